import type { Area } from "../model/address";

/**
 * Merged areas by where they stand. A header asks for any cell; the body asks only for areas that reach down, walking
 * from top to bottom, so each column keeps its own sorted list.
 */
export class Merges {
  readonly #byRow = new Map<number, Area[]>();
  readonly #down = new Map<number, Area[]>();

  constructor(areas: readonly Area[]) {
    for (const area of areas) {
      push(this.#byRow, area.top, area);
      if (area.bottom > area.top) push(this.#down, area.left, area);
    }
    for (const list of this.#down.values()) list.sort((a, b) => a.top - b.top);
  }

  /** The merged area that covers a cell near the top of it; null where there is none. Meant for headers. */
  at(row: number, column: number): Area | null {
    for (let top = row; top >= 0 && top > row - MAX_HEADER_HEIGHT; top--) {
      for (const area of this.#byRow.get(top) ?? []) {
        if (area.bottom >= row && area.left <= column && area.right >= column) return area;
      }
    }
    return null;
  }

  /** The merged area that begins in this very row at or left of the column and covers it. */
  startingAt(row: number, column: number): Area | null {
    return this.#byRow.get(row)?.find((area) => area.left <= column && area.right >= column) ?? null;
  }

  /** Areas that reach down over several rows in the column (their value stands in it). */
  downIn(column: number): readonly Area[] {
    return this.#down.get(column) ?? [];
  }

  /** The row in which the value for a cell stands, as `DownWalk` answers it, for rows in any order. */
  sourceRow(row: number, column: number): number {
    const areas = this.downIn(column);
    let from = 0;
    for (let to = areas.length; from < to;) {
      const middle = (from + to) >> 1;
      if ((areas[middle]?.bottom ?? 0) < row) from = middle + 1;
      else to = middle;
    }
    const area = areas[from];
    return area !== undefined && area.top < row ? area.top : row;
  }

  /** Areas that begin above and end in or below the row. */
  reachingFrom(top: number, bottom: number, into: number): readonly Area[] {
    const reaching: Area[] = [];
    for (let row = top; row <= bottom; row++) {
      for (const area of this.#byRow.get(row) ?? []) if (area.bottom >= into) reaching.push(area);
    }
    return reaching;
  }
}

/** No header cell reaches over more rows than this. */
const MAX_HEADER_HEIGHT = 12;

/**
 * Walks down one column and answers in which row its value stands: the row itself, or the top of the merged area that
 * covers it. Rows must be asked for in ascending order.
 */
export class DownWalk {
  readonly #areas: readonly Area[];
  #next = 0;

  constructor(areas: readonly Area[]) {
    this.#areas = areas;
  }

  sourceRow(row: number): number {
    let area = this.#areas[this.#next];
    while (area !== undefined && area.bottom < row) {
      this.#next++;
      area = this.#areas[this.#next];
    }
    return area !== undefined && area.top < row ? area.top : row;
  }
}

function push(map: Map<number, Area[]>, key: number, area: Area): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [area]);
  else list.push(area);
}
