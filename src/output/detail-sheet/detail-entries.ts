import { monthOfYear, yearOfMonth } from "../../model/month";
import { type MoneyKey, moneyKeys, type Project, type ProjectTable } from "../../model/project";
import type { Review } from "../../model/review";
import { type CellGrid, CellKind, type Snapshot } from "../../model/snapshot";
import { STEP, type Steps } from "../../model/steps";
import { civilToSerial } from "../../values/serial";
import { tellsOfWorks } from "../../progress/promises";
import { saysStarted } from "../../values/status-text";
import { rollupCodes } from "../rollup-codes";
import { placeNumber } from "../own-names";
import { type DetailEntry, moneyDone } from "./detail-entry";
import type { TableSource } from "./detail-formulas";
import { cellText, isLong, keyOf } from "./project-key";

/** All projects of a review in the order of sheets and rows, each with what its row in 明细 needs. */
export function* detailEntries(review: Review, snapshot: Snapshot): Steps<DetailEntry[]> {
  const { recognition, standings, rollup } = review;
  const codes = rollupCodes(rollup);
  const grids = recognition.tables.map((table) => gridOf(snapshot, table));
  const sources = recognition.tables.map((table, number) => sourceOf(review, table, number, grids[number]));

  yield;
  const keys = recognition.projects.map((project) => {
    const source = sources[project.table];
    return source === undefined ? "" : keyIn(source, grids[project.table], project);
  });
  const entries: DetailEntry[] = [];
  for (const [at, project] of recognition.projects.entries()) {
    if (at % STEP === 0) yield;
    const source = sources[project.table];
    const standing = standings[at];
    if (source === undefined || standing === undefined) throw new Error("every project has a table and a standing");
    const primary = standing.countedUnder === null ? undefined : recognition.projects[standing.countedUnder];
    const grid = grids[project.table];
    entries.push({
      source,
      project,
      standing,
      rawName: rawName(source.table, grid, project),
      key: keys[at] ?? "",
      place: placeNumber(source.number, project.row),
      groupCode: codes.groups.get(standing.group) ?? 0,
      districtCode: codes.districts.get(standing.district) ?? 0,
      under:
        primary === undefined
          ? null
          : { key: keys[standing.countedUnder ?? 0] ?? "", place: placeOf(recognition.tables, primary) },
      startDue: serialOf(standing.startDue, snapshot.date1904),
      finishDue: serialOf(standing.finishDue, snapshot.date1904),
      startedByFacts: startedByFacts(project, standing.started),
      textAmounts: textAmountsOf(source.table, grid, project),
    });
  }
  return entries;
}

function placeOf(tables: readonly ProjectTable[], project: Project): string {
  return `${tables[project.table]?.sheetName ?? ""}!${String(project.row + 1)}`;
}

function gridOf(snapshot: Snapshot, table: ProjectTable): CellGrid | undefined {
  return snapshot.sheets[table.sheet]?.cells;
}

function sourceOf(review: Review, table: ProjectTable, number: number, grid: CellGrid | undefined): TableSource {
  const projects = review.recognition.projects.slice(table.from, table.to);
  const textAmounts = new Set<MoneyKey>();
  const names = new Set<string>();
  let repeated = false;
  for (const project of projects) {
    for (const { key } of textAmountsOf(table, grid, project)) textAmounts.add(key);
    const name = rawName(table, grid, project);
    if (names.has(name)) repeated = true;
    names.add(name);
  }
  const distinguishing = [table.columnOf.code, table.columnOf.totalInvestment];
  return {
    table,
    number,
    textAmounts,
    keyColumns: repeated ? distinguishing.flatMap((column) => (column === undefined ? [] : [column.index])) : [],
    longNames: [...names].some(isLong),
    shared: review.standings.slice(table.from, table.to).some(({ countedUnder }) => countedUnder !== null),
    tellsOfWorks: tellsOfWorks(table),
  };
}

function rawName(table: ProjectTable, grid: CellGrid | undefined, project: Project): string {
  const column = table.columnOf.name;
  return column === undefined || grid === undefined ? project.name : cellText(grid, project.row, column.index);
}

function keyIn(source: TableSource, grid: CellGrid | undefined, project: Project): string {
  const extra = source.keyColumns.map((column) => (grid === undefined ? "" : cellText(grid, project.row, column)));
  return keyOf(source.number, rawName(source.table, grid, project), extra);
}

/** Cells of money that hold a text and were read as an amount all the same: 3.5亿元, １２００. */
function textAmountsOf(table: ProjectTable, grid: CellGrid | undefined, project: Project): DetailEntry["textAmounts"] {
  if (grid === undefined || project.faults.length === 0) return [];
  const amounts: { key: MoneyKey; raw: string; read: number | null }[] = [];
  for (const key of moneyKeys) {
    const column = table.columnOf[key];
    const read = project[key];
    if (column === undefined || read === null) continue;
    if (grid.kind(project.row, column.index) !== CellKind.Text) continue;
    amounts.push({ key, raw: grid.text(project.row, column.index), read });
  }
  return amounts;
}

function serialOf(month: number | null, date1904: boolean): number {
  if (month === null) return 0;
  return civilToSerial({ year: yearOfMonth(month), month: monthOfYear(month), day: 1 }, date1904);
}

/** Where money proves the start the formula sees it; what else proves it must be said by a constant. */
function startedByFacts(project: Project, started: boolean): boolean {
  if (!started) return false;
  if (!moneyDone(project)) return true;
  return project.actualStart !== null || project.startedStated === true || saysStarted(project.progressText);
}
