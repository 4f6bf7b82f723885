import type { Column } from "../model/project";
import { CellKind } from "../model/snapshot";
import type { FaultList } from "./faults";
import type { CellGrid } from "../model/snapshot";
import { shownText } from "./cell-text";
import { DownWalk } from "./merges";
import type { Merges } from "./merges";

/**
 * Reads the cells of one text column. A value merged down over several rows counts for each of them; outside a merge a blank
 * cell is blank, whatever stands above it.
 */
export class TextCells {
  readonly #cells: CellGrid;
  readonly #column: Column;
  readonly #index: number;
  readonly #walk: DownWalk | null;

  constructor(cells: CellGrid, merges: Merges, column: Column) {
    this.#cells = cells;
    this.#column = column;
    this.#index = column.index;
    const areas = merges.downIn(column.index);
    this.#walk = areas.length === 0 ? null : new DownWalk(areas);
  }

  /** Rows must come in ascending order. */
  read(row: number, faults: FaultList): string {
    const source = this.sourceRow(row);
    switch (this.#cells.kind(source, this.#index)) {
      case CellKind.Text:
        return shownText(this.#cells.text(source, this.#index));
      case CellKind.Number:
        return String(this.#cells.number(source, this.#index));
      case CellKind.Error:
        faults.add({ kind: "error", key: this.#column.key, raw: this.#cells.text(source, this.#index) });
        return "";
      case CellKind.Uncomputed:
        faults.add({ kind: "uncomputed", key: this.#column.key });
        return "";
      default:
        return "";
    }
  }

  /** The row in which the value for `row` stands. */
  sourceRow(row: number): number {
    return this.#walk === null ? row : this.#walk.sourceRow(row);
  }
}
