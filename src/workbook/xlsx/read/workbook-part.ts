import { ownSheetKeys } from "../../../model/snapshot";
import type { OwnSheetKey, SheetSnapshot } from "../../../model/snapshot";
import { deedName } from "../../../model/edit";
import { Problem } from "../../../model/problem";
import { fault } from "../fault";
import { MAX_SHEETS } from "../limits";
import type { Package } from "../package";
import { strict, transitional } from "../xml/names";
import type { Dialect } from "../xml/names";
import { Scanner } from "../xml/scanner";
import { isTrue } from "./cell-scan";
import { contentTypeOf, readContentTypes } from "./content-types";
import { readRelationships } from "./relationships";
import type { Relationship } from "./relationships";

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly visibility: SheetSnapshot["visibility"];
  readonly part: string;
  /** Only worksheets hold cells: chart sheets, dialogs and macro sheets are listed and left alone. */
  readonly worksheet: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** The sheet's position in the list for a name of one sheet only; null for the whole workbook. */
  readonly sheet: number | null;
  readonly text: string;
}

/** What the workbook part and its relationships say. */
export interface WorkbookFacts {
  readonly part: string;
  readonly format: "xlsx" | "xlsm";
  readonly dialect: Dialect;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly signed: boolean;
}

const otherFormats: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml|ms-word/, "Word"],
  [/presentationml|ms-powerpoint/, "PowerPoint"],
  [/visio/, "Visio"],
];

/** Find and read the workbook part. Anything that is a zip archive but no workbook is named for what it is. */
export async function readWorkbookPart(workbook: Package): Promise<WorkbookFacts> {
  const types = await readContentTypes(workbook);
  if (types === null) {
    if (workbook.has("mimetype")) throw new Problem("other-format", { format: "ODS" });
    if (workbook.has("xl/workbook.xml")) throw fault("damaged", "no-content-types");
    throw new Problem("other-format", { format: "ZIP" });
  }
  const root = await readRelationships(workbook, "");
  const main = root.find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const type = contentTypeOf(types, main);
  if (/sheet\.binary/.test(type) || main.endsWith(".bin")) throw new Problem("old-binary-xlsb");
  for (const [pattern, format] of otherFormats) if (pattern.test(type)) throw new Problem("other-format", { format });
  const bytes = await workbook.xml(main);
  if (bytes === null) {
    if (workbook.has("xl/workbook.bin")) throw new Problem("old-binary-xlsb");
    throw fault("damaged", "no-workbook-part", main);
  }
  const relationships = await readRelationships(workbook, main);
  const targets = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  return {
    part: main,
    format: /macroEnabled/i.test(type) ? "xlsm" : "xlsx",
    relationships,
    signed: root.some((relationship) => relationship.type === "origin"),
    ...scan(bytes, main, targets),
  };
}

function scan(
  bytes: Uint8Array,
  part: string,
  targets: ReadonlyMap<string, Relationship>,
): Pick<WorkbookFacts, "dialect" | "sheets" | "names" | "date1904"> {
  const scanner = new Scanner(bytes, part);
  if (!scanner.next() || !scanner.opens("workbook")) throw fault("damaged", "xml", part);
  const namespaces = new Set<string>();
  let relationPrefix = "r:";
  for (const span of scanner.attributes()) {
    const { name } = span;
    if (!name.startsWith("xmlns")) continue;
    const value = scanner.value(span);
    namespaces.add(value);
    if (value === transitional.relations || value === strict.relations) relationPrefix = `${name.slice(6)}:`;
  }
  const sheets: ListedSheet[] = [];
  const names: DefinedName[] = [];
  let date1904 = false;
  while (scanner.next()) {
    if (scanner.opens("workbookPr", 1)) date1904 = isTrue(scanner.attribute("date1904"));
    if (scanner.opens("sheet", 2)) {
      const id = scanner.attribute(`${relationPrefix}id`) ?? scanner.prefixedAttribute("id") ?? "";
      const target = targets.get(id);
      // Sheets without a part are left over from Excel 5: modules and macro sheets.
      if (target === undefined && id !== "") throw fault("damaged", "no-sheet-part", part);
      if (sheets.length >= MAX_SHEETS) throw fault("hostile", "sheets", part);
      // Two sheets of one part could not be changed apart from each other.
      if (target !== undefined && sheets.some(({ part: other }) => other === target.target)) {
        throw fault("hostile", "sheets", part);
      }
      const state = scanner.attribute("state");
      sheets.push({
        name: scanner.attribute("name") ?? "",
        sheetId: Number(scanner.attribute("sheetId") ?? 0),
        visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
        part: target?.target ?? "",
        worksheet: target?.type === "worksheet",
      });
    }
    if (scanner.opens("definedName", 2)) {
      const name = scanner.attribute("name") ?? "";
      const local = scanner.attribute("localSheetId");
      names.push({ name, sheet: local === null ? null : Number(local), text: scanner.text() });
    }
  }
  if (sheets.length === 0) throw fault("damaged", "no-sheets", part);
  return { dialect: namespaces.has(strict.main) ? strict : transitional, sheets, names, date1904 };
}

/** The part that a relationship of the workbook leads to: styles, sharedStrings, calcChain … Null where there is none. */
export function partOf(facts: WorkbookFacts, type: string): string | null {
  return (
    facts.relationships.find((relationship) => relationship.type === type && !relationship.external)?.target ?? null
  );
}

/** Which of our own sheets each listed sheet is, by the deeds among the workbook's names. */
export function ownSheets(facts: WorkbookFacts): Map<string, OwnSheetKey> {
  const owned = new Map<string, OwnSheetKey>();
  for (const key of ownSheetKeys) {
    const deed = facts.names.find(({ name, sheet }) => sheet === null && name.toLowerCase() === deedName(key));
    const sheet = deed === undefined ? null : sheetOfReference(deed.text);
    if (sheet !== null) owned.set(sheet, key);
  }
  return owned;
}

/** The sheet that a reference such as 'A b'!$A$1 points into; null where it names none (#REF!). */
export function sheetOfReference(text: string): string | null {
  const quoted = /^'((?:[^']|'')+)'!/.exec(text);
  if (quoted !== null) return (quoted[1] ?? "").replaceAll("''", "'");
  return /^([^'!#[\]]+)!/.exec(text)?.[1] ?? null;
}
