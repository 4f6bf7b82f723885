import type { RuleCode } from "../../src/model/finding";
import { moneyKeys } from "../../src/model/project";
import type { Recognition } from "../../src/model/project";
import type { Standing } from "../../src/model/standing";
import { isPlaceholder } from "../../src/values/placeholder";

/** The rules that look at one row only and can be written into one loop without losing anything. */
export const rowRules = [
  "missing-required",
  "not-reported",
  "number-as-text",
  "plan-exceeds-total",
  "plan-exceeds-remaining",
  "done-exceeds-total",
  "negative-amount",
  "rate-mismatch",
  "unknown-district",
  "unknown-nature",
  "bad-date",
  "ambiguous-date",
  "missing-leader",
  "start-overdue",
  "finish-overdue",
  "outlier-rate",
] as const satisfies readonly RuleCode[];

/**
 * The same rules as one loop over the same projects: the way nobody wants to maintain them, and the least that they can
 * cost. Amounts of the benchmark's workbooks have two decimals, so hundredths are exact here.
 * @returns how often each rule was found
 */
export function handWritten({ projects }: Recognition, standings: readonly Standing[]): Record<string, number> {
  const found: Record<string, number> = Object.fromEntries(rowRules.map((rule) => [rule, 0]));
  const tell = (rule: (typeof rowRules)[number]): void => {
    found[rule] = (found[rule] ?? 0) + 1;
  };
  const blank = (text: string): boolean => text === "" || isPlaceholder(text);
  for (let index = 0; index < projects.length; index++) {
    const project = projects[index];
    const standing = standings[index];
    if (project === undefined || standing === undefined) continue;
    const { totalInvestment: total, priorDone: prior, yearPlan: plan, yearDone: done, totalDone } = project;
    if (blank(project.name)) tell("missing-required");
    if (blank(project.districtText)) tell("missing-required");
    if (blank(project.natureText)) tell("missing-required");
    if (project.yearPlanBlank && standing.nature !== "前期") tell("missing-required");
    if (standing.progress === "未报" && project.yearDoneBlank) tell("not-reported");
    if (total !== null && plan !== null && plan > total) tell("plan-exceeds-total");
    if (total !== null && prior !== null && plan !== null && plan > cents(total - prior))
      tell("plan-exceeds-remaining");
    const sum = prior === null && done === null ? null : cents((prior ?? 0) + (done ?? 0));
    const ever = totalDone !== null && (sum === null || totalDone > sum) ? totalDone : sum;
    if (total !== null && ever !== null && ever > total) tell("done-exceeds-total");
    for (const key of moneyKeys) {
      const amount = project[key];
      if (amount !== null && amount < 0) tell("negative-amount");
    }
    if (plan !== null && plan > 0 && done !== null) {
      if (project.statedRate !== null && Math.abs(project.statedRate - done / plan) > 0.001) tell("rate-mismatch");
      if (done * 2 > plan * 3 || done === plan) tell("outlier-rate");
    }
    if (standing.districtKind === "unknown") tell("unknown-district");
    if (standing.nature === null && !blank(project.natureText)) tell("unknown-nature");
    for (const fault of project.faults) {
      if (fault.kind === "number-as-text" || fault.kind === "bad-date" || fault.kind === "ambiguous-date")
        tell(fault.kind);
    }
    const { planStart, planFinish, firstYear, lastYear } = project;
    if (planStart !== null && planFinish !== null && planFinish < planStart) tell("bad-date");
    else if (firstYear !== null && lastYear !== null && lastYear < firstYear) tell("bad-date");
    if (blank(project.leader)) tell("missing-leader");
    if (blank(project.responsible)) tell("missing-leader");
    if (standing.flags.includes("开工滞后")) tell("start-overdue");
    if (standing.flags.includes("竣工逾期")) tell("finish-overdue");
  }
  return found;
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
