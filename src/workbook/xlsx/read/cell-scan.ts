import { MAX_COLUMNS, MAX_ROWS, parseArea } from "../../../model/address";
import type { Area } from "../../../model/address";
import { CellKind } from "../../../model/snapshot";
import { fault } from "../fault";
import { MAX_TOKEN_BYTES } from "../limits";
import { Scanner } from "../xml/scanner";
import { escapeCellText, escapeXml, fromUtf8Bytes, utf8 } from "../xml/text";
import type { CellStore } from "./cell-store";
import { isoSerial } from "./iso-date";
import { parseNumber } from "./number";
import { PlainCell } from "./plain-cell";
import { richText } from "./rich-text";
import type { Strings } from "./strings";
import {
  APOSTROPHE,
  BANG,
  EQUALS,
  GREATER,
  LESS,
  LOWER_C,
  LOWER_F,
  LOWER_I,
  LOWER_R,
  LOWER_S,
  LOWER_T,
  LOWER_V,
  QUESTION,
  QUOTE,
  SLASH,
} from "../xml/signs";

/** Cell types (ECMA-376, 18.18.11) by their first letter and length. */
const Type = { number: 0, shared: 1, text: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;
type Type = (typeof Type)[keyof typeof Type];

/** What the cells of all sheets of a workbook share while they are read. */
export interface CellContext {
  readonly part: string;
  /** The root's prefix with its colon; "" for none. */
  readonly prefix: string;
  readonly strings: Strings;
  /** By the number of a cell's format (`s`): which of the workbook's number formats. */
  readonly formatOf: Uint16Array;
  /** The number format of dates, for ISO dates in cells without a format. */
  readonly dateFormat: number;
  readonly date1904: boolean;
  /** Cells that may still be read. Counts down. */
  readonly budget: { cells: number };
  readonly hiddenRows: Set<number>;
}

/** Told of rows and cells as they are met, with offsets into the bytes at hand: of their "<", and behind their tags. */
export interface CellObserver {
  row(row: number, start: number, openEnd: number, empty: boolean): void;
  cell(row: number, column: number, start: number, end: number): void;
  /** The "<" of a row's end tag. */
  rowEnd(start: number): void;
}

/**
 * Reads `sheetData` while its bytes arrive: one walk, byte by byte, no string and no object per cell. Whatever lies in
 * the buffer only in part is left for the next call. Rows and cells out of order, without addresses, with a prefix, with
 * comments and foreign elements between are all read.
 */
export class CellScan {
  /** `</sheetData>` was reached. */
  done = false;
  private row = -1;
  private column = -1;
  private readonly prefix: Uint8Array;
  /** For the cells that nearly all writers write; null where every cell is to be looked at. */
  private readonly plain: PlainCell | null;
  /** Open elements around what is being skipped. */
  private skipping = 0;
  private readonly sharedByIndex = new Map<number, number>();

  // The cell being read.
  private cellRow = 0;
  private style = 0;
  private type: Type = Type.number;
  private valueStart = -1;
  private valueEnd = -1;
  /** Value or formula hold more than plain text. */
  private odd = false;
  private oddFormula = false;
  private formulaStart = -1;
  private formulaEnd = -1;
  private sharedIndex = -1;
  private dataTable = false;

  /** Of the "<" of the tag being read. */
  private tagStart = 0;

  constructor(
    private readonly store: CellStore,
    private readonly context: CellContext,
    /** Told where rows and cells stand; the cells are then not kept. */
    private readonly observer: CellObserver | null = null,
  ) {
    this.prefix = utf8(context.prefix);
    this.plain = observer === null && context.prefix === "" ? new PlainCell(store, context) : null;
  }

  /**
   * Read what is complete in `bytes` from `from` to `to`. Returns the offset up to which bytes were used; what follows
   * must come again, with more.
   */
  scan(bytes: Uint8Array, from: number, to: number): number {
    const skip = this.prefix.length;
    let at = from;
    for (;;) {
      if (bytes[at] !== LESS || at >= to) {
        at = bytes.indexOf(LESS, at);
        if (at < 0 || at >= to) return to;
      }
      if (at + skip + 5 > to) return at;
      const second = bytes[at + 1];
      let next: number;
      if (second === BANG || second === QUESTION) {
        next = this.skipDeclaration(bytes, at, to);
      } else if (this.skipping > 0) {
        next = this.skipTag(bytes, at, to);
      } else if (second === SLASH) {
        next = this.closingTag(bytes, at, to);
        if (this.done) return at;
      } else if (!this.hasPrefix(bytes, at + 1)) {
        next = this.skipTag(bytes, at, to);
      } else {
        const name = at + 1 + skip;
        this.tagStart = at;
        if (bytes[name] === LOWER_C && endsName(bytes[name + 1] ?? 0)) {
          const { plain } = this;
          next = plain === null ? -1 : plain.read(bytes, name + 1, to, this.row);
          if (plain === null || next < 0) next = this.cell(bytes, name + 1, to);
          else this.column = plain.column;
        } else if (bytes[name] === LOWER_R && bytes[name + 1] === 111 && bytes[name + 2] === 119) {
          next = this.rowTag(bytes, name + 3, to);
        } else next = this.skipTag(bytes, at, to);
      }
      if (next < 0) return at;
      if (next - at > MAX_TOKEN_BYTES) throw fault("hostile", "token-size", this.context.part);
      at = next;
    }
  }

  isDone(): boolean {
    return this.done;
  }

  private closingTag(bytes: Uint8Array, at: number, to: number): number {
    const end = this.tagEnd(bytes, at + 1, to);
    if (end < 0) return -1;
    const name = fromUtf8Bytes(bytes, at + 2, end).trim();
    if (name === `${this.context.prefix}sheetData`) this.done = true;
    else if (name !== `${this.context.prefix}row`) throw this.broken();
    else this.observer?.rowEnd(at);
    return end + 1;
  }

  /** A tag of an element that means nothing to us: it and all inside it are skipped. */
  private skipTag(bytes: Uint8Array, at: number, to: number): number {
    const end = this.tagEnd(bytes, at + 1, to);
    if (end < 0) return -1;
    if (bytes[at + 1] === SLASH) this.skipping--;
    else if (bytes[end - 1] !== SLASH) this.skipping++;
    return end + 1;
  }

  private rowTag(bytes: Uint8Array, from: number, to: number): number {
    const end = this.tagEnd(bytes, from, to);
    if (end < 0) return -1;
    let row = this.row + 1;
    let hidden = false;
    for (let at = from; (at = this.attribute(bytes, at, end)) >= 0; at++) {
      const { nameStart, nameEnd, textStart, textEnd } = this;
      const length = nameEnd - nameStart;
      const first = bytes[nameStart];
      if (length === 1 && first === LOWER_R) row = parseNumber(bytes, textStart, textEnd) - 1;
      else if (length === 6 && first === 104) hidden ||= isTrue(fromUtf8Bytes(bytes, textStart, textEnd));
      else if (length === 2 && first === 104) hidden ||= parseNumber(bytes, textStart, textEnd) === 0;
      else if (length === 1 && first === LOWER_S) this.useStyle(parseNumber(bytes, textStart, textEnd));
    }
    if (!(row >= 0 && row < MAX_ROWS && Number.isInteger(row))) throw fault("damaged", "address", this.context.part);
    this.row = row;
    this.column = -1;
    if (hidden) this.context.hiddenRows.add(row);
    this.observer?.row(row, this.tagStart, end + 1, bytes[end - 1] === SLASH);
    return end + 1;
  }

  private useStyle(style: number): void {
    this.style = style;
    if (style > this.store.maxStyle && style <= 65_535) this.store.maxStyle = style;
  }

  // Where the attribute found last has its name and value.
  private nameStart = 0;
  private nameEnd = 0;
  private textStart = 0;
  private textEnd = 0;
  private oddText = false;

  /** Find the next attribute before `end`, the ">" of the tag. -1 when there is none. */
  private attribute(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    while (at < end && ((bytes[at] ?? 0) <= 32 || bytes[at] === SLASH)) at++;
    if (at >= end) return -1;
    this.nameStart = at;
    while (at < end && bytes[at] !== EQUALS && (bytes[at] ?? 0) > 32) at++;
    this.nameEnd = at;
    while (at < end && bytes[at] !== EQUALS && (bytes[at] ?? 0) <= 32) at++;
    if (bytes[at] !== EQUALS) throw this.broken();
    at++;
    while (at < end && (bytes[at] ?? 0) <= 32) at++;
    const quote = bytes[at];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.broken();
    this.textStart = ++at;
    while (at < end && bytes[at] !== quote) at++;
    if (at >= end) throw this.broken();
    this.textEnd = at;
    return at;
  }

  /** Read a cell whose name ends before `from`. Returns the offset behind it; -1 when it is not there as a whole. */
  private cell(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    let column = this.column + 1;
    this.cellRow = this.row;
    this.style = 0;
    this.type = Type.number;
    for (;;) {
      let byte = bytes[at] ?? 0;
      while (byte === 32 || byte === 10 || byte === 13 || byte === 9) byte = bytes[++at] ?? 0;
      if (at >= to) return -1;
      if (byte === GREATER) break;
      if (byte === SLASH) {
        // A cell without content counts for nothing but the address of its successor.
        if (at + 1 >= to) return -1;
        if (bytes[at + 1] !== GREATER) throw this.broken();
        if (column >= MAX_COLUMNS) throw fault("damaged", "address", this.context.part);
        this.column = column;
        this.observer?.cell(this.cellRow, column, this.tagStart, at + 2);
        return at + 2;
      }
      const name = at;
      while (at < to && bytes[at] !== EQUALS && bytes[at] !== LESS && bytes[at] !== GREATER) at++;
      if (at + 2 >= to) return -1;
      const oneLetter = at === name + 1 || (bytes[name + 1] ?? 0) <= 32;
      at++;
      while ((bytes[at] ?? 0) <= 32 && at < to) at++;
      const quote = bytes[at];
      if (quote !== QUOTE && quote !== APOSTROPHE) {
        if (at >= to) return -1;
        throw this.broken();
      }
      const start = ++at;
      while (at < to && bytes[at] !== quote) at++;
      if (at >= to) return -1;
      if (oneLetter) {
        if (byte === LOWER_R) column = this.address(bytes, start, at);
        else if (byte === LOWER_S) this.useStyle(parseNumber(bytes, start, at));
        else if (byte === LOWER_T) this.type = typeOf(bytes[start] ?? 0, at - start);
      }
      at++;
    }
    if (column >= MAX_COLUMNS) throw fault("damaged", "address", this.context.part);
    at = this.content(bytes, at + 1, to);
    if (at < 0) return -1;
    this.column = column;
    if (this.observer === null) this.keep(bytes, column);
    else this.observer.cell(this.cellRow, column, this.tagStart, at);
    return at;
  }

  /** A cell's address: sets its row and returns its column. */
  private address(bytes: Uint8Array, start: number, end: number): number {
    let column = 0;
    let row = 0;
    let at = start;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= 65 && byte <= 122) column = column * 26 + (byte & 31);
      else break;
    }
    const letters = at - start;
    for (; at < end; at++) {
      const digit = (bytes[at] ?? 0) - 48;
      if (digit < 0 || digit > 9) throw fault("damaged", "address", this.context.part);
      row = row * 10 + digit;
    }
    if (letters === 0 || letters > 3 || column > MAX_COLUMNS || row < 1 || row > MAX_ROWS) {
      throw fault("damaged", "address", this.context.part);
    }
    this.cellRow = row - 1;
    return column - 1;
  }

  /** Find value and formula between a cell's tags. Returns the offset behind its end tag; -1 when that is not there. */
  private content(bytes: Uint8Array, from: number, to: number): number {
    const skip = this.prefix.length;
    this.valueStart = -1;
    this.valueEnd = -1;
    this.odd = false;
    this.oddFormula = false;
    this.formulaStart = -1;
    this.sharedIndex = -1;
    this.dataTable = false;
    let at = from;
    for (;;) {
      while (bytes[at] !== LESS && at < to) at++;
      if (at + skip + 4 > to) return -1;
      const second = bytes[at + 1];
      if (second === SLASH) {
        if (!this.hasPrefix(bytes, at + 2) || bytes[at + 2 + skip] !== LOWER_C) throw this.broken();
        const end = this.tagEnd(bytes, at + 3 + skip, to);
        return end < 0 ? -1 : end + 1;
      }
      const name = at + 1 + skip;
      const letter = this.hasPrefix(bytes, at + 1) ? bytes[name] : 0;
      if (second === BANG || second === QUESTION) {
        at = this.skipDeclaration(bytes, at, to);
      } else if (letter === LOWER_V && endsName(bytes[name + 1] ?? 0)) {
        at = this.textElement(bytes, name + 1, to);
        this.valueStart = this.textStart;
        this.valueEnd = this.textEnd;
        this.odd = this.oddText;
      } else if (letter === LOWER_F && endsName(bytes[name + 1] ?? 0)) {
        at = this.formulaElement(bytes, name + 1, to);
      } else if (letter === LOWER_I && bytes[name + 1] === LOWER_S && endsName(bytes[name + 2] ?? 0)) {
        at = this.inlineElement(bytes, at, to);
      } else {
        at = this.skipElement(bytes, at, to);
      }
      if (at < 0) return -1;
    }
  }

  /** `v` or `f`: sets the span of its text. `from` is behind its name. */
  private textElement(bytes: Uint8Array, from: number, to: number): number {
    let at = bytes[from] === GREATER ? from : this.tagEnd(bytes, from, to);
    if (at < 0) return -1;
    this.textStart = at + 1;
    this.textEnd = at + 1;
    this.oddText = false;
    if (bytes[at - 1] === SLASH) return at + 1;
    at++;
    while (bytes[at] !== LESS && at < to) at++;
    // Comments and CDATA sections inside are read the slow way.
    while (at + 1 < to && bytes[at + 1] !== SLASH) {
      this.oddText = true;
      at = this.skipDeclaration(bytes, at, to);
      if (at < 0) return -1;
      while (bytes[at] !== LESS && at < to) at++;
    }
    this.textEnd = at;
    const end = this.tagEnd(bytes, at + 1, to);
    return end < 0 ? -1 : end + 1;
  }

  private formulaElement(bytes: Uint8Array, from: number, to: number): number {
    const tagEnd = this.tagEnd(bytes, from, to);
    if (tagEnd < 0) return -1;
    let shared = false;
    let array = false;
    let area: Area | null = null;
    let index = -1;
    if (tagEnd > from + 1) {
      for (let at = from; (at = this.attribute(bytes, at, tagEnd)) >= 0; at++) {
        const first = bytes[this.nameStart];
        if (first === LOWER_T && this.nameEnd === this.nameStart + 1) {
          shared = bytes[this.textStart] === LOWER_S;
          this.dataTable = bytes[this.textStart] === 100;
          array = this.dataTable || bytes[this.textStart] === 97;
        } else if (first === LOWER_R && bytes[this.nameStart + 1] === 101) {
          area = parseArea(fromUtf8Bytes(bytes, this.textStart, this.textEnd));
        } else if (first === LOWER_S && bytes[this.nameStart + 1] === LOWER_I) {
          index = parseNumber(bytes, this.textStart, this.textEnd);
        }
      }
    }
    const next = this.textElement(bytes, from, to);
    if (next < 0) return -1;
    this.formulaStart = this.textStart;
    this.formulaEnd = this.textEnd;
    this.oddFormula = this.oddText;
    this.sharedIndex = shared ? index : -1;
    if (array && area !== null) this.store.arrays.push(area);
    return next;
  }

  private inlineElement(bytes: Uint8Array, at: number, to: number): number {
    const skip = this.prefix.length;
    const end = this.skipElement(bytes, at, to);
    if (end < 0) return -1;
    const inner = this.tagEnd(bytes, at + 1, to) + 1;
    // <is><t>…</t></is> holds the text as it is; anything else is rich text.
    const textTag = inner + 1 + skip;
    this.valueStart = inner;
    this.valueEnd = Math.max(inner, bytes.lastIndexOf(LESS, end - 1));
    this.odd = true;
    if (bytes[inner] === LESS && bytes[textTag] === LOWER_T && endsName(bytes[textTag + 1] ?? 0)) {
      const start = this.tagEnd(bytes, textTag, to) + 1;
      const close = bytes.indexOf(LESS, start);
      const after = close + 4 + skip;
      if (
        bytes[start - 2] !== SLASH &&
        bytes[close + 1] === SLASH &&
        bytes[after] === LESS &&
        bytes[after + 1] === SLASH
      ) {
        this.valueStart = start;
        this.valueEnd = close;
        this.odd = false;
      }
    }
    return end;
  }

  /** Behind the element that begins at `at`; -1 when its end is not there. */
  private skipElement(bytes: Uint8Array, at: number, to: number): number {
    let open = 0;
    for (;;) {
      if (bytes[at + 1] === BANG || bytes[at + 1] === QUESTION) {
        at = this.skipDeclaration(bytes, at, to);
        if (at < 0) return -1;
      } else {
        const end = this.tagEnd(bytes, at + 1, to);
        if (end < 0) return -1;
        if (bytes[at + 1] === SLASH) open--;
        else if (bytes[end - 1] !== SLASH) open++;
        at = end + 1;
        if (open === 0) return at;
      }
      while (bytes[at] !== LESS && at < to) at++;
      if (at + 1 >= to) return -1;
    }
  }

  /** Put the cell just read into the store. */
  private keep(window: Uint8Array, column: number): void {
    const { store, context } = this;
    const { strings } = context;
    const formula = this.formulaId(window);
    let kind: CellKind = CellKind.Empty;
    let value = 0;
    let format = context.formatOf[this.style] ?? 0;
    let bytes = window;
    let { valueStart: start, valueEnd: end } = this;
    if (this.odd && start >= 0) {
      bytes = this.type === Type.inline ? this.richText(window) : this.plainText(window, start, end);
      [start, end] = [0, bytes.length];
    }
    if (end > start) {
      switch (this.type) {
        case Type.number:
          value = parseNumber(bytes, start, end);
          kind = CellKind.Number;
          // Not a number although it should be one: shown as it is, for the reader to complain about.
          if (Number.isNaN(value)) [kind, value] = [CellKind.Text, strings.add(bytes, start, end)];
          break;
        case Type.shared:
          value = parseNumber(bytes, start, end);
          if (!(value >= 0 && value < strings.shared.count && Number.isInteger(value))) {
            throw fault("damaged", "string-index", context.part);
          }
          kind = strings.shared.isEmpty(value) ? CellKind.Empty : CellKind.Text;
          break;
        case Type.boolean:
          kind = CellKind.Boolean;
          value = isTrue(fromUtf8Bytes(bytes, start, end).trim()) ? 1 : 0;
          break;
        case Type.error:
          kind = CellKind.Error;
          value = strings.add(bytes, start, end);
          break;
        case Type.date: {
          const serial = isoSerial(fromUtf8Bytes(bytes, start, end), context.date1904);
          if (serial === null) [kind, value] = [CellKind.Text, strings.add(bytes, start, end)];
          else [kind, value] = [CellKind.Number, serial];
          if (format === 0) format = context.dateFormat;
          break;
        }
        default:
          [kind, value] = [CellKind.Text, strings.add(bytes, start, end)];
      }
    }
    // A text that is empty is a result; no value at all is none.
    if (formula !== null && end <= start && (this.type !== Type.text || start < 0)) {
      kind = CellKind.Uncomputed;
      store.uncomputed = true;
    }
    if (kind === CellKind.Empty && formula === null) return;
    if (--context.budget.cells < 0) throw fault("too-large", "cells", context.part);
    store.startRow(this.cellRow);
    if (formula !== null) store.addFormula(formula);
    store.add(column, kind, value, format);
  }

  /** The text of an inline string with runs, as bytes like those of a plain one. */
  private richText(bytes: Uint8Array): Uint8Array {
    return utf8(escapeCellText(richText(bytes, this.context.part, this.valueStart, this.valueEnd)));
  }

  /** Text that comments or CDATA sections interrupt, as bytes like those of plain text. */
  private plainText(bytes: Uint8Array, start: number, end: number): Uint8Array {
    const wrapped = utf8(`<t>${fromUtf8Bytes(bytes, start, end)}</t>`);
    const scanner = new Scanner(wrapped, this.context.part);
    scanner.next();
    return utf8(escapeXml(scanner.text()));
  }

  private formulaId(window: Uint8Array): number | null {
    if (this.formulaStart < 0) return null;
    const { store, context } = this;
    let bytes = window;
    let { formulaStart: start, formulaEnd: end } = this;
    if (this.oddFormula) {
      bytes = this.plainText(window, start, end);
      [start, end] = [0, bytes.length];
    }
    const hasText = end > start;
    const id = hasText || this.dataTable ? context.strings.add(bytes, start, end) : -1;
    if (this.sharedIndex < 0) return hasText || this.dataTable ? id : null;
    let nth = this.sharedByIndex.get(this.sharedIndex);
    if (nth === undefined) {
      nth = store.shared.push({ row: 0, column: 0, formula: -1 }) - 1;
      this.sharedByIndex.set(this.sharedIndex, nth);
    }
    const master = store.shared[nth];
    if (!hasText || master === undefined) return ~nth;
    master.row = this.cellRow;
    master.column = this.column;
    master.formula = id;
    return id;
  }

  private hasPrefix(bytes: Uint8Array, at: number): boolean {
    const { prefix } = this;
    for (let nth = 0; nth < prefix.length; nth++) if (bytes[at + nth] !== prefix[nth]) return false;
    return true;
  }

  /** The ">" that ends a tag, quotes respected; -1 when it is not there yet. */
  private tagEnd(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    while (at < to) {
      const byte = bytes[at] ?? 0;
      if (byte === GREATER) return at;
      if (byte === LESS) throw this.broken();
      if (byte === QUOTE || byte === APOSTROPHE) {
        at++;
        while (at < to && bytes[at] !== byte) at++;
      }
      at++;
    }
    return -1;
  }

  /** Behind a comment, a CDATA section or a processing instruction; -1 when its end is not there yet. */
  private skipDeclaration(bytes: Uint8Array, at: number, to: number): number {
    const third = bytes[at + 2];
    if (bytes[at + 1] === BANG && third !== 45 && third !== 91) {
      if (at + 2 >= to) return -1;
      if (third === 68) throw fault("hostile", "doctype", this.context.part);
      throw this.broken();
    }
    const before = bytes[at + 1] === QUESTION ? QUESTION : third === 45 ? 45 : 93;
    for (let end = at + 3; end < to; end++) {
      if (bytes[end] === GREATER && bytes[end - 1] === before && (before === QUESTION || bytes[end - 2] === before)) {
        return end + 1;
      }
    }
    return -1;
  }

  private broken(): Error {
    return fault("damaged", "xml", this.context.part);
  }
}

function endsName(byte: number): boolean {
  return byte === GREATER || byte <= 32 || byte === SLASH;
}

function typeOf(first: number, length: number): Type {
  if (first === LOWER_S) return length === 1 ? Type.shared : Type.text;
  if (first === LOWER_I) return Type.inline;
  if (first === 98) return Type.boolean;
  if (first === 101) return Type.error;
  return first === 100 ? Type.date : Type.number;
}

/** An XML boolean. */
export function isTrue(text: string | null): boolean {
  return text === "1" || text === "true";
}
