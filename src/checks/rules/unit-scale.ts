import type { Column, MoneyKey, Project, ProjectTable, StatedUnit } from "../../model/project";
import { shift } from "../../values/exact";
import { fromWan } from "../../values/unit";
import { type CheckInput, eachProject, type Report, type Rule } from "../rule";

/**
 * 亿元 taken for 万元 or the other way round. Two kinds of evidence: words (header, unit line and cell suffix disagree) and figures
 * (an amount about 10⁴ off its column, its own total or its plan). Columns in 亿元 beside columns in 万元 are right where their
 * headers say so. Figures alone are only taken as evidence where a lawful project cannot look like that.
 */
export const unitScale: Rule = {
  code: "unit-scale",
  severity: "error",
  source: "甘孜州汇总表两处单位互相矛盾；桂林清单正文「约2.8亿元」而单元格为 28000；有谦软联导出亿元、万元同行",
  needs: { any: ["totalInvestment", "priorDone", "yearPlan", "monthDone", "yearDone", "totalDone"] },
  check(tables, input, report) {
    for (const table of tables) {
      words(table, input, report);
      figures(table, input, report);
    }
  },
};

function words(table: ProjectTable, input: CheckInput, report: Report): void {
  const lines = table.units.filter(({ where }) => where === "unit-line");
  const first = lines[0];
  if (first === undefined) return;
  const announced = announcedAt(first, table, input);
  for (const line of lines) {
    // A second note elsewhere that names another unit contradicts the first.
    if (sameCell(line, first) || announced.has(line.unit)) continue;
    report.at(
      { table, row: line.row, column: line.column, subject: line.unit },
      { variant: "two-notes", facts: { unit: line.unit, other: first.unit } },
    );
  }
  for (const { index, headerRow, unit, unitStated, key } of table.columns) {
    if (!unitStated || unit === null || announced.has(unit)) continue;
    report.at(
      { table, row: headerRow, column: index, key },
      { variant: "header", facts: { unit, other: [...announced].join("、") } },
    );
  }
}

/** The units of one note: 「单位：亿元、万元」 announces both. */
function announcedAt(note: StatedUnit, table: ProjectTable, input: CheckInput): ReadonlySet<string> {
  const text = input.snapshot.sheets[table.sheet]?.cells.text(note.row, note.column) ?? "";
  return new Set([note.unit, ...["万元", "亿元"].filter((unit) => text.includes(unit))]);
}

function sameCell(a: StatedUnit, b: StatedUnit): boolean {
  return a.row === b.row && a.column === b.column;
}

/** Fewer amounts than this have no middle that one could be off from. */
const FEWEST = 3;

function figures(table: ProjectTable, input: CheckInput, report: Report): void {
  const totals = middle(table, input, "totalInvestment");
  const plans = middle(table, input, "yearPlan");
  eachProject(input, table, (project, _standing, index) => {
    for (const fault of project.faults) {
      const unit = table.columnOf[fault.key]?.unit ?? null;
      if (fault.kind !== "number-as-text" || fault.unit === null || unit === null || unit === fault.unit) continue;
      if (table.moneyUnit === "未注明") continue;
      report.project(index, fault.key, { variant: "suffix", facts: { raw: fault.raw, unit: fault.unit, other: unit } });
    }
    const suspect = suspectOf(project, table, totals, plans);
    if (suspect === null) return;
    report.project(index, suspect.key, {
      variant: suspect.large ? "too-large" : "too-small",
      facts: {
        amount: suspect.amount,
        likely: shift(suspect.amount, suspect.large ? -4 : 4),
        measure: suspect.measure,
      },
    });
  });
}

interface Suspect {
  readonly key: MoneyKey;
  readonly amount: number;
  readonly large: boolean;
  readonly measure: "column" | "total" | "plan";
}

/** The one amount of a row that is most likely in another unit; null where none is. */
function suspectOf(
  project: Project,
  { columnOf }: ProjectTable,
  totals: number | null,
  plans: number | null,
): Suspect | null {
  const total = positive(project.totalInvestment);
  const plan = positive(project.yearPlan);
  const done = positive(project.yearDone);
  if (total !== null && totals !== null) {
    const measure = "column";
    if (isTenThousandfold(total / totals)) return { key: "totalInvestment", amount: total, large: true, measure };
    const contradicted = plan !== null && plan > total;
    if (isTenThousandfold(totals / total) && (contradicted || looksLikeYi(total, columnOf.totalInvestment))) {
      return { key: "totalInvestment", amount: total, large: false, measure };
    }
  }
  if (plan !== null) {
    if (total !== null && plan > total * 1000) return { key: "yearPlan", amount: plan, large: true, measure: "total" };
    if (total !== null && plan * 1e5 < total) return { key: "yearPlan", amount: plan, large: false, measure: "total" };
    if (plans !== null && isTenThousandfold(plan / plans) && (total === null || plan > total)) {
      return { key: "yearPlan", amount: plan, large: true, measure: "column" };
    }
    if (plans !== null && isTenThousandfold(plans / plan) && looksLikeYi(plan, columnOf.yearPlan)) {
      return { key: "yearPlan", amount: plan, large: false, measure: "column" };
    }
  }
  if (done !== null && plan !== null) {
    // A rate of more than 100,000 %, or below 0.015 % with a fraction of the unit: no works look like that.
    if (done > plan * 1000) return { key: "yearDone", amount: done, large: true, measure: "plan" };
    if (done < plan * 1.5e-4 && looksLikeYi(done, columnOf.yearDone)) {
      return { key: "yearDone", amount: done, large: false, measure: "plan" };
    }
  }
  for (const key of ["priorDone", "totalDone"] as const) {
    const amount = positive(project[key]);
    if (amount !== null && total !== null && amount > total * 1000) {
      return { key, amount, large: true, measure: "total" };
    }
  }
  return null;
}

function positive(amount: number | null): number | null {
  return amount !== null && amount > 0 ? amount : null;
}

function isTenThousandfold(ratio: number): boolean {
  return ratio >= 5e3 && ratio <= 2e4;
}

/** As the cell shows it, a number below 1 or with decimals: 7.58 in a column of 75800. A whole small number may be meant. */
function looksLikeYi(amount: number, column: Column | undefined): boolean {
  const shown = fromWan(amount, column?.unit ?? "万元");
  return shown < 1 || !Number.isInteger(shown);
}

/** So many amounts, taken evenly from all, tell the middle of a column well enough for a factor of ten thousand. */
const SAMPLE = 4096;

/** The median of a column's amounts above 0; null where there are too few. */
function middle(table: ProjectTable, input: CheckInput, key: "totalInvestment" | "yearPlan"): number | null {
  if (table.columnOf[key] === undefined) return null;
  const amounts: number[] = [];
  const step = Math.ceil((table.to - table.from) / SAMPLE);
  for (let index = table.from; index < table.to; index += step) {
    const amount = input.recognition.projects[index]?.[key] ?? 0;
    if (amount > 0) amounts.push(amount);
  }
  if (amounts.length < FEWEST) return null;
  const sorted = Float64Array.from(amounts).sort();
  return sorted[sorted.length >> 1] ?? null;
}
