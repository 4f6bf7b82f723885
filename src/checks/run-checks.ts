import type { Finding, RuleCode } from "../model/finding";
import type { Coverage, NotChecked } from "../model/review";
import { groupsAbsent, reachOf } from "./coverage";
import { FindingList } from "./findings";
import { rules } from "./registry";
import type { CheckInput } from "./rule";

export type { CheckInput } from "./rule";

/**
 * Run all rules on what was read. Pure; findings carry data only, their sentences are made in `text/rules`.
 * @returns findings by sheet, row and column, and what was checked and what was not.
 */
export function runChecks(input: CheckInput): { findings: Finding[]; coverage: Coverage } {
  const found = new FindingList(input);
  const run: RuleCode[] = [];
  const notChecked: NotChecked[] = [];
  for (const rule of rules) {
    const reach = reachOf(rule, input);
    notChecked.push(...reach.notChecked);
    if (reach.tables.length === 0) continue;
    run.push(rule.code);
    rule.check(reach.tables, input, found.reportOf(rule));
  }
  return { findings: found.sorted(), coverage: { rules: run, notChecked, groupsAbsent: groupsAbsent(input) } };
}
