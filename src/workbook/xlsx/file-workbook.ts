import type { Workbook } from "../workbook";

/** A workbook file in memory. */
export interface FileWorkbook extends Workbook {
  readonly format: "xlsx" | "xlsm" | "xls";
  /** The file with all edits applied. Without edits the parts are those that were opened. */
  bytes(): Uint8Array;
}
