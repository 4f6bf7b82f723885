import type { CheckInput, Rule } from "../rule";
import { agreesWith } from "../evidence/agreement";
import { groupPlace, groupsInWorkbook } from "../evidence/groups-in-workbook";

/** A group's Σ 总投资 or Σ 年度计划 differs from the 方案 by more than the 方案's own rounding. */
export const targetMismatch: Rule = {
  code: "target-mismatch",
  severity: "warning",
  source: "明政文〔2020〕22号各组总投资和年度计划投资；交通逐项合计 31,550 万元与 3.16 亿元相符",
  needs: { any: ["totalInvestment", "yearPlan"], plan: true },
  silent: (_table, input) =>
    input.plan?.groups.some(({ targets }) => targets.totalInvestment !== null || targets.yearPlan !== null) === true
      ? null
      : "nothing-stated",
  check(tables, input, report) {
    for (const held of groupsInWorkbook(tables, input)) {
      for (const key of ["totalInvestment", "yearPlan"] as const) {
        const target = held.group.targets[key];
        if (target === null || !statesAny(input, held.group.name, key)) continue;
        const sum = held.figures[key];
        if (agreesWith(target, sum)) continue;
        report.at(groupPlace(held, input, key), {
          variant: target.bound,
          facts: {
            group: held.group.name,
            sum,
            target: target.value,
            roundedTo: target.roundedTo,
            rows: held.figures.projects,
            sentence: target.stated,
          },
        });
      }
    }
  },
};

/** Whether any project of the group gives the amount: a list without the column says nothing against the 方案. */
function statesAny(input: CheckInput, group: string, key: "totalInvestment" | "yearPlan"): boolean {
  return input.standings.some((standing, index) => {
    const amount = input.recognition.projects[index]?.[key] ?? null;
    return standing.group === group && amount !== null;
  });
}
