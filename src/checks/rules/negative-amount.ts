import { type MoneyKey, moneyKeys } from "../../model/project";
import type { Detail, Rule } from "../rule";

/** An amount below 0, however it is shown: brackets and red ink of a number format included. */
export const negativeAmount: Rule = {
  code: "negative-amount",
  severity: "error",
  source: "投资额口径；公开表格常用格式 0_);[Red]\\(0\\)，负数显示为括号",
  needs: { any: moneyKeys },
  row(_table, _input, report) {
    return (project, _standing, index) => {
      // Nearly every row is refused here, by names that the engine knows; a loop over keys takes five times as long.
      const { totalInvestment, priorDone, yearPlan, monthDone, yearDone, totalDone } = project;
      if (
        (totalInvestment ?? 0) >= 0 &&
        (priorDone ?? 0) >= 0 &&
        (yearPlan ?? 0) >= 0 &&
        (monthDone ?? 0) >= 0 &&
        (yearDone ?? 0) >= 0 &&
        (totalDone ?? 0) >= 0
      )
        return;
      for (const key of moneyKeys) {
        const amount = project[key];
        if (amount !== null && amount < 0) report.project(index, key, details[key]);
      }
    };
  },
};

const details = Object.fromEntries(
  moneyKeys.map((key): [MoneyKey, Detail] => [key, { facts: (project) => ({ amount: project[key] }) }]),
) as Readonly<Record<MoneyKey, Detail>>;
