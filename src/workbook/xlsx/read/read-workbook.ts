import type { SheetSnapshot, Snapshot } from "../../../model/snapshot";
import type { Package } from "../package";
import { Scanner } from "../xml/scanner";
import type { Limits } from "../limits";
import { readNumberFormats } from "./number-formats";
import { readRelationships } from "./relationships";
import { SharedStrings } from "./shared-strings";
import { readSheetPart } from "./sheet-part";
import type { SheetContext, SheetPart } from "./sheet-part";
import { Strings } from "./strings";
import { ownSheets, partOf } from "./workbook-part";
import type { WorkbookFacts } from "./workbook-part";

export interface ReadWorkbook {
  readonly snapshot: Snapshot;
  /** By part name; for patching. */
  readonly parts: ReadonlyMap<string, SheetPart>;
}

/** Read all worksheets of a workbook into a snapshot. */
export async function readWorkbook(
  workbook: Package,
  facts: WorkbookFacts,
  name: string,
  limits: Limits,
): Promise<ReadWorkbook> {
  const stringsPart = partOf(facts, "sharedStrings");
  const stringBytes = stringsPart === null ? null : await workbook.xml(stringsPart);
  const stylesPart = partOf(facts, "styles") ?? "";
  const context: SheetContext = {
    strings: new Strings(
      stringBytes === null ? SharedStrings.none : SharedStrings.read(stringBytes, stringsPart ?? ""),
    ),
    formats: readNumberFormats(await workbook.xml(stylesPart), stylesPart),
    date1904: facts.date1904,
    budget: { cells: limits.cells },
  };
  const owned = ownSheets(facts);
  const parts = new Map<string, SheetPart>();
  const sheets: SheetSnapshot[] = [];
  for (const listed of facts.sheets) {
    if (!listed.worksheet) continue;
    const part = await readSheetPart(workbook, listed.part, context);
    parts.set(listed.part, part);
    sheets.push({
      name: listed.name,
      own: owned.get(listed.name) ?? null,
      visibility: listed.visibility,
      cells: part.cells,
      merges: part.merges,
      hiddenRows: part.hiddenRows,
      hiddenColumns: part.hiddenColumns,
      protection: part.protection,
      filtered: part.filtered || (part.hiddenRows.size > 0 && (await tableFilters(workbook, listed.part))),
    });
  }
  return {
    snapshot: {
      name,
      source: facts.format,
      date1904: facts.date1904,
      sheets,
      uncomputed: [...parts.values()].some((part) => part.uncomputed),
      signed: facts.signed,
    },
    parts,
  };
}

/** Whether a table of the sheet has a filter with a criterion set. */
async function tableFilters(workbook: Package, part: string): Promise<boolean> {
  for (const { type, target } of await readRelationships(workbook, part)) {
    const bytes = type === "table" ? await workbook.xml(target) : null;
    if (bytes === null) continue;
    const scanner = new Scanner(bytes, target);
    while (scanner.next()) if (scanner.opens("filterColumn", 2)) return true;
  }
  return false;
}
