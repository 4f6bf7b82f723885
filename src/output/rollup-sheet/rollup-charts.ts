import type { Review } from "../../model/review";
import type { Chart } from "../../model/edit";
import { rollupText } from "../../text/sheets";
import type { SheetPage } from "../sheet-page";
import type { FigureRows } from "./rollup-layout";

const HEIGHT = 16;
const NAME = 1;
const RATE = 6;
const EXPECTED = 7;

/** Completion against 序时, per group on the left and per district on the right. Native charts: printable, editable. */
export function rollupCharts(page: SheetPage, review: Review, groups: FigureRows, districts: FigureRows): void {
  if (groups.last < groups.first && districts.last < districts.first) return;
  page.heading(rollupText.charts);
  const top = page.next;
  page.skip(HEIGHT);
  const bottom = page.next - 1;
  const add = (key: string, what: string, rows: FigureRows, left: number, right: number): void => {
    if (rows.last < rows.first) return;
    const column = (index: number) => ({ top: rows.first, left: index, bottom: rows.last, right: index });
    const chart: Chart = {
      key,
      title: rollupText.chartOf(what, review.asOf),
      categories: column(NAME),
      columns: { name: rollupText.rateSeries, values: column(RATE), color: "#5B9BD5" },
      line: { name: rollupText.expectedSeries, values: column(EXPECTED), color: "#C55A11" },
      anchor: { top, left, bottom, right },
      numberFormat: "0%",
    };
    page.charts.push(chart);
  };
  add("groups", rollupText.byGroup, groups, 0, 7);
  add("districts", rollupText.byDistrict, districts, 8, 15);
}
