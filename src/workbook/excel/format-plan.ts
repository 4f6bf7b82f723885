import type { OwnCell, OwnRow } from "../../model/edit";
import { numberFormatOf } from "./cell-formats";

/**
 * How the looks of a sheet get to Excel in few calls. Long runs of rows that look alike are formatted once, in their first
 * row, and copied down; the few columns in which such rows differ (the severity of a finding) are then set by themselves,
 * and so are rows of another kind among them (the line above each group). Everything else is set cell by cell, in blocks;
 * the first row of a run is the last one of the block before it.
 */
export type FormatStep =
  | { readonly kind: "block"; readonly top: number; readonly bottom: number }
  | {
      readonly kind: "copy-down";
      readonly top: number;
      readonly bottom: number;
      readonly differing: readonly number[];
      /** Rows of another kind among them; each has a block of its own. */
      readonly between: readonly number[];
    };

/** Shorter runs are not worth a copy: a call costs more than the bytes it saves. */
const LONG_RUN = 40;
/** Columns in which the rows of a run may differ from its first. */
const MAX_DIFFERING = 3;
/** Rows of another kind that may stand together within a run. */
const MAX_BETWEEN = 1;

export function planFormats(rows: readonly OwnRow[], width: number): FormatStep[] {
  const looks = rows.map((row) => Array.from({ length: width }, (_, column) => lookOf(row.cells[column] ?? null)));
  const steps: FormatStep[] = [];
  const isBlank = (row: number) => looks[row]?.every((look) => look === "") === true;
  const addBlock = (begin: number, end: number) => {
    let top = begin;
    let bottom = end - 1;
    while (bottom >= top && isBlank(bottom)) bottom--;
    while (top < bottom && isBlank(top)) top++;
    if (bottom >= top) steps.push({ kind: "block", top, bottom });
  };
  let blockTop = 0;
  for (let top = 0; top < looks.length;) {
    const run = runFrom(looks, top);
    if (run.bottom - top + 1 < LONG_RUN) {
      top++;
      continue;
    }
    steps.push({ kind: "block", top: blockTop, bottom: top });
    steps.push({ kind: "copy-down", top, bottom: run.bottom, differing: run.differing, between: run.between });
    for (const row of run.between) steps.push({ kind: "block", top: row, bottom: row });
    top = run.bottom + 1;
    blockTop = top;
  }
  addBlock(blockTop, looks.length);
  return steps;
}

interface Run {
  readonly bottom: number;
  readonly differing: readonly number[];
  /** Rows of another kind inside the run. */
  readonly between: readonly number[];
}

function runFrom(looks: readonly (readonly string[])[], top: number): Run {
  const first = looks[top] ?? [];
  const differing = new Set<number>();
  const between: number[] = [];
  let bottom = top;
  for (let row = top + 1; row < looks.length; row++) {
    const here = first.flatMap((look, column) =>
      look === looks[row]?.[column] || differing.has(column) ? [] : [column],
    );
    if (differing.size + here.length > MAX_DIFFERING) {
      if (row - bottom > MAX_BETWEEN) break;
      continue;
    }
    for (let other = bottom + 1; other < row; other++) between.push(other);
    for (const column of here) differing.add(column);
    bottom = row;
  }
  return { bottom, differing: [...differing].sort((a, b) => a - b), between };
}

function lookOf(cell: OwnCell | null): string {
  return cell === null ? "" : `${cell.style}|${numberFormatOf(cell)}`;
}
