import type { OwnCell } from "../../model/edit";
import type { Review } from "../../model/review";
import type { Figures } from "../../model/rollup";
import { rollupText } from "../../text/sheets";
import { sumAll, sumExact } from "../../values/exact";
import { cell, formulaCell } from "../cells";
import { rollupCodes } from "../rollup-codes";
import { ownNames } from "../own-names";
import type { SheetPage } from "../sheet-page";
import { countOf, type Fine, type Scope, sumOf } from "./rollup-figures";

/** So many districts fit on the page; the others are summed up in one column. */
const MOST_DISTRICTS = 12;

interface Part {
  readonly title: string;
  readonly formula: (scope: Scope) => string;
  readonly value: (figures: Figures) => number;
  /** The amount that is summed; null: projects are counted. */
  readonly amount: keyof Fine | null;
}
const parts: readonly Part[] = [
  {
    title: rollupText.matrixParts.projects,
    formula: (scope) => countOf(scope),
    value: ({ projects }) => projects,
    amount: null,
  },
  {
    title: rollupText.matrixParts.plan,
    formula: (scope) => sumOf(ownNames.plan, scope),
    value: ({ yearPlan }) => yearPlan,
    amount: "yearPlan",
  },
  {
    title: rollupText.matrixParts.done,
    formula: (scope) => sumOf(ownNames.done, scope),
    value: ({ yearDone }) => yearDone,
    amount: "yearDone",
  },
];

/** Group × district, each group with its own full figures: projects, yearPlan and yearDone below each other. */
export function matrixTable(page: SheetPage, review: Review, fine: Fine): void {
  const { groups } = review.rollup;
  const districts = [...rollupCodes(review.rollup).districts.keys()];
  if (groups.length === 0 || districts.length === 0) return;
  const cells = new Map(review.rollup.matrix.map((entry) => [`${entry.group}\n${entry.district}`, entry.figures]));
  const shown = districts.slice(0, MOST_DISTRICTS);
  const rest = districts.length - shown.length;
  const right = 2 + shown.length + (rest > 0 ? 1 : 0);

  page.section(rollupText.matrix);
  for (const part of parts) {
    page.header(["", part.title, ...shown, ...(rest > 0 ? [rollupText.rest] : []), rollupText.sum]);
    groups.forEach((group, groupAt) => {
      const style = part.amount === null ? "sparseCount" : fine[part.amount] ? "sparseMoneyFine" : "sparseMoney";
      const row = String(page.next + 1);
      const code = String(groupAt + 1);
      const line: OwnCell[] = [cell(groupAt + 1, "count"), cell(group.group, "center")];
      shown.forEach((district, at) => {
        const figures = cells.get(`${group.group}\n${district}`);
        const value = figures === undefined ? 0 : part.value(figures);
        line.push(formulaCell(part.formula({ kind: "both", group: code, district: String(at + 1) }), value, style));
      });
      const whole = part.value(group);
      if (rest > 0) {
        const seen = sumAll(line.slice(2).map(({ value }) => Number(value)));
        const last = columnOf(right - 2);
        line.push(
          formulaCell(`ROUND(${columnOf(right)}${row}-SUM(C${row}:${last}${row}),8)`, sumExact(whole, -seen), style),
        );
      }
      line.push(formulaCell(part.formula({ kind: "group", code }), whole, style));
      page.add(line);
    });
  }
}

function columnOf(index: number): string {
  return String.fromCharCode(65 + index);
}
