import { deflateSync } from "fflate";
import { quotedSheet } from "../../model/address";
import type { OwnSheet } from "../../model/edit";
import { chartXml } from "./own/chart-xml";
import { drawingXml } from "./own/drawing-xml";
import { ownNames } from "./own/own-names";
import { ownSheetXml } from "./own/own-sheet-xml";
import { emptyStyles, StylesPatch } from "./patch/styles-patch";
import { contentTypes } from "./xml/drawing-names";
import { CONTENT_TYPES, PACKAGE_RELATIONS, transitional } from "./xml/names";
import { escapeXml, utf8 } from "./xml/text";
import { UTF8_NAMES, writeArchive } from "./zip/archive";
import type { Entry } from "./zip/archive";
import { portableCodec } from "./zip/portable-codec";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A new workbook that holds these sheets and nothing else: the blank template, a merged workbook, a unit's own copy.
 * The same sheets give the same bytes.
 */
export function createWorkbook(sheets: readonly OwnSheet[]): Uint8Array {
  if (sheets.length === 0) throw new RangeError("a workbook needs a sheet");
  const parts = new Map<string, string>();
  const overrides: [part: string, type: string][] = [["xl/workbook.xml", contentTypes.workbook]];
  const styles = new StylesPatch(emptyStyles(transitional), "xl/styles.xml", -1);
  // The first cell format of a workbook is that of all cells without one.
  styles.styleId("plain");
  let charts = 0;
  let drawings = 0;
  sheets.forEach((sheet, nth) => {
    const part = `xl/worksheets/sheet${String(nth + 1)}.xml`;
    overrides.push([part, contentTypes.worksheet]);
    if (sheet.charts.length > 0) {
      const drawing = `drawing${String(++drawings)}.xml`;
      overrides.push([`xl/drawings/${drawing}`, contentTypes.drawing]);
      parts.set(`xl/drawings/${drawing}`, drawingXml(sheet.charts, transitional));
      parts.set(relationsOf(part), relationshipsXml([["drawing", `../drawings/${drawing}`]]));
      const targets = sheet.charts.map((chart): [string, string] => {
        const name = `chart${String(++charts)}.xml`;
        overrides.push([`xl/charts/${name}`, contentTypes.chart]);
        parts.set(`xl/charts/${name}`, chartXml(chart, sheet, sheet.title, transitional));
        return ["chart", `../charts/${name}`];
      });
      parts.set(relationsOf(`xl/drawings/${drawing}`), relationshipsXml(targets));
    }
    const pieces = ownSheetXml(sheet, {
      dialect: transitional,
      styleId: (style) => styles.styleId(style),
      differentialId: (fill) => styles.differentialId(fill),
      sheetName: (title) => title,
      drawingId: sheet.charts.length > 0 ? "rId1" : null,
      legacyDrawingId: null,
    });
    parts.set(part, [...pieces].join(""));
  });
  overrides.push(["xl/styles.xml", contentTypes.styles]);
  parts.set("xl/styles.xml", new TextDecoder().decode(styles.result()));
  parts.set("xl/workbook.xml", workbookXml(sheets));
  parts.set(
    "xl/_rels/workbook.xml.rels",
    relationshipsXml([
      ...sheets.map((_, nth): [string, string] => ["worksheet", `worksheets/sheet${String(nth + 1)}.xml`]),
      ["styles", "styles.xml"],
    ]),
  );
  parts.set("_rels/.rels", relationshipsXml([["officeDocument", "xl/workbook.xml"]]));
  const contents: [string, string][] = [["[Content_Types].xml", contentTypesXml(overrides)], ...parts];
  return writeArchive(contents.map(([name, xml]) => entryOf(name, utf8(xml))));
}

function workbookXml(sheets: readonly OwnSheet[]): string {
  const { main, relations } = transitional;
  const items = sheets.map((sheet, nth) => {
    const at = String(nth + 1);
    return `<sheet name="${escapeXml(sheet.title)}" sheetId="${at}" r:id="rId${at}"/>`;
  });
  const names = sheets
    .flatMap((sheet, nth) => ownNames(sheet, quotedSheet(sheet.title), nth))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .map((name) => name.xml(""));
  const computes = sheets.some((sheet) =>
    sheet.rows.some(({ cells }) => cells.some((cell) => (cell?.formula ?? null) !== null)),
  );
  return (
    `${HEAD}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${items.join("")}</sheets>` +
    (names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`) +
    (computes ? '<calcPr fullCalcOnLoad="1"/>' : "") +
    "</workbook>"
  );
}

/** Relationships numbered from rId1 on. */
function relationshipsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], nth) =>
      `<Relationship Id="rId${String(nth + 1)}" Type="${transitional.relations}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${items.join("")}</Relationships>`;
}

function relationsOf(part: string): string {
  return part.replace(/([^/]+)$/, "_rels/$1.rels");
}

function contentTypesXml(overrides: readonly (readonly [string, string])[]): string {
  return (
    `${HEAD}<Types xmlns="${CONTENT_TYPES}">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("") +
    "</Types>"
  );
}

function entryOf(name: string, bytes: Uint8Array): Entry {
  return {
    rawName: utf8(name),
    name,
    flags: UTF8_NAMES,
    method: 8,
    stamp: 0x210000,
    crc: portableCodec.crc32(bytes, 0),
    size: bytes.length,
    data: deflateSync(bytes, { level: 6 }),
    externalAttributes: 0,
  };
}
