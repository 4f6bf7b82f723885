import type { OwnCell, OwnRow } from "../model/edit";
import type { OwnStyle } from "../model/own-style";

/** Short ways to write a cell of our own sheets down. Text given here is always written as text, whatever it begins with. */

export function cell(value: string | number | null, style: OwnStyle): OwnCell {
  return { value, formula: null, style, link: null };
}

/** A formula (without "=") with the result that the program itself computed. */
export function formulaCell(formula: string, value: string | number | null, style: OwnStyle): OwnCell {
  return { value: value ?? "", formula, style, link: null };
}

/** A cell that leads to a cell of the user's. */
export function linkCell(text: string, sheet: string, row: number, column: number): OwnCell {
  return { value: text, formula: null, style: "link", link: { sheet, row, column } };
}

export function row(cells: readonly (OwnCell | null)[], height: number | null = null): OwnRow {
  return { height, cells };
}

export const emptyRow: OwnRow = { height: null, cells: [] };

/** A text as a formula must write it: in quotes, inner quotes doubled. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
