import type { CellFault } from "../model/project";

/** The faults of one row. Most rows have none, and share one empty list. */
export class FaultList {
  #faults: CellFault[] | null = null;

  add(fault: CellFault): void {
    if (this.#faults === null) this.#faults = [fault];
    else this.#faults.push(fault);
  }

  /** The list so far; the next row begins with an empty one. */
  take(): readonly CellFault[] {
    const faults = this.#faults;
    if (faults === null) return NONE;
    this.#faults = null;
    return faults;
  }
}

const NONE: readonly CellFault[] = [];
