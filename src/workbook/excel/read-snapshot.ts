import { areaName, type Area } from "../../model/address";
import { Problem } from "../../model/problem";
import type { SheetSnapshot, Snapshot } from "../../model/snapshot";
import { areasIn } from "./address-text";
import { CELLS_PER_SYNC, MAX_CELLS, enclose, planBlocks, type Slice } from "./block-plan";
import { capabilities } from "./capabilities";
import { hasCode } from "./errors";
import { emptyGrid, ExcelGrid, type Block } from "./excel-grid";
import { inferMerges } from "./infer-merges";
import { ownKeyOf, type KnownSheets } from "./known-sheets";
import { rangeOf } from "./range-of";
import { look, type SheetLook } from "./look";

interface Details {
  readonly merges: readonly Area[] | null;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/**
 * The workbook as plain data: one sync for what there is, one for the values (more only above 4 MB).
 * @throws Problem "too-large" beyond what can be held, "payload" where Excel refuses even single rows
 */
export async function readSnapshot(
  context: Excel.RequestContext,
  before: KnownSheets,
): Promise<{ known: KnownSheets; snapshot: Snapshot }> {
  const { known, sheets } = await look(context, before);
  const own = sheets.map(({ name }) => ownKeyOf(known, name));
  const used = sheets.map((sheet) => sheet.used);
  const cells = used.reduce((sum, area) => sum + (area === null ? 0 : cellCount(area)), 0);
  if (cells > MAX_CELLS) throw new Problem("too-large", { file: known.workbook, detail: "cells" });

  const { rows, formulas, details } = await readValues(context, sheets, used);
  return {
    known,
    snapshot: {
      name: known.workbook,
      source: "excel",
      date1904: false, // only the preview API tells; the checks judge by the plausibility of dates
      sheets: sheets.map((sheet, i): SheetSnapshot => {
        const area = used[i] ?? null;
        const read = rows[i];
        const grid =
          area === null || read === undefined
            ? emptyGrid
            : new ExcelGrid(area, read.values, read.formats, formulas[i] ?? []);
        return {
          name: sheet.name,
          own: own[i] ?? null,
          visibility: sheet.visibility,
          cells: grid,
          merges: details[i]?.merges ?? inferMerges(grid),
          hiddenRows: details[i]?.hiddenRows ?? new Set(),
          hiddenColumns: details[i]?.hiddenColumns ?? new Set(),
          protection: sheet.protection,
          filtered: sheet.filtered,
        };
      }),
      uncomputed: false,
      signed: false,
    },
  };
}

interface SheetRows {
  readonly values: (readonly unknown[])[];
  readonly formats: (readonly unknown[])[];
}

/** Values in as few messages as they need; where a message proves too large it is cut in half and asked again. */
async function readValues(
  context: Excel.RequestContext,
  sheets: readonly SheetLook[],
  used: readonly (Area | null)[],
): Promise<{ rows: SheetRows[]; formulas: Block[][]; details: Details[] }> {
  let proxies = new SheetProxies(context, sheets);
  const rows = sheets.map((): SheetRows => ({ values: [], formats: [] }));
  const formulas = sheets.map((): Block[] => []);
  let details: Details[] | null = null;
  let askMerges = capabilities().mergedAreas;
  const queue = planBlocks(used, CELLS_PER_SYNC);
  if (queue.length === 0) queue.push([]);

  for (let message = queue.shift(); message !== undefined; message = queue.shift()) {
    const readers = message.map((slice) => askSlice(proxies, slice));
    const asked: (() => Details[]) | null = details === null ? askDetails(proxies, used, askMerges) : null;
    const texts = message.flatMap((slice) => askFormulas(proxies, slice));
    try {
      // eslint-disable-next-line no-restricted-syntax -- a message is 4 MB; small workbooks are one
      await context.sync();
    } catch (error) {
      proxies = new SheetProxies(context, sheets); // what was asked for in vain was never made
      if (hasCode(error, "ResponsePayloadSizeLimitExceeded", "RequestPayloadSizeLimitExceeded")) {
        queue.unshift(...halves(message));
        continue;
      }
      // Reading merged areas fails above 512 of them; everything else would fail again.
      if (details !== null || !askMerges) throw error;
      askMerges = false;
      queue.unshift(message);
      continue;
    }
    details ??= asked === null ? null : asked();
    for (const read of readers) {
      const { sheet, values, formats } = read();
      const into = rows[sheet];
      if (into === undefined) continue;
      // one by one: a block may hold more rows than a call may have arguments
      for (const row of values) into.values.push(row);
      for (const row of formats) into.formats.push(row);
    }
    for (const read of texts) formulas[read.sheet]?.push(read.block());
  }
  return { rows, formulas, details: details ?? [] };
}

function halves(message: readonly Slice[]): Slice[][] {
  const [only] = message;
  if (message.length > 1) {
    const middle = message.length >> 1;
    return [message.slice(0, middle), message.slice(middle)];
  }
  if (only === undefined || only.area.bottom === only.area.top) throw new Problem("payload");
  const middle = (only.area.top + only.area.bottom) >> 1;
  return [
    [{ sheet: only.sheet, area: { ...only.area, bottom: middle } }],
    [{ sheet: only.sheet, area: { ...only.area, top: middle + 1 } }],
  ];
}

/** One proxy per sheet and one per area, whatever is asked of them; the used range is there from the look. */
class SheetProxies {
  private readonly made = new Map<number, Excel.Worksheet>();

  constructor(
    private readonly context: Excel.RequestContext,
    readonly looks: readonly SheetLook[],
  ) {}

  range(sheet: number, area: Area): Excel.Range {
    const { id = "", used = null, range = null } = this.looks[sheet] ?? {};
    if (used !== null && range !== null && areaName(used) === areaName(area)) return range;
    const known = this.made.get(sheet);
    const proxy = known ?? this.context.workbook.worksheets.getItem(id);
    if (known === undefined) this.made.set(sheet, proxy);
    return rangeOf(proxy, area);
  }
}

function askSlice(proxies: SheetProxies, { sheet, area }: Slice) {
  const range = proxies.range(sheet, area);
  range.load("values,numberFormat");
  return () => {
    // Above its own limit Excel answers null instead of an error.
    const values = range.values as unknown[][] | null;
    const formats = range.numberFormat as unknown[][] | null;
    if (values === null || formats === null) throw new Problem("payload", { sheet: proxies.looks[sheet]?.name ?? "" });
    return { sheet, values, formats };
  };
}

function askFormulas(proxies: SheetProxies, { sheet, area }: Slice) {
  const inSlice = (proxies.looks[sheet]?.formulas ?? []).flatMap((formula) => intersection(formula, area) ?? []);
  return enclose(inSlice).map((rectangle) => {
    const range = proxies.range(sheet, rectangle);
    range.load("formulas");
    return {
      sheet,
      block: (): Block => ({ top: rectangle.top, left: rectangle.left, rows: range.formulas as unknown[][] }),
    };
  });
}

/** Merged areas, hidden rows and columns: with the first message of values. */
function askDetails(proxies: SheetProxies, used: readonly (Area | null)[], askMerges: boolean): () => Details[] {
  const readers = proxies.looks.map((sheet, i): (() => Details) => {
    const area = used[i] ?? null;
    if (area === null) return () => ({ merges: [], hiddenRows: new Set(), hiddenColumns: new Set() });
    const needed = askMerges || sheet.hasHiddenRows || sheet.hasHiddenColumns;
    const range = needed ? proxies.range(i, area) : null;
    const merged = askMerges ? range?.getMergedAreasOrNullObject() : undefined;
    merged?.load("address");
    const rows = sheet.hasHiddenRows ? range?.getRowProperties({ rowHidden: true }) : undefined;
    const columns = sheet.hasHiddenColumns ? range?.getColumnProperties({ columnHidden: true }) : undefined;
    return () => ({
      merges: merged === undefined ? null : merged.isNullObject ? [] : areasIn(merged.address),
      hiddenRows: indexes(rows?.value, area.top, ({ rowHidden }) => rowHidden === true),
      hiddenColumns: indexes(columns?.value, area.left, ({ columnHidden }) => columnHidden === true),
    });
  });
  return () => readers.map((read) => read());
}

function indexes<T>(list: readonly T[] | undefined, first: number, isHidden: (entry: T) => boolean): Set<number> {
  const found = new Set<number>();
  list?.forEach((entry, i) => {
    if (isHidden(entry)) found.add(first + i);
  });
  return found;
}

function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

function intersection(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}
