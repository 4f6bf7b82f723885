import { parseArea } from "../../src/model/address";
import type { Area } from "../../src/model/address";
import { CellKind } from "../../src/model/snapshot";
import type { CellGrid, SheetSnapshot, Snapshot } from "../../src/model/snapshot";
import { specOf } from "./sheet-input";
import type { CellSpec, SheetInput, WorkbookInput } from "./sheet-input";

/**
 * A Snapshot in memory, without a file: what the reader would make of `buildXlsx` of the same input.
 *
 *     snapshotOf({ sheets: [{ name: "交通", rows: [["序号", "项目名称"], [1, "某公路"]], merges: ["A1:C1"] }] })
 */
export function snapshotOf(input: WorkbookInput): Snapshot {
  const sheets = input.sheets.map(sheetOf);
  return {
    name: input.name ?? "工作簿.xlsx",
    source: "xlsx",
    date1904: input.date1904 ?? false,
    sheets,
    uncomputed: input.sheets.some((sheet) => specsOf(sheet).some(([, , spec]) => kindOf(spec) === CellKind.Uncomputed)),
    signed: false,
  };
}

function sheetOf(input: SheetInput): SheetSnapshot {
  return {
    name: input.name,
    own: input.own ?? null,
    visibility: input.visibility ?? "visible",
    cells: gridOf(specsOf(input)),
    merges: (input.merges ?? []).map(areaOf),
    hiddenRows: new Set(input.hiddenRows),
    hiddenColumns: new Set(input.hiddenColumns),
    protection: input.protection ?? null,
    filtered: input.filtered ?? false,
  };
}

function specsOf(input: SheetInput): [number, number, CellSpec][] {
  const specs: [number, number, CellSpec][] = [];
  (input.rows ?? []).forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const spec = specOf(cell);
      if (spec !== null) specs.push([row, column, spec]);
    });
  });
  for (const [name, cell] of Object.entries(input.cells ?? {})) {
    const at = areaOf(name);
    const spec = specOf(cell);
    if (spec !== null) specs.push([at.top, at.left, spec]);
  }
  // The reader keeps nothing of a cell that only has a format, and so does this.
  return specs.filter(([, , spec]) => kindOf(spec) !== CellKind.Empty);
}

function areaOf(text: string): Area {
  const area = parseArea(text);
  if (area === null) throw new RangeError(`not an address: ${text}`);
  return area;
}

function kindOf(spec: CellSpec): CellKind {
  if (spec.e !== undefined) return CellKind.Error;
  if (typeof spec.v === "number") return CellKind.Number;
  if (typeof spec.v === "string") return CellKind.Text;
  if (typeof spec.v === "boolean") return CellKind.Boolean;
  return spec.f === undefined ? CellKind.Empty : CellKind.Uncomputed;
}

function gridOf(specs: readonly [number, number, CellSpec][]): CellGrid {
  const rows = new Map<number, Map<number, CellSpec>>();
  let columnCount = 0;
  for (const [row, column, spec] of specs) {
    let cells = rows.get(row);
    if (cells === undefined) rows.set(row, (cells = new Map<number, CellSpec>()));
    cells.set(column, spec);
    columnCount = Math.max(columnCount, column + 1);
  }
  const order = [...rows.keys()].sort((a, b) => a - b);
  const at = (row: number, column: number): CellSpec => rows.get(row)?.get(column) ?? {};
  return {
    rowCount: (order.at(-1) ?? -1) + 1,
    columnCount,
    kind: (row, column) => kindOf(at(row, column)),
    number(row, column) {
      const { v, e } = at(row, column);
      return e === undefined && (typeof v === "number" || typeof v === "boolean") ? Number(v) : NaN;
    },
    text(row, column) {
      const { v, e } = at(row, column);
      return e ?? (typeof v === "string" ? v : "");
    },
    formula: (row, column) => at(row, column).f ?? null,
    numberFormat: (row, column) => at(row, column).s ?? "General",
    nextRow: (row) => following(order, row),
  };
}

/** The first of the ascending numbers that is greater than `after`; -1 when there is none. */
function following(order: readonly number[], after: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[middle] ?? 0) > after) high = middle;
    else low = middle + 1;
  }
  return order[low] ?? -1;
}
