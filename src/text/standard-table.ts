import type { ColumnKey } from "../model/project";

/** The standard headers of a 重点项目汇总 table, with the year and the last month of the reporting period in them. */
export function standardHeader(key: ColumnKey, year: number, month: number): string {
  const period = month === 1 ? "1月" : `1-${String(month)}月`;
  const headers: Record<ColumnKey, string> = {
    seq: "序号",
    group: "工作组",
    name: "项目名称",
    code: "项目代码",
    nature: "建设性质",
    district: "县（市、区）",
    content: "建设规模及内容",
    years: "建设年限",
    planStart: "计划开工时间",
    planFinish: "计划竣工时间",
    actualStart: "实际开工时间",
    actualFinish: "实际竣工时间",
    totalInvestment: "总投资",
    priorDone: `至${String(year - 1)}年底累计完成投资`,
    yearPlan: `${String(year)}年计划投资`,
    monthDone: `${String(month)}月完成投资`,
    yearDone: `${String(year)}年${period}累计完成投资`,
    totalDone: "开工以来累计完成投资",
    rate: "完成年度计划比例",
    progressText: "形象进度",
    yearTarget: "年度目标",
    problem: "存在问题",
    need: "需协调事项",
    leader: "挂包领导",
    responsible: "责任单位",
    owner: "项目业主",
    contact: "联系人及电话",
    updated: "填报日期",
    note: "备注",
  };
  return headers[key];
}

export const standardTableText = {
  title: (city: string, year: number, group: string) => `${city}${String(year)}年${group}重点项目汇总`,
  unit: "单位：万元",
  total: "合计",
};
