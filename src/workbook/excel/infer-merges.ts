import type { Area } from "../../model/address";
import { CellKind, type CellGrid } from "../../model/snapshot";

/** Heads of tables end within this many rows. */
const HEAD_ROWS = 12;

/**
 * Merged areas guessed from blanks, for an Excel that cannot tell them (below ExcelApi 1.13). Only in the head of a sheet,
 * where a merged cell spans columns or rows: a filled cell takes the blank cells to its right as long as the row below is
 * filled under them, and a title alone in its row takes the whole width. Nothing is guessed in the body.
 */
export function inferMerges(cells: CellGrid): Area[] {
  const merges: Area[] = [];
  const filled = (row: number, column: number) => cells.kind(row, column) !== CellKind.Empty;
  const last = headBottom(cells);
  const right = cells.columnCount - 1;
  for (let row = cells.nextRow(-1); row >= 0 && row <= last; row = cells.nextRow(row)) {
    const columns = Array.from({ length: cells.columnCount }, (_, column) => column).filter((c) => filled(row, c));
    const [first] = columns;
    if (columns.length === 1 && first !== undefined) {
      if (right > first) merges.push({ top: row, left: first, bottom: row, right });
      continue;
    }
    for (const [i, column] of columns.entries()) {
      const limit = (columns[i + 1] ?? cells.columnCount) - 1;
      let end = column;
      while (end < limit && filled(row + 1, end + 1) && filled(row + 1, column)) end++;
      if (end > column) merges.push({ top: row, left: column, bottom: row, right: end });
      else if (row < last && !filled(row + 1, column)) {
        let bottom = row + 1;
        while (bottom < last && !filled(bottom + 1, column)) bottom++;
        merges.push({ top: row, left: column, bottom, right: column });
      }
    }
  }
  return merges;
}

/** The row above the first one that holds several numbers. */
function headBottom(cells: CellGrid): number {
  for (let row = cells.nextRow(-1); row >= 0 && row < HEAD_ROWS; row = cells.nextRow(row)) {
    let numbers = 0;
    for (let column = 0; column < cells.columnCount; column++) {
      if (cells.kind(row, column) === CellKind.Number) numbers++;
    }
    if (numbers >= 2) return row - 1;
  }
  return Math.min(HEAD_ROWS, cells.rowCount) - 1;
}
