import type { SampleColumn, SampleRow, Value } from "./table";

/** The columns of a plain sheet; money with two decimals where the unit is 亿元. */
export function plainColumns(money: "money" | "moneyFine"): SampleColumn[] {
  return [
    { key: "seq", header: "序号", width: 5, style: "center" },
    { key: "name", header: "项目名称", width: 28, style: "text" },
    { key: "district", header: "县(市、区)", width: 10, style: "center" },
    { key: "nature", header: "建设性质", width: 9, style: "center" },
    { key: "totalInvestment", header: "总投资", width: 11, style: money, sum: true },
    { key: "priorDone", header: "至2019年底累计完成投资", width: 12, style: money, sum: true },
    { key: "yearPlan", header: "2020年计划投资", width: 11, style: money, sum: true },
    { key: "yearDone", header: "1-6月完成投资", width: 11, style: money, sum: true },
    { key: "rate", header: "占年度计划(%)", width: 10, style: "rate" },
    { key: "progressText", header: "形象进度", width: 24, style: "text" },
    { key: "problem", header: "存在问题", width: 16, style: "text" },
    { key: "planStart", header: "计划开工时间", width: 11, style: "center" },
    { key: "planFinish", header: "计划竣工时间", width: 11, style: "center" },
    { key: "leader", header: "挂包领导", width: 11, style: "center" },
    { key: "responsible", header: "责任单位", width: 15, style: "text" },
    { key: "updated", header: "填报日期", width: 11, style: "date" },
    { key: "note", header: "备注", width: 15, style: "text" },
  ];
}

/** The same with the year's figures under one parent, as half of the offices lay it out. */
export function parentColumns(): SampleColumn[] {
  const children: Readonly<Record<string, string>> = {
    yearPlan: "计划投资",
    yearDone: "1-6月完成投资",
    rate: "占年度计划(%)",
  };
  return plainColumns("money").map((column) => {
    const header = children[column.key];
    return header === undefined ? column : { ...column, header, parent: "2020年度投资" };
  });
}

/** name, district, nature | total, prior, plan, done | start, finish | progress | what differs from the sheet's common values. */
export function project(
  [name, district, nature]: readonly [string, string, string],
  [totalInvestment, priorDone, yearPlan, yearDone]: readonly [Value, Value, Value, Value],
  [planStart, planFinish]: readonly [Value, Value],
  progressText: string,
  more: SampleRow = {},
): { readonly row: SampleRow } {
  return {
    row: {
      name,
      district,
      nature,
      totalInvestment,
      priorDone,
      yearPlan,
      yearDone,
      planStart,
      planFinish,
      progressText,
      ...more,
    },
  };
}
