import { areaName } from "../../src/model/address";
import { MAX_COLUMNS } from "../../src/model/address";
import { cellName } from "../../src/model/address";
import type { Book, Sheet } from "./model";

/** The whole workbook of the double as plain data that can be compared, without ids. */
export function pictureOf(book: Book) {
  return {
    sheets: book.sheets.map(pictureOfSheet),
    names: book.names.map(({ name, formula, visible }) => ({ name, formula, visible })).sort(byName),
  };
}

export function pictureOfSheet(sheet: Sheet) {
  const cells: Record<string, unknown> = {};
  for (const [key, cell] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    const blank = cell.value === "" && cell.formula === null;
    if (blank && cell.numberFormat === "General" && Object.keys(cell.format).length === 0) continue;
    cells[cellName(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS)] = cell;
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    gridlines: sheet.gridlines,
    cells,
    merges: sheet.merges.map(areaName),
    rules: sheet.rules.map(({ type, areas, formula, format }) => ({
      type,
      areas: areas.map(areaName),
      formula,
      format,
    })),
    validations: sheet.validations.map(({ area, rule, prompt }) => ({ area: areaName(area), rule, prompt })),
    charts: sheet.charts.map(({ id: _id, sheet: _sheet, ...chart }) => chart),
    freeze: sheet.freeze,
    filter: sheet.filter,
    page: sheet.page,
    hiddenColumns: [...sheet.hiddenColumns],
    columnWidths: [...sheet.columnWidths],
    rowHeights: [...sheet.rowHeights],
    protection: sheet.protection,
  };
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}
