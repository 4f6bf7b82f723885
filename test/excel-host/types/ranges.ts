import { moveFormula } from "../../../src/workbook/move-formula";
import { MAX_COLUMNS, areaName, contains, quotedSheet, type Area } from "../../../src/model/address";
import { Handle, type TypeFacts } from "../engine";
import { cellAt, changeCell, type Cell, type CellValue, type Sheet } from "../model";
import { HostError, invalidArgument, notImplemented } from "../protocol";
import { formatTypes } from "./formats";
import { eachCell, guard, height, only, parseAreaOrFail, range, setFormat, width, type Place } from "./places";

/** Above this Excel answers null instead of values (office-js 4783). */
const READ_LIMIT = 5_000_000;

function grid(place: Place, read: (cell: Readonly<Cell>) => unknown): unknown[][] | null {
  const area = only(place);
  if (height(area) * width(area) > READ_LIMIT) return null;
  return Array.from({ length: height(area) }, (_row, row) =>
    Array.from({ length: width(area) }, (_cell, column) =>
      read(cellAt(place.sheet, area.top + row, area.left + column)),
    ),
  );
}

function formulaOf(cell: Readonly<Cell>): CellValue {
  return (
    cell.formula ?? (typeof cell.value === "string" && /^[=+\-@]/.test(cell.value) ? `'${cell.value}` : cell.value)
  );
}

/** A shape that fits, or one value for all cells; `null` inside leaves a cell as it is. */
function write(
  place: Place,
  value: unknown,
  location: string,
  put: (row: number, column: number, v: unknown) => void,
): void {
  const area = only(place);
  if (!Array.isArray(value)) {
    eachCell(place, location, (row, column) => {
      put(row, column, value);
    });
    return;
  }
  const rows = value as unknown[][];
  if (rows.length !== height(area) || rows.some((cells) => cells.length !== width(area)))
    throw invalidArgument(location);
  rows.forEach((cells, row) =>
    cells.forEach((entry, column) => {
      if (entry !== null) put(area.top + row, area.left + column, entry);
    }),
  );
}

/** What Excel makes of an entry: formulas, numbers and dates out of texts, texts under the format "@". */
export function enter(sheet: Sheet, row: number, column: number, entry: unknown): void {
  const asText = cellAt(sheet, row, column).numberFormat === "@";
  if (typeof entry !== "string") {
    const value = entry as CellValue;
    changeCell(sheet, row, column, { formula: null, value: asText ? String(value) : value });
    return;
  }
  if (asText) changeCell(sheet, row, column, { formula: null, value: entry.replace(/^'/, "") });
  else if (entry.startsWith("'")) changeCell(sheet, row, column, { formula: null, value: entry.slice(1) });
  else if (/^[=+-]./.test(entry) && !/^[+-]?[\d.]+$/.test(entry)) {
    sheet.book.undoLost = true; // writing formulas clears undo on the desktop (office-js 6170)
    changeCell(sheet, row, column, { formula: entry.startsWith("=") ? entry : `=${entry}`, value: 0 });
  } else if (/^[+-]?\d[\d,]*(\.\d+)?%?$/.test(entry)) {
    const percent = entry.endsWith("%");
    const number = Number(entry.replace(/[,%]/g, ""));
    changeCell(sheet, row, column, { formula: null, value: percent ? number / 100 : number });
  } else if (/^\d{4}[-/.]\d{1,2}([-/.]\d{1,2})?$/.test(entry)) {
    changeCell(sheet, row, column, { formula: null, value: 44_000, numberFormat: "yyyy/m/d" });
  } else changeCell(sheet, row, column, { formula: null, value: entry });
}

function writeEntries(place: Place, value: unknown, location: string): void {
  guard(place, location);
  if (place.sheet.filter.filtered) throw new HostError("FilteredRangeConflict", "A filter is in the way.", location);
  write(place, value, location, (row, column, entry) => {
    enter(place.sheet, row, column, entry);
  });
}

/** { format: { font: { bold: true } } } → { "font/bold": true }. */
function flatten(format: object, prefix = "", into: Record<string, unknown> = {}): Record<string, unknown> {
  for (const [key, value] of Object.entries(format)) {
    const path = prefix + key;
    if (typeof value === "object" && value !== null) flatten(value as object, `${path}/`, into);
    else into[path] = value;
  }
  return into;
}

interface Properties {
  readonly format?: object;
  readonly hyperlink?: Record<string, unknown>;
}

function setProperties(sheet: Sheet, row: number, column: number, properties: Properties): void {
  if (properties.format !== undefined) setFormat(sheet, row, column, flatten(properties.format));
  if (properties.hyperlink !== undefined) {
    const cell = cellAt(sheet, row, column);
    // Excel dresses a cell with a link and fills an empty one.
    changeCell(sheet, row, column, {
      hyperlink: properties.hyperlink,
      value: cell.value === "" ? String(properties.hyperlink["documentReference"]) : cell.value,
      format: { ...cell.format, "font/color": "#0563C1", "font/underline": "Single" },
    });
  }
}

function clear(place: Place, applyTo: unknown): void {
  guard(place, "Range.clear");
  const { sheet } = place;
  const area = only(place);
  const what = (applyTo as string | null) ?? "All";
  const inside = (other: Area) => contains(area, other.top, other.left) && contains(area, other.bottom, other.right);
  for (const [key, cell] of sheet.cells) {
    if (!contains(area, Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS)) continue;
    if (what === "All") sheet.cells.delete(key);
    else if (what === "Contents") sheet.cells.set(key, { ...cell, value: "", formula: null });
    else if (what === "Formats") sheet.cells.set(key, { ...cell, format: {}, numberFormat: "General" });
    else if (what === "Hyperlinks") sheet.cells.set(key, { ...cell, hyperlink: null });
    else throw notImplemented(`Range.clear(${what})`);
  }
  if (what === "All" || what === "Formats") sheet.rules = sheet.rules.filter((rule) => !rule.areas.every(inside));
  if (what === "All") sheet.validations = sheet.validations.filter(({ area: other }) => !inside(other));
}

/** The source (an address means the same sheet) over and over again, in each area of the target. */
function copyFrom(place: Place, [source, type]: [Handle | string, string]): void {
  if (type !== "Formats" && type !== "Formulas") throw notImplemented(`Range.copyFrom(${type})`);
  guard(place, "Range.copyFrom", type === "Formats" ? "format" : "content");
  const from: Place =
    typeof source === "string"
      ? { sheet: place.sheet, areas: [parseAreaOrFail(source, "Range.copyFrom")] }
      : (source.target as Place);
  const a = only(from);
  for (const b of place.areas) {
    eachCell({ ...place, areas: [b] }, "Range.copyFrom", (row, column) => {
      const up = a.top + ((row - b.top) % height(a));
      const across = a.left + ((column - b.left) % width(a));
      const { format, numberFormat, value, formula } = cellAt(from.sheet, up, across);
      if (type === "Formats") changeCell(place.sheet, row, column, { format, numberFormat });
      else {
        const moved = formula === null ? null : moveFormula(formula, row - up, column - across);
        changeCell(place.sheet, row, column, { value: formula === null ? value : 0, formula: moved });
      }
    });
  }
}

function sub(place: Place, top: number, left: number, rows: number, columns: number): Handle {
  const area = only(place);
  return range(place.sheet, {
    top: area.top + top,
    left: area.left + left,
    bottom: area.top + top + rows - 1,
    right: area.left + left + columns - 1,
  });
}

const shared: TypeFacts<Place> = {
  nav: {
    Worksheet: ({ sheet }) => new Handle("Worksheet", sheet),
    Format: (place) => new Handle("RangeFormat", place),
    ConditionalFormats: (place) => new Handle("ConditionalFormatCollection", place),
    DataValidation: (place) => new Handle("DataValidation", place),
  },
};

export const rangeTypes = {
  ...formatTypes,
  Range: {
    kept: true,
    isThere: ({ sheet }) => sheet.book.sheets.includes(sheet),
    get: {
      Address: (place) => `${quotedSheet(place.sheet.name)}!${areaName(only(place))}`,
      RowIndex: (place) => only(place).top,
      ColumnIndex: (place) => only(place).left,
      RowCount: (place) => height(only(place)),
      ColumnCount: (place) => width(only(place)),
      Values: (place) => grid(place, (cell) => cell.value),
      Formulas: (place) => grid(place, formulaOf),
      NumberFormat: (place) => grid(place, (cell) => cell.numberFormat),
      RowHidden: (place) => hiddenState(place.sheet.hiddenRows, only(place).top, only(place).bottom),
      ColumnHidden: (place) => hiddenState(place.sheet.hiddenColumns, only(place).left, only(place).right),
    },
    set: {
      Values: (place, value) => {
        writeEntries(place, value, "Range.values");
      },
      Formulas: (place, value) => {
        writeEntries(place, value, "Range.formulas");
      },
      NumberFormat: (place, value) => {
        guard(place, "Range.numberFormat", "format");
        write(place, value, "Range.numberFormat", (row, column, code) => {
          changeCell(place.sheet, row, column, { numberFormat: code as string });
        });
      },
      ColumnHidden: (place, hidden: boolean) => {
        guard(place, "Range.columnHidden", "format");
        const { left, right } = only(place);
        if (hidden) for (let column = left; column <= right; column++) place.sheet.hiddenColumns.add(column);
        else
          for (const column of place.sheet.hiddenColumns) toggleInside(place.sheet.hiddenColumns, column, left, right);
      },
    },
    nav: { ...shared.nav },
    call: {
      GetCell: (place: Place, [row, column]: [number, number]) => sub(place, row, column, 1, 1),
      GetRow: (place: Place, [row]: [number]) => sub(place, row, 0, 1, width(only(place))),
      GetColumn: (place: Place, [column]: [number]) => sub(place, 0, column, height(only(place)), 1),
      GetBoundingRect: (place: Place, [other]: [Handle]) => {
        const a = only(place);
        const b = only(other.target as Place);
        return range(place.sheet, {
          top: Math.min(a.top, b.top),
          left: Math.min(a.left, b.left),
          bottom: Math.max(a.bottom, b.bottom),
          right: Math.max(a.right, b.right),
        });
      },
      GetMergedAreasOrNullObject: (place: Place) => {
        const inside = place.sheet.merges.filter((merge) => contains(only(place), merge.top, merge.left));
        if (inside.length > 512)
          throw new HostError("InvalidArgument", "Too many merged areas.", "Range.getMergedAreasOrNullObject");
        place.sheet.book.undoLost = true; // reported for this read (office-js 5918)
        return inside.length === 0 ? null : new Handle("RangeAreas", { sheet: place.sheet, areas: inside });
      },
      GetSpecialCellsOrNullObject: (place: Place, [type]: [string]) => {
        if (type !== "Formulas") throw notImplemented(`Range.getSpecialCells(${type})`);
        guard(place, "Range.getSpecialCellsOrNullObject"); // as in VBA; the product must cope when it is refused
        const areas = formulaRuns(place);
        return areas.length === 0 ? null : new Handle("RangeAreas", { sheet: place.sheet, areas });
      },
      GetRowProperties: (place: Place) =>
        Array.from({ length: height(only(place)) }, (_row, row) => ({
          rowHidden: place.sheet.hiddenRows.has(only(place).top + row),
        })),
      GetColumnProperties: (place: Place) =>
        Array.from({ length: width(only(place)) }, (_column, column) => ({
          columnHidden: place.sheet.hiddenColumns.has(only(place).left + column),
        })),
      SetCellProperties: (place: Place, [rows]: [Properties[][]]) => {
        guard(place, "Range.setCellProperties", "format");
        const area = only(place);
        if (rows.length !== height(area) || rows.some((cells) => cells.length !== width(area))) {
          throw invalidArgument("Range.setCellProperties");
        }
        if (height(area) * width(area) > 80_000) throw invalidArgument("Range.setCellProperties"); // office-js 2564
        rows.forEach((cells, row) =>
          cells.forEach((properties, column) => {
            setProperties(place.sheet, area.top + row, area.left + column, properties);
          }),
        );
      },
      SetRowProperties: (place: Place, [rows]: [{ rowHidden?: boolean; format?: { rowHeight?: number } }[]]) => {
        guard(place, "Range.setRowProperties", "format");
        if (rows.length !== height(only(place))) throw invalidArgument("Range.setRowProperties");
        rows.forEach((row, index) => {
          const at = only(place).top + index;
          if (row.rowHidden !== undefined) toggle(place.sheet.hiddenRows, at, row.rowHidden);
          if (row.format?.rowHeight !== undefined) place.sheet.rowHeights.set(at, row.format.rowHeight);
        });
      },
      SetColumnProperties: (
        place: Place,
        [columns]: [{ columnHidden?: boolean; format?: { columnWidth?: number } & object }[]],
      ) => {
        guard(place, "Range.setColumnProperties", "format");
        if (columns.length !== width(only(place))) throw invalidArgument("Range.setColumnProperties");
        columns.forEach((column, index) => {
          const at = only(place).left + index;
          if (column.columnHidden !== undefined) toggle(place.sheet.hiddenColumns, at, column.columnHidden);
          const { columnWidth, ...format } = column.format ?? {};
          if (columnWidth !== undefined) place.sheet.columnWidths.set(at, columnWidth);
          const looks = flatten(format);
          if (Object.keys(looks).length === 0) return;
          eachCell(
            { ...place, areas: [{ ...only(place), left: at, right: at }] },
            "Range.setColumnProperties",
            (row, cell) => {
              setFormat(place.sheet, row, cell, looks);
            },
          );
        });
      },
      CopyFrom: copyFrom,
      Clear: (place: Place, [applyTo]: [unknown]) => {
        clear(place, applyTo);
      },
      Merge: (place: Place, [across]: [boolean | null]) => {
        guard(place, "Range.merge", "format");
        const area = only(place);
        if (across !== true) place.sheet.merges.push(area);
        else
          for (let row = area.top; row <= area.bottom; row++)
            place.sheet.merges.push({ ...area, top: row, bottom: row });
      },
      Unmerge: (place: Place) => {
        guard(place, "Range.unmerge", "format");
        place.sheet.merges = place.sheet.merges.filter((merge) => !contains(only(place), merge.top, merge.left));
      },
      Select: (place: Place) => {
        place.sheet.book.selection = { sheet: place.sheet.name, area: only(place) };
      },
      _ValidateArraySize: (place: Place, [rows, columns]: [number, number]) => {
        if (rows !== height(only(place)) || columns !== width(only(place))) throw invalidArgument("Range.values");
      },
    },
  } satisfies TypeFacts<Place>,
  RangeAreas: {
    kept: true,
    isThere: ({ sheet }) => sheet.book.sheets.includes(sheet),
    get: {
      Address: (place) => place.areas.map((area) => `${quotedSheet(place.sheet.name)}!${areaName(area)}`).join(","),
      AreaCount: (place) => place.areas.length,
    },
    nav: { ...shared.nav },
    call: { CopyFrom: copyFrom },
  } satisfies TypeFacts<Place>,
};

/** Formula cells, those below each other joined. */
function formulaRuns({ sheet, areas }: Place): Area[] {
  const runs: Area[] = [];
  const open = new Map<number, Area>();
  const keys = [...sheet.cells].filter(([, cell]) => cell.formula !== null).map(([key]) => key);
  for (const key of keys.sort((a, b) => a - b)) {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    if (!areas.some((area) => contains(area, row, column))) continue;
    const above = open.get(column);
    const run =
      above?.bottom === row - 1 ? { ...above, bottom: row } : { top: row, left: column, bottom: row, right: column };
    if (above?.bottom === row - 1) runs[runs.indexOf(above)] = run;
    else runs.push(run);
    open.set(column, run);
  }
  return runs;
}

function hiddenState(hidden: ReadonlySet<number>, first: number, last: number): boolean | null {
  let count = 0;
  for (const index of hidden) if (index >= first && index <= last) count++;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

function toggleInside(hidden: Set<number>, index: number, first: number, last: number): void {
  if (index >= first && index <= last) hidden.delete(index);
}

function toggle(set: Set<number>, index: number, on: boolean): void {
  if (on) set.add(index);
  else set.delete(index);
}
