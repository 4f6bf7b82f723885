import type { Area } from "../model/address";
import { CellKind } from "../model/snapshot";
import type { SheetSnapshot } from "../model/snapshot";
import { isBlank } from "./cell-text";
import type { HeaderBlock } from "./header";

/** Columns beside a table that are looked at; what stands further right is no helper column. */
const REACH = 40;
/** Cells looked at beside one table: enough for 20,000 rows with a full reach, so that a large sheet stays quick. */
const LARGEST_SEARCH = 800_000;

/**
 * Data beside or below a table that no header claims: helper columns, left-over pivots, sums below. One area per run of
 * columns, and one per row below.
 */
export function strayAreas(
  sheet: SheetSnapshot,
  block: HeaderBlock,
  body: { readonly firstRow: number; readonly lastRow: number; readonly trailing: readonly number[] },
  bounds: { readonly left: number; readonly right: number },
): Area[] {
  const headed = new Set(block.cells.map(({ column }) => column));
  const outside: number[] = [];
  for (let column = Math.max(bounds.left, block.left - REACH); column < block.left; column++) outside.push(column);
  for (let column = block.left; column <= block.right; column++) if (!headed.has(column)) outside.push(column);
  const right = Math.min(bounds.right, sheet.cells.columnCount - 1, block.right + REACH);
  for (let column = block.right + 1; column <= right; column++) outside.push(column);

  const areas: Area[] = [];
  for (const column of outside) {
    const rows = filledRows(sheet, column, body.firstRow, body.lastRow, outside.length);
    if (rows === null) continue;
    const last = areas.at(-1);
    if (last?.right === column - 1) {
      areas[areas.length - 1] = {
        top: Math.min(last.top, rows.top),
        left: last.left,
        bottom: Math.max(last.bottom, rows.bottom),
        right: column,
      };
    } else areas.push({ top: rows.top, left: column, bottom: rows.bottom, right: column });
  }
  for (const row of body.trailing) {
    const area = filledColumns(sheet, row, Math.min(sheet.cells.columnCount, block.right + REACH));
    if (area !== null) areas.push(area);
  }
  return areas;
}

/** First and last row in which a column holds a number or a text; running numbers without a header are none of ours to report. */
function filledRows(
  sheet: SheetSnapshot,
  column: number,
  from: number,
  to: number,
  columns: number,
): { top: number; bottom: number } | null {
  const { cells } = sheet;
  let top = -1;
  let bottom = -1;
  let budget = Math.floor(LARGEST_SEARCH / columns);
  for (let row = cells.nextRow(from - 1); row >= 0 && row <= to && budget > 0; row = cells.nextRow(row), budget--) {
    if (cells.kind(row, column) === CellKind.Empty || isBlank(cells, row, column)) continue;
    if (top < 0) top = row;
    bottom = row;
  }
  return top < 0 ? null : { top, bottom };
}

function filledColumns(sheet: SheetSnapshot, row: number, width: number): Area | null {
  let left = -1;
  let right = -1;
  for (let column = 0; column < width; column++) {
    if (isBlank(sheet.cells, row, column)) continue;
    if (left < 0) left = column;
    right = column;
  }
  return left < 0 ? null : { top: row, left, bottom: row, right };
}
