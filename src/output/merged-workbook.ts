import type { OwnCell, OwnRow, OwnSheet } from "../model/edit";
import { type Month, monthOfYear, yearOfMonth } from "../model/month";
import type { OwnStyle } from "../model/own-style";
import { type ColumnKey, monthKeys } from "../model/project";
import type { Conflict, Merge, MergedProject, MergedValue, Submission } from "../merging/merge-submissions";
import { mergedKeys } from "../merging/merge-submissions";
import { mergingText as words } from "../text/merging";
import { monthText } from "../text/numbers";
import { standardHeader, standardTableText } from "../text/standard-table";
import { civilToSerial } from "../values/serial";
import { isMoney, standardTable } from "./standard-table";

/**
 * A merge as a standard workbook: a sheet per group with the origin of each row beside it, and 合并说明 with what was sent,
 * what contradicts, who is missing.
 */
export function mergedWorkbook(
  merge: Merge,
  submissions: readonly Submission[],
  city: string,
  asOf: Month,
  hasRoster: boolean,
): OwnSheet[] {
  const groups = [...new Set(merge.projects.map(({ group }) => group))];
  const tables = groups.map((group) =>
    groupTable(
      group,
      merge.projects.filter((project) => project.group === group),
      city,
      asOf,
    ),
  );
  return [...tables, summary(merge, submissions, asOf, hasRoster)];
}

function groupTable(group: string, projects: readonly MergedProject[], city: string, asOf: Month): OwnSheet {
  const used = mergedKeys.filter((key) => projects.some((project) => (project.values[key] ?? null) !== null));
  const always: ColumnKey[] = ["district", "nature", "totalInvestment", "yearPlan", "yearDone"];
  const columns: ColumnKey[] = [
    "seq",
    "name",
    ...mergedKeys.filter((key) => used.includes(key) || always.includes(key)),
  ];
  return standardTable({
    sheetName: group,
    title: standardTableText.title(city, yearOfMonth(asOf), group),
    year: yearOfMonth(asOf),
    month: monthOfYear(asOf),
    columns,
    rows: projects.map((project) => ({
      cells: {
        name: project.name,
        ...Object.fromEntries(used.map((key) => [key, cellValue(key, project.values[key])])),
      },
      extra: [project.origins.map(({ file, sheet, row }) => words.origin(file, sheet, row)).join("；")],
    })),
    extra: [{ header: words.originHeader, width: 44 }],
  });
}

/** Month numbers become serials of their first day; everything else stands as it is. */
export function cellValue(key: ColumnKey, value: MergedValue | undefined): MergedValue {
  if (typeof value !== "number" || !isMonth(key)) return value ?? null;
  return civilToSerial({ year: yearOfMonth(value), month: monthOfYear(value), day: 1 }, false);
}

function isMonth(key: ColumnKey): boolean {
  return (monthKeys as readonly ColumnKey[]).includes(key);
}

function summary(merge: Merge, submissions: readonly Submission[], asOf: Month, hasRoster: boolean): OwnSheet {
  const year = yearOfMonth(asOf);
  const month = monthOfYear(asOf);
  const shown = (key: ColumnKey, value: string | number): string =>
    typeof value === "number" && isMonth(key) ? monthText(value) : String(value);
  const block = (title: string, head: readonly string[], body: readonly (readonly string[])[]): OwnRow[] => [
    row([title], "subtitle"),
    ...(body.length === 0
      ? [row([words.none], "plain")]
      : [row(head, "header"), ...body.map((cells) => row(cells, "text"))]),
    row([], "plain"),
  ];
  const conflictRow = (conflict: Conflict): string[] => [
    conflict.group,
    conflict.name,
    standardHeader(conflict.key, year, month) +
      (isMoney(conflict.key) ? "（万元）" : "") +
      (conflict.acrossGroups ? words.acrossGroups : ""),
    ...conflict.candidates.flatMap(({ value, origin }) => [
      shown(conflict.key, value),
      words.origin(origin.file, origin.sheet, origin.row),
    ]),
  ];
  const rows: OwnRow[] = [
    row([words.summaryTitle], "title"),
    ...block(
      words.submissions,
      words.submissionHead,
      submissions.flatMap(({ file, recognition }) =>
        recognition.tables.map((table) => [file, table.sheetName, String(table.to - table.from)]),
      ),
    ),
    ...block(words.conflicts, words.conflictHead, merge.conflicts.map(conflictRow)),
    ...(hasRoster
      ? [
          ...block(
            words.missingUnits,
            [],
            merge.missingUnits.map((unit) => [unit]),
          ),
          ...block(
            words.missingProjects,
            words.missingHead,
            merge.missingProjects.map(({ group, name, responsible }) => [group, name, responsible]),
          ),
          ...block(
            words.newProjects,
            words.missingHead,
            merge.projects
              .filter(({ onRoster }) => !onRoster)
              .map(({ group, name, values }) => [group, name, String(values.responsible ?? "")]),
          ),
        ]
      : [row([words.noRoster], "note"), row([], "plain")]),
    ...block(
      words.nearNames,
      words.nearHead,
      merge.nearNames.map(({ group, name, other }) => [group, name, other]),
    ),
  ];
  return {
    key: null,
    title: words.summarySheet,
    columns: [14, 36, 26, 20, 40, 20, 40].map((width) => ({ width, hidden: false })),
    rows,
    merges: [{ top: 0, left: 0, bottom: 0, right: 6 }],
    freeze: { rows: 1, columns: 0 },
    filter: null,
    printTitle: null,
    landscape: true,
    names: [],
    rules: [],
    validations: [],
    charts: [],
    tabColor: null,
  };
}

function row(cells: readonly string[], style: OwnStyle): OwnRow {
  return {
    height: null,
    cells: cells.map((value): OwnCell => ({ value, formula: null, style, link: null })),
  };
}
