import type { Chart } from "../../../model/edit";
import { drawingNames } from "../xml/drawing-names";
import type { Dialect } from "../xml/names";
import { escapeXml } from "../xml/text";

/** A drawing part (20.5.2.35) that holds the charts of a sheet, each on the cells of its anchor. Chart n is `rIdn`. */
export function drawingXml(charts: readonly Chart[], dialect: Dialect): string {
  const names = drawingNames(dialect);
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const frames = charts.map((chart, nth) => {
    const { top, left, bottom, right } = chart.anchor;
    const id = String(nth + 2);
    const title = escapeXml(chart.title);
    return (
      `<xdr:twoCellAnchor>${corner("from", top, left)}${corner("to", bottom + 1, right + 1)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${title}" descr="${title}"/>` +
      "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${names.chart}"><c:chart xmlns:c="${names.chart}" r:id="rId${String(nth + 1)}"/>` +
      "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
    );
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<xdr:wsDr xmlns:xdr="${names.sheetDrawing}" xmlns:a="${names.drawing}" xmlns:r="${dialect.relations}">` +
    `${frames.join("")}</xdr:wsDr>`
  );
}
