import type { MoneyKey } from "../model/project";

/**
 * What a money header means. The same few words (计划, 完成, 累计) mean different columns together, and a leaf such as 完成投资
 * says nothing without its parent (1～6月完成投资 against 开工累计), so headers are read by their words and not by a list.
 */
export interface MoneyMeaning {
  /** bareDone: 累计完成投资 or 完成投资 with nothing that says since when; `columns` decides by the rest of the table. */
  readonly key: MoneyKey | "bareDone";
  /** The wording leaves no doubt. */
  readonly certain: boolean;
}

/** Money of another kind: received, paid, by source, by kind of works, results, parts of a sum, forecasts. */
const OTHER_MONEY =
  /到位|下达|支付|拨付|拨款|财政|自筹|贷款|自有|融资|债券|专项资金|预算内|部投资|省投资|地方投资|国投|外资|产值|税收|利润|收入|就业|用地|面积|亩|增加值|产能|土建|设备|安装|征地|拆迁|土地|建安|勘察|前期费|还款|其中|其他|剩余|余额|缺口|未完成|同比|增速|增长|名次|排名|个数|项目数|数量|入库|纳统|工作|手续|任务书|审批|单月/;
/** Not an amount at all. */
const NO_AMOUNT =
  /占|比例|比重|百分|率$|%|进度|内容|(?<!投资)目标(?!投资)|情况说明|措施|文号|单位|渠道|时间|日期|依据|主体|方式|类型|来源|批复|领导|形象|名称|年限/;
/** Leaves that only their parents explain. */
const GENERIC =
  /^(?:总|小|合)计$|^(?:计划|实际|预计)?(?:完成)?(?:投资)?(?:数|额|金额|总额)?$|^(?:累计|本月|当月|本年|年度|全年|当年|N月|1-N月|Y年|Y年度)(?:数|额|完成|投资|计划)?$|^(?:金额|绝对值|资金|完成情况|投资额|总投资额?)$/;

const WHOLE = /总投资|投资总额|投资总规模|投资规模|总规模|概算|估算|^投资额?$|项目投资$/;
const PLAN = /计划|任务|安排|投资目标|目标投资/;
const PLAN_DONE = /计划.{0,6}(?:完成情况|执行情况|完成数|实际完成)|完成.{0,6}计划/;
const DONE = /(?:完成|实际|已投).*投资|投资.*(?:完成|实际)|完成(?:数|额|情况)?$|实际(?:数|额)?$|累计投资/;
/** A plan of money: with 投资, or nothing but the word and its year. 工作计划 is none. */
const PLAN_OF_MONEY = /投资|^(?:年度|年|本年度?|全年|当年|今年|Y年度?)?计划(?:数|额|完成|完成数)?$/;
/** 固投 is counted by another rule than what the project reports; it serves where nothing else is there. */
const STATISTICAL = /固投|固定资产/;
const THIS_YEAR = /Y年|年度|本年|今年|当年|全年|年计划|年内/;
const TO_DATE = /1-N月|年初|元月|本年|今年|当年|年内|年度|Y年度?(?:以来|累计|实际|已|度?完成)|Y年1-N月/;
const THIS_MONTH = /本月|当月|月度|(?<![-\dM])N月(?!底|末)/;
const OTHER_SPAN = /M-N月|季度|下半年|下月|下个月|近期|明年|次年|下年|后年/;
const PART_OF_YEAR = /N月|季度|半年|本月|当月/;
const BEFORE = /(?:上|去|前|上一)年度?(?:底|末|12月)?|以前年度|历年|往年|Y年度?(?:底|末)/;
const SINCE_START = /开工|(?<!月|年初)至今|自开|总累计|历史累计|建设以来|立项以来/;
const FORECAST = /预计|力争|预期/;

/**
 * The meaning of a money header; null where it is no money column of ours. `path` holds the forms of `header-words`, parents
 * first.
 */
export function moneyMeaning(path: readonly string[]): MoneyMeaning | null {
  const leaf = path.at(-1) ?? "";
  if (OTHER_MONEY.test(leaf) || NO_AMOUNT.test(leaf)) return null;
  const own = meaningOf(leaf);
  const parents = path.slice(0, -1);
  if (parents.length === 0) return own;
  if (!GENERIC.test(leaf) && own?.key !== "bareDone") return own;
  if (parents.some((parent) => OTHER_MONEY.test(parent) || parent.includes("来源")))
    return own?.certain === true ? own : null;
  const withParents = meaningOf(parents.join("") + leaf);
  // 计划投资 under 1-6月 is the plan of those months; under 项目基本情况 it is the year's.
  if (withParents === null && PART_OF_YEAR.test(parents.join(""))) return null;
  if (withParents === null || withParents.key === "bareDone") return own;
  return own !== null && own.certain && own.key === withParents.key ? own : withParents;
}

function meaningOf(text: string): MoneyMeaning | null {
  if (OTHER_SPAN.test(text)) return null;
  const meaning = plainMeaning(text);
  return meaning !== null && STATISTICAL.test(text) ? { ...meaning, certain: false } : meaning;
}

function plainMeaning(text: string): MoneyMeaning | null {
  if (WHOLE.test(text) && !THIS_YEAR.test(text) && !SINCE_START.test(text) && !/完成|累计|实际/.test(text)) {
    return { key: "totalInvestment", certain: !/^投资额?$/.test(text) };
  }
  if (PLAN.test(text) && !PLAN_DONE.test(text)) return planMeaning(text);
  if (!DONE.test(text)) return spanOnlyMeaning(text);
  if (BEFORE.test(text)) return { key: "priorDone", certain: true };
  if (FORECAST.test(text)) return null;
  if (SINCE_START.test(text)) return { key: "totalDone", certain: true };
  if (TO_DATE.test(text)) return { key: "yearDone", certain: !/^Y年度?完成/.test(text) };
  if (THIS_MONTH.test(text)) {
    // 6月底累计完成投资, 当月至今已完成: since when is not said.
    if (/累计|至/.test(text)) return { key: "bareDone", certain: false };
    return { key: "monthDone", certain: true };
  }
  return /Y年/.test(text) && !/[至底末]/.test(text)
    ? { key: "yearDone", certain: false }
    : { key: "bareDone", certain: false };
}

function planMeaning(text: string): MoneyMeaning | null {
  if (!PLAN_OF_MONEY.test(text) || /1-N月|累计|开工|至Y年/.test(text) || THIS_MONTH.test(text)) return null;
  return { key: "yearPlan", certain: THIS_YEAR.test(text) || /^(?:计划投资|计划完成投资|投资计划)$/.test(text) };
}

/** Headers that say since when, and leave 完成 to be understood: 1-6月投资, 开工累计, 本年累计. */
function spanOnlyMeaning(text: string): MoneyMeaning | null {
  if (/^(?:本月|当月|N月)投资额?$/.test(text)) return { key: "monthDone", certain: false };
  if (/^开工(?:以来)?累计$/.test(text)) return { key: "totalDone", certain: false };
  if (/1-N月.*(?:投资|累计)|^(?:本年|今年|当年|年内)累计$/.test(text)) return { key: "yearDone", certain: false };
  return null;
}
