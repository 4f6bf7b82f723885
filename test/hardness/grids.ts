import type { CellInput, SheetInput, WorkbookInput } from "../workbooks/sheet-input";
import type { Noise } from "./noise";

const headers = [
  ...[
    "序号",
    "项目名称",
    "项 目\n名 称",
    "建设性质",
    "县（市、区）",
    "所属地区",
    "工作组",
    "建设内容及规模",
    "建设年限",
    "开工时间",
  ],
  ...[
    "竣工时间",
    "总投资",
    "总投资（亿元）",
    "年度计划投资",
    "2020年计划投资（万元）",
    "本月完成投资",
    "1-6月完成投资",
  ],
  ...[
    "本年累计完成投资",
    "完成率",
    "形象进度",
    "存在问题",
    "挂包领导",
    "责任单位",
    "业主单位",
    "填报日期",
    "备注",
    "计划",
    "实际",
    "单位",
  ],
];
const titles = [
  "2020年1-6月重点项目进展情况汇总表",
  "重点项目一览表",
  "（截至6月底）",
  "单位：万元",
  "单位：亿元",
  "共12个",
  "附件1",
];
const names = [
  "国道534线改建工程",
  "G534改建",
  "学校扩建项目一期",
  "学校扩建项目二期",
  "水库除险加固",
  "（一）水利",
  "一、交通",
  "合计",
  "小计",
  "总计（3项）",
];
const words = [
  ...["新建", "续建", "竣工", "前期", "改造", "三元区", "梅列", "三元区、永安市", "市直", "交通", "城建", "工业 "],
  ...[
    "2020年6月",
    "2020.6",
    "上半年",
    "四季度",
    "年内",
    "2018-2021",
    "待定",
    "/",
    "—",
    "无",
    "已开工",
    "尚未开工",
    "主体施工",
    "已竣工",
  ],
  ...[
    "1,584",
    "１２００",
    "约1200",
    "1000-1200",
    "3.5亿元",
    "3、5",
    "120%",
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-1",
    "@SUM(A1)",
    "'",
    "\t",
  ],
  ...[
    "👩‍🏗️",
    "\u202Eab",
    "a\u0000b",
    "",
    " ",
    "\u3000",
    "９９９９９９９９９９９９９９９９",
    "__proto__",
    "constructor",
    "字".repeat(3000),
  ],
];
const numbers = [0, -0, 1, -1, 0.1, 0.35, 35, 1e-300, 1e15, 1e300, 43983, 2022.1, 202006, 2020, 350402, 1e20];
const formulas = ["SUM(A1:A9)", "A1/B1", "SUM(#REF!)", "VLOOKUP(A1,[1]Sheet1!A:B,2,0)", "IF(1,1,", "SUM(C4:C6,C8)", ""];

/** A workbook that nobody would write, made of what everybody writes: tables, half tables, and noise. */
export function randomWorkbook(noise: Noise): WorkbookInput {
  return {
    name: "随机.xlsx",
    date1904: noise.chance(0.1),
    sheets: Array.from({ length: 1 + noise.below(3) }, (_none, at) => randomSheet(noise, at)),
  };
}

function randomSheet(noise: Noise, at: number): SheetInput {
  const width = 1 + noise.below(30);
  const rows: CellInput[][] = [];
  for (let line = noise.below(3); line > 0; line--) rows.push([noise.pick(titles)]);
  for (let line = noise.below(4); line > 0; line--)
    rows.push(Array.from({ length: width }, () => (noise.chance(0.85) ? noise.pick(headers) : null)));
  for (let line = noise.below(60); line > 0; line--) rows.push(Array.from({ length: width }, () => randomCell(noise)));
  if (noise.chance(0.3)) rows.splice(noise.below(rows.length), 0, rows[noise.below(rows.length)] ?? []);
  const merges = Array.from({ length: noise.below(6) }, () => randomArea(noise, width, rows.length));
  return {
    name: noise.chance(0.2)
      ? noise.pick(["交通", "6月", "2019年", "__proto__", "a'b"]) + String(at)
      : `表${String(at)}`,
    rows,
    merges,
    hiddenRows: noise.chance(0.2) ? [noise.below(20), noise.below(20)] : [],
    hiddenColumns: noise.chance(0.2) ? [noise.below(20)] : [],
    cells: noise.chance(0.1) ? { XFD1048576: noise.pick(words) } : {},
    ...(noise.chance(0.05) ? { own: noise.pick(["detail", "plan", "findings"] as const) } : {}),
  };
}

function randomCell(noise: Noise): CellInput {
  switch (noise.below(10)) {
    case 0:
    case 1:
      return null;
    case 2:
    case 3:
      return noise.pick(names);
    case 4:
    case 5:
      return noise.pick(words);
    case 6:
      return {
        v: noise.pick(numbers),
        s: noise.pick(["General", "0%", "yyyy-mm-dd", "#,##0.00", "@", "0.00%", 'yyyy"年"m"月"']),
      };
    case 7:
      return { f: noise.pick(formulas), ...(noise.chance(0.7) ? { v: noise.below(5000) } : {}) };
    case 8:
      return noise.chance(0.2) ? { e: noise.pick(["#REF!", "#DIV/0!", "#N/A", "#GETTING_DATA"]) } : noise.below(90_000);
    default:
      return Math.round(noise.next() * 1e6) / 100;
  }
}

function randomArea(noise: Noise, width: number, height: number): string {
  const [left, top] = [noise.below(width), noise.below(height)];
  const [right, bottom] = [left + noise.below(width - left), top + noise.below(Math.min(8, Math.max(1, height - top)))];
  const letter = (column: number): string =>
    (column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));
  return `${letter(left)}${String(top + 1)}:${letter(right)}${String(bottom + 1)}`;
}
