import type { SheetInput } from "./sheet-input";

/** A small project table as groups hand it in: title, unit, header, three sections, a total; some rows lag, one did not report. */
export function projectSheet(name = "交通"): SheetInput {
  const header = [
    "序号",
    "项目名称",
    "建设性质",
    "所属县区",
    "建设起止年限",
    "总投资",
    "至2019年底累计完成投资",
    "2020年计划投资",
    "1-6月完成投资",
    "形象进度",
    "责任单位",
    "挂包领导",
  ];
  const rows: (string | number | null)[][] = [
    [
      1,
      "国道534线永安段改建工程",
      "续建",
      "永安市",
      "2018-2021",
      75_800,
      41_200,
      9_600,
      4_100,
      "路基施工",
      "永安市交通局",
      "甲",
    ],
    [
      2,
      "三元区环城路二期",
      "新建",
      "三元区",
      "2020-2022",
      32_000,
      null,
      8_000,
      4_500.5,
      "已开工",
      "三元区交通局",
      "乙",
    ],
    [
      3,
      "沙县通用码头项目",
      "新建",
      "沙县",
      "2020-2021",
      12_000,
      null,
      6_000,
      null,
      "前期手续办理中",
      "沙县交通局",
      "丙",
    ],
    [4, "梅列区公交枢纽站", "续建", "梅列区", "2019-2020", 5_600, 3_000, 2_600, "1,300", "主体封顶", "市交通局", "丁"],
  ];
  const sum = (letter: string): string => `SUM(${letter}5:${letter}8)`;
  return {
    name,
    rows: [
      ["2020年三明市交通重点项目汇总表（1-6月）"],
      [null, null, null, null, null, null, null, null, null, null, "单位：万元"],
      header,
      [null, "（一）道路", null, null, null, null, null, null, null],
      ...rows,
      [
        null,
        "合计",
        null,
        null,
        null,
        { f: sum("F"), v: 125_400 },
        { f: sum("G"), v: 44_200 },
        { f: sum("H"), v: 26_200 },
        { f: sum("I"), v: 8_600.5 },
      ],
    ],
    merges: ["A1:L1"],
  };
}
