import { columnWords } from "../model/plan-sheet-layout";
import type { Column, ColumnKey, DoubtReason, StatedUnit } from "../model/project";

/** How far each doubt lowers the confidence: the figures of the whole table hang on a unit, those of a column on its header. */
const WEIGHT: Readonly<Record<DoubtReason["kind"], number>> = {
  "unit-not-stated": 0.9,
  "unit-unknown": 0.5,
  "units-disagree": 0.7,
  "column-guessed": 0.9,
  "columns-missing": 0.9,
  "header-over-data": 0.8,
  "two-headers": 0.7,
  "mapping-from-settings": 1,
  "name-column-guessed": 0.8,
};

/** 1 where nothing was in doubt, else the product of the doubts' weights, in hundredths. */
export function confidenceOf(reasons: readonly DoubtReason[]): number {
  const product = reasons.reduce((so, { kind }) => so * WEIGHT[kind], 1);
  return Math.round(Math.max(0.1, product) * 100) / 100;
}

/** Columns without which the figures of progress cannot be made. */
const NEEDED = ["totalInvestment", "yearPlan", "yearDone"] as const satisfies readonly ColumnKey[];

/** Doubts about a table as a whole, besides those that its columns brought along. */
export function tableDoubts(
  columnOf: Readonly<Partial<Record<ColumnKey, Column>>>,
  units: readonly StatedUnit[],
  noteUnit: boolean,
  otherUnit: string | null,
): DoubtReason[] {
  const reasons: DoubtReason[] = [];
  const missing = NEEDED.filter((key) => columnOf[key] === undefined);
  if (missing.length > 0) {
    reasons.push({ kind: "columns-missing", detail: missing.map((key) => columnWords[key]).join("、") });
  }
  if (units.length === 0 && !noteUnit) {
    reasons.push(
      otherUnit === null ? { kind: "unit-not-stated", detail: "" } : { kind: "unit-unknown", detail: otherUnit },
    );
  }
  const lines = new Set(units.filter(({ where }) => where === "unit-line").map(({ unit }) => unit));
  const headers = new Set(units.filter(({ where }) => where === "header").map(({ unit }) => unit));
  // 亿元 beside 万元 in headers is lawful; two unit lines, or a line against every header, are not.
  const [line] = lines;
  const [header] = headers;
  if (lines.size > 1 || (lines.size === 1 && headers.size === 1 && line !== header)) {
    reasons.push({ kind: "units-disagree", detail: [...new Set([...lines, ...headers])].join("、") });
  }
  return reasons;
}
