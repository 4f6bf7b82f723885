import type { OwnCell, OwnSheet } from "../../model/edit";
import type { Breath } from "./breath";
import { numberFormatOf, propertiesOf } from "./cell-formats";

/** How a cell looks, as Excel takes it. Cells that look alike share one look. */
export interface Look {
  /** Style and number format; a jump does not count. 0: no cell. */
  readonly kind: number;
  readonly properties: Excel.SettableCellProperties;
  readonly numberFormat: string;
}

/** The jumps of a column, from its first one to its last. */
export interface ColumnLinks {
  readonly top: number;
  readonly links: OwnCell["link"][];
}

/**
 * How a sheet of ours looks, taken down in one pass: the cells of large sheets are made when they are asked for, and asking for
 * them again and again took most of the time. Rows that look alike share one list.
 */
export class SheetLooks {
  private constructor(
    /** Of the widest row. */
    readonly width: number,
    private readonly lists: readonly (readonly Look[])[],
    private readonly listOfRow: Int32Array,
    readonly links: ReadonlyMap<number, ColumnLinks>,
  ) {}

  static async of({ rows, columns }: OwnSheet, breath: Breath): Promise<SheetLooks> {
    const known = new Map<string, number>();
    const lists: Look[][] = [];
    const listOfRow = new Int32Array(rows.length);
    const links = new Map<number, ColumnLinks>();
    let width = Math.max(columns.length, 1);
    for (const [row, { cells }] of rows.entries()) {
      if (breath.isDue) await breath.take();
      width = Math.max(width, cells.length);
      const looks = cells.map(lookOf);
      const before = lists[listOfRow[row - 1] ?? 0];
      if (before !== undefined && isSame(looks, before)) listOfRow[row] = listOfRow[row - 1] ?? 0;
      else {
        const key = looks.map(({ number }) => number).join();
        const list = known.get(key) ?? lists.push(looks) - 1;
        known.set(key, list);
        listOfRow[row] = list;
      }
      addLinks(links, row, cells);
    }
    return new SheetLooks(
      width,
      lists.map((list) => filled(list, width)),
      listOfRow,
      links,
    );
  }

  get rows(): number {
    return this.listOfRow.length;
  }

  /** One for each column of the sheet. */
  row(row: number): readonly Look[] {
    return this.lists[this.listOfRow[row] ?? -1] ?? [];
  }

  /** All different ones of a column within rows. */
  inColumn(column: number, top: number, bottom: number): ReadonlySet<Look> {
    const lists = new Set(this.listOfRow.subarray(top, bottom + 1));
    return new Set([...lists].map((list) => this.lists[list]?.[column] ?? NO_CELL));
  }
}

interface NumberedLook extends Look {
  readonly number: number;
}

const NO_CELL: NumberedLook = {
  number: 0,
  kind: 0,
  properties: propertiesOf(null),
  numberFormat: numberFormatOf(null),
};

/** By style, number format and whether it is a jump. */
const looks = new Map<string, NumberedLook>();
const kinds = new Map<string, number>();

function lookOf(cell: OwnCell | null): NumberedLook {
  if (cell === null) return NO_CELL;
  const numberFormat = numberFormatOf(cell);
  const name = `${cell.style}|${numberFormat}`;
  const key = cell.link === null ? name : `${name}|link`;
  const seen = looks.get(key);
  if (seen !== undefined) return seen;
  const kind = kinds.get(name) ?? kinds.size + 1;
  kinds.set(name, kind);
  const look = { number: looks.size + 1, kind, properties: propertiesOf(cell), numberFormat };
  looks.set(key, look);
  return look;
}

function isSame(one: readonly Look[], other: readonly Look[]): boolean {
  return one.length === other.length && one.every((look, column) => look === other[column]);
}

function filled(list: readonly Look[], width: number): readonly Look[] {
  return Array.from({ length: width }, (_, column) => list[column] ?? NO_CELL);
}

function addLinks(links: Map<number, ColumnLinks>, row: number, cells: readonly (OwnCell | null)[]): void {
  cells.forEach((cell, column) => {
    if (cell === null || cell.link === null) return;
    const ofColumn = links.get(column) ?? { top: row, links: [] };
    links.set(column, ofColumn);
    while (ofColumn.top + ofColumn.links.length < row) ofColumn.links.push(null);
    ofColumn.links.push(cell.link);
  });
}
