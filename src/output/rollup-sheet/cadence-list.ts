import type { Review } from "../../model/review";
import { periodWords } from "../../model/plan-sheet-layout";
import { civilDate, civilToSerial } from "../../values/serial";
import { alsoHeld, alsoList } from "../../text/cadence";
import { rollupText } from "../../text/sheets";
import { cell } from "../cells";
import { reportsDue } from "../reports-due";
import { heightFor, type SheetPage } from "../sheet-page";

/** The last column, merged with all to its right. */
const BASIS = 9;
/** Widths in characters. */
const BASIS_WIDTH = 70;
const TO_WIDTH = 12;

/** Who reports when, by the 方案: the day by which the figures of this month are due, the next one, and who has not reported. */
export function cadenceList(page: SheetPage, review: Review, date1904: boolean): void {
  const groups = reportsDue(review);
  if (groups.length === 0) return;
  const day = (days: number | null) =>
    days === null ? cell(rollupText.silent, "center") : cell(civilToSerial(civilDate(days), date1904), "date");
  page.section(rollupText.cadence);
  const top = page.header(padded(rollupText.cadenceHeaders, page.width));
  groups.forEach((group, at) => {
    const period = group.period === null ? rollupText.meetingsOnly : periodWords[group.period];
    const also = group.also.length === 0 ? [] : [alsoList(group.also.map(alsoHeld))];
    const basis = [...(group.stated === "" ? [] : [group.stated]), ...also].join("\n");
    const to = group.to ?? (group.dayOf === "city" ? rollupText.cityDay : rollupText.silent);
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
        cell(to, "center"),
        ...Array.from({ length: page.width - BASIS }, (_, column) => cell(column === 0 ? basis : null, "text")),
      ],
      Math.max(
        30,
        heightFor([
          { text: basis, width: BASIS_WIDTH },
          { text: to, width: TO_WIDTH },
        ]),
      ),
    );
  });
  for (let row = top; row < page.next; row++) page.merge({ top: row, left: BASIS, bottom: row, right: page.width - 1 });
}

function padded(texts: readonly string[], length: number): string[] {
  return Array.from({ length }, (_, at) => texts[at] ?? "");
}
