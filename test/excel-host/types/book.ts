import { areaName, type Area } from "../../../src/model/address";
import { Handle, type TypeFacts } from "../engine";
import { addSheet, usedArea, type Book, type Name, type Sheet } from "../model";
import { accessDenied, alreadyExists, invalidArgument, itemNotFound } from "../protocol";
import { only, parseAreaOrFail, range, rangeAreas, wholeSheet, type Place } from "./places";

/** The workbook, its sheets and its names. */

interface NameOf {
  readonly book: Book;
  readonly name: Name;
}

const sheetHandle = (sheet: Sheet) => new Handle("Worksheet", sheet);
const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function findSheet(book: Book, key: unknown): Sheet | undefined {
  return book.sheets.find(({ id, name }) => id === key || sameName(name, String(key)));
}

function checkSheetName(book: Book, name: string, location: string): void {
  if (name.length === 0 || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument(location);
  }
  if (book.sheets.some((sheet) => sameName(sheet.name, name))) throw alreadyExists(location);
}

/** "='序时·明细'!$A$1" → the place; null when the name does not lead to cells. */
function placeOfName({ book, name }: NameOf): { sheet: Sheet; area: Area } | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!"]+))!([$A-Z0-9:]+)$/.exec(name.formula);
  if (match === null) return null;
  const sheet = findSheet(book, (match[1] ?? match[2] ?? "").replaceAll("''", "'"));
  if (sheet === undefined) return null;
  return { sheet, area: parseAreaOrFail(match[3] ?? "", "NamedItem.getRange") };
}

const nameHandle = (book: Book, name: Name) => new Handle("NamedItem", { book, name } satisfies NameOf);

export const bookTypes = {
  Workbook: {
    get: { Name: (book) => book.name, ReadOnly: (book) => book.readOnly },
    nav: {
      Worksheets: (book) => new Handle("WorksheetCollection", book),
      Names: (book) => new Handle("NamedItemCollection", book),
      Protection: (book) => new Handle("WorkbookProtection", book),
      Application: (book) => new Handle("Application", book),
    },
    call: {},
  } satisfies TypeFacts<Book>,
  WorkbookProtection: { get: { Protected: (book) => book.structureProtected } } satisfies TypeFacts<Book>,
  Application: {
    call: { SuspendApiCalculationUntilNextSync: () => null, SuspendScreenUpdatingUntilNextSync: () => null },
  } satisfies TypeFacts<Book>,
  WorksheetCollection: {
    items: (book) => book.sheets.map(sheetHandle),
    index: (book, key) => {
      const sheet = findSheet(book, key);
      return sheet === undefined ? null : sheetHandle(sheet);
    },
    call: {
      GetItemOrNullObject: (book: Book, [key]: [unknown]) => {
        const sheet = findSheet(book, key);
        return sheet === undefined ? null : sheetHandle(sheet);
      },
      GetFirst: (book: Book) => {
        const [first] = book.sheets;
        return first === undefined ? null : sheetHandle(first);
      },
      GetCount: (book: Book) => book.sheets.length,
      Add: (book: Book, [name]: [string]) => {
        if (book.readOnly || book.structureProtected) throw accessDenied("WorksheetCollection.add");
        checkSheetName(book, name, "WorksheetCollection.add");
        book.undoLost = true; // reported "by design" (office-js 6170)
        return sheetHandle(addSheet(book, name));
      },
      _RegisterDataChangedEvent: () => null,
      _UnregisterDataChangedEvent: () => null,
    },
  } satisfies TypeFacts<Book>,
  Worksheet: {
    identity: (sheet) => ({ Id: sheet.id }),
    get: {
      Id: (sheet) => sheet.id,
      Name: (sheet) => sheet.name,
      Visibility: (sheet) => sheet.visibility,
      TabColor: (sheet) => sheet.tabColor,
    },
    set: {
      TabColor: (sheet: Sheet, value: string) => {
        sheet.tabColor = value;
      },
      Gridlines: (sheet: Sheet, value: boolean) => {
        sheet.gridlines = value;
      },
    },
    nav: {
      Protection: (sheet) => new Handle("WorksheetProtection", sheet),
      AutoFilter: (sheet) => new Handle("AutoFilter", sheet),
      FreezePanes: (sheet) => new Handle("WorksheetFreezePanes", sheet),
      PageLayout: (sheet) => new Handle("PageLayout", sheet),
      Charts: (sheet) => new Handle("ChartCollection", sheet),
    },
    call: {
      GetRange: (sheet: Sheet, [address]: [string | null | undefined]) =>
        range(
          sheet,
          address === null || address === undefined ? wholeSheet : parseAreaOrFail(address, "Worksheet.getRange"),
        ),
      GetRanges: (sheet: Sheet, [address]: [string]) => rangeAreas(sheet, address),
      GetRangeByIndexes: (sheet: Sheet, [top, left, rows, columns]: [number, number, number, number]) => {
        if (top < 0 || left < 0 || rows < 1 || columns < 1) throw invalidArgument("Worksheet.getRangeByIndexes");
        return range(sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
      },
      GetUsedRangeOrNullObject: (sheet: Sheet, [valuesOnly]: [boolean | null]) => {
        const area = usedArea(sheet, valuesOnly === true);
        return area === null ? null : range(sheet, area);
      },
      GetNextOrNullObject: (sheet: Sheet) => {
        const next = sheet.book.sheets[sheet.book.sheets.indexOf(sheet) + 1];
        return next === undefined ? null : sheetHandle(next);
      },
      Activate: (sheet: Sheet) => {
        if (sheet.visibility !== "Visible") throw invalidArgument("Worksheet.activate");
        return null;
      },
      Delete: (sheet: Sheet) => {
        const { book } = sheet;
        if (book.readOnly || book.structureProtected || book.sheets.length === 1)
          throw accessDenied("Worksheet.delete");
        book.undoLost = true;
        book.sheets = book.sheets.filter((other) => other !== sheet);
        for (const name of book.names) {
          if (placeOfName({ book, name }) === null && /!/.test(name.formula)) name.formula = "=#REF!";
        }
      },
    },
  } satisfies TypeFacts<Sheet>,
  WorksheetProtection: {
    get: {
      Protected: (sheet) => sheet.protection.protected,
      Options: (sheet) => (sheet.protection.protected ? { allowFormatCells: sheet.protection.allowFormatCells } : null),
    },
  } satisfies TypeFacts<Sheet>,
  AutoFilter: {
    get: { Enabled: (sheet) => sheet.filter.enabled, IsDataFiltered: (sheet) => sheet.filter.filtered },
    call: {
      ClearCriteria: (sheet: Sheet) => {
        sheet.filter.filtered = false;
        sheet.hiddenRows.clear();
      },
      Remove: (sheet: Sheet) => {
        sheet.filter = { enabled: false, filtered: false, area: null };
      },
      Apply: (sheet: Sheet, [of]: [Handle | string]) => {
        sheet.filter = { enabled: true, filtered: false, area: areaGiven(of, "AutoFilter.apply") };
      },
    },
  } satisfies TypeFacts<Sheet>,
  WorksheetFreezePanes: {
    call: {
      GetLocationOrNullObject: (sheet: Sheet) => (sheet.freeze === null ? null : range(sheet, sheet.freeze)),
      FreezeAt: (sheet: Sheet, [of]: [Handle | string]) => {
        sheet.freeze = areaGiven(of, "WorksheetFreezePanes.freezeAt");
      },
      FreezeRows: (sheet: Sheet, [count]: [number]) => {
        sheet.freeze = { ...wholeSheet, bottom: count - 1 };
      },
      FreezeColumns: (sheet: Sheet, [count]: [number]) => {
        sheet.freeze = { ...wholeSheet, right: count - 1 };
      },
      Unfreeze: (sheet: Sheet) => {
        sheet.freeze = null;
      },
    },
  } satisfies TypeFacts<Sheet>,
  PageLayout: {
    get: {
      Orientation: (sheet) => sheet.page.orientation,
      Zoom: ({ page }) => (page.fitToWidth === null ? { scale: 100 } : { horizontalFitToPages: page.fitToWidth }),
    },
    set: {
      Orientation: (sheet: Sheet, value: string) => {
        sheet.page.orientation = value;
      },
      Zoom: (sheet: Sheet, value: { horizontalFitToPages?: number }) => {
        sheet.page.fitToWidth = value.horizontalFitToPages ?? null;
      },
      PaperSize: (sheet: Sheet, value: string) => {
        sheet.page.paper = value;
      },
    },
    call: {
      SetPrintTitleRows: (sheet: Sheet, [rows]: [string]) => {
        parseAreaOrFail(rows, "PageLayout.setPrintTitleRows");
        sheet.page.titleRows = rows;
      },
    },
  } satisfies TypeFacts<Sheet>,
  NamedItemCollection: {
    items: (book) => book.names.map((name) => nameHandle(book, name)),
    index: (book, key) => {
      const name = book.names.find((candidate) => sameName(candidate.name, String(key)));
      return name === undefined ? null : nameHandle(book, name);
    },
    call: {
      GetItemOrNullObject: (book: Book, [key]: [string]) => {
        const name = book.names.find((candidate) => sameName(candidate.name, key));
        return name === undefined ? null : nameHandle(book, name);
      },
      Add: (book: Book, [name, reference]: [string, Handle | string]) => {
        if (book.readOnly) throw accessDenied("NamedItemCollection.add");
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255)
          throw invalidArgument("NamedItemCollection.add");
        if (book.names.some((other) => sameName(other.name, name))) throw alreadyExists("NamedItemCollection.add");
        const formula =
          reference instanceof Handle
            ? `='${(reference.target as Place).sheet.name}'!${areaName(only(reference.target as Place))}`
            : reference;
        const item: Name = { name, formula, visible: true };
        checkFormula({ book, name: item }, formula);
        book.names.push(item);
        return nameHandle(book, item);
      },
    },
  } satisfies TypeFacts<Book>,
  NamedItem: {
    identity: ({ name }) => ({ _Id: name.name }),
    get: { Name: ({ name }) => name.name, Formula: ({ name }) => name.formula, Visible: ({ name }) => name.visible },
    set: {
      Visible: ({ name }: NameOf, value: boolean) => {
        name.visible = value;
      },
      Formula: (of: NameOf, value: string) => {
        checkFormula(of, value);
        of.name.formula = value;
      },
    },
    call: {
      GetRangeOrNullObject: (of: NameOf) => {
        const place = placeOfName(of);
        return place === null ? null : range(place.sheet, place.area);
      },
      Delete: ({ book, name }: NameOf) => {
        if (!book.names.includes(name)) throw itemNotFound("NamedItem.delete");
        book.names = book.names.filter((other) => other !== name);
      },
    },
  } satisfies TypeFacts<NameOf>,
  /** office.js itself calls this once after it is ready (seam B). */
  "Microsoft.InternalService.AddinInternalService": {
    call: { NotifyActionHandlerReady: () => null },
  } satisfies TypeFacts<Book>,
};

/** Some calls take a range or its address. */
function areaGiven(of: Handle | string, location: string): Area {
  return of instanceof Handle ? only(of.target as Place) : parseAreaOrFail(of, location);
}

/** A name may hold a text in quotes or lead to a sheet that exists; Excel refuses the rest. */
function checkFormula({ book, name }: NameOf, formula: string): void {
  if (/^="[^"]*"$/.test(formula)) return;
  if (placeOfName({ book, name: { ...name, formula } }) === null) throw invalidArgument("NamedItem.formula");
}
