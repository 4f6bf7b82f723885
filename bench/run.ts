/**
 * `npm run bench`: one command, one run, one table of ratios. Answers are compared before times are.
 *
 *     npm run bench                          all sizes, all programs (about a quarter of an hour)
 *     npm run bench -- --rows 1000,10000     these sizes only
 *     npm run bench -- --no-peers            only the floor and ourselves
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { obstacle } from "../test/browser/chromium";
import { Scratch } from "./measure";
import { installPeers } from "./peers/install";
import { browser } from "./sections/browser";
import { inside } from "./sections/inside";
import { marking } from "./sections/marking";
import { sizes } from "./sections/sizes";
import { print, say } from "./table";

async function main(): Promise<void> {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      rows: { type: "string", default: "1000,10000,100000,1000000" },
      peers: { type: "boolean", default: true },
      books: { type: "string", default: join(__dirname, ".books") },
    },
  });
  if (!existsSync(join(__dirname, "..", "dist", "cli.js"))) throw new Error("dist/cli.js is missing: npm run build");
  const peers = values.peers ? installPeers() : [];
  if (values.peers && peers.length === 0) say("No registry answers and no peer is installed: peers are left out.");
  const scratch = new Scratch();
  try {
    const rows = values.rows.split(",").map(Number);
    print(await sizes({ rows, peers, books: values.books, scratch }));
    print(await marking({ rows: rows.filter((size) => size <= 100_000), peers, books: values.books, scratch }));
    print(await inside({ books: values.books, scratch }));
    if (obstacle === null) print(await browser({ books: values.books, scratch }));
    else say(`The page is left out: ${obstacle}`);
  } finally {
    scratch.remove();
  }
}

void main();
