import { fault } from "../fault";

/**
 * XML parts come in UTF-8 or UTF-16 (ECMA-376 part 2 allows no others; Latin-1 is seen all the same). Inside we work on
 * the bytes of UTF-8 only, and a part is written back in the encoding that it had.
 */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "iso-8859-1";

/** The encoding of a part by its first bytes. Anything that we could not write back is refused. */
export function encodingOf(head: Uint8Array, part: string): Encoding {
  const [a, b, c, d] = head;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return "utf-16le";
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return "utf-16be";
  const declared = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(
    String.fromCharCode(...head.subarray(0, 200)),
  );
  const label = (declared?.[1] ?? "utf-8").toLowerCase();
  if (label === "utf-8" || label === "utf8" || label === "us-ascii" || label === "ascii") return "utf-8";
  if (label === "iso-8859-1" || label === "latin1") return "iso-8859-1";
  throw fault("damaged", "encoding", part);
}

/** The part as UTF-8, without loss: `fromUtf8` gives back the very bytes. A byte order mark stays, as U+FEFF. */
export function toUtf8(bytes: Uint8Array, encoding: Encoding, part: string): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return bytes;
    case "iso-8859-1":
      return new TextEncoder().encode(latin1(bytes));
    default: {
      const utf8 = new TextEncoder().encode(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes));
      if (!equalBytes(fromUtf8(utf8, encoding), bytes)) throw fault("damaged", "encoding", part);
      return utf8;
    }
  }
}

/** UTF-8 bytes in another encoding. What Latin-1 lacks becomes a character reference. */
export function fromUtf8(utf8: Uint8Array, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return utf8;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(utf8);
  if (encoding === "iso-8859-1") {
    const narrow = text.replace(/[^\0-\xff]/gu, (character) => `&#${String(character.codePointAt(0))};`);
    return Uint8Array.from(narrow, (character) => character.charCodeAt(0));
  }
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), encoding === "utf-16le");
  return bytes;
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
