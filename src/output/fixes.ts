import type { CellChange, PutValues } from "../model/edit";
import type { Finding } from "../model/finding";
import { type CellGrid, CellKind, type Snapshot } from "../model/snapshot";

/**
 * Certain corrections as edits, a list of cells with before → after: shown before they are done, and refused by the adapter for
 * every cell that has changed since. Findings without a certain fix are left out; where two findings would correct one cell,
 * the first does.
 * @param snapshot the one that the findings were made from
 */
export function fixEdits(findings: readonly Finding[], snapshot: Snapshot): PutValues[] {
  const sheets = new Map<string, Map<string, CellChange>>();
  for (const finding of findings) {
    const change = changeOf(finding, snapshot);
    if (change === null) continue;
    const cells = sheets.get(finding.sheet) ?? new Map<string, CellChange>();
    const place = `${String(change.row)}:${String(change.column)}`;
    if (!cells.has(place)) cells.set(place, change);
    sheets.set(finding.sheet, cells);
  }
  return [...sheets].map(([sheet, cells]) => ({ kind: "put-values", sheet, cells: [...cells.values()] }));
}

function changeOf({ fix, sheet, row, column }: Finding, snapshot: Snapshot): CellChange | null {
  const cells = snapshot.sheets.find(({ name }) => name === sheet)?.cells;
  if (fix === null || row === null || column === null || cells === undefined) return null;
  const before = contentOf(cells, row, column);
  return { row, column, before, after: fix.value, formula: fix.kind === "formula" ? fix.formula : null };
}

function contentOf(cells: CellGrid, row: number, column: number): string | number | null {
  switch (cells.kind(row, column)) {
    case CellKind.Number:
    case CellKind.Boolean:
      return cells.number(row, column);
    case CellKind.Text:
    case CellKind.Error:
      return cells.text(row, column);
    default:
      return null;
  }
}
