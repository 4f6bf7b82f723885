import type { Area } from "./address";

/** What a cell holds. Plain integers, because there are millions of them. */
export const CellKind = {
  Empty: 0,
  Number: 1,
  Text: 2,
  Boolean: 3,
  /** An error value such as #REF!; its code is the cell's text. */
  Error: 4,
  /** A formula whose result the file does not hold (written by a script, never opened in a spreadsheet program). */
  Uncomputed: 5,
} as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/**
 * The cells of a sheet. How they are stored is the adapter's own secret; every question about a cell outside the stored
 * ones is answered as for an empty cell, so callers need no bounds checks.
 */
export interface CellGrid {
  /** One more than the last row that holds a cell (0 for an empty sheet). May be far beyond the data. */
  readonly rowCount: number;
  /** One more than the last column that holds a cell. */
  readonly columnCount: number;
  kind(row: number, column: number): CellKind;
  /** The number of a Number cell (1 or 0 for a Boolean); NaN otherwise. */
  number(row: number, column: number): number;
  /** The text of a Text cell as stored, the code of an Error cell; "" otherwise. */
  text(row: number, column: number): string;
  /** The formula without its "=", null where there is none. Children of shared formulas answer their own text where known, else "". */
  formula(row: number, column: number): string | null;
  /** The number format code; "General" where none is set. */
  numberFormat(row: number, column: number): string;
  /** The next row after `row` that holds any cell (−1 to begin); −1 when there is none. Walk sheets with this: rows may be sparse. */
  nextRow(row: number): number;
}

export const ownSheetKeys = ["detail", "rollup", "findings", "supervision", "briefing", "plan"] as const;
/** Our own sheets: 序时·明细, ·汇总, ·问题, ·督办, ·通报, ·方案. */
export type OwnSheetKey = (typeof ownSheetKeys)[number];

export interface SheetSnapshot {
  readonly name: string;
  /** Which of our own sheets this is, by its deed (a workbook name); null for the user's sheets. */
  readonly own: OwnSheetKey | null;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly cells: CellGrid;
  /** Merged areas. Only the top left cell of each holds a value. */
  readonly merges: readonly Area[];
  /** Hidden rows, by whatever means (filter, group, height 0). */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly protection: Protection | null;
  /** A filter that is hiding rows just now. */
  readonly filtered: boolean;
}

export interface Protection {
  readonly formatCells: boolean;
}

/**
 * What the cells of a workbook say, at one moment. It never changes. Reading it needs no adapter.
 */
export interface Snapshot {
  /** File name without its folder, or Excel's name of the workbook. */
  readonly name: string;
  readonly source: "xlsx" | "xlsm" | "xls" | "excel";
  /** Serial dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  readonly sheets: readonly SheetSnapshot[];
  /** Formulas without results were seen: figures may be missing until the workbook was saved by a spreadsheet program. */
  readonly uncomputed: boolean;
  /** The workbook carries a digital signature, which any change would break. */
  readonly signed: boolean;
}
