import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from "../../../model/address";

/**
 * One piece of a formula: a string, a quoted sheet name, a reference to a cell, to whole columns or to whole rows. What is
 * followed by "(", "!" or more of a name is a name and no reference.
 */
const piece =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.\\$])(?:(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6}))(?![\p{L}\p{N}_.\\(!'])/gu;

/**
 * The formula of a cell that shares another's: relative references moved by the distance between the two cells. A
 * reference that leaves the sheet comes in again at its other side, as in Excel.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(piece, (text: string, ...groups: (string | undefined)[]) => {
    const [fixedColumn, column, fixedRow, row, fixedFirst, first, fixedLast, last, fixedTop, top, fixedBottom, bottom] =
      groups;
    if (column !== undefined && row !== undefined) {
      if (columnIndex(column) < 0 || Number(row) > MAX_ROWS) return text;
      return movedColumn(fixedColumn, column, columns) + movedRow(fixedRow, row, rows);
    }
    if (first !== undefined && last !== undefined) {
      if (columnIndex(first) < 0 || columnIndex(last) < 0) return text;
      return `${movedColumn(fixedFirst, first, columns)}:${movedColumn(fixedLast, last, columns)}`;
    }
    if (top !== undefined && bottom !== undefined) {
      if (Number(top) > MAX_ROWS || Number(bottom) > MAX_ROWS) return text;
      return `${movedRow(fixedTop, top, rows)}:${movedRow(fixedBottom, bottom, rows)}`;
    }
    return text;
  });
}

function movedColumn(fixed: string | undefined, letters: string, by: number): string {
  if (fixed === "$") return `$${letters}`;
  return columnLetters((columnIndex(letters) + by + MAX_COLUMNS) % MAX_COLUMNS);
}

function movedRow(fixed: string | undefined, row: string, by: number): string {
  if (fixed === "$") return `$${row}`;
  return String(((Number(row) - 1 + by + MAX_ROWS) % MAX_ROWS) + 1);
}
