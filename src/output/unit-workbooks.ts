import { cellName } from "../model/address";
import type { OwnSheet } from "../model/edit";
import type { Finding } from "../model/finding";
import { monthOfYear, yearOfMonth } from "../model/month";
import type { Review } from "../model/review";
import { carriedKeys, carriedValue } from "../merging/carried-value";
import { originOf, type RowOrigin } from "../merging/origin";
import { mergingText as words } from "../text/merging";
import { findingText, severityWord } from "../text/rules";
import { isPlaceholder } from "../values/placeholder";
import { cellValue, standardColumns } from "./merged-workbook";
import { standardTable } from "./standard-table";

/** A workbook to send back: one unit's own rows, each with what we found in it. */
export interface UnitWorkbook {
  readonly unit: string;
  readonly projects: number;
  readonly findings: number;
  readonly sheets: readonly OwnSheet[];
}

/** One workbook per 责任单位, in the order in which the units appear. */
export function unitWorkbooks(review: Review): UnitWorkbook[] {
  const { tables, projects } = review.recognition;
  const byUnit = new Map<string, { readonly unit: string; readonly indexes: number[] }>();
  projects.forEach((project, index) => {
    const { responsible } = project;
    const unit = responsible === "" || isPlaceholder(responsible) ? words.noUnit : responsible;
    // Spaces and full-width brackets make no other unit.
    const key = unit.normalize("NFKC").replace(/\s+/g, "");
    const list = byUnit.get(key);
    if (list === undefined) byUnit.set(key, { unit, indexes: [index] });
    else list.indexes.push(index);
  });
  const found = findingsByProject(review);
  return [...byUnit.values()].map(({ unit, indexes }) => {
    const rows = indexes.flatMap((index): UnitRow[] => {
      const project = projects[index];
      const table = tables[project?.table ?? -1];
      if (project === undefined || table === undefined) return [];
      return [
        {
          origin: originOf(review.workbook, table, project),
          group: project.groupText === "" ? "" : (review.standings[index]?.group ?? ""),
          findings: found.get(index) ?? [],
        },
      ];
    });
    return {
      unit,
      projects: rows.length,
      findings: rows.reduce((sum, row) => sum + row.findings.length, 0),
      sheets: [unitSheet(review, unit, rows)],
    };
  });
}

interface UnitRow {
  readonly origin: RowOrigin;
  readonly group: string;
  readonly findings: readonly Finding[];
}

function findingsByProject(review: Review): Map<number, Finding[]> {
  const found = new Map<number, Finding[]>();
  for (const finding of review.findings) {
    if (finding.project === null) continue;
    const list = found.get(finding.project);
    if (list === undefined) found.set(finding.project, [finding]);
    else list.push(finding);
  }
  return found;
}

function unitSheet(review: Review, unit: string, rows: readonly UnitRow[]): OwnSheet {
  const values = rows.map(({ origin }) =>
    carriedKeys.flatMap((key) => {
      const value = carriedValue(origin.project, origin.table, key);
      return value === null ? [] : [[key, cellValue(key, value)] as const];
    }),
  );
  return standardTable({
    sheetName: words.returnSheet,
    title: words.returnTitle(unit),
    year: yearOfMonth(review.asOf),
    month: monthOfYear(review.asOf),
    columns: standardColumns(
      rows.map(({ origin }) => origin),
      new Set([
        ...values.flatMap((cells) => cells.map(([key]) => key)),
        ...(rows.some(({ group }) => group !== "") ? (["group"] as const) : []),
      ]),
    ),
    rows: rows.map(({ origin, group, findings }, index) => ({
      cells: { ...Object.fromEntries(values[index] ?? []), group, name: origin.project.name },
      extra: [
        findings.length === 0 ? words.noFinding : findings.map(sentence).join("\n"),
        words.origin(origin.file, origin.sheet, origin.row, origin.column),
      ],
    })),
    extra: [
      { header: words.findingsHeader, width: 60 },
      { header: words.originHeader, width: 30 },
    ],
  });
}

/** With the cell of the workbook that was checked: the rows of the one sent back are others. */
function sentence(finding: Finding): string {
  const at = cellName(finding.row ?? 0, finding.column ?? 0);
  return words.finding(severityWord[finding.severity], at, findingText(finding));
}
