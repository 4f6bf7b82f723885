import { monthOfYear, yearOfMonth } from "../../model/month";
import type { ColumnKey, ProjectTable, StatedPeriod } from "../../model/project";
import { type CheckInput, type Report, type Rule } from "../rule";

/** Headers that name the reporting period; 至2019年底 and the like name another one, lawfully. */
const CURRENT: readonly ColumnKey[] = ["yearPlan", "monthDone", "yearDone", "totalDone", "rate"];

/** The year or month in title, header or sheet name contradicts the reporting period: last period's sheet was filled in anew. */
export const staleTitle: Rule = {
  code: "stale-title",
  severity: "warning",
  source:
    "「泸州市2025年重点项目表」各表标题仍写2024年；「银川市2022年」中一表标题为2021年；昆明部门表2022年标题下留有2019、2020年列",
  needs: {},
  silent: (table) =>
    table.periods.some(({ where }) => where !== "header") || currentHeaders(table).length > 0 ? null : "nothing-stated",
  check(tables, input, report) {
    for (const table of tables) {
      titles(table, input, report);
      headers(table, input, report);
    }
  },
};

function contradicts(
  period: { readonly year: number | null; readonly month: number | null },
  input: CheckInput,
): boolean {
  if (period.year !== null && period.year !== yearOfMonth(input.asOf)) return true;
  return period.month !== null && period.month !== monthOfYear(input.asOf);
}

/** A title may name several periods (2018—2020年, 2013年以来（截至2014年5月）): it is stale where none of them fits. */
function titles(table: ProjectTable, input: CheckInput, report: Report): void {
  const cells = new Map<string, StatedPeriod[]>();
  for (const period of table.periods) {
    if (period.where === "header") continue;
    const cell = `${period.where}:${period.row ?? ""}:${period.column ?? ""}`;
    cells.set(cell, [...(cells.get(cell) ?? []), period]);
  }
  for (const periods of cells.values()) {
    const [first] = periods;
    if (first === undefined || !periods.every((period) => contradicts(period, input))) continue;
    report.at(
      { table, row: first.row, column: first.column, subject: first.where === "sheet-name" ? "sheet" : "" },
      {
        variant: first.where,
        facts: { text: first.text.slice(0, 60), year: first.year, month: first.month, asOf: input.asOf },
      },
    );
  }
}

function currentHeaders(table: ProjectTable) {
  return table.columns.filter(({ key, year, month }) => CURRENT.includes(key) && (year !== null || month !== null));
}

function headers(table: ProjectTable, input: CheckInput, report: Report): void {
  for (const column of currentHeaders(table)) {
    // A plan is for the year: 「1-6月计划」 in its header is no reporting month.
    const month = column.key === "yearPlan" ? null : column.month;
    if (!contradicts({ year: column.year, month }, input)) continue;
    report.at(
      { table, row: column.headerRow, column: column.index, key: column.key },
      { variant: "header", facts: { text: column.header.slice(0, 60), year: column.year, month, asOf: input.asOf } },
    );
  }
}
