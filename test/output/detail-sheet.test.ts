import type { OwnCell, OwnSheet } from "../../src/model/edit";
import type { PresetName } from "../../src/model/standing";
import { atOnce } from "../../src/model/steps";
import { monthOf } from "../../src/model/month";
import { detailSheet } from "../../src/output/detail-sheet/detail-sheet";
import { shippedPlans } from "../../src/plans/shipped";
import { review } from "../../src/review";
import { detailText } from "../../src/text/sheets";
import type { WorkbookInput } from "../workbooks/sheet-input";
import { snapshotOf } from "../workbooks/snapshot-of";
import { sampleWorkbook } from "./sample-workbook";

function sheetOf(input: WorkbookInput, preset: PresetName = "binary"): OwnSheet {
  const snapshot = snapshotOf(input);
  return atOnce(detailSheet(review(snapshot, { plans: shippedPlans, asOf: monthOf(2020, 6), preset }), snapshot));
}

const FIRST = 5;

/** The cells of a project's row by their headers. */
function rowOf(sheet: OwnSheet, project: number): Map<string, OwnCell> {
  const headers = sheet.rows[FIRST - 1]!.cells;
  const cells = new Map<string, OwnCell>();
  sheet.rows[FIRST + project]!.cells.forEach((cell, at) => {
    const header = String(headers[at]!.value);
    if (cell !== null && !cells.has(header)) cells.set(header, cell);
  });
  return cells;
}

describe("a row of 序时·明细 lives on its source", () => {
  const sheet = sheetOf(sampleWorkbook());
  const { headers } = detailText;

  test.each([
    ["a name", headers.name, `IFERROR('交通'!$B$6&"","")`, "G534线槐林至荆东公路"],
    ["亿元 become 万元", headers.total, "IF(ISNUMBER('交通'!$E$6),ROUND('交通'!$E$6*10000,8),\"\")", 75_800],
    ["序时 is the city's cell", headers.expected, "_xushi.expected", 0.5],
    ["the place", headers.source, `IF(V7=0,"",HYPERLINK("#'交通'!B"&V7,"交通!"&V7))`, "交通!6"],
  ])("%s", (_, header, formula, value) => {
    const cell = rowOf(sheet, 1).get(header)!;
    expect([cell.formula, cell.value]).toEqual([formula, value]);
  });

  test("万元 are taken as they are", () => {
    expect(rowOf(sheet, 8).get(headers.plan)!.formula).toBe("IF(ISNUMBER('城建'!$G$5),'城建'!$G$5,\"\")");
  });

  test("in a column where some amount was read from a text, the reading holds as long as the text is the same", () => {
    const formula = rowOf(sheet, 4).get(headers.plan)!.formula!;
    expect(formula).toMatch(/^IF\(ISNUMBER\('交通'!\$G\$9\),.*EXACT\('交通'!\$G\$9,INDEX\(/);
    expect(rowOf(sheet, 4).get(headers.plan)!.value).toBe(12_000);
  });

  test("facts that no formula can read off a cell are looked up by the project's key", () => {
    const row = rowOf(sheet, 1);
    expect(row.get(headers.startDue)!.formula).toMatch(/^IF\(X7="","",IF\(INDEX\(\$\w+\$6:\$\w+\$41,X7\)=0/);
    expect(row.get("查找键")!.value).toBe("0|G534线槐林至荆东公路");
  });
});

describe("keys that no wildcard, quote or length can mislead", () => {
  const sheet = sheetOf(sampleWorkbook());
  const keys = sheet.rows.slice(FIRST, FIRST + 36).map((_, at) => String(rowOf(sheet, at).get("查找键")!.value));

  test("no wildcard is left in a key", () => {
    expect(keys.filter((key) => /[*?~]/.test(key))).toEqual([]);
    expect(keys).toContain("4|AMG铝晶粒细化剂？？～项目");
  });

  test("all of them differ, and none is longer than a look-up takes", () => {
    expect(new Set(keys).size).toBe(keys.length);
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(256);
  });

  test("names of 400 characters that differ in the middle only by their length still differ", () => {
    const long = (middle: string) => `${"甲".repeat(150)}${middle}${"乙".repeat(150)}`;
    const two = sheetOf({
      sheets: [
        {
          name: "城建",
          rows: [
            ["三明市2020年1-6月城建重点项目（单位：万元）"],
            ["序号", "项目名称", "县(市、区)", "建设性质", "总投资", "年度计划投资", "1-6月完成投资"],
            [1, long("一"), "三元区", "续建", 100, 50, 30],
            [2, long("二二"), "三元区", "续建", 200, 60, 30],
          ],
        },
      ],
    });
    const [one, other] = [0, 1].map((at) => rowOf(two, at).get("查找键")!.value);
    expect(one).not.toBe(other);
  });
});

describe("what users typed is never a formula", () => {
  const sheet = sheetOf(sampleWorkbook());
  test("every formula is ours: it refers to cells, names and constants of the program only", () => {
    for (const { cells } of sheet.rows) {
      for (const cell of cells) {
        const formula = cell?.formula ?? "";
        const text = formula.replace(/'[^']*'!/g, "").replace(/"[^"]*"/g, "");
        expect(text).not.toMatch(/金氟|汇盛|多功能|黄砂/);
      }
    }
  });
  test("constants that look like formulas stay texts", () => {
    const values = sheet.rows.flatMap(({ cells }) => cells.filter((cell) => String(cell?.value).includes("金氟化工")));
    expect(values.length).toBeGreaterThan(1);
    for (const cell of values) if (cell!.formula !== null) expect(cell!.formula).not.toContain("金氟");
  });
});

describe("shapes of the sheet", () => {
  test("兼列说明 only where a project stands in several lists", () => {
    const all = sampleWorkbook();
    const headers = (sheet: OwnSheet) => sheet.rows[FIRST - 1]!.cells.map((cell) => cell!.value);
    expect(headers(sheetOf(all))).toContain(detailText.headers.under);
    expect(headers(sheetOf({ ...all, sheets: all.sheets.slice(0, 2) }))).not.toContain(detailText.headers.under);
  });

  test.each([
    ["binary", false],
    ["wuhan", true],
    ["yinchuan", true],
    ["sanya", true],
  ] as const)("等级 under %s: %s", (preset, shown) => {
    const sheet = sheetOf(sampleWorkbook(), preset);
    expect(sheet.rows[FIRST - 1]!.cells.some((cell) => cell!.value === detailText.headers.degree)).toBe(shown);
  });

  test("no contact column and no telephone number", () => {
    const values = sheetOf(sampleWorkbook()).rows.flatMap(({ cells }) => cells.map((cell) => cell?.value));
    const text = values.filter((value) => typeof value === "string").join("\n");
    expect(text).not.toMatch(/1[38]\d{9}|联系人/);
  });

  test("a table of 5,000 projects is written in a row per project, each made when it is asked for", () => {
    const rows = Array.from({ length: 5000 }, (_, at) => [
      at + 1,
      `项目${String(at)}`,
      "三元区",
      "续建",
      100,
      50,
      at % 50,
    ]);
    const sheet = sheetOf({
      sheets: [
        {
          name: "城建",
          rows: [
            ["三明市2020年1-6月城建重点项目（单位：万元）"],
            ["序号", "项目名称", "县(市、区)", "建设性质", "总投资", "年度计划投资", "1-6月完成投资"],
            ...rows,
          ],
        },
      ],
    });
    expect(sheet.rows).toHaveLength(FIRST + 5000 + 1);
    expect(rowOf(sheet, 4999).get(detailText.headers.name)!.value).toBe("项目4999");
  });
});
