import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openedInLibreOffice, testWithOffice } from "../../output/libre-office";
import type { Opened } from "../../output/libre-office";
import type { SheetSnapshot } from "../../../src/model/snapshot";
import { generatedWorkbooks, openableHostileWorkbooks } from "../../workbooks/generated-workbooks";
import { corpusWorkbooks } from "./corpus";
import { mark, open, withProjectSheet } from "./marking";
import { packageFaults } from "./package-faults";
import { partsOf, textOf } from "./parts-of";
import { readDifferently } from "./read-alike";
import { hasOpenpyxl, readWithOpenpyxl } from "./read-with-openpyxl";
import type { BookRead, SheetRead } from "./read-with-openpyxl";

/**
 * Other programs as judges: openpyxl reads the same as we do, before and after marking; what LibreOffice opened before, it
 * opens after, with every sheet of the user's as it was. And the parts hold together, whatever reads them.
 */

/** What openpyxl says of a workbook that we read, and why it may. */
const openpyxlRefuses: readonly (readonly [fault: RegExp, why: string])[] = [
  [/^IndexError: list index out of range$/, "a cell or name points to a style or sheet that is not there"],
  [/^TypeError: expected <class '(int|openpyxl\.styles\.fills\.Fill)'>$/, "an attribute or element it does not expect"],
  [/^TypeError: list indices must be integers or slices, not str$/, "an empty style number"],
  [/^ValueError: Value must be one of /, "a word it does not know, in a part that we do not read"],
  [/^KeyError: .There is no item named /, "names of parts with backslashes"],
  [/^ParseError: undefined entity/, "an entity that nobody declared: a text keeps it as written"],
];

/** Sheets that are no worksheets: openpyxl takes them for empty ones, we leave them out. */
const otherSheets = /^(Macro|Dialog)/;

/** openpyxl puts a link into each of 17 billion cells. */
const endless = "a validation and links over the whole sheet.xlsx";

/** The one workbook of ours that has no project table of its own. */
const withoutProjects = "all that a sheet of ours can have.xlsx";

/** The sheets that marking adds. */
const ours = ["序时·汇总", "序时·明细", "序时·问题", "序时·督办"];

interface Case {
  readonly name: string;
  readonly original: Uint8Array;
  /** Other people's: without a project table until one is put in. */
  readonly public: boolean;
  readonly judges: "all" | "openpyxl";
  /** With a project table in it, and marked. */
  marked: Uint8Array;
}

const folder = mkdtempSync(join(tmpdir(), "xushi-readers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cases: Case[] = [
  ...generatedWorkbooks().map(({ name, bytes }) => ({ name, original: bytes, public: false, judges: "all" as const })),
  ...corpusWorkbooks().map(({ name, bytes }) => ({ name, original: bytes(), public: true, judges: "all" as const })),
  ...openableHostileWorkbooks()
    .filter(({ name }) => name !== endless)
    .map(({ name, bytes }) => ({ name, original: bytes, public: false, judges: "openpyxl" as const })),
].map((one) => ({ ...one, marked: new Uint8Array(0) }));
const numbered = cases.map((one, at) => ({ ...one, at }));
/** What does harm is not shown to LibreOffice: it may hang or fall. */
const forOffice = numbered.filter(({ judges }) => judges === "all");

beforeAll(async () => {
  for (const one of cases) {
    const bare = one.public || one.name === withoutProjects;
    const table = bare ? await withProjectSheet(one.original, one.name) : one.original;
    one.marked = (await mark(table, one.name)).bytes;
  }
}, 120_000);

/** Write the originals and the marked copies for another program, in this order. */
function written(cases: readonly Case[]): string[] {
  return (["original", "marked"] as const).flatMap((which) =>
    cases.map((one, at) => {
      const path = join(folder, `${which}${String(at)}${one.name.slice(-5)}`);
      writeFileSync(path, one[which]);
      return path;
    }),
  );
}

async function sheetsOf(bytes: Uint8Array, name: string): Promise<readonly SheetSnapshot[]> {
  return (await (await open(bytes, name)).read()).sheets;
}

(hasOpenpyxl() ? describe : describe.skip)("openpyxl reads the same before and after marking in", () => {
  let answers: BookRead[] = [];
  beforeAll(() => {
    answers = readWithOpenpyxl(written(cases));
  }, 480_000);

  test.each(numbered)("$name", async ({ name, original, at }) => {
    const [before, after] = [answers[at]!, answers[cases.length + at]!];
    if ("fault" in before) {
      expect(openpyxlRefuses.filter(([fault]) => fault.test(before.fault))).toHaveLength(1);
      return;
    }
    // A Strict workbook looks empty to openpyxl, and so it stumbles over what leads to a sheet.
    if (isStrict(original)) {
      expect(before.sheets).toEqual([]);
      return;
    }
    if ("fault" in after) throw new Error(`no longer opened: ${after.fault}`);
    const sheets = await sheetsOf(original, name);
    const { marked } = cases[at]!;
    const markedSheets = await sheetsOf(marked, name);
    expect(alike(sheets, before.sheets)).toEqual([]);
    expect(alike(markedSheets, after.sheets)).toEqual([]);
    expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
    const added = after.sheets.slice(before.sheets.length).map((sheet) => sheet.name.replace(/ \d$/, ""));
    expect(added.filter((title) => title !== "重点项目表")).toEqual(ours);
  });
});

function isStrict(bytes: Uint8Array): boolean {
  return (textOf(partsOf(bytes).get("xl/workbook.xml") ?? new Uint8Array(0)) ?? "").includes("purl.oclc.org");
}

function alike(our: readonly SheetSnapshot[], their: readonly SheetRead[]): string[] {
  const known = new Set(our.map(({ name }) => name));
  const theirs = their.filter(({ name }) => known.has(name) || !otherSheets.test(name));
  expect(our.map(({ name }) => name)).toEqual(theirs.map(({ name }) => name));
  return our.flatMap((sheet, nth) => readDifferently(sheet, theirs[nth]!));
}

describe("the parts hold together as before in the marked copy of", () => {
  test.each(numbered)("$name", ({ at, original }) => {
    const known = new Set(packageFaults(partsOf(original)));
    expect(packageFaults(partsOf(cases[at]!.marked)).filter((fault) => !known.has(fault))).toEqual([]);
  });
});

const testOffice = testWithOffice();

describe("LibreOffice opens, with every sheet of the user's as it was, the marked copy of", () => {
  let answers: Opened[] = [];
  beforeAll(() => {
    if (testOffice !== test) return;
    answers = openedInLibreOffice(written(cases.slice(0, forOffice.length)), folder);
    expect(answers).toHaveLength(2 * forOffice.length);
  }, 480_000);

  testOffice.each(forOffice)("$name", ({ at, original, public: others }) => {
    const before = answers[at] ?? null;
    const after = answers[forOffice.length + at] ?? null;
    // Some public workbooks it does not open at all; ours it must, but for names of parts with backslashes.
    if (before === null) {
      expect(others || [...partsOf(original).keys()].some((part) => part.includes("\\"))).toBe(true);
      return;
    }
    if (after === null) throw new Error("no longer opened");
    expect(after.slice(0, before.length)).toEqual(before);
    const added = after.slice(before.length).map(([title]) => title.replace(/ \d$/, ""));
    expect(added.filter((title) => title !== "重点项目表")).toEqual(ours);
  });
});
