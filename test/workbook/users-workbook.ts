import { xlsxParts, zipParts } from "../workbooks/build-xlsx";
import type { SheetInput } from "../workbooks/sheet-input";

/**
 * A user's workbook for the contract of adapters: a project table with a rule, a total, texts where figures belong, hidden
 * and merged cells; a sheet that is out of sight; two protected ones, of which one lets formats be changed; a name.
 */
const traffic: SheetInput = {
  name: "交通",
  rows: [
    ["2020年1-6月重点项目进展情况表"],
    ["单位：万元"],
    ["序号", "项目名称", "年度计划投资", "本年累计完成投资", "备注"],
    [1, "示例项目1", { v: 100, s: "#,##0.00" }, { v: "1,584", s: "@" }, "x"],
    [2, "示例项目2", 101, 60, true],
    [3, "示例项目3", 102, null, { e: "#REF!" }],
    [null, "合计", { f: "SUM(C4:C6)", v: 303 }, { f: "SUM(D4:D6)", v: 60 }, { f: 'IF(1,"")', v: "" }],
  ],
  merges: ["A1:E1", "A2:C2"],
  hiddenRows: [4],
  hiddenColumns: [4],
};

const others: readonly SheetInput[] = [
  { name: "说明", cells: { B2: "填表说明", B3: "金额单位为万元" }, visibility: "hidden" },
  {
    name: "已保护",
    rows: [
      ["项目名称", "金额"],
      ["示例", 5],
    ],
    protection: { formatCells: false },
  },
  {
    name: "可改格式",
    rows: [
      ["项目名称", "金额"],
      ["示例", 5],
    ],
    protection: { formatCells: true },
  },
];

/** @param extra further sheets */
export function usersWorkbook(...extra: readonly SheetInput[]): Uint8Array {
  const parts = xlsxParts({ sheets: [traffic, ...others, ...extra] });
  const edit = (part: string, from: string, to: string) => {
    const before = parts[part] ?? "";
    if (!before.includes(from)) throw new Error(`no ${from} in ${part}`);
    parts[part] = before.replace(from, to);
  };
  edit(
    "xl/worksheets/sheet1.xml",
    "</worksheet>",
    '<conditionalFormatting sqref="C4:C6"><cfRule type="expression" dxfId="0" priority="7"><formula>$C4&gt;101</formula></cfRule>' +
      "</conditionalFormatting></worksheet>",
  );
  edit(
    "xl/styles.xml",
    "</styleSheet>",
    '<dxfs count="1"><dxf><fill><patternFill patternType="solid"><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs></styleSheet>',
  );
  const name = "<definedName name=\"user_name\">'说明'!$B$2</definedName>";
  const hasNames = (parts["xl/workbook.xml"] ?? "").includes("<definedNames>");
  if (hasNames) edit("xl/workbook.xml", "<definedNames>", `<definedNames>${name}`);
  else edit("xl/workbook.xml", "</workbook>", `<definedNames>${name}</definedNames></workbook>`);
  return zipParts(parts);
}
