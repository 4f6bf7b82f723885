import { deflateRawSync } from "node:zlib";
import { nodeCodec } from "../../../src/cli/node-codec";
import { browserCodec } from "../../../src/page/worker/browser-codec";
import type { Codec } from "../../../src/workbook/xlsx/zip/codec";
import { portableCodec } from "../../../src/workbook/xlsx/zip/portable-codec";

/**
 * Three programs inflate: zlib on the command line, the streams of browsers (Node has the same), and a script where a browser has
 * none. Whichever it is: what comes out is what was packed, or it is refused by the codec or by whoever compares its checksum.
 */
const codecs: readonly (readonly [name: string, codec: Codec])[] = [
  ["zlib", nodeCodec],
  ["streams", browserCodec],
  ["portable", portableCodec],
];
const sizes = [1, 1_000, 100_000, 3_000_000];

function content(size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => (at % 251) ^ ((at >>> 8) & 15));
}

interface Packed {
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** The inflated bytes; null where they were refused. */
async function inflated(codec: Codec, { data, size, crc }: Packed): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let found = 0;
  try {
    for await (const chunk of codec.inflate(data, size, crc)) {
      if (!codec.compares(size)) found = codec.crc32(chunk, found);
      chunks.push(chunk.slice());
    }
  } catch {
    return null;
  }
  const bytes = Buffer.concat(chunks);
  return codec.compares(size) || (found === crc && bytes.length === size) ? bytes : null;
}

describe.each(codecs)("%s", (_name, codec) => {
  describe.each(sizes)("%d bytes", (size) => {
    const bytes = content(size);
    const good: Packed = { data: deflateRawSync(bytes), size, crc: portableCodec.crc32(bytes, 0) };

    test("come out as they were", async () => {
      expect(Buffer.compare((await inflated(codec, good)) ?? new Uint8Array(0), bytes)).toBe(0);
    });

    test.each<[what: string, packed: Packed]>([
      ["another checksum", { ...good, crc: good.crc ^ 0x8000 }],
      ["a size that is one too small", { ...good, size: size - 1 }],
      ["a size that is one too large", { ...good, size: size + 1 }],
      ["data cut short", { ...good, data: good.data.subarray(0, -1) }],
      ["no data", { ...good, data: new Uint8Array(0) }],
      ["other data", { ...good, data: Uint8Array.from(good.data, (byte, at) => (at === 0 ? 0xff : byte)) }],
    ])("are refused with %s", async (_what, packed) => {
      expect(await inflated(codec, packed)).toBeNull();
    });

    test("are packed into what all codecs inflate", async () => {
      const packed: Uint8Array[] = [];
      for await (const chunk of codec.deflate([bytes.subarray(0, size >> 1), bytes.subarray(size >> 1)]))
        packed.push(chunk.slice());
      for (const [, other] of codecs) {
        const back = await inflated(other, { ...good, data: Buffer.concat(packed) });
        expect(Buffer.compare(back ?? new Uint8Array(0), bytes)).toBe(0);
      }
    });
  });
});
