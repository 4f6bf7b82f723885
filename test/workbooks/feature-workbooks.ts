import { buildXlsx, relationships, xlsxParts, zipParts } from "./build-xlsx";
import { projectSheet } from "./project-sheet";

/**
 * Workbooks with everything that a real one may carry beside its project table, and written in every odd way that is
 * allowed. All made here, part by part. Each test asks: is all of it still there afterwards?
 */
export interface FeatureWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The parts of a workbook, to be added to. */
class Parts {
  all: Record<string, string | Uint8Array>;

  constructor() {
    this.all = xlsxParts({
      sheets: [
        projectSheet(),
        {
          name: "资料",
          rows: [
            ["组", "数"],
            ["甲", 3],
            ["乙", 5],
            ["丙", 2],
          ],
        },
      ],
    });
  }

  text(part: string): string {
    const content = this.all[part];
    if (typeof content !== "string") throw new RangeError(`no text part ${part}`);
    return content;
  }

  edit(part: string, from: string | RegExp, to: string): this {
    const before = this.text(part);
    const after = before.replace(from, to);
    if (after === before) throw new RangeError(`nothing to change in ${part}`);
    this.all[part] = after;
    return this;
  }

  add(part: string, content: string | Uint8Array, type: string | null): this {
    this.all[part] = content;
    if (type === null) return this;
    return this.edit(
      "[Content_Types].xml",
      "</Types>",
      `<Override PartName="/${part}" ContentType="${type}"/></Types>`,
    );
  }

  /** Let a part lead to another. Returns the id. */
  relate(part: string, type: string, target: string, external = false): string {
    const name = part.replace(/([^/]+)$/, "_rels/$1.rels");
    const existing = this.all[name];
    const before = typeof existing === "string" ? existing : relationships([]);
    const id = `rel${String((before.match(/<Relationship /g) ?? []).length + 1)}`;
    const full = type.includes("/") ? type : `${RELATIONS}/${type}`;
    const mode = external ? ' TargetMode="External"' : "";
    this.all[name] = before.replace(
      "</Relationships>",
      `<Relationship Id="${id}" Type="${full}" Target="${target}"${mode}/></Relationships>`,
    );
    return id;
  }
}

const SHEET = "xl/worksheets/sheet1.xml";
const OTHER = "xl/worksheets/sheet2.xml";
const BOOK = "xl/workbook.xml";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWING_NS =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  `xmlns:r="${RELATIONS}"`;

const anchor = (inside: string): string =>
  "<xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
  "<xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
  `${inside}<xdr:clientData/></xdr:twoCellAnchor>`;

function chart(p: Parts): void {
  const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  p.add(
    "xl/charts/chart1.xml",
    `${HEAD}<c:chartSpace xmlns:c="${C}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONS}"><c:chart><c:plotArea><c:layout/>` +
      '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/>' +
      "<c:cat><c:strRef><c:f>资料!$A$2:$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>资料!$B$2:$B$4</c:f></c:numRef></c:val></c:ser>" +
      '<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>' +
      '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>',
    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  );
  const id = p.relate("xl/drawings/drawing1.xml", "chart", "../charts/chart1.xml");
  p.add(
    "xl/drawings/drawing1.xml",
    `${HEAD}<xdr:wsDr ${DRAWING_NS}>` +
      anchor(
        '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
          '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
          `<a:graphicData uri="${C}"><c:chart xmlns:c="${C}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
      ) +
      "</xdr:wsDr>",
    "application/vnd.openxmlformats-officedocument.drawing+xml",
  );
  p.edit(
    OTHER,
    "</worksheet>",
    `<drawing r:id="${p.relate(OTHER, "drawing", "../drawings/drawing1.xml")}"/></worksheet>`,
  );
}

/** One black pixel. */
const PIXEL = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);

function image(p: Parts): void {
  p.add("xl/media/image1.png", PIXEL, null);
  p.edit("[Content_Types].xml", "<Override", '<Default Extension="png" ContentType="image/png"/><Override');
  const id = p.relate("xl/drawings/drawing7.xml", "image", "../media/image1.png");
  p.add(
    "xl/drawings/drawing7.xml",
    `${HEAD}<xdr:wsDr ${DRAWING_NS}>` +
      anchor(
        '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="图片 1"/><xdr:cNvPicPr/></xdr:nvPicPr>' +
          `<xdr:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
          '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="95250" cy="95250"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>',
      ) +
      "</xdr:wsDr>",
    "application/vnd.openxmlformats-officedocument.drawing+xml",
  );
  p.edit(
    SHEET,
    "</worksheet>",
    `<drawing r:id="${p.relate(SHEET, "drawing", "../drawings/drawing7.xml")}"/></worksheet>`,
  );
}

function pivot(p: Parts): void {
  p.add(
    "xl/pivotCache/pivotCacheRecords1.xml",
    `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="3"><r><x v="0"/><n v="3"/></r><r><x v="1"/><n v="5"/></r><r><x v="2"/><n v="2"/></r></pivotCacheRecords>`,
    `${spreadsheet}.pivotCacheRecords+xml`,
  );
  const records = p.relate("xl/pivotCache/pivotCacheDefinition1.xml", "pivotCacheRecords", "pivotCacheRecords1.xml");
  p.add(
    "xl/pivotCache/pivotCacheDefinition1.xml",
    `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELATIONS}" r:id="${records}" recordCount="3">` +
      '<cacheSource type="worksheet"><worksheetSource ref="A1:B4" sheet="资料"/></cacheSource><cacheFields count="2">' +
      '<cacheField name="组" numFmtId="0"><sharedItems count="3"><s v="甲"/><s v="乙"/><s v="丙"/></sharedItems></cacheField>' +
      '<cacheField name="数" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="2" maxValue="5"/></cacheField>' +
      "</cacheFields></pivotCacheDefinition>",
    `${spreadsheet}.pivotCacheDefinition+xml`,
  );
  const cache = p.relate(BOOK, "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml");
  p.edit(BOOK, "</workbook>", `<pivotCaches><pivotCache cacheId="5" r:id="${cache}"/></pivotCaches></workbook>`);
  p.relate("xl/pivotTables/pivotTable1.xml", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml");
  p.add(
    "xl/pivotTables/pivotTable1.xml",
    `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="透视表1" cacheId="5" dataCaption="值"><location ref="D1:E5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>` +
      '<pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="4"><item x="0"/><item x="1"/><item x="2"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields>' +
      '<rowFields count="1"><field x="0"/></rowFields><rowItems count="4"><i><x/></i><i><x v="1"/></i><i><x v="2"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems>' +
      '<dataFields count="1"><dataField name="求和项:数" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>',
    `${spreadsheet}.pivotTable+xml`,
  );
  p.relate(OTHER, "pivotTable", "../pivotTables/pivotTable1.xml");
}

function macros(p: Parts): void {
  // Not a project that runs: the bytes only have to come through.
  p.add(
    "xl/vbaProject.bin",
    Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) & 255),
    "application/vnd.ms-office.vbaProject",
  );
  p.relate(BOOK, "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin");
  p.edit(
    "[Content_Types].xml",
    `${spreadsheet}.sheet.main+xml`,
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  );
}

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

function extensions(p: Parts): void {
  p.edit("xl/styles.xml", "</styleSheet>", '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>');
  p.edit(
    SHEET,
    "</worksheet>",
    '<conditionalFormatting sqref="H5:H8"><cfRule type="cellIs" dxfId="0" priority="3" operator="greaterThan"><formula>9000</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="I5:I8"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="list" sqref="C5:C8"><formula1>"新建,续建"</formula1></dataValidation></dataValidations>' +
      `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
      `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="9" id="{00000000-0001-0000-0000-000000000001}"><xm:f>资料!$B$2&gt;1</xm:f></x14:cfRule><xm:sqref>A5:A8</xm:sqref></x14:conditionalFormatting>` +
      "</x14:conditionalFormattings></ext>" +
      `<ext xmlns:x14="${X14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>交通!F5:I5</xm:f><xm:sqref>M5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`,
  );
}

function comments(p: Parts): void {
  const id = "{11111111-2222-3333-4444-555555555555}";
  p.add(
    "xl/comments1.xml",
    `${HEAD}<comments xmlns="${MAIN}"><authors><author>tc=${id}</author></authors><commentList><comment ref="B5" authorId="0"><text><t>[线索批注]</t></text></comment></commentList></comments>`,
    `${spreadsheet}.comments+xml`,
  );
  p.add(
    "xl/threadedComments/threadedComment1.xml",
    `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B5" dT="2020-06-30T08:00:00.00" personId="{AAAAAAAA-0000-0000-0000-000000000000}" id="${id}"><text>请核对</text></threadedComment></ThreadedComments>`,
    "application/vnd.ms-excel.threadedcomments+xml",
  );
  p.add(
    "xl/persons/person.xml",
    `${HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="填报" id="{AAAAAAAA-0000-0000-0000-000000000000}" userId="a" providerId="None"/></personList>`,
    "application/vnd.ms-excel.person+xml",
  );
  p.all["xl/drawings/vmlDrawing1.vml"] =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>4</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';
  p.edit(
    "[Content_Types].xml",
    "<Override",
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override',
  );
  p.relate(BOOK, "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml");
  p.relate(SHEET, "comments", "../comments1.xml");
  p.relate(
    SHEET,
    "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
    "../threadedComments/threadedComment1.xml",
  );
  const vml = p.relate(SHEET, "vmlDrawing", "../drawings/vmlDrawing1.vml");
  p.edit(SHEET, "</worksheet>", `<legacyDrawing r:id="${vml}"/></worksheet>`);
}

function table(p: Parts): void {
  p.add(
    "xl/tables/table1.xml",
    `${HEAD}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A1:B4"><autoFilter ref="A1:B4"/><tableColumns count="2"><tableColumn id="1" name="组"/><tableColumn id="2" name="数"/></tableColumns></table>`,
    `${spreadsheet}.table+xml`,
  );
  const id = p.relate(OTHER, "table", "../tables/table1.xml");
  p.edit(OTHER, "</worksheet>", `<tableParts count="1"><tablePart r:id="${id}"/></tableParts></worksheet>`);
}

function slicer(p: Parts): void {
  table(p);
  p.add(
    "xl/slicerCaches/slicerCache1.xml",
    `${HEAD}<slicerCacheDefinition xmlns="${X14}" name="切片器_组" sourceName="组"><extLst><x:ext xmlns:x="${MAIN}" uri="{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}"><x15:tableSlicerCache xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" tableId="1" column="1"/></x:ext></extLst></slicerCacheDefinition>`,
    "application/vnd.ms-excel.slicerCache+xml",
  );
  p.add(
    "xl/slicers/slicer1.xml",
    `${HEAD}<slicers xmlns="${X14}"><slicer name="组" cache="切片器_组" caption="组" rowHeight="241300"/></slicers>`,
    "application/vnd.ms-excel.slicer+xml",
  );
  const cache = p.relate(
    BOOK,
    "http://schemas.microsoft.com/office/2007/relationships/slicerCache",
    "slicerCaches/slicerCache1.xml",
  );
  const one = p.relate(
    OTHER,
    "http://schemas.microsoft.com/office/2007/relationships/slicer",
    "../slicers/slicer1.xml",
  );
  const x15 = "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main";
  p.edit(
    BOOK,
    "</workbook>",
    `<extLst><ext uri="{46BE6895-7355-4a93-B00E-2C351335B9C9}" xmlns:x15="${x15}"><x15:slicerCaches xmlns:x14="${X14}"><x14:slicerCache r:id="${cache}"/></x15:slicerCaches></ext></extLst></workbook>`,
  );
  p.edit(
    OTHER,
    "</worksheet>",
    `<extLst><ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" xmlns:x15="${x15}"><x14:slicerList xmlns:x14="${X14}"><x14:slicer r:id="${one}"/></x14:slicerList></ext></extLst></worksheet>`,
  );
}

function customXml(p: Parts): void {
  p.add("customXml/item1.xml", '<data xmlns="urn:example:plan">方案</data>', null);
  p.add(
    "customXml/itemProps1.xml",
    `${HEAD}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{22222222-2222-2222-2222-222222222222}"><ds:schemaRefs/></ds:datastoreItem>`,
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  );
  p.relate("customXml/item1.xml", "customXmlProps", "itemProps1.xml");
  p.relate(BOOK, "customXml", "../customXml/item1.xml");
}

function externalLink(p: Parts): void {
  const id = p.relate(
    "xl/externalLinks/externalLink1.xml",
    "externalLinkPath",
    "file:///D:/%E5%8F%B0%E8%B4%A6.xlsx",
    true,
  );
  p.add(
    "xl/externalLinks/externalLink1.xml",
    `${HEAD}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${RELATIONS}" r:id="${id}"><sheetNames><sheetName val="一"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>7</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
    `${spreadsheet}.externalLink+xml`,
  );
  const link = p.relate(BOOK, "externalLink", "externalLinks/externalLink1.xml");
  p.edit(
    BOOK,
    "</sheets>",
    `</sheets><externalReferences><externalReference r:id="${link}"/></externalReferences><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">交通!$1:$3</definedName><definedName name="外部">[1]一!$A$1</definedName><definedName name="组数">资料!$B$2:$B$4</definedName></definedNames><calcPr calcId="191029" fullCalcOnLoad="0" />`,
  );
}

function calcChain(p: Parts): void {
  p.add(
    "xl/calcChain.xml",
    `${HEAD}<calcChain xmlns="${MAIN}"><c r="F9" i="1"/><c r="G9"/><c r="H9"/><c r="I9"/></calcChain>`,
    `${spreadsheet}.calcChain+xml`,
  );
  p.relate(BOOK, "calcChain", "calcChain.xml");
}

/** A workbook part with everything after the sheets that may come there, and white space everywhere. */
function settings(p: Parts): void {
  p.edit(BOOK, "<bookViews>", '<workbookProtection lockStructure="1"/>\n  <bookViews>\n ');
  p.edit(
    BOOK,
    "</workbook>",
    '\n  <definedNames\n  />\n  <calcPr\n calcId="1"  />\n<oleSize ref="A1:C3"/>\n  <customWorkbookViews><customWorkbookView name="甲" guid="{33333333-3333-3333-3333-333333333333}" windowWidth="100" windowHeight="100" activeSheetId="1"/></customWorkbookViews>\n</workbook>\n\n',
  );
  p.edit(
    SHEET,
    "</worksheet>",
    '\n <phoneticPr fontId="0"/>\n <printOptions headings="1"/>\n<pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/>\n <pageSetup orientation="landscape"/>\n<headerFooter><oddHeader>&amp;C重点项目</oddHeader></headerFooter>\n <rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/></rowBreaks>\n</worksheet>\n',
  );
  p.edit(
    "xl/styles.xml",
    "</styleSheet>",
    '\n<dxfs count="0" />\n<tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/>\n</styleSheet>\n',
  );
}

/** Styles with gaps: no counts, lists that are missing, a font hidden in an AlternateContent. */
function oddStyles(p: Parts): void {
  p.all["xl/styles.xml"] =
    `${HEAD}<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac">` +
    '<fonts x14ac:knownFonts="1"> <mc:AlternateContent><mc:Choice Requires="x14ac"><font><sz val="9"/><name val="宋体"/></font></mc:Choice><mc:Fallback><font><sz val="9"/></font></mc:Fallback></mc:AlternateContent> <font><sz val="12"/><name val="黑体"/></font> </fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<cellXfs><xf numFmtId="0" fontId="1" fillId="0" borderId="0"/></cellXfs></styleSheet>';
}

function noStyles(p: Parts): void {
  delete p.all["xl/styles.xml"];
  p.edit("xl/_rels/workbook.xml.rels", /<Relationship [^>]*styles\.xml"\/>/, "");
  p.edit("[Content_Types].xml", /<Override PartName="\/xl\/styles\.xml"[^>]*>/, "");
  p.edit(SHEET, '<c r="A5"', '<c s="3" r="A5"');
}

/** A workbook that names its styles part and does not have it. */
function lostStyles(p: Parts): void {
  delete p.all["xl/styles.xml"];
}

function emptyLists(p: Parts): void {
  p.edit("xl/styles.xml", "</styleSheet>", "<dxfs></dxfs></styleSheet>");
  p.edit(BOOK, "</workbook>", "<definedNames></definedNames></workbook>");
}

/** Strict OOXML (ISO 29500): the same words under other addresses. */
function strict(p: Parts): void {
  for (const [name, content] of Object.entries(p.all)) {
    if (typeof content !== "string" || name === "[Content_Types].xml") continue;
    p.all[name] = content
      .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll(RELATIONS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
      .replaceAll("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/");
  }
  p.edit(BOOK, "<workbook ", '<workbook conformance="strict" ');
}

/** Every element of the workbook's own parts with a prefix. */
function prefixed(p: Parts): void {
  for (const [name, content] of Object.entries(p.all)) {
    if (typeof content !== "string" || !content.includes(` xmlns="`)) continue;
    if (/drawing|chart|custom|persons|threaded/i.test(name)) continue;
    p.all[name] = content.replace(/<(\/?)(?=[A-Za-z])(?![A-Za-z0-9]+:)/g, "<$1x:").replace(` xmlns="`, ` xmlns:x="`);
  }
}

/** Text parts in another encoding. */
function encoded(how: "utf-16le" | "utf-16be" | "bom"): (p: Parts) => void {
  return (p) => {
    for (const [name, content] of Object.entries(p.all)) {
      if (typeof content !== "string" || !name.startsWith("xl/") || name.endsWith(".rels")) continue;
      if (how === "bom") p.all[name] = `\ufeff${content}`;
      else p.all[name] = utf16(`\ufeff${content.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, how === "utf-16le");
    }
  };
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

/** Part names with backslashes, as some Chinese software writes them. */
function backslashes(p: Parts): void {
  const renamed = Object.entries(p.all).map(([name, content]) => [name.replaceAll("/", "\\"), content] as const);
  p.all = Object.fromEntries(renamed);
}

/** Sheets of the user's that bear titles of ours, and a name that looks like one of ours. */
function titlesOfOurs(p: Parts): void {
  p.edit(BOOK, 'name="资料"', 'name="序时·汇总"');
  p.edit(
    BOOK,
    "</workbook>",
    "<definedNames><definedName name=\"_xushi_own\">'序时·汇总'!$A$1</definedName></definedNames></workbook>",
  );
}

function everything(p: Parts): void {
  for (const feature of [chart, pivot, macros, comments, slicer, customXml, calcChain]) feature(p);
}

/** No types for whole extensions: each part has its own, as LibreOffice writes them. */
function typesOneByOne(p: Parts): void {
  chart(p);
  const types = "[Content_Types].xml";
  p.edit(types, /<Default Extension="(?:rels|xml)"[^>]*>/, "").edit(
    types,
    /<Default Extension="(?:rels|xml)"[^>]*>/,
    "",
  );
  const relations = Object.keys(p.all).filter((part) => part.endsWith(".rels"));
  const type = "application/vnd.openxmlformats-package.relationships+xml";
  const overrides = relations.map((part) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  p.edit(types, "</Types>", `${overrides.join("")}</Types>`);
}

const features: Readonly<Record<string, (p: Parts) => void>> = {
  chart,
  image,
  pivot,
  macros,
  extensions,
  comments,
  table,
  slicer,
  customXml,
  externalLink,
  calcChain,
  settings,
  oddStyles,
  noStyles,
  lostStyles,
  emptyLists,
  strict,
  prefixed,
  utf16le: encoded("utf-16le"),
  utf16be: encoded("utf-16be"),
  bom: encoded("bom"),
  backslashes,
  titlesOfOurs,
  typesOneByOne,
  everything,
  strictWithChart: (p) => {
    chart(p);
    strict(p);
  },
  prefixedExtensions: (p) => {
    comments(p);
    prefixed(p);
  },
  utf16Settings: (p) => {
    settings(p);
    encoded("utf-16be")(p);
  },
};

export function featureWorkbooks(): FeatureWorkbook[] {
  const plain = { name: "plain.xlsx", bytes: buildXlsx({ sheets: [projectSheet()] }) };
  return [
    plain,
    ...Object.entries(features).map(([name, feature]) => {
      const parts = new Parts();
      feature(parts);
      const macroEnabled = feature === macros || feature === everything;
      return { name: `${name}.${macroEnabled ? "xlsm" : "xlsx"}`, bytes: zipParts(parts.all) };
    }),
  ];
}
