import { cellName } from "../../model/address";
import type { ApplyReport, Edit, PutValues } from "../../model/edit";
import type { Snapshot } from "../../model/snapshot";
import { groupBy } from "./group-by";

/**
 * The corrections of this session, so that 恢复 can take them back while the pane is open. A cell that has changed since is
 * refused by the adapter, because something else stands there than what we put.
 */
export class Corrections {
  private readonly made = new Map<string, PutValues>();

  /** Remember what was done, with what stood there before (`snapshot` is of before). */
  remember(edits: readonly Edit[], report: ApplyReport, snapshot: Snapshot): void {
    const written = new Set(report.done.filter(({ action }) => action === "put-values").map(({ sheet }) => sheet));
    for (const edit of edits) {
      if (edit.kind !== "put-values" || !written.has(edit.sheet)) continue;
      const cells = snapshot.sheets.find(({ name }) => name === edit.sheet)?.cells;
      for (const cell of edit.cells) {
        const id = `${edit.sheet}!${cellName(cell.row, cell.column)}`;
        if (report.refused.includes(id)) continue;
        const formula = cells?.formula(cell.row, cell.column) ?? null;
        const back = {
          ...cell,
          before: cell.after,
          after: cell.before ?? "",
          formula: formula === "" ? null : formula,
        };
        this.made.set(id, { kind: "put-values", sheet: edit.sheet, cells: [back] });
      }
    }
  }

  /** Cells that can be taken back, as "sheet!A1". */
  ids(): readonly string[] {
    return [...this.made.keys()];
  }

  /** The edits that take these back; null: all. */
  edits(ids: readonly string[] | null): PutValues[] {
    const chosen = ids === null ? [...this.made.values()] : ids.flatMap((id) => this.made.get(id) ?? []);
    const bySheet = groupBy(chosen, ({ sheet }) => sheet);
    return [...bySheet].map(([sheet, puts]) => ({
      kind: "put-values",
      sheet,
      cells: puts.flatMap(({ cells }) => cells),
    }));
  }

  forget(edits: readonly Edit[]): void {
    for (const edit of edits) {
      if (edit.kind !== "put-values") continue;
      for (const { row, column } of edit.cells) this.made.delete(`${edit.sheet}!${cellName(row, column)}`);
    }
  }
}
