import type { CellInput, SheetInput, WorkbookInput } from "../workbooks/sheet-input";

/** A small 交通 workbook as of June 2020 with one mistake of each kind that the pane's tests need. */
const head: readonly CellInput[] = [
  "序号",
  "项目名称",
  "建设性质",
  "县（市、区）",
  "总投资",
  "年度计划投资",
  "1-6月完成投资",
  "计划开工时间",
  "计划竣工时间",
  "挂包领导",
  "责任单位",
];

export const traffic: SheetInput = {
  name: "交通",
  rows: [
    ["2020年三明市区交通重点项目进展情况表"],
    ["单位：万元"],
    head,
    [1, "甲公路", "续建", "梅列区", 75800, 9600, 4100, "2019年5月", "2021年12月", "甲领导", "市交通局"],
    [2, "乙大桥", "新建", "三元区", 12000, 6000, null, "2020年10月", "2021年12月", "乙领导", "三元区政府"],
    [3, "丙站", "新建", "沙县", 9000, 4000, "1，584", "2020年3月", "2021年6月", "丙领导", "沙县政府"],
    [4, "丁路", "续建", "永安市", 5000, 8000, 6000, "2019年3月", "2020年5月", "丁领导", "永安市政府"],
    [5, "戊隧道", "续建", "永安市", 50000, 8000, "约2000", "2019年3月", "2020年12月", "戊领导", "永安市政府"],
    [6, "己路", "续建", "梅列区", 20000, 5000, "2，600", "2019年3月", "2021年12月", "己领导", "市交通局"],
  ],
  merges: ["A1:K1"],
};

export const notes: SheetInput = { name: "说明", rows: [["填报说明"], ["请按月填报。"]] };

export function trafficBook(more: Partial<SheetInput> = {}): WorkbookInput {
  return { name: "汇总.xlsx", sheets: [{ ...traffic, ...more }, notes] };
}

/** Column positions in `traffic`. */
export const TOTAL = 4;
export const DONE = 6;
