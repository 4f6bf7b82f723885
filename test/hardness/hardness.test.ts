import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { bookInMemory } from "../../bench/workbooks/write-book";
import { cli } from "./command";
import { faults } from "./faults";
import { attempts } from "./inputs";
import { fileTrial } from "./trial";

/** A small share of what `npm run hardness` tries, so that a fault made today is seen today. */
const TRIALS = 60;

describe("any input is answered, or refused with a sentence", () => {
  test.each(Object.entries(attempts()))(
    "%s",
    async (kind, attempt) => {
      const outcomes = new Map<string, number>();
      for (let seed = 1; seed <= TRIALS; seed++) {
        const outcome = await attempt(seed);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
      // Both happen: a harness whose every input is refused would prove nothing. Changed bytes seldom pass the checksums.
      if (kind === "changed bytes") expect(outcomes.get("refused")).toBeGreaterThan(0);
      else expect([...outcomes.keys()].sort()).toEqual(["answered", "refused"]);
    },
    120_000,
  );
});

test("a list part with a second root is read, and never half-written: seen by fuzzing", async () => {
  const parts = unzipSync(bookInMemory({ rows: 12, seed: 3, variant: "ordinary" }));
  const name = "xl/_rels/workbook.xml.rels";
  const [head = "", first = "", ...rest] = strFromU8(parts[name] ?? new Uint8Array(0)).split(/(?=<Relationship )/);
  const xml = head.replace("<Relationships ", `${first.replace("/>", "></Relationship>")}<Relationships `);
  const book = zipSync({ ...parts, [name]: strToU8([xml, ...rest].join("")) });
  expect(await fileTrial(book)).toBe("refused");
});

describe("misfortunes lose nothing", () => {
  if (!existsSync(cli)) {
    test.todo("need dist/cli.js: npm run build");
    return;
  }
  test.each(faults.map((fault) => [fault.name, fault] as const))(
    "%s",
    async (name, fault) => {
      const folder = mkdtempSync(join(tmpdir(), "xushi-fault-"));
      try {
        const survived = await fault.run(folder, 3);
        if (typeof survived === "string") console.log(`${name}: not tried, ${survived}`);
        else expect(survived).toBeGreaterThan(0);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
