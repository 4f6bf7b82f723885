import { fault } from "./fault";
import { MAX_WHOLE_PART } from "./limits";
import type { Limits } from "./limits";
import { encodingOf, fromUtf8, toUtf8 } from "./xml/encoding";
import type { Encoding } from "./xml/encoding";
import type { Splices } from "./xml/splices";
import { utf8 } from "./xml/text";
import { readArchive, UTF8_NAMES, writeArchive } from "./zip/archive";
import type { Entry } from "./zip/archive";
import type { Codec } from "./zip/codec";

/**
 * The parts of a workbook: a zip archive in which parts can be replaced, added and removed. Every part that is not
 * replaced is written back packed as it came.
 */
export class Package {
  /** By lower-case name: part names are compared without case (ECMA-376 part 2). In the order of the archive. */
  private entries = new Map<string, Entry>();
  private readonly cache = new Map<string, Uint8Array>();

  constructor(
    entries: readonly Entry[],
    private readonly codec: Codec,
  ) {
    for (const entry of entries) this.entries.set(entry.name.toLowerCase(), entry);
  }

  static open(bytes: Uint8Array, limits: Limits, codec: Codec): Package {
    return new Package(readArchive(bytes, limits), codec);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  names(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  /** Bytes of a part once inflated, as the archive promises. */
  size(name: string): number {
    return this.entries.get(name.toLowerCase())?.size ?? 0;
  }

  /** The checksum of a part as it is stored; null when there is no such part. */
  checksum(name: string): number | null {
    return this.entries.get(name.toLowerCase())?.crc ?? null;
  }

  /** A part in chunks, as it is stored. Size and checksum are checked while it flows. */
  async *chunks(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) return;
    const compared = entry.method !== 0 && this.codec.compares(entry.size);
    let size = 0;
    let crc = 0;
    try {
      const source = entry.method === 0 ? [entry.data] : this.codec.inflate(entry.data, entry.size, entry.crc);
      for await (const chunk of source) {
        if (chunk.length === 0) continue;
        size += chunk.length;
        if (size > entry.size) break;
        if (!compared) crc = this.codec.crc32(chunk, crc);
        yield chunk;
      }
    } catch {
      throw fault("damaged", "deflate", name);
    }
    if (size !== entry.size) throw fault("hostile", "size-lie", name);
    if (!compared && crc !== entry.crc) throw fault("damaged", "checksum", name);
  }

  /** A part as a whole, as it is stored: for parts that are no XML, and to compare. */
  async raw(name: string): Promise<Uint8Array> {
    const size = this.size(name);
    if (size > MAX_WHOLE_PART) throw fault("too-large", "part-size", name);
    let bytes: Uint8Array | null = null;
    let at = 0;
    for await (const chunk of this.chunks(name)) {
      if (chunk.length === size) bytes = chunk;
      else (bytes ??= new Uint8Array(size)).set(chunk, at);
      at += chunk.length;
    }
    return bytes ?? new Uint8Array(0);
  }

  /** An XML part in UTF-8 in chunks: in one where it is stored otherwise. */
  async *xmlChunks(name: string): AsyncGenerator<Uint8Array> {
    let encoding: Encoding | null = null;
    for await (const chunk of this.chunks(name)) {
      encoding ??= encodingOf(chunk, name);
      if (encoding !== "utf-8") break;
      yield chunk;
    }
    if (encoding !== null && encoding !== "utf-8") yield toUtf8(await this.raw(name), encoding, name);
  }

  /** An XML part as a whole, in UTF-8. Null when there is no such part. */
  async xml(name: string): Promise<Uint8Array | null> {
    const key = name.toLowerCase();
    if (!this.entries.has(key)) return null;
    const known = this.cache.get(key);
    if (known !== undefined) return known;
    const raw = await this.raw(name);
    const bytes = toUtf8(raw, encodingOf(raw, name), name);
    this.cache.set(key, bytes);
    return bytes;
  }

  /** Forget the inflated parts; they are inflated again when asked for. */
  forget(): void {
    this.cache.clear();
  }

  /** Put an XML part, given in UTF-8. A part that was there keeps its place, its name and its encoding. */
  async putXml(name: string, bytes: Uint8Array): Promise<void> {
    const encoding = await this.encoding(name);
    await this.putChunks(name, [fromUtf8(bytes, encoding)]);
    this.cache.set(name.toLowerCase(), bytes);
  }

  /** Put a part as it shall be stored, chunk by chunk. */
  async putChunks(name: string, chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void> {
    const key = name.toLowerCase();
    const before = this.entries.get(key);
    let size = 0;
    let crc = 0;
    const { codec } = this;
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks) {
        if (chunk.length === 0) continue;
        size += chunk.length;
        crc = codec.crc32(chunk, crc);
        yield chunk;
      }
    }
    const packed: Uint8Array[] = [];
    for await (const chunk of codec.deflate(counted())) packed.push(chunk);
    this.cache.delete(key);
    this.entries.set(key, {
      rawName: before?.rawName ?? utf8(name),
      name: before?.name ?? name,
      flags: before?.flags ?? UTF8_NAMES,
      method: 8,
      stamp: before?.stamp ?? DAY_ONE,
      crc,
      size,
      data: joined(packed),
      externalAttributes: before?.externalAttributes ?? 0,
    });
  }

  remove(name: string): void {
    this.entries.delete(name.toLowerCase());
    this.cache.delete(name.toLowerCase());
  }

  /** Change an XML part at offsets of its UTF-8 form; it flows through and is never held as a whole. */
  async splice(name: string, splices: Splices): Promise<void> {
    if (splices.isEmpty) return;
    const encoding = await this.encoding(name);
    if (encoding === "utf-8") {
      await this.putChunks(name, splices.applyToChunks(this.chunks(name)));
    } else {
      const bytes = toUtf8(await this.raw(name), encoding, name);
      await this.putChunks(name, [fromUtf8(splices.applyTo(bytes), encoding)]);
    }
  }

  /** The same parts; changes to one do not touch the other. */
  copy(): Package {
    return new Package([...this.entries.values()], this.codec);
  }

  /** Have the parts of another package from now on. */
  become(other: Package): void {
    this.entries = other.entries;
    this.cache.clear();
  }

  /** The archive as a file. */
  bytes(): Uint8Array {
    return writeArchive([...this.entries.values()]);
  }

  /** The encoding that a part is stored in; UTF-8 for a new one. */
  async encoding(name: string): Promise<Encoding> {
    for await (const chunk of this.chunks(name)) return encodingOf(chunk, name);
    return "utf-8";
  }
}

/** 1 January 1980 as a DOS date: output does not depend on the clock. */
const DAY_ONE = 0x210000;

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
