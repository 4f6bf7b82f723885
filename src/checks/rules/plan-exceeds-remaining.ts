import { sumExact } from "../../values/exact";
import type { Detail, Rule } from "../rule";

/** The year's plan is more than was left of the total at the end of last year. */
export const planExceedsRemaining: Rule = {
  code: "plan-exceeds-remaining",
  severity: "warning",
  source: "固定资产投资统计：自开始建设累计 = 上年累计 + 自年初累计；昆明样表第11行（见下）",
  needs: { all: ["totalInvestment", "priorDone", "yearPlan"] },
  row(_table, _input, report) {
    return ({ totalInvestment, priorDone, yearPlan }, _standing, index) => {
      if (totalInvestment === null || priorDone === null || yearPlan === null) return;
      if (yearPlan > sumExact(totalInvestment, -priorDone)) report.project(index, "yearPlan", detail);
    };
  },
};

const detail: Detail = {
  facts: ({ totalInvestment, priorDone, yearPlan }) => {
    const remaining = sumExact(totalInvestment ?? 0, -(priorDone ?? 0));
    return { yearPlan, remaining, totalInvestment, priorDone };
  },
};
