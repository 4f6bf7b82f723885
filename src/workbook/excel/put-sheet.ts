import { areaName, type Area } from "../../model/address";
import type { OwnSheet } from "../../model/edit";
import { baseFormat } from "./cell-formats";
import { planFormats } from "./format-plan";
import { mergeRuns } from "./merge-runs";
import type { SheetState } from "./preflight";
import { putCharts } from "./put-charts";
import { putEntries } from "./put-entries";
import { putHeights } from "./put-heights";
import { putLinks } from "./put-links";
import { putLooks } from "./put-looks";
import { putPage } from "./put-page";
import { putSheetRules, putValidations } from "./put-sheet-rules";
import { rangeOf, takeRange } from "./range-of";
import { SheetLooks } from "./sheet-looks";
import type { WriteBatch } from "./write-batch";

/** Where a sheet of ours goes: its proxy, its title as it is, and what stands on it already (null: just made, blank). */
export interface OwnTarget {
  readonly proxy: Excel.Worksheet;
  readonly title: string;
  readonly state: SheetState | null;
  /** The name that a sheet with this title bears in the workbook. */
  readonly nameOf: (title: string) => string;
}

/**
 * Write a sheet of ours: over what stands there, never by deleting and adding. Links and looks come first (the text format keeps
 * texts texts), then values and formulas, then what lies beyond the new extent is emptied, so that at no moment a sheet that
 * staff edit stands empty.
 */
export async function putSheet(batch: WriteBatch, target: OwnTarget, sheet: OwnSheet): Promise<void> {
  const { proxy, state } = target;
  const looks = await SheetLooks.of(sheet, batch.breath);
  const { width } = looks;
  const extent: Area = { top: 0, left: 0, bottom: Math.max(sheet.rows.length, 1) - 1, right: width - 1 };
  const used = state?.own?.used ?? null;
  if (used !== null) takeRange(proxy, used.area, used.range);
  if (state !== null) resetLooks(proxy, used?.range ?? rangeOf(proxy, extent), sheet, state);
  await putLinks(batch, proxy, looks, target.nameOf);
  // On a new sheet before what is large: what follows that stands in another message and has to name its cells anew.
  if (state === null) await putHeights(batch, proxy, extent, sheet, false);
  putColumns(rangeOf(proxy, extent), sheet, width);
  const steps = planFormats(looks);
  await putLooks(batch, proxy, looks, steps);
  for (const { area, across } of mergeRuns(sheet.merges)) rangeOf(proxy, area).merge(across);
  if (state === null) putAround(proxy, sheet, state);
  await putEntries(batch, proxy, extent, sheet, steps);
  if (state !== null) await putHeights(batch, proxy, extent, sheet, true);
  if (used !== null) emptyBeyond(proxy, extent, used.area);
  // These two look at what the cells hold.
  if (sheet.filter !== null) proxy.autoFilter.apply(areaName(sheet.filter));
  putCharts(proxy, sheet.charts, state?.own?.charts ?? new Set());
  if (state !== null) putAround(proxy, sheet, state);
}

/** What stands around the entries and asks nothing of them. */
function putAround(proxy: Excel.Worksheet, sheet: OwnSheet, state: SheetState | null): void {
  putSheetRules(proxy, sheet.rules);
  putValidations(proxy, sheet.validations);
  if (state !== null || sheet.tabColor !== null) proxy.tabColor = sheet.tabColor ?? "";
  putPage(proxy, sheet, state);
}

/** Looks, links, rules, merges and filter of the last run go; the contents stay until they are written over. */
function resetLooks(proxy: Excel.Worksheet, all: Excel.Range, sheet: OwnSheet, state: SheetState): void {
  if (state.filterEnabled) {
    proxy.autoFilter.clearCriteria();
    proxy.autoFilter.remove();
  }
  // eslint-disable-next-line no-restricted-syntax -- a sheet of ours: there is no rule of the user's to be kept
  if (sheet.rules.length > 0) all.conditionalFormats.clearAll();
  all.unmerge();
  all.clear("Formats"); // with the rules, where the new sheet has none
  all.clear("Hyperlinks");
  all.dataValidation.clear();
  all.columnHidden = false;
}

function putColumns(whole: Excel.Range, sheet: OwnSheet, width: number): void {
  whole.setColumnProperties(
    Array.from({ length: width }, (_, column): Excel.SettableColumnProperties => {
      const facts = sheet.columns[column];
      if (facts === undefined) return { format: baseFormat };
      const columnWidth = facts.hidden ? {} : { columnWidth: pointsOf(facts.width) };
      return { columnHidden: facts.hidden, format: { ...baseFormat, ...columnWidth } };
    }),
  );
}

function emptyBeyond(proxy: Excel.Worksheet, extent: Area, used: Area): void {
  if (used.bottom > extent.bottom) {
    rangeOf(proxy, { ...used, left: 0, top: extent.bottom + 1 }).clear("Contents");
  }
  if (used.right > extent.right) {
    rangeOf(proxy, { ...used, top: 0, left: extent.right + 1 }).clear("Contents");
  }
}

/** Excel counts the width of a column in characters of 7 pixels and 5 pixels of margin; the API wants points. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
