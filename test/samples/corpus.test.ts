import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Snapshot } from "../../src/model/snapshot";
import { Problem } from "../../src/model/problem";
import { recognise } from "../../src/reading/recognise";
import { openWorkbookFile } from "../../src/workbook/xlsx/open";

/** Public workbooks of every kind, none of them a list of projects: the reader takes none for one and trips over none. */
const CORPUS = join(__dirname, "..", "..", "..", "shared", "corpus");
const files = existsSync(CORPUS) ? readdirSync(CORPUS).sort() : [];
if (files.length === 0) console.log("公开工作簿目录不存在，跳过：../shared/corpus");

/** What cannot be opened is another room's matter. */
async function opened(file: string): Promise<Snapshot | null> {
  try {
    return await (await openWorkbookFile(new Uint8Array(readFileSync(join(CORPUS, file))), file)).read();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

(files.length > 0 ? describe : describe.skip)("public workbooks of other kinds", () => {
  it("hold no project table", async () => {
    const taken: string[] = [];
    let read = 0;
    for (const file of files) {
      const snapshot = await opened(file);
      if (snapshot === null) continue;
      read += 1;
      const { tables, others } = recognise(snapshot, { mappings: [] });
      if (tables.length > 0) taken.push(file);
      expect(others.length + tables.length).toBeGreaterThanOrEqual(snapshot.sheets.length);
    }
    expect(taken).toEqual([]);
    expect(read).toBeGreaterThan(files.length / 3);
  });
});
