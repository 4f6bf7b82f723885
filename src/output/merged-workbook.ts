import type { OwnSheet } from "../model/edit";
import { type Month, monthOfYear, yearOfMonth } from "../model/month";
import { type ColumnKey, columnKeys, monthKeys } from "../model/project";
import type { MergedValue } from "../merging/agreement";
import type { Merge, MergedProject, Submission } from "../merging/merge-submissions";
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

const always: readonly ColumnKey[] = [
  "seq",
  "group",
  "name",
  "district",
  "nature",
  "totalInvestment",
  "yearPlan",
  "yearDone",
  "rate",
];

/** The columns of a standard table in which these ones are filled. */
export function standardColumns(used: ReadonlySet<ColumnKey>): ColumnKey[] {
  return columnKeys.filter((key) => used.has(key) || always.includes(key));
}

function groupTable(
  sheetName: string,
  group: string,
  projects: readonly MergedProject[],
  city: string,
  asOf: Month,
): OwnSheet {
  const filled = projects.flatMap(({ values, disagreements }) => [
    ...columnKeys.filter((key) => (values[key] ?? null) !== null),
    ...disagreements.map(({ key }) => key),
  ]);
  return standardTable({
    sheetName,
    title: standardTableText.title(city, yearOfMonth(asOf), group),
    year: yearOfMonth(asOf),
    month: monthOfYear(asOf),
    columns: standardColumns(new Set(filled)),
    rows: projects.map(({ name, values, origins, disagreements }) => ({
      cells: {
        ...Object.fromEntries(columnKeys.map((key) => [key, cellValue(key, values[key])])),
        group,
        name,
      },
      toFill: new Set(disagreements.map(({ key }) => key)),
      extra: [origins.map(({ file, sheet, row, column }) => words.origin(file, sheet, row, column)).join("\n")],
    })),
    extra: [{ header: words.originHeader, width: 44 }],
  });
}

/** Month numbers become serials of their first day; everything else stands as it is. */
export function cellValue(key: ColumnKey, value: MergedValue | undefined): MergedValue {
  if (typeof value !== "number" || !(monthKeys as readonly ColumnKey[]).includes(key)) return value ?? null;
  return civilToSerial({ year: yearOfMonth(value), month: monthOfYear(value), day: 1 }, false);
}
