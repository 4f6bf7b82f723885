import { areaName } from "../../../src/model/address";
import { CellKind } from "../../../src/model/snapshot";
import type { CellGrid, SheetSnapshot } from "../../../src/model/snapshot";
import type { SheetRead } from "./read-with-openpyxl";

type Cell = SheetRead["cells"][string];

/** Where we read a sheet otherwise than openpyxl does: cells, merges, hidden rows and columns. */
export function readDifferently(ours: SheetSnapshot, theirs: SheetRead): string[] {
  const found: string[] = [];
  const compare = (what: string, our: unknown, their: unknown): void => {
    const [a, b] = [our, their].map((each) => (each === undefined ? "nothing" : JSON.stringify(each)));
    if (a !== b) found.push(`${ours.name} ${what}: ${a?.slice(0, 200) ?? ""} / ${b?.slice(0, 200) ?? ""}`);
  };
  compare("merges", ours.merges.map(areaName).sort(), [...theirs.merges].sort());
  compare("hidden rows", ascending(ours.hiddenRows), ascending(theirs.hiddenRows));
  const columns = theirs.hiddenColumns.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, nth) => first + nth),
  );
  compare("hidden columns", ascending(ours.hiddenColumns), ascending(columns));

  const left = new Map(Object.entries(theirs.cells).filter(([, [, value]]) => value !== ""));
  for (let row = ours.cells.nextRow(-1); row >= 0; row = ours.cells.nextRow(row)) {
    for (let column = 0; column < ours.cells.columnCount; column++) {
      const our = cellOf(ours.cells, row, column);
      if (our === null) continue;
      const at = `${String(row)}:${String(column)}`;
      const their = left.get(at);
      compare(at, our, their === undefined ? undefined : unescaped(their));
      left.delete(at);
    }
  }
  for (const [at, cell] of left) compare(at, undefined, cell);
  return found;
}

/** `_x000D_` and its like stand for a character (ECMA-376, 22.9.2.19); openpyxl leaves them as they are written. */
function unescaped([kind, value]: Cell): Cell {
  if (kind !== "text") return [kind, value];
  const text = String(value).replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return [kind, text];
}

/** A cell that shows something; a formula without a result shows nothing, to openpyxl too. */
function cellOf(cells: CellGrid, row: number, column: number): Cell | null {
  switch (cells.kind(row, column)) {
    case CellKind.Number:
      return ["number", cells.number(row, column)];
    case CellKind.Boolean:
      return ["boolean", cells.number(row, column)];
    case CellKind.Error:
      return ["error", cells.text(row, column)];
    case CellKind.Text:
      return cells.text(row, column) === "" ? null : ["text", cells.text(row, column)];
    default:
      return null;
  }
}

function ascending(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}
