import type { ColumnKey, OtherSheet } from "../model/project";
import { moneyKeys } from "../model/project";
import type { SheetSnapshot } from "../model/snapshot";
import { cellText } from "./cell-text";
import type { HeaderBlock } from "./header";
import type { HeaderCell } from "./header-cells";
import { meaningOf } from "./header-meaning";

/** The columns that a project table cannot do without, as the pane names them when a sheet is left alone. */
const STANDARD = ["name", "totalInvestment", "yearPlan", "yearDone"] as const satisfies readonly ColumnKey[];
const TOP_ROWS = 30;
const WIDEST = 400;

/** Why a sheet was left alone, with the row that looks most like a header. */
export function otherSheet(sheet: SheetSnapshot, index: number, headers: readonly HeaderBlock[]): OtherSheet {
  const about = { sheet: index, sheetName: sheet.name };
  const none = { found: [], missing: STANDARD, candidateRow: null };
  if (sheet.own !== null) return { ...about, ...none, reason: "own" };
  if (sheet.cells.nextRow(-1) < 0) return { ...about, ...none, reason: "empty" };
  const { keys, row } = nearestMiss(sheet, headers);
  const hasMoney = keys.some((key) => (moneyKeys as readonly ColumnKey[]).includes(key));
  return {
    ...about,
    reason: hasMoney && !keys.includes("name") ? "summary" : "no-header",
    found: keys,
    missing: STANDARD.filter((key) => !keys.includes(key)),
    candidateRow: row,
  };
}

function nearestMiss(sheet: SheetSnapshot, headers: readonly HeaderBlock[]): { keys: ColumnKey[]; row: number | null } {
  let best: { keys: ColumnKey[]; row: number | null } = { keys: [], row: null };
  for (const block of headers) {
    const keys = keysOf(block.cells);
    if (keys.length > best.keys.length) best = { keys, row: block.bottom };
  }
  if (headers.length > 0) return best;
  const { cells } = sheet;
  const width = Math.min(cells.columnCount, WIDEST);
  for (let row = cells.nextRow(-1); row >= 0 && row < TOP_ROWS; row = cells.nextRow(row)) {
    const header: HeaderCell[] = [];
    for (let column = 0; column < width; column++) {
      const text = cellText(cells, row, column);
      if (text !== "" && text.length <= 60) header.push({ column, path: [text], leafRow: row });
    }
    // A title alone in its row is no header, whatever words it holds.
    const keys = header.length < 2 ? [] : keysOf(header);
    if (keys.length > best.keys.length) best = { keys, row };
  }
  return best;
}

function keysOf(cells: readonly HeaderCell[]): ColumnKey[] {
  const keys = new Set<ColumnKey>();
  for (const cell of cells) {
    const key = meaningOf(cell)?.key;
    if (key !== undefined) keys.add(key === "bareDone" ? "totalDone" : key);
  }
  return [...keys];
}
