import type { Area } from "../model/address";
import { CellKind } from "../model/snapshot";
import type { CellGrid } from "../model/snapshot";
import { aliasByWord } from "./aliases";
import { cellText, isBlank } from "./cell-text";
import { textsIn, unmergedParent } from "./header-cells";
import { headerWords, isUnitOnly } from "./header-words";
import type { Merges } from "./merges";
import { isNameWord } from "./name-word";
import { isPreambleText } from "./preamble-text";

/** Headers are one to five rows high. */
export const MAX_HEIGHT = 5;
/** A header of more text than this is a sentence. */
const LONGEST_HEADER = 120;

/** Whether the row below is still header: a merge reaches into it, or its texts stand under a parent or end a split word. */
export function belongsBelow(cells: CellGrid, merges: Merges, top: number, bottom: number, width: number): boolean {
  const row = bottom + 1;
  const reaching = merges
    .reachingFrom(top, bottom, row)
    .filter((area) => cellText(cells, area.top, area.left) !== "" && area.bottom - top < MAX_HEIGHT);
  const columns = textsIn(cells, row, width);
  if (columns.some((column) => cells.kind(row, column) === CellKind.Number)) return false;
  if (reaching.length > 0) return true;
  if (columns.length === 0) return false;
  let fitting = 0;
  for (const column of columns) {
    const above = headAbove(cells, merges, top, bottom, column);
    const isUnit = above !== null && isUnitOnly(cellText(cells, row, column)) && !isUnitOnly(above.text);
    const joined = isUnit || endsSplitWord(cells, bottom, row, column);
    const nameHead = above !== null && isNameWord(above.text);
    if (nameHead && !joined) return false;
    if (joined || (above !== null && above.parent && isShort(cells, row, column))) fitting++;
  }
  return fitting > 0 && fitting >= columns.length * 0.6;
}

/** The header text over a column in the rows of a block, and whether it heads several columns. */
function headAbove(
  cells: CellGrid,
  merges: Merges,
  top: number,
  bottom: number,
  column: number,
): { text: string; parent: boolean } | null {
  for (let row = bottom; row >= top; row--) {
    const area = merges.at(row, column);
    if (area !== null) {
      const text = cellText(cells, area.top, area.left);
      if (text === "") continue;
      return { text, parent: area.right > area.left };
    }
    const text = cellText(cells, row, column);
    if (text !== "")
      return { text, parent: isBlank(cells, row, column + 1) && !isBlank(cells, bottom + 1, column + 1) };
    // An unmerged parent stands over its first child only.
    const parent = unmergedParent(cells, merges, row, column);
    if (parent !== null) return { text: parent, parent: true };
  }
  return null;
}

/** 建设起 above 止年限, 项目 above 名称, 总投资 above （万元）: two cells that are one header, without a merge. */
function endsSplitWord(cells: CellGrid, above: number, row: number, column: number): boolean {
  if (cells.kind(above, column) !== CellKind.Text || cells.kind(row, column) !== CellKind.Text) return false;
  const upper = cells.text(above, column);
  const lower = cells.text(row, column);
  if (isUnitOnly(lower)) return !isUnitOnly(upper);
  if (upper.length + lower.length > 16) return false;
  return SPLIT.test(headerWords(upper + lower).key) || aliasByWord.has(headerWords(upper + lower).key);
}

/** Money headers are no aliases; these are what is split of them. */
const SPLIT = /^(?:.{0,8})(?:总投资|计划投资|完成投资)$/;

function isShort(cells: CellGrid, row: number, column: number): boolean {
  return cellText(cells, row, column).length <= 30;
}

/** Whether the row above is header too: a parent over several columns, a merge into the block, or the first half of a split word. */
export function belongsAbove(cells: CellGrid, merges: Merges, top: number, bottom: number, width: number): boolean {
  const row = top - 1;
  const columns = textsIn(cells, row, width);
  if (columns.length === 0) return false;
  if (columns.some((column) => cells.kind(row, column) !== CellKind.Text)) return false;
  const texts = columns.map((column) => cellText(cells, row, column));
  if (texts.some((text) => isPreambleText(text) || text.length > LONGEST_HEADER || AMOUNT.test(text))) return false;
  const below = textsIn(cells, top, width);
  const extent = extentOf(cells, top, bottom, width);
  if (columns.some((column) => endsSplitWord(cells, row, top, column))) return true;
  const areas = columns.map((column) => merges.startingAt(row, column) ?? single(row, column));
  if (extent >= 4 && areas.some((area) => area.right - area.left + 1 > extent * 0.8)) return false;
  if (areas.some((area) => area.bottom >= top && area.bottom <= bottom)) return true;
  const parents = areas.filter((area) => area.right > area.left && textUnder(cells, area, top, bottom)).length;
  if (parents > 0) return true;
  // Without merges: several short texts over a fuller row, each over a text.
  return (
    columns.length >= 2 &&
    columns.length < below.length &&
    texts.every((text) => text.length <= 14) &&
    columns.every((column) => !isBlank(cells, top, column))
  );
}

/** An amount typed as a text heads nothing: its row is a project's. A year may be a head. */
const AMOUNT = /^(?!(?:19|20)\d{2}$)[\p{Nd}.,．，%％]+$/u;

function single(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** How many columns the texts of a block span. */
function extentOf(cells: CellGrid, top: number, bottom: number, width: number): number {
  let left = width;
  let right = -1;
  for (let row = top; row <= bottom; row++) {
    const columns = textsIn(cells, row, width);
    left = Math.min(left, columns[0] ?? width);
    right = Math.max(right, columns.at(-1) ?? -1);
  }
  return Math.max(0, right - left + 1);
}

function textUnder(cells: CellGrid, area: Area, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row++) {
    for (let column = area.left; column <= area.right; column++) if (!isBlank(cells, row, column)) return true;
  }
  return false;
}
