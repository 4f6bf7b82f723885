import { ownNames } from "../own-names";
import { type SheetPage, widths } from "../sheet-page";

/** Columns A to P are seen; Q holds the codes by which 明细 knows groups and districts. */
export const ROLLUP_WIDTH = 16;
export const CODE_COLUMN = "Q";
export const rollupColumns = [
  ...widths(6, 17, 9, 13, 12, 13, 10, 10, 12, 10, 10, 10, 10, 10, 10, 10),
  { width: 6, hidden: true },
];

/** Rows of a table of figures, from 0; `last` is before `first` where there are none. */
export interface FigureRows {
  readonly first: number;
  readonly last: number;
}

const RATE = 6;
const GAP = 8;

/** A data bar on the rates, and a tint on the gaps that are 未达序时进度. */
export function rateColumn(page: SheetPage, first: number, last: number): void {
  if (last < first) return;
  page.rules.push(
    { kind: "data-bar", area: { top: first, left: RATE, bottom: last, right: RATE }, color: "#9DC3E6" },
    {
      kind: "formula",
      area: { top: first, left: GAP, bottom: last, right: GAP },
      formula: `AND(ISNUMBER($I${String(first + 1)}),$I${String(first + 1)}<${ownNames.tolerance})`,
      fill: "#FFF0C4",
    },
  );
}
