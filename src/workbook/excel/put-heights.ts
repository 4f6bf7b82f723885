import type { Area } from "../../model/address";
import type { OwnRow, OwnSheet } from "../../model/edit";
import { entryOf } from "./cell-formats";
import { rangeOf } from "./range-of";
import type { WriteBatch } from "./write-batch";

/** What `setRowProperties` says of one row, with its comma. */
const BYTES_PER_HEIGHT = 32;

/** What Excel gives a row of our font that holds nothing. */
const BLANK_HEIGHT = 14.25;

/** Rows without a height of their own are as high as their texts, also where an earlier run had set one. */
export async function putHeights(
  batch: WriteBatch,
  proxy: Excel.Worksheet,
  extent: Area,
  { rows }: OwnSheet,
  isRewritten: boolean,
): Promise<void> {
  const isBlank = ({ cells }: OwnRow) => cells.every((cell) => cell === null || entryOf(cell) === "");
  if (isRewritten && rows.some((row) => row.height === null && !isBlank(row)))
    rangeOf(proxy, extent).format.autofitRows();
  if (rows.every(({ height }) => height === null)) return;
  const bottom = rows.length - 1;
  await batch.pieces(
    { top: 0, bottom },
    (row): [Excel.SettableRowProperties, number] => {
      const own = rows[row];
      const height = own?.height ?? (isRewritten && own !== undefined && isBlank(own) ? BLANK_HEIGHT : null);
      return [height === null ? {} : { format: { rowHeight: height } }, BYTES_PER_HEIGHT];
    },
    (top, heights) => {
      const isWhole = heights.length === rows.length;
      const area = isWhole ? extent : { top, left: 0, bottom: top + heights.length - 1, right: 0 };
      rangeOf(proxy, area).setRowProperties(heights);
    },
  );
}
