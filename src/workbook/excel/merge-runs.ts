import type { Area } from "../../model/address";

/**
 * Merged areas of one row each that stand below one another in the same columns, as one area whose rows are merged each by
 * itself: one call instead of one per row. Everything else stays as it is.
 * @returns in the order given; `across`: merge every row of the area by itself
 */
export function mergeRuns(merges: readonly Area[]): { readonly area: Area; readonly across: boolean }[] {
  const runs: { area: Area; across: boolean }[] = [];
  const open = new Map<string, number>();
  for (const merge of merges) {
    if (merge.bottom > merge.top) {
      runs.push({ area: merge, across: false });
      continue;
    }
    const columns = `${String(merge.left)}:${String(merge.right)}`;
    const at = open.get(columns);
    const above = at === undefined ? undefined : runs[at];
    if (at !== undefined && above?.area.bottom === merge.top - 1) {
      runs[at] = { area: { ...above.area, bottom: merge.bottom }, across: true };
    } else open.set(columns, runs.push({ area: merge, across: true }) - 1);
  }
  return runs;
}
