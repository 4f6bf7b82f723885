import { yearOfMonth } from "../model/month";
import type { ColumnKey, ProjectTable } from "../model/project";
import type { Coverage, NotChecked } from "../model/review";
import type { CheckInput, Rule } from "./rule";

/** What a rule can look at in this workbook, and why not at the rest. */
export interface Reach {
  readonly tables: readonly ProjectTable[];
  readonly notChecked: readonly NotChecked[];
}

/** Decide, table by table, whether a rule has what it needs. */
export function reachOf(rule: Rule, input: CheckInput): Reach {
  const data = missingData(rule, input);
  if (data !== null) return { tables: [], notChecked: [{ rule: rule.code, reason: data, sheets: [] }] };
  const tables: ProjectTable[] = [];
  const missing = new Map<NotChecked["reason"], Set<string>>();
  for (const table of input.recognition.tables) {
    const reason = hasColumns(rule, table) ? (rule.silent?.(table, input) ?? null) : "no-column";
    if (reason === null) tables.push(table);
    if (reason !== null || lacksPart(rule, table)) {
      const why = reason ?? "no-column";
      const sheets = missing.get(why) ?? new Set();
      missing.set(why, sheets.add(table.sheetName));
    }
  }
  const everywhere = tables.length === 0 && missing.size === 1;
  return {
    tables,
    notChecked: [...missing].map(([reason, sheets]) => ({
      rule: rule.code,
      reason,
      sheets: everywhere ? [] : [...sheets],
    })),
  };
}

function missingData(rule: Rule, input: CheckInput): NotChecked["reason"] | null {
  if (rule.needs.plan === true && input.plan === null) return "no-plan";
  if (rule.needs.previous === true) {
    if (input.previous === null) return "no-previous";
    const { asOf } = input.previous;
    if (asOf === null) return "no-month";
    // Figures of the year begin again in January: a workbook of another year, or of a later month, is no earlier period.
    if (yearOfMonth(asOf) !== yearOfMonth(input.asOf) || asOf > input.asOf) return "no-previous";
  }
  return null;
}

function hasColumns({ needs }: Rule, table: ProjectTable): boolean {
  const has = (key: ColumnKey): boolean => table.columnOf[key] !== undefined;
  return (needs.all ?? []).every(has) && (needs.any === undefined || needs.any.some(has));
}

function lacksPart({ needs }: Rule, table: ProjectTable): boolean {
  return (needs.parts ?? []).some((key) => table.columnOf[key] === undefined);
}

/** Groups of the 方案 that the workbook does not hold: no finding, but the answer names them. */
export function groupsAbsent(input: CheckInput): Coverage["groupsAbsent"] {
  if (input.plan === null) return [];
  const present = new Set(input.standings.map(({ group }) => group));
  return input.plan.groups.map(({ name }) => name).filter((name) => !present.has(name));
}
