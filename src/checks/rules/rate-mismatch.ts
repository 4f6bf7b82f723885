import Big from "big.js";
import { CellKind } from "../../model/snapshot";
import type { ProjectTable } from "../../model/project";
import { readRate } from "../../values/percent";
import type { CheckInput, Detail, Report, Rule } from "../rule";
import { lineLabel } from "../evidence/stated-totals";

/** 0.1 百分点: a difference that rounding and cutting off explain. */
const ROOM = 0.001;
/** Nearer to the border than this, doubles may err and decimals decide. */
const DOUBT = 1e-9;

/** A stated 完成率 is not yearDone ÷ yearPlan. In total rows the usual reason is a mean of rates. */
export const rateMismatch: Rule = {
  code: "rate-mismatch",
  severity: "warning",
  source: "长乐2016年通报写 84.1%，按 332.79/396.6 计算为 83.91%；龙岩系统按 Σ完成 ÷ Σ计划 计算",
  needs: { all: ["rate", "yearPlan", "yearDone"] },
  row(_table, _input, report) {
    return ({ statedRate, yearDone, yearPlan }, _standing, index) => {
      if (statedRate === null || yearDone === null || yearPlan === null || yearPlan <= 0) return;
      if (isNear(statedRate, yearDone, yearPlan)) return;
      report.project(index, "rate", ofProject);
    };
  },
  check(tables, input, report) {
    for (const table of tables) statedByTotals(table, input, report);
  },
};

const ofProject: Detail = {
  variant: "project",
  facts: ({ statedRate, yearDone, yearPlan }) => {
    return { stated: statedRate, rate: (yearDone ?? 0) / (yearPlan ?? 0), yearDone, yearPlan };
  },
};

function statedByTotals(table: ProjectTable, input: CheckInput, report: Report): void {
  const column = table.columnOf.rate?.index;
  const sheet = input.snapshot.sheets[table.sheet];
  if (column === undefined || sheet === undefined) return;
  for (const line of [...table.sections, ...table.totals]) {
    const yearPlan = line.amounts.find(({ key }) => key === "yearPlan")?.value ?? null;
    const yearDone = line.amounts.find(({ key }) => key === "yearDone")?.value ?? null;
    if (yearPlan === null || yearDone === null || yearPlan <= 0) continue;
    const rate = yearDone / yearPlan;
    const kind = sheet.cells.kind(line.row, column);
    const stated =
      kind === CellKind.Number
        ? readRate(
            { number: sheet.cells.number(line.row, column), numberFormat: sheet.cells.numberFormat(line.row, column) },
            rate,
          )
        : kind === CellKind.Text
          ? readRate({ text: sheet.cells.text(line.row, column) }, rate)
          : null;
    if (stated === null || isNear(stated, yearDone, yearPlan)) continue;
    report.at(
      { table, row: line.row, column, key: "rate", subject: lineLabel(line) },
      { variant: "total", facts: { label: lineLabel(line), stated, rate, yearDone, yearPlan } },
    );
  }
}

/** Within 0.1 points, border included, by decimals. */
function isNear(stated: number, done: number, plan: number): boolean {
  const difference = Math.abs(stated - done / plan);
  if (Math.abs(difference - ROOM) > DOUBT) return difference < ROOM;
  // |stated × plan − done| ≤ plan ÷ 1000, without a division.
  return new Big(stated).times(plan).minus(done).abs().times(1000).lte(plan);
}
