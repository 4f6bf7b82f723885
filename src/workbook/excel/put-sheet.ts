import { areaName, cellName, fixedAreaName, quotedSheet, type Area } from "../../model/address";
import { OWN_PREFIX, type OwnCell, type OwnRow, type OwnSheet } from "../../model/edit";
import { baseFormat, commonLook, entryOf, lookBytes } from "./cell-formats";
import { deedFormula, saysAlready, writeName } from "./create-sheets";
import { planFills } from "./fill-plan";
import { planFormats, type FormatStep } from "./format-plan";
import { sheetOfFormula } from "./address-text";
import type { KnownSheets } from "./known-sheets";
import type { SheetState } from "./preflight";
import { mergeRuns } from "./merge-runs";
import { packAddresses } from "./pack-addresses";
import { putCharts } from "./put-charts";
import { rangeOf, takeRange } from "./range-of";
import { putSheetRules, putValidations } from "./put-sheet-rules";
import { type Look, SheetLooks } from "./sheet-looks";
import { bytesOf, type WriteBatch } from "./write-batch";

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
  await putFormats(batch, proxy, looks, steps);
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

/** Names of ours for areas of this sheet; its deed; and names that the sheet had and no longer has. */
export function putNames(
  context: Excel.RequestContext,
  known: KnownSheets,
  { title, state }: Pick<OwnTarget, "title" | "state">,
  sheet: OwnSheet,
  deed: string | null,
): void {
  const write = (name: string, formula: string) => {
    if (!saysAlready(known, name, formula)) writeName(context, known, name, formula);
  };
  if (deed !== null && state !== null) write(deed, deedFormula(title));
  for (const { name, area } of sheet.names) write(name, `=${quotedSheet(title)}!${fixedAreaName(area)}`);
  const kept = new Set([deed, ...sheet.names.map(({ name }) => name)].map((name) => name?.toLowerCase()));
  for (const { name, formula } of known.names) {
    const isDeed = name.toLowerCase().startsWith(`${OWN_PREFIX}sheet.`);
    if (!isDeed && !kept.has(name.toLowerCase()) && sheetOfFormula(formula) === title) {
      context.workbook.names.getItem(name).delete();
    }
  }
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

async function putFormats(
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

/** What `setRowProperties` says of one row, with its comma. */
const BYTES_PER_HEIGHT = 32;

/** What Excel gives a row of our font that holds nothing. */
const BLANK_HEIGHT = 14.25;

/** Rows without a height of their own are as high as their texts, also where an earlier run had set one. */
async function putHeights(
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

/** Excel on the web took 80,000 cells in one `setCellProperties` and failed at 90,000 (office-js 2564). */
const MAX_LOOKS = 50_000;

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

async function putEntries(
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

/** What `setCellProperties` says of a link around its target. */
const BYTES_PER_LINK = 38;

/** Jumps to cells, column by column. Excel dresses a linked cell; the looks that follow undress it. */
async function putLinks(
  batch: WriteBatch,
  proxy: Excel.Worksheet,
  looks: SheetLooks,
  nameOf: OwnTarget["nameOf"],
): Promise<void> {
  for (const [column, { top, links }] of looks.links) {
    await batch.pieces(
      { top, bottom: top + links.length - 1 },
      (row): [[Excel.SettableCellProperties], number] => {
        const link = jumpTo(links[row - top] ?? null, nameOf);
        return [[link], BYTES_PER_LINK + bytesOf(link.hyperlink?.documentReference ?? null)];
      },
      (first, jumps) => {
        const area: Area = { top: first, left: column, bottom: first + jumps.length - 1, right: column };
        rangeOf(proxy, area).setCellProperties(jumps);
      },
      MAX_LOOKS,
    );
  }
}

function jumpTo(link: OwnCell["link"], nameOf: OwnTarget["nameOf"]): Excel.SettableCellProperties {
  if (link === null) return {};
  const documentReference = `${quotedSheet(nameOf(link.sheet))}!${cellName(link.row, link.column)}`;
  return { hyperlink: { documentReference } };
}

function emptyBeyond(proxy: Excel.Worksheet, extent: Area, used: Area): void {
  if (used.bottom > extent.bottom) {
    rangeOf(proxy, { ...used, left: 0, top: extent.bottom + 1 }).clear("Contents");
  }
  if (used.right > extent.right) {
    rangeOf(proxy, { ...used, top: 0, left: extent.right + 1 }).clear("Contents");
  }
}

/** Panes and print settings: once, because setting them needs the focus and a printer; what the user changes then stays. */
function putPage(proxy: Excel.Worksheet, sheet: OwnSheet, state: SheetState | null): void {
  const { rows, columns } = sheet.freeze;
  if (state?.own?.pageIsSet === true) {
    if (rows + columns === 0) proxy.freezePanes.unfreeze();
    return;
  }
  if (rows > 0 && columns > 0) {
    proxy.freezePanes.freezeAt(areaName({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows > 0) proxy.freezePanes.freezeRows(rows);
  else if (columns > 0) proxy.freezePanes.freezeColumns(columns);
  proxy.showGridlines = false;
  const page = proxy.pageLayout;
  page.orientation = sheet.landscape ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  if (sheet.printTitle !== null) {
    page.setPrintTitleRows(`$${String(sheet.printTitle.first + 1)}:$${String(sheet.printTitle.last + 1)}`);
  }
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 }; // last: the sign that the rest is set
}

/** Excel counts the width of a column in characters of 7 pixels and 5 pixels of margin; the API wants points. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
