import type { Review } from "../../model/review";
import type { DistrictFigures } from "../../model/rollup";
import { rollupText } from "../../text/sheets";
import { cell, formulaCell } from "../cells";
import type { SheetPage } from "../sheet-page";
import { countCell, counts, type Fine, leadingFigures, looksOf, silentCell, type Scope } from "./rollup-figures";
import { CODE_COLUMN, type FigureRows, rateColumn } from "./rollup-layout";

/**
 * The ranking of districts, the best first, with the columns that circulars print; holders, 跨区 and counties outside the 方案 stand
 * apart below it, since only like is ranked with like. Places follow the live figures.
 * @returns where the ranked districts stand
 */
export function districtTable(page: SheetPage, review: Review, fine: Fine): FigureRows {
  const coded = review.rollup.districts.map((figures, at) => ({ figures, code: at + 1 }));
  const ranked = coded
    .filter(({ figures }) => figures.kind === "district")
    .sort((a, b) => (a.figures.place ?? Infinity) - (b.figures.place ?? Infinity) || a.code - b.code);
  const others = coded.filter(({ figures }) => figures.kind !== "district");

  page.section(rollupText.districts);
  page.header(rollupText.districtHeaders);
  const first = page.next;
  const last = first + ranked.length - 1;
  for (const { figures, code } of ranked) addRow(page, review, fine, figures, code, { first, last });
  rateColumn(page, first, last);
  if (others.length > 0) {
    page.add(Array.from({ length: page.width }, (_, column) => cell(column === 0 ? rollupText.others : null, "total")));
    const top = page.next;
    for (const { figures, code } of others) addRow(page, review, fine, figures, code, null);
    rateColumn(page, top, page.next - 1);
  }
  return { first, last };
}

function addRow(
  page: SheetPage,
  review: Review,
  fine: Fine,
  figures: DistrictFigures,
  code: number,
  ranking: FigureRows | null,
): void {
  const looks = looksOf(false, fine);
  const row = page.next;
  const at = String(row + 1);
  const scope: Scope = { kind: "district", code: `$${CODE_COLUMN}${at}` };
  page.add([
    ranking === null ? silentCell(rollupText.silent) : placeCell(row, figures.place, ranking),
    cell(figures.district, looks.text),
    ...leadingFigures(figures, scope, row, review.timeProgress, looks),
    countCell(counts.startPlanned(scope), figures.startPlanned, looks),
    countCell(counts.started(scope), figures.started, looks),
    formulaCell(
      `IF(J${at}=0,"",K${at}/J${at})`,
      figures.startPlanned === 0 ? null : figures.started / figures.startPlanned,
      looks.rate,
    ),
    countCell(counts.finishPlanned(scope), figures.finishPlanned, looks),
    countCell(counts.finished(scope), figures.finished, looks),
    countCell(counts.lagging(scope), figures.lagging, looks),
    countCell(counts.notReported(scope), figures.notReported, looks),
    cell(code, "helper"),
  ]);
}

function placeCell(row: number, place: number | null, { first, last }: FigureRows) {
  const own = `G${String(row + 1)}`;
  const all = `$G$${String(first + 1)}:$G$${String(last + 1)}`;
  return formulaCell(`IF(${own}="","",RANK(${own},${all}))`, place, "count");
}
