import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from "../model/address";

/**
 * One piece of a formula: a string, a quoted sheet name, a reference to a cell, to whole columns or to whole rows. What is
 * followed by "(", "!" or more of a name is a name and no reference.
 */
const piece =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.\\$])(?:(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6}))(?![\p{L}\p{N}_.\\(!'])/gu;

type Part = string | ((rows: number, columns: number) => string);

/**
 * A formula that stands in several cells, its relative references moved by the distance between them. A reference that
 * leaves the sheet comes in again at its other side, as in Excel.
 */
export class MovableFormula {
  private readonly parts: readonly Part[];

  constructor(formula: string) {
    const parts: Part[] = [];
    let end = 0;
    for (const match of formula.matchAll(piece)) {
      const reference = referenceOf(match);
      if (reference === null) continue;
      parts.push(formula.slice(end, match.index), reference);
      end = match.index + match[0].length;
    }
    this.parts = [...parts, formula.slice(end)];
  }

  at(rows: number, columns: number): string {
    let moved = "";
    for (const part of this.parts) moved += typeof part === "string" ? part : part(rows, columns);
    return moved;
  }
}

/** The formula of a cell that shares another's. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return new MovableFormula(formula).at(rows, columns);
}

/** Null for a text, a sheet's name, and for what only looks like a reference. */
function referenceOf([
  ,
  fixedColumn,
  column,
  fixedRow,
  row,
  fixedFirst,
  first,
  fixedLast,
  last,
  fixedTop,
  top,
  fixedBottom,
  bottom,
]: readonly (string | undefined)[]): Part | null {
  if (column !== undefined && row !== undefined) {
    if (columnIndex(column) < 0 || Number(row) > MAX_ROWS) return null;
    return (rows, columns) => movedColumn(fixedColumn, column, columns) + movedRow(fixedRow, row, rows);
  }
  if (first !== undefined && last !== undefined) {
    if (columnIndex(first) < 0 || columnIndex(last) < 0) return null;
    return (_rows, columns) => `${movedColumn(fixedFirst, first, columns)}:${movedColumn(fixedLast, last, columns)}`;
  }
  if (top !== undefined && bottom !== undefined) {
    if (Number(top) > MAX_ROWS || Number(bottom) > MAX_ROWS) return null;
    return (rows) => `${movedRow(fixedTop, top, rows)}:${movedRow(fixedBottom, bottom, rows)}`;
  }
  return null;
}

function movedColumn(fixed: string | undefined, letters: string, by: number): string {
  if (fixed === "$") return `$${letters}`;
  if (by === 0) return letters.toUpperCase();
  return columnLetters((columnIndex(letters) + by + MAX_COLUMNS) % MAX_COLUMNS);
}

function movedRow(fixed: string | undefined, row: string, by: number): string {
  if (fixed === "$") return `$${row}`;
  return String(((Number(row) - 1 + by + MAX_ROWS) % MAX_ROWS) + 1);
}
