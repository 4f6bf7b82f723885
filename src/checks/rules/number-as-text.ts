import { type Rule } from "../rule";

/** A number column holds text: separators, full-width digits, 、 as point, units, 约, ranges. Sums in Excel leave it out. */
export const numberAsText: Rule = {
  code: "number-as-text",
  severity: "error",
  source: "公开清单中的写法：120.5亿元、1，584、０１２、53、04亿元、约2.8亿元",
  needs: { any: ["totalInvestment", "priorDone", "yearPlan", "monthDone", "yearDone", "totalDone", "rate"] },
  row(table, _input, report) {
    return ({ faults }, _standing, index) => {
      for (const fault of faults) {
        if (fault.kind !== "number-as-text") continue;
        report.project(index, fault.key, {
          variant: fault.why,
          facts: { raw: fault.raw, number: fault.fix, unit: table.columnOf[fault.key]?.unit ?? null },
          fix: fault.fix === null ? null : { kind: "value", value: fault.fix },
        });
      }
    };
  },
};
