import type { Edit, FlagRule, OwnCell, OwnSheet } from "../../../src/model/edit";
import type { OwnSheetKey } from "../../../src/model/snapshot";
import type { OwnStyle } from "../../../src/model/own-style";
import { addSheet, createBook, fill, type Book } from "../../excel-host/model";

/** A small workbook and edits that use every part of the model, made up for tests. */

export const cell = (value: OwnCell["value"], style: OwnStyle, more: Partial<OwnCell> = {}): OwnCell => ({
  value,
  formula: null,
  style,
  link: null,
  ...more,
});

export function ownSheet(change: Partial<OwnSheet> = {}): OwnSheet {
  return {
    key: "detail",
    title: "序时·明细",
    columns: [],
    rows: [],
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
    ...change,
  };
}

/** 明细 with `count` project rows: texts, figures, formulas, links, names, freeze, filter, print titles. */
export function detailSheet(count: number, change: Partial<OwnSheet> = {}): OwnSheet {
  const body = Array.from({ length: count }, (_, i) => ({
    height: null,
    cells: [
      cell(i + 1, "count"),
      cell(`=示例项目${String(i + 1)}`, "text"),
      cell(100 + i, "money", { formula: `'交通'!C${String(i + 4)}` }),
      cell(0.5, "rate"),
      cell(i % 3 === 0 ? "错误" : "提示", i % 3 === 0 ? "error" : "info"),
      cell("定位", "link", { link: { sheet: "交通", row: i + 3, column: 1 } }),
    ],
  }));
  return ownSheet({
    columns: [6, 30, 12, 10, 8, 8].map((width, i) => ({ width, hidden: i === 0 })),
    rows: [
      { height: 30, cells: [cell("序时·明细", "title")] },
      {
        height: null,
        cells: ["序号", "项目名称", "年度计划投资", "完成率", "级别", "位置"].map((word) => cell(word, "header")),
      },
      ...body,
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 5 }],
    freeze: { rows: 2, columns: 0 },
    filter: { top: 1, left: 0, bottom: count + 1, right: 5 },
    printTitle: { first: 0, last: 1 },
    landscape: true,
    names: [{ name: "_xushi.mark.late", area: { top: 2, left: 0, bottom: count + 1, right: 0 } }],
    tabColor: "#0B5CAD",
    ...change,
  });
}

/** 汇总: inputs with checks, a data bar, a chart, a formula over a name of 明细. */
export function rollupSheet(change: Partial<OwnSheet> = {}): OwnSheet {
  return ownSheet({
    key: "rollup",
    title: "序时·汇总",
    columns: [
      { width: 16, hidden: false },
      { width: 12, hidden: false },
      { width: 12, hidden: false },
    ],
    rows: [
      { height: null, cells: [cell("截至月份", "text"), cell(6, "input")] },
      { height: null, cells: [cell("行数", "text"), cell(3, "count", { formula: "COUNT(_xushi.mark.late)" })] },
      { height: null, cells: [cell("交通", "text"), cell(0.4, "rate"), cell(0.5, "rate")] },
      { height: null, cells: [cell("城建", "text"), cell(0.6, "rate"), cell(0.5, "rate")] },
    ],
    names: [{ name: "_xushi.month", area: { top: 0, left: 1, bottom: 0, right: 1 } }],
    rules: [
      { kind: "data-bar", area: { top: 2, left: 1, bottom: 3, right: 1 }, color: "#9DC3E6" },
      {
        kind: "formula",
        area: { top: 2, left: 0, bottom: 3, right: 1 },
        formula: "$B3<_xushi.month/12",
        fill: "#FFE08A",
      },
    ],
    validations: [
      {
        kind: "whole",
        area: { top: 0, left: 1, bottom: 0, right: 1 },
        min: 1,
        max: 12,
        prompt: { title: "月份", text: "1 到 12" },
      },
      { kind: "list", area: { top: 2, left: 0, bottom: 3, right: 0 }, items: ["交通", "城建"], prompt: null },
    ],
    charts: [
      {
        key: "groups",
        title: "各组完成率",
        categories: { top: 2, left: 0, bottom: 3, right: 0 },
        columns: { name: "完成率", values: { top: 2, left: 1, bottom: 3, right: 1 }, color: "#0B5CAD" },
        line: { name: "序时进度", values: { top: 2, left: 2, bottom: 3, right: 2 }, color: "#C00000" },
        anchor: { top: 6, left: 0, bottom: 20, right: 6 },
        numberFormat: "0%",
      },
    ],
    ...change,
  });
}

export const planSheet = (change: Partial<OwnSheet> = {}): OwnSheet =>
  ownSheet({
    key: "plan",
    title: "序时·方案",
    rows: [{ height: null, cells: [cell("一、基本情况", "subtitle")] }],
    ...change,
  });

export function flagRules(rows: { top: number; bottom: number } = { top: 3, bottom: 5 }): FlagRule[] {
  const formula = "COUNTIF(_xushi.mark.late,ROW())>0";
  return [
    { mark: "投资滞后", part: "cell", areas: [{ ...rows, left: 3, right: 3 }], formula, fill: "#FFE08A" },
    { mark: "投资滞后", part: "row", areas: [{ ...rows, left: 0, right: 4 }], formula, fill: "#FFF4D6" },
  ];
}

export const allMarks: Edit[] = [
  { kind: "put-sheet", sheet: detailSheet(3) },
  { kind: "put-sheet", sheet: rollupSheet() },
  { kind: "put-flags", sheet: "交通", rules: flagRules() },
];

export const clearAllMarks = (keep: OwnSheetKey[] = ["plan"]): Edit[] => [{ kind: "remove-own", keep }];

/** Two sheets of a user: a project table with a total formula, a rule and a fill of their own, and a plain sheet. */
export function usersBook(): Book {
  const book = createBook("2020年重点项目汇总.xlsx");
  const sheet = addSheet(book, "交通");
  fill(sheet, [
    ["2020年1-6月重点项目进展情况表"],
    ["单位：万元"],
    ["序号", "项目名称", "年度计划投资", "本年累计完成投资", "备注"],
    [1, "示例项目1", 100, 40, "x"],
    [2, "示例项目2", 101, 60],
    [3, "示例项目3", 102, ""],
    ["", "合计", "=SUM(C4:C6)", "=SUM(D4:D6)"],
  ]);
  sheet.merges.push({ top: 0, left: 0, bottom: 0, right: 4 });
  sheet.rules.push({
    id: "{USER-RULE}",
    type: "Custom",
    areas: [{ top: 3, left: 2, bottom: 5, right: 2 }],
    formula: "=$C4>101",
    format: { "fill/color": "#00FF00" },
    stopIfTrue: false,
    broken: false,
  });
  fill(addSheet(book, "说明"), [["填表说明"], ["金额单位为万元"]], 1, 1);
  book.names.push({ name: "user_name", formula: "='说明'!$B$2", visible: true });
  return book;
}
