import type { Area } from "../../model/address";
import { deedName, type Edit, type PutValues } from "../../model/edit";
import { ownSheetKeys, type OwnSheetKey } from "../../model/snapshot";
import { hasCode } from "./errors";
import { askForRules, findRulesOneByOne, type RuleSeen } from "./find-rules";
import { askForSheets, findName, ownKeyOf, sameSheets, sheetNameOf, type KnownSheets } from "./known-sheets";
import { areaOf } from "./look";

/** A sheet that an edit touches, as it is just before the first write. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly locked: { readonly formats: boolean; readonly contents: boolean };
  readonly filterEnabled: boolean;
  readonly filtered: boolean;
  /** Of a sheet of the user's; those of our own sheets are all ours. */
  rules: readonly RuleSeen[];
  /** Of a sheet of ours: what has to be written over. */
  readonly own: OwnSeen | null;
  /** Of a sheet into which values go: the area around them as it stands. */
  readonly cells: CellsSeen | null;
}

export interface OwnSeen {
  /** All that is filled or formatted, and its range as Excel keeps it for the visit. */
  readonly used: { readonly area: Area; readonly range: Excel.Range } | null;
  /** Their names. */
  readonly charts: ReadonlySet<string>;
  /** Panes and print settings were made by an earlier run. */
  readonly pageIsSet: boolean;
}

export interface CellsSeen {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

export interface Preflight {
  readonly known: KnownSheets;
  readonly readOnly: boolean;
  /** The structure is protected: no sheet can be added or removed. */
  readonly structureLocked: boolean;
  readonly sheets: ReadonlyMap<string, SheetState>;
}

/** One sync before the first write: everything that could stop an edit, and everything that it has to replace. */
export async function preflight(
  context: Excel.RequestContext,
  before: KnownSheets,
  edits: readonly Edit[],
): Promise<Preflight> {
  let expected = before;
  for (;;) {
    const seen = await seeOnce(context, expected, edits);
    if (sameSheets(expected, seen.known)) return seen;
    expected = seen.known;
  }
}

async function seeOnce(context: Excel.RequestContext, expected: KnownSheets, edits: readonly Edit[]) {
  try {
    return await see(context, expected, edits, true);
  } catch (error) {
    if (!hasCode(error, "GeneralException", "InvalidArgument", "InvalidOperation", "ItemNotFound")) throw error;
    const seen = await see(context, expected, edits, false);
    for (const state of seen.sheets.values()) {
      if (state.own === null) state.rules = await findRulesOneByOne(context, state.id);
    }
    return seen;
  }
}

async function see(
  context: Excel.RequestContext,
  expected: KnownSheets,
  edits: readonly Edit[],
  withRules: boolean,
): Promise<Preflight> {
  const list = askForSheets(context);
  const { workbook } = context;
  workbook.load("readOnly,protection/protected");
  const answers = touchedSheets(expected, edits).map(({ id, name, own, area }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(id);
    sheet.load("id,name,protection/protected,protection/options,autoFilter/enabled,autoFilter/isDataFiltered");
    const rules = withRules && !own ? askForRules(sheet) : () => [];
    const ours = own ? askOwn(sheet, ownKeyOf(expected, name) === withCharts) : () => null;
    const cells = area === null ? () => null : askCells(sheet, area);
    return (): SheetState | null =>
      sheet.isNullObject
        ? null
        : {
            id: sheet.id,
            name: sheet.name,
            locked: locksOf(sheet.protection),
            filterEnabled: sheet.autoFilter.enabled,
            filtered: sheet.autoFilter.isDataFiltered,
            rules: rules(),
            own: ours(),
            cells: cells(),
          };
  });
  await context.sync();
  const states = answers.flatMap((answer) => answer() ?? []);
  return {
    known: list(),
    readOnly: workbook.readOnly,
    structureLocked: workbook.protection.protected,
    sheets: new Map(states.map((state) => [state.name, state])),
  };
}

interface Touched {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
  readonly area: Area | null;
}

function touchedSheets(known: KnownSheets, edits: readonly Edit[]): Touched[] {
  const removing = edits.some(({ kind }) => kind === "remove-own");
  const named = new Set(
    edits.flatMap((edit) => (edit.kind === "put-flags" || edit.kind === "put-values" ? [edit.sheet] : [])),
  );
  const keys = new Set(
    edits.flatMap((edit) => (edit.kind === "put-sheet" && edit.sheet.key !== null ? [edit.sheet.key] : [])),
  );
  const values = edits.filter((edit) => edit.kind === "put-values");
  const claimed = new Set((removing ? ownSheetKeys : [...keys]).map((key) => claimedTitle(known, key)));
  return known.sheets.flatMap(({ id, name }) => {
    const key = ownKeyOf(known, name);
    const own = (key !== null && (keys.has(key) || removing)) || claimed.has(name);
    if (!own && !named.has(name) && !removing) return [];
    return [{ id, name, own, area: areaAround(values.filter(({ sheet }) => sheet === name)) }];
  });
}

/**
 * The title that an interrupted run had claimed for a sheet of ours: its deed holds the title as a text until the sheet
 * stands. A blank sheet of that title is what such a run left behind.
 */
export function claimedTitle(known: KnownSheets, key: OwnSheetKey): string | null {
  if (sheetNameOf(known, key) !== null) return null;
  return /^="(.*)"$/.exec(findName(known, deedName(key))?.formula ?? "")?.[1] ?? null;
}

function areaAround(edits: readonly PutValues[]): Area | null {
  const cells = edits.flatMap((edit) => edit.cells);
  if (cells.length === 0) return null;
  return cells.reduce(
    (area, { row, column }) => ({
      top: Math.min(area.top, row),
      left: Math.min(area.left, column),
      bottom: Math.max(area.bottom, row),
      right: Math.max(area.right, column),
    }),
    { top: Infinity, left: Infinity, bottom: -1, right: -1 },
  );
}

/** Only this sheet of ours has charts. */
const withCharts: OwnSheetKey = "rollup";

function askOwn(sheet: Excel.Worksheet, asksCharts: boolean): () => OwnSeen {
  sheet.load("pageLayout/zoom");
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const charts = asksCharts ? sheet.charts.load("items/name") : null;
  return () => ({
    used: used.isNullObject ? null : { area: areaOf(used), range: used },
    charts: new Set(charts?.items.map((chart) => chart.name)),
    pageIsSet: sheet.pageLayout.zoom.horizontalFitToPages === 1,
  });
}

function askCells(sheet: Excel.Worksheet, area: Area): () => CellsSeen {
  const range = sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
  range.load("values,formulas,numberFormat");
  return () => ({
    area,
    values: range.values as unknown[][],
    formulas: range.formulas as unknown[][],
    formats: range.numberFormat as unknown[][],
  });
}

function locksOf(protection: Excel.WorksheetProtection): SheetState["locked"] {
  if (!protection.protected) return { formats: false, contents: false };
  return { formats: protection.options.allowFormatCells !== true, contents: true };
}
