import type { OwnSheet } from "../model/edit";
import { cellName } from "../model/address";
import { countBySeverity, type Finding } from "../model/finding";
import type { Comparison, Review } from "../model/review";
import { STEP, type Steps } from "../model/steps";
import { numberText } from "../text/numbers";
import { findingText, ruleTexts } from "../text/rules";
import { findingsText, sheetTitle, sheetTitles } from "../text/sheets";
import { cell, linkCell } from "./cells";
import { coverageNotes } from "./coverage-notes";
import { withoutPhones } from "./personal-data";
import { heightFor, SheetPage, widths } from "./sheet-page";

const COLUMNS = [6, 7, 14, 13, 9, 26, 50, 36, 36, 14];
/** 新增 or 原有, where an earlier answer is known. */
const STATE_COLUMN = 9;
const WIDTH = { project: 26, message: 50, why: 36, todo: 36 };

/**
 * 序时·问题: every finding with a jump to its cell, what is wrong, why it matters, what to do; below it what was put aside on purpose,
 * and what was checked and what was not. Beside an earlier answer each finding says whether it is new.
 */
export function* findingsSheet(review: Review, comparison: Comparison | null = null): Steps<OwnSheet> {
  const columns = widths(...COLUMNS, ...(comparison === null ? [] : [STATE_COLUMN]));
  const fresh = comparison === null ? null : new Set(comparison.fresh);
  const page = new SheetPage(columns.length);
  page.add([cell(sheetTitle(review.plan?.city ?? "", review.asOf, findingsText.word), "listTitle")], 32);
  page.add([cell(summary(review, comparison), "remark")], 18);
  const header = page.header([...findingsText.headers, ...(fresh === null ? [] : [findingsText.state])]);
  for (const [at, finding] of review.findings.entries()) {
    if (at % STEP === STEP - 1) yield;
    const state = fresh === null ? null : fresh.has(finding) ? findingsText.fresh : findingsText.known;
    addFinding(page, review, finding, at + 1, null, state);
  }
  const last = Math.max(page.next - 1, header + 1);
  if (review.findings.length === 0) page.line(cell(findingsText.none, "text"), 20);
  if (review.ignored.length > 0) {
    page.heading(findingsText.ignored);
    review.ignored.forEach(({ finding, entry }, at) => addFinding(page, review, finding, at + 1, entry.reason, null));
  }
  coverage(page, review);
  return page.sheet({
    key: "findings",
    title: sheetTitles.findings,
    columns,
    freeze: { rows: header + 1, columns: 0 },
    filter: { top: header, left: 0, bottom: last, right: columns.length - 1 },
    printTitle: { first: header, last: header },
    landscape: true,
    tabColor: "#C00000",
  });
}

function summary({ findings, ignored }: Review, comparison: Comparison | null): string {
  const { error, warning, info } = countBySeverity(findings);
  const counts = findingsText.counts(error, warning, info, ignored.length);
  if (comparison === null) return counts;
  return counts + findingsText.ages(comparison.fresh.length, comparison.known, comparison.gone, ignored.length);
}

function addFinding(
  page: SheetPage,
  review: Review,
  finding: Finding,
  number: number,
  ignored: string | null,
  state: string | null,
): void {
  const { title, why, todo } = ruleTexts[finding.rule];
  const { sheet, row, column } = finding;
  const project = finding.project === null ? "" : (review.recognition.projects[finding.project]?.name ?? "");
  const message = withoutPhones(findingText(finding));
  const reason = ignored === null ? todo : findingsText.ignoredReason(ignored);
  page.add(
    [
      cell(number, "count"),
      cell(findingsText.severity[finding.severity], finding.severity),
      cell(title, "text"),
      cell(sheet, "text"),
      row === null || column === null
        ? linkCell(sheet, sheet, row ?? 0, column ?? 0)
        : linkCell(cellName(row, column), sheet, row, column),
      cell(project, "text"),
      cell(message, "text"),
      cell(why, "text"),
      cell(reason, "text"),
      cell(fixText(finding), "text"),
      ...(state === null ? [] : [cell(state, "center")]),
    ],
    heightFor([
      { text: project, width: WIDTH.project },
      { text: message, width: WIDTH.message },
      { text: why, width: WIDTH.why },
      { text: reason, width: WIDTH.todo },
    ]),
  );
}

/** What a certain correction would put into the cell. */
export function fixText({ fix }: Finding): string {
  if (fix === null) return "";
  if (fix.kind === "formula") return `=${fix.formula}`;
  return typeof fix.value === "number" ? numberText(fix.value) : fix.value;
}

/** Our answer is never a bare 没有发现问题: what was looked at, and what could not be. */
function coverage(page: SheetPage, review: Review): void {
  const notes = coverageNotes(review);
  const lines = [
    findingsText.checked(review.coverage.rules.length),
    ...notes.notChecked.map(({ text }) => findingsText.notChecked(text)),
    ...(notes.groupsAbsent.length === 0 ? [] : [findingsText.groupsAbsent(notes.groupsAbsent.join("、"))]),
    ...notes.settingsFaults,
    ...notes.notUnderstood.map(findingsText.notUnderstood),
    ...notes.doubts.map(findingsText.doubt),
    ...notes.leftAlone.map(findingsText.leftAlone),
    ...review.staleIgnores.map(({ id, reason }) => findingsText.staleIgnore(id, reason)),
  ];
  page.skip();
  page.line(cell(findingsText.coverage, "subtitle"), 24); // merged like the lines below it: one block in Excel
  for (const line of lines) page.line(cell(withoutPhones(line), "note"), heightFor([{ text: line, width: 200 }]));
}
