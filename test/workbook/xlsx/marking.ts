import type { ApplyReport } from "../../../src/model/edit";
import { monthOf } from "../../../src/model/month";
import { clearEdits } from "../../../src/output/clear";
import { markEdits } from "../../../src/output/marks";
import { shippedPlans } from "../../../src/plans/shipped";
import { review } from "../../../src/review";
import { openWorkbookFile } from "../../../src/workbook/xlsx/open";
import type { FileWorkbook } from "../../../src/workbook/xlsx/file-workbook";
import { ownCell, ownSheetOf } from "../../workbooks/own-sheet-of";
import { projectSheet } from "../../workbooks/project-sheet";
import { specOf } from "../../workbooks/sheet-input";

export function open(bytes: Uint8Array, name: string): Promise<FileWorkbook> {
  return openWorkbookFile(bytes, name, { protectedToo: true });
}

/** The whole marking of the command line's `--out`: check, then put our sheets and flags. */
export async function mark(bytes: Uint8Array, name: string): Promise<{ bytes: Uint8Array; report: ApplyReport }> {
  const book = await open(bytes, name);
  const snapshot = await book.read();
  const result = review(snapshot, { plans: shippedPlans, asOf: monthOf(2020, 6) });
  const report = await book.apply(markEdits(result, snapshot));
  return { bytes: book.bytes(), report };
}

export async function clear(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const book = await open(bytes, name);
  await book.apply(clearEdits({ all: true }));
  return book.bytes();
}

/** Someone's workbook with a project table put in beside its own sheets. */
export async function withProjectSheet(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const { rows = [], merges = [] } = projectSheet("重点项目表");
  const book = await open(bytes, name);
  const cells = rows.map((row) => ({
    height: null,
    cells: row.map((input) => {
      const spec = specOf(input);
      if (spec === null) return null;
      const value = typeof spec.v === "boolean" ? null : (spec.v ?? null);
      return ownCell(value, { formula: spec.f ?? null });
    }),
  }));
  const sheet = ownSheetOf({ key: null, title: "重点项目表", rows: cells, columns: [], landscape: false });
  expect(merges).toEqual(["A1:L1"]);
  await book.apply([{ kind: "put-sheet", sheet: { ...sheet, merges: [{ top: 0, left: 0, bottom: 0, right: 11 }] } }]);
  return book.bytes();
}
