import { readFileSync } from "node:fs";
import { CellKind, type Snapshot } from "../../src/model/snapshot";
import { openWorkbookFile } from "../../src/workbook/xlsx/open";

export async function snapshotOfFile(path: string): Promise<Snapshot> {
  return (await openWorkbookFile(readFileSync(path), path)).read();
}

/** What a sheet shows, row by row; numbers as numbers, formulas by their result. */
export function cellsOf(snapshot: Snapshot, name: string): (string | number)[][] {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}: ${snapshot.sheets.map((each) => each.name).join("、")}`);
  const { cells } = sheet;
  return Array.from({ length: cells.rowCount }, (_, row) =>
    Array.from({ length: cells.columnCount }, (_each, column) =>
      cells.kind(row, column) === CellKind.Number ? cells.number(row, column) : cells.text(row, column),
    ),
  );
}

/** The rows under a heading, up to the next empty row, without what is empty at their end. */
export function under(rows: readonly (readonly (string | number)[])[], heading: string): (string | number)[][] {
  const from = rows.findIndex(([first]) => String(first).startsWith(heading));
  if (from < 0) throw new Error(`no heading ${heading}`);
  const body = rows.slice(from + 1);
  const end = body.findIndex((row) => row.every((value) => value === ""));
  return (end < 0 ? body : body.slice(0, end)).map((row) => {
    const last = row.findLastIndex((value) => value !== "");
    return row.slice(0, last + 1);
  });
}
