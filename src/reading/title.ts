import type { Area } from "../model/address";
import { CellKind } from "../model/snapshot";
import type { SheetSnapshot } from "../model/snapshot";
import type { StatedPeriod, StatedUnit } from "../model/project";
import { readPeriod } from "../values/period";
import { unitIn } from "../values/unit";
import { cellText } from "./cell-text";
import type { HeaderBlock } from "./header";
import { isAnnex, isFilledIn, isPreambleText, isUnitLine, otherUnitIn, preparerOf } from "./preamble-text";

/** What stands above a header: title, annex number, preparer, unit, period, a count. */
export interface Preamble {
  readonly titleRow: number | null;
  readonly title: string;
  /** Who filled the sheet in; "" where nobody is named. */
  readonly preparer: string;
  readonly periods: readonly StatedPeriod[];
  readonly units: readonly StatedUnit[];
  /** A unit of money that is stated and is none of ours: 千元. */
  readonly otherUnit: string | null;
  readonly titleCount: { readonly count: number; readonly row: number; readonly column: number } | null;
}

interface Line {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly width: number;
}

/** A title names its table. */
const TITLE_WORD = /表|汇总|计划|方案|情况|清单|名单|安排|一览|台账|进度|进展|项目|明细|目录/;
const COUNT = /共计?(?:有|安排|实施)?(\d{1,5})[个项]|\((?:共|合计|计)?(\d{1,5})[个项](?:项目)?\)/;
/** A preamble is never wider or longer than this; blank forms may be formatted over thousands of columns. */
const WIDEST = 400;
const LONGEST = 25;

/** Read the rows above a header, from the end of what stands before it. */
export function readPreamble(sheet: SheetSnapshot, header: HeaderBlock, from: number): Preamble {
  const lines = linesOf(sheet, Math.max(from, header.top - LONGEST), header.top);
  const title = titleOf(lines);
  const periods: StatedPeriod[] = [];
  const units: StatedUnit[] = [];
  let preparer = "";
  let otherUnit: Preamble["otherUnit"] = null;
  let titleCount: Preamble["titleCount"] = null;
  for (const { row, column, text } of lines) {
    preparer = preparerOf(text) || preparer;
    const unit = isUnitLine(text) || text === title?.text ? unitIn(text) : null;
    if (unit !== null) units.push({ where: "unit-line", row, column, unit });
    otherUnit ??= otherUnitIn(text);
    if (isAnnex(text) || isFilledIn(text) || preparerOf(text) !== null) continue;
    const period = readPeriod(text.replace(/\s+/g, ""));
    if (period.year !== null || period.month !== null) periods.push({ where: "title", row, column, text, ...period });
    const count = COUNT.exec(text.normalize("NFKC").replace(/\s+/g, ""));
    if (count !== null && titleCount === null) titleCount = { count: Number(count[1] ?? count[2]), row, column };
  }
  return { titleRow: title?.row ?? null, title: title?.text ?? "", preparer, periods, units, otherUnit, titleCount };
}

function linesOf(sheet: SheetSnapshot, from: number, to: number): Line[] {
  const { cells } = sheet;
  const lines: Line[] = [];
  const width = Math.min(cells.columnCount, WIDEST);
  for (let row = cells.nextRow(from - 1); row >= 0 && row < to; row = cells.nextRow(row)) {
    for (let column = 0; column < width; column++) {
      if (cells.kind(row, column) !== CellKind.Text) continue;
      const text = cellText(cells, row, column);
      if (text !== "") lines.push({ row, column, text, width: widthOf(sheet.merges, row, column) });
    }
  }
  return lines;
}

function widthOf(merges: readonly Area[], row: number, column: number): number {
  const area = merges.find((merge) => merge.top === row && merge.left === column);
  return area === undefined ? 1 : area.right - area.left + 1;
}

/** The title: the line that names a table, the widest and then the longest of them; the first where they are alike. */
function titleOf(lines: readonly Line[]): Line | null {
  let best: Line | null = null;
  let bestScore = 0;
  for (const line of lines) {
    if (isPreambleText(line.text)) continue;
    const words = line.text.replace(/\s+/g, "");
    if (words.length < 4) continue;
    const sentence = /[。；]|^[(（].*[)）]$/.test(words) || words.length > 80;
    const score =
      (TITLE_WORD.test(words) ? 100 : 10) + Math.min(line.width, 40) + Math.min(words.length, 30) - (sentence ? 90 : 0);
    if (score > bestScore) {
      best = line;
      bestScore = score;
    }
  }
  return best;
}
