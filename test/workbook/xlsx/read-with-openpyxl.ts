import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

type Kind = "number" | "text" | "boolean" | "error";

export interface SheetRead {
  readonly name: string;
  /** By "row:column". */
  readonly cells: Readonly<Record<string, readonly [Kind, number | string]>>;
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
}

/** What openpyxl found in a workbook, or what it stumbled over. */
export type BookRead = { readonly sheets: readonly SheetRead[] } | { readonly fault: string };

const python = ["/usr/bin/python3", "python3"].find(
  (name) => spawnSync(name, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0,
);

/** Whether openpyxl is on this machine; says so when it is not. */
export function hasOpenpyxl(): boolean {
  if (python === undefined) process.stdout.write("No openpyxl on this machine: its judgement is left out.\n");
  return python !== undefined;
}

/** Read these files, all in one process. */
export function readWithOpenpyxl(paths: readonly string[]): BookRead[] {
  const jobs = paths.map((path) => [path, `${path}.json`] as const);
  execFileSync(python ?? "python3", [join(__dirname, "read-with-openpyxl.py")], {
    input: JSON.stringify(jobs),
    timeout: 300_000,
  });
  return jobs.map(([, answer]) => JSON.parse(readFileSync(answer, "utf8")) as BookRead);
}
