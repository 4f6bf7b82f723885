import { areaName, cellName, contains, parseArea } from "../../../model/address";
import type { CellChange } from "../../../model/edit";
import { CellKind } from "../../../model/snapshot";
import type { CellGrid } from "../../../model/snapshot";
import type { Package } from "../package";
import type { SheetLayout, SheetPart } from "../read/sheet-part";
import { Scanner } from "../xml/scanner";
import type { Splices } from "../xml/splices";
import { escapeCellText, escapeXml, fromUtf8Bytes } from "../xml/text";
import { CellLocator } from "./cell-locator";
import type { LocatedCell, LocatedRow } from "./cell-locator";

export interface CellsReport {
  readonly written: number;
  /** Cells where something else stands now, as "G9". */
  readonly refused: string[];
  /** Cells that belong to an array formula, a shared formula or a data table. */
  readonly bound: string[];
  /** A formula was overwritten: the order of calculation in the file is no longer right. */
  readonly formulaLost: boolean;
}

/**
 * Put values into cells of the user's: only where still stands what stood there when the change was proposed, and never
 * into a formula that several cells share. A cell keeps its format; the rest of its row keeps its bytes.
 */
export async function putValues(
  workbook: Package,
  part: string,
  sheet: SheetPart,
  changes: readonly CellChange[],
  splices: Splices,
): Promise<CellsReport> {
  const { layout, cells } = sheet;
  const report = { written: 0, refused: [] as string[], bound: [] as string[], formulaLost: false };
  const allowed = changes.filter((change) => {
    const name = cellName(change.row, change.column);
    if (!standsThere(cells, change)) report.refused.push(name);
    else if (layout.arrays.some((area) => contains(area, change.row, change.column))) report.bound.push(name);
    else return true;
    return false;
  });
  const byRow = new Map<number, CellChange[]>();
  for (const change of allowed) byRow.set(change.row, [...(byRow.get(change.row) ?? []), change]);
  const located = await CellLocator.find(workbook, part, layout, byRow.keys());
  const missing = new Map<number, string>();
  for (const [at, ofRow] of byRow) {
    const row = located.rows.get(at);
    const fresh: CellChange[] = [];
    for (const change of ofRow.sort((a, b) => a.column - b.column)) {
      const old = row?.cells.findLast(({ column }) => column === change.column);
      const formula = old === undefined ? "none" : formulaOf(old);
      if (formula === "shared") {
        report.bound.push(cellName(change.row, change.column));
        continue;
      }
      report.formulaLost ||= formula === "own";
      report.written++;
      if (old === undefined) fresh.push(change);
      else splices.replace(old.start, old.end, changedCell(old, layout.prefix, change));
    }
    if (fresh.length === 0) continue;
    if (row === undefined) missing.set(at, fresh.map((change) => newCell(layout.prefix, change)).join(""));
    else insertCells(row, layout.prefix, fresh, splices);
  }
  insertRows(layout, located, missing, splices);
  if (report.written > 0) growDimension(layout, part, allowed, splices);
  return report;
}

function standsThere(cells: CellGrid, { row, column, before }: CellChange): boolean {
  switch (cells.kind(row, column)) {
    case CellKind.Empty:
      return before === null || before === "";
    case CellKind.Text:
    case CellKind.Error:
      return cells.text(row, column) === before;
    case CellKind.Number:
      return cells.number(row, column) === before;
    default:
      return false;
  }
}

function formulaOf(cell: LocatedCell): "none" | "own" | "shared" {
  const scanner = new Scanner(cell.source, "");
  while (scanner.next()) {
    if (scanner.opens("f", 1)) return scanner.attribute("t") === "shared" ? "shared" : "own";
  }
  return "none";
}

/** The cell with its new content. Its attributes stay, but for those that speak of the old content. */
function changedCell(cell: LocatedCell, prefix: string, change: CellChange): string {
  const tag = new Scanner(cell.source, "");
  tag.next();
  const kept = [...tag.attributes()]
    .filter(({ name }) => name !== "t" && name !== "cm" && name !== "vm")
    .map(({ start, end }) => ` ${fromUtf8Bytes(cell.source, start, end)}`);
  return cellXml(prefix, kept.join(""), change);
}

function newCell(prefix: string, change: CellChange): string {
  return cellXml(prefix, ` r="${cellName(change.row, change.column)}"`, change);
}

function cellXml(p: string, attributes: string, { after, formula }: CellChange): string {
  if (formula !== null) {
    const type = typeof after === "string" ? ' t="str"' : "";
    const value = typeof after === "string" ? escapeCellText(after) : String(after);
    return `<${p}c${attributes}${type}><${p}f>${escapeXml(formula)}</${p}f><${p}v>${value}</${p}v></${p}c>`;
  }
  if (typeof after === "number") return `<${p}c${attributes}><${p}v>${String(after)}</${p}v></${p}c>`;
  const text = `<${p}t xml:space="preserve">${escapeCellText(after)}</${p}t>`;
  return `<${p}c${attributes} t="inlineStr"><${p}is>${text}</${p}is></${p}c>`;
}

function insertCells(row: LocatedRow, prefix: string, changes: readonly CellChange[], splices: Splices): void {
  if (row.empty) {
    const xml = changes.map((change) => newCell(prefix, change)).join("");
    splices.replace(row.openEnd - 2, row.openEnd, `>${xml}</${prefix}row>`);
  } else {
    for (const change of changes) {
      const next = row.cells.find(({ column }) => column > change.column);
      splices.insert(next?.start ?? row.closeStart, newCell(prefix, change));
    }
  }
  const tag = new Scanner(row.tag, "");
  tag.next();
  const spans = tag.attributeSpan("spans");
  const [first, last] = (tag.attribute("spans") ?? "").split(":").map(Number);
  const fit = changes.every(({ column }) => column + 1 >= (first ?? 0) && column + 1 <= (last ?? 0));
  // The columns that a row says it spans are optional: rather none than wrong ones.
  if (spans !== null && !fit) splices.remove(row.start + spans.start - 1, row.start + spans.end);
}

function insertRows(
  layout: SheetLayout,
  located: CellLocator,
  missing: ReadonlyMap<number, string>,
  splices: Splices,
): void {
  if (missing.size === 0) return;
  const p = layout.prefix;
  const rows = [...missing]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row, xml: `<${p}row r="${String(row + 1)}">${cells}</${p}row>` }));
  if (layout.emptyData) {
    // <sheetData/> ends where the tail begins.
    const inside = rows.map(({ xml }) => xml).join("");
    splices.replace(layout.tailStart - 2, layout.tailStart, `>${inside}</${p}sheetData>`);
    return;
  }
  for (const { row, xml } of rows) splices.insert(located.places.get(row) ?? layout.tailStart, xml);
}

/** The area that the sheet says it uses must hold the new cells. */
function growDimension(layout: SheetLayout, part: string, changes: readonly CellChange[], splices: Splices): void {
  const scanner = new Scanner(layout.head, part);
  while (scanner.next()) {
    if (!scanner.opens("dimension", 1)) continue;
    const span = scanner.attributeSpan("ref");
    const area = parseArea(scanner.attribute("ref") ?? "");
    if (span === null || area === null) return;
    const grown = changes.reduce(
      (whole, { row, column }) => ({
        top: Math.min(whole.top, row),
        left: Math.min(whole.left, column),
        bottom: Math.max(whole.bottom, row),
        right: Math.max(whole.right, column),
      }),
      area,
    );
    if (areaName(grown) !== areaName(area)) splices.replace(span.valueStart, span.valueEnd, areaName(grown));
    return;
  }
}
