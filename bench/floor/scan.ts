import type { Zip } from "./inflate";

/** A sheet as the floor keeps it: per column one array of doubles. A number is itself, a shared text is −10^15 − its id. */
export interface Columns {
  readonly count: number;
  readonly values: readonly Float64Array[];
}

/** NaN: nothing there. */
export const BLANK = NaN;
const TEXT = -1e15;

export function isText(value: number): boolean {
  return value <= TEXT;
}
export function textId(value: number): number {
  return TEXT - value;
}

const LT = 0x3c;
const GT = 0x3e;
const QUOTE = 0x22;
const SLASH = 0x2f;
const lower = (letter: string): number => letter.charCodeAt(0);
const C = lower("c");
const R = lower("r");
const T = lower("t");
const V = lower("v");
const S = lower("s");

/** Walk the cells of sheet1. Knows only what Excel writes: r="A1" on every cell, t="s" for text, <v> for the value. */
export async function scanSheet(zip: Zip, width: number): Promise<Columns> {
  let capacity = 1024;
  let values = Array.from({ length: width }, () => new Float64Array(capacity).fill(BLANK));
  let count = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of zip.chunks("xl/worksheets/sheet1.xml")) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole = bytes.lastIndexOf("</row>");
    const end = whole < 0 ? 0 : whole + 6;
    let at = 0;
    while (at < end) {
      if (bytes[at++] !== LT) continue;
      const tag = bytes[at];
      if (tag === R) {
        at = bytes.indexOf(QUOTE, at) + 1;
        let row = 0;
        for (let digit = bytes[at] ?? 0; digit !== QUOTE; digit = bytes[++at] ?? QUOTE) row = row * 10 + digit - 48;
        count = row;
        if (row > capacity) {
          const wider = capacity * 2;
          values = values.map((old) => {
            const grown = new Float64Array(wider).fill(BLANK);
            grown.set(old);
            return grown;
          });
          capacity = wider;
        }
      } else if (tag === C && bytes[at + 1] === 0x20) {
        at += 5;
        let column = 0;
        for (let letter = bytes[at] ?? 0; letter >= 65; letter = bytes[++at] ?? 0) column = column * 26 + letter - 64;
        let text = false;
        while (bytes[at] !== GT) {
          if (bytes[at] === T && bytes[at + 1] === 0x3d && bytes[at + 3] === S) text = true;
          at++;
        }
        if (bytes[at - 1] === SLASH) continue;
        at++;
        while (!(bytes[at] === LT && bytes[at + 1] === V)) {
          at++;
          if (bytes[at] === LT && bytes[at + 1] === SLASH && bytes[at + 2] === C) break;
        }
        at += 3;
        const value = number(bytes, at);
        const store = values[column - 1];
        if (store !== undefined) store[count - 1] = text ? TEXT - value : value;
      }
    }
    rest = bytes.subarray(end);
  }
  return { count, values };
}

/** A number as Excel writes it. Whole numbers and short decimals by hand, the rest by the language. */
function number(bytes: Buffer, from: number): number {
  let at = from;
  let digits = 0;
  let places = -1;
  const minus = bytes[at] === 0x2d;
  if (minus) at++;
  for (let byte = bytes[at] ?? LT; byte !== LT; byte = bytes[++at] ?? LT) {
    if (byte === 0x2e) places = 0;
    else if (byte >= 48 && byte <= 57 && at - from < 16) {
      digits = digits * 10 + byte - 48;
      if (places >= 0) places++;
    } else return Number(bytes.toString("latin1", from, bytes.indexOf(LT, at)));
  }
  const value = places > 0 ? digits / 10 ** places : digits;
  return minus ? -value : value;
}

/** The shared strings as they stand in the part: only those that a check asks for are ever decoded. */
export class Strings {
  readonly #blocks: Buffer[] = [];
  #block = new Int32Array(1024);
  #from = new Int32Array(1024);
  #to = new Int32Array(1024);
  #count = 0;

  /** Length in bytes: enough to tell a name from a blank. */
  size(id: number): number {
    return (this.#to[id] ?? 0) - (this.#from[id] ?? 0);
  }

  text(id: number): string {
    return this.#blocks[this.#block[id] ?? 0]?.toString("utf8", this.#from[id], this.#to[id]) ?? "";
  }

  /** Take in every string of a block of whole `<si>` elements. */
  add(bytes: Buffer): void {
    this.#blocks.push(bytes);
    for (let at = bytes.indexOf("<si>"); at >= 0;) {
      const open = bytes.indexOf("<t", at);
      const start = bytes.indexOf(GT, open) + 1;
      const end = bytes[start - 2] === SLASH ? start : bytes.indexOf(LT, start);
      if (this.#count === this.#from.length) this.#grow();
      this.#block[this.#count] = this.#blocks.length - 1;
      this.#from[this.#count] = start;
      this.#to[this.#count++] = end;
      at = bytes.indexOf("<si>", end);
    }
  }

  #grow(): void {
    const wider = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(old.length * 2);
      grown.set(old);
      return grown;
    };
    [this.#block, this.#from, this.#to] = [wider(this.#block), wider(this.#from), wider(this.#to)];
  }
}

export async function scanStrings(zip: Zip): Promise<Strings> {
  const strings = new Strings();
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of zip.chunks("xl/sharedStrings.xml")) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole = bytes.lastIndexOf("</si>");
    const end = whole < 0 ? 0 : whole + 5;
    strings.add(bytes.subarray(0, end));
    rest = bytes.subarray(end);
  }
  return strings;
}
