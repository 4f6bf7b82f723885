import { MAX_COLUMNS, type Area } from "../../src/model/address";

/**
 * The workbook inside the double: as much of Excel's object model as the product uses, as plain data that tests can look
 * at. It calculates nothing: a formula shows the value that a test or a file supplied, 0 otherwise.
 */

export type CellValue = string | number | boolean;

export interface Cell {
  value: CellValue;
  /** With "="; null where there is none. */
  formula: string | null;
  numberFormat: string;
  /** "font/name", "fill/color", "borders/EdgeTop/style" … → value. Absent: Excel's default. Replaced, never changed. */
  format: Readonly<Record<string, unknown>>;
  hyperlink: Readonly<Record<string, unknown>> | null;
}

export interface Rule {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  formula: string | null;
  /** "fill/color", "dataBar/fillColor" … */
  format: Record<string, unknown>;
  stopIfTrue: boolean;
  /** Excel sometimes cannot tell a rule's formula (office-js 6827, 6835): reading it throws. */
  broken: boolean;
}

export interface DataValidation {
  readonly area: Area;
  rule: unknown;
  prompt: unknown;
  errorAlert: unknown;
}

export interface Series {
  name: string;
  type: string;
  values: string | null;
  categories: string | null;
  color: string | null;
}

export interface Chart {
  readonly sheet: Sheet;
  readonly id: string;
  name: string;
  type: string;
  title: string;
  position: readonly [string, string] | null;
  series: Series[];
  axisFormat: string;
  legend: string;
}

export interface Sheet {
  readonly book: Book;
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  gridlines: boolean;
  /** row × 16384 + column → cell. */
  readonly cells: Map<number, Cell>;
  merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly rowHeights: Map<number, number>;
  readonly columnWidths: Map<number, number>;
  /** In the order of priority, the highest first. */
  rules: Rule[];
  validations: DataValidation[];
  charts: Chart[];
  protection: { protected: boolean; allowFormatCells: boolean };
  filter: { enabled: boolean; filtered: boolean; area: Area | null };
  freeze: Area | null;
  page: { orientation: string; titleRows: string; fitToWidth: number | null; paper: string };
}

export interface Name {
  readonly name: string;
  /** With "=". */
  formula: string;
  visible: boolean;
}

export interface Book {
  name: string;
  readOnly: boolean;
  /** No sheet can be added or removed. */
  structureProtected: boolean;
  sheets: Sheet[];
  names: Name[];
  selection: { sheet: string; area: Area } | null;
  /** Set when a call clears Excel's undo on the desktop (officejs.md, section 7); tests hold our report against it. */
  undoLost: boolean;
  nextId: number;
}

export function createBook(name = "测试.xlsx"): Book {
  return {
    name,
    readOnly: false,
    structureProtected: false,
    sheets: [],
    names: [],
    selection: null,
    undoLost: false,
    nextId: 1,
  };
}

export function addSheet(book: Book, name: string): Sheet {
  const sheet: Sheet = {
    book,
    id: `{S${String(book.nextId++)}}`,
    name,
    visibility: "Visible",
    tabColor: "",
    gridlines: true,
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    rowHeights: new Map(),
    columnWidths: new Map(),
    rules: [],
    validations: [],
    charts: [],
    protection: { protected: false, allowFormatCells: false },
    filter: { enabled: false, filtered: false, area: null },
    freeze: null,
    page: { orientation: "Portrait", titleRows: "", fitToWidth: null, paper: "A4" },
  };
  book.sheets.push(sheet);
  return sheet;
}

const emptyCell: Cell = { value: "", formula: null, numberFormat: "General", format: {}, hyperlink: null };

export function cellAt(sheet: Sheet, row: number, column: number): Readonly<Cell> {
  return sheet.cells.get(row * MAX_COLUMNS + column) ?? emptyCell;
}

export function changeCell(sheet: Sheet, row: number, column: number, change: Partial<Cell>): void {
  const key = row * MAX_COLUMNS + column;
  sheet.cells.set(key, { ...(sheet.cells.get(key) ?? emptyCell), ...change });
}

/** Fill a sheet from rows of values, from A1; a text that begins with "=" is a formula with value 0. For tests. */
export function fill(sheet: Sheet, rows: readonly (readonly (CellValue | null)[])[], top = 0, left = 0): Sheet {
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (value === null || value === "") return;
      const isFormula = typeof value === "string" && value.startsWith("=");
      changeCell(sheet, top + row, left + column, isFormula ? { formula: value, value: 0 } : { value });
    }),
  );
  return sheet;
}

/** The smallest area around the cells that hold something; `valuesOnly` leaves formatted empty cells out. */
export function usedArea(sheet: Sheet, valuesOnly: boolean): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [key, cell] of sheet.cells) {
    if (cell.value === "" && cell.formula === null && (valuesOnly || !isFormatted(cell))) continue;
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

function isFormatted(cell: Cell): boolean {
  return cell.numberFormat !== "General" || Object.keys(cell.format).length > 0;
}
