import { areaName, columnLetters } from "../../model/address";
import type { ProjectTable } from "../../model/project";
import { CellKind, type SheetSnapshot } from "../../model/snapshot";
import { type CheckInput, type Report, type Rule } from "../rule";

/** Data beside or below the table, and hidden rows and columns that hold data. Reported, never touched. */
export const strayCells: Rule = {
  code: "stray-cells",
  severity: "info",
  source: "桂林2022年投资计划表外 H–J 列；安顺表下遗留的透视表；昆明部门表隐藏 72 列",
  needs: {},
  check(tables, input, report) {
    for (const table of tables) {
      const sheet = input.snapshot.sheets[table.sheet];
      if (sheet === undefined) continue;
      for (const area of table.stray) {
        report.at(
          { table, row: area.top, column: area.left, subject: "stray" },
          { variant: "stray", facts: { area: areaName(area) } },
        );
      }
      hiddenRows(table, input, report);
      hiddenColumns(table, sheet, report);
    }
  },
};

function hiddenRows(table: ProjectTable, input: CheckInput, report: Report): void {
  const rows: number[] = [];
  for (let index = table.from; index < table.to; index += 1) {
    const project = input.recognition.projects[index];
    if (project?.hidden === true) rows.push(project.row);
  }
  const [first] = rows;
  if (first === undefined) return;
  report.at(
    { table, row: first, column: table.columnOf.name?.index ?? table.left, subject: "hidden-rows" },
    { variant: "hidden-rows", facts: { count: rows.length, rows: spell(rows) } },
  );
}

/** Hidden columns inside the table in which a row of it holds something. */
function hiddenColumns(table: ProjectTable, sheet: SheetSnapshot, report: Report): void {
  const columns: number[] = [];
  for (let column = table.left; column <= table.right; column += 1) {
    if (sheet.hiddenColumns.has(column) && holdsData(sheet, table, column)) columns.push(column);
  }
  const [first] = columns;
  if (first === undefined) return;
  report.at(
    { table, row: table.headerBottom, column: first, subject: "hidden-columns" },
    { variant: "hidden-columns", facts: { count: columns.length, columns: columns.map(columnLetters).join("、") } },
  );
}

function holdsData(sheet: SheetSnapshot, table: ProjectTable, column: number): boolean {
  for (let row = table.firstRow; row <= table.lastRow; row += 1) {
    if (sheet.cells.kind(row, column) !== CellKind.Empty) return true;
  }
  return false;
}

/** Rows as people name them: 「7–9、12」. At most a handful; the count says the rest. */
function spell(rows: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && row === run.last + 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  const shown = runs
    .slice(0, 6)
    .map(({ first, last }) => (first === last ? String(first + 1) : `${first + 1}–${last + 1}`));
  return shown.join("、") + (runs.length > shown.length ? " 等" : "");
}
