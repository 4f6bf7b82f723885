import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Edit } from "../../src/model/edit";
import { lateKeys } from "../../src/model/project";
import type { Review } from "../../src/model/review";
import type { Snapshot } from "../../src/model/snapshot";
import { clearEdits } from "../../src/output/clear";
import { fixEdits } from "../../src/output/fixes";
import { markEdits } from "../../src/output/marks";
import { shippedPlans } from "../../src/plans/shipped";
import { review } from "../../src/review";
import { openExcel } from "../../src/workbook/excel/excel-workbook";
import type { Workbook } from "../../src/workbook/workbook";
import { openWorkbookFile } from "../../src/workbook/xlsx/open";
import { connect } from "../excel-host/client";
import type { Book } from "../excel-host/model";
import { someWorkbooks } from "../contract/workbook";
import { openInDouble } from "../excel-host/workbook-file";
import { sampleWorkbook } from "../output/sample-workbook";
import { buildXlsx } from "../workbooks/build-xlsx";
import { projectSheet } from "../workbooks/project-sheet";
import type { Picture, SheetPicture } from "./picture";
import { pictureOfBook } from "./picture-of-book";
import { pictureOfFile } from "./picture-of-file";

/**
 * The same workbook through Excel (the double, behind Microsoft's own client) and through the file adapter: the same
 * Review, the same Edits, and in the end the same cells, formulas, rules and names. So whatever is proved of marked files
 * (LibreOffice recalculates them) holds for what Excel is asked to write too.
 */
const allSheets = ["detail", "rollup", "findings", "supervision", "briefing", "plan"] as const;

const twoTables = () => {
  const { rows = [], ...sheet } = projectSheet("交通");
  const [title = [], ...rest] = rows;
  const second = [title.map((text) => (typeof text === "string" ? text.replace("交通", "城建") : text)), ...rest];
  return { ...sheet, rows: [...rows, [], [], ...second.map((row) => [...row, "备注"])] };
};

const workbooks: readonly (readonly [string, () => Uint8Array])[] = [
  ["示例-重点项目汇总.xlsx", () => readFileSync(join(__dirname, "../../assets/示例-重点项目汇总.xlsx"))],
  ["many groups, two units, texts where figures belong", () => buildXlsx(sampleWorkbook())],
  ["one small table", () => buildXlsx({ sheets: [projectSheet()] })],
  ["two tables on one sheet", () => buildXlsx({ sheets: [twoTables()] })],
  ...someWorkbooks(3).map(([name, sheets]) => [name, () => buildXlsx({ sheets })] as const),
  [
    "sheets that are hidden, protected, or bear our titles",
    () =>
      buildXlsx({
        sheets: [
          projectSheet("交通"),
          { ...projectSheet("城建"), protection: { formatCells: true } },
          { ...projectSheet("工业"), visibility: "hidden", hiddenRows: [5], hiddenColumns: [3] },
          { ...projectSheet("旅游"), protection: { formatCells: false } },
          { name: "序时·汇总", rows: [["用户自己的"]] },
        ],
      }),
  ],
];

interface Judged {
  readonly snapshot: Snapshot;
  readonly review: Review;
  readonly edits: Edit[];
  /** What a review holds only as a way to it. */
  readonly late: readonly string[];
}

async function judge(workbook: Workbook): Promise<Judged> {
  const snapshot = await workbook.read();
  const found = review(snapshot, { plans: shippedPlans });
  const late = found.recognition.projects.flatMap((each) => lateKeys.map((key) => each.late.text(each.row, key)));
  return { snapshot, review: found, edits: markEdits(found, snapshot, { sheets: allSheets }), late };
}

async function throughFile(bytes: Uint8Array) {
  const workbook = await openWorkbookFile(bytes, "汇总.xlsx");
  return { workbook, look: () => pictureOfFile(workbook.bytes()) };
}

async function throughExcel(book: Book) {
  connect(book, { excelApi: "1.14" });
  const workbook = await openExcel();
  return { workbook, look: () => pictureOfBook(book) };
}

const fromBytes = async (bytes: Uint8Array) => throughExcel(await openInDouble(bytes, "汇总.xlsx"));

/**
 * In Excel a formula or a number under the text format would become a text, so these cells of ours get the general format;
 * in a file they may keep that of their style.
 */
function withoutTextFormats(picture: Picture): Picture {
  return { ...picture, sheets: picture.sheets.map((sheet) => (sheet.name.startsWith("序时·") ? plain(sheet) : sheet)) };
}

function plain(sheet: SheetPicture): SheetPicture {
  const cells = Object.entries(sheet.cells).map(([name, cell]) => {
    const isText = cell.formula === null && typeof cell.value === "string";
    return [name, cell.format === "@" && !isText ? { ...cell, format: "General" } : cell] as const;
  });
  return { ...sheet, cells: Object.fromEntries(cells) };
}

/** Cells by their numbers, so that a difference shows as one cell and not as two workbooks. */
function differences(one: Picture, other: Picture): string[] {
  const found: string[] = [];
  const flat = (value: unknown, path: string, into: Map<string, string>): Map<string, string> => {
    if (typeof value !== "object" || value === null) return into.set(path, JSON.stringify(value));
    for (const [key, inner] of Object.entries(value)) flat(inner, `${path}/${key}`, into);
    return into;
  };
  const [a, b] = [flat(one, "", new Map()), flat(other, "", new Map())];
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    if (a.get(key) !== b.get(key)) found.push(`${key}: ${a.get(key) ?? "–"} ≠ ${b.get(key) ?? "–"}`);
  }
  return found;
}

describe.each(workbooks)("through Excel and through a file: %s", (_name, make) => {
  const bytes = new Uint8Array(make());

  test("the same cells read, the same Review, the same Edits", async () => {
    const file = await judge((await throughFile(bytes)).workbook);
    const excel = await judge((await fromBytes(bytes)).workbook);
    expect(excel.review.findings.length).toBeGreaterThan(0);
    expect({ ...excel.snapshot, source: "xlsx", sheets: [] }).toEqual({ ...file.snapshot, sheets: [] });
    for (const [at, sheet] of file.snapshot.sheets.entries()) {
      const { cells: _file, ...facts } = sheet;
      const { cells: _excel, ...others } = excel.snapshot.sheets[at]!;
      expect(others).toEqual(facts);
    }
    expectSame(excel.review, file.review);
    expectSame(excel.edits, file.edits);
    expect(excel.late).toEqual(file.late);
  });

  test("the same marked workbook, the same again when it is marked anew, and nothing left when it is cleared", async () => {
    const file = await throughFile(bytes);
    const before = file.look();
    const excel = await fromBytes(bytes);
    expect(differences(excel.look(), before)).toEqual([]);
    for (let time = 0; time < 2; time++) {
      const inFile = await file.workbook.apply((await judge(file.workbook)).edits);
      const inExcel = await excel.workbook.apply((await judge(excel.workbook)).edits);
      expect({ ...inExcel, undo: "file" }).toEqual(inFile);
      const marked = withoutTextFormats(file.look());
      expect(marked.sheets).toHaveLength(before.sheets.length + allSheets.length);
      expect(differences(withoutTextFormats(excel.look()), marked)).toEqual([]);
    }
    await file.workbook.apply(clearEdits({ all: true }));
    await excel.workbook.apply(clearEdits({ all: true }));
    expect(differences(file.look(), before)).toEqual([]);
    expect(differences(excel.look(), before)).toEqual([]);
  });

  test("a file marked by the one is marked anew and cleared by the other", async () => {
    const file = await throughFile(bytes);
    const before = file.look();
    await file.workbook.apply((await judge(file.workbook)).edits);
    const excel = await fromBytes(file.workbook.bytes());
    const judged = await judge(excel.workbook);
    expectSame(judged.review, (await judge(file.workbook)).review);
    const { skipped } = await excel.workbook.apply(judged.edits);
    expect(skipped.map(({ code }) => code)).toEqual(skipped.map(() => "protected"));
    expect(differences(withoutCharts(excel.look()), withoutCharts(withoutTextFormats(file.look())))).toEqual([]);
    await excel.workbook.apply(clearEdits({ all: true }));
    expect(differences(excel.look(), before)).toEqual([]);
  });

  test("the same corrections, with the same end", async () => {
    const file = await throughFile(bytes);
    const excel = await fromBytes(bytes);
    const [a, b] = [await judge(file.workbook), await judge(excel.workbook)];
    const fixes = fixEdits(a.review.findings, a.snapshot);
    expect(fixEdits(b.review.findings, b.snapshot)).toEqual(fixes);
    const inFile = await file.workbook.apply(fixes);
    expect({ ...(await excel.workbook.apply(fixes)), undo: "file" }).toEqual(inFile);
    // The double calculates nothing: of a cell that got a formula it has no value yet.
    const got = (sheet: string, row: number | null, column: number | null) =>
      fixes.some(
        (edit) =>
          edit.sheet === sheet &&
          edit.cells.some((cell) => cell.formula !== null && cell.row === row && cell.column === column),
      );
    const all = ({ findings }: Review) => findings.map(({ id }) => id);
    const told = ({ findings }: Review) =>
      findings.filter(({ sheet, row, column }) => !got(sheet, row, column)).map(({ id }) => id);
    const corrected = (await judge(file.workbook)).review;
    if (fixes.length > 0) expect(all(corrected)).not.toEqual(all(a.review));
    expect(told((await judge(excel.workbook)).review)).toEqual(told(corrected));
  });
});

/** Large results: only where they differ is the slow comparison made that can tell where. */
function expectSame(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
}

/** The double draws no charts from files, so one that the file adapter made is made once more. */
function withoutCharts(picture: Picture): Picture {
  return { ...picture, sheets: picture.sheets.map((sheet) => ({ ...sheet, charts: [] })) };
}
