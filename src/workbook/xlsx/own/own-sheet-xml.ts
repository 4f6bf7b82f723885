import { areaName, cellName, columnLetters, quotedSheet } from "../../../model/address";
import type { OwnCell, OwnRow, OwnSheet, SheetRule } from "../../../model/edit";
import type { OwnStyle } from "../../../model/own-style";
import type { Dialect } from "../xml/names";
import { escapeCellText, escapeElementText, escapeXml } from "../xml/text";
import { argb } from "./own-styles";
import { validationsXml } from "./validation-xml";

/** What a sheet of ours needs to know of the workbook that it goes into. */
export interface SheetSetting {
  readonly dialect: Dialect;
  /** The number of a cell style in the workbook's styles part. */
  readonly styleId: (style: OwnStyle) => number;
  /** The number of a fill for conditional formats. */
  readonly differentialId: (fill: string) => number;
  /** The name in this workbook of a sheet that a link leads to. */
  readonly sheetName: (title: string) => string;
  /** Relationship ids of the drawing and of comments that someone put on the sheet; null for none. */
  readonly drawingId: string | null;
  readonly legacyDrawingId: string | null;
}

/** Excel's bounds: characters of a cell, links of a sheet. */
const CELL_TEXT = 32_767;
const LINKS = 65_530;

/**
 * The XML of a sheet of ours, row by row: it may have a hundred thousand. Children in the order of CT_Worksheet (18.3.1.99).
 * Text is written as inline strings, so that the workbook's shared strings stay as they are; formulas carry the result that
 * we computed.
 */
export function* ownSheetXml(sheet: OwnSheet, setting: SheetSetting): Generator<string> {
  const { dialect } = setting;
  yield (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relations}">` +
    propertiesXml(sheet) +
    `<dimension ref="${dimension(sheet)}"/>` +
    viewXml(sheet) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(sheet) +
    "<sheetData>"
  );
  // The cells of a long sheet are made when they are asked for, so they are asked for once.
  const links: string[] = [];
  for (let row = 0; row < sheet.rows.length; row++) yield rowXml(sheet.rows[row], row, setting, links);
  yield "</sheetData>";
  if (sheet.filter !== null) yield `<autoFilter ref="${areaName(sheet.filter)}"/>`;
  if (sheet.merges.length > 0) {
    const merges = sheet.merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`);
    yield `<mergeCells count="${String(merges.length)}">${merges.join("")}</mergeCells>`;
  }
  yield sheet.rules.map((rule, nth) => ruleXml(rule, nth + 1, setting)).join("");
  yield validationsXml(sheet.validations);
  if (links.length > 0) yield `<hyperlinks>${links.join("")}</hyperlinks>`;
  yield (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/>` +
    "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>" +
    (setting.drawingId === null ? "" : `<drawing r:id="${setting.drawingId}"/>`) +
    (setting.legacyDrawingId === null ? "" : `<legacyDrawing r:id="${setting.legacyDrawingId}"/>`) +
    "</worksheet>"
  );
}

function propertiesXml(sheet: OwnSheet): string {
  const tab = sheet.tabColor === null ? "" : `<tabColor rgb="${argb(sheet.tabColor)}"/>`;
  return `<sheetPr>${tab}<pageSetUpPr fitToPage="1"/></sheetPr>`;
}

function dimension({ rows, columns }: OwnSheet): string {
  // A sheet that names its columns names them all, so that the cells of a long one need not be made to be counted.
  const width = columns.length > 0 ? columns.length : rows.reduce((most, row) => Math.max(most, row.cells.length), 1);
  return areaName({ top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: width - 1 });
}

function viewXml({ freeze }: OwnSheet): string {
  const open = '<sheetViews><sheetView showGridLines="0" workbookViewId="0">';
  const close = "</sheetView></sheetViews>";
  if (freeze.rows === 0 && freeze.columns === 0) return open + close;
  const split =
    (freeze.columns === 0 ? "" : ` xSplit="${String(freeze.columns)}"`) +
    (freeze.rows === 0 ? "" : ` ySplit="${String(freeze.rows)}"`);
  const pane = freeze.columns === 0 ? "bottomLeft" : freeze.rows === 0 ? "topRight" : "bottomRight";
  const corner = cellName(freeze.rows, freeze.columns);
  return (
    `${open}<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>${close}`
  );
}

function columnsXml({ columns }: OwnSheet): string {
  if (columns.length === 0) return "";
  const items = columns.map(({ width, hidden }, nth) => {
    const at = String(nth + 1);
    return `<col min="${at}" max="${at}" width="${String(width)}"${hidden ? ' hidden="1"' : ""} customWidth="1"/>`;
  });
  return `<cols>${items.join("")}</cols>`;
}

/** @param links where the jumps of the row are added */
function rowXml(row: OwnRow | undefined, at: number, setting: SheetSetting, links: string[]): string {
  if (row === undefined) return "";
  const { height, cells } = row;
  if (height === null && cells.length === 0) return "";
  const number = String(at + 1);
  let xml = "";
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column] ?? null;
    if (cell === null) continue;
    const name = columnLetters(column) + number;
    xml += cellXml(cell, name, setting.styleId(cell.style));
    if (cell.link !== null && links.length < LINKS) links.push(linkXml(cell.link, name, setting));
  }
  return `<row r="${number}"${height === null ? "" : ` ht="${String(height)}" customHeight="1"`}>${xml}</row>`;
}

/** Text of a user can never become a formula here: a text is written as a text, whatever it begins with. */
function cellXml({ value, formula }: OwnCell, at: string, style: number): string {
  const open = `<c r="${at}" s="${String(style)}"`;
  if (formula === null) {
    if (typeof value === "number") return Number.isFinite(value) ? `${open}><v>${String(value)}</v></c>` : `${open}/>`;
    if (value === null || value === "") return `${open}/>`;
    return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(clip(value))}</t></is></c>`;
  }
  const formulaXml = `<f>${escapeElementText(formula)}</f>`;
  if (typeof value === "number" && Number.isFinite(value)) return `${open}>${formulaXml}<v>${String(value)}</v></c>`;
  // Whatever is no number is a text result, an empty one included: a formula of ours never lacks its result.
  return `${open} t="str">${formulaXml}<v>${escapeCellText(clip(typeof value === "string" ? value : ""))}</v></c>`;
}

function clip(text: string): string {
  return text.length <= CELL_TEXT ? text : `${text.slice(0, CELL_TEXT - 1)}…`;
}

function ruleXml(rule: SheetRule, priority: number, setting: SheetSetting): string {
  const open = `<conditionalFormatting sqref="${areaName(rule.area)}">`;
  const at = `priority="${String(priority)}"`;
  if (rule.kind === "formula") {
    const id = String(setting.differentialId(rule.fill));
    return (
      `${open}<cfRule type="expression" dxfId="${id}" ${at}><formula>${escapeXml(rule.formula)}</formula></cfRule>` +
      "</conditionalFormatting>"
    );
  }
  return (
    `${open}<cfRule type="dataBar" ${at}><dataBar><cfvo type="num" val="0"/><cfvo type="max"/>` +
    `<color rgb="${argb(rule.color)}"/></dataBar></cfRule></conditionalFormatting>`
  );
}

function linkXml(link: NonNullable<OwnCell["link"]>, at: string, setting: SheetSetting): string {
  const target = `${quotedSheet(setting.sheetName(link.sheet))}!${cellName(link.row, link.column)}`;
  return `<hyperlink ref="${at}" location="${escapeXml(target)}"/>`;
}
