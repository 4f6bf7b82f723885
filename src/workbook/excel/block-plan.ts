import type { Area } from "../../model/address";

/**
 * How the cells of a workbook are cut into messages. Excel on the web takes 5 MB each way; a value and its number format
 * are about 20 bytes, so 8,000 rows × 25 columns and the rows above them stay near 4 MB (officejs.md, section 28).
 */
export const CELLS_PER_SYNC = 210_000;
/** More than this is no project workbook; Excel itself answers null above 5,000,000 cells. */
export const MAX_CELLS = 6_000_000;

export interface Slice {
  readonly sheet: number;
  readonly area: Area;
}

/** The used ranges of all sheets, in rows, packed into messages of at most `perSync` cells (but never less than a row). */
export function planBlocks(used: readonly (Area | null)[], perSync: number): Slice[][] {
  const messages: Slice[][] = [];
  let message: Slice[] = [];
  let room = perSync;
  used.forEach((area, sheet) => {
    if (area === null) return;
    const width = area.right - area.left + 1;
    for (let top = area.top; top <= area.bottom;) {
      if (room < width && message.length > 0) {
        messages.push(message);
        message = [];
        room = perSync;
      }
      const rows = Math.min(Math.max(1, Math.floor(room / width)), area.bottom - top + 1);
      message.push({ sheet, area: { ...area, top, bottom: top + rows - 1 } });
      room -= rows * width;
      top += rows;
    }
  });
  if (message.length > 0) messages.push(message);
  return messages;
}

/** At most this many rectangles are asked for the formulas of a sheet. */
const MAX_RECTANGLES = 3;

/**
 * Few rectangles that hold all areas: those in the same columns as one, and when that is still too many, one around all.
 * Formulas stand in a column of rates and in rows of totals, so little else is covered.
 */
export function enclose(areas: readonly Area[]): Area[] {
  const byColumns = new Map<string, Area>();
  for (const area of areas) {
    const key = `${String(area.left)}:${String(area.right)}`;
    byColumns.set(key, around(byColumns.get(key), area));
  }
  const rectangles = [...byColumns.values()];
  if (rectangles.length <= MAX_RECTANGLES) return rectangles;
  return [rectangles.reduce((all, area) => around(all, area))];
}

function around(a: Area | undefined, b: Area): Area {
  if (a === undefined) return b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
