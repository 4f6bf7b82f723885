import type { OtherSheet, Project, ProjectTable, Recognition } from "../model/project";
import type { Mapping } from "../model/settings";
import type { SheetSnapshot, Snapshot } from "../model/snapshot";
import { atOnce, type Steps } from "../model/steps";
import { findHeaders } from "./header";
import type { HeaderBlock } from "./header";
import { Merges } from "./merges";
import { otherSheet } from "./other-sheets";
import { placesOf } from "./places";
import { candidateAt, readTable } from "./table";
import type { Candidate } from "./table";

export interface RecogniseOptions {
  /** Column mappings that a person corrected, from 序时·方案. */
  readonly mappings: readonly Mapping[];
}

/**
 * What a workbook holds: its project tables with their columns, rows and projects, and the sheets that are none. Pure, and it
 * knows no 方案: groups, districts and natures are given as written. Where it is not sure it says so (confidence, reasons); what it
 * does not understand it lists instead of dropping it.
 */
export function recognise(snapshot: Snapshot, options: RecogniseOptions): Recognition {
  return atOnce(recogniseInSteps(snapshot, options));
}

/** The same in pieces. */
export function* recogniseInSteps(snapshot: Snapshot, options: RecogniseOptions): Steps<Recognition> {
  const tables: ProjectTable[] = [];
  const projects: Project[] = [];
  const others: OtherSheet[] = [];
  for (const [index, sheet] of snapshot.sheets.entries()) {
    const before = tables.length;
    const headers = sheet.own === null ? yield* readSheet(snapshot, sheet, index, options, tables, projects) : [];
    if (tables.length === before) others.push(otherSheet(sheet, index, headers));
    yield;
  }
  return { tables, projects, others };
}

/** Append the tables of one sheet; answer the headers that were looked at. */
function* readSheet(
  snapshot: Snapshot,
  sheet: SheetSnapshot,
  index: number,
  options: RecogniseOptions,
  tables: ProjectTable[],
  projects: Project[],
): Steps<readonly HeaderBlock[]> {
  const merges = new Merges(sheet.merges);
  const headers = findHeaders(sheet, merges);
  const candidates = placesOf(sheet, index, merges, headers)
    .map((place) => candidateAt(place, options.mappings))
    .filter((candidate) => candidate !== null);
  const first = tables.length;
  for (const candidate of candidates) {
    const table = yield* readTable(candidate, tables.length - first + 1, tables.length, snapshot.date1904, projects);
    if (table === null) continue;
    const last = tables.at(-1);
    // Two headers with nothing between them: the lower one has the rows, the upper one was a pattern to follow.
    if (last !== undefined && tables.length > first && isEmptyAbove(last, candidate, table)) {
      tables[tables.length - 1] = withDoubt(table, last);
      for (let position = table.from; position < table.to; position++) {
        const project = projects[position];
        if (project !== undefined) projects[position] = { ...project, table: tables.length - 1 };
      }
    } else tables.push(table);
  }
  return headers;
}

function isEmptyAbove(upper: ProjectTable, { place }: Candidate, lower: ProjectTable): boolean {
  return (
    upper.from === upper.to &&
    lower.to > lower.from &&
    upper.sections.length === 0 &&
    place.preambleFrom <= upper.headerBottom + 1 &&
    place.block.top - upper.headerBottom <= 3 &&
    place.block.left <= upper.right &&
    place.block.right >= upper.left
  );
}

/** The same header twice is one header; two that differ leave a person to say which one holds. */
function withDoubt(table: ProjectTable, upper: ProjectTable): ProjectTable {
  if (table.layout === upper.layout) return { ...table, number: upper.number };
  return {
    ...table,
    number: upper.number,
    titleRow: upper.titleRow ?? table.titleRow,
    title: upper.title === "" ? table.title : upper.title,
    confidence: Math.round(table.confidence * 70) / 100,
    reasons: [
      ...table.reasons,
      { kind: "two-headers", detail: `${String(upper.headerTop + 1)}、${String(table.headerTop + 1)}` },
    ],
  };
}
