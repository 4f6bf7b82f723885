import { deedName, OWN_PREFIX } from "../../model/edit";
import { ownSheetKeys, type OwnSheetKey } from "../../model/snapshot";
import { sheetOfFormula } from "./address-text";

/** The sheets and our names as they were when last seen. Every visit sees them anew and compares. */
export interface KnownSheets {
  readonly workbook: string;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly names: readonly OwnNameSeen[];
}

export interface OwnNameSeen {
  readonly name: string;
  /** With "=". */
  readonly formula: string;
  readonly visible: boolean;
}

/** Ask for sheets and names; `seen` reads the answer after the sync. */
export function askForSheets(context: Excel.RequestContext): () => KnownSheets {
  const { workbook } = context;
  workbook.load("name");
  const sheets = workbook.worksheets.load("items/id,items/name");
  const names = workbook.names.load("items/name,items/formula,items/visible");
  return () => ({
    workbook: workbook.name,
    sheets: sheets.items.map(({ id, name }) => ({ id, name })),
    names: names.items
      .filter(({ name }) => name.toLowerCase().startsWith(OWN_PREFIX))
      .map(({ name, formula, visible }) => ({ name, formula: String(formula), visible })),
  });
}

/** The same sheets under the same names, and the same deeds. */
export function sameSheets(a: KnownSheets, b: KnownSheets): boolean {
  return (
    a.sheets.length === b.sheets.length &&
    a.sheets.every((sheet, i) => sheet.id === b.sheets[i]?.id && sheet.name === b.sheets[i].name) &&
    ownSheetKeys.every((key) => sheetNameOf(a, key) === sheetNameOf(b, key))
  );
}

/** The name of our sheet `key`, by its deed; null where there is none (or its sheet was deleted). */
export function sheetNameOf(known: KnownSheets, key: OwnSheetKey): string | null {
  const deed = findName(known, deedName(key));
  const name = deed === undefined ? null : sheetOfFormula(deed.formula);
  return known.sheets.find((sheet) => sheet.name === name)?.name ?? null;
}

export function ownKeyOf(known: KnownSheets, sheet: string): OwnSheetKey | null {
  return ownSheetKeys.find((key) => sheetNameOf(known, key) === sheet) ?? null;
}

/** Excel keeps the case of a name and does not tell names apart by it. */
export function findName(known: KnownSheets, name: string): OwnNameSeen | undefined {
  return known.names.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
}
