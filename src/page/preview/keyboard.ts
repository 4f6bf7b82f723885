import type { KeyboardEvent } from "react";
import type { Axis } from "./axis";
import type { MergeIndex } from "./merge-index";

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads from a cell: arrows to the next visible one and out of a merged area, Home and End along the row, with
 * Ctrl to the first and last cell, page keys by a window. Null for a key that is not ours.
 */
export function moved(
  { key, ctrlKey }: Pick<KeyboardEvent, "key" | "ctrlKey">,
  { row, column }: Place,
  rows: Axis,
  columns: Axis,
  merges: MergeIndex,
  page: number,
): Place | null {
  const area = merges.at(row, column) ?? { top: row, bottom: row, left: column, right: column };
  switch (key) {
    case "ArrowDown":
      return { row: rows.step(area.bottom, 1), column };
    case "ArrowUp":
      return { row: rows.step(area.top, -1), column };
    case "ArrowRight":
      return { row, column: columns.step(area.right, 1) };
    case "ArrowLeft":
      return { row, column: columns.step(area.left, -1) };
    case "Home":
      return { row: ctrlKey ? rows.step(-1, 1) : row, column: columns.step(-1, 1) };
    case "End":
      return { row: ctrlKey ? rows.step(rows.count, -1) : row, column: columns.step(columns.count, -1) };
    case "PageDown":
      return { row: rows.indexAt(rows.offsetOf(row) + page), column };
    case "PageUp":
      return { row: rows.indexAt(Math.max(0, rows.offsetOf(row) - page)), column };
    default:
      return null;
  }
}
