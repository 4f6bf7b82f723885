import { MAX_COLUMNS, parseArea } from "../../../model/address";
import type { Area } from "../../../model/address";
import { Problem } from "../../../model/problem";
import type { Protection } from "../../../model/snapshot";
import { fault } from "../fault";
import { MAX_MERGES } from "../limits";
import { Scanner } from "../xml/scanner";
import { isTrue } from "./cell-scan";

/** What stands in a sheet part before its rows. */
export interface SheetHead {
  /** The prefix of the root with its colon; "" for none. */
  readonly prefix: string;
  readonly filterMode: boolean;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The highest cell format of a column. */
  readonly maxStyle: number;
  /** Offset behind the opening tag of sheetData. */
  readonly end: number;
  readonly emptyData: boolean;
}

/** Read up to the first row; null when the bytes do not reach that far. */
export function readHead(bytes: Uint8Array, start: number, end: number, part: string): SheetHead | null {
  const scanner = new Scanner(bytes, part, start, end);
  const hiddenColumns = new Set<number>();
  let filterMode = false;
  let maxStyle = -1;
  try {
    if (!scanner.next()) return null;
    if (!scanner.opens("worksheet", 0)) throw fault("damaged", "xml", part);
    const prefix = scanner.name.slice(0, -scanner.local.length);
    while (scanner.next()) {
      if (scanner.opens("sheetPr", 1)) filterMode = isTrue(scanner.attribute("filterMode"));
      else if (scanner.opens("col", 2)) {
        hideColumns(scanner, hiddenColumns);
        const style = Number(scanner.attribute("style") ?? -1);
        if (style <= 65_535) maxStyle = Math.max(maxStyle, style);
      } else if (scanner.opens("sheetData", 1)) {
        return { prefix, filterMode, hiddenColumns, maxStyle, end: scanner.end, emptyData: scanner.kind === "empty" };
      }
    }
  } catch (error) {
    if (!(error instanceof Problem && error.code === "truncated")) throw error;
  }
  return null;
}

/** A column counts as hidden when it says so or has no width. */
function hideColumns(scanner: Scanner, hidden: Set<number>): void {
  // Once all are hidden, any number of further ranges says nothing new.
  if (hidden.size === MAX_COLUMNS) return;
  if (!isTrue(scanner.attribute("hidden")) && Number(scanner.attribute("width") ?? 1) !== 0) return;
  const first = Math.max(1, Number(scanner.attribute("min") ?? 0));
  const last = Math.min(MAX_COLUMNS, Number(scanner.attribute("max") ?? 0));
  for (let column = first; column <= last; column++) hidden.add(column - 1);
}

/** What stands in a sheet part behind its rows. */
export interface SheetTail {
  readonly merges: Area[];
  readonly protection: Protection | null;
  /** A filter has a criterion set. */
  readonly filterSet: boolean;
}

/** Read from the end tag of sheetData, or from behind an empty one (`emptyData`), to the end of the part. */
export function readTail(bytes: Uint8Array, start: number, end: number, part: string, emptyData: boolean): SheetTail {
  const merges: Area[] = [];
  let protection: Protection | null = null;
  let filterSet = false;
  let closed = false;
  const scanner = new Scanner(bytes, part, start, end, emptyData ? 1 : 2);
  while (scanner.next()) {
    if (scanner.opens("sheetProtection", 1)) {
      if (isTrue(scanner.attribute("sheet"))) protection = { formatCells: scanner.attribute("formatCells") === "0" };
    } else if (scanner.opens("autoFilter", 1)) {
      filterSet = scanner.elements() > 0;
    } else if (scanner.opens("mergeCell", 2)) {
      const area = parseArea(scanner.attribute("ref") ?? "");
      if (area !== null) merges.push(area);
      if (merges.length > MAX_MERGES) throw fault("too-large", "merges", part);
    }
    closed = scanner.kind === "close" && scanner.depth === 0;
  }
  if (!closed) throw fault("truncated", "xml", part);
  return { merges, protection, filterSet };
}
