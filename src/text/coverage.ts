import type { DoubtReason, OtherSheet, RowReason } from "../model/project";
import type { AsOfSource, NotChecked, Review } from "../model/review";

/** Sentences about what was checked and what was not: no answer of ours is ever a bare 全部合格. */

const notChecked: Record<NotChecked["reason"], string> = {
  "no-column": "表中没有这条规则要看的列",
  "no-plan": "没有适用的方案（可用 --plan 指定，或在工作簿中建立「序时·方案」）",
  "no-previous": "没有上期工作簿（可用 --previous 指定）",
  "no-month": "没有可比较的月份",
  "no-due-day": "方案没有规定报送时间",
  "nothing-stated": "表中没有写明可供核对的数",
};

export function notCheckedReason(entry: NotChecked): string {
  const sheets = entry.sheets.length === 0 ? "" : `（${entry.sheets.map((name) => `「${name}」`).join("、")}）`;
  return notChecked[entry.reason] + sheets;
}

const rows: Record<RowReason, string> = {
  "no-name": "有数据但没有项目名称",
  "amounts-without-name": "有金额但没有项目名称",
  "second-line-of-project": "像是上一个项目的续行，未计入",
  "unclear-heading": "看不出是分类行还是项目",
};

export function rowReason(reason: RowReason): string {
  return rows[reason];
}

const doubts: Record<DoubtReason["kind"], (detail: string) => string> = {
  "unit-not-stated": () => "没有写明金额单位，按万元读取",
  "unit-unknown": (detail) => `写明的金额单位「${detail}」不是万元、亿元或元，按万元读取；请把金额改成其中一种`,
  "units-disagree": (detail) => `写明的金额单位互相矛盾：${detail}`,
  "column-guessed": (detail) => `列的含义是推断的：${detail}`,
  "columns-missing": (detail) => `没有找到这些列：${detail}`,
  "header-over-data": (detail) => `表头与数据错位：${detail}`,
  "two-headers": (detail) => `有两处像表头：第 ${detail} 行`,
  "mapping-from-settings": () => "列的对应关系来自「序时·方案」",
  "name-column-guessed": (detail) => `项目名称列是推断的：${detail}`,
};

export function doubtReason(reason: DoubtReason): string {
  return doubts[reason.kind](reason.detail);
}

const others: Record<OtherSheet["reason"], string> = {
  empty: "空表",
  summary: "汇总或统计表，不是项目清单",
  "no-header": "没有找到项目表的表头",
  own: "序时生成的工作表",
};

export function otherSheetReason(reason: OtherSheet["reason"]): string {
  return others[reason];
}

const sources: Record<AsOfSource, string> = {
  given: "指定",
  title: "取自标题",
  header: "取自表头",
  "sheet-name": "取自表名",
};

/** Where the reporting month came from: 「取自标题」. */
export function asOfSource(source: AsOfSource): string {
  return sources[source];
}

const plans: Record<Review["planSource"], string> = {
  given: "指定的方案",
  workbook: "工作簿中的「序时·方案」",
  shipped: "随程序提供的方案",
  none: "没有适用的方案",
};

export function planSource(source: Review["planSource"]): string {
  return plans[source];
}

/** A table without a 本年累计完成 column is a plan: nobody in it is rated. */
export const planOnlyTable = "没有「本年累计完成投资」列，按计划表处理，全部不参评";
