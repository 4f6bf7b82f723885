import type { OwnSheet } from "../model/edit";
import { type Month, monthOfYear, yearOfMonth } from "../model/month";
import { type ColumnKey, columnKeys, monthKeys } from "../model/project";
import type { MergedValue } from "../merging/agreement";
import type { Merge, MergedProject, Submission } from "../merging/merge-submissions";
import { carriedKeys, isMonthNumber } from "../merging/carried-value";
import type { RowOrigin } from "../merging/origin";
import { mergingText as words } from "../text/merging";
import { standardTableText } from "../text/standard-table";
import { BLANK_NAME } from "../values/district";
import { civilToSerial } from "../values/serial";
import { mergeSummary, type Unused } from "./merge-summary";
import { sheetTitles } from "./sheet-titles";
import { standardTable } from "./standard-table";

/**
 * A merge as a standard workbook: a sheet per group with the origin of each row beside it, and 合并说明 with what was sent,
 * what contradicts, who is missing.
 */
export function mergedWorkbook(
  merge: Merge,
  submissions: readonly Submission[],
  unused: readonly Unused[],
  city: string,
  asOf: Month,
  hasRoster: boolean,
): OwnSheet[] {
  const groups = [...new Set(merge.projects.map(({ group }) => group))];
  const [, ...titles] = sheetTitles([
    words.summarySheet,
    ...groups.map((group) => (group === BLANK_NAME ? words.noGroup : group)),
  ]);
  const tables = groups.map((group, index) =>
    groupTable(
      titles[index] ?? group,
      group === BLANK_NAME ? "" : group,
      merge.projects.filter((project) => project.group === group),
      city,
      asOf,
    ),
  );
  return [...tables, mergeSummary(merge, submissions, unused, asOf, hasRoster)];
}

/**
 * The columns of a standard table made from these rows: those that hold something, and those in which staff were asked for something
 * and left it blank. A column that nobody had stays away: a plan has no 本年累计完成, and is no table of projects that did not report.
 */
export function standardColumns(origins: readonly RowOrigin[], filled: ReadonlySet<ColumnKey>): ColumnKey[] {
  const tables = [...new Set(origins.map(({ table }) => table))];
  const used = new Set<ColumnKey>(["seq", "name", ...filled]);
  for (const key of carriedKeys) if (tables.some(({ columnOf }) => columnOf[key] !== undefined)) used.add(key);
  if (used.has("yearPlan") && used.has("yearDone")) used.add("rate");
  return columnKeys.filter((key) => used.has(key));
}

function groupTable(
  sheetName: string,
  group: string,
  projects: readonly MergedProject[],
  city: string,
  asOf: Month,
): OwnSheet {
  const filled = new Set(projects.flatMap(({ values }) => columnKeys.filter((key) => (values[key] ?? null) !== null)));
  if (group !== "") filled.add("group");
  return standardTable({
    sheetName,
    title: standardTableText.title(city, yearOfMonth(asOf), group),
    year: yearOfMonth(asOf),
    month: monthOfYear(asOf),
    columns: standardColumns(
      projects.flatMap(({ origins }) => origins),
      filled,
    ),
    rows: projects.map(({ name, values, origins, disagreements }) => ({
      cells: {
        ...Object.fromEntries(columnKeys.map((key) => [key, cellValue(key, values[key])])),
        group,
        name,
      },
      toFill: new Set(disagreements.map(({ key }) => key)),
      extra: [origins.map(({ file, sheet, row, column }) => words.origin(file, sheet, row, column)).join("\n")],
    })),
    extra: [{ header: words.originHeader, width: 40 }],
  });
}

/** Month numbers become serials of their first day; everything else stands as it is, 2020.1 too. */
export function cellValue(key: ColumnKey, value: MergedValue | undefined): MergedValue {
  if (typeof value !== "number" || !(monthKeys as readonly ColumnKey[]).includes(key)) return value ?? null;
  if (!isMonthNumber(value)) return value;
  return civilToSerial({ year: yearOfMonth(value), month: monthOfYear(value), day: 1 }, false);
}
