import { type Month, monthOfYear, yearOfMonth } from "../model/month";
import type { TargetKey } from "../model/plan";
import type { BasicItem } from "../model/plan-sheet-layout";
import type { ColumnKey } from "../model/project";
import type { Mark } from "../model/standing";
import { monthsText } from "./numbers";

/** Titles, headers and notes of our own sheets 序时·明细, ·汇总, ·问题, ·督办, ·方案. Sentences made of facts stand elsewhere. */

export const sheetTitles = {
  detail: "序时·明细",
  rollup: "序时·汇总",
  findings: "序时·问题",
  supervision: "序时·督办",
  briefing: "序时·通报",
  plan: "序时·方案",
} as const;

/** 「三明市2020年重点项目」 before a sheet's own word; the city only where a 方案 names it. */
export function sheetTitle(city: string, asOf: Month, word: string): string {
  return `${city}${String(yearOfMonth(asOf))}年重点项目${word}（截至${String(monthOfYear(asOf))}月底）`;
}

export const detailText = {
  word: "明细",
  note: "金额单位：万元；序时差单位：百分点。金额、名称取自各表的活公式，改动原表后这里随之重算；新增的行和改动的日期、性质等，重新核查后更新。",
  total: "计入汇总的合计",
  legend: "标记",
  flagged: (mark: Mark) => ({ head: `${mark} `, tail: " 项" }),
  late: { head: "投资滞后（低", tail: "个百分点）" },
  unknown: "未填",
  under: (place: string) => `兼列，已计入 ${place}`,
  repeated: (place: string) => `本表重复，已计入 ${place}`,
  headers: {
    seq: "序号",
    group: "工作组",
    name: "项目名称",
    district: "县(市、区)",
    nature: "建设性质",
    total: "总投资",
    prior: "至上年底累计完成",
    plan: "年度计划",
    done: "本年累计完成",
    rate: "完成率",
    expected: "序时进度",
    gap: "序时差\n(百分点)",
    state: "状态",
    degree: "等级",
    marks: "标记",
    startDue: "计划开工",
    finishDue: "计划竣工",
    responsible: "责任单位",
    leader: "挂包领导",
    counted: "计入汇总",
    under: "兼列说明",
    source: "来源",
  },
} as const;

/** Headers of the hidden columns, for an auditor who unhides them. */
export const detailHelperHeaders = {
  place: "位置码",
  key: "查找键",
  at: "依据行",
  otherDone: "其他完成额",
  started: "已开工",
  finished: "已竣工",
  rated: "参评",
  late: "投资滞后码",
  startLate: "开工滞后码",
  finishLate: "竣工逾期码",
  unreported: "未报码",
  groupCode: "组码",
  districtCode: "县区码",
} as const;
export const constantHeader = (header: string): string => `核查时：${header}`;

const section = (title: string) => (number: number) =>
  `${"一二三四五六七八九"[number - 1] ?? String(number)}、${title}`;

export const rollupText = {
  word: "汇总",
  year: "年度",
  month: "截至月份",
  asOf: "报告期",
  expected: "序时进度",
  tolerance: "容差(百分点)",
  preset: "滞后分级",
  plan: "方案",
  workbook: "工作簿",
  unit: "金额单位",
  unitValue: "万元",
  inputHint: "浅黄底的单元格可以改动，本页和明细随之重算；再次核查时按核查的月份重新写入。",
  notes: [
    "完成率=本年累计完成÷年度计划，按合计数相除，不是各项目完成率的平均；序时进度=月份÷12；序时差=(完成率-序时进度)×100，单位为百分点。显示的数四舍五入，计算不取舍。",
    "未报的项目年度计划仍计入分母，完成额按 0 计；前期、无年度计划、未到计划开工时间的项目不参评，有年度计划的仍计入合计。",
  ],
  sharedNote: (shared: number): string =>
    shared === 0
      ? "没有在多个工作组兼列的项目。"
      : `兼列的项目 ${String(shared)} 项：全市和县(市、区)只计一次，各工作组照实计入，因此各组之和大于全市。`,
  unreported: { head: "未报 ", tail: " 项。" },
  noPlan: "没有适用的方案",
  city: "全市",
  number: "序号",
  charts: section("完成率与序时进度"),
  groups: section("工作组"),
  districts: section("县(市、区)排名"),
  others: "其他单位",
  targets: section("方案目标对照"),
  matrix: section("工作组与县(市、区)"),
  shared: section("兼列项目"),
  cadence: section("报送时间"),
  chartOf: (what: string, asOf: Month) => `${what}年度计划完成率（${monthsText(asOf)}）`,
  byGroup: "各工作组",
  byDistrict: "各县(市、区)",
  rateSeries: "完成率",
  expectedSeries: "序时进度",
  groupHeaders: [
    "序号",
    "工作组",
    "项目数",
    "总投资",
    "年度计划",
    "本年累计完成",
    "完成率",
    "序时进度",
    "序时差\n(百分点)",
    "参评项目",
    "滞后项目",
    "未报项目",
    "开工滞后",
    "竣工逾期",
  ],
  districtHeaders: [
    "位次",
    "县(市、区)",
    "项目数",
    "总投资",
    "年度计划",
    "本年累计完成",
    "占年度计划",
    "序时进度",
    "超(+)欠(-)\n序时(百分点)",
    "计划开工",
    "已开工",
    "开工率",
    "计划竣工",
    "已竣工",
    "滞后项目",
    "未报项目",
  ],
  targetHeaders: [
    "序号",
    "工作组",
    "方案\n项目数",
    "实有",
    "方案\n总投资",
    "实有",
    "相差",
    "方案\n年度计划",
    "实有",
    "相差",
    "方案\n新开工",
    "表内计划\n开工",
    "方案\n竣工",
    "表内计划\n竣工",
  ],
  silent: "—",
  /** A group of the 方案 that the workbook does not hold. */
  absent: "未含",
  matrixParts: { projects: "项目数", plan: "年度计划", done: "本年累计完成" },
  rest: "其余",
  sum: "合计",
  sharedHeaders: ["序号", "项目名称", "", "", "计入", "兼列于", "年度计划", "本年累计完成"],
  noShared: "没有兼列的项目。",
  cadenceHeaders: [
    "序号",
    "工作组",
    "周期",
    "应报日期",
    "下次应报",
    "未报项目",
    "最近填报",
    "迟报项目",
    "报送给",
    "依据",
  ],
  cityDay: "按市里规定",
  meetingsOnly: "未定",
} as const;

/** 「交通总投资为约数」, 「工业年度计划为"以上"」: how a target is to be read. */
export function targetRemark(group: string, key: TargetKey, bound: "about" | "atLeast"): string {
  const words: Record<TargetKey, string> = {
    projects: "项目数",
    newStarts: "新开工数",
    completions: "竣工数",
    totalInvestment: "总投资",
    yearPlan: "年度计划",
  };
  return `${group}${words[key]}${bound === "about" ? "为约数" : "为下限（以上）"}`;
}

export const findingsText = {
  word: "问题清单",
  headers: ["序号", "级别", "规则", "工作表", "单元格", "项目", "问题", "为什么要管", "怎么改", "可改为"],
  severity: { error: "错误", warning: "警告", info: "提示" },
  counts: (errors: number, warnings: number, infos: number, ignored: number): string =>
    `错误 ${String(errors)} 处，警告 ${String(warnings)} 处，提示 ${String(infos)} 处` +
    (ignored === 0 ? "。" : `；另有 ${String(ignored)} 处已按「序时·方案」的忽略清单略去，列在下方。`),
  ages: (fresh: number, known: number, gone: number, ignored: number): string =>
    `与上次相比：新增 ${String(fresh)}，原有 ${String(known)}，已消除 ${String(gone)}；已忽略 ${String(ignored)}。`,
  state: "状态",
  fresh: "新增",
  known: "原有",
  none: "没有发现问题。",
  ignored: "已忽略的问题",
  ignoredReason: (reason: string) => `忽略原因：${reason}`,
  coverage: "核查范围",
  checked: (rules: number) => `已查规则 ${String(rules)} 条。`,
  notChecked: (what: string) => `未查：${what}。`,
  groupsAbsent: (groups: string) => `方案中的这些工作组不在本工作簿：${groups}。`,
  notUnderstood: (what: string) => `没有读懂的行：${what}。`,
  doubt: (what: string) => `读表时的疑问：${what}。`,
  leftAlone: (what: string) => `没有核查的工作表：${what}。`,
  staleIgnore: (id: string, reason: string) => `忽略清单中这一条已没有对应的问题，可以删去：${id}（${reason}）。`,
} as const;

export const supervisionText = {
  word: "督办清单",
  note: "列入未达序时进度、开工滞后、竣工逾期和未报的项目；「需协调事项」供市领导研究。金额单位：万元。",
  laggards: "一、滞后和逾期项目",
  needs: "二、需协调事项",
  none: "没有滞后、逾期和未报的项目。",
  noNeeds: "没有项目提出需协调事项。",
  headers: [
    "序号",
    "工作组",
    "项目名称",
    "县(市、区)",
    "年度计划",
    "本年累计完成",
    "完成率",
    "序时差\n(百分点)",
    "问题",
    "原因和进展",
    "责任单位",
    "挂包领导",
    "办结时限",
    "反馈",
  ],
  needHeaders: [
    "序号",
    "工作组",
    "项目名称",
    "县(市、区)",
    "需协调事项",
    "",
    "",
    "",
    "",
    "存在问题",
    "责任单位",
    "挂包领导",
    "办结时限",
    "协调意见",
  ],
  late: (points: string, degree: string | null) => `投资滞后（低 ${points}${degree === null ? "" : `，${degree}`}）`,
  groupCount: (group: string, count: number) => `${group}（${String(count)} 项）`,
} as const;

export const planSheetText = {
  title: (city: string, year: number | null): string =>
    `${city}${year === null ? "" : `${String(year)}年`}重点项目方案和设置`,
  note: "本页可以改动，核查时会读取。各段的标题和表头请保留；行可以增加、删除，段间可以插入空行。同一格里的多个名称用「；」隔开，金额单位为万元。",
  hints: {
    id: "方案的代号，任取",
    year: "四位数字，如 2020",
    city: "如 三明市",
    title: "",
    source: "文号等",
    tolerance: "低于序时进度不超过此数仍算达序时进度，一般为 -0.1",
    preset: "空白或「不分级」时只分达、未达序时进度",
    tintRows: "「否」则只标有关的单元格",
    cityPeriod: "",
    cityDueDay: "每期结束后次月的几日前",
    cityStated: "",
  } satisfies Record<BasicItem, string>,
} as const;

/** Hints that appear when a cell of the blank table is chosen. */
export const templateText: {
  readonly hints: Readonly<
    Partial<Record<ColumnKey, { readonly title: string; readonly text: string; readonly longest?: number }>>
  >;
} = {
  hints: {
    name: { title: "项目名称", text: "一行一个项目，名称与方案和上期一致，不超过 100 字。", longest: 100 },
    code: { title: "项目代码", text: "按文本填写，如 2020-350400-48-01-000000。", longest: 40 },
    nature: { title: "建设性质", text: "从下拉列表中选择。" },
    district: { title: "县(市、区)", text: "从下拉列表中选择；涉及两个以上县(市、区)的选「跨区」。" },
    planStart: { title: "计划开工时间", text: "填到月，如 2020-3（显示为 2020年3月）。" },
    planFinish: { title: "计划竣工时间", text: "填到月，如 2020-12（显示为 2020年12月）。" },
    actualStart: { title: "实际开工时间", text: "已开工的填到月；未开工的留空。" },
    actualFinish: { title: "实际竣工时间", text: "已竣工的填到月；未竣工的留空。" },
    totalInvestment: { title: "总投资", text: "单位万元，只填数字，不带单位和逗号。" },
    priorDone: { title: "至上年底累计完成投资", text: "单位万元，只填数字；没有的填 0。" },
    yearPlan: { title: "年度计划投资", text: "单位万元，只填数字；前期项目可以留空。" },
    monthDone: { title: "本月完成投资", text: "单位万元，只填数字。" },
    yearDone: { title: "本年累计完成投资", text: "单位万元，从 1 月起累计；没有完成的填 0，不要留空。" },
    progressText: { title: "形象进度", text: "写清工程做到哪一步，如「主体三层施工」。" },
    problem: { title: "存在问题", text: "没有的留空。" },
    need: { title: "需协调事项", text: "需要市领导协调的事项；没有的留空。" },
    leader: { title: "挂包领导", text: "一个项目一名处级挂包领导。" },
    responsible: { title: "责任单位", text: "一个项目一个责任单位，写规范全称。" },
    updated: { title: "填报日期", text: "填报当天的日期，如 2020-7-3。" },
  },
};
