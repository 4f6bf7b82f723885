import type { Area } from "../model/address";
import { CellKind } from "../model/snapshot";
import type { CellGrid, SheetSnapshot } from "../model/snapshot";
import { aliasByWord, isNameHeader, weakNameWords } from "./aliases";
import { cellText, isBlank } from "./cell-text";
import { headerWords } from "./header-words";
import { isUnitOnly } from "./header-words";
import { isPreambleText } from "./preamble-text";
import type { Merges } from "./merges";

/** One column of a header: its texts from the top, parents first. */
export interface HeaderCell {
  readonly column: number;
  /** Texts as they stand, tidied; a text merged down or across counts once. */
  readonly path: readonly string[];
  /** The row in which the lowest text stands. */
  readonly leafRow: number;
}

/** One to five rows that head a table. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly cells: readonly HeaderCell[];
  /** Columns whose header is a word for the project's name, from the left. */
  readonly nameColumns: readonly number[];
}

/** Rows at the top of a sheet in which any text is looked at; covers and long preambles are shorter. */
const TOP_ROWS = 60;
/** Below that only the first columns are looked at: a second table begins at the left. */
const LATER_COLUMNS = 10;
/** A second table's header is written plainly; longer texts there are names and contents. */
const LATER_LENGTH = 14;
/** No sheet of this kind is wider; what stands further right is a stray format or another program's data. */
const WIDEST = 400;
const MAX_HEIGHT = 5;
/** A header of more text than this is a sentence. */
const LONGEST_HEADER = 120;

/**
 * All headers of a sheet, from the top: every row with a word for the project's name, together with the rows above and below
 * that belong to the same heads. Whether a table of projects hangs below is for the caller to decide.
 */
export function findHeaders(sheet: SheetSnapshot, merges: Merges): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  const { cells } = sheet;
  const width = Math.min(cells.columnCount, WIDEST);
  let free = 0;
  for (let row = cells.nextRow(-1); row >= 0; row = cells.nextRow(row)) {
    if (
      row < free ||
      !holdsNameWord(cells, row, row < TOP_ROWS ? width : Math.min(width, LATER_COLUMNS), row < TOP_ROWS)
    )
      continue;
    const block = blockAround(cells, merges, row, free, width);
    if (block === null) continue;
    blocks.push(block);
    free = block.bottom + 1;
  }
  return blocks;
}

function holdsNameWord(cells: CellGrid, row: number, width: number, weakToo: boolean): boolean {
  if (!weakToo && beginsWithNumber(cells, row, width)) return false;
  const longest = weakToo ? 60 : LATER_LENGTH;
  for (let column = 0; column < width; column++) {
    if (cells.kind(row, column) !== CellKind.Text) continue;
    const text = cells.text(row, column);
    // 项目名称, 名称, 建设项目 all hold one of these; the bulk of the cells is refused here.
    if (text.length > longest || !(text.includes("名") || text.includes("项"))) continue;
    if (isNameWord(text) && (weakToo || !weakNameWords.has(headerWords(text).form))) return true;
    if (weakToo && isSplitName(cells, row, column)) return true;
  }
  return false;
}

/** So does nearly every row of the body, by its 序号, and no row of headers: a glance instead of ten texts. */
function beginsWithNumber(cells: CellGrid, row: number, width: number): boolean {
  for (let column = 0; column < width; column++) {
    const kind = cells.kind(row, column);
    if (kind !== CellKind.Empty) return kind === CellKind.Number;
  }
  return false;
}

function isNameWord(text: string): boolean {
  return isNameHeader(headerWords(text).form) || isNameHeader(headerWords(text).key);
}

/** 项目 above 名称, without a merge. */
function isSplitName(cells: CellGrid, row: number, column: number): boolean {
  if (cells.kind(row + 1, column) !== CellKind.Text) return false;
  return isNameHeader(headerWords(cells.text(row, column) + cells.text(row + 1, column)).form);
}

function blockAround(cells: CellGrid, merges: Merges, anchor: number, free: number, width: number): HeaderBlock | null {
  if (textsIn(cells, anchor, width).length < 2) return null;
  let top = anchor;
  let bottom = anchor;
  while (bottom - top + 1 < MAX_HEIGHT && belongsBelow(cells, merges, top, bottom, width)) bottom++;
  while (top > free && bottom - top + 1 < MAX_HEIGHT && belongsAbove(cells, merges, top, bottom, width)) top--;
  const header = headerCells(cells, merges, top, bottom, width);
  const first = header[0];
  const last = header.at(-1);
  if (first === undefined || last === undefined || header.length < 2) return null;
  const nameColumns = header.filter((cell) => headsNames(cell)).map((cell) => cell.column);
  return { top, bottom, left: first.column, right: last.column, cells: header, nameColumns };
}

function headsNames(cell: HeaderCell): boolean {
  return isNameWord(cell.path.at(-1) ?? "") || isNameWord(cell.path.join(""));
}

function textsIn(cells: CellGrid, row: number, width: number): number[] {
  const columns: number[] = [];
  for (let column = 0; column < width; column++) if (cellText(cells, row, column) !== "") columns.push(column);
  return columns;
}

/** Whether the row below is still header: a merge reaches into it, or its texts stand under a parent or end a split word. */
function belongsBelow(cells: CellGrid, merges: Merges, top: number, bottom: number, width: number): boolean {
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
    const joined = endsSplitWord(cells, bottom, row, column);
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

function unmergedParent(cells: CellGrid, merges: Merges, row: number, column: number): string | null {
  for (let left = column - 1; left >= 0 && left >= column - 12; left--) {
    if (merges.at(row, left) !== null) return null;
    const text = cellText(cells, row, left);
    if (text !== "") return isBlank(cells, row + 1, left) ? null : text;
    if (isBlank(cells, row + 1, left)) return null;
  }
  return null;
}

/** 建设起 above 止年限, 项目 above 名称, 总投资 above （万元）: two cells that are one header, without a merge. */
function endsSplitWord(cells: CellGrid, above: number, row: number, column: number): boolean {
  if (cells.kind(above, column) !== CellKind.Text || cells.kind(row, column) !== CellKind.Text) return false;
  const upper = cells.text(above, column);
  const lower = cells.text(row, column);
  if (upper.length + lower.length > 16) return false;
  return isUnitOnly(lower)
    ? !isUnitOnly(upper)
    : SPLIT.test(headerWords(upper + lower).key) || aliasByWord.has(headerWords(upper + lower).key);
}

/** Money headers are no aliases; these are what is split of them. */
const SPLIT = /^(?:.{0,8})(?:总投资|计划投资|完成投资)$/;

function isShort(cells: CellGrid, row: number, column: number): boolean {
  return cellText(cells, row, column).length <= 30;
}

/** Whether the row above is header too: a parent over several columns, a merge into the block, or the first half of a split word. */
function belongsAbove(cells: CellGrid, merges: Merges, top: number, bottom: number, width: number): boolean {
  const row = top - 1;
  const columns = textsIn(cells, row, width);
  if (columns.length === 0) return false;
  if (columns.some((column) => cells.kind(row, column) !== CellKind.Text)) return false;
  const texts = columns.map((column) => cellText(cells, row, column));
  if (texts.some((text) => isPreambleText(text) || text.length > LONGEST_HEADER)) return false;
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

/** The texts over each column, from the top; columns without any text are left out. */
function headerCells(cells: CellGrid, merges: Merges, top: number, bottom: number, width: number): HeaderCell[] {
  const header: HeaderCell[] = [];
  for (let column = 0; column < width; column++) {
    const path: string[] = [];
    let leafRow = top;
    let lastArea: Area | null = null;
    for (let row = top; row <= bottom; row++) {
      const area = merges.at(row, column);
      if (area !== null && area === lastArea) continue;
      const inside = area !== null && area.top >= top;
      let text = inside ? cellText(cells, area.top, area.left) : area === null ? cellText(cells, row, column) : "";
      if (text === "" && area === null && row < bottom && hasTextBelow(cells, row, bottom, column)) {
        text = unmergedParent(cells, merges, row, column) ?? "";
      }
      lastArea = area;
      if (text === "" || text === path.at(-1)) continue;
      path.push(text);
      leafRow = row;
    }
    if (path.length > 0) header.push({ column, path, leafRow });
  }
  return header;
}

function hasTextBelow(cells: CellGrid, row: number, bottom: number, column: number): boolean {
  for (let below = row + 1; below <= bottom; below++) if (!isBlank(cells, below, column)) return true;
  return false;
}
