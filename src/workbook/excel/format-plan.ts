import type { Look, SheetLooks } from "./sheet-looks";

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

export function planFormats(looks: SheetLooks): FormatStep[] {
  const steps: FormatStep[] = [];
  const isBlank = (row: number) => looks.row(row).every(({ kind }) => kind === 0);
  const addBlock = (begin: number, end: number) => {
    let top = begin;
    let bottom = end - 1;
    while (bottom >= top && isBlank(bottom)) bottom--;
    while (top < bottom && isBlank(top)) top++;
    if (bottom >= top) steps.push({ kind: "block", top, bottom });
  };
  let blockTop = 0;
  for (let top = 0; top < looks.rows;) {
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
  addBlock(blockTop, looks.rows);
  return steps;
}

interface Run {
  readonly bottom: number;
  readonly differing: readonly number[];
  /** Rows of another kind inside the run. */
  readonly between: readonly number[];
}

function runFrom(looks: SheetLooks, top: number): Run {
  const first = looks.row(top);
  const differing = new Set<number>();
  const between: number[] = [];
  let bottom = top;
  for (let row = top + 1; row < looks.rows; row++) {
    const here = differences(first, looks.row(row)).filter((column) => !differing.has(column));
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

function differences(first: readonly Look[], other: readonly Look[]): readonly number[] {
  if (first === other) return NONE;
  return first.flatMap(({ kind }, column) => (kind === other[column]?.kind ? [] : [column]));
}

const NONE: readonly number[] = [];
