import { CellKind } from "../model/snapshot";
import type { CellGrid } from "../model/snapshot";
import { cellText, shownText } from "./cell-text";
import { readLabel } from "./labels";
import type { Merges } from "./merges";
import { isPreambleText } from "./preamble-text";

/** What closes a sheet: 2020年7月3日, （盖章）, 主要领导签字. */
const SIGNATURE = /^\d{4}年\d{1,2}月\d{1,2}日$|盖章|签字|签名|^(?:填表|填报|制表|审核)/;
const SIGNATURE_REACH = 60;
/** A heading is merged over at least this many columns; two may be number and name. */
const HEADING_WIDTH = 3;

/** Where the label of a row stands. */
export interface LabelColumns {
  readonly seq: number | null;
  /** The name's columns: its header may be merged over two. */
  readonly names: readonly number[];
  /** The table's first column. */
  readonly left: number;
}

/** Reads what stands at the left of a row, its number and name, and looks at the rows around it. */
export class RowLabels {
  readonly #cells: CellGrid;
  readonly #merges: Merges;
  readonly #seq: number | null;
  readonly #names: readonly number[];
  readonly #left: number;
  readonly #end: number;

  /** `end`: one more than the last row of the body. */
  constructor(cells: CellGrid, merges: Merges, columns: LabelColumns, end: number) {
    this.#cells = cells;
    this.#merges = merges;
    this.#seq = columns.seq;
    this.#names = columns.names;
    this.#left = columns.left;
    this.#end = end;
  }

  /** The project's name, from whichever of its columns holds one. */
  name(row: number): string {
    for (const column of this.#names) {
      const text = cellText(this.#cells, row, column);
      if (text !== "") return text;
    }
    return "";
  }

  /** What stands in the column of running numbers. */
  seq(row: number): string {
    return this.#seq === null ? "" : cellText(this.#cells, row, this.#seq);
  }

  /** A text left of the name in a row without one: 合计 or a heading in the district's or the group's column. */
  leftLabel(row: number): string {
    for (let column = this.#left; column < (this.#names[0] ?? 0); column++) {
      if (column === this.#seq) continue;
      if (this.#cells.kind(row, column) === CellKind.Text) return shownText(this.#cells.text(row, column));
    }
    return "";
  }

  /** A date, a unit or who signed, somewhere in a row without a name. */
  isSignature(row: number): boolean {
    for (let column = this.#left; column < Math.min(this.#cells.columnCount, this.#left + SIGNATURE_REACH); column++) {
      const text = cellText(this.#cells, row, column);
      if (text === "") continue;
      return SIGNATURE.test(text.replace(/\s+/g, "")) || isPreambleText(text);
    }
    return false;
  }

  /** Whether the label is merged over as many columns as only a heading is. */
  isWide(row: number): boolean {
    const area =
      this.#merges.startingAt(row, this.#names[0] ?? 0) ??
      (this.#seq === null ? null : this.#merges.startingAt(row, this.#seq));
    return area !== null && area.right - area.left + 1 >= HEADING_WIDTH;
  }

  /** The running number of the next row that holds a name; null where it has none. */
  nextNumber(row: number): number | null {
    const next = this.#next(row);
    const seq = next < 0 ? "" : this.seq(next);
    return /^\d{1,6}$/.test(seq) ? Number(seq) : null;
  }

  /** Whether the rows that follow hang below this one: there is one, and it is no heading of the same kind and no total. */
  hasRowsBelow(row: number, style: string): boolean {
    const next = this.#next(row);
    if (next < 0) return false;
    const label = readLabel(this.name(next), false);
    return label.kind === "text" && label.numeral !== style;
  }

  /** The next row, where it holds a name; −1 otherwise. */
  #next(row: number): number {
    const next = this.#cells.nextRow(row);
    return next >= 0 && next < this.#end && this.name(next) !== "" ? next : -1;
  }
}
