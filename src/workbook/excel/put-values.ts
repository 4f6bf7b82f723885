import { cellName } from "../../model/address";
import type { CellChange, PutValues } from "../../model/edit";
import type { CellsSeen } from "./preflight";
import { rangeOf } from "./range-of";
import type { WriteBatch } from "./write-batch";

/** A cell of the user's in a message, with what Excel needs around it. */
const BYTES_PER_CELL = 1200;

export interface ValuesPlan {
  readonly changes: readonly CellChange[];
  /** As "sheet!A1": something else stands there now. */
  readonly refused: readonly string[];
}

/** Which cells still hold what they held when the fix was proposed. */
export function planValues(edit: PutValues, seen: CellsSeen): ValuesPlan {
  const changes: CellChange[] = [];
  const refused: string[] = [];
  for (const change of edit.cells) {
    const now = seen.values[change.row - seen.area.top]?.[change.column - seen.area.left] ?? "";
    if (now === (change.before ?? "")) changes.push(change);
    else refused.push(`${edit.sheet}!${cellName(change.row, change.column)}`);
  }
  return { changes, refused };
}

/**
 * Write single cells, never a block: what lies between them is the user's. Under the text format a number would stay a
 * text, so that format goes; a text keeps the cell's format and cannot become a formula or a date.
 */
export async function putValues(
  batch: WriteBatch,
  proxy: Excel.Worksheet,
  seen: CellsSeen,
  changes: readonly CellChange[],
): Promise<void> {
  for (const { row, column, after, formula } of changes) {
    await batch.room(BYTES_PER_CELL);
    const range = rangeOf(proxy, { top: row, left: column, bottom: row, right: column });
    const isText = formula === null && typeof after === "string";
    if (!isText && formatAt(seen, row, column) === "@") range.numberFormat = [["General"]];
    if (formula !== null) range.formulas = [[`=${formula}`]];
    else range.values = [[typeof after === "string" ? `'${after}` : after]];
  }
}

/** Put back what stood in the cells before, formulas and formats included. */
export function restoreValues(proxy: Excel.Worksheet, seen: CellsSeen, changes: readonly CellChange[]): void {
  for (const { row, column } of changes) {
    const range = rangeOf(proxy, { top: row, left: column, bottom: row, right: column });
    range.numberFormat = [[formatAt(seen, row, column)]];
    range.formulas = [[entryBefore(seen, row, column)]];
  }
}

function entryBefore(seen: CellsSeen, row: number, column: number): unknown {
  const formula = seen.formulas[row - seen.area.top]?.[column - seen.area.left];
  const value = seen.values[row - seen.area.top]?.[column - seen.area.left];
  // A text comes back as the text that it was, whatever it looks like.
  return typeof value === "string" && value !== "" && formula === value ? `'${value}` : formula;
}

function formatAt(seen: CellsSeen, row: number, column: number): string {
  const code = seen.formats[row - seen.area.top]?.[column - seen.area.left];
  return typeof code === "string" ? code : "General";
}
