import { fault } from "../fault";
import { MAX_DEPTH } from "../limits";
import { fromUtf8Bytes, unescapeXml, utf8 } from "./text";
import { APOSTROPHE, EQUALS, GREATER, LESS, QUOTE, SLASH } from "./signs";

export type TagKind = "open" | "close" | "empty";

/**
 * Walks over the tags of an XML part (bytes of UTF-8), one after the other, and says where each begins and ends, so that
 * text can be put in at exact places. Nothing is built. A document type declaration is refused: no workbook has one, and
 * entities of one's own are how XML is used to attack.
 */
export class Scanner {
  kind: TagKind = "open";
  /** Offsets of the tag just read: of its "<", and after its ">". */
  start = 0;
  end: number;
  /** Offset where the text before this tag begins. */
  textStart: number;
  /** With and without its prefix. */
  name = "";
  local = "";
  /** Elements around this one: 0 for the root. */
  depth = 0;
  private nameEnd = 0;

  constructor(
    readonly bytes: Uint8Array,
    /** For the sentence when something is wrong. */
    readonly part: string,
    start = 0,
    readonly limit = bytes.length,
    /** Elements that are open where it starts: 0 at the beginning of a part. */
    private open = 0,
  ) {
    this.end = start;
    this.textStart = start;
  }

  /** Go on to the next tag. False at the end. */
  next(): boolean {
    const { bytes, limit } = this;
    this.textStart = this.end;
    let at = this.end;
    for (;;) {
      at = this.find(LESS, at);
      if (at < 0) return false;
      const second = bytes[at + 1];
      if (second === 33) at = this.skipDeclaration(at);
      else if (second === 63) at = this.after("?>", at + 2);
      else break;
    }
    this.start = at;
    const closing = bytes[at + 1] === SLASH;
    at += closing ? 2 : 1;
    const nameStart = at;
    while (at < limit && !endsName(bytes[at] ?? 0)) at++;
    this.nameEnd = at;
    this.name = fromUtf8Bytes(bytes, nameStart, at);
    this.local = this.name.slice(this.name.indexOf(":") + 1);
    if (this.local === "") throw fault("damaged", "xml", this.part);
    at = this.tagEnd(at);
    this.end = at + 1;
    if (closing) {
      this.kind = "close";
      this.depth = --this.open;
      if (this.open < 0) throw fault("damaged", "xml", this.part);
    } else {
      this.depth = this.open;
      this.kind = bytes[at - 1] === SLASH ? "empty" : "open";
      if (this.kind === "open" && ++this.open > MAX_DEPTH) throw fault("hostile", "nesting", this.part);
    }
    return true;
  }

  /** Whether the tag begins an element of this name (without prefix), at this depth where one is given. */
  opens(local: string, depth = this.depth): boolean {
    return this.kind !== "close" && this.local === local && this.depth === depth;
  }

  /** Go behind the end of the element whose opening tag was just read; `end` is then where it ends. */
  skip(): void {
    if (this.kind !== "open") return;
    const { depth, name } = this;
    while (this.next()) {
      if (!this.closes(depth)) continue;
      if (this.name !== name) throw fault("damaged", "xml", this.part);
      return;
    }
    throw this.cut();
  }

  /** How many elements stand directly in the one whose opening tag was just read; goes behind it. */
  elements(): number {
    if (this.kind !== "open") return 0;
    const { depth } = this;
    let count = 0;
    while (this.next()) {
      if (this.closes(depth)) return count;
      if (this.isChild(depth)) count++;
    }
    throw this.cut();
  }

  /** The text inside the element whose opening tag was just read, without that of nested elements; goes behind it. */
  text(): string {
    if (this.kind !== "open") return "";
    const { depth } = this;
    let text = "";
    while (this.next()) {
      text += this.textBefore();
      if (this.closes(depth)) return text;
      this.skip();
    }
    throw this.cut();
  }

  /** The text between the tag before and this one: character data and CDATA sections, comments left out. */
  textBefore(): string {
    const raw = fromUtf8Bytes(this.bytes, this.textStart, this.start);
    if (!raw.includes("<")) return unescapeXml(raw);
    return raw
      .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)
      .map((piece, nth) => {
        if (nth % 2 === 0) return unescapeXml(piece);
        return piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : "";
      })
      .join("");
  }

  /** An attribute of the tag by its name as written (with its prefix), null where there is none. */
  attribute(name: string): string | null {
    const span = this.attributeSpan(name);
    return span === null ? null : this.value(span);
  }

  /** The first attribute of a local name under any prefix (`r:id`, whatever `r` is called here), null where there is none. */
  prefixedAttribute(local: string): string | null {
    for (const span of this.attributes()) if (span.name.endsWith(`:${local}`)) return this.value(span);
    return null;
  }

  /** What the attribute found there says. */
  value(span: { readonly valueStart: number; readonly valueEnd: number }): string {
    return unescapeXml(fromUtf8Bytes(this.bytes, span.valueStart, span.valueEnd), this.part);
  }

  /** Offsets of an attribute: of its first letter, of its value (quotes excluded), and after the closing quote. */
  attributeSpan(name: string): { start: number; valueStart: number; valueEnd: number; end: number } | null {
    for (const span of this.attributes()) if (span.name === name) return span;
    return null;
  }

  /** All attributes of the tag, in their order. */
  *attributes(): Iterable<{ name: string; start: number; valueStart: number; valueEnd: number; end: number }> {
    const { bytes } = this;
    const last = this.end - 1;
    let at = this.nameEnd;
    for (;;) {
      while (at < last && ((bytes[at] ?? 0) <= 32 || bytes[at] === SLASH)) at++;
      if (at >= last) return;
      const start = at;
      while (at < last && bytes[at] !== EQUALS && (bytes[at] ?? 0) > 32) at++;
      const nameEnd = at;
      while (at < last && (bytes[at] ?? 0) <= 32) at++;
      if (bytes[at] !== EQUALS) throw fault("damaged", "xml", this.part);
      at++;
      while (at < last && (bytes[at] ?? 0) <= 32) at++;
      const quote = bytes[at] ?? 0;
      if (quote !== QUOTE && quote !== APOSTROPHE) throw fault("damaged", "xml", this.part);
      const valueStart = ++at;
      while (at < last && bytes[at] !== quote) at++;
      if (at >= last) throw fault("damaged", "xml", this.part);
      yield { name: fromUtf8Bytes(bytes, start, nameEnd), start, valueStart, valueEnd: at, end: at + 1 };
      at++;
    }
  }

  private isChild(depth: number): boolean {
    return this.kind !== "close" && this.depth === depth + 1;
  }

  private closes(depth: number): boolean {
    return this.kind === "close" && this.depth === depth;
  }

  /** The offset of the ">" that ends a tag: one inside an attribute's quotes does not. */
  private tagEnd(from: number): number {
    const { bytes, limit } = this;
    let at = from;
    while (at < limit) {
      const byte = bytes[at] ?? 0;
      if (byte === GREATER) return at;
      if (byte === LESS) throw fault("damaged", "xml", this.part);
      if (byte === QUOTE || byte === APOSTROPHE) {
        at = this.find(byte, at + 1);
        if (at < 0) break;
      }
      at++;
    }
    throw this.cut();
  }

  /** Behind a comment or a CDATA section. */
  private skipDeclaration(at: number): number {
    const { bytes } = this;
    if (bytes[at + 2] === 45 && bytes[at + 3] === 45) return this.after("-->", at + 4);
    if (bytes[at + 2] === 91) return this.after("]]>", at + 3);
    if (at + 9 > this.limit) throw this.cut();
    throw fault("hostile", "doctype", this.part);
  }

  private after(end: string, from: number): number {
    const codes = utf8(end);
    for (let at = from; (at = this.find(codes[0] ?? 0, at)) >= 0; at++) {
      if (codes.every((code, nth) => this.bytes[at + nth] === code)) return at + codes.length;
    }
    throw this.cut();
  }

  /** The part ends in the middle of something. */
  private cut(): Error {
    return fault("truncated", "xml", this.part);
  }

  private find(byte: number, from: number): number {
    const at = this.bytes.indexOf(byte, from);
    return at >= this.limit ? -1 : at;
  }
}

function endsName(byte: number): boolean {
  return byte <= 32 || byte === GREATER || byte === SLASH || byte === LESS;
}
