import type { Review } from "../../model/review";
import { rollupText } from "../../text/sheets";
import { cell } from "../cells";
import type { SheetPage } from "../sheet-page";
import { CODE_COLUMN, type FigureRows, rateColumn } from "./rollup-layout";
import { countCell, counts, type Fine, leadingFigures, looksOf, type Scope } from "./rollup-figures";
import type { Figures } from "../../model/rollup";

/** 全市 and a row per group. @returns where the groups' rows stand, and the city's row */
export function groupTable(page: SheetPage, review: Review, fine: Fine): FigureRows & { readonly city: number } {
  const { rollup, timeProgress } = review;
  page.section(rollupText.groups);
  page.header(rollupText.groupHeaders);

  const add = (name: string, figures: Figures, scope: Scope, code: number | null): number => {
    const looks = looksOf(code === null, fine);
    return page.add([
      code === null ? cell(name, looks.text) : cell(code, "count"),
      cell(code === null ? null : name, looks.text),
      ...leadingFigures(figures, scope, page.next, timeProgress, looks),
      countCell(counts.rated(scope), figures.rated, looks),
      countCell(counts.lagging(scope), figures.lagging, looks),
      countCell(counts.notReported(scope), figures.notReported, looks),
      countCell(counts.startOverdue(scope), figures.startOverdue, looks),
      countCell(counts.finishOverdue(scope), figures.finishOverdue, looks),
      null,
      null,
      code === null ? null : cell(code, "helper"),
    ]);
  };
  const city = add(rollupText.city, rollup.city, { kind: "city" }, null);
  const first = page.next;
  rollup.groups.forEach((figures, at) =>
    add(figures.group, figures, { kind: "group", code: `$${CODE_COLUMN}${String(page.next + 1)}` }, at + 1),
  );
  const last = page.next - 1;
  rateColumn(page, city, last);
  return { city, first, last };
}
