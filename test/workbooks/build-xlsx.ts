import { strToU8, zipSync } from "fflate";
import { cellName, parseArea } from "../../src/model/address";
import { deedName } from "../../src/model/edit";
import { specOf } from "./sheet-input";
import type { CellInput, CellSpec, SheetInput, WorkbookInput } from "./sheet-input";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a small, ordinary workbook by their names, for tests that want to change one before zipping. */
export function xlsxParts(input: WorkbookInput): Record<string, string> {
  const strings = new Table();
  const formats = new Table();
  formats.id("General");
  const sheets = input.sheets.map((sheet) => sheetXml(sheet, strings, formats));
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relationships([["rId1", `${RELATIONS}/officeDocument`, "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml(input),
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, at): Relation => [`rId${at + 1}`, `${RELATIONS}/worksheet`, `worksheets/sheet${at + 1}.xml`]),
      [`rId${sheets.length + 1}`, `${RELATIONS}/styles`, "styles.xml"],
      [`rId${sheets.length + 2}`, `${RELATIONS}/sharedStrings`, "sharedStrings.xml"],
    ]),
    "xl/styles.xml": stylesXml(formats.values),
    "xl/sharedStrings.xml":
      `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.values.length}">` +
      strings.values.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join("") +
      "</sst>",
  };
  sheets.forEach((xml, at) => (parts[`xl/worksheets/sheet${at + 1}.xml`] = xml));
  return parts;
}

/**
 * A small, ordinary .xlsx file, written part by part.
 *
 *     buildXlsx({ sheets: [{ name: "交通", rows: [["完成"], [{ f: "1+1", v: 2, s: "0.00" }]] }] })
 */
export function buildXlsx(input: WorkbookInput): Uint8Array {
  return zipParts(xlsxParts(input));
}

/** Zip parts (text as UTF-8) in the order given. The time stamp is fixed, so the same parts give the same bytes. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const [name, part] of Object.entries(parts)) entries[name] = typeof part === "string" ? strToU8(part) : part;
  return zipSync(entries, { level: 6, mtime: new Date(2020, 5, 30) });
}

/** Text for an element or an attribute. */
export function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

type Relation = readonly [id: string, type: string, target: string];

export function relationships(relations: readonly Relation[]): string {
  const items = relations.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

/** Values numbered in the order in which they were first seen. */
class Table {
  readonly values: string[] = [];
  private readonly ids = new Map<string, number>();
  id(value: string): number {
    let id = this.ids.get(value);
    if (id === undefined) {
      id = this.values.push(value) - 1;
      this.ids.set(value, id);
    }
    return id;
  }
}

function contentTypes(sheets: number): string {
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="${main}.${type}"/>`;
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override("/xl/workbook.xml", "sheet.main+xml") +
    Array.from({ length: sheets }, (_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, "worksheet+xml")).join("") +
    override("/xl/styles.xml", "styles+xml") +
    override("/xl/sharedStrings.xml", "sharedStrings+xml") +
    "</Types>"
  );
}

function workbookXml(input: WorkbookInput): string {
  const sheets = input.sheets.map((sheet, at) => {
    const state = sheet.visibility === undefined ? "" : ` state="${sheet.visibility}"`;
    return `<sheet name="${escape(sheet.name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const names = input.sheets.flatMap((sheet) =>
    sheet.own === undefined
      ? []
      : [
          `<definedName name="${deedName(sheet.own)}" hidden="1">${escape(`'${sheet.name.replaceAll("'", "''")}'!$A$1`)}</definedName>`,
        ],
  );
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    `<workbookPr${input.date1904 === true ? ' date1904="1"' : ""}/>` +
    `<bookViews><workbookView/></bookViews><sheets>${sheets.join("")}</sheets>` +
    (names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`) +
    "</workbook>"
  );
}

function stylesXml(formats: readonly string[]): string {
  const custom = formats
    .slice(1)
    .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escape(code)}"/>`)
    .join("");
  const xfs = formats
    .map((_, at) => `<xf numFmtId="${at === 0 ? 0 : 163 + at}" fontId="0" fillId="0" borderId="0" xfId="0"/>`)
    .join("");
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}">` +
    (custom === "" ? "" : `<numFmts count="${formats.length - 1}">${custom}</numFmts>`) +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${xfs}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function sheetXml(sheet: SheetInput, strings: Table, formats: Table): string {
  const rows = new Map<number, Map<number, CellSpec>>();
  const put = (row: number, column: number, input: CellInput): void => {
    const spec = specOf(input);
    if (spec === null) return;
    const cells = rows.get(row) ?? new Map<number, CellSpec>();
    rows.set(row, cells.set(column, spec));
  };
  (sheet.rows ?? []).forEach((cells, row) => cells.forEach((cell, column) => put(row, column, cell)));
  for (const [name, cell] of Object.entries(sheet.cells ?? {})) {
    const at = parseArea(name);
    if (at === null) throw new RangeError(`not an address: ${name}`);
    put(at.top, at.left, cell);
  }
  for (const row of sheet.hiddenRows ?? []) if (!rows.has(row)) rows.set(row, new Map());
  const hidden = new Set(sheet.hiddenRows);
  const data = [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const body = [...cells.entries()]
        .sort(([a], [b]) => a - b)
        .map(([column, spec]) => cellXml(row, column, spec, strings, formats));
      return `<row r="${row + 1}"${hidden.has(row) ? ' hidden="1"' : ""}>${body.join("")}</row>`;
    });
  const columns = (sheet.hiddenColumns ?? []).map(
    (column) => `<col min="${column + 1}" max="${column + 1}" width="8.43" hidden="1" customWidth="1"/>`,
  );
  const merges = (sheet.merges ?? []).map((area) => `<mergeCell ref="${area}"/>`);
  const { protection } = sheet;
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    (sheet.filtered === true ? '<sheetPr filterMode="1"/>' : "") +
    (columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`) +
    `<sheetData>${data.join("")}</sheetData>` +
    (protection === undefined ? "" : `<sheetProtection sheet="1" formatCells="${protection.formatCells ? 0 : 1}"/>`) +
    (merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`) +
    "</worksheet>"
  );
}

function cellXml(row: number, column: number, spec: CellSpec, strings: Table, formats: Table): string {
  const style = spec.s === undefined ? "" : ` s="${formats.id(spec.s)}"`;
  const open = `<c r="${cellName(row, column)}"${style}`;
  const formula = spec.f === undefined ? "" : `<f>${escape(spec.f)}</f>`;
  if (spec.e !== undefined) return `${open} t="e">${formula}<v>${escape(spec.e)}</v></c>`;
  if (typeof spec.v === "string") {
    if (formula !== "") return `${open} t="str">${formula}<v>${escape(spec.v)}</v></c>`;
    return `${open} t="s"><v>${strings.id(spec.v)}</v></c>`;
  }
  if (typeof spec.v === "boolean") return `${open} t="b">${formula}<v>${spec.v ? 1 : 0}</v></c>`;
  if (typeof spec.v === "number") return `${open}>${formula}<v>${spec.v}</v></c>`;
  return formula === "" ? `${open}/>` : `${open}>${formula}</c>`;
}
