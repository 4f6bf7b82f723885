import { areaName, type Area } from "../../model/address";
import type { OwnSheet } from "../../model/edit";
import { entryOf } from "./cell-formats";
import { planFills } from "./fill-plan";
import type { FormatStep } from "./format-plan";
import { rangeOf } from "./range-of";
import { bytesOf, type WriteBatch } from "./write-batch";

/** Values and formulas, in as few pieces as the messages need; what copying a row down brings is not sent again. */
export async function putEntries(
  batch: WriteBatch,
  proxy: Excel.Worksheet,
  extent: Area,
  sheet: OwnSheet,
  steps: readonly FormatStep[],
): Promise<void> {
  const entriesOf = (row: number) => {
    const { cells } = sheet.rows[row] ?? { cells: [] };
    return Array.from({ length: extent.right + 1 }, (_, column) => entryOf(cells[column] ?? null));
  };
  const area: Area = { ...extent, bottom: sheet.rows.length - 1 };
  const fills = planFills(sheet.rows, steps);
  for (const { blockTop, top, bottom } of fills) {
    const first = entriesOf(top);
    await batch.room(bytesOfEntries(first));
    // null leaves a cell as it is: the block as it was formatted, so that there is no other proxy
    const above = Array.from({ length: top - blockTop }, () => first.map(() => null));
    rangeOf(proxy, { ...area, top: blockTop, bottom: top }).formulas = [...above, first];
    rangeOf(proxy, { ...area, top: top + 1, bottom }).copyFrom(areaName({ ...area, top, bottom: top }), "Formulas");
  }
  await batch.pieces(
    area,
    (row): [(string | number | null)[], number] => {
      const fill = fills.find(({ top, bottom }) => row > top && row <= bottom);
      const entries = entriesOf(row).map((entry, column) => (fill?.brings(row, column) === true ? null : entry));
      return [entries, bytesOfEntries(entries)];
    },
    (top, rows) => {
      rangeOf(proxy, { ...area, top, bottom: top + rows.length - 1 }).formulas = rows;
    },
  );
}

function bytesOfEntries(entries: readonly (string | number | null)[]): number {
  return entries.reduce<number>((sum, entry) => sum + bytesOf(entry), 2);
}
