import { CellKind } from "../model/snapshot";
import type { CellGrid, SheetSnapshot } from "../model/snapshot";
import { weakNameWords } from "./aliases";
import { cellText } from "./cell-text";
import { headerCells, textsIn } from "./header-cells";
import type { HeaderCell } from "./header-cells";
import { belongsAbove, belongsBelow, MAX_HEIGHT } from "./header-extent";
import { headerWords } from "./header-words";
import type { Merges } from "./merges";
import { isNameWord, isNameWordTogether } from "./name-word";

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

/**
 * All headers of a sheet, from the top: every row with a word for the project's name, together with the rows above and below
 * that belong to the same heads. Whether a table of projects hangs below is for the caller to decide.
 */
export function findHeaders(sheet: SheetSnapshot, merges: Merges): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  const { cells } = sheet;
  const width = Math.min(cells.columnCount, WIDEST);
  let free = 0;
  const met = new Map<string, { readonly anchor: number; readonly block: HeaderBlock }>();
  for (let row = cells.nextRow(-1); row >= 0; row = cells.nextRow(row)) {
    const near = row < TOP_ROWS;
    if (row < free || !holdsNameWord(cells, row, near ? width : Math.min(width, LATER_COLUMNS), near)) continue;
    const words = wordsOf(cells, row, width);
    const before = met.get(words);
    const block =
      (before === undefined ? null : repeated(cells, merges, before, row, free, width)) ??
      blockAround(cells, merges, row, free, width);
    if (block === null) continue;
    if (before === undefined) met.set(words, { anchor: row, block });
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
    if (weakToo && isSplitName(cells, row, column) && !beginsWithNumber(cells, row, width)) return true;
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

/** 项目 above 名称, without a merge. */
function isSplitName(cells: CellGrid, row: number, column: number): boolean {
  if (cells.kind(row + 1, column) !== CellKind.Text) return false;
  return isNameWordTogether(cells.text(row, column), cells.text(row + 1, column));
}

/** The texts of a row with their columns, to know a header that is repeated. */
function wordsOf(cells: CellGrid, row: number, width: number): string {
  return textsIn(cells, row, width)
    .map((column) => `${String(column)} ${cellText(cells, row, column)}`)
    .join("\n");
}

/**
 * A header that stands here as it stood before, at a page break: as high as it was, whatever stands above it. null where one of its rows
 * differs.
 */
function repeated(
  cells: CellGrid,
  merges: Merges,
  { anchor, block }: { readonly anchor: number; readonly block: HeaderBlock },
  row: number,
  free: number,
  width: number,
): HeaderBlock | null {
  const top = row - (anchor - block.top);
  if (top < free) return null;
  for (let line = block.top; line <= block.bottom; line++) {
    if (wordsOf(cells, line, width) !== wordsOf(cells, top + line - block.top, width)) return null;
  }
  return blockOf(cells, merges, top, top + block.bottom - block.top, width);
}

function blockAround(cells: CellGrid, merges: Merges, anchor: number, free: number, width: number): HeaderBlock | null {
  if (textsIn(cells, anchor, width).length < 2) return null;
  let top = anchor;
  let bottom = anchor;
  while (bottom - top + 1 < MAX_HEIGHT && belongsBelow(cells, merges, top, bottom, width)) bottom++;
  while (top > free && bottom - top + 1 < MAX_HEIGHT && belongsAbove(cells, merges, top, bottom, width)) top--;
  return blockOf(cells, merges, top, bottom, width);
}

function blockOf(cells: CellGrid, merges: Merges, top: number, bottom: number, width: number): HeaderBlock | null {
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
