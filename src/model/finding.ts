import type { ColumnKey } from "./project";

export const ruleCodes = [
  "missing-required",
  "not-reported",
  "number-as-text",
  "unit-scale",
  "plan-exceeds-total",
  "plan-exceeds-remaining",
  "done-exceeds-total",
  "negative-amount",
  "subtotal-mismatch",
  "count-mismatch",
  "target-mismatch",
  "rate-mismatch",
  "duplicate-project",
  "unknown-district",
  "unknown-group",
  "unknown-nature",
  "bad-date",
  "ambiguous-date",
  "status-conflict",
  "start-overdue",
  "finish-overdue",
  "done-decreased",
  "plan-changed",
  "broken-formula",
  "stale-title",
  "missing-leader",
  "long-number",
  "outlier-rate",
  "late-report",
  "stray-cells",
] as const;
/** The contract's codes; fixed. */
export type RuleCode = (typeof ruleCodes)[number];

export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

/** How many findings of each severity. */
export function countBySeverity(findings: Iterable<{ readonly severity: Severity }>): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** What a certain correction puts into the finding's cell. */
export type Fix =
  | { readonly kind: "value"; readonly value: number | string }
  /** A formula without "=". Only ever built by us from addresses, never from a user's text. */
  | { readonly kind: "formula"; readonly formula: string; readonly value: number };

/** One thing wrong in one cell, as data. The sentence is made in `text/rules`. */
export interface Finding {
  /** Stable under sorting and inserted rows: rule, normalised project name (or sheet), column, and a number where that repeats. */
  readonly id: string;
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly sheet: string;
  /** Counted from 0; null where the finding is about a sheet or a group as a whole. */
  readonly row: number | null;
  readonly column: number | null;
  readonly key: ColumnKey | null;
  /** Position in `Recognition.projects`; null where it is about no single project. */
  readonly project: number | null;
  /** Which of the rule's sentences; "" where it has one only. */
  readonly variant: string;
  /** Facts for the sentence. Money in 万元, rates as fractions, gaps in 百分点. */
  readonly facts: Readonly<Record<string, string | number | null>>;
  readonly fix: Fix | null;
}
