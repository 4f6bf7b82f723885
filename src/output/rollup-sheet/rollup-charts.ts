import type { Area } from "../../model/address";
import type { Review } from "../../model/review";
import { rollupText } from "../../text/sheets";
import type { SheetPage } from "../sheet-page";
import type { FigureRows } from "./rollup-layout";

const HEIGHT = 16;
const NAME = 1;
const RATE = 6;
const EXPECTED = 7;

/** Where the charts go; null for a table of which none is drawn: one bar by itself compares nothing. */
export interface ChartRoom {
  readonly groups: Area | null;
  readonly districts: Area | null;
}

/** Keep room for the charts above the tables, where no page break can cut them: the groups' on the left, the districts' on the right. */
export function chartRoom(page: SheetPage, { rollup }: Review): ChartRoom {
  const ofGroups = rollup.groups.length > 1;
  const ofDistricts = rollup.districts.filter(({ kind }) => kind === "district").length > 1;
  if (!ofGroups && !ofDistricts) return { groups: null, districts: null };
  page.section(rollupText.charts);
  const top = page.next;
  page.skip(HEIGHT);
  const room: Area = { top, left: 0, bottom: page.next - 1, right: page.width - 1 };
  const middle = Math.floor(room.right / 2);
  return {
    groups: ofGroups ? { ...room, right: ofDistricts ? middle - 1 : room.right } : null,
    districts: ofDistricts ? { ...room, left: ofGroups ? middle : room.left } : null,
  };
}

/** Completion against 序时, per group and per district. Native charts: printable, editable. */
export function rollupCharts(
  page: SheetPage,
  review: Review,
  room: ChartRoom,
  groups: FigureRows,
  districts: FigureRows,
): void {
  const add = (key: string, what: string, rows: FigureRows, anchor: Area | null): void => {
    if (anchor === null) return;
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
  add("groups", rollupText.byGroup, groups, room.groups);
  add("districts", rollupText.byDistrict, districts, room.districts);
}
