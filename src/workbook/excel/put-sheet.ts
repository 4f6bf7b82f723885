import { areaName, cellName, fixedAreaName, quotedSheet, type Area } from "../../model/address";
import { OWN_PREFIX, type OwnCell, type OwnSheet } from "../../model/edit";
import { baseFormat, entryOf, lookBytes, numberFormatOf, propertiesOf } from "./cell-formats";
import { deedFormula, writeName } from "./create-sheets";
import { planFormats } from "./format-plan";
import { sheetOfFormula } from "./address-text";
import type { KnownSheets } from "./known-sheets";
import type { SheetState } from "./preflight";
import { mergeRuns } from "./merge-runs";
import { putCharts } from "./put-charts";
import { rangeOf, takeRange } from "./range-of";
import { putSheetRules, putValidations } from "./put-sheet-rules";
import { bytesOf, PIECE, type WriteBatch } from "./write-batch";

/** Where a sheet of ours goes: its proxy, its title as it is, and what stands on it already (null: just made, blank). */
export interface OwnTarget {
  readonly proxy: Excel.Worksheet;
  readonly title: string;
  readonly state: SheetState | null;
  /** The name that a sheet with this title bears in the workbook. */
  readonly nameOf: (title: string) => string;
}

/**
 * Write a sheet of ours: over what stands there, never by deleting and adding. Looks come first (the text format keeps
 * texts texts), then links, values and formulas, then what lies beyond the new extent is emptied, so that at no moment a
 * sheet that staff edit stands empty.
 */
export async function putSheet(batch: WriteBatch, target: OwnTarget, sheet: OwnSheet): Promise<void> {
  const { proxy, state } = target;
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.cells.length), Math.max(sheet.columns.length, 1));
  const extent: Area = { top: 0, left: 0, bottom: Math.max(sheet.rows.length, 1) - 1, right: width - 1 };
  const used = state?.own?.used ?? null;
  if (used !== null) takeRange(proxy, used.area, used.range);
  const whole = rangeOf(proxy, extent);
  if (state !== null) resetLooks(proxy, used?.range ?? whole, state);
  await putLinks(batch, proxy, sheet, target.nameOf);
  await putFormats(batch, proxy, whole, sheet, width);
  await putEntries(batch, proxy, whole, sheet, width);
  putHeights(whole, sheet, state !== null);
  if (used !== null) emptyBeyond(proxy, extent, used.area);
  for (const { area, across } of mergeRuns(sheet.merges)) rangeOf(proxy, area).merge(across);
  if (sheet.filter !== null) proxy.autoFilter.apply(areaName(sheet.filter));
  putSheetRules(proxy, sheet.rules);
  putValidations(proxy, sheet.validations);
  putCharts(proxy, sheet.charts, state?.own?.charts ?? new Set());
  if (state !== null || sheet.tabColor !== null) proxy.tabColor = sheet.tabColor ?? "";
  putPage(proxy, sheet, state);
}

/** Names of ours for areas of this sheet; its deed; and names that the sheet had and no longer has. */
export function putNames(
  context: Excel.RequestContext,
  known: KnownSheets,
  { title, state }: Pick<OwnTarget, "title" | "state">,
  sheet: OwnSheet,
  deed: string | null,
): void {
  if (deed !== null && state !== null) writeName(context, known, deed, deedFormula(title));
  for (const { name, area } of sheet.names) {
    writeName(context, known, name, `=${quotedSheet(title)}!${fixedAreaName(area)}`);
  }
  const kept = new Set([deed, ...sheet.names.map(({ name }) => name)].map((name) => name?.toLowerCase()));
  for (const { name, formula } of known.names) {
    const isDeed = name.toLowerCase().startsWith(`${OWN_PREFIX}sheet.`);
    if (!isDeed && !kept.has(name.toLowerCase()) && sheetOfFormula(formula) === title) {
      context.workbook.names.getItem(name).delete();
    }
  }
}

/** Looks, links, rules, merges and filter of the last run go; the contents stay until they are written over. */
function resetLooks(proxy: Excel.Worksheet, all: Excel.Range, state: SheetState): void {
  if (state.filterEnabled) {
    proxy.autoFilter.clearCriteria();
    proxy.autoFilter.remove();
  }
  // eslint-disable-next-line no-restricted-syntax -- a sheet of ours: there is no rule of the user's to be kept
  all.conditionalFormats.clearAll();
  all.unmerge();
  all.clear("Formats");
  all.clear("Hyperlinks");
  all.dataValidation.clear();
  all.columnHidden = false;
}

async function putFormats(
  batch: WriteBatch,
  proxy: Excel.Worksheet,
  whole: Excel.Range,
  sheet: OwnSheet,
  width: number,
): Promise<void> {
  whole.setColumnProperties(
    Array.from({ length: width }, (_, column): Excel.SettableColumnProperties => {
      const facts = sheet.columns[column];
      if (facts === undefined) return { format: baseFormat };
      const columnWidth = facts.hidden ? {} : { columnWidth: pointsOf(facts.width) };
      return { columnHidden: facts.hidden, format: { ...baseFormat, ...columnWidth } };
    }),
  );
  const cellsOf = (row: number, from = 0, to = width - 1): (OwnCell | null)[] =>
    Array.from({ length: to - from + 1 }, (_, i) => sheet.rows[row]?.cells[from + i] ?? null);
  for (const step of planFormats(sheet.rows, width)) {
    if (step.kind === "block") {
      await putBlock(batch, proxy, { ...step, left: 0, right: width - 1 }, (row) => cellsOf(row));
      continue;
    }
    // The columns that differ are left out of the pattern: what is copied into a cell could not be taken from it again.
    const pattern: Area = { top: step.top, left: 0, bottom: step.top, right: width - 1 };
    const alike = (row: number) => cellsOf(row).map((cell, column) => (step.differing.includes(column) ? null : cell));
    const source = await putBlock(batch, proxy, pattern, alike);
    rangeOf(proxy, { ...pattern, top: step.top + 1, bottom: step.bottom }).copyFrom(source, "Formats");
    for (const column of step.differing) {
      await putBlock(batch, proxy, { ...step, left: column, right: column }, (row) => cellsOf(row, column, column));
    }
  }
}

/** Rows without a height of their own are as high as their texts, also where an earlier run had set one. */
function putHeights(whole: Excel.Range, sheet: OwnSheet, isRewritten: boolean): void {
  if (isRewritten) whole.format.autofitRows();
  if (sheet.rows.every(({ height }) => height === null)) return;
  whole.setRowProperties(sheet.rows.map(({ height }) => (height === null ? {} : { format: { rowHeight: height } })));
}

/** @returns the proxy of the whole area, or of its last piece where it is written in several */
async function putBlock(
  batch: WriteBatch,
  proxy: Excel.Worksheet,
  area: Area,
  cellsOf: (row: number) => readonly (OwnCell | null)[],
): Promise<Excel.Range> {
  let range = rangeOf(proxy, area);
  for (let top = area.top; top <= area.bottom;) {
    const rows: (readonly (OwnCell | null)[])[] = [];
    let bytes = 0;
    while (top + rows.length <= area.bottom && bytes < PIECE) {
      const row = cellsOf(top + rows.length);
      bytes += row.reduce((sum, cell) => sum + lookBytes(cell), 0);
      rows.push(row);
    }
    await batch.room(bytes);
    const bottom = top + rows.length - 1;
    if (top > area.top || bottom < area.bottom) range = rangeOf(proxy, { ...area, top, bottom });
    range.numberFormat = rows.map((row) => row.map(numberFormatOf));
    range.setCellProperties(rows.map((row) => row.map(propertiesOf)));
    top = bottom + 1;
  }
  return range;
}

async function putEntries(
  batch: WriteBatch,
  proxy: Excel.Worksheet,
  whole: Excel.Range,
  sheet: OwnSheet,
  width: number,
): Promise<void> {
  let top = 0;
  let rows: (string | number)[][] = [];
  let bytes = 0;
  const write = async () => {
    if (rows.length === 0) return;
    await batch.room(bytes);
    const range =
      rows.length === sheet.rows.length
        ? whole
        : rangeOf(proxy, { top, left: 0, bottom: top + rows.length - 1, right: width - 1 });
    range.formulas = rows;
    top += rows.length;
    rows = [];
    bytes = 0;
  };
  for (const row of sheet.rows) {
    const entries = Array.from({ length: width }, (_, column) => entryOf(row.cells[column] ?? null));
    rows.push(entries);
    bytes += entries.reduce<number>((sum, entry) => sum + bytesOf(entry), 2);
    if (bytes > PIECE) await write();
  }
  await write();
}

/** A jump in a message, with a title of some length. */
const BYTES_PER_LINK = 100;
const LINKS_PER_PIECE = PIECE / BYTES_PER_LINK;

/** Jumps to cells, column by column. Excel dresses a linked cell; the looks that follow undress it. */
async function putLinks(
  batch: WriteBatch,
  proxy: Excel.Worksheet,
  sheet: OwnSheet,
  nameOf: OwnTarget["nameOf"],
): Promise<void> {
  const columns = new Map<number, { top: number; bottom: number }>();
  sheet.rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      if (cell === null || cell.link === null) return;
      columns.set(column, { top: columns.get(column)?.top ?? row, bottom: row });
    }),
  );
  const linkAt = (row: number, column: number): Excel.SettableCellProperties => {
    const link = sheet.rows[row]?.cells[column]?.link ?? null;
    if (link === null) return {};
    const documentReference = `${quotedSheet(nameOf(link.sheet))}!${cellName(link.row, link.column)}`;
    return { hyperlink: { documentReference } };
  };
  for (const [column, { top, bottom }] of columns) {
    for (let first = top; first <= bottom; first += LINKS_PER_PIECE) {
      const last = Math.min(first + LINKS_PER_PIECE - 1, bottom);
      const links = Array.from({ length: last - first + 1 }, (_, i) => [linkAt(first + i, column)]);
      await batch.room(links.length * BYTES_PER_LINK);
      rangeOf(proxy, { top: first, bottom: last, left: column, right: column }).setCellProperties(links);
    }
  }
}

function emptyBeyond(proxy: Excel.Worksheet, extent: Area, used: Area): void {
  if (used.bottom > extent.bottom) {
    rangeOf(proxy, { ...used, left: 0, top: extent.bottom + 1 }).clear("Contents");
  }
  if (used.right > extent.right) {
    rangeOf(proxy, { ...used, top: 0, left: extent.right + 1 }).clear("Contents");
  }
}

/** Panes and print settings: only where they differ, because setting them needs the focus and a printer. */
function putPage(proxy: Excel.Worksheet, sheet: OwnSheet, state: SheetState | null): void {
  const { rows, columns } = sheet.freeze;
  const frozen = state?.own?.frozen ?? null;
  const frozenRows = frozen === null ? 0 : frozen.bottom + 1;
  const frozenColumns = frozen === null ? 0 : frozen.right + 1;
  const differs =
    rows + columns === 0 ? frozen !== null : !isFrozen(frozenRows, rows) || !isFrozen(frozenColumns, columns);
  if (differs && rows + columns === 0) proxy.freezePanes.unfreeze();
  else if (differs && columns === 0) proxy.freezePanes.freezeRows(rows);
  else if (differs && rows === 0) proxy.freezePanes.freezeColumns(columns);
  else if (differs) proxy.freezePanes.freezeAt(areaName({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  if (state?.own?.pageIsSet === true) return;
  proxy.showGridlines = false;
  const page = proxy.pageLayout;
  page.orientation = sheet.landscape ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  if (sheet.printTitle !== null) {
    page.setPrintTitleRows(`$${String(sheet.printTitle.first + 1)}:$${String(sheet.printTitle.last + 1)}`);
  }
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 }; // last: the sign that the rest is set
}

/** Frozen rows alone read as whole rows, so their columns reach to the sheet's end, and the other way round. */
function isFrozen(seen: number, wanted: number): boolean {
  return wanted === 0 ? seen === 0 || seen > 1000 : seen === wanted;
}

/** Excel counts the width of a column in characters of 7 pixels and 5 pixels of margin; the API wants points. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
