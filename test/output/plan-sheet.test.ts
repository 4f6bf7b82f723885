import { atOnce } from "../../src/model/steps";
import { noSettings, type Settings } from "../../src/model/settings";
import { planBlocks } from "../../src/model/plan-sheet-layout";
import { review } from "../../src/review";
import { findingsSheet } from "../../src/output/findings-sheet";
import { planSheet } from "../../src/output/plan-sheet";
import { shippedPlans } from "../../src/plans/shipped";
import { readSettings } from "../../src/reading/settings-sheet";
import type { SheetInput } from "../workbooks/sheet-input";
import { snapshotOf } from "../workbooks/snapshot-of";
import { ownSheetInput } from "./own-sheet-input";

const settings: Settings = {
  preset: "wuhan",
  mappings: [
    { layout: "序号|项目|投资额|完成额", columns: { name: "项目", totalInvestment: "投资额", yearPlan: null } },
    { layout: "=1+1|名称", columns: { name: "名称" } },
  ],
  ignores: [{ id: "outlier-rate:万达广场:yearDone", reason: "属实，已核对支付凭证" }],
  tintRows: false,
};

function read(sheet: SheetInput) {
  return readSettings(snapshotOf({ sheets: [{ name: "交通", rows: [["项目名称"]] }, sheet] }));
}

describe("序时·方案 is read back as it was written", () => {
  test.each(shippedPlans.map((plan) => [plan.id, plan] as const))("方案 %s", (_, plan) => {
    expect(read(ownSheetInput(planSheet(plan, settings)))).toEqual({ settings, plan, faults: [] });
  });

  test("without a 方案 the settings alone", () => {
    expect(read(ownSheetInput(planSheet(null, settings)))).toEqual({ settings, plan: null, faults: [] });
  });

  test("a workbook without the sheet", () => {
    expect(readSettings(snapshotOf({ sheets: [{ name: "序时·方案", rows: [["一、基本情况"]] }] }))).toEqual({
      settings: noSettings,
      plan: null,
      faults: [],
    });
  });
});

test("a fault becomes a sentence in 序时·问题", () => {
  const sheet = ownSheetInput(planSheet(shippedPlans[0]!, noSettings));
  const rows = sheet.rows!.map((cells) => [...cells]);
  const at = rows.findIndex((cells) => JSON.stringify(cells).includes("滞后分级"));
  rows[at]![1] = "北京口径";
  const user: SheetInput = {
    name: "交通",
    rows: [
      ["三明市2020年1-6月交通重点项目（单位：万元）"],
      ["序号", "项目名称", "县(市、区)", "建设性质", "总投资", "年度计划投资", "1-6月完成投资"],
      [1, "甲路", "三元区", "续建", 100, 50, 30],
    ],
  };
  const found = review(snapshotOf({ sheets: [user, { ...sheet, rows }] }));
  expect(found.planSource).toBe("workbook");
  const lines = atOnce(findingsSheet(found)).rows.flatMap(({ cells }) => cells.map((cell) => cell?.value));
  expect(lines).toContain(`「序时·方案」第 ${String(at + 1)} 行没有采用：「北京口径」不是可选的词。`);
});

describe("people edit the sheet", () => {
  const plan = shippedPlans[0]!;
  const written = ownSheetInput(planSheet(plan, noSettings));
  const rows = written.rows!;
  const rowOf = (text: string) => rows.findIndex((cells) => cells.some((cell) => JSON.stringify(cell).includes(text)));

  test("rows and columns inserted before and inside blocks do no harm", () => {
    const spread = rows.flatMap((cells, at) => (at % 5 === 0 ? [[], [null, ...cells]] : [[null, ...cells]]));
    expect(read({ ...written, merges: [], rows: spread })).toEqual({ settings: noSettings, plan, faults: [] });
  });

  test.each([
    ["a tolerance in words", "序时容差", 1, "负零点一", "not-a-number"],
    ["an unknown preset", "滞后分级", 1, "北京口径", "unknown-word"],
    ["an ignore entry without a reason", planBlocks.ignores.title, -1, "", "missing"],
    ["a target of no group", planBlocks.targets.title, -2, "", "unknown-group"],
  ] as const)("%s is told with its row", (_, word, column, text, reason) => {
    const changed = rows.map((cells) => [...cells]);
    const at = rowOf(word);
    let row = at;
    if (column >= 0) changed[at]![column] = text;
    else if (column === -1) changed[(row = at + 2)] = ["some:id", ""];
    else changed[(row = at + 2)] = ["没有的组", "项目数", 3];
    const { faults } = read({ ...written, rows: changed });
    expect(faults.map((fault) => [fault.row, fault.reason])).toEqual([[row, reason]]);
  });

  test("a group that stands twice counts once, and the second row is told", () => {
    const changed = rows.map((cells) => [...cells]);
    const blank = rowOf(planBlocks.targets.title) - 4;
    changed[blank] = ["another", "交通"];
    const reading = read({ ...written, rows: changed });
    expect(reading.plan).toEqual(plan);
    expect(reading.faults).toEqual([{ row: blank, reason: "repeated", detail: "交通" }]);
  });

  test("a 方案 without a year is not believed, and the settings still are", () => {
    const changed = rows.map((cells) => [...cells]);
    changed[rowOf("年度")]![1] = null;
    changed[rowOf("标记整行")]![1] = "否";
    const reading = read({ ...written, rows: changed });
    expect(reading.plan).toBeNull();
    expect(reading.settings.tintRows).toBe(false);
    expect(reading.faults).toEqual([{ row: null, reason: "missing", detail: "year" }]);
  });
});
