import { fixedAreaName } from "../../../model/address";
import { deedName, OWN_PREFIX } from "../../../model/edit";
import type { OwnSheet } from "../../../model/edit";
import { escapeXml } from "../xml/text";

/** A workbook name that comes with a sheet of ours. */
export interface OwnNameElement {
  readonly name: string;
  /** Position of the sheet for a name of this sheet only; null for the whole workbook. */
  readonly sheet: number | null;
  xml(prefix: string): string;
}

/**
 * All names that a sheet brings: its deed, its areas, the rows repeated in print, and the hidden name without which some
 * programs do not show a filter.
 * @param quoted the sheet's name in this workbook, in quotes
 * @param position the sheet's place in the list of sheets
 */
export function ownNames(sheet: OwnSheet, quoted: string, position: number): OwnNameElement[] {
  const names: OwnNameElement[] = [];
  const add = (name: string, local: boolean, hidden: boolean, text: string): void => {
    names.push({
      name,
      sheet: local ? position : null,
      xml: (prefix) => nameXml(prefix, name, local ? position : null, hidden, text),
    });
  };
  if (sheet.key !== null) add(deedName(sheet.key), false, true, `${quoted}!$A$1`);
  for (const { name, area } of sheet.names)
    add(name, false, name.startsWith(OWN_PREFIX), `${quoted}!${fixedAreaName(area)}`);
  if (sheet.filter !== null) add("_xlnm._FilterDatabase", true, true, `${quoted}!${fixedAreaName(sheet.filter)}`);
  if (sheet.printTitle !== null) {
    const { first, last } = sheet.printTitle;
    add("_xlnm.Print_Titles", true, false, `${quoted}!$${String(first + 1)}:$${String(last + 1)}`);
  }
  return names;
}

/** A `definedName` (18.2.5). */
export function nameXml(prefix: string, name: string, sheet: number | null, hidden: boolean, text: string): string {
  const local = sheet === null ? "" : ` localSheetId="${String(sheet)}"`;
  return `<${prefix}definedName name="${escapeXml(name)}"${local}${hidden ? ' hidden="1"' : ""}>${escapeXml(text)}</${prefix}definedName>`;
}
