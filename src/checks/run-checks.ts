import type { Finding } from "../model/finding";
import type { Coverage, NotChecked } from "../model/review";
import { STEP, type Steps } from "../model/steps";
import { groupsAbsent, reachOf } from "./coverage";
import { FindingList } from "./findings";
import { rules } from "./registry";
import type { ProjectTable } from "../model/project";
import { type CheckInput, eachProject, type Rule } from "./rule";

export type { CheckInput } from "./rule";

/**
 * Run all rules on what was read, in pieces. Pure; findings carry data only, their sentences are made in `text/rules`.
 * @returns findings by sheet, row and column, and what was checked and what was not.
 */
export function* runChecks(input: CheckInput): Steps<{ findings: Finding[]; coverage: Coverage }> {
  const found = new FindingList(input);
  const run: Reached[] = [];
  const notChecked: NotChecked[] = [];
  for (const rule of rules) {
    const reach = reachOf(rule, input);
    notChecked.push(...reach.notChecked);
    if (reach.tables.length > 0) run.push({ rule, tables: reach.tables });
  }
  yield* ask(run, input, found);
  return {
    findings: found.sorted(),
    coverage: { rules: run.map(({ rule }) => rule.code), notChecked, groupsAbsent: groupsAbsent(input) },
  };
}

/** A rule and the tables that it has something to say about. */
export interface Reached {
  readonly rule: Rule;
  readonly tables: readonly ProjectTable[];
}

/** Ask the rules: what concerns single rows in one pass over the projects, then what concerns tables. */
export function* ask(rules: readonly Reached[], input: CheckInput, found: FindingList): Steps<void> {
  const asked = rules.map(({ rule, tables }) => ({ rule, tables, report: found.reportOf(rule) }));
  for (const table of input.recognition.tables) {
    const checks = asked.flatMap(({ rule, tables, report }) =>
      rule.row !== undefined && tables.includes(table) ? [rule.row(table, input, report)] : [],
    );
    if (checks.length === 0) continue;
    for (let from = table.from; from < table.to; from += STEP) {
      eachProject(input, { from, to: Math.min(from + STEP, table.to) }, (project, standing, index) => {
        for (const check of checks) check(project, standing, index);
      });
      yield;
    }
  }
  for (const { rule, tables, report } of asked) {
    if (rule.check === undefined) continue;
    rule.check(tables, input, report);
    yield;
  }
}
