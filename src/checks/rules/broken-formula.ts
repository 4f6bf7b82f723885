import { type CellGrid, CellKind } from "../../model/snapshot";
import type { ColumnKey, ProjectTable } from "../../model/project";
import { type CheckInput, eachProject, type Report, type Rule } from "../rule";
import { lineLabel, skippedBy, statedTotals, sumFix, sumOf } from "../evidence/stated-totals";

/** A cell of the table shows an error value, or a total's SUM leaves project rows out. */
export const brokenFormula: Rule = {
  code: "broken-formula",
  severity: "error",
  source: "昆明样表汇总表全部数字为 #REF!；桂林2022年投资计划合计行 #REF!；行加在 SUM 范围之外的合计",
  needs: {},
  check(tables, input, report) {
    for (const table of tables) {
      eachProject(input, table, ({ faults }, _standing, index) => {
        for (const fault of faults) {
          if (fault.kind === "error")
            report.project(index, fault.key, { variant: "value", facts: { error: fault.raw } });
        }
      });
      errorsInLines(table, input, report);
      errorsInOtherColumns(table, input, report);
      skippedRows(table, input, report);
    }
  },
};

/** Error values in heading and total rows, in whatever column. */
function errorsInLines(table: ProjectTable, input: CheckInput, report: Report): void {
  const cells = input.snapshot.sheets[table.sheet]?.cells;
  if (cells === undefined) return;
  const keys = new Map(table.columns.map(({ index, key }) => [index, key]));
  for (const line of [...table.sections, ...table.totals]) {
    for (let column = table.left; column <= table.right; column += 1) {
      if (cells.kind(line.row, column) !== CellKind.Error) continue;
      const key = keys.get(column) ?? null;
      errorAt(table, cells, line.row, column, key, lineLabel(line), report);
    }
  }
}

/** Error values of project rows in columns that the reader did not need and so did not look at. */
function errorsInOtherColumns(table: ProjectTable, input: CheckInput, report: Report): void {
  const cells = input.snapshot.sheets[table.sheet]?.cells;
  if (cells === undefined) return;
  const known = new Set(table.columns.map(({ index }) => index));
  for (let column = table.left; column <= table.right; column += 1) {
    if (known.has(column)) continue;
    eachProject(input, table, ({ row, nameKey }) => {
      if (cells.kind(row, column) === CellKind.Error) errorAt(table, cells, row, column, null, nameKey, report);
    });
  }
}

function errorAt(
  table: ProjectTable,
  cells: CellGrid,
  row: number,
  column: number,
  key: ColumnKey | null,
  subject: string,
  report: Report,
): void {
  report.at({ table, row, column, key, subject }, { variant: "value", facts: { error: cells.text(row, column) } });
}

function skippedRows(table: ProjectTable, input: CheckInput, report: Report): void {
  for (const total of statedTotals(table)) {
    const formula = sumOf(total);
    if (formula === null) continue;
    const skipped = skippedBy(total, formula, input);
    const [first] = skipped;
    if (first === undefined) continue;
    const { line, amount } = total;
    report.at(
      { table, row: line.row, column: amount.column, key: amount.key, subject: lineLabel(line) },
      {
        variant: "skips-rows",
        facts: {
          label: lineLabel(line),
          formula: `=${amount.formula ?? ""}`,
          skipped: skipped.length,
          firstSkipped: first.row + 1,
          name: first.name,
        },
        fix: sumFix(total, input),
      },
    );
  }
}
