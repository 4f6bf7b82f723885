import type { Area } from "../model/address";
import type { CellGrid } from "../model/snapshot";
import { cellText, isBlank } from "./cell-text";
import type { Merges } from "./merges";

/** One column of a header: its texts from the top, parents first. */
export interface HeaderCell {
  readonly column: number;
  /** Texts as they stand, tidied; a text merged down or across counts once. */
  readonly path: readonly string[];
  /** The row in which the lowest text stands. */
  readonly leafRow: number;
}

/** The texts over each column, from the top; columns without any text are left out. */
export function headerCells(cells: CellGrid, merges: Merges, top: number, bottom: number, width: number): HeaderCell[] {
  const header: HeaderCell[] = [];
  for (let column = 0; column < width; column++) {
    const path: string[] = [];
    let leafRow = top;
    let lastArea: Area | null = null;
    for (let row = top; row <= bottom; row++) {
      const area = merges.at(row, column);
      if (area !== null && area === lastArea) continue;
      const inside = area !== null && area.top >= top;
      let text = inside ? cellText(cells, area.top, area.left) : area === null ? cellText(cells, row, column) : "";
      if (text === "" && area === null && row < bottom && hasTextBelow(cells, row, bottom, column)) {
        text = unmergedParent(cells, merges, row, column) ?? "";
      }
      lastArea = area;
      if (text === "" || text === path.at(-1)) continue;
      path.push(text);
      leafRow = row;
    }
    if (path.length > 0) header.push({ column, path, leafRow });
  }
  return header;
}

/** The parent on the left that stands over its first child only, because nobody merged it; null where there is none. */
export function unmergedParent(cells: CellGrid, merges: Merges, row: number, column: number): string | null {
  for (let left = column - 1; left >= 0 && left >= column - 12; left--) {
    if (merges.at(row, left) !== null) return null;
    const text = cellText(cells, row, left);
    if (text !== "") return isBlank(cells, row + 1, left) ? null : text;
    if (isBlank(cells, row + 1, left)) return null;
  }
  return null;
}

function hasTextBelow(cells: CellGrid, row: number, bottom: number, column: number): boolean {
  for (let below = row + 1; below <= bottom; below++) if (!isBlank(cells, below, column)) return true;
  return false;
}

/** The columns of a row that hold a text or a number. */
export function textsIn(cells: CellGrid, row: number, width: number): number[] {
  const columns: number[] = [];
  for (let column = 0; column < width; column++) if (cellText(cells, row, column) !== "") columns.push(column);
  return columns;
}
