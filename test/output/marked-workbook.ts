import type { Edit, OwnSheet } from "../../src/model/edit";
import type { Review } from "../../src/model/review";
import { markEdits } from "../../src/output/marks";
import { openWorkbookFile } from "../../src/workbook/xlsx/open";
import { buildXlsx } from "../workbooks/build-xlsx";
import type { WorkbookInput } from "../workbooks/sheet-input";
import { snapshotOf } from "../workbooks/snapshot-of";

/** The marked copy of a test's workbook, as `check --out` writes it; `extra` are further sheets of the test's own. */
export async function markedWorkbook(
  input: WorkbookInput,
  review: Review,
  extra: readonly OwnSheet[] = [],
): Promise<Uint8Array> {
  const workbook = await openWorkbookFile(buildXlsx(input), input.name ?? "工作簿.xlsx");
  const report = await workbook.apply([
    ...markEdits(review, snapshotOf(input)),
    ...extra.map((sheet): Edit => ({ kind: "put-sheet", sheet })),
  ]);
  if (report.skipped.length > 0) throw new Error(JSON.stringify(report.skipped));
  return workbook.bytes();
}

export function markSheets(input: WorkbookInput, review: Review): OwnSheet[] {
  return markEdits(review, snapshotOf(input)).flatMap((edit) => (edit.kind === "put-sheet" ? [edit.sheet] : []));
}
