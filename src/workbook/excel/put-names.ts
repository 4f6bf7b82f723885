import { fixedAreaName, quotedSheet } from "../../model/address";
import { OWN_PREFIX, type OwnSheet } from "../../model/edit";
import { sheetOfFormula } from "./address-text";
import { deedFormula, saysAlready, writeName } from "./create-sheets";
import type { KnownSheets } from "./known-sheets";
import type { SheetState } from "./preflight";

/** Names of ours for areas of a sheet of ours; its deed; names that the sheet had and no longer has go. */
export function putNames(
  context: Excel.RequestContext,
  known: KnownSheets,
  { title, state }: { readonly title: string; readonly state: SheetState | null },
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
