import { areaName, type Area } from "../../model/address";
import { commonLook, lookBytes } from "./cell-formats";
import type { FormatStep } from "./format-plan";
import { packAddresses } from "./pack-addresses";
import { rangeOf } from "./range-of";
import type { Look, SheetLooks } from "./sheet-looks";
import { bytesOf, type WriteBatch } from "./write-batch";

/** Number formats and looks of a sheet's cells, as `planFormats` laid them out. */
export async function putLooks(
  batch: WriteBatch,
  proxy: Excel.Worksheet,
  looks: SheetLooks,
  steps: readonly FormatStep[],
): Promise<void> {
  const right = looks.width - 1;
  // Of the columns that differ the pattern holds what is alike: what is copied could not be taken from a cell again.
  const patterns = new Map(steps.flatMap((step) => (step.kind === "block" ? [] : [[step.top, alikeIn(looks, step)]])));
  for (const step of steps) {
    if (step.kind === "block") {
      await putBlock(batch, proxy, { ...step, left: 0, right }, (row) => {
        const pattern = patterns.get(row);
        if (pattern === undefined) return looks.row(row);
        return looks.row(row).map((look, column) => {
          const properties = pattern.get(column)?.common;
          return properties === undefined ? look : { ...look, properties };
        });
      });
      continue;
    }
    const pattern: Area = { top: step.top, left: 0, bottom: step.top, right };
    for (const target of targetsOf(proxy, { ...pattern, top: step.top + 1, bottom: step.bottom }, step.between)) {
      target.copyFrom(areaName(pattern), "Formats");
    }
    for (const [column, { restOf }] of patterns.get(step.top) ?? []) {
      await putBlock(batch, proxy, { ...step, left: column, right: column }, (row) =>
        looks
          .row(row)
          .slice(column, column + 1)
          .map((look) => ({ ...look, properties: restOf(look.properties) })),
      );
    }
  }
}

/** Of each column in which the rows of a run differ: what all of its looks say alike. */
function alikeIn(
  looks: SheetLooks,
  { top, bottom, differing }: Extract<FormatStep, { kind: "copy-down" }>,
): ReadonlyMap<number, ReturnType<typeof commonLook>> {
  return new Map(
    differing.map((column) => {
      const different = looks.inColumn(column, top, bottom);
      return [column, commonLook(new Set([...different].map(({ properties }) => properties)))];
    }),
  );
}

/** Where a pattern is copied to: all rows of the area but those between them, in as few calls as their addresses need. */
function targetsOf(
  proxy: Excel.Worksheet,
  area: Area,
  between: readonly number[],
): readonly (Excel.Range | Excel.RangeAreas)[] {
  if (between.length === 0) return [rangeOf(proxy, area)];
  const tops = [area.top, ...between.map((row) => row + 1)];
  const parts = tops.map((top, i) => ({ ...area, top, bottom: (between[i] ?? area.bottom + 1) - 1 }));
  const filled = parts.filter(({ top, bottom }) => top <= bottom);
  return packAddresses(filled, null).map((address) => proxy.getRanges(address));
}

/** Excel on the web took 80,000 cells in one `setCellProperties` and failed at 90,000 (office-js 2564). */
export const MAX_LOOKS = 50_000;

async function putBlock(
  batch: WriteBatch,
  proxy: Excel.Worksheet,
  area: Area,
  looksAt: (row: number) => readonly Look[],
): Promise<void> {
  await batch.pieces(
    area,
    (row): [readonly Look[], number] => {
      const looks = looksAt(row);
      return [looks, looks.reduce((sum, look) => sum + lookBytes(look.properties) + bytesOf(look.numberFormat), 4)];
    },
    (top, rows) => {
      const range = rangeOf(proxy, { ...area, top, bottom: top + rows.length - 1 });
      range.numberFormat = rows.map((row) => row.map(({ numberFormat }) => numberFormat));
      range.setCellProperties(rows.map((row) => row.map(({ properties }) => properties)));
    },
    Math.floor(MAX_LOOKS / (area.right - area.left + 1)),
  );
}
