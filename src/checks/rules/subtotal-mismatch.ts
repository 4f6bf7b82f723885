import type { CellFault, MoneyKey } from "../../model/project";
import { sumExact } from "../../values/exact";
import type { CheckInput, Rule } from "../rule";
import {
  lineLabel,
  rowRounding,
  rowSum,
  skippedBy,
  type StatedTotal,
  statedTotals,
  sumFix,
  sumOf,
} from "../evidence/stated-totals";

/**
 * A 合计, 小计 or section amount differs from the exact sum of its own projects by more than rounding: more than half of its own last
 * typed place, and more than the rounding of its rows together. A formula that leaves rows out is `broken-formula`, not this.
 */
export const subtotalMismatch: Rule = {
  code: "subtotal-mismatch",
  severity: "error",
  source: "长乐2016年通报：在建 285.4 + 新开工 110.3 = 395.7 亿元，合计却写 396.6；昆明样表第8行相符",
  needs: { any: ["totalInvestment", "priorDone", "yearPlan", "monthDone", "yearDone", "totalDone"] },
  silent: (table) => (statedTotals(table).length === 0 ? "nothing-stated" : null),
  check(tables, input, report) {
    for (const table of tables) {
      for (const total of statedTotals(table)) {
        const { line, amount } = total;
        const { value } = amount;
        if (value === null) continue;
        const rows = rowSum(input, line, amount.key);
        // A list may give amounts by heading only; and what cannot be read can prove nothing.
        if (rows.known === 0 || rows.unknown || agrees(total, value, rows.sum, input)) continue;
        report.at(
          { table, row: line.row, column: amount.column, key: amount.key, subject: lineLabel(line) },
          {
            variant: amount.formula === null ? "typed" : "formula",
            facts: {
              label: lineLabel(line),
              stated: value,
              sum: rows.sum,
              difference: sumExact(value, -rows.sum),
              rows: line.to - line.from,
              texts: amount.formula === null ? null : textsIn(line, amount.key, input),
              firstRow: (input.recognition.projects[line.from]?.row ?? 0) + 1,
              lastRow: (input.recognition.projects[line.to - 1]?.row ?? 0) + 1,
            },
            fix: amount.formula === null ? sumFix(total, input) : null,
          },
        );
      }
    }
  },
};

function agrees(total: StatedTotal, value: number, sum: number, input: CheckInput): boolean {
  const { table, line, amount } = total;
  const within = (other: number): boolean => {
    const difference = Math.abs(sumExact(value, -other));
    if (difference === 0 || difference <= amount.tolerance) return true;
    return difference <= rowRounding(input, line, amount.key, table.columnOf[amount.key]?.unit ?? "万元");
  };
  if (within(sum)) return true;
  const formula = sumOf(total);
  if (formula !== null) {
    if (skippedBy(total, formula, input).length > 0) return true;
    if (formula.visibleOnly && within(rowSum(input, line, amount.key, (_index, { hidden }) => !hidden).sum))
      return true;
  }
  // A project that stands twice on the sheet may lawfully be counted once.
  return within(rowSum(input, line, amount.key, (index) => input.standings[index]?.repeatedInSheet !== true).sum);
}

/** Amounts kept as text, which a formula leaves out; null where there are none. */
function textsIn({ from, to }: StatedTotal["line"], key: MoneyKey, { recognition }: CheckInput): number | null {
  const isText = (fault: CellFault): boolean => fault.kind === "number-as-text" && fault.key === key;
  const count = recognition.projects.slice(from, to).filter(({ faults }) => faults.some(isText)).length;
  return count === 0 ? null : count;
}
