import { CellKind } from "../model/snapshot";
import type { CellGrid, SheetSnapshot } from "../model/snapshot";
import { cellText } from "./cell-text";
import type { HeaderBlock } from "./header";
import { meaningOf } from "./header-meaning";
import { layoutOf } from "./layout";
import type { Merges } from "./merges";
import { isPreambleText } from "./preamble-text";
import type { Place } from "./table";

/** A title of a second table is at most so many rows above its header. */
const LONGEST_TITLE = 6;
const WIDEST = 60;

/**
 * Which rows and columns belong to which header: a table ends where the title of the next begins; a header repeated inside the
 * rows (a page break) is no new table; two name columns with money each are two tables side by side.
 */
export function placesOf(
  sheet: SheetSnapshot,
  sheetIndex: number,
  merges: Merges,
  headers: readonly HeaderBlock[],
): Place[] {
  const places: Place[] = [];
  const used = new Set<HeaderBlock>();
  headers.forEach((block, position) => {
    if (used.has(block)) return;
    const skip = new Set<number>();
    let end = sheet.cells.rowCount;
    for (const next of headers.slice(position + 1)) {
      const title = titleTop(sheet.cells, next, block.bottom + 1);
      if (title === next.top && layoutOf(next.cells) === layoutOf(block.cells)) {
        for (let row = next.top; row <= next.bottom; row++) skip.add(row);
        used.add(next);
        continue;
      }
      end = title;
      break;
    }
    const preambleFrom = position === 0 ? 0 : titleTop(sheet.cells, block, (headers[position - 1]?.bottom ?? -1) + 1);
    for (const part of sideBySide(block)) {
      const bounds = {
        left: part === block ? 0 : part.left,
        right: part === block ? sheet.cells.columnCount : part.right,
      };
      places.push({ sheet, sheetIndex, merges, block: part, preambleFrom, end, skip, bounds });
    }
  });
  return places;
}

/** The first row of the title lines directly above a header: rows with little text, no numbers and no running number. */
function titleTop(cells: CellGrid, block: HeaderBlock, from: number): number {
  let top = block.top;
  let blankSeen = false;
  for (let row = block.top - 1; row >= from && row >= block.top - LONGEST_TITLE; row--) {
    const texts = textsOf(cells, row);
    if (texts === null) break;
    if (texts.length === 0) {
      if (blankSeen || top < block.top) break;
      blankSeen = true;
      continue;
    }
    const isTitle =
      texts.length <= 3 &&
      texts.every((text) => isPreambleText(text) || /表|汇总|计划|方案|情况|清单|名单|一览|安排/.test(text));
    if (!isTitle) break;
    top = row;
  }
  return top;
}

/** The texts of a row; null where it holds a number or anything else. */
function textsOf(cells: CellGrid, row: number): string[] | null {
  const texts: string[] = [];
  for (let column = 0; column < Math.min(cells.columnCount, WIDEST); column++) {
    const kind = cells.kind(row, column);
    if (kind === CellKind.Empty) continue;
    if (kind !== CellKind.Text) return null;
    const text = cellText(cells, row, column);
    if (text !== "") texts.push(text);
  }
  return texts;
}

const MONEY = new Set(["totalInvestment", "priorDone", "yearPlan", "monthDone", "yearDone", "totalDone", "bareDone"]);

/** 在建 and 预备 side by side: cut a header before each further name column (and its number) when each part has money. */
function sideBySide(block: HeaderBlock): HeaderBlock[] {
  const names = block.nameColumns.filter((column) => !block.nameColumns.includes(column - 1));
  if (names.length < 2) return [block];
  const meanings = new Map(block.cells.map((cell) => [cell.column, meaningOf(cell)?.key]));
  const cuts = names.map((column) => (meanings.get(column - 1) === "seq" ? column - 1 : column));
  const parts = cuts.map((cut, index) => {
    const left = index === 0 ? block.left : cut;
    const right = index + 1 < cuts.length ? (cuts[index + 1] ?? 0) - 1 : block.right;
    const cells = block.cells.filter(({ column }) => column >= left && column <= right);
    return {
      ...block,
      left,
      right,
      cells,
      nameColumns: block.nameColumns.filter((column) => column >= left && column <= right),
    };
  });
  const eachHasMoney = parts.every((part) => part.cells.some(({ column }) => MONEY.has(meanings.get(column) ?? "")));
  return eachHasMoney ? parts : [block];
}
