import type { Month } from "../model/month";
import type { Column, MonthKey } from "../model/project";
import { CellKind } from "../model/snapshot";
import type { CellGrid } from "../model/snapshot";
import { isPlaceholder } from "../values/placeholder";
import { readMonth } from "../values/month";
import type { MonthInput, MonthReading } from "../values/month";
import type { FaultList } from "./faults";

/** What a month column tells of; 实际竣工 「在建」 means "no". */
const TELLS: Readonly<Record<MonthKey, "plan" | "start" | "finish">> = {
  planStart: "plan",
  planFinish: "plan",
  actualStart: "start",
  actualFinish: "finish",
};
/** The same few months stand in thousands of rows. */
const KEPT = 20_000;

/** Reads the cells of one month column. After `read`, `stated` holds a 是 or 否 that came without a month. */
export class MonthCells {
  stated: boolean | null = null;
  readonly #cells: CellGrid;
  readonly #column: Column;
  readonly #key: MonthKey;
  readonly #around: MonthInput;
  readonly #texts = new Map<string, MonthReading>();
  readonly #numbers = new Map<string, Map<number, MonthReading>>();

  /** `year` is the year of the title, for 6月底前 and 年内. */
  constructor(cells: CellGrid, column: Column, key: MonthKey, year: number | null, date1904: boolean) {
    this.#cells = cells;
    this.#column = column;
    this.#key = key;
    this.#around = { year, date1904, of: TELLS[key] };
  }

  /** `row` is where the value stands: the top of a merged area that covers the project's row. */
  read(row: number, faults: FaultList): Month | null {
    const { index } = this.#column;
    this.stated = null;
    const kind = this.#cells.kind(row, index);
    if (kind === CellKind.Empty) return null;
    if (kind === CellKind.Number) {
      const format = this.#cells.numberFormat(row, index);
      const n = this.#cells.number(row, index);
      return this.#take(this.#ofNumber(n, format), String(n), faults);
    }
    if (kind === CellKind.Text) {
      const raw = this.#cells.text(row, index);
      return this.#take(this.#ofText(raw), raw, faults);
    }
    if (kind === CellKind.Error) faults.add({ kind: "error", key: this.#key, raw: this.#cells.text(row, index) });
    else if (kind === CellKind.Uncomputed) faults.add({ kind: "uncomputed", key: this.#key });
    else this.stated = this.#cells.number(row, index) === 1;
    return null;
  }

  #ofNumber(n: number, format: string): MonthReading {
    let byNumber = this.#numbers.get(format);
    if (byNumber === undefined) this.#numbers.set(format, (byNumber = new Map<number, MonthReading>()));
    let reading = byNumber.get(n);
    if (reading === undefined) {
      reading = readMonth({ ...this.#around, number: n, numberFormat: format });
      if (byNumber.size < KEPT) byNumber.set(n, reading);
    }
    return reading;
  }

  #ofText(text: string): MonthReading {
    let reading = this.#texts.get(text);
    if (reading === undefined) {
      reading = readMonth({ ...this.#around, text });
      if (this.#texts.size < KEPT) this.#texts.set(text, reading);
    }
    return reading;
  }

  #take(reading: MonthReading, raw: string, faults: FaultList): Month | null {
    const key = this.#key;
    switch (reading.kind) {
      case "month":
        return reading.month;
      case "stated":
        this.stated = reading.yes;
        return null;
      case "ambiguous":
        faults.add({ kind: "ambiguous-date", key, raw, readings: reading.readings });
        return null;
      case "bad":
        faults.add({ kind: "bad-date", key, raw, why: reading.why });
        return null;
      case "blank":
        if (isPlaceholder(raw)) faults.add({ kind: "placeholder", key, raw });
        return null;
    }
  }
}
