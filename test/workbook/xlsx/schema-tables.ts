/**
 * What ECMA-376 (5th edition, parts 1 and 4) says of the elements in the parts that we write or change: by the element, its
 * children in their order, and its attributes (! for those that must be there). Children are written as in a regular
 * expression over names. An element that is not here is an error: whoever writes a new one looks it up first.
 */
export interface ElementRule {
  readonly children: string;
  readonly attributes: string;
}

type Row = readonly [children: string, attributes?: string];

/** Of one namespace; names of others carry their prefix. `parent>name` is the rule of a name below a certain parent. */
function of(prefix: string, rows: Readonly<Record<string, Row>>): [string, ElementRule][] {
  return Object.entries(rows).map(([name, [children, attributes = ""]]) => [
    name
      .split(">")
      .map((each) => `${prefix}:${each}`)
      .join(">"),
    { children: children.replace(/(?<![\w:])(?!ANY)[A-Za-z]\w*(?![\w:])/g, `${prefix}:$&`), attributes },
  ]);
}

const each = (names: string, row: Row): Record<string, Row> =>
  Object.fromEntries(names.split(" ").map((name) => [name, row]));

const packages = [
  ...of("types", {
    Types: ["(Default|Override)*"],
    Default: ["", "Extension! ContentType!"],
    Override: ["", "PartName! ContentType!"],
  }),
  ...of("relations", {
    Relationships: ["Relationship*"],
    Relationship: ["", "Id! Type! Target! TargetMode"],
  }),
];

/** 18.2 */
const workbook = of("s", {
  workbook: [
    "fileVersion? fileSharing? workbookPr? workbookProtection? bookViews? sheets functionGroups? externalReferences? definedNames? calcPr? oleSize? customWorkbookViews? pivotCaches? smartTagPr? smartTagTypes? webPublishing? fileRecoveryPr* webPublishObjects? extLst?",
    "conformance",
  ],
  fileVersion: ["", "appName lastEdited lowestEdited rupBuild codeName"],
  workbookPr: [
    "",
    "date1904 showObjects showBorderUnselectedTables filterPrivacy promptedSolutions showInkAnnotation backupFile saveExternalLinkValues updateLinks codeName hidePivotFieldList showPivotChartFilter allowRefreshQuery publishItems checkCompatibility autoCompressPictures refreshAllConnections defaultThemeVersion",
  ],
  workbookProtection: [
    "",
    "workbookPassword revisionsPassword lockStructure lockWindows lockRevision workbookAlgorithmName workbookHashValue workbookSaltValue workbookSpinCount",
  ],
  bookViews: ["workbookView+"],
  workbookView: [
    "extLst?",
    "visibility minimized showHorizontalScroll showVerticalScroll showSheetTabs xWindow yWindow windowWidth windowHeight tabRatio firstSheet activeTab autoFilterDateGrouping",
  ],
  sheets: ["sheet+"],
  sheet: ["", "name! sheetId! state r:id!"],
  externalReferences: ["externalReference+"],
  externalReference: ["", "r:id!"],
  definedNames: ["definedName+"],
  definedName: ["", "name! comment customMenu description help statusBar localSheetId hidden function vbProcedure xlm"],
  calcPr: [
    "",
    "calcId calcMode fullCalcOnLoad refMode iterate iterateCount iterateDelta fullPrecision calcCompleted calcOnSave concurrentCalc concurrentManualCount forceFullCalc",
  ],
  oleSize: ["", "ref!"],
  customWorkbookViews: ["customWorkbookView+"],
  customWorkbookView: ["extLst?", "name! guid! windowWidth! windowHeight! activeSheetId!"],
  pivotCaches: ["pivotCache+"],
  pivotCache: ["", "cacheId! r:id!"],
});

/** 18.3.1 */
const worksheet = of("s", {
  worksheet: [
    "sheetPr? dimension? sheetViews? sheetFormatPr? cols* sheetData sheetCalcPr? sheetProtection? protectedRanges? scenarios? autoFilter? sortState? dataConsolidate? customSheetViews? mergeCells? phoneticPr? conditionalFormatting* dataValidations? hyperlinks? printOptions? pageMargins? pageSetup? headerFooter? rowBreaks? colBreaks? customProperties? cellWatches? ignoredErrors? smartTags? drawing? legacyDrawing? legacyDrawingHF? drawingHF? picture? oleObjects? controls? webPublishItems? tableParts? extLst?",
  ],
  sheetPr: [
    "tabColor? outlinePr? pageSetUpPr?",
    "syncHorizontal syncVertical syncRef transitionEvaluation transitionEntry published codeName filterMode enableFormatConditionsCalculation",
  ],
  tabColor: ["", "auto indexed rgb theme tint"],
  pageSetUpPr: ["", "autoPageBreaks fitToPage"],
  dimension: ["", "ref!"],
  sheetViews: ["sheetView+ extLst?"],
  sheetView: [
    "pane? selection{0,4} pivotSelection* extLst?",
    "windowProtection showFormulas showGridLines showRowColHeaders showZeros rightToLeft tabSelected showRuler showOutlineSymbols defaultGridColor showWhiteSpace view topLeftCell colorId zoomScale zoomScaleNormal zoomScaleSheetLayoutView zoomScalePageLayoutView workbookViewId!",
  ],
  pane: ["", "xSplit ySplit topLeftCell activePane state"],
  selection: ["", "pane activeCell activeCellId sqref"],
  sheetFormatPr: [
    "",
    "baseColWidth defaultColWidth defaultRowHeight! customHeight zeroHeight thickTop thickBottom outlineLevelRow outlineLevelCol",
  ],
  cols: ["col+"],
  col: ["", "min! max! width style hidden bestFit customWidth phonetic outlineLevel collapsed"],
  sheetData: ["row*"],
  row: ["c* extLst?", "r spans s customFormat ht hidden customHeight outlineLevel collapsed thickTop thickBot ph"],
  c: ["f? v? is? extLst?", "r s t cm vm ph"],
  f: ["", "t aca ref dt2D dtr del1 del2 r1 r2 ca si bx"],
  v: [""],
  is: ["t? r* rPh* phoneticPr?"],
  t: [""],
  sheetProtection: [
    "",
    "password algorithmName hashValue saltValue spinCount sheet objects scenarios formatCells formatColumns formatRows insertColumns insertRows insertHyperlinks deleteColumns deleteRows selectLockedCells sort autoFilter pivotTables selectUnlockedCells",
  ],
  autoFilter: ["filterColumn* sortState? extLst?", "ref"],
  mergeCells: ["mergeCell+", "count"],
  mergeCell: ["", "ref!"],
  phoneticPr: ["", "fontId! type alignment"],
  conditionalFormatting: ["cfRule+ extLst?", "pivot sqref"],
  cfRule: [
    "formula{0,3} colorScale? dataBar? iconSet? extLst?",
    "type! dxfId priority! stopIfTrue aboveAverage percent bottom operator text timePeriod rank stdDev equalAverage",
  ],
  formula: [""],
  dataBar: ["cfvo cfvo color", "minLength maxLength showValue"],
  cfvo: ["extLst?", "type! val gte"],
  dataValidations: ["dataValidation+", "disablePrompts xWindow yWindow count"],
  dataValidation: [
    "formula1? formula2?",
    "type errorStyle imeMode operator allowBlank showDropDown showInputMessage showErrorMessage errorTitle error promptTitle prompt sqref!",
  ],
  formula1: [""],
  formula2: [""],
  hyperlinks: ["hyperlink+"],
  hyperlink: ["", "ref! r:id location tooltip display"],
  printOptions: ["", "horizontalCentered verticalCentered headings gridLines gridLinesSet"],
  pageMargins: ["", "left! right! top! bottom! header! footer!"],
  pageSetup: [
    "",
    "paperSize paperHeight paperWidth scale firstPageNumber fitToWidth fitToHeight pageOrder orientation usePrinterDefaults blackAndWhite draft cellComments useFirstPageNumber errors horizontalDpi verticalDpi copies r:id",
  ],
  headerFooter: [
    "oddHeader? oddFooter? evenHeader? evenFooter? firstHeader? firstFooter?",
    "differentOddEven differentFirst scaleWithDoc alignWithMargins",
  ],
  ...each("oddHeader oddFooter", [""]),
  rowBreaks: ["brk*", "count manualBreakCount"],
  brk: ["", "id min max man pt"],
  drawing: ["", "r:id!"],
  legacyDrawing: ["", "r:id!"],
  tableParts: ["tablePart*", "count"],
  tablePart: ["", "r:id!"],
  extLst: ["ext*"],
  ext: ["ANY", "uri"],
});

/** 18.8 */
const styles = of("s", {
  styleSheet: ["numFmts? fonts? fills? borders? cellStyleXfs? cellXfs? cellStyles? dxfs? tableStyles? colors? extLst?"],
  numFmts: ["numFmt+", "count"],
  numFmt: ["", "numFmtId! formatCode!"],
  fonts: ["font*", "count x14ac:knownFonts"],
  font: ["(b|i|strike|condense|extend|outline|shadow|u|vertAlign|sz|color|name|family|charset|scheme)*"],
  ...each("b i strike outline shadow u", ["", "val"]),
  ...each("sz name family charset scheme vertAlign", ["", "val!"]),
  ...each("color fgColor bgColor", ["", "auto indexed rgb theme tint"]),
  fills: ["fill*", "count"],
  fill: ["(patternFill|gradientFill)"],
  patternFill: ["fgColor? bgColor?", "patternType"],
  borders: ["border*", "count"],
  border: ["start? end? left? right? top? bottom? diagonal? vertical? horizontal?", "diagonalUp diagonalDown outline"],
  ...each("left right top bottom diagonal", ["color?", "style"]),
  cellStyleXfs: ["xf+", "count"],
  cellXfs: ["xf+", "count"],
  xf: [
    "alignment? protection? extLst?",
    "numFmtId fontId fillId borderId xfId quotePrefix pivotButton applyNumberFormat applyFont applyFill applyBorder applyAlignment applyProtection",
  ],
  alignment: [
    "",
    "horizontal vertical textRotation wrapText indent relativeIndent justifyLastLine shrinkToFit readingOrder",
  ],
  cellStyles: ["cellStyle+", "count"],
  cellStyle: ["extLst?", "name xfId! builtinId iLevel hidden customBuiltin"],
  dxfs: ["dxf*", "count"],
  dxf: ["font? numFmt? fill? alignment? border? protection? extLst?"],
  tableStyles: ["tableStyle*", "count defaultTableStyle defaultPivotStyle"],
});

/** 20.5 */
const drawing = of("xdr", {
  wsDr: ["(twoCellAnchor|oneCellAnchor|absoluteAnchor)*"],
  twoCellAnchor: ["from to (sp|grpSp|graphicFrame|cxnSp|pic) clientData", "editAs"],
  ...each("from to", ["col colOff row rowOff"]),
  ...each("col colOff row rowOff", [""]),
  graphicFrame: ["nvGraphicFramePr xfrm a:graphic", "macro! fPublished"],
  nvGraphicFramePr: ["cNvPr cNvGraphicFramePr"],
  cNvPr: ["", "id! name! descr hidden title"],
  cNvGraphicFramePr: [""],
  xfrm: ["a:off? a:ext?", "rot flipH flipV"],
  clientData: ["", "fLocksWithSheet fPrintsWithSheet"],
});

/** 20.1 and 21.1, as far as charts have need of them. */
const drawings = of("a", {
  graphic: ["graphicData"],
  graphicData: ["c:chart", "uri!"],
  off: ["", "x! y!"],
  ext: ["", "cx! cy!"],
  ln: ["(noFill|solidFill)? (prstDash|custDash)? (round|bevel|miter)? headEnd? tailEnd?", "w cap cmpd algn"],
  solidFill: ["(srgbClr|schemeClr)"],
  srgbClr: ["", "val!"],
  ...each("round bodyPr lstStyle", [""]),
  p: ["pPr? (r|br|fld)* endParaRPr?"],
  pPr: ["defRPr?"],
  r: ["rPr? t"],
  ...each("rPr defRPr", ["ln? (noFill|solidFill)? latin? ea? cs?", "lang sz b i u"]),
  t: [""],
});

/** 21.2 */
const chart = of("c", {
  chartSpace: [
    "date1904? lang? roundedCorners? style? clrMapOvr? pivotSource? protection? chart spPr? txPr? externalData? printSettings? userShapes? extLst?",
  ],
  chart: [
    "title? autoTitleDeleted? pivotFmts? view3D? floor? sideWall? backWall? plotArea legend? plotVisOnly? dispBlanksAs? extLst?",
  ],
  title: ["tx? layout? overlay? spPr? txPr?"],
  tx: ["(strRef|rich)"],
  rich: ["a:bodyPr a:lstStyle? a:p+"],
  layout: ["manualLayout?"],
  plotArea: ["layout? (barChart|lineChart)+ (valAx|catAx|dateAx|serAx)* dTable? spPr?"],
  barChart: ["barDir grouping? varyColors? ser* dLbls? gapWidth? overlap? serLines* axId axId"],
  "barChart>ser": [
    "idx order tx? spPr? invertIfNegative? pictureOptions? dPt* dLbls? trendline* errBars? cat? val? shape?",
  ],
  lineChart: ["grouping varyColors? ser* dLbls? dropLines? hiLowLines? upDownBars? marker? smooth? axId axId"],
  "lineChart>ser": ["idx order tx? spPr? marker? dPt* dLbls? trendline* errBars? cat? val? smooth?"],
  "lineChart>marker": ["", "val"],
  "ser>tx": ["(strRef|v)"],
  marker: ["symbol? size? spPr?"],
  cat: ["(multiLvlStrRef|numRef|numLit|strRef|strLit)"],
  "ser>val": ["(numRef|numLit)"],
  strRef: ["f strCache?"],
  strCache: ["ptCount? pt*"],
  numRef: ["f numCache?"],
  numCache: ["formatCode? ptCount? pt*"],
  pt: ["v", "idx! formatCode"],
  ...each("f v formatCode", [""]),
  catAx: [
    "axId scaling delete? axPos majorGridlines? minorGridlines? title? numFmt? majorTickMark? minorTickMark? tickLblPos? spPr? txPr? crossAx (crosses|crossesAt)? auto? lblAlgn? lblOffset? noMultiLvlLbl?",
  ],
  valAx: [
    "axId scaling delete? axPos majorGridlines? minorGridlines? title? numFmt? majorTickMark? minorTickMark? tickLblPos? spPr? txPr? crossAx (crosses|crossesAt)? crossBetween? majorUnit? minorUnit? dispUnits?",
  ],
  scaling: ["logBase? orientation? max? min?"],
  majorGridlines: ["spPr?"],
  numFmt: ["", "formatCode! sourceLinked"],
  legend: ["legendPos? legendEntry* layout? overlay? spPr? txPr?"],
  spPr: ["a:xfrm? (a:custGeom|a:prstGeom)? (a:noFill|a:solidFill)? a:ln?"],
  ...each("axId crossAx idx order symbol ptCount", ["", "val!"]),
  ...each(
    "date1904 roundedCorners autoTitleDeleted plotVisOnly dispBlanksAs overlay barDir grouping varyColors invertIfNegative gapWidth smooth delete axPos orientation majorTickMark minorTickMark tickLblPos crosses auto lblAlgn lblOffset noMultiLvlLbl crossBetween legendPos",
    ["", "val"],
  ),
});

export const elementRules: ReadonlyMap<string, ElementRule> = new Map([
  ...packages,
  ...workbook,
  ...worksheet,
  ...styles,
  ...drawing,
  ...drawings,
  ...chart,
  // A chart in a drawing is only a way to its part.
  ["a:graphicData>c:chart", { children: "", attributes: "r:id!" }],
]);
