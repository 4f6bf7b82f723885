import { fixEdits } from "../../src/output/fixes";
import { shippedPlans } from "../../src/plans/shipped";
import { review } from "../../src/review";
import { snapshotOf } from "../workbooks/snapshot-of";
import { sampleWorkbook } from "./sample-workbook";

const snapshot = snapshotOf(sampleWorkbook());
const found = review(snapshot, { plans: shippedPlans });

describe("certain corrections as a list of cells, before → after", () => {
  test("only findings with a certain fix give an edit, each with what stands in its cell", () => {
    const changes = fixEdits(found.findings, snapshot).flatMap(({ sheet, cells }) =>
      cells.map(({ row, column, before, after, formula }) => [sheet, row, column, before, after, formula]),
    );
    expect(changes).toEqual([
      ["交通", 8, 6, "1.2亿元", 1.2, null],
      ["社会事业", 5, 6, "1,500", 1500, null],
    ]);
  });

  test("約 amounts are left to the person who knows", () => {
    const rules = found.findings.filter(({ rule }) => rule === "number-as-text").map(({ fix }) => fix !== null);
    expect(rules).toEqual([true, true, false]);
  });

  test("a typed total becomes a formula, an alias the 方案's name", () => {
    const workbook = snapshotOf({
      sheets: [
        {
          name: "交通",
          rows: [
            ["三明市2020年1-6月交通重点项目汇总（单位：万元）"],
            ["序号", "项目名称", "县(市、区)", "建设性质", "总投资", "年度计划投资", "1-6月完成投资"],
            [1, "甲路", "三元区", "续建", 100, 50, 30],
            [2, "乙路", "永安县", "续建", 200, 60, 30],
            ["合计", null, null, null, 300, 999, 60],
          ],
        },
      ],
    });
    const { findings } = review(workbook, { plans: shippedPlans });
    const [edit] = fixEdits(findings, workbook);
    expect(edit!.cells).toEqual(
      expect.arrayContaining([
        { row: 4, column: 5, before: 999, after: 110, formula: "SUM(F3:F4)" },
        { row: 3, column: 2, before: "永安县", after: "永安市", formula: null },
      ]),
    );
  });

  test("one cell is corrected once", () => {
    const [first] = found.findings.filter(({ fix }) => fix !== null);
    const [edit] = fixEdits([first!, first!], snapshot);
    expect(edit!.cells).toHaveLength(1);
  });
});
