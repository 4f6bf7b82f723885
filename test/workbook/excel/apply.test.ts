import { Problem } from "../../../src/model/problem";
import { openExcel } from "../../../src/workbook/excel/excel-workbook";
import { connect } from "../../excel-host/client";
import { pictureOf, pictureOfSheet } from "../../excel-host/inspect";
import { addSheet, cellAt, fill } from "../../excel-host/model";
import { allMarks, clearAllMarks, detailSheet, flagRules, planSheet, rollupSheet, usersBook } from "./example";

describe("writing to Excel", () => {
  test("marks, rewrites in place, and clears without a trace", async () => {
    const book = usersBook();
    const before = pictureOf(book);
    const host = connect(book);
    const workbook = await openExcel();
    const report = await workbook.apply(allMarks);
    expect(report).toEqual({
      done: [
        { sheet: "序时·明细", action: "put-sheet" },
        { sheet: "序时·汇总", action: "put-sheet" },
        { sheet: "交通", action: "put-flags" },
      ],
      skipped: [],
      refused: [],
      undo: "lost",
    });
    const marked = pictureOf(book);
    expect(marked).toMatchSnapshot();
    await workbook.apply(allMarks);
    expect(pictureOf(book)).toEqual(marked);
    await workbook.apply(clearAllMarks([]));
    expect(pictureOf(book)).toEqual(before);
    expect(host.liveReferences).toBe(0);
  });
});
