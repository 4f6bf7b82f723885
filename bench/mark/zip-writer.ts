import { crc32 } from "node:zlib";

/** The least that a zip needs: local headers and a central directory, for parts that are compressed already. */
export class ZipWriter {
  readonly #pieces: Buffer[] = [];
  readonly #directory: Buffer[] = [];
  #at = 0;

  add(name: string, packed: Buffer, size: number, crc: number): void {
    const path = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(0x50de0000, 6);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(path.length, 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    fields.copy(entry, 6);
    entry.writeUInt32LE(this.#at, 42);
    this.#directory.push(entry, path);
    this.#push(Buffer.from([0x50, 0x4b, 3, 4]), fields, path, packed);
  }

  addText(name: string, text: Buffer, deflate: (bytes: Buffer) => Buffer): void {
    this.add(name, deflate(text), text.length, crc32(text));
  }

  bytes(): Buffer {
    const directory = Buffer.concat(this.#directory);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#directory.length / 2, 8);
    end.writeUInt16LE(this.#directory.length / 2, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(this.#at, 16);
    return Buffer.concat([...this.#pieces, directory, end]);
  }

  #push(...pieces: Buffer[]): void {
    for (const piece of pieces) {
      this.#pieces.push(piece);
      this.#at += piece.length;
    }
  }
}
