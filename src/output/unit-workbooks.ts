import type { OwnSheet } from "../model/edit";
import { monthOfYear, yearOfMonth } from "../model/month";
import type { Project } from "../model/project";
import type { Review } from "../model/review";
import { mergedKeys } from "../merging/merge-submissions";
import { mergingText as words } from "../text/merging";
import { findingText, severityWord } from "../text/rules";
import { cellValue } from "./merged-workbook";
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
  const byUnit = new Map<string, number[]>();
  review.recognition.projects.forEach((project, index) => {
    const unit = project.responsible === "" ? words.noUnit : project.responsible;
    const list = byUnit.get(unit);
    if (list === undefined) byUnit.set(unit, [index]);
    else list.push(index);
  });
  const found = findingsByProject(review);
  return [...byUnit].map(([unit, indexes]) => {
    const count = indexes.reduce((sum, index) => sum + (found.get(index)?.length ?? 0), 0);
    return { unit, projects: indexes.length, findings: count, sheets: [unitSheet(review, unit, indexes, found)] };
  });
}

function findingsByProject(review: Review): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const finding of review.findings) {
    if (finding.project === null) continue;
    const sentence = `${severityWord[finding.severity]}：${findingText(finding)}`;
    const list = found.get(finding.project);
    if (list === undefined) found.set(finding.project, [sentence]);
    else list.push(sentence);
  }
  return found;
}

function unitSheet(
  review: Review,
  unit: string,
  indexes: readonly number[],
  found: ReadonlyMap<number, readonly string[]>,
): OwnSheet {
  const projects = indexes
    .map((index) => review.recognition.projects[index])
    .filter((project) => project !== undefined);
  const used = mergedKeys.filter((key) => projects.some((project) => raw(project, key) !== null));
  return standardTable({
    sheetName: words.returnSheet,
    title: words.returnTitle(unit),
    year: yearOfMonth(review.asOf),
    month: monthOfYear(review.asOf),
    columns: ["seq", "group", "name", ...used],
    rows: indexes.map((index) => {
      const project = review.recognition.projects[index];
      if (project === undefined) throw new Error("indexes come from the recognition");
      const sheet = review.recognition.tables[project.table]?.sheetName ?? "";
      return {
        cells: {
          group: review.standings[index]?.group ?? "",
          name: project.name,
          ...Object.fromEntries(used.map((key) => [key, cellValue(key, raw(project, key))])),
        },
        extra: [(found.get(index) ?? [words.noFinding]).join("\n"), words.origin(review.workbook, sheet, project.row)],
      };
    }),
    extra: [
      { header: words.findingsHeader, width: 60 },
      { header: words.originHeader, width: 36 },
    ],
  });
}

function raw(project: Project, key: (typeof mergedKeys)[number]): string | number | null {
  switch (key) {
    case "district":
      return project.districtText === "" ? null : project.districtText;
    case "nature":
      return project.natureText === "" ? null : project.natureText;
    case "years":
      return project.firstYear === null
        ? null
        : `${String(project.firstYear)}-${String(project.lastYear ?? project.firstYear)}`;
    default: {
      const value = project[key];
      return value === "" ? null : value;
    }
  }
}
