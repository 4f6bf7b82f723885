import type { OwnRow } from "../../model/edit";
import { MovableFormula } from "../move-formula";
import type { FormatStep } from "./format-plan";

/**
 * Rows whose formulas are for the most part those of the first one, moved down: it is written, copied over all of them, and
 * of the others only what differs goes over the border.
 */
export class Fill {
  private readonly first: readonly (MovableFormula | null)[];

  constructor(
    private readonly rows: readonly OwnRow[],
    /** Where the block begins whose last row is the first one of the fill. */
    readonly blockTop: number,
    readonly top: number,
    readonly bottom: number,
  ) {
    this.first = (rows[top]?.cells ?? []).map((cell) =>
      cell === null || cell.formula === null ? null : new MovableFormula(cell.formula),
    );
  }

  /** Whether copying the first row down brings the very formula of this cell. */
  brings(row: number, column: number): boolean {
    if (row <= this.top || row > this.bottom) return false;
    const formula = this.rows[row]?.cells[column]?.formula ?? null;
    return formula !== null && formula === this.first[column]?.at(row - this.top, 0);
  }
}

/** Of the rows that look alike, those that also share formulas. */
export function planFills(rows: readonly OwnRow[], steps: readonly FormatStep[]): Fill[] {
  return steps.flatMap(({ kind, top, bottom }, at) => {
    if (kind !== "copy-down") return [];
    const fill = new Fill(rows, steps[at - 1]?.top ?? top, top, bottom);
    return rows[top + 1]?.cells.some((_, column) => fill.brings(top + 1, column)) === true ? [fill] : [];
  });
}
