import type { OwnCell, OwnSheet } from "../../src/model/edit";
import type { OwnStyle } from "../../src/model/own-style";
import { markEdits } from "../../src/output/marks";
import type { Review } from "../../src/model/review";
import { createWorkbook } from "../../src/workbook/xlsx/create";
import type { CellInput, SheetInput, WorkbookInput } from "../workbooks/sheet-input";
import { specOf } from "../workbooks/sheet-input";
import { snapshotOf } from "../workbooks/snapshot-of";

/** The user's sheets of a test together with the sheets that marking adds, as one new workbook. */
export function wholeWorkbook(input: WorkbookInput, review: Review, extra: readonly OwnSheet[] = []): Uint8Array {
  return createWorkbook([...input.sheets.map(userSheet), ...markSheets(input, review), ...extra]);
}

export function markSheets(input: WorkbookInput, review: Review): OwnSheet[] {
  return markEdits(review, snapshotOf(input)).flatMap((edit) => (edit.kind === "put-sheet" ? [edit.sheet] : []));
}

function userSheet(input: SheetInput): OwnSheet {
  return {
    key: null,
    title: input.name,
    columns: [],
    rows: (input.rows ?? []).map((cells) => ({ height: null, cells: cells.map(userCell) })),
    merges: [],
    freeze: { rows: 0, columns: 0 },
    filter: null,
    printTitle: null,
    landscape: false,
    names: [],
    rules: [],
    validations: [],
    charts: [],
    tabColor: null,
  };
}

function userCell(input: CellInput): OwnCell | null {
  const spec = specOf(input);
  if (spec === null) return null;
  const value = typeof spec.v === "boolean" ? Number(spec.v) : (spec.v ?? null);
  const style: OwnStyle = typeof value === "string" ? "plain" : "general";
  return { value, formula: spec.f ?? null, style, link: null };
}
