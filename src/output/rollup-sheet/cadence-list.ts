import type { Review } from "../../model/review";
import { periodWords } from "../../model/plan-sheet-layout";
import { civilDate, civilToSerial } from "../../values/serial";
import { rollupText } from "../../text/sheets";
import { cell } from "../cells";
import { reportsDue } from "../reports-due";
import type { SheetPage } from "../sheet-page";

/** Who reports when, by the 方案: the day by which the figures of this month are due, the next one, and who has not reported. */
export function cadenceList(page: SheetPage, review: Review, date1904: boolean): void {
  const groups = reportsDue(review);
  if (groups.length === 0) return;
  const day = (days: number | null) =>
    days === null ? cell(rollupText.silent, "center") : cell(civilToSerial(civilDate(days), date1904), "date");
  page.heading(rollupText.cadence);
  const top = page.header(padded(rollupText.cadenceHeaders, page.width));
  groups.forEach((group, at) => {
    const period = group.period === null ? rollupText.meetingsOnly : periodWords[group.period];
    page.add(
      [
        cell(at + 1, "count"),
        cell(group.group, "center"),
        cell(period, "center"),
        day(group.due),
        day(group.next),
        cell(group.notReported, "count"),
        day(group.lastReport),
        cell(group.lateRows, "count"),
        cell(group.to ?? (group.dayOf === "city" ? rollupText.cityDay : rollupText.silent), "center"),
        cell(null, "center"),
        ...Array.from({ length: page.width - 10 }, (_, column) => cell(column === 0 ? group.stated : null, "text")),
      ],
      30,
    );
  });
  for (let row = top; row < page.next; row++) {
    page.merge({ top: row, left: 8, bottom: row, right: 9 });
    page.merge({ top: row, left: 10, bottom: row, right: page.width - 1 });
  }
}

function padded(texts: readonly string[], length: number): string[] {
  return Array.from({ length }, (_, at) => texts[at] ?? "");
}
