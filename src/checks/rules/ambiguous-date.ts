import type { Detail, Rule } from "../rule";

/** A number such as 2022.1: January, or October that lost its nought. */
export const ambiguousDate: Rule = {
  code: "ambiguous-date",
  severity: "warning",
  source: "昆明项目储备计划表：同一列既有文本 2022.04，也有数值 2022.04；2022.10 存成 2022.1",
  needs: { any: ["planStart", "planFinish", "actualStart", "actualFinish", "years", "updated"] },
  row(_table, _input, report) {
    return ({ faults }, _standing, index) => {
      for (const fault of faults) {
        if (fault.kind !== "ambiguous-date") continue;
        report.project(index, fault.key, detail);
      }
    };
  },
};

const detail: Detail = {
  facts: ({ faults }, _standing, key) => {
    for (const fault of faults) {
      if (fault.kind !== "ambiguous-date" || fault.key !== key) continue;
      return { raw: fault.raw, readings: fault.readings.join("、"), first: fault.readings[0] ?? null };
    }
    return {};
  },
};
