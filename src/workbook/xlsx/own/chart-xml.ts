import type { Area } from "../../../model/address";
import { fixedAreaName, quotedSheet } from "../../../model/address";
import type { Chart, OwnSheet } from "../../../model/edit";
import { drawingNames } from "../xml/drawing-names";
import type { Dialect } from "../xml/names";
import { escapeXml } from "../xml/text";

/**
 * A chart part (21.2.2.27): clustered columns, with an optional line on the same axes. The values stand in it a second time as
 * a cache, for programs that draw without calculating.
 * @param title the sheet's name as it is in this workbook
 */
export function chartXml(chart: Chart, sheet: OwnSheet, title: string, dialect: Dialect): string {
  const names = drawingNames(dialect);
  const categories = `<c:cat>${textReference(chart.categories, sheet, title)}</c:cat>`;
  const columns =
    '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    series(0, chart.columns.name, solid(chart.columns.color), '<c:invertIfNegative val="0"/>', categories) +
    `<c:val>${numberReference(chart.columns.values, sheet, title, chart.numberFormat)}</c:val></c:ser>` +
    '<c:gapWidth val="60"/><c:axId val="111111111"/><c:axId val="111111112"/></c:barChart>';
  const line =
    chart.line === null
      ? ""
      : '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
        series(
          1,
          chart.line.name,
          outline(chart.line.color),
          '<c:marker><c:symbol val="none"/></c:marker>',
          categories,
        ) +
        `<c:val>${numberReference(chart.line.values, sheet, title, chart.numberFormat)}</c:val><c:smooth val="0"/></c:ser>` +
        '<c:marker val="1"/><c:axId val="111111111"/><c:axId val="111111112"/></c:lineChart>';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${names.chart}" xmlns:a="${names.drawing}" xmlns:r="${dialect.relations}">` +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" sz="1200" b="0"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>' +
    `<c:plotArea><c:layout/>${columns}${line}` +
    '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
    '<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>' +
    '<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="111111112"/><c:crosses val="autoZero"/>' +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    '<c:valAx><c:axId val="111111112"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
    '<c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>' +
    `</c:majorGridlines><c:numFmt formatCode="${escapeXml(chart.numberFormat)}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    '<c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx></c:plotArea>' +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="0"/>' +
    '<c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>' +
    '<a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:chartSpace>'
  );
}

/** A series up to its categories; its values and end tag follow. */
function series(nth: number, name: string, look: string, between: string, categories: string): string {
  const at = String(nth);
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>${look}${between}${categories}`;
}

function solid(color: string): string {
  return `<c:spPr><a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill></c:spPr>`;
}

function outline(color: string): string {
  return `<c:spPr><a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill><a:round/></a:ln></c:spPr>`;
}

function textReference(area: Area, sheet: OwnSheet, title: string): string {
  const points = pointsOf(area, sheet).map(([at, value]) => point(at, String(value)));
  return (
    `<c:strRef><c:f>${escapeXml(reference(area, title))}</c:f>` +
    `<c:strCache><c:ptCount val="${String(sizeOf(area))}"/>${points.join("")}</c:strCache></c:strRef>`
  );
}

function numberReference(area: Area, sheet: OwnSheet, title: string, format: string): string {
  const points = pointsOf(area, sheet).flatMap(([at, value]) =>
    typeof value === "number" ? [point(at, String(value))] : [],
  );
  return (
    `<c:numRef><c:f>${escapeXml(reference(area, title))}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
    `<c:ptCount val="${String(sizeOf(area))}"/>${points.join("")}</c:numCache></c:numRef>`
  );
}

function point(at: number, value: string): string {
  return `<c:pt idx="${String(at)}"><c:v>${escapeXml(value)}</c:v></c:pt>`;
}

function reference(area: Area, title: string): string {
  return `${quotedSheet(title)}!${fixedAreaName(area)}`;
}

function sizeOf(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** The values in an area, row by row, with their places; empty cells left out. */
function pointsOf(area: Area, sheet: OwnSheet): [number, string | number][] {
  const points: [number, string | number][] = [];
  const width = area.right - area.left + 1;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = sheet.rows[row]?.cells[column]?.value ?? null;
      if (value !== null) points.push([(row - area.top) * width + column - area.left, value]);
    }
  }
  return points;
}
