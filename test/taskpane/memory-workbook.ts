import type { ApplyReport, Edit, OwnSheet } from "../../src/model/edit";
import type { Snapshot } from "../../src/model/snapshot";
import type { LiveWorkbook } from "../../src/workbook/workbook";
import type { CellInput, SheetInput, WorkbookInput } from "../workbooks/sheet-input";
import { snapshotOf } from "../workbooks/snapshot-of";

/**
 * A workbook in memory that shows what the pane does to it: values and our own sheets are really put in, so that the next
 * reading finds them; flags are only noted.
 */
export class MemoryWorkbook implements LiveWorkbook {
  readonly name: string;
  /** Every edit that was applied. */
  readonly applied: Edit[] = [];
  /** Cells that were selected, as "sheet row column". */
  readonly selected: string[] = [];
  /** When set, reading waits for it: a slow Excel. */
  gate: Promise<void> | null = null;
  /** When set, reading fails with it. */
  trouble: Error | null = null;
  private sheets: SheetInput[];
  private listener: ((sheet: string) => void) | null = null;

  constructor(
    input: WorkbookInput,
    private readonly source: Snapshot["source"] = "excel",
  ) {
    this.name = input.name ?? "工作簿.xlsx";
    this.sheets = [...input.sheets];
  }

  async read(): Promise<Snapshot> {
    await this.gate;
    if (this.trouble !== null) throw this.trouble;
    return { ...snapshotOf({ name: this.name, sheets: this.sheets }), source: this.source };
  }

  apply(edits: readonly Edit[]): Promise<ApplyReport> {
    const done: { sheet: string; action: ApplyReport["done"][number]["action"] }[] = [];
    const refused: string[] = [];
    for (const edit of edits) {
      this.applied.push(edit);
      switch (edit.kind) {
        case "put-values":
          for (const { row, column, before, after } of edit.cells) {
            if (this.cell(edit.sheet, row, column) === before) this.type(edit.sheet, row, column, after);
            else refused.push(`${edit.sheet} ${String(row)} ${String(column)}`);
          }
          done.push({ sheet: edit.sheet, action: "put-values" });
          break;
        case "put-sheet":
          this.sheets = [...this.sheets.filter(({ own }) => own !== edit.sheet.key), inputOf(edit.sheet)];
          done.push({ sheet: edit.sheet.title, action: "put-sheet" });
          break;
        case "put-flags":
          done.push({ sheet: edit.sheet, action: "put-flags" });
          break;
        case "remove-own":
          this.sheets = this.sheets.filter(({ own }) => own === undefined || edit.keep.includes(own));
          break;
      }
    }
    return Promise.resolve({ done, skipped: [], refused, undo: "steps" });
  }

  select(sheet: string, row: number, column: number): Promise<void> {
    this.selected.push(`${sheet} ${String(row)} ${String(column)}`);
    return Promise.resolve();
  }

  onChange(listener: (sheet: string) => void): Promise<() => Promise<void>> {
    this.listener = listener;
    return Promise.resolve(() => {
      this.listener = null;
      return Promise.resolve();
    });
  }

  /** What a user does: type into a cell. */
  edit(sheet: string, row: number, column: number, value: CellInput): void {
    this.type(sheet, row, column, value);
    this.listener?.(sheet);
  }

  cell(sheet: string, row: number, column: number): CellInput {
    return this.sheets.find(({ name }) => name === sheet)?.rows?.[row]?.[column] ?? null;
  }

  private type(sheet: string, row: number, column: number, value: CellInput): void {
    this.sheets = this.sheets.map((input) => {
      if (input.name !== sheet) return input;
      const rows = (input.rows ?? []).map((cells) => [...cells]);
      const cells = (rows[row] ??= []);
      cells[column] = value;
      return { ...input, rows };
    });
  }
}

function inputOf(sheet: OwnSheet): SheetInput {
  return {
    name: sheet.title,
    ...(sheet.key === null ? {} : { own: sheet.key }),
    rows: sheet.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)),
  };
}
