import { columnLetters } from "../../src/model/address";
import { shift, sumAll, sumExact } from "../../src/values/exact";
import type { CellInput, SheetInput } from "../workbooks/sheet-input";

/**
 * Layouts as offices use them (those of the reading tests and of public sources), each filled with projects of which nobody could
 * complain. Figures are those of the end of June 2020.
 */
export interface CleanProject {
  readonly name: string;
  readonly district: string;
  /** 万元, with at most two decimals. */
  readonly total: number;
  readonly prior: number;
  readonly plan: number;
  readonly done: number;
  readonly month: number;
  readonly startYear: number;
  readonly finishYear: number;
}

export interface CleanLayout {
  readonly name: string;
  /** Which money the layout shows, to see that it was read. */
  readonly shows: readonly ("total" | "plan" | "done")[];
  /** What neither a column nor a title nor a heading gives in this layout: said once, on the header (contract, missing-required). */
  readonly lacks?: readonly ("district" | "nature")[];
  readonly sheets: (projects: readonly CleanProject[]) => readonly SheetInput[];
}

/** A header as it is quoted: cells parted by |. */
const cells = (line: string): CellInput[] => line.split("|").map((text) => (text === "" ? null : text));
const sum = (projects: readonly CleanProject[], key: "total" | "prior" | "plan" | "done" | "month"): number =>
  sumAll(projects.map((project) => project[key]));
const yi = (wan: number): number => shift(wan, -4);
const since = ({ prior, done }: CleanProject): number => sumExact(prior, done);
const years = ({ startYear, finishYear }: CleanProject): string => `${String(startYear)}-${String(finishYear)}`;
/** Per cent with one decimal, as typed. */
const percent = ({ done, plan }: CleanProject): number => Math.round((done / plan) * 1000) / 10;
const half = (projects: readonly CleanProject[]) => {
  const middle = Math.ceil(projects.length / 2);
  return [projects.slice(0, middle), projects.slice(middle)] as const;
};
/** SUM over rows counted from 0. */
const sumFormula = (column: number, from: number, to: number, v: number): CellInput => ({
  f: `SUM(${columnLetters(column)}${String(from + 1)}:${columnLetters(column)}${String(to + 1)})`,
  v,
});

export const cleanLayouts: readonly CleanLayout[] = [
  {
    name: "one header row, 合计 with formulas below",
    shows: ["total", "plan", "done"],
    sheets: (projects) => [
      {
        name: "城建",
        rows: [
          ["2020年1-6月城建重点项目汇总"],
          ["单位：万元"],
          cells(
            "序号|项目名称|县(市、区)|建设性质|总投资|至2019年底累计完成投资|年度计划投资|1-6月完成投资|完成年度计划比例",
          ),
          ...projects.map((p, at) => [
            at + 1,
            p.name,
            p.district,
            "续建",
            p.total,
            p.prior,
            p.plan,
            p.done,
            { v: p.done / p.plan, f: `H${String(at + 4)}/G${String(at + 4)}`, s: "0.0%" },
          ]),
          [
            null,
            "合计",
            null,
            null,
            ...(["total", "prior", "plan", "done"] as const).map((key, at) =>
              sumFormula(4 + at, 3, 2 + projects.length, sum(projects, key)),
            ),
          ],
        ],
        merges: ["A1:I1"],
      },
    ],
  },
  {
    name: "亿元 throughout, typed 合计 first, rates as text",
    shows: ["total", "plan", "done"],
    sheets: (projects) => [
      {
        name: "Sheet1",
        rows: [
          ["2020年上半年重点项目进展情况表"],
          ["单位：亿元"],
          cells("序号|项目名称|所属县区|项目性质|总投资额|年度计划投资|自年初累计完成投资|占年度计划(%)"),
          ["合计", null, null, null, yi(sum(projects, "total")), yi(sum(projects, "plan")), yi(sum(projects, "done"))],
          ...projects.map((p, at) => [
            at + 1,
            p.name,
            p.district,
            "在建",
            yi(p.total),
            yi(p.plan),
            yi(p.done),
            `${percent(p).toFixed(1)}%`,
          ]),
        ],
      },
    ],
  },
  {
    name: "昆明: four header rows, stages and trades above the projects, counts in 建设地点",
    shows: ["total", "plan"],
    sheets: (projects) => {
      const [first, second] = half(projects);
      const amounts = (list: readonly CleanProject[]): CellInput[] => [
        list.length,
        sum(list, "total"),
        sumAll(list.map(since)),
        sum(list, "plan"),
      ];
      const row = (p: CleanProject): CellInput[] => [
        null,
        p.name,
        null,
        p.district,
        p.total,
        since(p),
        p.plan,
        `${String(p.startYear)}.04`,
        `${String(p.finishYear)}.12`,
        "（一）完成可研。\n（二）主体施工。",
        "是",
        "是",
        "某某公司",
      ];
      return [
        {
          name: "项目总表",
          rows: [
            ["某某市2020年项目储备计划表"],
            cells("|项目基本情况|||项目投资情况|||项目推进情况|||项目开工、入库情况||其他"),
            cells("||||||||||是否开工|是否已入库|"),
            cells(
              "序号|项目名称|审批监管平台代码|建设地点|总投资\n（万元）|累计完成投资\n（万元）|2020年计划完成投资\n（万元）|开工时间\n20XX.0X|完工时间\n20XX.0X|项目推进情况（50字以内）|||项目业主",
            ),
            ["合计"],
            ["在建一批", null, null, ...amounts(projects)],
            ["一", "农林水利", null, ...amounts(projects)],
            ["（一）", "水利", null, ...amounts(first)],
            ...first.map(row),
            ["（二）", "农业", null, ...amounts(second)],
            ...second.map(row),
          ],
          merges: ["A1:M1", "B2:D2", "E2:G2", "H2:J2", "K2:L2", "K3:K4", "L3:L4", "A6:B6"],
        },
      ];
    },
  },
  {
    name: "龙岩 形象进度: the same leaves under two parents",
    shows: ["total", "plan", "done"],
    lacks: ["district", "nature"],
    sheets: (projects) => [
      {
        name: "形象进度",
        rows: [
          ["龙岩市2020年重点项目建设形象进度"],
          cells(
            "序号|项目名称|总投资(万元)|至2019年底完成投资(万元)|年度计划投资(万元)|1～6月完成投资(万元)||||开工累计||||年初至本月的主要形象进度|项目推进中存在的问题及拟采取的措施和办法|备注",
          ),
          cells(
            "|||||完成投资(万元)|占年度计划(%)|到位资金(万元)|占年度计划(%)|完成投资(万元)|占总投资(%)|到位资金(万元)|占总投资(%)",
          ),
          ...projects.map((p, at) => [
            at + 1,
            p.name,
            p.total,
            p.prior,
            p.plan,
            p.done,
            percent(p),
            p.done,
            percent(p),
            since(p),
            Math.round((since(p) / p.total) * 1000) / 10,
            since(p),
            null,
            "主体施工",
            "无",
          ]),
        ],
        merges: ["A1:P1", "F2:I2", "J2:M2", ...["A", "B", "C", "D", "E", "N", "O", "P"].map((c) => `${c}2:${c}3`)],
      },
    ],
  },
  {
    name: "龙岩 基本情况: a year's plan with sources of money",
    shows: ["total", "plan"],
    sheets: (projects) => [
      {
        name: "在建",
        rows: [
          ["龙岩市2020年重点在建项目建设基本情况"],
          cells(
            "序号|项目名称|项目投资主体|建设地点|建设规模及内容|建设年限|项目业主|总投资(万元)|资金来源|||上年完成投资(万元)|今年计划投资(万元)||挂钩部门及领导|备注",
          ),
          cells("||||||||业主自筹|银行贷款|政府投资||投资(万元)|主要建设内容及目标"),
          ...projects.map((p, at) => [
            at + 1,
            p.name,
            "县水投",
            p.district,
            "总库容1000万方",
            years(p),
            "某某公司",
            p.total,
            p.total,
            null,
            null,
            p.prior,
            p.plan,
            "完成基础",
            "水利局 某领导",
          ]),
        ],
        merges: ["A1:P1", "I2:K2", "M2:N2"],
      },
    ],
  },
  {
    name: "桂林: three section levels, serial numbers that begin again, helper columns beside",
    shows: ["total"],
    lacks: ["district"],
    sheets: (projects) => {
      const [rail, air] = half(projects);
      const row = (p: CleanProject, at: number): CellInput[] => [
        at + 1,
        p.name,
        "用地59.18公顷",
        p.total,
        "完成征收",
        "待定",
        "秀峰区政府",
      ];
      return [
        {
          name: "前期",
          rows: [
            ["附件1"],
            ["桂林市2020年重大（前期）项目投资计划"],
            cells("编制单位：桂林市重大项目推进办公室|||||单位：万元"),
            cells("序号|项目名称|建设规模及内容|总投资|2020年前期工作或工程\n形象进度目标|项目业主|责任单位"),
            [null, "合计", projects.length, sum(projects, "total")],
            [null, "一、基础设施", projects.length, sum(projects, "total")],
            [null, "（一）交通", projects.length, sum(projects, "total")],
            [null, "——铁路", rail.length, sum(rail, "total")],
            ...rail.map(row),
            [null, "——航空", air.length, sum(air, "total")],
            ...air.map(row),
          ],
        },
      ];
    },
  },
  {
    name: "广州 明细表: numbered rows left empty and a note below",
    shows: ["total", "plan", "done"],
    sheets: (projects) => [
      {
        name: "明细表",
        rows: [
          ["某某市2013年以来（截至2020年6月）立项的项目建设情况明细表"],
          ["填报单位（盖章）："],
          cells(
            "序号|项目名称|建设内容及规模|建设起止年限（到年，中间用“-”隔开，例如：2013-2015）|总投资（万元）|到上年底累计完成投资（万元）|本年度投资计划（万元）|本年度投资计划完成情况（万元）|批复单位|项目类别：\n注明完工项目、在建项目、未开工项目|项目(法人)单位|联系电话|项目属地（按市本级，各区、县级市填写）",
          ),
          ...projects.map((p, at) => [
            at + 1,
            `${at % 2 === 0 ? "★" : "■"}${p.name}`,
            "全长10公里",
            years(p),
            p.total,
            p.prior,
            p.plan,
            p.done,
            "某某委",
            "在建项目",
            "某某公司",
            null,
            p.district,
          ]),
          [projects.length + 1],
          [projects.length + 2],
          [
            null,
            "注：1. 项目较多时，请自行增加行数。2. 省重点项目请于项目名称前标注★，市重点项目请于项目名称前标注■。",
          ],
        ],
        merges: ["A1:M1"],
      },
    ],
  },
  {
    name: "南宁: month and year inside the headers, the rate in three writings",
    shows: ["total", "plan", "done"],
    lacks: ["district"],
    sheets: (projects) => [
      {
        name: "月报",
        rows: [
          cells(
            "序号|项目名称|建设性质|总投资(万元)|2020年度计划投资(万元)|06月完成投资(万元)|2020年1-6月累计完成投资(万元)|牵头单位|产业类别|服务队长|完成比例",
          ),
          ...projects.map((p, at) => [
            at + 1,
            p.name,
            "续建类",
            p.total,
            p.plan,
            p.month,
            p.done,
            "工信局,投促局",
            "工业",
            "某领导",
            [`${percent(p).toFixed(1)}%`, percent(p), { v: p.done / p.plan, s: "0.00%" }][at % 3] ?? null,
          ]),
        ],
      },
    ],
  },
  {
    name: "有谦软联: 亿元 beside 万元, project codes",
    shows: ["total", "plan", "done"],
    lacks: ["district"],
    sheets: (projects) => [
      {
        name: "导出（截至6月）",
        rows: [
          cells(
            "项目名称|项目代码|项目工期|责任单位|建设单位|项目类型|总投资（亿元）|年度计划投资（万元）|年度累计完成投资（万元）|年度投资完成率|建设性质",
          ),
          ...projects.map((p, at) => [
            p.name,
            `2019-350402-48-01-${String(100000 + at)}`,
            years(p),
            "某某局",
            "某某公司",
            "基础设施",
            yi(p.total),
            p.plan,
            p.done,
            `${percent(p).toFixed(1)}%`,
            "续建",
          ]),
        ],
      },
    ],
  },
  {
    name: "区级大项目系统: no unit anywhere",
    shows: ["plan", "done"],
    lacks: ["district", "nature"],
    sheets: (projects) => [
      {
        name: "调度表",
        rows: [
          ["2020年6月项目调度表"],
          cells(
            "月份|项目名称|建设单位|年度计划投资|是否开工|当月已完成投资|当月至今已完成|土建工程|设备安装费用|土地等费用|投资完成比例|形象进度|审核标识",
          ),
          ...projects.map((p) => [
            6,
            p.name,
            "某某公司",
            p.plan,
            "是",
            p.month,
            p.done,
            p.done,
            0,
            0,
            `${percent(p).toFixed(1)}%`,
            "主体施工",
            "通过",
          ]),
        ],
      },
    ],
  },
  {
    name: "项目月报: * marks what is required, the unit in a line of its own",
    shows: ["total", "plan", "done"],
    lacks: ["district", "nature"],
    sheets: (projects) => [
      {
        name: "6月",
        rows: [
          ["2020年6月项目月报"],
          ["单位：万元"],
          cells(
            "项目名称|年计划投资（万元）|总投资规模|*本月完成投资（万元）|占年计划百分比|本年实际完成投资（万元）|占年计划百分比|当前工程建设形象进度|征地拆迁情况|存在困难及问题|问题涉及单位|备注及建议",
          ),
          ...projects.map((p) => [
            p.name,
            p.plan,
            p.total,
            p.month,
            Math.round((p.month / p.plan) * 1000) / 10,
            p.done,
            percent(p),
            "主体施工",
            "已完成",
            "暂无数据",
          ]),
        ],
      },
    ],
  },
  {
    name: "江西省公路: three levels, parts of a sum beside it",
    shows: ["plan", "done"],
    lacks: ["district"],
    sheets: (projects) => [
      {
        name: "统计月报",
        rows: [
          ["2020年6月工程统计月报表"],
          cells(
            "项目名称|本年计划投资(万元)|||本月完成投资（万元）|||自元月至本月完成投资（万元）|||开工至本月完成投资（万元）|||建设性质|建设年限||主要建设内容",
          ),
          cells("|合计|部投资|省投资|合计|部投资|省投资|合计|部投资|省投资|合计|部投资|省投资||计划开工年|计划完工年"),
          ...projects.map((p) => [
            p.name,
            ...[p.plan, p.month, p.done, since(p)].flatMap((amount) => [amount, amount, 0]),
            "续建",
            p.startYear,
            p.finishYear,
            "一级公路12公里",
          ]),
        ],
        merges: ["A1:Q1", "B2:D2", "E2:G2", "H2:J2", "K2:M2", "A2:A3", "N2:N3", "O2:P2", "Q2:Q3"],
      },
    ],
  },
  {
    name: "districts as heading rows with counts and amounts, 小计 below each, 责任单位 merged down",
    shows: ["total", "plan", "done"],
    sheets: (projects) => {
      const parts = half(projects);
      const rows: CellInput[][] = [
        ["2020年1-6月重点项目完成情况"],
        cells("序号|项目名称|建设性质|总投资（万元）|2020年计划投资（万元）|1-6月完成投资（万元）|责任单位|挂包领导"),
      ];
      const merges = ["A1:H1"];
      parts.forEach((list, part) => {
        rows.push([`${["一", "二"][part] ?? ""}、${["永安市", "沙县"][part] ?? ""}（${String(list.length)}项）`]);
        const from = rows.length;
        list.forEach((p, at) =>
          rows.push([
            at + 1,
            p.name,
            "续建",
            p.total,
            p.plan,
            p.done,
            at === 0 ? "某某局" : null,
            at === 0 ? "某领导" : null,
          ]),
        );
        const to = rows.length - 1;
        if (to > from)
          merges.push(`G${String(from + 1)}:G${String(to + 1)}`, `H${String(from + 1)}:H${String(to + 1)}`);
        rows.push([
          null,
          "小计",
          null,
          ...(["total", "plan", "done"] as const).map((key, at) => sumFormula(3 + at, from, to, sum(list, key))),
        ]);
      });
      rows.push([null, "总计", null, sum(projects, "total"), sum(projects, "plan"), sum(projects, "done")]);
      return [{ name: "全市", rows, merges }];
    },
  },
  {
    name: "two tables under each other, each with its own title",
    shows: ["total", "plan", "done"],
    sheets: (projects) => {
      const [first, second] = half(projects);
      const header = cells(
        "序号|项目名称|县(市、区)|建设性质|总投资（万元）|年度计划投资（万元）|1-6月完成投资（万元）",
      );
      const row = (p: CleanProject, at: number): CellInput[] => [
        at + 1,
        p.name,
        p.district,
        "续建",
        p.total,
        p.plan,
        p.done,
      ];
      return [
        {
          name: "两张表",
          rows: [
            ["2020年1-6月省重点项目"],
            header,
            ...first.map(row),
            [],
            ["2020年1-6月市重点项目"],
            header,
            ...second.map(row),
          ],
        },
      ];
    },
  },
  {
    name: "a sheet per group, dates in several writings, spaced-out title and headers",
    shows: ["total", "plan", "done"],
    sheets: (projects) =>
      half(projects).map((list, part) => ({
        name: ["交通", "农业"][part] ?? "",
        rows: [
          ["2 0 2 0 年 重 点 项 目 汇 总 （1-6月）"],
          cells(
            "序  号|项 目 名 称|县（市、区）|建设性质|总 投 资\n（万元）|年度计划\n投资（万元）|本年累计完成投资（万元）|计划开工时间|计划竣工时间|形象进度|备注",
          ),
          ...list.map((p, at) => [
            at + 1,
            p.name,
            p.district,
            "续建",
            p.total,
            p.plan,
            p.done,
            [`${String(p.startYear)}年3月`, `${String(p.startYear)}.03`, `${String(p.startYear)}-03-15`][at % 3] ??
              null,
            [`${String(p.finishYear)}年底`, `${String(p.finishYear)}年12月`, `${String(p.finishYear)}年下半年`][
              at % 3
            ] ?? null,
            "主体施工",
          ]),
          [null, "填报人：", null, null, "审核人："],
        ],
      })),
  },
  {
    name: "in 元, with figures that carry decimals",
    shows: ["total", "plan", "done"],
    sheets: (projects) => [
      {
        name: "6月",
        rows: [
          ["2020年6月重点项目投资完成情况（单位：元）"],
          cells("序号|项目名称|建设地点|建设性质|计划总投资|本年度投资计划|当年累计完成|是否开工|备注"),
          ...projects.map((p, at) => [
            at + 1,
            p.name,
            p.district,
            "续建",
            shift(p.total, 4),
            shift(p.plan, 4),
            shift(p.done, 4),
            "已开工",
          ]),
        ],
      },
    ],
  },
  {
    name: "福建省: 在建 and 预备 side by side, so that one row holds two projects",
    shows: ["total", "plan", "done"],
    sheets: (projects) => {
      const [left, right] = half(projects);
      const part = (p: CleanProject | undefined, at: number): CellInput[] =>
        p === undefined ? [null, null, null, null, null, null] : [at + 1, p.name, p.district, p.total, p.plan, p.done];
      const header = "序号|项目名称|县(市、区)|总投资（万元）|年度计划投资（万元）|1-6月完成投资（万元）";
      return [
        {
          name: "清单",
          rows: [
            ["2020年1-6月在建重点项目"],
            cells(`${header}|${header}`),
            ...left.map((p, at) => [...part(p, at), ...part(right[at], at)]),
          ],
          merges: ["A1:L1"],
        },
      ];
    },
  },
];
