import type { ApplyReport, Edit } from "../model/edit";
export type { ApplyReport, SkipCode } from "../model/edit";
import type { Snapshot } from "../model/snapshot";

/**
 * The one narrow gateway between a face and a workbook. Excel (Office.js) and files implement it, and so the pane, the
 * page and the command line run the same engine. Every method may throw `Problem`.
 */
export interface Workbook {
  /** File name, or Excel's name of the workbook. */
  readonly name: string;
  /** The cells as they are now. */
  read(): Promise<Snapshot>;
  /**
   * Carry out edits, in their order. All or nothing per sheet: what cannot be done on a sheet is reported and the others
   * are done. Foreign formats, rules, names and sheets are never touched.
   */
  apply(edits: readonly Edit[]): Promise<ApplyReport>;
}

/** A workbook that shows itself: Excel. The page's preview implements it too. */
export interface LiveWorkbook extends Workbook {
  /** Select a cell and bring its sheet to the front. Unhides nothing. */
  select(sheet: string, row: number, column: number): Promise<void>;
  /** Tell when cells change (debounced by the caller's face). Returns the way to stop. */
  onChange(listener: (sheet: string) => void): Promise<() => Promise<void>>;
}
