import { cellName } from "../../model/address";
import type { OwnSheet } from "../../model/edit";
import { monthOfYear, yearOfMonth } from "../../model/month";
import { presetWords } from "../../model/plan-sheet-layout";
import type { Review } from "../../model/review";
import type { Snapshot } from "../../model/snapshot";
import { civilToSerial } from "../../values/serial";
import { rollupText, sheetTitle, sheetTitles } from "../../text/sheets";
import { cell, formulaCell } from "../cells";
import { ownNames } from "../own-names";
import { SheetPage } from "../sheet-page";
import { cadenceList } from "./cadence-list";
import { districtTable } from "./district-table";
import { groupTable } from "./group-table";
import { matrixTable } from "./matrix-table";
import { chartRoom, rollupCharts } from "./rollup-charts";
import { counts, fineOf } from "./rollup-figures";
import { ROLLUP_WIDTH, rollupColumns } from "./rollup-layout";
import { sharedList } from "./shared-list";
import { targetTable } from "./target-table";

/**
 * 序时·汇总: what the leaders read. Every figure is SUMIFS or COUNTIFS over 序时·明细; year, month and tolerance are cells that staff may
 * change, and the sheet says on paper what it was made with.
 */
export function rollupSheet(review: Review, snapshot: Snapshot): OwnSheet {
  const page = new SheetPage(ROLLUP_WIDTH);
  const fine = fineOf(review.rollup);
  page.add([cell(sheetTitle(review.plan?.city ?? "", review.asOf, rollupText.word), "listTitle")], 32);
  inputs(page, review, snapshot);
  notes(page, review);
  const room = chartRoom(page, review);
  const groups = groupTable(page, review, fine);
  const districts = districtTable(page, review, fine);
  rollupCharts(page, review, room, groups, districts);
  targetTable(page, review, fine, groups);
  matrixTable(page, review, fine);
  sharedList(page, review, fine);
  cadenceList(page, review, snapshot.date1904);
  return page.sheet({
    key: "rollup",
    title: sheetTitles.rollup,
    columns: rollupColumns,
    freeze: { rows: 1, columns: 2 },
    filter: null,
    printTitle: { first: 0, last: 0 },
    landscape: true,
    tabColor: "#C55A11",
  });
}

/** What the figures rest on. Labels and values in turn; the light yellow ones are inputs of every formula. */
function inputs(page: SheetPage, review: Review, snapshot: Snapshot): void {
  const year = yearOfMonth(review.asOf);
  const month = monthOfYear(review.asOf);
  const asOf = civilToSerial({ year, month, day: 1 }, snapshot.date1904);
  const row = page.next;
  page.add(
    [
      null,
      cell(rollupText.year, "header"),
      cell(year, "input"),
      cell(rollupText.month, "header"),
      cell(month, "input"),
      cell(rollupText.asOf, "header"),
      formulaCell(`DATE(${cellName(row, 2)},${ownNames.month},1)`, asOf, "month"),
      cell(rollupText.expected, "header"),
      formulaCell(`${ownNames.month}/12`, review.timeProgress, "rate"),
      cell(rollupText.tolerance, "header"),
      cell(review.plan?.thresholds.tolerance ?? DEFAULT_TOLERANCE, "input"),
      cell(rollupText.preset, "header"),
      cell(presetWords[review.preset], "center"),
      cell(rollupText.unit, "header"),
      cell(rollupText.unitValue, "center"),
    ],
    30,
  );
  const at = (column: number) => ({ top: row, left: column, bottom: row, right: column });
  page.names.push(
    { name: ownNames.month, area: at(4) },
    { name: ownNames.asOf, area: at(6) },
    { name: ownNames.timeProgress, area: at(8) },
    { name: ownNames.tolerance, area: at(10) },
  );
  page.validations.push(
    { kind: "whole", area: at(4), min: 1, max: 12, prompt: { title: rollupText.month, text: rollupText.inputHint } },
    { kind: "decimal", area: at(10), min: -100, max: 0, prompt: null },
  );
  page.add(
    [
      null,
      cell(rollupText.plan, "header"),
      // not wrapped and with room to their right: they need no merged cells
      cell(review.plan?.title ?? rollupText.noPlan, "plain"),
      ...Array.from({ length: 6 }, () => null),
      cell(rollupText.workbook, "header"),
      cell(review.workbook, "plain"),
    ],
    20,
  );
}

/** 百分点 below 序时 that are still 达序时进度 (contract). */
const DEFAULT_TOLERANCE = -0.1;

function notes(page: SheetPage, review: Review): void {
  const shared = review.standings.filter(({ countedUnder }) => countedUnder !== null).length;
  for (const text of [rollupText.inputHint, ...rollupText.notes, rollupText.sharedNote(shared)]) {
    page.add([cell(text, "remark")], 17);
  }
  const unreported = review.rollup.city.notReported;
  page.add(
    [
      formulaCell(
        `"${rollupText.unreported.head}"&${counts.notReported({ kind: "city" })}&"${rollupText.unreported.tail}"`,
        rollupText.unreported.head + String(unreported) + rollupText.unreported.tail,
        "remark",
      ),
    ],
    17,
  );
}
