import type { Project } from "../../model/project";
import type { Detail, Rule } from "../rule";

/** Not a date, outside 1990–2099, or a finish planned before the start. */
export const badDate: Rule = {
  code: "bad-date",
  severity: "error",
  source: "项目申报系统的校验：竣工日期应在开工日期之后；广州市导入模板：开工年 ≤ 建成年",
  needs: { any: ["planStart", "planFinish", "actualStart", "actualFinish", "years", "updated"] },
  row(_table, _input, report) {
    return (project, _standing, index) => {
      for (const fault of project.faults) {
        if (fault.kind !== "bad-date") continue;
        report.project(index, fault.key, { variant: fault.why, facts: { raw: fault.raw } });
      }
      const reversed = reversedPlan(project);
      if (reversed === "planFinish") report.project(index, reversed, monthsReversed);
      else if (reversed === "years") report.project(index, reversed, yearsReversed);
    };
  },
};

/** A finish planned before the start. Months in own columns, else years of 建设年限; what is unknown contradicts nothing. */
function reversedPlan(project: Project): "planFinish" | "years" | null {
  const { planStart, planFinish, firstYear, lastYear } = project;
  if (planStart !== null && planFinish !== null && planFinish < planStart) {
    return "planFinish";
  }
  if (firstYear !== null && lastYear !== null && lastYear < firstYear) {
    return "years";
  }
  return null;
}

const monthsReversed: Detail = {
  variant: "reversed",
  facts: ({ planStart, planFinish }) => ({ start: planStart, finish: planFinish }),
};
const yearsReversed: Detail = {
  variant: "years-reversed",
  facts: ({ firstYear, lastYear }) => ({ start: firstYear, finish: lastYear }),
};
