import { monthOf } from "../../src/model/month";
import { templateSheets } from "../../src/output/template";
import { shippedPlans } from "../../src/plans/shipped";
import { review } from "../../src/review";
import type { CellInput } from "../workbooks/sheet-input";
import { snapshotOf } from "../workbooks/snapshot-of";
import { ownSheetInput } from "./own-sheet-input";

const plan = shippedPlans[0]!;
const asOf = monthOf(2020, 6);
const sheets = templateSheets(plan, asOf);
const inputs = sheets.map(ownSheetInput);
const headers = sheets[0]!.rows[2]!.cells.map((cell) => String(cell?.value));

function column(word: string): number {
  const at = headers.findIndex((header) => header.includes(word));
  if (at < 0) throw new Error(`no column ${word} in ${headers.join("、")}`);
  return at;
}

/** The template with a row filled in on the sheet of a group. */
function filled(group: string, cells: Readonly<Record<string, CellInput>>) {
  return inputs.map((sheet) => {
    if (sheet.name !== group) return sheet;
    const rows = sheet.rows!.map((row) => [...row]);
    for (const [word, value] of Object.entries(cells)) {
      rows[4]![column(word)] = value;
      // What a spreadsheet program does to the total above.
      const total = rows[3]![column(word)];
      if (typeof value === "number" && typeof total === "object" && total !== null) {
        rows[3]![column(word)] = { ...total, v: value };
      }
    }
    return { ...sheet, rows };
  });
}

const complete = {
  项目名称: "徐碧公交枢纽站",
  项目代码: "2020-350402-54-01-000001",
  建设性质: "竣工",
  "县（市、区）": "梅列区",
  建设规模: "公交枢纽站一座",
  计划开工: { v: 43_617, s: 'yyyy"年"m"月"' },
  计划竣工: { v: 44_166, s: 'yyyy"年"m"月"' },
  总投资: 5000,
  "2019年底": 3000,
  计划投资: 250,
  本月完成: null,
  "1-6月": 130,
  形象进度: "主体施工",
  挂包领导: "副市长",
  责任单位: "市交建集团",
} as const;

describe("the blank standard workbook of the 方案", () => {
  test("a sheet per group that the program takes for that group's table", () => {
    const found = review(snapshotOf({ sheets: inputs }), { plans: shippedPlans, plan });
    expect(found.recognition.tables.map(({ sheetName, confidence }) => [sheetName, confidence])).toEqual(
      plan.groups.map(({ name }) => [name, 1]),
    );
    expect(found.asOf).toBe(asOf);
  });

  test("groups whose names Excel forbids, or holds for one, get sheets all the same", () => {
    const names = ["水利/交通", "水利\\交通", "A组", "a组", "长".repeat(40), "'引号'"];
    const groups = names.map((name) => ({ ...plan.groups[0]!, name, aliases: [] }));
    expect(templateSheets({ ...plan, groups }, asOf).map(({ title }) => title)).toEqual([
      "水利_交通",
      "水利_交通 2",
      "A组",
      "a组 2",
      "长".repeat(31),
      "_引号_",
    ]);
  });

  test("blank as it is, nothing is wrong with it", () => {
    const found = review(snapshotOf({ sheets: inputs }), { plan });
    expect(found.findings).toEqual([]);
  });

  test("with a complete row nothing but what the 方案 misses", () => {
    const { 本月完成: _, ...cells } = complete;
    const found = review(snapshotOf({ sheets: filled("交通", cells) }), { plan });
    expect(found.findings.map(({ rule }) => rule).filter((rule) => !/^(count|target)-mismatch$/.test(rule))).toEqual(
      [],
    );
    expect(found.standings).toEqual([
      expect.objectContaining({ group: "交通", district: "梅列区", nature: "竣工", progress: "达序时进度" }),
    ]);
  });

  test.each([
    ["县（市、区）", "missing-required"],
    ["建设性质", "missing-required"],
    ["计划投资", "missing-required"],
    ["1-6月", "not-reported"],
    ["挂包领导", "missing-leader"],
  ])("what is missing is told: %s", (word, rule) => {
    const { 本月完成: _, ...cells } = complete;
    const found = review(snapshotOf({ sheets: filled("交通", { ...cells, [word]: null }) }), { plan });
    expect(found.findings.map((finding) => finding.rule)).toContain(rule);
  });

  test("every column that a person fills in says how, and natures and districts are chosen from lists", () => {
    const [sheet] = sheets;
    const lists = sheet!.validations.filter(({ kind }) => kind === "list");
    expect(lists.map((one) => (one.kind === "list" ? one.items : []))).toEqual([
      ["新建", "续建", "竣工", "前期"],
      [
        "梅列区",
        "三元区",
        "永安市",
        "沙县",
        "跨区",
        ...plan.holders.map(({ name }) => name),
        ...plan.otherCounties.map(({ name }) => name),
      ],
    ]);
    expect(sheet!.validations.every(({ prompt }) => prompt !== null && prompt.text.length <= 255)).toBe(true);
  });

  test("the sheets are the user's from birth, and totals are formulas", () => {
    for (const sheet of sheets) {
      expect(sheet.key).toBeNull();
      expect(sheet.names).toEqual([]);
      const totals = sheet.rows[3]!.cells.filter((cell) => cell?.formula?.startsWith("SUM(") === true);
      expect(totals).toHaveLength(5);
    }
  });
});
