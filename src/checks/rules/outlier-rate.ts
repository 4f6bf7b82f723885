import { monthOfYear } from "../../model/month";
import { type Rule } from "../rule";

/** From July on a plan that is exactly fulfilled is nothing to ask about. */
const JULY = 7;

/** A rate over 150 %, or a year's plan fulfilled to the last yuan before July. Lawful both, and worth a look at the papers. */
export const outlierRate: Rule = {
  code: "outlier-rate",
  severity: "info",
  source: "广州2014年1–5月完成率 251%、157%；沁水2021年省级 151.47% 属实，故只作提示",
  needs: { all: ["yearPlan", "yearDone"] },
  row(_table, input, report) {
    const early = monthOfYear(input.asOf) < JULY;
    return ({ yearPlan, yearDone }, _standing, index) => {
      if (yearPlan === null || yearDone === null || yearPlan <= 0) return;
      // 2 × done > 3 × plan: exact, where done ÷ plan > 1.5 is not.
      if (yearDone * 2 > yearPlan * 3) {
        report.project(index, "yearDone", {
          variant: "high",
          facts: { yearDone, yearPlan, rate: yearDone / yearPlan },
        });
      } else if (early && yearDone === yearPlan) {
        report.project(index, "yearDone", { variant: "equal", facts: { yearDone, asOf: input.asOf } });
      }
    };
  },
};
