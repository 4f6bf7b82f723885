import type { OwnCell, OwnSheet } from "../model/edit";
import type { Review } from "../model/review";
import { STEP, type Steps } from "../model/steps";
import { sheetTitle, sheetTitles, supervisionText } from "../text/sheets";
import { cell } from "./cells";
import { withoutPhones } from "./personal-data";
import { heightFor, SheetPage, widths } from "./sheet-page";
import { laggards, needy, reasonOf, type Supervised } from "./supervision-list";
import { problemOf } from "./supervision-words";

const columns = widths(6, 11, 32, 10, 12, 12, 9, 10, 31, 36, 16, 11, 12, 18);

/**
 * 序时·督办: who must answer for what. Laggards, overdue and unreported projects by group, then what units ask the city's leaders to
 * settle. Deadline and answer stay blank, to be filled in by hand.
 */
export function* supervisionSheet(review: Review): Steps<OwnSheet> {
  const page = new SheetPage(columns.length);
  page.add([cell(sheetTitle(review.plan?.city ?? "", review.asOf, supervisionText.word), "listTitle")], 32);
  page.add([cell(supervisionText.note, "remark")], 18);
  yield* block(
    page,
    supervisionText.laggards,
    supervisionText.headers,
    laggards(review),
    supervisionText.none,
    laggardRow,
  );
  yield* block(
    page,
    supervisionText.needs,
    supervisionText.needHeaders,
    needy(review),
    supervisionText.noNeeds,
    needRow,
  );
  return page.sheet({
    key: "supervision",
    title: sheetTitles.supervision,
    columns,
    freeze: { rows: 0, columns: 0 },
    filter: null,
    printTitle: { first: 0, last: 0 },
    landscape: true,
    tabColor: "#BF8F00",
  });
}

type RowMaker = (page: SheetPage, one: Supervised, number: number, looks: MoneyLooks) => void;

/** One format per column of amounts, so that its figures stand under each other. */
interface MoneyLooks {
  readonly yearPlan: "money" | "moneyFine";
  readonly yearDone: "money" | "moneyFine";
}

function looksOf(entries: readonly Supervised[]): MoneyLooks {
  const lookOf = (key: keyof MoneyLooks) =>
    entries.every(({ project }) => Number.isInteger(project[key] ?? 0)) ? "money" : "moneyFine";
  return { yearPlan: lookOf("yearPlan"), yearDone: lookOf("yearDone") };
}

function* block(
  page: SheetPage,
  title: string,
  headers: readonly string[],
  entries: readonly Supervised[],
  none: string,
  add: RowMaker,
): Steps<void> {
  page.heading(title);
  if (entries.length === 0) {
    page.add([cell(none, "plain")], 18);
    return;
  }
  const header = page.header(headers);
  if (add === needRow) mergeNeed(page, header);
  const looks = looksOf(entries);
  let group: string | null = null;
  for (const [at, one] of entries.entries()) {
    if (at % STEP === 0) yield;
    if (one.standing.group !== group) {
      group = one.standing.group;
      const count = entries.filter(({ standing }) => standing.group === group).length;
      const cells = columns.map((_, column) =>
        cell(column === 0 ? supervisionText.groupCount(group ?? "", count) : null, "total"),
      );
      page.add(cells, 20);
    }
    add(page, one, at + 1, looks);
  }
}

function laggardRow(page: SheetPage, one: Supervised, number: number, looks: MoneyLooks): void {
  const { project, standing } = one;
  const problem = problemOf(one);
  const reason = reasonOf(project);
  page.add(
    [
      ...head(one, number),
      cell(project.yearPlan, looks.yearPlan),
      cell(project.yearDone, looks.yearDone),
      cell(standing.rate, "rate"),
      cell(standing.gap, "gap"),
      cell(problem, "text"),
      cell(reason, "text"),
      ...answerable(one),
    ],
    heightOf(one, problem, reason),
  );
}

function needRow(page: SheetPage, one: Supervised, number: number): void {
  const need = withoutPhones(one.project.need);
  const problem = withoutPhones(one.project.problem);
  const row = page.add(
    [
      ...head(one, number),
      cell(need, "text"),
      cell(null, "text"),
      cell(null, "text"),
      cell(null, "text"),
      cell(null, "text"),
      cell(problem, "text"),
      ...answerable(one),
    ],
    heightOf(one, need.slice(0, Math.ceil(need.length / 2.5)), problem),
  );
  mergeNeed(page, row);
}

/** The request has room from 年度计划 to 问题. */
function mergeNeed(page: SheetPage, row: number): void {
  page.merge({ top: row, left: 4, bottom: row, right: 8 });
}

function head({ project, standing }: Supervised, number: number): OwnCell[] {
  return [
    cell(number, "count"),
    cell(standing.group, "center"),
    cell(project.name, "text"),
    cell(standing.district, "center"),
  ];
}

function answerable({ project }: Supervised): OwnCell[] {
  return [
    cell(withoutPhones(project.responsible), "text"),
    cell(withoutPhones(project.leader), "text"),
    cell(null, "inputText"),
    cell(null, "inputText"),
  ];
}

function heightOf({ project }: Supervised, problem: string, reason: string): number {
  return heightFor([
    { text: project.name, width: 32 },
    { text: problem, width: 31 },
    { text: reason, width: 36 },
    { text: project.responsible, width: 16 },
  ]);
}
