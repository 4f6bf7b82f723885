import { deedName, OWN_PREFIX } from "../../model/edit";
import { ownSheetKeys, type OwnSheetKey } from "../../model/snapshot";
import { sheetOfFormula } from "./address-text";
import { ownKeyOf, sheetNameOf, type KnownSheets } from "./known-sheets";
import { claimedTitle, type SheetState } from "./preflight";
import { removeFlags } from "./put-flags";

export interface Removal {
  /** Users' sheets with rules of ours. */
  readonly flagged: readonly string[];
  /** Sheets of ours that go. */
  readonly sheets: readonly string[];
  /** Names of ours that go. */
  readonly names: readonly string[];
}

/** What `remove-own` takes out: everything of ours but the sheets to keep, with their names. Pure. */
export function planRemoval(
  known: KnownSheets,
  states: ReadonlyMap<string, SheetState>,
  keep: readonly OwnSheetKey[],
): Removal {
  const kept = new Set(keep.map((key) => sheetNameOf(known, key)).filter((name) => name !== null));
  const own = known.sheets.map(({ name }) => name).filter((name) => ownKeyOf(known, name) !== null);
  // Blank and claimed: left behind by a run that was cut off while it made the sheet.
  const unfinished = ownSheetKeys
    .map((key) => claimedTitle(known, key))
    .filter((title): title is string => title !== null && states.get(title)?.own?.used === null);
  const keptDeeds = new Set(keep.map((key) => deedName(key).toLowerCase()));
  return {
    flagged: known.sheets
      .map(({ name }) => name)
      .filter((name) => !own.includes(name) && states.get(name)?.rules.some((rule) => rule.own) === true),
    sheets: [...own.filter((name) => !kept.has(name)), ...unfinished],
    names: known.names
      .filter(({ name, formula }) => {
        if (!name.toLowerCase().startsWith(OWN_PREFIX)) return false;
        const sheet = sheetOfFormula(formula);
        return !(keptDeeds.has(name.toLowerCase()) && sheet !== null) && !(sheet !== null && kept.has(sheet));
      })
      .map(({ name }) => name),
  };
}

/**
 * Rules first, then sheets, then names: a sheet keeps its deed until it is gone, so that a removal that was cut off can be
 * repeated.
 */
export function removeOwn(
  context: Excel.RequestContext,
  states: ReadonlyMap<string, SheetState>,
  removal: Removal,
): void {
  for (const name of removal.flagged) {
    const state = states.get(name);
    if (state !== undefined) removeFlags(state.rules);
  }
  for (const name of removal.sheets) context.workbook.worksheets.getItem(name).delete();
  for (const name of removal.names) context.workbook.names.getItem(name).delete();
}
