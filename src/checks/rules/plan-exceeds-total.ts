import type { Detail, Rule } from "../rule";

/** The year's plan is more than the whole project costs. */
export const planExceedsTotal: Rule = {
  code: "plan-exceeds-total",
  severity: "error",
  source: "项目申报系统的校验：年度投资不应该大于项目总投资",
  needs: { all: ["totalInvestment", "yearPlan"] },
  row(_table, _input, report) {
    return ({ totalInvestment, yearPlan }, _standing, index) => {
      if (totalInvestment === null || yearPlan === null || yearPlan <= totalInvestment) return;
      report.project(index, "yearPlan", detail);
    };
  },
};

const detail: Detail = { facts: ({ yearPlan, totalInvestment }) => ({ yearPlan, totalInvestment }) };
