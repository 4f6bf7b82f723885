import { CellKind } from "../model/snapshot";
import type { CellGrid } from "../model/snapshot";
import { tidyText } from "../values/name";

/**
 * A cell as a person reads it: text without outer white space and line breaks, a number in its shortest digits, an error
 * as its code, "" for an empty cell.
 */
export function cellText(cells: CellGrid, row: number, column: number): string {
  switch (cells.kind(row, column)) {
    case CellKind.Text:
      return shownText(cells.text(row, column));
    case CellKind.Number:
      return String(cells.number(row, column));
    case CellKind.Error:
      return cells.text(row, column);
    default:
      return "";
  }
}

/** The tidied text. Most texts are tidy already, so they are looked at before they are copied. */
export function shownText(text: string): string {
  const last = text.length - 1;
  if (last < 0) return "";
  const tidy = isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(last)) && !text.includes("\n");
  return tidy ? text : tidyText(text);
}

/** Not white space: above the ASCII controls and blanks and none of the wide blanks (U+00A0, U+3000, U+FEFF, U+2000 …). */
function isPlain(code: number): boolean {
  return code > 32 && code !== 0xa0 && code !== 0x3000 && code !== 0xfeff && !(code >= 0x2000 && code <= 0x200d);
}

/** Whether a cell holds anything that a person would see (a text of white space is nothing). */
export function isBlank(cells: CellGrid, row: number, column: number): boolean {
  const kind = cells.kind(row, column);
  if (kind === CellKind.Empty) return true;
  return kind === CellKind.Text && shownText(cells.text(row, column)) === "";
}
