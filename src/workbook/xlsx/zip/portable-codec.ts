import { Deflate, Inflate } from "fflate";
import { type Codec, DEFLATE_LEVEL } from "./codec";

/** Deflated bytes fed to fflate at once: at most a thousand times as many come out, which bounds memory for any input. */
const FEED = 1 << 14;

function* inflate(data: Uint8Array): Iterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  const state = { ended: false };
  const stream = new Inflate((chunk, final) => {
    if (chunk.length > 0) ready.push(chunk);
    state.ended ||= final;
  });
  for (let at = 0; at < data.length; at += FEED) {
    stream.push(data.subarray(at, at + FEED), at + FEED >= data.length);
    yield* ready;
    ready.length = 0;
  }
  if (!state.ended) throw new Error("deflate data ends too early");
}

async function* deflate(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  const stream = new Deflate({ level: DEFLATE_LEVEL }, (chunk) => {
    if (chunk.length > 0) ready.push(chunk);
  });
  for await (const chunk of chunks) {
    stream.push(chunk);
    yield* ready;
    ready.length = 0;
  }
  stream.push(new Uint8Array(0), true);
  yield* ready;
}

/** Eight tables: table[k][b] is the CRC of byte b followed by k zero bytes, so that eight bytes are taken at once. */
const table = new Int32Array(8 * 256);
for (let byte = 0; byte < 256; byte++) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  table[byte] = crc;
}
for (let at = 256; at < table.length; at++) {
  const before = table[at - 256] ?? 0;
  table[at] = (before >>> 8) ^ (table[before & 255] ?? 0);
}

function crc32(bytes: Uint8Array, start: number): number {
  const t = table;
  let crc = ~start;
  let at = 0;
  for (const last = bytes.length - 8; at <= last; at += 8) {
    const low =
      crc ^
      ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24));
    crc =
      (t[1792 + (low & 255)] ?? 0) ^
      (t[1536 + ((low >>> 8) & 255)] ?? 0) ^
      (t[1280 + ((low >>> 16) & 255)] ?? 0) ^
      (t[1024 + (low >>> 24)] ?? 0) ^
      (t[768 + (bytes[at + 4] ?? 0)] ?? 0) ^
      (t[512 + (bytes[at + 5] ?? 0)] ?? 0) ^
      (t[256 + (bytes[at + 6] ?? 0)] ?? 0) ^
      (t[bytes[at + 7] ?? 0] ?? 0);
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (t[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}

/** Runs wherever JavaScript does. */
export const portableCodec: Codec = { inflate, compares: () => false, deflate, crc32 };
