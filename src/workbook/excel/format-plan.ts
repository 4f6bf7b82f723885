import type { OwnCell, OwnRow } from "../../model/edit";
import { numberFormatOf } from "./cell-formats";

/**
 * How the looks of a sheet get to Excel in few calls. Long runs of rows that look alike are formatted once, in their first
 * row, and copied down; the few columns in which such rows differ (the severity of a finding) are then set by themselves.
 * Everything else is set cell by cell, in blocks.
 */
export type FormatStep =
  | { readonly kind: "block"; readonly top: number; readonly bottom: number }
  | {
      readonly kind: "copy-down";
      readonly top: number;
      readonly bottom: number;
      readonly differing: readonly number[];
    };

/** Shorter runs are not worth a copy. */
const LONG_RUN = 12;
/** Columns in which the rows of a run may differ from its first. */
const MAX_DIFFERING = 3;

export function planFormats(rows: readonly OwnRow[], width: number): FormatStep[] {
  const looks = rows.map((row) => Array.from({ length: width }, (_, column) => lookOf(row.cells[column] ?? null)));
  const steps: FormatStep[] = [];
  let blockTop = 0;
  for (let top = 0; top < looks.length;) {
    const run = runFrom(looks, top);
    if (run.bottom - top + 1 < LONG_RUN) {
      top++;
      continue;
    }
    if (top > blockTop) steps.push({ kind: "block", top: blockTop, bottom: top - 1 });
    steps.push({ kind: "copy-down", top, bottom: run.bottom, differing: run.differing });
    top = run.bottom + 1;
    blockTop = top;
  }
  if (blockTop < looks.length) steps.push({ kind: "block", top: blockTop, bottom: looks.length - 1 });
  return steps;
}

function runFrom(looks: readonly (readonly string[])[], top: number): { bottom: number; differing: number[] } {
  const first = looks[top] ?? [];
  const differing = new Set<number>();
  let bottom = top;
  for (let row = top + 1; row < looks.length; row++) {
    const here = first.flatMap((look, column) =>
      look === looks[row]?.[column] || differing.has(column) ? [] : [column],
    );
    if (differing.size + here.length > MAX_DIFFERING) break;
    for (const column of here) differing.add(column);
    bottom = row;
  }
  return { bottom, differing: [...differing].sort((a, b) => a - b) };
}

function lookOf(cell: OwnCell | null): string {
  return cell === null ? "" : `${cell.style}|${numberFormatOf(cell)}`;
}
