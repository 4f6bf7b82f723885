import { parseArea, type Area } from "../../model/address";

/** "'三明!,表'!A1:B2,'三明!,表'!D4", as RangeAreas give it, → areas. Sheet names may hold commas and exclamation marks. */
export function areasIn(address: string): Area[] {
  const areas: Area[] = [];
  for (const match of address.matchAll(
    /(?:(?:'(?:[^']|'')*'|[^',!]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?:,|$)/g,
  )) {
    const area = parseArea(match[1] ?? "");
    if (area !== null) areas.push(area);
  }
  return areas;
}

/** The sheet of a name's formula "='序时·明细'!$A$1"; null where it leads to no cells. */
export function sheetOfFormula(formula: string): string | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!"()]+))!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/.exec(formula);
  if (match === null) return null;
  return match[1]?.replaceAll("''", "'") ?? match[2] ?? null;
}
