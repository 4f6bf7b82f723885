import { MAX_COLUMNS } from "../../../model/address";
import { CellKind } from "../../../model/snapshot";
import { fault } from "../fault";
import type { CellContext } from "./cell-scan";
import type { CellStore } from "./cell-store";
import { parseNumber } from "./number";
import { EQUALS, GREATER, LESS, LOWER_C, LOWER_R, LOWER_S, LOWER_T, LOWER_V, QUOTE, SLASH, SPACE } from "../xml/signs";

const POINT = 46;

/** From `from` on address, format, type and value have ended here, in any plain cell. */
const LONGEST = 64;
/** What is looked at behind that. */
const BEHIND = 16;
/** A number of so many digits is exact, however it is put together. */
const DIGITS = 15;

/**
 * Reads the cell that nearly all cells are, in one walk: `<c r="B7" s="3"><v>12.5</v></c>`, with `t="s"` or without, or
 * `<c r="B7" s="3"/>`. Anything else about it, be it a space, is for `CellScan`, which reads every cell; this one only spares
 * time: half of it for cells like these.
 */
export class PlainCell {
  /** Of the cell read last. */
  column = -1;

  constructor(
    private readonly store: CellStore,
    private readonly context: Pick<CellContext, "part" | "strings" | "formatOf" | "budget">,
  ) {}

  /**
   * Read and keep a cell of `row` whose name ends before `from`.
   * @returns the offset behind it; -1, with nothing kept, when it is not plain or not there as a whole
   */
  read(bytes: Uint8Array, from: number, to: number, row: number): number {
    // So no read is beyond the buffer, which would cost more than the walk.
    if (from + LONGEST + BEHIND > to) return -1;
    const limit = from + LONGEST;
    let at = from + 4;
    if (
      bytes[from] !== SPACE ||
      bytes[from + 1] !== LOWER_R ||
      bytes[from + 2] !== EQUALS ||
      bytes[from + 3] !== QUOTE
    ) {
      return -1;
    }
    let byte = bytes[at] ?? 0;
    let column = 0;
    for (; byte >= 65 && byte <= 90 && at < limit; byte = bytes[++at] ?? 0) column = column * 26 + byte - 64;
    let line = 0;
    for (; byte >= 48 && byte <= 57 && at < limit; byte = bytes[++at] ?? 0) line = line * 10 + byte - 48;
    if (byte !== QUOTE || line !== row + 1 || column < 1 || column > MAX_COLUMNS) return -1;

    byte = bytes[++at] ?? 0;
    let style = 0;
    if (byte === SPACE && bytes[at + 1] === LOWER_S && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE) {
      at += 4;
      byte = bytes[at] ?? 0;
      for (; byte >= 48 && byte <= 57 && at < limit; byte = bytes[++at] ?? 0) style = style * 10 + byte - 48;
      if (byte !== QUOTE || style > 65_535) return -1;
      byte = bytes[++at] ?? 0;
    }
    const shared = byte === SPACE;
    if (shared) {
      if (bytes[at + 1] !== LOWER_T || bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return -1;
      if (bytes[at + 4] !== LOWER_S || bytes[at + 5] !== QUOTE) return -1;
      at += 6;
      byte = bytes[at] ?? 0;
    }
    const { store, context } = this;
    if (byte === SLASH) {
      // A cell without content counts for nothing but the address of its successor.
      if (bytes[at + 1] !== GREATER) return -1;
      if (style > store.maxStyle) store.maxStyle = style;
      this.column = column - 1;
      return at + 2;
    }

    if (byte !== GREATER || bytes[at + 1] !== LESS || bytes[at + 2] !== LOWER_V || bytes[at + 3] !== GREATER) return -1;
    at += 4;
    const start = at;
    let digits = 0; // all of them, wherever the point is
    let point = 0;
    for (; at < limit; at++) {
      byte = bytes[at] ?? 0;
      if (byte >= 48 && byte <= 57) digits = digits * 10 + byte - 48;
      else if (byte === POINT && point === 0) point = at;
      else break;
    }
    if (at === start || point === start || at - start > DIGITS) return -1;
    if (byte !== LESS || bytes[at + 1] !== SLASH || bytes[at + 2] !== LOWER_V || bytes[at + 3] !== GREATER) return -1;
    if (bytes[at + 4] !== LESS || bytes[at + 5] !== SLASH || bytes[at + 6] !== LOWER_C) return -1;
    if (bytes[at + 7] !== GREATER) return -1;

    let value = digits;
    let kind: CellKind = CellKind.Number;
    if (shared) {
      if (point > 0 || digits >= context.strings.shared.count) return -1;
      kind = context.strings.shared.isEmpty(digits) ? CellKind.Empty : CellKind.Text;
    } else if (point > 0) value = parseNumber(bytes, start, at);

    if (style > store.maxStyle) store.maxStyle = style;
    this.column = column - 1;
    if (kind !== CellKind.Empty) {
      if (--context.budget.cells < 0) throw fault("too-large", "cells", context.part);
      store.startRow(row);
      store.add(column - 1, kind, value, context.formatOf[style] ?? 0);
    }
    return at + 8;
  }
}
