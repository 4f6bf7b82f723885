import type { Column } from "../model/project";
import { CellKind } from "../model/snapshot";
import type { CellGrid } from "../model/snapshot";
import { readDay } from "../values/day";

/** The same few days stand in thousands of rows. */
const KEPT = 20_000;

/** Reads the cells of 填报日期 as day numbers (`values/serial`). A cell that is no day is no fault: it is only not judged. */
export class DayCells {
  readonly #cells: CellGrid;
  readonly #index: number;
  readonly #around: { readonly year: number | null; readonly date1904: boolean };
  readonly #texts = new Map<string, number | null>();
  readonly #numbers = new Map<number, number | null>();
  /** The format of the numbers kept: a column has one, and where it changes the readings are made anew. */
  #format = "";

  constructor(cells: CellGrid, column: Column, year: number | null, date1904: boolean) {
    this.#cells = cells;
    this.#index = column.index;
    this.#around = { year, date1904 };
  }

  /** `row` is where the value stands: the top of a merged area that covers the project's row. */
  read(row: number): number | null {
    const kind = this.#cells.kind(row, this.#index);
    if (kind === CellKind.Empty) return null;
    return kind === CellKind.Number ? this.#ofNumber(row) : this.#ofText(this.#cells.text(row, this.#index));
  }

  #ofNumber(row: number): number | null {
    const numberFormat = this.#cells.numberFormat(row, this.#index);
    if (numberFormat !== this.#format) {
      this.#numbers.clear();
      this.#format = numberFormat;
    }
    const number = this.#cells.number(row, this.#index);
    let day = this.#numbers.get(number);
    if (day === undefined) {
      day = readDay({ ...this.#around, number, numberFormat });
      if (this.#numbers.size < KEPT) this.#numbers.set(number, day);
    }
    return day;
  }

  #ofText(text: string): number | null {
    let day = this.#texts.get(text);
    if (day === undefined) {
      day = readDay({ ...this.#around, text });
      if (this.#texts.size < KEPT) this.#texts.set(text, day);
    }
    return day;
  }
}
