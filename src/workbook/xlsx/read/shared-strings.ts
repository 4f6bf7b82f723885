import { fault } from "../fault";
import { MAX_TOKEN_BYTES } from "../limits";
import { Scanner } from "../xml/scanner";
import { fromUtf8Bytes, unescapeCellText } from "../xml/text";
import { richText } from "./rich-text";
import { GREATER, LESS, SLASH } from "../xml/signs";

/**
 * Shared strings: the bytes of their contents, one after the other, without the marks around them, which take much of the
 * part; each made into a string when first asked for.
 */
export class SharedStrings {
  private readonly texts: (string | undefined)[] = [];

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly part: string,
    /** Where each string's content ends; ~end for anything but one plain `t`. */
    private readonly ends: Int32Array,
    readonly count: number,
  ) {}

  static readonly none = new SharedStrings(new Uint8Array(0), "", new Int32Array(0), 0);

  static read(bytes: Uint8Array, part: string): SharedStrings {
    const scanner = new Scanner(bytes, part);
    if (!scanner.next() || scanner.local !== "sst") throw fault("damaged", "xml", part);
    if (scanner.kind === "empty") return SharedStrings.none;
    const at = scanner.name.indexOf(":");
    const prefix = at < 0 ? "" : scanner.name.slice(0, at + 1);
    return indexed(scanner, prefix);
  }

  /** @internal for `read` */
  static of(bytes: Uint8Array, part: string, ends: Int32Array, count: number): SharedStrings {
    return new SharedStrings(bytes, part, ends, count);
  }

  /** Whether a string is certainly empty, without making it. */
  isEmpty(id: number): boolean {
    return this.ends[id] === this.start(id);
  }

  text(id: number): string {
    let text = this.texts[id];
    if (text === undefined) {
      const start = this.start(id);
      const end = this.ends[id] ?? 0;
      text =
        end < 0
          ? richText(this.bytes, this.part, start, ~end)
          : unescapeCellText(fromUtf8Bytes(this.bytes, start, end));
      this.texts[id] = text;
    }
    return text;
  }

  private start(id: number): number {
    const before = id === 0 ? 0 : (this.ends[id - 1] ?? 0);
    return before < 0 ? ~before : before;
  }
}

/**
 * Find the items of the part. Nearly all are `<si><t>…</t></si>`; these are found without a scanner, the others by the
 * scanner, which also refuses what is broken.
 */
function indexed(scanner: Scanner, prefix: string): SharedStrings {
  const { bytes, part } = scanner;
  // no more than the part itself; memory that is not written to is not taken
  const kept = new Uint8Array(bytes.length);
  let used = 0;
  let ends = new Int32Array(Math.max(16, Math.ceil(bytes.length / 24)));
  let count = 0;
  const put = (start: number, end: number, plain: boolean): void => {
    if (end - start > MAX_TOKEN_BYTES) throw fault("hostile", "token-size", part);
    if (count === ends.length) {
      const larger = new Int32Array(ends.length * 2);
      larger.set(ends);
      ends = larger;
    }
    const shift = used - start;
    for (let at = start; at < end; at++) kept[at + shift] = bytes[at] ?? 0;
    used += end - start;
    ends[count++] = plain ? used : ~used;
  };
  const simple = new SimpleItem(bytes, prefix);
  for (;;) {
    const at = bytes.indexOf(LESS, scanner.end);
    if (at < 0) throw fault("damaged", "xml", part);
    if (simple.read(at)) {
      put(simple.start, simple.end, true);
      scanner.end = simple.next;
      continue;
    }
    if (!scanner.next()) throw fault("damaged", "xml", part);
    if (scanner.depth === 0) break;
    const { local, kind, end } = scanner;
    scanner.skip();
    if (local === "si") put(end, kind === "empty" ? end : scanner.start, false);
  }
  return SharedStrings.of(kept.slice(0, used), part, ends.slice(0, count), count);
}

/** Matches `<si><t>…</t></si>` and `<si><t/></si>`, also with xml:space="preserve", and with a prefix. */
class SimpleItem {
  start = 0;
  end = 0;
  next = 0;
  private readonly openItem: readonly number[];
  private readonly openText: readonly number[];
  private readonly close: readonly number[];
  private readonly closeItem: readonly number[];

  constructor(
    private readonly bytes: Uint8Array,
    prefix: string,
  ) {
    const codes = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
    this.openItem = codes(`<${prefix}si>`);
    this.openText = codes(`<${prefix}t`);
    this.close = codes(`</${prefix}t></${prefix}si>`);
    this.closeItem = codes(`</${prefix}si>`);
  }

  read(from: number): boolean {
    const { bytes } = this;
    if (!this.matches(this.openItem, from)) return false;
    let at = from + this.openItem.length;
    if (!this.matches(this.openText, at)) return false;
    at += this.openText.length;
    if (bytes[at] !== GREATER) {
      if (bytes[at] !== 32 && bytes[at] !== SLASH) return false;
      at = bytes.indexOf(GREATER, at);
      if (at < 0) return false;
      if (bytes[at - 1] === SLASH) {
        this.start = this.end = at + 1;
        this.next = at + 1 + this.closeItem.length;
        return this.matches(this.closeItem, at + 1);
      }
    }
    this.start = at + 1;
    this.end = bytes.indexOf(LESS, at + 1);
    if (this.end < 0 || !this.matches(this.close, this.end)) return false;
    this.next = this.end + this.close.length;
    return true;
  }

  private matches(codes: readonly number[], at: number): boolean {
    for (let nth = 0; nth < codes.length; nth++) if (this.bytes[at + nth] !== codes[nth]) return false;
    return true;
  }
}
