import type { OwnCell } from "../../model/edit";
import type { OwnStyle } from "../../model/own-style";
import type { Figures, Rollup } from "../../model/rollup";
import { cell, formulaCell } from "../cells";
import { markNames, ownNames } from "../own-names";

/** Whose figures: the criteria of SUMIFS and COUNTIFS over 明细. Codes stand in a hidden column, as names may hold wildcards. */
export type Scope =
  | { readonly kind: "city" }
  | { readonly kind: "group"; readonly code: string }
  | { readonly kind: "district"; readonly code: string }
  | { readonly kind: "both"; readonly group: string; readonly district: string };

function criteria(scope: Scope): string {
  switch (scope.kind) {
    case "city":
      return `${ownNames.counted},1`;
    case "group":
      return `${ownNames.group},${scope.code}`;
    case "district":
      return `${ownNames.district},${scope.code},${ownNames.counted},1`;
    case "both":
      return `${ownNames.group},${scope.group},${ownNames.district},${scope.district}`;
  }
}

export function sumOf(name: string, scope: Scope): string {
  return `ROUND(SUMIFS(${name},${criteria(scope)}),8)`;
}

export function countOf(scope: Scope, ...further: readonly string[]): string {
  return `COUNTIFS(${[criteria(scope), ...further].join(",")})`;
}

type Amount = "totalInvestment" | "yearPlan" | "yearDone";

/** Which amounts hold fractions somewhere: each column has one of the two formats. */
export type Fine = Readonly<Record<Amount, boolean>>;

export function fineOf({ city, groups, districts }: Rollup): Fine {
  const fine = (amount: Amount): boolean =>
    [city, ...groups, ...districts].some((figures) => !Number.isInteger(figures[amount]));
  return { totalInvestment: fine("totalInvestment"), yearPlan: fine("yearPlan"), yearDone: fine("yearDone") };
}

/** The looks of a body row and of a total row. */
export interface Looks {
  readonly text: OwnStyle;
  readonly money: (amount: Amount) => OwnStyle;
  readonly count: OwnStyle;
  readonly rate: OwnStyle;
  readonly gap: OwnStyle;
}

export function looksOf(total: boolean, fine: Fine): Looks {
  if (total) {
    return {
      text: "total",
      money: (amount) => (fine[amount] ? "totalMoneyFine" : "totalMoney"),
      count: "totalCount",
      rate: "totalRate",
      gap: "totalGap",
    };
  }
  return {
    text: "center",
    money: (amount) => (fine[amount] ? "moneyFine" : "money"),
    count: "count",
    rate: "rate",
    gap: "gap",
  };
}

/**
 * The figures that every table of 汇总 begins with, in the columns C to I: 项目数, 总投资, 年度计划, 本年累计完成, 完成率, 序时进度,
 * 序时差.
 * @param row the row they stand in, counted from 0
 */
export function leadingFigures(figures: Figures, scope: Scope, row: number, expected: number, looks: Looks): OwnCell[] {
  const at = String(row + 1);
  return [
    formulaCell(countOf(scope), figures.projects, looks.count),
    formulaCell(sumOf(ownNames.total, scope), figures.totalInvestment, looks.money("totalInvestment")),
    formulaCell(sumOf(ownNames.plan, scope), figures.yearPlan, looks.money("yearPlan")),
    formulaCell(sumOf(ownNames.done, scope), figures.yearDone, looks.money("yearDone")),
    formulaCell(`IF(E${at}<=0,"",F${at}/E${at})`, figures.rate, looks.rate),
    formulaCell(ownNames.timeProgress, expected, looks.rate),
    formulaCell(`IF(G${at}="","",ROUND((G${at}-H${at})*100,11))`, figures.gap, looks.gap),
  ];
}

export const counts = {
  rated: (scope: Scope) => countOf(scope, ownNames.state, '"<>不参评"'),
  lagging: (scope: Scope) => countOf(scope, ownNames.state, '"未达序时进度"'),
  notReported: (scope: Scope) => countOf(scope, ownNames.state, '"未报"'),
  startOverdue: (scope: Scope) => countOf(scope, markNames.开工滞后, '">0"'),
  finishOverdue: (scope: Scope) => countOf(scope, markNames.竣工逾期, '">0"'),
  startPlanned: (scope: Scope) => countOf(scope, ownNames.startDue, byYearEnd),
  started: (scope: Scope) => countOf(scope, ownNames.startDue, byYearEnd, ownNames.started, "1"),
  finishPlanned: (scope: Scope) => countOf(scope, ownNames.finishDue, byYearEnd),
  finished: (scope: Scope) => countOf(scope, ownNames.finishDue, byYearEnd, ownNames.finished, "1"),
};

const byYearEnd = `"<="&DATE(YEAR(${ownNames.asOf}),12,1)`;

export function countCell(formula: string, value: number, looks: Looks): OwnCell {
  return formulaCell(formula, value, looks.count);
}

/** 「—」 where there is nothing to say. */
export function silentCell(text: string): OwnCell {
  return cell(text, "center");
}
