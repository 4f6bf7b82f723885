import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/** What the program's file gives. */
type Exports = typeof import("../program");

/**
 * The program's file, compiled. Compiling what every check needs takes an eighth of the processor time of a small workbook, so
 * V8's own form of it may lie beside the file (`keep`) and is then taken instead. It is good for the very text, the release of
 * Node and the machine it was made with; where anything differs, or the file was damaged, the text is compiled as ever.
 */
export class CompiledProgram {
  private readonly script: Script;
  private readonly source: Uint8Array;

  /** @param file of the program: one CommonJS module in ASCII */
  constructor(private readonly file: string) {
    const text = readFileSync(file);
    this.source = checksum(text);
    const source = `(function (exports, require, module, __filename, __dirname) {${text.toString("latin1")}\n})`;
    const cachedData = this.kept();
    this.script = new Script(source, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
    this.fromKept = cachedData !== undefined && this.script.cachedDataRejected === false;
  }

  /** Whether V8 took what was kept. */
  readonly fromKept: boolean;

  /** What the program's module exports. */
  exports(): Exports {
    const module = { exports: {} };
    const wrapper = this.script.runInThisContext() as (...given: unknown[]) => void;
    wrapper(module.exports, createRequire(this.file), module, this.file, dirname(this.file));
    return module.exports as Exports;
  }

  /** Keep what is compiled by now, functions included that have run. V8's flags must be as Node starts with. */
  keep(): void {
    const code = this.script.createCachedData();
    const fresh = `${this.keptFile}.${String(process.pid)}`;
    try {
      writeFileSync(fresh, Buffer.concat([this.source, checksum(code), code]));
      renameSync(fresh, this.keptFile);
    } finally {
      rmSync(fresh, { force: true });
    }
  }

  /** Where it is kept: for this release of Node on machines like this one. */
  get keptFile(): string {
    return `${this.file}.${process.platform}-${process.arch}-${process.version}.cache`;
  }

  /** V8 itself looks at the length of the text only, and not at its own bytes. */
  private kept(): Buffer | undefined {
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.keptFile);
    } catch {
      return undefined; // none was made
    }
    const code = bytes.subarray(2 * CHECKSUM);
    const fits =
      bytes.subarray(0, CHECKSUM).equals(this.source) && bytes.subarray(CHECKSUM, 2 * CHECKSUM).equals(checksum(code));
    return fits ? code : undefined;
  }
}

const CHECKSUM = 4;

function checksum(bytes: Uint8Array): Uint8Array {
  const four = Buffer.alloc(CHECKSUM);
  four.writeUInt32LE(crc32(bytes));
  return four;
}
