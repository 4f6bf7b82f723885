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
 * Make sheets that are not there yet: two syncs, whatever their number. The deed is written first, as a claim (the title as
 * a text), and becomes a reference in the message that adds the sheet. So a run that is cut off anywhere leaves a sheet
 * that the next run knows as its own, and never one that looks like the user's.
 * @param adding called when no sheet of these titles was found and they are about to be added
 */
export async function createSheets(
  context: Excel.RequestContext,
  known: KnownSheets,
  wanted: readonly NewSheet[],
  adding: () => void,
): Promise<void> {
  if (wanted.length === 0) return;
  const { emptyOutputSheets } = await import("./empty-output-sheet");
  const deeds = wanted.flatMap(({ key, title }) => (key === null ? [] : [{ deed: deedName(key), title }]));
  for (const { deed, title } of deeds) writeName(context, known, deed, `="${title}"`);
  await emptyOutputSheets(
    context,
    wanted.map(({ title }) => ({ name: title, owned: false })),
    () => {
      adding();
      for (const { deed, title } of deeds) context.workbook.names.getItem(deed).formula = deedFormula(title);
    },
  );
}

export function deedFormula(title: string): string {
  return `=${quotedSheet(title)}!$A$1`;
}

/** Set a hidden workbook name, whether it is there or not. `formula` with "=". */
export function writeName(context: Excel.RequestContext, known: KnownSheets, name: string, formula: string): void {
  const { names } = context.workbook;
  const seen = findName(known, name);
  if (seen?.formula === formula && !seen.visible) return;
  const isThere = seen !== undefined;
  const item = isThere ? names.getItem(name) : names.add(name, formula);
  if (isThere) item.formula = formula;
  item.visible = false;
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
