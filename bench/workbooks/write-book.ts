import { createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { Zip, ZipDeflate } from "fflate";
import { columnLetters } from "../../src/model/address";
import { benchRow, column, FIRST_ROW, headers, type BenchCell, type BenchRow, type Variant } from "./rows";

export interface BookOrder {
  readonly rows: number;
  readonly seed: number;
  readonly variant: Variant;
}

/** How many rows are turned into text before they are handed to the compressor. */
const BLOCK = 2000;
const letters = headers.map((_header, index) => columnLetters(index));
const encoder = new TextEncoder();

/**
 * Write the workbook of an order as Excel would write it: shared strings, numbers with styles, the rate as formulas with
 * their results, a total row of SUMs. Streamed: a million rows take about the memory of a thousand.
 */
export function* bookBytes({ rows, seed, variant }: BookOrder): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  const flush = function* (): Generator<Uint8Array> {
    yield* ready;
    ready = [];
  };
  const strings = new SharedStrings();

  for (const part of parts({ rows, seed, variant }, strings)) {
    const entry = new ZipDeflate(part.path, { level: 3 });
    entry.mtime = new Date(2020, 6, 1);
    zip.add(entry);
    for (const text of part.text) {
      entry.push(encoder.encode(text));
      yield* flush();
    }
    entry.push(new Uint8Array(0), true);
    yield* flush();
  }
  zip.end();
  yield* flush();
}

/** The whole workbook in memory: for small ones. */
export function bookInMemory(order: BookOrder): Uint8Array {
  return new Uint8Array(Buffer.concat([...bookBytes(order)]));
}

/** The workbook as a file of the folder; kept between runs, because a million rows take a minute to make. */
export async function bookFile(order: BookOrder, folder: string): Promise<string> {
  const path = join(folder, `${order.variant}-${String(order.rows)}.xlsx`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${path}.${String(process.pid)}`;
  const out = createWriteStream(unfinished);
  for (const chunk of bookBytes(order)) if (!out.write(chunk)) await once(out, "drain");
  out.end();
  await once(out, "close");
  renameSync(unfinished, path);
  return path;
}

/**
 * Texts shared by rows are numbered as they first appear; a row's own texts are numbered after all shared ones would be
 * in Excel too, but here in a range of their own that needs no table: the row is made again when they are written.
 */
class SharedStrings {
  readonly #ids = new Map<string, number>();
  #own = 0;
  /** Room kept for shared texts; the unused ids are written as empty strings. */
  static readonly ROOM = 4096;

  shared(text: string): number {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#ids.size;
      if (id >= SharedStrings.ROOM) throw new RangeError("more shared texts than room for them");
      this.#ids.set(text, id);
    }
    return id;
  }

  own(): number {
    return SharedStrings.ROOM + this.#own++;
  }

  get count(): number {
    return SharedStrings.ROOM + this.#own;
  }

  *texts(): Generator<string> {
    yield* this.#ids.keys();
    for (let id = this.#ids.size; id < SharedStrings.ROOM; id++) yield "";
  }
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

interface Part {
  readonly path: string;
  readonly text: Iterable<string>;
}

function* parts(order: BookOrder, strings: SharedStrings): Generator<Part> {
  yield {
    path: "[Content_Types].xml",
    text: [
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`,
    ],
  };
  yield {
    path: "_rels/.rels",
    text: [
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
  };
  yield {
    path: "xl/workbook.xml",
    text: [
      `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="重点项目汇总" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
  };
  yield {
    path: "xl/_rels/workbook.xml.rels",
    text: [
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ],
  };
  yield { path: "xl/styles.xml", text: [styles] };
  yield { path: "xl/worksheets/sheet1.xml", text: sheet(order, strings) };
  yield { path: "xl/sharedStrings.xml", text: sharedStrings(order, strings) };
}

/** Cell styles of the sheet: 0 plain, 1 text with border, 2 amount, 3 percent, 4 date, 5 header. */
const styles = `${HEAD}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="176" formatCode="#,##0.00"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="黑体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/><xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/></cellXfs></styleSheet>`;

function* sheet({ rows, seed, variant }: BookOrder, strings: SharedStrings): Generator<string> {
  const lastRow = FIRST_ROW + rows;
  const end = `${letters.at(-1) ?? ""}${String(lastRow)}`;
  yield `${HEAD}<worksheet ${MAIN} xmlns:r="${OFFICE}"><dimension ref="A1:${end}"/><sheetViews><sheetView workbookViewId="0"><pane xSplit="3" ySplit="3" topLeftCell="D4" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>`;
  yield rowXml(1, [`<c r="A1" s="5" t="s"><v>${String(strings.shared("2020年1-6月重点项目进展情况汇总表"))}</v></c>`]);
  yield rowXml(2, [`<c r="A2" s="0" t="s"><v>${String(strings.shared("单位：万元"))}</v></c>`]);
  yield rowXml(
    3,
    headers.map((header, i) => `<c r="${letters[i] ?? ""}3" s="5" t="s"><v>${String(strings.shared(header))}</v></c>`),
  );
  const sums = new Map<number, number>();
  for (let from = 0; from < rows; from += BLOCK) {
    let text = "";
    for (let index = from; index < Math.min(rows, from + BLOCK); index++) {
      const row = benchRow(index, seed, variant);
      add(sums, row);
      text += rowXml(FIRST_ROW + index, cellsXml(row, FIRST_ROW + index, strings));
    }
    yield text;
  }
  yield rowXml(lastRow, cellsXml(totalRow(sums, rows), lastRow, strings));
  yield `</sheetData><mergeCells count="1"><mergeCell ref="A1:X1"/></mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

function* sharedStrings({ rows, seed, variant }: BookOrder, strings: SharedStrings): Generator<string> {
  yield `${HEAD}<sst ${MAIN} uniqueCount="${String(strings.count)}">`;
  let text = "";
  for (const shared of strings.texts()) text += item(shared);
  yield text;
  for (let from = 0; from < rows; from += BLOCK) {
    text = "";
    for (let index = from; index < Math.min(rows, from + BLOCK); index++)
      for (const cell of benchRow(index, seed, variant))
        if (cell !== null && "unique" in cell) text += item(cell.unique);
    yield text;
  }
  yield "</sst>";
}

function item(text: string): string {
  return text === "" ? "<si><t/></si>" : `<si><t>${text}</t></si>`;
}

function rowXml(number: number, cells: readonly string[]): string {
  return `<row r="${String(number)}" spans="1:24">${cells.join("")}</row>`;
}

function cellsXml(row: BenchRow, number: number, strings: SharedStrings): string[] {
  return row.map((cell, index) => cellXml(cell, index, `${letters[index] ?? ""}${String(number)}`, strings));
}

function cellXml(cell: BenchCell, index: number, name: string, strings: SharedStrings): string {
  if (cell === null) return `<c r="${name}" s="1"/>`;
  if ("shared" in cell) return `<c r="${name}" s="1" t="s"><v>${String(strings.shared(cell.shared))}</v></c>`;
  if ("unique" in cell) return `<c r="${name}" s="1" t="s"><v>${String(strings.own())}</v></c>`;
  const style =
    cell.date === true ? 4 : index === column.rate ? 3 : index >= column.total && index < column.rate ? 2 : 1;
  const formula = cell.formula === undefined ? "" : `<f>${cell.formula}</f>`;
  return `<c r="${name}" s="${String(style)}">${formula}<v>${String(cell.number)}</v></c>`;
}

const summed = [column.total, column.prior, column.plan, column.month, column.done, column.totalDone];

/** Sums in hundredths: whole numbers, exact up to 9 × 10^13 万元. */
function add(sums: Map<number, number>, row: BenchRow): void {
  for (const index of summed) {
    const cell = row[index];
    if (cell !== undefined && cell !== null && "number" in cell)
      sums.set(index, (sums.get(index) ?? 0) + Math.round(cell.number * 100));
  }
}

function totalRow(sums: Map<number, number>, rows: number): BenchRow {
  const row: BenchRow = new Array<BenchCell>(headers.length).fill(null);
  row[column.name] = { shared: "合计" };
  for (const index of summed) {
    const letter = letters[index] ?? "";
    row[index] = {
      number: (sums.get(index) ?? 0) / 100,
      formula: `SUM(${letter}${String(FIRST_ROW)}:${letter}${String(FIRST_ROW + rows - 1)})`,
    };
  }
  return row;
}
