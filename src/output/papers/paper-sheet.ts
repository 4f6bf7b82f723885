import type { OwnCell, OwnSheet } from "../../model/edit";
import type { OwnSheetKey } from "../../model/snapshot";
import { cell } from "../cells";
import { heightFor, SheetPage, widths } from "../sheet-page";
import type { Paper, PaperBlock, PaperCell, PaperTable } from "./paper";

/**
 * A paper as a sheet, for offices that go on working in the workbook. The page is cut into narrow columns of one width, and each
 * table takes as many of them per column as it needs: so texts and tables of different shapes stand below each other.
 */
const GRID = 24;
const GRID_WIDTH = 6;
/** Characters of a line over the whole page. */
const LINE = GRID * GRID_WIDTH;

/** @param key null: an ordinary sheet in a workbook of its own */
export function paperSheet(paper: Paper, key: OwnSheetKey | null, title: string): OwnSheet {
  const page = new SheetPage(GRID);
  for (const block of paper.blocks) write(page, block);
  return page.sheet({
    key,
    title,
    columns: widths(...Array.from({ length: GRID }, () => GRID_WIDTH)),
    freeze: { rows: 0, columns: 0 },
    filter: null,
    printTitle: null,
    landscape: true,
    tabColor: key === null ? null : "#7030A0",
  });
}

function write(page: SheetPage, block: PaperBlock): void {
  switch (block.kind) {
    case "masthead":
    case "title":
      page.line(cell(block.text, "title"), heightFor([{ text: block.text, width: LINE / 1.5 }]) + 12);
      return;
    case "line":
      page.line(cell(block.text, "plain"), 18);
      return;
    case "heading":
      page.line(cell(block.text, "subtitle"), 22);
      return;
    case "paragraph":
      page.line(cell(`　　${block.text}`, "paragraph"), heightFor([{ text: `　　${block.text}`, width: LINE }]));
      return;
    case "page":
      page.skip();
      return;
    case "form":
      for (const { label, text, lines } of block.rows) formRow(page, label, text, lines);
      return;
    case "table":
      table(page, block);
  }
}

const LABEL = 4;

function formRow(page: SheetPage, label: string, text: string, lines: number): void {
  const height = Math.max(heightFor([{ text, width: (GRID - LABEL) * GRID_WIDTH }]), 16 * lines);
  const cells = Array.from({ length: GRID }, (_, at) =>
    at === 0 ? cell(label, "header") : at === LABEL ? cell(text, "text") : cell(null, at < LABEL ? "header" : "text"),
  );
  const row = page.add(cells, height);
  page.merge({ top: row, left: 0, bottom: row, right: LABEL - 1 });
  page.merge({ top: row, left: LABEL, bottom: row, right: GRID - 1 });
}

function table(page: SheetPage, block: PaperTable): void {
  page.skip();
  page.line(cell(block.caption, "subtitle"), 22);
  if (block.note !== "") page.line(cell(block.note, "note"), 17);
  if (block.rows.length === 0) return;
  const spans = spansOf(block.widths);
  tableRow(page, block.headers, spans, () => "header", 33);
  block.rows.forEach((row, at) => {
    const texts = row.map((one, column) => ({
      text: typeof one === "string" ? one : one.text,
      width: (spans[column] ?? 1) * GRID_WIDTH,
    }));
    tableRow(page, row, spans, (one) => styleOf(one, at < block.totals), heightFor(texts));
  });
}

function tableRow(
  page: SheetPage,
  row: readonly PaperCell[],
  spans: readonly number[],
  style: (cell: PaperCell) => OwnCell["style"],
  height: number,
): void {
  const cells: OwnCell[] = [];
  const at = page.next;
  row.forEach((one, column) => {
    const left = cells.length;
    const span = spans[column] ?? 1;
    cells.push(cell(typeof one === "string" ? one : one.value, style(one)));
    for (let extra = 1; extra < span; extra++) cells.push(cell(null, style(one)));
    page.merge({ top: at, left, bottom: at, right: left + span - 1 });
  });
  page.add(cells, height);
}

function styleOf(one: PaperCell, total: boolean): OwnCell["style"] {
  if (typeof one === "string") return total ? "total" : "text";
  if (!total) return one.look;
  const totals = {
    count: "totalCount",
    money: "totalMoney",
    moneyFine: "totalMoneyFine",
    rate: "totalRate",
    gap: "totalGap",
  };
  return totals[one.look] as OwnCell["style"];
}

/** How many narrow columns each column of a table takes: by its share, at least one, the whole page together. */
function spansOf(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  let before = 0;
  let taken = 0;
  return shares.map((share, at) => {
    before += share;
    const left = shares.length - 1 - at;
    const until = Math.min(Math.max(Math.round((before / sum) * GRID), taken + 1), GRID - left);
    const span = until - taken;
    taken = until;
    return span;
  });
}
