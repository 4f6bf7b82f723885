import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Public workbooks of other people, for tests only: beside the project, or where XUSHI_CORPUS says. */
const folder = process.env.XUSHI_CORPUS ?? join(__dirname, "..", "..", "..", "..", "shared", "corpus");

export interface CorpusWorkbook {
  readonly name: string;
  readonly path: string;
  readonly bytes: () => Uint8Array;
}

/** All of them; none, with a sentence, when the folder is absent. */
export function corpusWorkbooks(): CorpusWorkbook[] {
  if (!existsSync(folder)) {
    process.stdout.write(`No corpus of public workbooks at ${folder}: these tests are left out.\n`);
    return [];
  }
  return readdirSync(folder)
    .filter((name) => /\.xls[xm]$/i.test(name))
    .sort()
    .map((name) => ({ name, path: join(folder, name), bytes: () => new Uint8Array(readFileSync(join(folder, name))) }));
}
