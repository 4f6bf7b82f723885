import { MAX_COLUMNS, MAX_ROWS, areaName, parseArea, type Area } from "../../../src/model/address";
import { Handle } from "../engine";
import { cellAt, changeCell, type Sheet } from "../model";
import { HostError, accessDenied, invalidArgument } from "../protocol";

/** What a Range or a RangeAreas stands for. */
export interface Place {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export const wholeSheet: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
const ADDRESS_LIMIT = 8192;

export function range(sheet: Sheet, area: Area): Handle {
  return new Handle("Range", { sheet, areas: [area] } satisfies Place);
}

export function parseAreaOrFail(text: string, location: string): Area {
  const local = text.slice(text.lastIndexOf("!") + 1);
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(local);
  if (rows !== null) return { ...wholeSheet, top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 };
  const area = parseArea(local);
  if (area === null) throw invalidArgument(location);
  return area;
}

/** "A1:B2,D4" → RangeAreas; refuses what Excel refuses. */
export function rangeAreas(sheet: Sheet, text: string): Handle {
  if (text.length > ADDRESS_LIMIT) throw invalidArgument("Worksheet.getRanges");
  const areas = text.split(",").map((part) => parseAreaOrFail(part, "Worksheet.getRanges"));
  return new Handle("RangeAreas", { sheet, areas } satisfies Place);
}

export function only(place: Place): Area {
  const [area] = place.areas;
  if (area === undefined) throw new Error("a range without an area");
  return area;
}

export function height(area: Area): number {
  return area.bottom - area.top + 1;
}
export function width(area: Area): number {
  return area.right - area.left + 1;
}

/** A protected sheet refuses; formats only when it does not allow them. */
export function guard(place: { sheet: Sheet }, location: string, what: "format" | "content" = "content"): void {
  const { protected: locked, allowFormatCells } = place.sheet.protection;
  if (place.sheet.book.readOnly) throw accessDenied(location);
  if (locked && !(what === "format" && allowFormatCells)) throw accessDenied(location);
}

/** Whole columns must not be formatted; the double says so, Excel would merely bloat the file. */
export function eachCell(place: Place, location: string, visit: (row: number, column: number) => void): void {
  for (const area of place.areas) {
    if (height(area) * width(area) > 1_000_000) {
      throw new HostError("WholeColumns", `${location} over ${areaName(area)}`, location, 500);
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) visit(row, column);
    }
  }
}

export function setFormat(sheet: Sheet, row: number, column: number, change: Readonly<Record<string, unknown>>): void {
  changeCell(sheet, row, column, { format: { ...cellAt(sheet, row, column).format, ...change } });
}
