/** What kind of file the first bytes promise, whatever its name says. */
export type Sniffed =
  | { readonly kind: "empty" | "zip" | "xls" | "old-xls" | "encrypted" }
  /** `format`: a word that users know the format by. */
  | { readonly kind: "other"; readonly format: string }
  | { readonly kind: "unknown" };

const signatures: readonly (readonly [format: string, bytes: readonly number[]])[] = [
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["RAR", [0x52, 0x61, 0x72, 0x21]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["gzip", [0x1f, 0x8b]],
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["RTF", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Binary workbooks older than containers: BIFF2 to BIFF5 streams begin with a BOF record. */
const BARE_BIFF = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
];

export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { kind: "empty" };
  // "PK" and then the end record: an archive without entries.
  if (begins(bytes, [0x50, 0x4b, 5, 6])) return { kind: "empty" };
  if (begins(bytes, [0x50, 0x4b, 3, 4])) return { kind: "zip" };
  if (begins(bytes, CFB)) return compound(bytes);
  if (BARE_BIFF.some((signature) => begins(bytes, signature))) return { kind: "old-xls" };
  for (const [format, signature] of signatures) if (begins(bytes, signature)) return { kind: "other", format };
  return text(bytes);
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/**
 * An OLE container holds an .xls (stream Workbook; Book before Excel 97, beside it in a file for both), an encrypted .xlsx (EncryptedPackage) or something else. Its
 * directory entries are 128 bytes long and aligned to 128, so that they can be found without following its chains.
 */
function compound(bytes: Uint8Array): Sniffed {
  let other: string | null = null;
  let old = false;
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) | ((bytes[at + 65] ?? 0) << 8);
    if (length < 4 || length > 64 || length % 2 !== 0) continue;
    // A directory entry says in the byte after its name whether it is a stream (2) or a storage (1).
    if (bytes[at + 66] !== 2 && bytes[at + 66] !== 1) continue;
    const name = utf16(bytes, at, length - 2);
    if (name === "EncryptedPackage") return { kind: "encrypted" };
    if (name === "Workbook") return { kind: "xls" };
    if (name === "Book") old = true;
    if (name === "WordDocument") other = "Word";
    if (name === "PowerPoint Document") other = "PowerPoint";
  }
  if (old) return { kind: "old-xls" };
  return other === null ? { kind: "unknown" } : { kind: "other", format: other };
}

function utf16(bytes: Uint8Array, from: number, length: number): string {
  let text = "";
  for (let at = from; at < from + length; at += 2) {
    text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  }
  return text;
}

/** Text renamed to .xlsx: web pages and the XML format of Excel 2003 say so in their first line, the rest is CSV. */
function text(bytes: Uint8Array): Sniffed {
  const head = bytes.subarray(0, 4096);
  const utf16 = begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff]);
  if (!utf16 && head.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return { kind: "unknown" };
  const start = new TextDecoder(utf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(head);
  // The XML of Excel 2003 has an element Table too.
  if (/<Workbook[^>]*office:spreadsheet"/.test(start)) return { kind: "other", format: "XML" };
  if (/<html|<!doctype html|<table/i.test(start)) return { kind: "other", format: "HTML" };
  if (/^\s*<\?xml|^\s*<\w/.test(start)) return { kind: "other", format: "XML" };
  return { kind: "other", format: "CSV" };
}
