import type { MoneyKey, Project, ProjectTable, SectionRow, StatedAmount, TotalRow } from "../../model/project";
import { decimalsOf, ExactSum, shift } from "../../values/exact";
import { fromWan, toWan, type Unit } from "../../values/unit";
import { areaName } from "../../model/address";
import type { Fix } from "../../model/finding";
import type { CheckInput } from "../rule";
import { type SimpleSum, simpleSum, spansRow } from "./formula";

/** An amount in a 合计, 小计 or section row, with the row it stands in. */
export interface StatedTotal {
  readonly table: ProjectTable;
  readonly line: TotalRow | SectionRow;
  readonly amount: StatedAmount;
}

export function statedTotals(table: ProjectTable): StatedTotal[] {
  return [...table.sections, ...table.totals].flatMap((line) =>
    line.amounts.map((amount) => ({ table, line, amount })),
  );
}

/** What a heading or total row is called: its label, or the words of a total. */
export function lineLabel(line: TotalRow | SectionRow): string {
  return ("label" in line && line.label !== "" ? line.label : line.text).trim();
}

/** The projects that a total speaks for, added up exactly. */
export interface RowSum {
  readonly sum: number;
  /** Rows with an amount. */
  readonly known: number;
  /** A row's amount is there and cannot be read (约1200, #REF!): nothing can be said of the total. */
  readonly unknown: boolean;
}

export function rowSum(
  input: CheckInput,
  line: { readonly from: number; readonly to: number },
  key: MoneyKey,
  counts: (index: number, project: Project) => boolean = () => true,
): RowSum {
  const total = new ExactSum();
  let known = 0;
  let unknown = false;
  for (let index = line.from; index < line.to; index += 1) {
    const project = input.recognition.projects[index];
    if (project === undefined || !counts(index, project)) continue;
    const amount = project[key];
    if (amount !== null) {
      known += 1;
      total.add(amount);
    } else if (project.faults.length > 0) {
      unknown ||= project.faults.some((fault) => fault.key === key && fault.kind !== "placeholder");
    }
  }
  return { sum: total.value(), known, unknown };
}

/** What the rounding of the rows may hide in their sum: half of the last typed place of each, in 万元. */
export function rowRounding(
  input: CheckInput,
  line: { readonly from: number; readonly to: number },
  key: MoneyKey,
  unit: Unit,
): number {
  const total = new ExactSum();
  for (let index = line.from; index < line.to; index += 1) {
    const amount = input.recognition.projects[index]?.[key] ?? null;
    if (amount !== null) total.add(halfOfLastPlace(amount, unit));
  }
  return total.value();
}

/** Half of the last typed place of an amount as its cell shows it: 0.025 亿元 → 0.0005 亿元 = 5 万元. In 万元. */
export function halfOfLastPlace(amount: number, unit: Unit): number {
  return toWan(shift(5, -decimalsOf(fromWan(amount, unit)) - 1), unit);
}

/** The formula of a total, where it is a simple sum of its own column. */
export function sumOf({ amount }: StatedTotal): SimpleSum | null {
  return amount.formula === null || amount.formula === "" ? null : simpleSum(amount.formula, amount.column);
}

/**
 * Projects with money that a total's formula leaves out. A heading or subtotal that is added stands for its projects. Empty also
 * where the formula adds none of them at all: that is some other formula.
 */
export function skippedBy(total: StatedTotal, { spans }: SimpleSum, input: CheckInput): Project[] {
  const { table, line, amount } = total;
  const lines = [...table.sections, ...table.totals].filter(
    (other) => other.row !== line.row && spansRow(spans, other.row),
  );
  const skipped: Project[] = [];
  let added = 0;
  for (let index = line.from; index < line.to; index += 1) {
    const project = input.recognition.projects[index];
    if (project === undefined) continue;
    if (spansRow(spans, project.row) || lines.some(({ from, to }) => index >= from && index < to)) added += 1;
    else if ((project[amount.key] ?? 0) !== 0) skipped.push(project);
  }
  return added === 0 ? [] : skipped;
}

/**
 * A SUM over the total's own projects, where that is certain: their rows follow each other, and each amount is a number that SUM
 * adds. The value is the exact sum in the cell's own unit.
 */
export function sumFix({ table, line, amount }: StatedTotal, input: CheckInput): Fix | null {
  const { projects } = input.recognition;
  const first = projects[line.from];
  const last = projects[line.to - 1];
  if (first === undefined || last === undefined || last.row - first.row !== line.to - line.from - 1) return null;
  if (line.row >= first.row && line.row <= last.row) return null;
  for (let index = line.from; index < line.to; index += 1) {
    if (projects[index]?.faults.some(({ key }) => key === amount.key) === true) return null;
  }
  const area = areaName({ top: first.row, bottom: last.row, left: amount.column, right: amount.column });
  const unit = table.columnOf[amount.key]?.unit ?? "万元";
  const { sum } = rowSum(input, line, amount.key);
  return { kind: "formula", formula: `SUM(${area})`, value: fromWan(sum, unit) };
}
