import { quotedSheet } from "../../model/address";
import { deedName } from "../../model/edit";
import type { OwnSheetKey } from "../../model/snapshot";
import { findName, type KnownSheets } from "./known-sheets";

/** A sheet that has to be made. */
export interface NewSheet {
  readonly key: OwnSheetKey | null;
  readonly title: string;
}

/**
 * Make sheets that are not there yet; nothing is sent for it. Before each its deed is written as a claim (the title as a
 * text), directly after it the claim becomes a reference. So a run that is cut off or refused anywhere leaves a sheet that
 * the next run knows as its own, and never one that looks like the user's.
 * @returns by title
 */
export async function createSheets(
  context: Excel.RequestContext,
  known: KnownSheets,
  wanted: readonly NewSheet[],
): Promise<Map<string, Excel.Worksheet>> {
  if (wanted.length === 0) return new Map();
  const { emptyOutputSheets } = await import("./empty-output-sheet");
  const keys = new Map(wanted.map(({ key, title }) => [title, key]));
  const made = await emptyOutputSheets(
    context,
    wanted.map(({ title }) => ({ name: title, owned: false })),
    known.sheets.map(({ name }) => name),
    (title, add) => {
      const key = keys.get(title) ?? null;
      const deed = key === null ? null : writeName(context, known, deedName(key), claim(title));
      const sheet = add();
      if (deed !== null) deed.formula = deedFormula(title);
      return sheet;
    },
  );
  return new Map(made.map((sheet, at) => [wanted[at]?.title ?? "", sheet]));
}

/** What the deed of a sheet holds until the sheet stands. */
function claim(title: string): string {
  return `="${title}"`;
}

export function deedFormula(title: string): string {
  return `=${quotedSheet(title)}!$A$1`;
}

/** Set a hidden workbook name, whether it is there or not. `formula` with "=". */
export function writeName(
  context: Excel.RequestContext,
  known: KnownSheets,
  name: string,
  formula: string,
): Excel.NamedItem {
  const { names } = context.workbook;
  const seen = findName(known, name);
  const item = seen === undefined ? names.add(name, formula) : names.getItem(name);
  if (seen !== undefined) item.formula = formula;
  item.visible = false;
  return item;
}

/** Whether a hidden name says this already. */
export function saysAlready(known: KnownSheets, name: string, formula: string): boolean {
  const seen = findName(known, name);
  return seen?.formula === formula && !seen.visible;
}

/** The title wanted, or the first free one with a number behind it: a sheet of the user's is never taken. */
export function freeTitle(title: string, taken: ReadonlySet<string>): string {
  const isFree = (name: string) => !taken.has(name.toLowerCase());
  if (isFree(title)) return title;
  for (let number = 2; ; number++) {
    const suffix = ` ${String(number)}`;
    const name = title.slice(0, 31 - suffix.length) + suffix;
    if (isFree(name)) return name;
  }
}
