import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { createInflateRaw } from "node:zlib";

/** The parts of a zip file by name: where their compressed bytes lie. Trusts the file: the floor checks nothing. */
export class Zip {
  readonly #file: number;
  readonly #entries = new Map<string, { at: number; size: number }>();

  constructor(path: string) {
    this.#file = openSync(path, "r");
    const length = fstatSync(this.#file).size;
    const tail = this.#read(Math.max(0, length - 65557), Math.min(length, 65557));
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    const directory = this.#read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
    for (let at = 0; at < directory.length;) {
      const nameLength = directory.readUInt16LE(at + 28);
      const name = directory.toString("utf8", at + 46, at + 46 + nameLength);
      this.#entries.set(name, { at: directory.readUInt32LE(at + 42), size: directory.readUInt32LE(at + 20) });
      at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
  }

  /** The inflated bytes of a part, piece by piece. */
  async *chunks(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new Error(`no part ${name}`);
    const header = this.#read(entry.at, 30);
    const from = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const inflate = createInflateRaw({ chunkSize: 1 << 18 });
    inflate.end(this.#read(from, entry.size));
    for await (const chunk of inflate) yield chunk as Buffer;
  }

  close(): void {
    closeSync(this.#file);
  }

  #read(position: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    readSync(this.#file, bytes, 0, length, position);
    return bytes;
  }
}
