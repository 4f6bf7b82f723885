import type { ProjectTable } from "../../model/project";
import { agreesWith } from "../evidence/agreement";
import { countedRows } from "../evidence/counted-rows";
import { groupPlace, groupsInWorkbook } from "../evidence/groups-in-workbook";
import type { CheckInput, Report, Rule } from "../rule";
import { lineLabel } from "../evidence/stated-totals";

/** 「(N项)」 of a heading, 「共N个」 of a title, the count of a total row, or a group's count in the 方案 differs from the rows. */
export const countMismatch: Rule = {
  code: "count-mismatch",
  severity: "warning",
  source: "明政文〔2020〕22号各组项目数；江门打包拆分前后 444/569 项、348/429 项都合法",
  needs: { all: ["name"] },
  silent(table, input) {
    const plansCount = input.plan?.groups.some(({ targets }) => targets.projects !== null) === true;
    const states = [...table.sections, ...table.totals].some(({ count }) => count !== null);
    return states || table.titleCount !== null || plansCount ? null : "nothing-stated";
  },
  check(tables, input, report) {
    for (const table of tables) statedCounts(table, input, report);
    for (const held of groupsInWorkbook(tables, input)) {
      const target = held.group.targets.projects;
      if (target === null || [...held.counts].some((count) => agreesWith(target, count))) continue;
      report.at(groupPlace(held, input, null), {
        variant: "plan",
        facts: {
          group: held.group.name,
          stated: target.value,
          bound: target.bound,
          rows: held.figures.projects,
          sentence: target.stated,
        },
      });
    }
  },
};

function statedCounts(table: ProjectTable, input: CheckInput, report: Report): void {
  const name = table.columnOf.name?.index ?? table.left;
  for (const line of [...table.sections, ...table.totals]) {
    const { count } = line;
    // A heading without rows of its own stands for a list kept elsewhere.
    if (count === null || line.from === line.to || lawfulCounts(table, input, line).has(count)) continue;
    report.at(
      { table, row: line.row, column: line.countColumn ?? name, subject: lineLabel(line) },
      {
        variant: "label" in line ? "section" : "total",
        facts: { label: lineLabel(line), stated: count, rows: line.to - line.from },
      },
    );
  }
  const { titleCount } = table;
  if (titleCount === null || table.from === table.to || lawfulCounts(table, input, table).has(titleCount.count)) return;
  report.at(
    { table, row: titleCount.row, column: titleCount.column },
    { variant: "title", facts: { stated: titleCount.count, rows: table.to - table.from } },
  );
}

/** All rows; those that are not the same project once more; those with a number of their own. */
function lawfulCounts(
  table: ProjectTable,
  input: CheckInput,
  line: { readonly from: number; readonly to: number },
): ReadonlySet<number> {
  let repeated = 0;
  for (let index = line.from; index < line.to; index += 1) {
    if (input.standings[index]?.repeatedInSheet === true) repeated += 1;
  }
  const rows = line.to - line.from;
  const counts = new Set([rows, rows - repeated]);
  const whole = countedRows(table, input, line);
  if (whole > 0) counts.add(whole);
  return counts;
}
