import type { Package } from "../package";
import { CellScan } from "../read/cell-scan";
import type { CellObserver } from "../read/cell-scan";
import { CellStore } from "../read/cell-store";
import { SharedStrings } from "../read/shared-strings";
import type { SheetLayout } from "../read/sheet-part";
import { Strings } from "../read/strings";
import { Window } from "../read/window";

/** Where a row stands in its part, and its cells. Offsets of the part in UTF-8. */
export interface LocatedRow {
  readonly start: number;
  readonly openEnd: number;
  /** Its opening tag. */
  readonly tag: Uint8Array;
  /** Written as one tag. */
  readonly empty: boolean;
  readonly cells: LocatedCell[];
  /** The "<" of its end tag. */
  closeStart: number;
}

export interface LocatedCell {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly source: Uint8Array;
}

/** Finds the rows that shall be changed, in one walk over the sheet part. */
export class CellLocator implements CellObserver {
  readonly rows = new Map<number, LocatedRow>();
  /** For wanted rows that are not there: where they belong. */
  readonly places = new Map<number, number>();
  private readonly wanted: number[];
  private readonly isWanted: ReadonlySet<number>;
  private next = 0;
  private current: LocatedRow | null = null;
  private bytes = new Uint8Array(0);
  private base = 0;

  private constructor(rows: Iterable<number>) {
    this.isWanted = new Set(rows);
    this.wanted = [...this.isWanted].sort((a, b) => a - b);
  }

  static async find(
    workbook: Package,
    part: string,
    layout: SheetLayout,
    rows: Iterable<number>,
  ): Promise<CellLocator> {
    const locator = new CellLocator(rows);
    if (!layout.emptyData) await locator.walk(workbook, part, layout);
    for (const row of locator.wanted) {
      if (!locator.rows.has(row) && !locator.places.has(row)) locator.places.set(row, layout.tailStart);
    }
    return locator;
  }

  row(row: number, start: number, openEnd: number, empty: boolean): void {
    this.current = null;
    for (
      let wanted = this.wanted[this.next];
      wanted !== undefined && wanted <= row;
      wanted = this.wanted[++this.next]
    ) {
      if (wanted < row && !this.rows.has(wanted)) this.places.set(wanted, this.base + start);
    }
    if (!this.isWanted.has(row)) return;
    this.current = {
      start: this.base + start,
      openEnd: this.base + openEnd,
      tag: this.bytes.slice(start, openEnd),
      empty,
      cells: [],
      closeStart: this.base + openEnd,
    };
    this.rows.set(row, this.current);
  }

  cell(_row: number, column: number, start: number, end: number): void {
    if (this.current === null) return;
    const source = this.bytes.slice(start, end);
    this.current.cells.push({ column, start: this.base + start, end: this.base + end, source });
  }

  rowEnd(start: number): void {
    if (this.current !== null) this.current.closeStart = this.base + start;
  }

  private async walk(workbook: Package, part: string, layout: SheetLayout): Promise<void> {
    const window = new Window();
    const scan = new CellScan(
      new CellStore(),
      {
        part,
        prefix: layout.prefix,
        strings: new Strings(SharedStrings.none),
        formatOf: new Uint16Array(0),
        dateFormat: 0,
        date1904: false,
        budget: { cells: 0 },
        hiddenRows: new Set(),
      },
      this,
    );
    let skip = layout.head.length;
    let tryAt = 0;
    for await (const chunk of workbook.xmlChunks(part)) {
      window.append(chunk);
      const skipped = Math.min(skip, window.length);
      window.start += skipped;
      skip -= skipped;
      if (skip > 0 || window.length < tryAt || scan.done) continue;
      this.bytes = window.bytes;
      this.base = window.base;
      window.start = scan.scan(window.bytes, window.start, window.end);
      tryAt = window.length * 2;
    }
    if (scan.done) return;
    this.bytes = window.bytes;
    this.base = window.base;
    scan.scan(window.bytes, window.start, window.end);
  }
}
