import { MAX_COLUMNS, MAX_ROWS, areaName, cellName } from "../../src/model/address";
import type { Area } from "../../src/model/address";
import type { Book, Sheet } from "../excel-host/model";
import type { CellPicture, Picture, SheetPicture } from "./picture";

const visibilities = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
/** What Excel calls validations, in the words of files. */
const validationKinds: Readonly<Record<string, string>> = { wholeNumber: "whole" };

/** The double's workbook as a picture. */
export function pictureOfBook(book: Book): Picture {
  return {
    sheets: book.sheets.map(pictureOfSheet),
    names: Object.fromEntries(
      book.names.map(({ name, formula, visible }) => [name, { formula: formula.slice(1), visible }]),
    ),
  };
}

function pictureOfSheet(sheet: Sheet): SheetPicture {
  const cells: Record<string, CellPicture> = {};
  const links: Record<string, string> = {};
  for (const [key, cell] of sheet.cells) {
    const name = cellName(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS);
    if (cell.hyperlink !== null) links[name] = String(cell.hyperlink["documentReference"]);
    if (cell.formula === null && cell.value === "") continue;
    cells[name] =
      cell.formula === null
        ? { formula: null, value: cell.value, format: cell.numberFormat }
        : { formula: cell.formula.slice(1), value: null, format: cell.numberFormat };
  }
  return {
    name: sheet.name,
    visibility: visibilities[sheet.visibility],
    tabColor: sheet.tabColor,
    gridlines: sheet.gridlines,
    cells,
    merges: sheet.merges.map(areaName).sort(),
    rules: sheet.rules.map(({ areas, formula, format }) => ({
      areas: areas.map(areaName),
      formula: formula?.slice(1) ?? null,
      fill: (format["fill/color"] as string | undefined) ?? null,
    })),
    links,
    frozen: frozenOf(sheet.freeze),
    filter: sheet.filter.area === null ? null : areaName(sheet.filter.area),
    validations: sheet.validations
      .map(({ area, rule }) => {
        const [kind = ""] = Object.keys(rule as object);
        return `${validationKinds[kind] ?? kind} ${areaName(area)}`;
      })
      .sort(),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    charts: sheet.charts.map(({ title, series }) => ({
      title,
      values: series.map(({ values }) => values ?? ""),
      categories: series.map(({ categories }) => categories ?? ""),
    })),
  };
}

/** Frozen rows alone are whole rows, so their columns reach to the sheet's end, and the other way round. */
function frozenOf(freeze: Area | null): SheetPicture["frozen"] {
  if (freeze === null) return { rows: 0, columns: 0 };
  return {
    rows: freeze.bottom === MAX_ROWS - 1 ? 0 : freeze.bottom + 1,
    columns: freeze.right === MAX_COLUMNS - 1 ? 0 : freeze.right + 1,
  };
}
