import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { bookInMemory } from "../../bench/workbooks/write-book";
import { templateSheets } from "../../src/output/template";
import { shippedPlans } from "../../src/plans/shipped";
import { createWorkbook } from "../../src/workbook/xlsx/create";
import { buildXlsx } from "../workbooks/build-xlsx";
import { snapshotOf } from "../workbooks/snapshot-of";
import { randomWorkbook } from "./grids";
import { mutateBytes, mutateParts } from "./mutate";
import { Noise } from "./noise";
import { fileTrial, gridTrial, type Outcome } from "./trial";

/** Other people's public workbooks, where they lie beside the project; the harness says how many it found. */
const corpus = join(__dirname, "..", "..", "..", "shared", "corpus");

/** Workbooks of ours that the mutations start from: small, each with project tables. */
export function ownBooks(): Uint8Array[] {
  return [
    bookInMemory({ rows: 12, seed: 3, variant: "ordinary" }),
    bookInMemory({ rows: 40, seed: 4, variant: "bad" }),
    ...shippedPlans.slice(0, 1).map((plan) => createWorkbook(templateSheets(plan, plan.year * 12 + 5))),
    buildXlsx(randomWorkbook(new Noise(1))),
    buildXlsx(randomWorkbook(new Noise(2))),
  ];
}

function corpusBooks(): Uint8Array[] {
  if (!existsSync(corpus)) return [];
  return readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.xls[xm]$/.test(entry.name))
    .map((entry) => new Uint8Array(readFileSync(join(entry.parentPath, entry.name))))
    .filter((bytes) => bytes.length < 60_000);
}

/** A kind of input: given the number of a trial, makes it and tries it. */
export type Attempt = (seed: number) => Promise<Outcome>;

export function attempts(): Record<string, Attempt> {
  const own = ownBooks();
  const foreign = corpusBooks();
  // Half of the trials on ours, which have tables to answer for; half on the odd features of the others.
  const book = (noise: Noise): Uint8Array => noise.pick(foreign.length > 0 && noise.chance(0.5) ? foreign : own);
  return {
    "changed bytes": (seed) => {
      const noise = new Noise(seed);
      return fileTrial(mutateBytes(book(noise), noise));
    },
    "changed parts": (seed) => {
      const noise = new Noise(seed);
      return fileTrial(mutateParts(book(noise), noise));
    },
    "random workbooks": (seed) => fileTrial(buildXlsx(randomWorkbook(new Noise(seed)))),
    "random grids": (seed) => gridTrial(snapshotOf(randomWorkbook(new Noise(seed)))),
  };
}
