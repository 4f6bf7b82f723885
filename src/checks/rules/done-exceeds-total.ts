import { shift } from "../../values/exact";
import { moneyDone } from "../evidence/money-done";
import type { Detail, FactsOf, Rule } from "../rule";

/** Beyond this share of the total the warning becomes an error: no overrun explains it. In hundredths, so that it stays exact. */
const GRAVE_HUNDREDTHS = 120;

/** More money was done than the project costs: the total was not adjusted, or a figure is wrong. */
export const doneExceedsTotal: Rule = {
  code: "done-exceeds-total",
  severity: "warning",
  source: "江西省公路工程统计系统：累计完成大于总投资时提示核对总投资是否调整",
  needs: { all: ["totalInvestment"], any: ["priorDone", "yearDone", "totalDone"] },
  row(_table, _input, report) {
    return (project, _standing, index) => {
      const { totalInvestment } = project;
      if (totalInvestment === null) return;
      const done = moneyDone(project);
      if (done === null || done.amount <= totalInvestment) return;
      // done × 100 > total × 120, both shifted by decimal places and not divided.
      const grave = shift(done.amount, 2) > totalInvestment * GRAVE_HUNDREDTHS;
      report.project(index, done.key, details[done.key][grave ? "error" : "warning"]);
    };
  },
};

const facts: FactsOf = (project) => {
  const { totalInvestment, priorDone, yearDone } = project;
  const done = moneyDone(project)?.amount ?? 0;
  return {
    done,
    totalInvestment,
    priorDone,
    yearDone,
    share: (totalInvestment ?? 0) === 0 ? null : done / (totalInvestment ?? 0),
  };
};

const details = {
  totalDone: {
    error: { severity: "error", variant: "total", facts },
    warning: { severity: "warning", variant: "total", facts },
  },
  yearDone: {
    error: { severity: "error", variant: "sum", facts },
    warning: { severity: "warning", variant: "sum", facts },
  },
} as const satisfies Record<string, Record<string, Detail>>;
