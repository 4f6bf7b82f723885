import { parseArea, type Area } from "../../src/model/address";
import { CellKind, type CellGrid, type SheetSnapshot } from "../../src/model/snapshot";
import { openWorkbookFile } from "../../src/workbook/xlsx/open";
import type { RulePicture, SheetPicture } from "../workbook/picture";
import { pictureOfFile } from "../workbook/picture-of-file";
import { addSheet, changeCell, createBook, type Book, type CellValue, type Rule, type Sheet } from "./model";
import { wholeSheet } from "./types/places";

/**
 * A workbook file opened in the double: cells, merges and what is hidden through the product's own reader, the users'
 * rules and names as the tests read them. Results of formulas are those that the file holds.
 */
export async function openInDouble(bytes: Uint8Array, name: string): Promise<Book> {
  const snapshot = await (await openWorkbookFile(bytes, name)).read();
  const picture = pictureOfFile(bytes);
  const book = createBook(name);
  for (const sheet of snapshot.sheets) {
    const into = addSheet(book, sheet.name);
    fillFrom(into, sheet);
    const seen = picture.sheets.find((each) => each.name === sheet.name);
    if (seen !== undefined) dress(into, seen);
  }
  for (const [key, { formula, visible }] of Object.entries(picture.names)) {
    book.names.push({ name: key, formula: `=${formula}`, visible });
  }
  return book;
}

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

function fillFrom(into: Sheet, sheet: SheetSnapshot): void {
  into.visibility = visibilities[sheet.visibility];
  into.merges.push(...sheet.merges);
  for (const row of sheet.hiddenRows) into.hiddenRows.add(row);
  for (const column of sheet.hiddenColumns) into.hiddenColumns.add(column);
  if (sheet.protection !== null) {
    into.protection = { protected: true, allowFormatCells: sheet.protection.formatCells };
  }
  into.filter = { enabled: sheet.filtered, filtered: sheet.filtered, area: null };
  const { cells } = sheet;
  for (let row = cells.nextRow(-1); row >= 0; row = cells.nextRow(row)) {
    for (let column = 0; column < cells.columnCount; column++) {
      const formula = cells.formula(row, column);
      const kind = cells.kind(row, column);
      if (kind === CellKind.Empty && formula === null) continue;
      changeCell(into, row, column, {
        value: valueOf(cells, kind, row, column),
        formula: formula === null ? null : `=${formula}`,
        numberFormat: cells.numberFormat(row, column),
      });
    }
  }
}

function valueOf(cells: CellGrid, kind: CellKind, row: number, column: number): CellValue {
  if (kind === CellKind.Number) return cells.number(row, column);
  if (kind === CellKind.Boolean) return cells.number(row, column) === 1;
  // Excel calculates what was never calculated; the double cannot, and shows 0.
  return kind === CellKind.Uncomputed ? 0 : cells.text(row, column);
}

/** What the reader leaves out because the product does not ask for it. Charts and pictures are not drawn. */
function dress(into: Sheet, seen: SheetPicture): void {
  into.tabColor = seen.tabColor;
  into.gridlines = seen.gridlines;
  into.rules = seen.rules.map((rule, at) => ruleOf(rule, `{${into.id}-R${String(at)}}`));
  const { rows, columns } = seen.frozen;
  if (rows + columns > 0) {
    into.freeze = {
      ...wholeSheet,
      bottom: rows === 0 ? wholeSheet.bottom : rows - 1,
      right: columns === 0 ? wholeSheet.right : columns - 1,
    };
  }
  if (seen.filter !== null) into.filter = { ...into.filter, enabled: true, area: areaOf(seen.filter) };
  for (const text of seen.validations) {
    const [kind = "", ...areas] = text.split(" ");
    const rule = { [kind === "whole" ? "wholeNumber" : kind]: {} };
    for (const area of areas) into.validations.push({ area: areaOf(area), rule, prompt: null, errorAlert: null });
  }
  for (const [name, documentReference] of Object.entries(seen.links)) {
    const { top, left } = areaOf(name);
    changeCell(into, top, left, { hyperlink: { documentReference } });
  }
}

function areaOf(text: string): Area {
  const area = parseArea(text);
  if (area === null) throw new Error(`not an area: ${text}`);
  return area;
}

function ruleOf({ areas, formula, fill }: RulePicture, id: string): Rule {
  return {
    id,
    type: formula === null ? "DataBar" : "Custom",
    areas: areas.map(areaOf),
    formula: formula === null ? null : `=${formula}`,
    format: fill === null ? {} : { "fill/color": fill },
    stopIfTrue: false,
    broken: false,
  };
}
