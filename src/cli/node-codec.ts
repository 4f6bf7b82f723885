import * as zlib from "node:zlib";
import { DEFLATE_LEVEL } from "../workbook/xlsx/zip/codec";
import type { Codec } from "../workbook/xlsx/zip/codec";

const CHUNK = 1 << 18;

/** Parts up to this size are not worth a stream. */
const AT_ONCE = 1 << 20;

/** zlib in place of the portable codec: the same contents, a third of the time, and off the main thread. */
export const nodeCodec: Codec = {
  inflate(data, size) {
    if (size <= AT_ONCE) {
      try {
        return [zlib.inflateRawSync(data, { maxOutputLength: Math.max(1, size) })];
      } catch (error) {
        // More than was promised: as a stream, whose reader stops there.
        if ((error as NodeJS.ErrnoException).code !== "ERR_BUFFER_TOO_LARGE") throw error;
      }
    }
    const stream = zlib.createInflateRaw({ chunkSize: CHUNK });
    stream.end(data);
    return stream;
  },

  compares: () => false,

  async *deflate(chunks) {
    const stream = zlib.createDeflateRaw({ chunkSize: CHUNK, level: DEFLATE_LEVEL });
    const feeding = feed(stream, chunks);
    yield* stream;
    await feeding;
  },

  crc32: (bytes, crc) => zlib.crc32(bytes, crc),
};

async function feed(stream: zlib.DeflateRaw, chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const chunk of chunks) {
      if (!stream.write(chunk)) await new Promise((resolve) => stream.once("drain", resolve));
    }
    stream.end();
  } catch (error) {
    stream.destroy(error as Error);
  }
}
