import { constants, deflateRawSync } from "node:zlib";
import { portableCodec } from "../../src/workbook/xlsx/zip/portable-codec";

/** An entry of an archive as it shall be written, lies and all. */
export interface RawEntry {
  readonly name: string;
  /** Deflated, unless `method` says otherwise. */
  readonly data: Uint8Array;
  readonly crc: number;
  /** What it says to be once inflated. */
  readonly size: number;
  readonly method?: number;
  readonly flags?: number;
}

/** An honest entry. */
export function entry(name: string, content: string | Uint8Array): RawEntry {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return { name, data: deflateRawSync(bytes), crc: crc(bytes, 0), size: bytes.length };
}

/** Honest entries for the parts of a workbook. */
export function entries(parts: Readonly<Record<string, string | Uint8Array>>): RawEntry[] {
  return Object.entries(parts).map(([name, content]) => entry(name, content));
}

/** An archive, written field by field. With `shared`, all entries of one content have one place in the file. */
export function rawZip(list: readonly RawEntry[], { shared = false, count = list.length } = {}): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  const push = (piece: Uint8Array): number => {
    pieces.push(piece);
    at += piece.length;
    return at - piece.length;
  };
  const places = new Map<Uint8Array, number>();
  const offsets = list.map((item) => {
    const known = shared ? places.get(item.data) : undefined;
    if (known !== undefined) return known;
    const offset = push(header(item, null));
    push(item.data);
    places.set(item.data, offset);
    return offset;
  });
  const start = at;
  list.forEach((item, nth) => push(header(item, offsets[nth] ?? 0)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(at - start, 12);
  end.writeUInt32LE(start, 16);
  if (count > 0xffff) zip64(push, count, at - start, start);
  push(end);
  return Buffer.concat(pieces);
}

/** A local header, or with an offset one of the central directory. */
function header(
  { name, data, crc: sum, size, method = 8, flags = 0x800 }: RawEntry,
  offset: number | null,
): Uint8Array {
  const raw = Buffer.from(name);
  const central = offset !== null;
  const bytes = Buffer.alloc((central ? 46 : 30) + raw.length);
  bytes.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
  const from = central ? 6 : 4;
  if (central) bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(20, from);
  bytes.writeUInt16LE(flags, from + 2);
  bytes.writeUInt16LE(method, from + 4);
  bytes.writeUInt32LE(0x50de0000, from + 6);
  bytes.writeUInt32LE(sum >>> 0, from + 10);
  bytes.writeUInt32LE(data.length, from + 14);
  bytes.writeUInt32LE(size, from + 18);
  bytes.writeUInt16LE(raw.length, from + 22);
  if (central) bytes.writeUInt32LE(offset, 42);
  raw.copy(bytes, central ? 46 : 30);
  return bytes;
}

function zip64(push: (piece: Uint8Array) => number, count: number, size: number, start: number): void {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(push(record)), 8);
  push(locator);
}

/**
 * A huge part, made without ever being whole: `unit` so many times between two texts. The unit is deflated once; the
 * pieces are put together as they are.
 * @param dense keep below a thousandfold, with a comment of noise that does not shrink, so that only the content is odd
 */
export function bomb(
  name: string,
  {
    before = "",
    unit,
    times,
    after = "",
    dense = true,
  }: { before?: string; unit: string; times: number; after?: string; dense?: boolean },
): RawEntry {
  const unitBytes = Buffer.from(unit);
  const size = unitBytes.length * times;
  const noise = dense ? Buffer.from(`<!--${noiseOf(size / 400)}-->`) : Buffer.alloc(0);
  const piece = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH });
  const packed = piece(unitBytes);
  const head = Buffer.from(before);
  const tail = Buffer.concat([Buffer.from(after), noise]);
  let sum = crc(head, 0);
  for (let nth = 0; nth < times && size < 1e9; nth++) sum = crc(unitBytes, sum);
  const data = Buffer.concat([piece(head), ...Array.from({ length: times }, () => packed), deflateRawSync(tail)]);
  return { name, data, crc: crc(tail, sum), size: head.length + size + tail.length };
}

/** Hexadecimal digits that no two runs of which are alike. */
function noiseOf(length: number): string {
  const words: string[] = [];
  let state = 1;
  for (let at = 0; at < length; at += 8) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    words.push(((state ^ (state >>> 13)) >>> 0).toString(16).padStart(8, "0"));
  }
  return words.join("");
}

function crc(bytes: Uint8Array, from: number): number {
  if (bytes.length === 0) return from;
  return portableCodec.crc32(bytes, from);
}
