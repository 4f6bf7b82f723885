import { CellKind, type CellGrid } from "../../model/snapshot";
import type { Area } from "../../model/address";

/** Values of one rectangle as Excel sends them: rows of numbers, texts, booleans. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly unknown[])[];
}

/** What Excel writes for an error value; a typed text that looks the same is read as one. */
const errorCode =
  /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/;

export const emptyGrid: CellGrid = {
  rowCount: 0,
  columnCount: 0,
  kind: () => CellKind.Empty,
  number: () => NaN,
  text: () => "",
  formula: () => null,
  numberFormat: () => "General",
  nextRow: () => -1,
};

/** The cells of a sheet over the arrays that Excel sent; nothing is copied. */
export class ExcelGrid implements CellGrid {
  readonly rowCount: number;
  readonly columnCount: number;
  private readonly filledRows: Int32Array;

  /**
   * @param used the used range; `values` and `formats` hold its rows in order
   * @param formulas rectangles that hold all formulas of the sheet
   */
  constructor(
    private readonly used: Area,
    private readonly values: readonly (readonly unknown[])[],
    private readonly formats: readonly (readonly unknown[])[],
    private readonly formulas: readonly Block[],
  ) {
    this.rowCount = used.bottom + 1;
    this.columnCount = used.right + 1;
    const filled = new Set<number>();
    values.forEach((cells, row) => {
      if (cells.some((value) => value !== "")) filled.add(used.top + row);
    });
    // A formula whose result is an empty text is a cell too.
    for (const { top, rows } of formulas) {
      rows.forEach((cells, row) => {
        if (cells.some(isFormula)) filled.add(top + row);
      });
    }
    this.filledRows = Int32Array.from(filled).sort();
  }

  kind(row: number, column: number): CellKind {
    const value = this.value(row, column);
    if (typeof value === "number") return CellKind.Number;
    if (typeof value === "boolean") return CellKind.Boolean;
    if (value === "") return CellKind.Empty;
    return errorCode.test(value) ? CellKind.Error : CellKind.Text;
  }

  number(row: number, column: number): number {
    const value = this.value(row, column);
    return typeof value === "number" ? value : typeof value === "boolean" ? Number(value) : NaN;
  }

  text(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === "string" ? value : "";
  }

  formula(row: number, column: number): string | null {
    for (const { top, left, rows } of this.formulas) {
      const entry = rows[row - top]?.[column - left];
      if (isFormula(entry) && entry !== this.value(row, column)) return entry.slice(1);
    }
    return null;
  }

  numberFormat(row: number, column: number): string {
    const code = this.formats[row - this.used.top]?.[column - this.used.left];
    return typeof code === "string" && code !== "" ? code : "General";
  }

  nextRow(row: number): number {
    let low = 0;
    let high = this.filledRows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.filledRows[middle] ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    return this.filledRows[low] ?? -1;
  }

  private value(row: number, column: number): string | number | boolean {
    return (this.values[row - this.used.top]?.[column - this.used.left] ?? "") as string | number | boolean;
  }
}

function isFormula(entry: unknown): entry is string {
  return typeof entry === "string" && entry.startsWith("=");
}
