import { CellKind } from "../model/snapshot";
import type { CellGrid } from "../model/snapshot";
import type { Column } from "../model/project";
import { readAmount } from "../values/amount";
import type { AmountReading } from "../values/amount";
import { clean } from "../values/exact";
import { fromWan, toWan } from "../values/unit";
import type { FaultList } from "./faults";

/** Texts of amounts repeat (— and 无 above all); a column of different texts must not fill the memory. */
const KEPT = 20_000;

/**
 * Reads the cells of one money column into 万元. After `read`, `blank` says whether the cell held nothing or a placeholder, as
 * against something that could not be read.
 */
export class MoneyCells {
  blank = true;
  readonly #cells: CellGrid;
  readonly #column: Column;
  readonly #unit: "万元" | "亿元" | "元";
  readonly #readings = new Map<string, AmountReading>();

  constructor(cells: CellGrid, column: Column) {
    this.#cells = cells;
    this.#column = column;
    this.#unit = column.unit ?? "万元";
  }

  /** The amount in 万元, decimal-clean; null where the cell is blank or cannot be read (then a fault is added). */
  read(row: number, faults: FaultList): number | null {
    const { index, key } = this.#column;
    this.blank = false;
    switch (this.#cells.kind(row, index)) {
      case CellKind.Number:
        return this.#inWan(this.#cells.number(row, index));
      case CellKind.Text:
        return this.#readText(this.#cells.text(row, index), faults);
      case CellKind.Error:
        faults.add({ kind: "error", key, raw: this.#cells.text(row, index) });
        return null;
      case CellKind.Uncomputed:
        faults.add({ kind: "uncomputed", key });
        return null;
      case CellKind.Boolean:
        faults.add({
          kind: "number-as-text",
          key,
          raw: this.#cells.number(row, index) === 1 ? "TRUE" : "FALSE",
          why: "words",
          fix: null,
          unit: null,
        });
        return null;
      default:
        this.blank = true;
        return null;
    }
  }

  #inWan(n: number): number {
    const exact = clean(n);
    return this.#unit === "万元" ? exact : toWan(exact, this.#unit);
  }

  #readText(raw: string, faults: FaultList): number | null {
    const { key } = this.#column;
    let reading = this.#readings.get(raw);
    if (reading === undefined) {
      reading = readAmount(raw);
      if (this.#readings.size < KEPT) this.#readings.set(raw, reading);
    }
    if (reading.placeholder === true) {
      this.blank = true;
      if (raw.trim() !== "") faults.add({ kind: "placeholder", key, raw });
      return null;
    }
    const { value, unit, why, certain } = reading;
    const wan = value === null || !certain ? null : toWan(value, unit ?? this.#unit);
    faults.add({ kind: "number-as-text", key, raw, why, fix: wan === null ? null : fromWan(wan, this.#unit), unit });
    return wan;
  }
}
