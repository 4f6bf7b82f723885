/**
 * The floor: what a program costs that inflates, scans into typed columns, does the eight simplest checks, and nothing
 * else. It knows one layout, trusts its input and explains nothing. Prints its answers as JSON.
 */
import { headers } from "../workbooks/rows";
import { check } from "./checks";
import { Zip } from "./inflate";
import { scanSheet, scanStrings } from "./scan";

async function main(path: string): Promise<void> {
  const zip = new Zip(path);
  const strings = await scanStrings(zip);
  const columns = await scanSheet(zip, headers.length);
  zip.close();
  process.stdout.write(`${JSON.stringify(check(columns, strings))}\n`);
}

void main(process.argv[2] ?? "");
