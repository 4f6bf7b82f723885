import { fault } from "../fault";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Bytes that are handed on together. */
const CHUNK = 1 << 18;
/** UTF-8 takes at most so many bytes for one UTF-16 unit. */
const WIDEST = 3;

/** Many short texts as a few large pieces of UTF-8. Turned into bytes at once they are forgotten before they cost the collector time. */
export function* utf8Chunks(texts: Iterable<string>): Generator<Uint8Array> {
  let chunk = new Uint8Array(CHUNK);
  let used = 0;
  for (const text of texts) {
    const most = text.length * WIDEST;
    if (used + most > CHUNK && used > 0) {
      yield chunk.subarray(0, used);
      chunk = new Uint8Array(CHUNK);
      used = 0;
    }
    if (most > CHUNK) yield utf8(text);
    else used += encoder.encodeInto(text, chunk.subarray(used)).written;
  }
  if (used > 0) yield chunk.subarray(0, used);
}

/** Texts up to so many bytes are put together here: a call to the decoder costs more. */
const SHORT = 192;
const units: number[] = new Array<number>(SHORT).fill(0);
/** One list of arguments for each length, to be filled again and again. */
const lists: (number[] | undefined)[] = [];

/** Bytes of UTF-8 as text. Plain text, which is nearly all of it, without the decoder; unit by unit it would be a chain of strings. */
export function fromUtf8Bytes(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return decoder.decode(bytes.subarray(start, end));
  let count = 0;
  for (let at = start; at < end; count++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      units[count] = byte;
      at += 1;
    } else if (byte >= 0xe1 && byte < 0xed && at + 2 < end) {
      // Three bytes, without the overlong and surrogate ranges: all of Chinese.
      const second = bytes[at + 1] ?? 0;
      const third = bytes[at + 2] ?? 0;
      if ((second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return decoder.decode(bytes.subarray(start, end));
      units[count] = ((byte & 15) << 12) | ((second & 63) << 6) | (third & 63);
      at += 3;
    } else {
      return decoder.decode(bytes.subarray(start, end));
    }
  }
  const list = (lists[count] ??= new Array<number>(count).fill(0));
  for (let at = 0; at < count; at++) list[at] = units[at] ?? 0;
  return String.fromCharCode.apply(null, list);
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Character data or an attribute's value as it is meant: entities resolved, line ends as XML wants them. What is no
 * reference makes the named part a damaged one; texts, which are made long after the file was read, keep it as written.
 */
export function unescapeXml(raw: string, part?: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]{0,12};?)/g, (whole, body: string) => {
    const name = body.endsWith(";") ? body.slice(0, -1) : "";
    if (Object.hasOwn(named, name)) return named[name] ?? "";
    const code = /^#x([0-9a-f]{1,6})$/i.exec(name);
    const point = code === null ? (/^#\d{1,7}$/.test(name) ? Number(name.slice(1)) : -1) : parseInt(code[1] ?? "", 16);
    if (point < 0 || point > 0x10ffff) {
      if (part === undefined) return whole;
      throw fault("damaged", "entity", part);
    }
    return String.fromCodePoint(point);
  });
}

/** _xHHHH_ stands for a character that XML cannot hold (ECMA-376, 22.9.2.19). */
export function unescapeCodes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The raw text of a cell as it is meant. */
export function unescapeCellText(raw: string): string {
  return unescapeCodes(unescapeXml(raw));
}

/** Text for an attribute or an element. Line ends and tabs survive as references; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters that must not stand in XML
  return text.replace(/[&<>"\0-\x1f\ufffe\uffff]/g, (character) => {
    switch (character) {
      case "&":
        return "&amp;";
      case "<":
        return "&lt;";
      case ">":
        return "&gt;";
      case '"':
        return "&quot;";
      case "\t":
      case "\n":
      case "\r":
        return `&#${String(character.charCodeAt(0))};`;
      default:
        return "";
    }
  });
}

/** Text for an element, such as a formula: quotes stand as they are. One look at the text answers for most. */
export function escapeElementText(text: string): string {
  if (!MARKUP.test(text)) return text;
  return CONTROL.test(text) ? escapeXml(text) : withoutMarkup(text);
}

function withoutMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/* eslint-disable no-control-regex -- these are the characters that must not stand in XML */
const CONTROL = /[\0-\x1f\ufffe\uffff]/;
const MARKUP = /[&<>\0-\x1f\ufffe\uffff]/;
/** What a text of a cell may have to be changed for. */
const UNUSUAL = /[&<>_\0-\x08\x0b\x0c\r\x0e-\x1f\ud800-\udfff\ufffe\uffff]/;
/* eslint-enable no-control-regex */

/**
 * Text for a cell. What XML cannot hold becomes _xHHHH_, and what looks like such a code is itself escaped; lone surrogates
 * become U+FFFD.
 */
export function escapeCellText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  const safe = text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    // eslint-disable-next-line no-control-regex -- these are the characters that must not stand in XML
    .replace(/[\0-\x08\x0b\x0c\r\x0e-\x1f\ufffe\uffff]/g, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    });
  return withoutMarkup(safe);
}
