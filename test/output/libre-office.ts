import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What is done to an open workbook between two looks at it; rows count from 0. */
export type Action =
  | readonly ["set", sheet: string, cell: string, value: string | number]
  | readonly ["sort", sheet: string, area: string, column: number, ascending: boolean]
  | readonly ["insert", sheet: string, row: number]
  | readonly ["delete", sheet: string, row: number];

export interface Step {
  readonly actions: readonly Action[];
  /** Areas to read: sheet and A1 text. */
  readonly read: readonly (readonly [sheet: string, area: string])[];
}

/** The values of each area read, row by row. */
export type Answer = readonly (readonly (readonly (string | number)[])[])[];

const python = ["/usr/bin/python3", "python3"].find(
  (name) => spawnSync(name, ["-c", "import uno"], { stdio: "ignore" }).status === 0,
);
const office = spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;

/** The sheets of a file as LibreOffice opens it, each with a digest of its constants and formulas; null: it does not open. */
export type Opened = readonly (readonly [sheet: string, contents: string])[] | null;

/** `test`, or a skipped one with a sentence where LibreOffice and its Python bridge are missing. */
export function testWithOffice(): jest.It {
  if (python !== undefined && office) return test;
  console.log("LibreOffice 或其 Python 接口不在本机，跳过由它重算的测试。");
  return test.skip;
}

/** Open a workbook in LibreOffice, take the steps, and tell what it shows after each. */
export function inLibreOffice(workbook: Uint8Array, steps: readonly Step[]): Answer[] {
  const folder = mkdtempSync(join(tmpdir(), "xushi-office-"));
  try {
    const file = join(folder, "workbook.xlsx");
    writeFileSync(file, workbook);
    return ask({ profile: join(folder, "profile"), file, steps }) as Answer[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Open these files one after the other in one LibreOffice, which keeps its profile in the folder. */
export function openedInLibreOffice(paths: readonly string[], folder: string): Opened[] {
  return ask({ profile: join(folder, "profile"), files: paths }) as Opened[];
}

function ask(job: object): unknown {
  const out = execFileSync(python ?? "python3", [join(__dirname, "libre-office.py")], {
    input: JSON.stringify(job),
    maxBuffer: 1 << 28,
    timeout: 480_000,
  });
  return JSON.parse(out.toString());
}
