import type { Review } from "../../model/review";
import { rollupText } from "../../text/sheets";
import { cell, linkCell } from "../cells";
import type { SheetPage } from "../sheet-page";
import { type Fine, looksOf } from "./rollup-figures";

/** Projects that stand in several lists: under which row they count, and where else they stand. */
export function sharedList(page: SheetPage, review: Review, fine: Fine): void {
  const { tables, projects } = review.recognition;
  page.section(rollupText.shared);
  const shared = review.standings.filter(({ countedUnder }) => countedUnder !== null);
  if (shared.length === 0) {
    page.add([cell(rollupText.noShared, "remark")]);
    return;
  }
  const looks = looksOf(false, fine);
  const top = page.header(rollupText.sharedHeaders);
  shared.forEach(({ project: second, countedUnder }, at) => {
    const project = projects[second];
    const primary = projects[countedUnder ?? -1];
    if (project === undefined || primary === undefined) return;
    const place = (of: typeof project) => {
      const table = tables[of.table];
      const sheet = table?.sheetName ?? "";
      return linkCell(`${sheet}!${String(of.row + 1)}`, sheet, of.row, table?.columnOf.name?.index ?? 0);
    };
    page.add([
      cell(at + 1, "count"),
      cell(project.name, "text"),
      cell(null, "text"),
      cell(null, "text"),
      place(primary),
      place(project),
      cell(project.yearPlan, looks.money("yearPlan")),
      cell(project.yearDone, looks.money("yearDone")),
    ]);
  });
  for (let row = top; row < page.next; row++) page.merge({ top: row, left: 1, bottom: row, right: 3 });
}
