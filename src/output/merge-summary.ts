import type { OwnSheet } from "../model/edit";
import { type Month, monthOfYear, yearOfMonth } from "../model/month";
import { type ColumnKey, monthKeys } from "../model/project";
import { isMonthNumber } from "../merging/carried-value";
import type { Candidate } from "../merging/agreement";
import type { Merge, Submission } from "../merging/merge-submissions";
import type { CellOrigin } from "../merging/origin";
import { rowReason } from "../text/coverage";
import { mergingText as words } from "../text/merging";
import { dayText, monthText, numberText } from "../text/numbers";
import { standardHeader } from "../text/standard-table";
import { cell } from "./cells";
import { heightFor, SheetPage, widths } from "./sheet-page";
import { isMoney } from "./standard-table";

/** A file of which nothing could be merged, and why. */
export interface Unused {
  readonly file: string;
  readonly reason: string;
}

const columnWidths = [22, 34, 34, 32, 42, 42];
/** Columns of 合并说明 that hold numbers are few, so all of it is text that is read. */
const HEADER_HEIGHT = 24;

/** 合并说明: what was sent, what contradicts, what was taken from where, who is missing. */
export function mergeSummary(
  merge: Merge,
  submissions: readonly Submission[],
  unused: readonly Unused[],
  asOf: Month,
  hasRoster: boolean,
): OwnSheet {
  const page = new SheetPage(columnWidths.length);
  const columnWord = (key: ColumnKey): string =>
    standardHeader(key, yearOfMonth(asOf), monthOfYear(asOf)) + (isMoney(key) ? "（万元）" : "");
  page.line(cell(words.summarySheet, "title"), 30);
  block(page, words.submissions, words.submissionHead, submissionRows(submissions, unused, asOf));
  block(
    page,
    words.conflicts,
    words.conflictHead,
    merge.projects.flatMap(({ group, name, disagreements }) =>
      disagreements.flatMap(({ key, candidates }) =>
        candidates.map((candidate) => [group, name, columnWord(key), shown(key, candidate), origins(candidate.cells)]),
      ),
    ),
  );
  block(
    page,
    words.acrossGroups,
    words.acrossHead,
    merge.acrossGroups.flatMap(({ name, key, candidates }) =>
      candidates.map((each) => [each.group, name, columnWord(key), shown(key, each), origins(each.cells)]),
    ),
  );
  block(
    page,
    words.supplements,
    words.supplementHead,
    merge.projects.flatMap(({ group, name, supplements }) =>
      supplements.map(({ key, taken, blank, without }) => [
        group,
        name,
        columnWord(key),
        shown(key, taken),
        origins(taken.cells),
        [...blank.map(origin), ...without.map((row) => words.noSuchColumn(origin(row)))].join("\n"),
      ]),
    ),
  );
  missing(page, merge, hasRoster);
  block(
    page,
    words.nearNames,
    words.nearHead,
    merge.nearNames.map(({ group, name, other }) => [group, name, other]),
  );
  block(
    page,
    words.leftOut,
    words.leftOutHead,
    merge.leftOut.map(({ at, reason }) => [origin(at), rowReason(reason)]),
  );
  return page.sheet({
    key: null,
    title: words.summarySheet,
    columns: widths(...columnWidths),
    freeze: { rows: 1, columns: 0 },
    filter: null,
    printTitle: null,
    landscape: true,
    tabColor: null,
  });
}

function missing(page: SheetPage, merge: Merge, hasRoster: boolean): void {
  if (merge.missingGroups.length > 0) {
    block(
      page,
      words.missingGroups,
      words.missingGroupHead,
      merge.missingGroups.map(({ group, leadUnit }) => [group, leadUnit]),
    );
  }
  if (!hasRoster) {
    page.skip();
    page.line(cell(words.noRoster, "note"));
    return;
  }
  block(
    page,
    words.missingUnits,
    [],
    merge.missingUnits.map((unit) => [unit]),
  );
  block(
    page,
    words.missingProjects,
    words.missingHead,
    merge.missingProjects.map(({ group, name, responsible }) => [group, name, responsible]),
  );
  block(
    page,
    words.newProjects,
    words.newHead,
    merge.projects
      .filter(({ onRoster }) => !onRoster)
      .map((project) => [
        project.group,
        project.name,
        String(project.values.responsible ?? ""),
        origins(project.origins),
      ]),
  );
  block(
    page,
    words.renamed,
    words.renamedHead,
    merge.projects.flatMap(({ group, name, renamed }) =>
      renamed === null ? [] : [[group, name, renamed.rosterName, words.renamedBy[renamed.by]]],
    ),
  );
}

function submissionRows(submissions: readonly Submission[], unused: readonly Unused[], asOf: Month): string[][] {
  const used = submissions.flatMap(({ file, recognition, stated }) =>
    recognition.tables.map((table) => {
      const projects = recognition.projects.slice(table.from, table.to);
      const notes = [
        ...(stated !== null && stated !== asOf ? [words.otherMonth(asOf)] : []),
        ...(table.moneyUnit === "未注明" ? [words.unitUnknown] : []),
        ...(projects.some(({ faults }) => faults.some(({ kind }) => kind === "uncomputed")) ? [words.uncomputed] : []),
      ];
      const month = stated === null ? "" : monthText(stated);
      return [file, table.sheetName, String(projects.length), month, notes.join("\n")];
    }),
  );
  return [...used, ...unused.map(({ file, reason }) => [file, "", "0", "", words.unreadable(reason)])];
}

function block(page: SheetPage, title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  page.heading(title);
  if (rows.length === 0) {
    page.line(cell(words.none, "plain"));
    return;
  }
  if (head.length > 0) page.header(head, HEADER_HEIGHT);
  for (const texts of rows) {
    page.add(
      texts.map((text) => cell(text, "text")),
      heightFor(texts.map((text, column) => ({ text, width: columnWidths[column] ?? 10 }))),
    );
  }
}

function origin({ file, sheet, row, column }: CellOrigin): string {
  return words.origin(file, sheet, row, column);
}

function origins(cells: readonly CellOrigin[]): string {
  return cells.map(origin).join("\n");
}

function shown(key: ColumnKey, { value }: Candidate): string {
  if (typeof value === "string") return value;
  if ((monthKeys as readonly ColumnKey[]).includes(key)) return isMonthNumber(value) ? monthText(value) : String(value);
  return key === "updated" ? dayText(value) : isMoney(key) ? numberText(value) : String(value);
}
