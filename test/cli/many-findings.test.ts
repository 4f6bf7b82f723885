import { printReview } from "../../src/cli/print-review";
import { markEdits } from "../../src/output/marks";
import { review } from "../../src/review";
import { snapshotOf } from "../workbooks/snapshot-of";

/** More than a call can have arguments: what is gathered from all rows must not be handed on as such. */
const ROWS = 130_000;

test("hundreds of thousands of findings and of rows not understood are counted, told and listed", () => {
  const head = ["项目名称", "建设性质", "年度计划投资", "本年累计完成投资"];
  const rows = Array.from({ length: ROWS }, (_, at) => [
    [`第${at}号公路`, "改建", -5, -1],
    [null, null, null, 1],
  ]);
  const snapshot = snapshotOf({
    sheets: [{ name: "交通", rows: [["2020年1-6月重点项目汇总"], ["单位：万元"], head, ...rows.flat()] }],
  });
  const one = review(snapshot);
  expect(one.recognition.tables[0]?.notUnderstood).toHaveLength(ROWS);
  const text = printReview(one, null);
  expect(text).toContain(`negative-amount，${2 * ROWS}`);
  expect(text).toContain(`unknown-nature，${ROWS}`);
  const rowsOf = Object.fromEntries(
    markEdits(one, snapshot).flatMap((edit) =>
      edit.kind === "put-sheet" ? [[edit.sheet.key, edit.sheet.rows.length]] : [],
    ),
  );
  expect(rowsOf.detail).toBeGreaterThan(ROWS);
  expect(rowsOf.findings).toBeGreaterThan(2 * ROWS);
}, 120_000);
