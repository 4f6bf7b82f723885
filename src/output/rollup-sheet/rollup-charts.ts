import type { Area } from "../../model/address";
import type { Review } from "../../model/review";
import type { DistrictFigures } from "../../model/rollup";
import { rollupText } from "../../text/sheets";
import type { SheetPage } from "../sheet-page";
import type { FigureRows } from "./rollup-layout";

const HEIGHT = 16;
const NAME = 1;
const RATE = 6;
const EXPECTED = 7;

/** The tables of which a chart is drawn: one bar by itself compares nothing. */
export interface ChartedTables {
  readonly groups: boolean;
  readonly districts: boolean;
}

export function chartedTables({ rollup }: Review): ChartedTables {
  const isRanked = ({ kind }: DistrictFigures) => kind === "district";
  return { groups: rollup.groups.length > 1, districts: rollup.districts.filter(isRanked).length > 1 };
}

/** Room for the charts above the tables, where no page break can cut them. @returns the area, null where nothing is drawn */
export function chartRoom(page: SheetPage, charted: ChartedTables): Area | null {
  if (!charted.groups && !charted.districts) return null;
  page.section(rollupText.charts);
  const top = page.next;
  page.skip(HEIGHT);
  return { top, left: 0, bottom: page.next - 1, right: page.width - 1 };
}

/** Completion against 序时, per group on the left and per district on the right. Native charts: printable, editable. */
export function rollupCharts(
  page: SheetPage,
  review: Review,
  room: Area | null,
  charted: ChartedTables,
  groups: FigureRows,
  districts: FigureRows,
): void {
  if (room === null) return;
  const middle = Math.floor((room.left + room.right) / 2);
  const add = (key: string, what: string, rows: FigureRows, anchor: Area): void => {
    const column = (index: number): Area => ({ top: rows.first, left: index, bottom: rows.last, right: index });
    page.charts.push({
      key,
      title: rollupText.chartOf(what, review.asOf),
      categories: column(NAME),
      columns: { name: rollupText.rateSeries, values: column(RATE), color: "#5B9BD5" },
      line: { name: rollupText.expectedSeries, values: column(EXPECTED), color: "#C55A11" },
      anchor,
      numberFormat: "0%",
    });
  };
  const left = charted.districts ? { ...room, right: middle - 1 } : room;
  const right = charted.groups ? { ...room, left: middle } : room;
  if (charted.groups) add("groups", rollupText.byGroup, groups, left);
  if (charted.districts) add("districts", rollupText.byDistrict, districts, right);
}
