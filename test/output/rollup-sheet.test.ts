import type { OwnSheet } from "../../src/model/edit";
import { rollupSheet } from "../../src/output/rollup-sheet/rollup-sheet";
import { shippedPlans } from "../../src/plans/shipped";
import { review } from "../../src/review";
import type { WorkbookInput } from "../workbooks/sheet-input";
import { snapshotOf } from "../workbooks/snapshot-of";
import { sampleWorkbook } from "./sample-workbook";

function sheetOf(input: WorkbookInput, plans = shippedPlans): OwnSheet {
  const snapshot = snapshotOf(input);
  return rollupSheet(review(snapshot, { plans }), snapshot);
}

const headings = ({ rows }: OwnSheet) =>
  rows.flatMap(({ cells }) => (cells[0]?.style === "subtitle" ? [cells[0].value] : []));

/** The texts of the header rows below a heading. */
function headersBelow({ rows }: OwnSheet, heading: string): (string | number | null)[][] {
  const from = rows.findIndex(({ cells }) => cells[0]?.value === heading);
  const end = rows.findIndex(({ cells }, at) => at > from && cells[0]?.style === "subtitle");
  return rows
    .slice(from + 1, end < 0 ? undefined : end)
    .filter(({ cells }) => cells[1]?.style === "header")
    .map(({ cells }) => cells.map((cell) => (typeof cell?.value === "string" ? cell.value.replace("\n", "") : null)));
}

const head = [
  "序号",
  "项目名称",
  "县(市、区)",
  "建设性质",
  "总投资（万元）",
  "年度计划投资（万元）",
  "1-6月完成投资（万元）",
];

describe("序时·汇总", () => {
  const sheet = sheetOf(sampleWorkbook());

  test("has a section for each question of the leaders, and none is numbered when it is not there", () => {
    expect(headings(sheet)).toEqual([
      "一、完成率与序时进度",
      "二、工作组",
      "三、县(市、区)排名",
      "四、方案目标对照",
      "五、工作组与县(市、区)",
      "六、兼列项目",
      "七、报送时间",
    ]);
    const [traffic] = sampleWorkbook().sheets;
    expect(headings(sheetOf({ sheets: [traffic!] }, []))).toEqual([
      "一、完成率与序时进度",
      "二、工作组",
      "三、县(市、区)排名",
      "四、工作组与县(市、区)",
      "五、兼列项目",
    ]);
  });

  test("ranks the districts with the columns that are asked for", () => {
    expect(headersBelow(sheet, "三、县(市、区)排名")).toEqual([
      [
        ...["位次", "县(市、区)", "项目数", "总投资", "年度计划", "本年累计完成", "占年度计划", "序时进度"],
        ...["超(+)欠(-)序时(百分点)", "计划开工", "已开工", "开工率", "计划竣工", "已竣工", "滞后项目", "未报项目"],
      ],
    ]);
  });

  test("sets each target beside what is in the tables, and projects, plan and done by group and district", () => {
    const [targets] = headersBelow(sheet, "四、方案目标对照");
    expect(targets!.slice(2, 5)).toEqual(["方案项目数", "实有", "方案总投资"]);
    const matrix = headersBelow(sheet, "五、工作组与县(市、区)");
    expect(matrix.map(([, title]) => title)).toEqual(["项目数", "年度计划", "本年累计完成"]);
    expect(matrix[0]!.at(-1)).toBe("合计");
  });

  test("shows charts of groups and districts against 序时, bars in the rates, and how many did not report", () => {
    expect(sheet.charts.map(({ title, line }) => [title, line?.name])).toEqual([
      ["各工作组年度计划完成率（2020年1–6月）", "序时进度"],
      ["各县(市、区)年度计划完成率（2020年1–6月）", "序时进度"],
    ]);
    expect(sheet.rules.filter(({ kind }) => kind === "data-bar").length).toBeGreaterThanOrEqual(2);
    const texts = sheet.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value));
    expect(texts).toContainEqual(expect.stringMatching(/^未报 \d+ 项。$/));
  });

  test.each([
    ["one group and one district", ["三元区", "三元区"], []],
    ["one group and two districts", ["三元区", "梅列区"], ["各县(市、区)年度计划完成率（2020年1–6月）"]],
  ])("one bar by itself is no chart: %s", (_, districts, titles) => {
    const projects = districts.map((district, at) => [at + 1, `${district}路`, district, "续建", 100, 50, 30]);
    const made = sheetOf({ sheets: [{ name: "城建", rows: [["三明市2020年1-6月城建重点项目"], head, ...projects] }] });
    expect(made.charts.map(({ title }) => title)).toEqual(titles);
    const [first] = made.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => String(cell?.value).match(/^一、.*/) ?? []),
    );
    expect(first).toBe(titles.length === 0 ? "一、工作组" : "一、完成率与序时进度");
    for (const { anchor } of made.charts) expect([anchor.left, anchor.right]).toEqual([0, 15]);
  });

  test("a district of a group without projects shows a dash", () => {
    const styles = sheet.rows.flatMap(({ cells }) => cells.map((cell) => cell?.style));
    for (const style of ["sparseCount", "sparseMoney"]) expect(styles).toContain(style);
  });

  test("decimals stand only in the columns whose amounts have any", () => {
    const rows = [["三明市2020年1-6月城建重点项目"], head, [1, "甲路", "三元区", "续建", 100.5, 50, 30]];
    const { rows: made } = sheetOf({ sheets: [{ name: "城建", rows }] });
    const city = made.find(({ cells }) => cells[0]?.value === "全市")!;
    expect(city.cells.slice(3, 6).map((cell) => cell?.style)).toEqual(["totalMoneyFine", "totalMoney", "totalMoney"]);
  });
});
