import type { ProjectTable } from "../model/project";
import { CellKind } from "../model/snapshot";
import type { CheckInput } from "./rule";

/**
 * Rows that bear a whole number in 序号. Sub-items of a package (（1）, 1.1, or no number at all) belong to the numbered row above
 * them, so a list of 348 is lawfully a list of 429 rows. 0 where the table has no 序号.
 */
export function countedRows(
  table: ProjectTable,
  input: CheckInput,
  { from, to }: { readonly from: number; readonly to: number },
  counts: (index: number) => boolean = () => true,
): number {
  const column = table.columnOf.seq?.index;
  const cells = input.snapshot.sheets[table.sheet]?.cells;
  if (column === undefined || cells === undefined) return 0;
  let whole = 0;
  for (let index = from; index < to; index += 1) {
    const row = input.recognition.projects[index]?.row;
    if (row === undefined || !counts(index)) continue;
    const isWhole =
      cells.kind(row, column) === CellKind.Number
        ? Number.isInteger(cells.number(row, column))
        : /^\d{1,5}$/.test(cells.text(row, column).trim());
    if (isWhole) whole += 1;
  }
  return whole;
}
