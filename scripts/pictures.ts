import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OwnCell, OwnSheet } from "../src/model/edit";
import type { OwnStyle } from "../src/model/own-style";
import { markEdits } from "../src/output/marks";
import { briefingDocx } from "../src/output/papers";
import { shippedPlans } from "../src/plans/shipped";
import { review } from "../src/review";
import { createWorkbook } from "../src/workbook/xlsx/create";
import { openWorkbookFile } from "../src/workbook/xlsx/open";
import { sampleWorkbook } from "../test/output/sample-workbook";
import { type CellInput, type SheetInput, specOf } from "../test/workbooks/sheet-input";

/**
 * Renders the sample workbook with its marks and our four sheets, and the first page of the 通报, to docs/pictures.
 *
 *     npm run pictures      (these and those of pane and page)
 *
 * Needs LibreOffice and pdftoppm. Pages are cut at the share of their height that holds something.
 */
const target = join(__dirname, "..", "docs", "pictures");

/** Pages of the marked workbook, in its order; `share` of the page's height. */
const pages = [
  { name: "flags", title: "三明市2020年城建重点项目汇总", share: 0.66, resolution: 110 },
  { name: "rollup", title: "三明市2020年重点项目汇总（截至", share: 1, resolution: 110 },
  { name: "detail", title: "三明市2020年重点项目明细", share: 0.8, resolution: 90 },
  { name: "findings", title: "三明市2020年重点项目问题清单", share: 0.5, resolution: 100 },
  { name: "supervision", title: "三明市2020年重点项目督办清单", share: 0.95, resolution: 105 },
] as const;

/** The sample's sheets in the looks of an office: the program itself never touches them. */
function userSheet(input: SheetInput): OwnSheet {
  const rows = (input.rows ?? []).map((cells, row) => ({
    height: row === 0 ? 30 : row === 2 ? 50 : 22,
    cells: Array.from({ length: 15 }, (_, column) => userCell(cells[column] ?? null, row)),
  }));
  const widths = [5, 40, 9, 12, 11, 12, 11, 11, 12, 12, 20, 18, 22, 9, 14];
  return {
    key: null,
    title: input.name,
    columns: widths.map((width) => ({ width, hidden: false })),
    rows,
    merges: [{ top: 0, left: 0, bottom: 0, right: 14 }],
    freeze: { rows: 3, columns: 2 },
    filter: null,
    printTitle: { first: 2, last: 2 },
    landscape: true,
    names: [],
    rules: [],
    validations: [],
    charts: [],
    tabColor: null,
  };
}

function userCell(input: CellInput, row: number): OwnCell {
  const spec = specOf(input);
  const value = typeof spec?.v === "boolean" ? null : (spec?.v ?? null);
  const number = typeof value === "number";
  const styles: readonly OwnStyle[] = ["title", "plain", "header"];
  const style = styles[row] ?? (row === 3 ? (number ? "totalMoney" : "total") : number ? "general" : "text");
  return { value, formula: spec?.f ?? null, style, link: null };
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "xushi-pictures-"));
  mkdirSync(target, { recursive: true });
  try {
    const sheets = sampleWorkbook().sheets.map(userSheet);
    const workbook = await openWorkbookFile(createWorkbook(sheets), "三明市2020年重点项目汇总.xlsx");
    const snapshot = await workbook.read();
    const found = review(snapshot, { plans: shippedPlans });
    await workbook.apply(markEdits(found, snapshot));
    writeFileSync(join(folder, "marked.xlsx"), workbook.bytes());
    writeFileSync(join(folder, "briefing.docx"), await briefingDocx(found));
    toPdf(folder, "marked.xlsx");
    toPdf(folder, "briefing.docx");
    for (const { name, title, share, resolution } of pages) {
      picture(folder, "marked.pdf", pageOf(folder, title), name, share, resolution);
    }
    picture(folder, "briefing.pdf", 1, "briefing", 1, 80);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function toPdf(folder: string, file: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, file)]);
}

function pageOf(folder: string, title: string): number {
  const text = execFileSync("pdftotext", ["-layout", join(folder, "marked.pdf"), "-"]).toString();
  const page = text.split("\f").findIndex((one) => one.replace(/\s/g, "").includes(title));
  if (page < 0) throw new Error(`no page begins with ${title}`);
  return page + 1;
}

function picture(folder: string, pdf: string, page: number, name: string, share: number, resolution: number): void {
  const at = ["-f", String(page), "-l", String(page)];
  const landscape = pdf === "marked.pdf";
  const height = Math.round(((landscape ? 210 : 297) / 25.4) * resolution * share);
  const size = ["-x", "0", "-y", "0", "-W", "5000", "-H", String(height)];
  const out = join(target, name);
  execFileSync("pdftoppm", ["-png", "-singlefile", "-r", String(resolution), ...at, ...size, join(folder, pdf), out]);
  console.log(`${out}.png`);
}

void main();
