import type { Finding, RuleCode, Severity } from "../model/finding";
import { parseMonthCode } from "../model/month";
import { columnWords } from "../model/plan-sheet-layout";
import { dayText, exactMoney, monthText, numberText, pointsText, rateText, roundHalfUp } from "./numbers";

/** What a person reads about a rule: its name, why it matters, what to do, and the sentence for one finding. */
export interface RuleText {
  readonly title: string;
  /** 为什么要管. */
  readonly why: string;
  /** 怎么改. */
  readonly todo: string;
  /** One or two sentences: what is wrong with the actual value, why, what to do. */
  readonly message: (finding: Finding) => string;
}

export const severityWord: Record<Severity, string> = { error: "错误", warning: "警告", info: "提示" };

/** The sentence for a finding. The project's name and the place are shown beside it by each face. */
export function findingText(finding: Finding): string {
  return ruleTexts[finding.rule].message(finding);
}

const LONGEST_QUOTE = 40;

function text(finding: Finding, fact: string): string {
  return String(finding.facts[fact] ?? "");
}

function quote(finding: Finding, fact: string): string {
  const words = text(finding, fact).replace(/\s+/g, " ");
  return `「${words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words}」`;
}

function number(finding: Finding, fact: string): number {
  return Number(finding.facts[fact] ?? 0);
}

function has(finding: Finding, fact: string): boolean {
  const value = finding.facts[fact];
  return value !== undefined && value !== null && value !== "";
}

function money(finding: Finding, fact: string): string {
  return exactMoney(number(finding, fact));
}

function rate(finding: Finding, fact: string): string {
  return rateText(number(finding, fact), 2).replace(/\.?0+%$/, "%");
}

function month(finding: Finding, fact: string): string {
  return monthText(number(finding, fact));
}

/** The column's word: 年度计划投资. */
function column({ key }: Finding): string {
  return key === null ? "本单元格" : columnWords[key];
}

function saying(finding: Finding): string {
  return has(finding, "text") ? `形象进度写${quote(finding, "text")}` : "形象进度为空";
}

/** Choose a sentence by the finding's variant. */
function byVariant(
  sentences: Readonly<Record<string, (finding: Finding) => string>>,
  otherwise: (finding: Finding) => string,
): (finding: Finding) => string {
  return (finding) => (sentences[finding.variant] ?? otherwise)(finding);
}

const whyAsText: Readonly<Record<string, string>> = {
  separator: "带有分隔符",
  "full-width": "是全角数字",
  point: "把顿号当作小数点",
  unit: "带有单位",
  text: "是文本格式",
  approximate: "带有「约」一类的字",
  range: "是一个范围",
  words: "不是数",
};

export const ruleTexts: Record<RuleCode, RuleText> = {
  "missing-required": {
    title: "必填项缺失",
    why: "缺名称、属地、性质或年度计划的项目，无法归到县（市、区），也无法评价进度；占位符会被误当作已填。",
    todo: "补填该单元格；前期项目可以不填年度计划投资。",
    message: byVariant(
      {
        placeholder: (f) => `${column(f)}填的是占位符${quote(f, "text")}，等于没有填。请填写实际内容。`,
        "no-column": (f) =>
          `表中没有「${column(f)}」列，分类行、标题和表名也没有写明，涉及 ${number(f, "rows")} 个项目。请增加这一列，或按${column(f)}分节。`,
      },
      (f) => `${column(f)}为空，该项目无法归类或评价。请补填。`,
    ),
  },
  "not-reported": {
    title: "本年累计完成未报",
    why: "未报的项目计划数仍在分母中，按完成 0 计，会拉低所在组和县（市、区）的完成率。",
    todo: "向责任单位催报；确实没有完成投资的填 0。",
    message: (f) =>
      has(f, "yearPlan")
        ? `本年累计完成投资未报，年度计划 ${money(f, "yearPlan")}仍计入分母。请催报；没有完成投资的填 0。`
        : "本年累计完成投资未报。请催报；没有完成投资的填 0。",
  },
  "number-as-text": {
    title: "数字写成了文本",
    why: "文本不参加 Excel 的求和，合计会少算而不提示；带「约」或范围的数无法用于考核。",
    todo: "改为纯数字，单位写在表头；「约」和范围请向填报单位问清确数。",
    message: (f) => {
      const what = `${column(f)}${quote(f, "raw")}${whyAsText[f.variant] ?? "不是数"}，`;
      if (!has(f, "number")) return `${what}Excel 不会把它计入合计，程序也不能确定它的值。请填写确数。`;
      const unit = has(f, "unit") ? `（${text(f, "unit")}）` : "";
      return `${what}Excel 不会把它计入合计。请改为数字 ${numberText(number(f, "number"))}${unit}。`;
    },
  },
  "unit-scale": {
    title: "金额单位疑似错误",
    why: "亿元与万元混用一处，合计就差一万倍。",
    todo: "核对单位行、表头和数值，统一到一个单位；列的单位不同时，在各自表头中写明。",
    message: byVariant(
      {
        "two-notes": (f) =>
          `此处注明单位为${text(f, "unit")}，前面已注明${text(f, "other")}，两处矛盾。请只保留正确的一处。`,
        header: (f) =>
          `表头注明${text(f, "unit")}，单位行注明${text(f, "other")}，两处矛盾。程序按表头读取，请核对后改成一致。`,
        suffix: (f) =>
          `${column(f)}${quote(f, "raw")}自带单位${text(f, "unit")}，本列单位是${text(f, "other")}。请换算成本列单位，只填数字。`,
        "too-large": (f) =>
          `${column(f)} ${money(f, "amount")}${measured(f)}，疑似单位填反：改为 ${money(f, "likely")}？`,
        "too-small": (f) =>
          `${column(f)} ${money(f, "amount")}${measured(f)}，疑似单位填反：改为 ${money(f, "likely")}？`,
      },
      (f) => `${column(f)}的单位前后不一致。请核对。`,
    ),
  },
  "plan-exceeds-total": {
    title: "年度计划大于总投资",
    why: "一年的计划不可能多于整个项目的投资，两数之一有误，或单位不同。",
    todo: "核对年度计划投资和总投资，并检查两列的单位。",
    message: (f) =>
      `年度计划投资 ${money(f, "yearPlan")}大于总投资 ${money(f, "totalInvestment")}。请核对其中一个数，或检查单位。`,
  },
  "plan-exceeds-remaining": {
    title: "年度计划大于剩余投资",
    why: "上年底已完成的部分不能再列入今年计划，否则累计完成将超过总投资。",
    todo: "核对至上年底累计完成和年度计划；总投资已调整的，更新总投资并在备注说明。",
    message: (f) =>
      `年度计划投资 ${money(f, "yearPlan")}大于剩余投资 ${money(f, "remaining")}（总投资 ${money(f, "totalInvestment")}，至上年底已完成 ${money(f, "priorDone")}）。请核对三个数。`,
  },
  "done-exceeds-total": {
    title: "累计完成超过总投资",
    why: "累计完成多于总投资，说明总投资没有随概算调整，或某个完成数报多了；超过两成一般是填错。",
    todo: "核实总投资是否调整；没有调整的，改正完成数。",
    message: (f) => {
      const share = has(f, "share") ? `，为总投资的 ${times(number(f, "share"))}` : "";
      const made =
        f.variant === "sum" && has(f, "priorDone") && has(f, "yearDone")
          ? `（至上年底 ${money(f, "priorDone")}，本年 ${money(f, "yearDone")}）`
          : "";
      return `累计完成投资 ${money(f, "done")}${made}大于总投资 ${money(f, "totalInvestment")}${share}。请核实总投资是否调整。`;
    },
  },
  "negative-amount": {
    title: "金额为负",
    why: "投资额不会小于 0；负数会冲减合计，使别的项目的完成数也看不清。",
    todo: "改为正确的数；冲减往月多报的，直接更正累计数。",
    message: (f) =>
      `${column(f)}为 ${money(f, "amount")}，小于 0，会冲减合计。请改正；冲减往月多报的，直接更正累计数。`,
  },
  "subtotal-mismatch": {
    title: "合计与明细不符",
    why: "上报和通报引用的往往是合计行，它与明细不符，两处数字就对不上。",
    todo: "核对明细和合计；合计改用 SUM 公式，以后不会再错。",
    message: (f) => {
      const difference = number(f, "difference");
      const excess = `${difference > 0 ? "多" : "少"} ${exactMoney(Math.abs(difference))}`;
      const advice = f.fix?.kind === "formula" ? `请核对，或改用公式 =${f.fix.formula}。` : "请核对明细和合计。";
      const texts = has(f, "texts") ? `其中 ${number(f, "texts")} 个数是文本，Excel 的公式没有计入。` : "";
      return `${quote(f, "label")}的${column(f)}为 ${money(f, "stated")}，第 ${number(f, "firstRow")}–${number(f, "lastRow")} 行 ${number(f, "rows")} 个项目的和是 ${money(f, "sum")}，${excess}。${texts}${advice}`;
    },
  },
  "count-mismatch": {
    title: "项目数不符",
    why: "写明的项目数与实际行数不同，说明有漏列、重列，或数没有更新。",
    todo: "核对清单后改正项目数，或补上缺的项目；打包项目的子项不编整数序号。",
    message: byVariant(
      {
        plan: (f) =>
          `${text(f, "group")}组在表中有 ${number(f, "rows")} 个项目，方案为 ${number(f, "stated")} 个${f.facts.bound === "atLeast" ? "以上" : ""}（${quote(f, "sentence")}）。请核对是否漏列或重列。`,
        title: (f) =>
          `标题写明共 ${number(f, "stated")} 个项目，表中实有 ${number(f, "rows")} 个。请核对清单，或改正标题。`,
      },
      (f) =>
        `${quote(f, "label")}写明 ${number(f, "stated")} 个项目，其下实有 ${number(f, "rows")} 个。请核对清单，或改正项目数。`,
    ),
  },
  "target-mismatch": {
    title: "合计与方案不符",
    why: "方案是市政府印发的口径，工作组的总投资和年度计划应与它一致；不一致要有调整依据。",
    todo: "核对是否漏列项目或改过数；确有调整的，在序时·方案中更新目标并注明依据。",
    message: (f) => {
      const bound = f.variant === "atLeast" ? "以上" : "";
      const about = f.variant === "about" ? "约 " : "";
      return `${text(f, "group")}组 ${number(f, "rows")} 个项目的${column(f)}合计 ${money(f, "sum")}，方案为${about === "" ? " " : about}${money(f, "target")}${bound}（${quote(f, "sentence")}），超出其四舍五入的范围。请核对是否漏列或改过数。`;
    },
  },
  "rate-mismatch": {
    title: "完成率与计算不符",
    why: "完成率应等于本年累计完成除以年度计划；合计行的完成率是两个合计相除，不是各项目完成率的平均。",
    todo: "改用公式计算完成率，或核对完成数和计划数。",
    message: (f) => {
      const who = f.variant === "total" ? `${quote(f, "label")}的` : "";
      const hint = f.variant === "total" ? "合计行的完成率不是各行的平均。" : "";
      return `${who}完成率写 ${rate(f, "stated")}，按 ${money(f, "yearDone")} ÷ ${money(f, "yearPlan")}计算是 ${rate(f, "rate")}，相差 ${pointsText((number(f, "stated") - number(f, "rate")) * 100, 2)}。${hint}请改正，或改用公式。`;
    },
  },
  "duplicate-project": {
    title: "项目疑似重复",
    why: "同一项目列在两处，全市和县（市、区）合计就会重复计算；同名同额的已只计一次，相似的不自动扣减，需要人来判断。",
    todo: "确是同一项目的，统一名称；不是的，可在问题清单中忽略并写明原因。",
    message: (f) => {
      const other = `${text(f, "otherSheet")}第 ${number(f, "otherRow")} 行的${quote(f, "other")}`;
      if (f.variant === "same") {
        return `与${other}是同一项目，全市和县（市、区）合计只计一次，计在该行。请确认两组兼列；重复录入的请删去一行。`;
      }
      if (f.variant === "same-name") {
        const totals =
          has(f, "totalInvestment") && has(f, "otherTotal")
            ? `总投资一处 ${money(f, "totalInvestment")}、一处 ${money(f, "otherTotal")}`
            : "项目代码或金额不一致";
        return `与${other}同名，但${totals}，两行都已计入合计。请核对是否同一项目。`;
      }
      if (f.variant === "contains") {
        return `与${other}可能是整体与部分的关系（方案中两处都列有），两行都已计入合计。请核对投资是否重复。`;
      }
      return `名称${quote(f, "name")}与${other}相近，两行都已计入合计。请核对是否同一项目，是的请统一名称。`;
    },
  },
  "unknown-district": {
    title: "县（市、区）不在方案中",
    why: "属地写法不在方案的县（市、区）名单和别名中，项目只能单列一行，县（市、区）合计会少算。",
    todo: "改为方案中的名称；跨两个以上县（市、区）的写「跨区」，市直单位写「市直」。",
    message: (f) => {
      const what = `县（市、区）${quote(f, "text")}不在方案的名单中，项目不计入任何县（市、区）的合计。`;
      if (f.variant === "former") return `${what}该区划已撤并，现为${text(f, "suggestion")}。请改用当年的名称。`;
      return f.variant === "near" ? `${what}是否应为${text(f, "suggestion")}？` : `${what}请改为方案中的名称。`;
    },
  },
  "unknown-group": {
    title: "工作组不在方案中",
    why: "工作组写法不在方案中，项目不能计入任何工作组，也不能与该组目标核对。",
    todo: "改为方案中的工作组名称，或在序时·方案中为该组增加别名。",
    message: byVariant(
      {
        blank: () => "工作组为空，项目不计入任何工作组的合计。请补填。",
        "no-column": (f) =>
          `表中没有「工作组」列，分类行、标题和表名也看不出是方案中的哪个组，涉及 ${number(f, "rows")} 个项目。请在标题或表名中写明工作组。`,
        elsewhere: (f) =>
          `表中没有「工作组」列，能看到的${quote(f, "text")}不是方案中的组，涉及 ${number(f, "rows")} 个项目。请在标题或表名中写明工作组。`,
        near: (f) => `工作组${quote(f, "text")}不在方案中，是否应为${text(f, "suggestion")}？`,
      },
      (f) => `工作组${quote(f, "text")}不在方案中，项目不计入任何工作组的目标核对。请改为方案中的名称，或增加别名。`,
    ),
  },
  "unknown-nature": {
    title: "建设性质无法归类",
    why: "建设性质决定项目是否参评、该不该开工或竣工，写法无法对应新建、续建、竣工、前期，就无法判断。",
    todo: "改为新建、续建、竣工或前期，或在序时·方案的用词表中增加这个词。",
    message: (f) =>
      `建设性质${quote(f, "text")}不能对应新建、续建、竣工、前期中的任何一类。请改正，或在用词表中增加这个词。`,
  },
  "bad-date": {
    title: "日期有误",
    why: "读不出的日期不能用来判断开工滞后和竣工逾期；竣工早于开工则两个日期之一有误。",
    todo: "填写年月，如 2020年6月 或 2020.06（文本）；也可写上半年、四季度、年内。",
    message: byVariant(
      {
        outside: (f) => `${column(f)}${quote(f, "raw")}不在 1990–2099 年之间。请核对年份。`,
        reversed: (f) => `计划竣工 ${month(f, "finish")}早于计划开工 ${month(f, "start")}。请核对两个日期。`,
        "years-reversed": (f) => `建设年限的止年 ${number(f, "finish")}早于起年 ${number(f, "start")}。请核对。`,
      },
      (f) => `${column(f)}${quote(f, "raw")}不是日期，无法判断是否到期。请填写年月，如 2020年6月。`,
    ),
  },
  "ambiguous-date": {
    title: "月份有两种读法",
    why: "数值 2022.10 在 Excel 中存成 2022.1，一月和十月分不开，到期与否会判错。",
    todo: "改为文本 2022.10 或 2022年10月；是一月的写 2022.01。",
    message: (f) => {
      const readings = text(f, "readings").split("、").map(readingText).join("，也可能是");
      return `${column(f)} ${text(f, "raw")} 可能是${readings}。请改为文本，写清月份。`;
    },
  },
  "status-conflict": {
    title: "状态与数据矛盾",
    why: "状态、日期和完成投资互相矛盾，其中必有一项没有更新，据此评价会出错。",
    todo: "以现场情况为准，改正状态、日期或金额中错的一项。",
    message: byVariant(
      {
        preliminary: (f) => `建设性质是前期，本年累计完成投资却有 ${money(f, "yearDone")}。请核对性质，或核对完成数。`,
        "not-started": (f) =>
          `形象进度写${quote(f, "text")}，本年累计完成投资却有 ${money(f, "yearDone")}。请更新形象进度，或核对完成数。`,
        "new-with-prior": (f) =>
          `建设性质是新建，至上年底却已完成 ${money(f, "priorDone")}。请核对是否应为续建，或核对累计数。`,
        "finished-cheap": (f) =>
          `已报竣工，累计完成投资 ${money(f, "done")}只有总投资 ${money(f, "totalInvestment")}的 ${rate(f, "share")}，不到 90%。请核对是否已竣工，或完成数是否报全。`,
        "finish-before-start": (f) =>
          `实际竣工 ${month(f, "finish")}早于实际开工 ${month(f, "start")}。请核对两个日期。`,
        "finished-under-way": (f) => `已填实际竣工，形象进度却写${quote(f, "text")}。请核对是否已竣工。`,
      },
      () => "状态与数据矛盾。请核对。",
    ),
  },
  "start-overdue": {
    title: "开工滞后",
    why: "计划开工月份已过而没有开工的迹象，年度计划难以完成。",
    todo: "核实是否已开工：已开工的填实际开工时间或更新形象进度；未开工的列入督办。",
    message: (f) =>
      `计划 ${month(f, "due")}开工，截至${month(f, "asOf")}没有开工迹象：无实际开工时间，无完成投资，${saying(f)}。请核实；已开工的补填实际开工时间。`,
  },
  "finish-overdue": {
    title: "竣工逾期",
    why: "计划竣工月份已过而没有竣工，需要重新明确时间和责任。",
    todo: "核实是否已竣工：已竣工的填实际竣工时间；未竣工的说明原因和新的时限。",
    message: (f) =>
      `计划 ${month(f, "due")}竣工，截至${month(f, "asOf")}没有竣工：无实际竣工时间，${saying(f)}。请核实；已竣工的补填实际竣工时间。`,
  },
  "done-decreased": {
    title: "累计完成比上期减少",
    why: "本年累计完成是从年初起的累计数，同一年内不会减少，两期之中有一期报错。",
    todo: "核对两期数据；上期多报的，在备注中写明更正。",
    message: (f) =>
      `本年累计完成投资 ${money(f, "now")}，比上期${has(f, "beforeMonth") ? `（${month(f, "beforeMonth")}）` : ""}的 ${money(f, "before")}减少 ${exactMoney(number(f, "before") - number(f, "now"))}。累计数不应减少，请核对两期。`,
  },
  "plan-changed": {
    title: "计划或清单有变动而无说明",
    why: "总投资、年度计划和项目清单经批准可以调整，但没有说明就分不清是调整还是填错。",
    todo: "确有调整的在备注写明依据（增补、退出、概算调整等）；填错的改回。",
    message: byVariant(
      {
        added: (f) => `上期（${month(f, "beforeMonth")}）没有这个项目，备注也没有说明。属于增补的请在备注注明依据。`,
        removed: (f) =>
          `上期（${month(f, "beforeMonth")}）「${text(f, "beforeSheet")}」中的${quote(f, "name")}本期不见了。退出清单的请说明依据；漏列的请补上。`,
      },
      (f) =>
        `${column(f)}由上期（${month(f, "beforeMonth")}）的 ${money(f, "before")}变为 ${money(f, "now")}，备注没有说明。请注明调整依据，或改回。`,
    ),
  },
  "broken-formula": {
    title: "公式损坏或漏行",
    why: "错误值会让引用它的合计全部失效；求和范围漏行，合计就少算而不提示。",
    todo: "重写公式，求和范围覆盖全部项目行。",
    message: byVariant(
      {
        "skips-rows": (f) =>
          `${quote(f, "label")}的${column(f)}公式 ${text(f, "formula").slice(0, 60)} 漏了 ${number(f, "skipped")} 个项目，如第 ${number(f, "firstSkipped")} 行${quote(f, "name")}，合计少算。${f.fix?.kind === "formula" ? `请改为 =${f.fix.formula}。` : "请扩大求和范围。"}`,
      },
      (f) => `单元格是错误值 ${text(f, "error")}，引用它的合计也会失效。请重写公式，或填写数值。`,
    ),
  },
  "stale-title": {
    title: "标题或表头的年月未更新",
    why: "沿用上期表格而没有改标题，报出去的数会被当成另一时期的。",
    todo: "把标题、表头或表名中的年月改为本期。",
    message: byVariant(
      {
        header: (f) =>
          `表头${quote(f, "text")}的时间与本期（截至${month(f, "asOf")}）不一致。请改为本期，或核对该列是否仍是上期数据。`,
        "sheet-name": (f) => `工作表名称${quote(f, "text")}的时间与本期（截至${month(f, "asOf")}）不一致。请改为本期。`,
      },
      (f) => `标题${quote(f, "text")}的时间与本期（截至${month(f, "asOf")}）不一致。请改为本期。`,
    ),
  },
  "missing-leader": {
    title: "缺挂包领导或责任单位",
    why: "方案要求一个项目、一名处级挂包领导、一个责任单位，没有明确就无人负责。",
    todo: "补填挂包领导和责任单位；多个项目共用的可合并单元格。",
    message: (f) => {
      const duty = has(f, "duty")
        ? `${text(f, "group")}组方案要求：${quote(f, "duty")}。`
        : "方案的总体要求是「一个项目、一名处级挂包领导、一个责任单位」。";
      return `没有填写${column(f)}。${duty}请补填。`;
    },
  },
  "long-number": {
    title: "长编码丢失尾数或不合规则",
    why: "Excel 的数值只保留 15 位有效数字，更长的编码存成数值后尾数变成 0，无法恢复；代码写错则查不到项目。",
    todo: "先把单元格设为文本格式，再从批复文件重新录入代码。",
    message: byVariant(
      {
        structure: (f) =>
          `项目代码${quote(f, "code")}不合 24 位的结构（年份4位-地区6位-2位-2位-6位）。请对照批复文件核对。`,
        district: (f) =>
          `项目代码${quote(f, "code")}中的地区码 ${text(f, "place")} 是${text(f, "inCode")}，本行却是${text(f, "district")}。请核对代码或属地。`,
      },
      (f) => `${column(f)} ${text(f, "raw")} 存成了数值，第 15 位之后已经丢失。请设为文本格式，从批复文件重新录入。`,
    ),
  },
  "outlier-rate": {
    title: "完成率异常",
    why: "完成率过高或恰好等于计划，可能属实，也可能是为完成任务而填的数，值得查看依据。",
    todo: "核对形象进度和支付凭证；属实的不用改。",
    message: (f) =>
      f.variant === "high"
        ? `本年累计完成 ${money(f, "yearDone")}，是年度计划 ${money(f, "yearPlan")}的 ${rate(f, "rate")}，超过 150%。属实的不用改，请核对依据。`
        : `截至${month(f, "asOf")}本年累计完成恰好等于年度计划 ${money(f, "yearDone")}。属实的不用改，请核对是否把计划数填成了完成数。`,
  },
  "late-report": {
    title: "填报逾期",
    why: "逾期的数据赶不上汇总和通报。",
    todo: "提醒填报单位按时报送。",
    message: (f) =>
      `填报日期 ${dayText(number(f, "reported"))}，晚于${text(f, "group")}组应报日期 ${dayText(number(f, "due"))} ${number(f, "reported") - number(f, "due")} 天。请提醒填报单位按时报送。`,
  },
  "stray-cells": {
    title: "表外数据或隐藏的行列",
    why: "表外和隐藏的数据不易看到，合计、打印和转报时容易漏掉或误带出去。",
    todo: "确认是否还需要；不需要的请自行删除，程序不会改动。",
    message: byVariant(
      {
        "hidden-rows": (f) =>
          `有 ${number(f, "count")} 个项目在隐藏的行中（第 ${text(f, "rows")} 行），已照常计入合计。请确认是否应取消隐藏。`,
        "hidden-columns": (f) => `隐藏的 ${text(f, "columns")} 列中有数据。请确认是否应取消隐藏或删除。`,
      },
      (f) => `表外 ${text(f, "area")} 有数据，没有计入任何合计。请确认是否还需要。`,
    ),
  },
};

/** What a suspicious amount was measured by. */
function measured(finding: Finding): string {
  const large = finding.variant === "too-large";
  if (finding.facts.measure === "total") return large ? "是总投资的一千倍以上" : "不到总投资的十万分之一";
  if (finding.facts.measure === "plan") return large ? "是年度计划的一千倍以上" : "不到年度计划的万分之一点五";
  return large ? "约为本列一般数值的一万倍" : "约为本列一般数值的万分之一";
}

/** A share of a total; beyond ten times it a percentage says nothing any more. */
function times(share: number): string {
  return share > 10 ? `${numberText(roundHalfUp(share, 0))} 倍` : rateText(share, 2).replace(/\.?0+%$/, "%");
}

/** A reading of a date as data, 2020-10, in words. */
function readingText(code: string): string {
  const month = parseMonthCode(code);
  return month === null ? code : monthText(month);
}
