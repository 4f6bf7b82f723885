import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import type { Answer } from "../../src/output/answer";
import { buildXlsx } from "../workbooks/build-xlsx";
import type { SheetInput } from "../workbooks/sheet-input";

/** What a call of the command line gave: as a script would see it. */
export interface Call {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Run the command line inside this process. */
export async function call(...argv: string[]): Promise<Call> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(argv, {
    print: (text) => out.push(typeof text === "string" ? text : [...text].join("")),
    error: (line) => err.push(line),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

/** A folder for one test file's workbooks, removed afterwards. */
export function workFolder(): { path: (name: string) => string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "xushi-"));
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Write a workbook of these sheets and check it: the JSON answer and the exit code. */
export async function checkSheets(
  file: string,
  sheets: readonly SheetInput[],
  ...options: string[]
): Promise<{ answer: Answer; code: number; err: string }> {
  writeFileSync(file, buildXlsx({ sheets: [...sheets] }));
  const { code, out, err } = await call("check", file, "--format", "json", ...options);
  return { answer: JSON.parse(out) as Answer, code, err };
}
