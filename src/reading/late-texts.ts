import { type Column, type ColumnKey, type LateKey, lateKeys, type LateTexts } from "../model/project";
import { CellKind } from "../model/snapshot";
import type { CellGrid } from "../model/snapshot";
import { cellText } from "./cell-text";
import type { FaultList } from "./faults";
import type { Merges } from "./merges";

/** The columns of a table that hardly anyone asks for: what is wrong in their cells is noted at once, their texts are made late. */
export class LateTextCells implements LateTexts {
  readonly #cells: CellGrid;
  readonly #merges: Merges;
  readonly #columnOf: Readonly<Partial<Record<ColumnKey, Column>>>;
  readonly #columns: readonly (Column & { readonly key: LateKey })[];

  constructor(cells: CellGrid, merges: Merges, columnOf: Readonly<Partial<Record<ColumnKey, Column>>>) {
    this.#cells = cells;
    this.#merges = merges;
    this.#columnOf = columnOf;
    this.#columns = lateKeys.flatMap((key) => {
      const column = columnOf[key];
      return column === undefined ? [] : [{ ...column, key }];
    });
  }

  text(row: number, key: LateKey): string {
    const column = this.#columnOf[key];
    if (column === undefined) return "";
    const source = this.#merges.sourceRow(row, column.index);
    return this.#cells.kind(source, column.index) === CellKind.Error ? "" : cellText(this.#cells, source, column.index);
  }

  /** What is wrong in the cells of a row. */
  note(row: number, faults: FaultList): void {
    for (const column of this.#columns) {
      const source = this.#merges.sourceRow(row, column.index);
      const kind = this.#cells.kind(source, column.index);
      if (kind === CellKind.Error) {
        faults.add({ kind: "error", key: column.key, raw: this.#cells.text(source, column.index) });
      } else if (kind === CellKind.Uncomputed) faults.add({ kind: "uncomputed", key: column.key });
    }
  }
}
