import type { OwnCell, OwnSheet } from "../../src/model/edit";
import { ownStyles } from "../../src/model/own-style";
import type { OwnStyle } from "../../src/model/own-style";

/** A cell of one of our sheets, plain unless told otherwise. */
export function ownCell(value: string | number | null, more: Partial<OwnCell> = {}): OwnCell {
  return { value, formula: null, style: "text", link: null, ...more };
}

/** A sheet of ours with the least, to be varied. */
export function ownSheetOf(more: Partial<OwnSheet> = {}): OwnSheet {
  return {
    key: "rollup",
    title: "序时·汇总",
    columns: [{ width: 12, hidden: false }],
    rows: [{ height: null, cells: [ownCell("标题", { style: "title" })] }],
    merges: [],
    freeze: { rows: 0, columns: 0 },
    filter: null,
    printTitle: null,
    landscape: true,
    names: [],
    rules: [],
    validations: [],
    charts: [],
    tabColor: null,
    ...more,
  };
}

/** A sheet of ours with everything that a sheet can have: every style, formulas, links, rules, lists, two charts. */
export function fullSheetOf(more: Partial<OwnSheet> = {}): OwnSheet {
  const groups = ["交通", "工业 & <城建>", '现代"农业"', "旅游'产业'"];
  return ownSheetOf({
    columns: [10, 24, 12, 12, 12].map((width, at) => ({ width, hidden: at === 4 })),
    rows: [
      { height: 30, cells: [ownCell("汇总 _x000D_ \u0001 =1+1", { style: "title" })] },
      {
        height: null,
        cells: ["序号", "工作组", "计划", "完成率", "辅助"].map((text) => ownCell(text, { style: "header" })),
      },
      ...groups.map((group, at) => ({
        height: null,
        cells: [
          ownCell(at + 1, { style: "count" as const }),
          ownCell(group, { link: { sheet: "交通", row: at, column: 1 }, style: "link" as const }),
          ownCell(1000.5 * (at + 1), { style: "money" as const }),
          ownCell(0.25 * at, { style: "rate" as const, formula: `C${String(at + 3)}/4000` }),
          ownCell("达", { formula: `IF(D${String(at + 3)}>=0.5,"达","未达")`, style: "helper" as const }),
        ],
      })),
      {
        height: null,
        cells: [
          null,
          ownCell("=SUM(A1:A9)", { style: "total" }),
          ownCell(10005, { formula: "SUM(C3:C6)", style: "totalMoney" }),
        ],
      },
      ...(Object.keys(ownStyles) as OwnStyle[]).map((style) => ({
        height: null,
        cells: [ownCell(style), ownCell(1.5, { style })],
      })),
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    freeze: { rows: 2, columns: 2 },
    filter: { top: 1, left: 0, bottom: 5, right: 3 },
    printTitle: { first: 0, last: 1 },
    names: [{ name: "_xushi.rates", area: { top: 2, left: 3, bottom: 5, right: 3 } }],
    rules: [
      { kind: "formula", area: { top: 2, left: 0, bottom: 5, right: 3 }, formula: "$D3<0.5", fill: "#FFE699" },
      { kind: "data-bar", area: { top: 2, left: 3, bottom: 5, right: 3 }, color: "#5B9BD5" },
    ],
    validations: [
      {
        kind: "list",
        area: { top: 2, left: 1, bottom: 5, right: 1 },
        items: ["交通", "工业"],
        prompt: { title: "工作组", text: "请选择" },
      },
      { kind: "whole", area: { top: 2, left: 0, bottom: 5, right: 0 }, min: 1, max: 12, prompt: null },
      { kind: "decimal", area: { top: 2, left: 2, bottom: 5, right: 2 }, min: 0, max: null, prompt: null },
      { kind: "custom", area: { top: 6, left: 0, bottom: 6, right: 0 }, formula: "LEN(A7)<10", prompt: null },
    ],
    charts: ["groups", "districts"].map((key, at) => ({
      key,
      title: `各组完成率 <${key}>`,
      categories: { top: 2, left: 1, bottom: 5, right: 1 },
      columns: { name: "完成率", values: { top: 2, left: 3, bottom: 5, right: 3 }, color: "#5B9BD5" },
      line: at === 0 ? { name: "序时", values: { top: 2, left: 3, bottom: 5, right: 3 }, color: "#C55A11" } : null,
      anchor: { top: 8, left: at * 4, bottom: 20, right: at * 4 + 3 },
      numberFormat: "0%",
    })),
    tabColor: "#0B5CAD",
    ...more,
  });
}
