import { fault } from "../fault";
import { MAX_RATIO, RATIO_FROM_BYTES } from "../limits";
import type { Limits } from "../limits";

/** One file in a zip archive, still packed. */
export interface Entry {
  /** As written in the archive, for writing it back. */
  readonly rawName: Uint8Array;
  /** With forward slashes and without a leading one. */
  readonly name: string;
  /** General purpose flags without the bit for sizes that follow the data. */
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** DOS time and date. */
  readonly stamp: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
  readonly externalAttributes: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** Flag bits: encrypted, sizes after the data, UTF-8 names. */
const ENCRYPTED = 1;
const SIZES_FOLLOW = 8;
export const UTF8_NAMES = 0x800;

/**
 * The entries of a zip archive by its central directory. Names and sizes are checked before anything is inflated: too
 * many entries, entries that promise too much, entries with the same name, entries outside the file.
 */
export function readArchive(bytes: Uint8Array, limits: Limits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = directory(view);
  if (count > limits.entries) throw fault("hostile", "entries");
  const entries: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = offset;
  for (let nth = 0; nth < count; nth++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw fault("damaged", "directory");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const next = at + 46 + nameLength + extraLength + commentLength;
    if (next > bytes.length) throw fault("truncated", "directory");
    const entry = entryAt(bytes, view, at, nameLength, extraLength);
    at = next;
    // Folders are no parts.
    if (entry.name.endsWith("/") && entry.size === 0) continue;
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw fault("hostile", "duplicate-entry", entry.name);
    names.add(key);
    if (entry.size > limits.partBytes) throw fault("too-large", "part-size", entry.name);
    if (entry.size > RATIO_FROM_BYTES && entry.size > MAX_RATIO * entry.data.length) {
      throw fault("hostile", "ratio", entry.name);
    }
    total += entry.size;
    if (total > limits.totalBytes) throw fault("too-large", "total-size");
    entries.push(entry);
  }
  return entries;
}

/** Where the central directory stands, by the end record, which stands last but for a comment of up to 65,535 bytes. */
function directory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  let end = view.byteLength - 22;
  while (end >= lowest && view.getUint32(end, true) !== END) end--;
  if (end < lowest) throw fault("truncated", "directory");
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === END_64_LOCATOR) {
    const at = long(view, locator + 8);
    if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) throw fault("damaged", "directory");
    count = long(view, at + 32);
    size = long(view, at + 40);
    offset = long(view, at + 48);
  }
  if (offset + size > end) throw fault("truncated", "directory");
  return { count, offset };
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let local = view.getUint32(at + 42, true);
  const rawName = bytes.slice(at + 46, at + 46 + nameLength);
  const name = partName(rawName);
  if (packed === 0xffffffff || size === 0xffffffff || local === 0xffffffff) {
    let field = zip64(view, at + 46 + nameLength, extraLength);
    if (field < 0) throw fault("damaged", "directory", name);
    if (size === 0xffffffff) [size, field] = [long(view, field), field + 8];
    if (packed === 0xffffffff) [packed, field] = [long(view, field), field + 8];
    if (local === 0xffffffff) local = long(view, field);
  }
  if (flags & ENCRYPTED) throw fault("damaged", "directory", name);
  if (method !== 0 && method !== 8) throw fault("damaged", "deflate", name);
  if (method === 0 && packed !== size) throw fault("damaged", "size-lie", name);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw fault("damaged", "directory", name);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw fault("truncated", "directory", name);
  return {
    rawName,
    name,
    flags: flags & ~SIZES_FOLLOW,
    method,
    stamp: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    data: bytes.subarray(start, start + packed),
    externalAttributes: view.getUint32(at + 38, true),
  };
}

/** The part name of a zip name. Some writers use backslashes or a leading slash, against the standard. */
function partName(rawName: Uint8Array): string {
  return new TextDecoder().decode(rawName).replaceAll("\\", "/").replace(/^\/+/, "");
}

/** Where the 64-bit sizes stand in an extra field; -1 where they do not. */
function zip64(view: DataView, from: number, length: number): number {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  return -1;
}

/** A 64-bit number; anything that no file reaches becomes Infinity. */
function long(view: DataView, at: number): number {
  if (at < 0 || at + 8 > view.byteLength) return Infinity;
  const high = view.getUint32(at + 4, true);
  return high > 0x1fffff ? Infinity : high * 0x1_0000_0000 + view.getUint32(at, true);
}

/**
 * A zip archive of entries, packed as they are: nothing is deflated again. Fails with a RangeError beyond 4 GiB, which
 * would need the 64-bit format.
 */
export function writeArchive(entries: readonly Entry[]): Uint8Array {
  const length = entries.reduce((sum, { rawName, data }) => sum + 76 + 2 * rawName.length + data.length, 22);
  if (length > 0xffffffff || entries.length > 0xffff) throw new RangeError("archive beyond 4 GiB");
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    writeCommon(view, at + 4, entry);
    bytes.set(entry.rawName, at + 30);
    bytes.set(entry.data, at + 30 + entry.rawName.length);
    at += 30 + entry.rawName.length + entry.data.length;
  }
  const start = at;
  entries.forEach((entry, nth) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(view, at + 6, entry);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, offsets[nth] ?? 0, true);
    bytes.set(entry.rawName, at + 46);
    at += 46 + entry.rawName.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return bytes;
}

/** The fields that a local and a central header share: version needed to name length. */
function writeCommon(view: DataView, at: number, entry: Entry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}
