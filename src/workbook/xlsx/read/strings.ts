import { SharedStrings } from "./shared-strings";
import { StringPool } from "./string-pool";

/** All texts of a workbook under one numbering: the shared strings first, then those that stand in cells and formulas. */
export class Strings {
  readonly pool = new StringPool();

  constructor(readonly shared: SharedStrings) {}

  text(id: number): string {
    const { count } = this.shared;
    return id < count ? this.shared.text(id) : this.pool.text(id - count);
  }

  /** The id of a text in these bytes, XML escapes and all. */
  add(bytes: Uint8Array, start: number, end: number): number {
    return this.shared.count + this.pool.add(bytes, start, end);
  }
}
