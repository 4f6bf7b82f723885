/** The floor in a worker of a browser: the same scan and checks, inflated by the browser. */
import type { Port } from "../../src/page/rpc/messages";
import { check } from "../floor/checks";
import type { Zip } from "../floor/inflate";
import { scanSheet, scanStrings } from "../floor/scan";
import { headers } from "../workbooks/rows";
import { Buffer } from "./buffer";

/** Where the compressed bytes of each part lie. Trusts the file, as the floor does. */
class Parts {
  private readonly entries = new Map<string, { at: number; size: number }>();
  private readonly view: DataView;

  constructor(private readonly file: Buffer) {
    this.view = new DataView(file.buffer);
    const end = file.lastIndexOf("PK\u0005\u0006");
    let at = this.view.getUint32(end + 16, true);
    for (let left = this.view.getUint16(end + 10, true); left > 0; left--) {
      const length = this.view.getUint16(at + 28, true);
      this.entries.set(file.toString("utf8", at + 46, at + 46 + length), {
        at: this.view.getUint32(at + 42, true),
        size: this.view.getUint32(at + 20, true),
      });
      at += 46 + length + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
    }
  }

  async *chunks(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new Error(`no part ${name}`);
    const from = entry.at + 30 + this.view.getUint16(entry.at + 26, true) + this.view.getUint16(entry.at + 28, true);
    const packed = new Blob([this.file.subarray(from, from + entry.size)]).stream();
    const reader = packed.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const { buffer, byteOffset, length } = next.value;
      yield new Buffer(buffer, byteOffset, length);
    }
  }
}

const port = globalThis as unknown as Port;
port.onmessage = async ({ data }: MessageEvent<ArrayBuffer>) => {
  const zip = new Parts(new Buffer(data)) as unknown as Zip;
  const strings = await scanStrings(zip);
  port.postMessage(JSON.stringify(check(await scanSheet(zip, headers.length), strings)), []);
};
