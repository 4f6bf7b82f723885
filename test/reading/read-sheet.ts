import { columnLetters } from "../../src/model/address";
import type { ProjectTable, Recognition } from "../../src/model/project";
import type { Mapping } from "../../src/model/settings";
import { recognise } from "../../src/reading/recognise";
import type { SheetInput, WorkbookInput } from "../workbooks/sheet-input";
import { snapshotOf } from "../workbooks/snapshot-of";

/** Recognise a workbook of the given sheets. */
export function readBook(sheets: readonly SheetInput[], mappings: readonly Mapping[] = []): Recognition {
  return recognise(snapshotOf({ sheets }), { mappings });
}

/** Recognise a workbook of one sheet of rows. */
export function readRows(rows: NonNullable<SheetInput["rows"]>, more: Partial<SheetInput> = {}): Recognition {
  return readBook([{ name: "Sheet1", ...more, rows }]);
}

/** Recognise a workbook with everything that `WorkbookInput` may say. */
export function readWorkbook(input: WorkbookInput): Recognition {
  return recognise(snapshotOf(input), { mappings: [] });
}

/** The only table. */
export function onlyTable(recognition: Recognition): ProjectTable {
  const [table, ...others] = recognition.tables;
  if (table === undefined || others.length > 0) throw new Error(`${String(recognition.tables.length)} tables`);
  return table;
}

/** Columns as the contract's JSON shows them: { name: "B", yearPlan: "G" }. */
export function lettersOf(table: ProjectTable): Record<string, string> {
  return Object.fromEntries(table.columns.map(({ key, index }) => [key, columnLetters(index)]));
}

/** The names of a table's projects. */
export function namesOf(recognition: Recognition, table: ProjectTable = onlyTable(recognition)): string[] {
  return recognition.projects.slice(table.from, table.to).map(({ name }) => name);
}
