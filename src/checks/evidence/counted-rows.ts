import type { ProjectTable } from "../../model/project";
import { CellKind } from "../../model/snapshot";
import type { CheckInput } from "../rule";

/**
 * Rows that bear a whole number in 序号. Sub-items of a package (（1）, 1.1, or no number at all) belong to the numbered row above
 * them, so a list of 348 is lawfully a list of 429 rows. 0 where the table has no 序号.
 */
export function countedRows(
  table: ProjectTable,
  input: CheckInput,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const isCounted = countedIn(table, input);
  let whole = 0;
  for (let index = from; index < to; index += 1) if (isCounted(index)) whole += 1;
  return whole;
}

/** The same, asked project by project. */
export function countedIn(table: ProjectTable, input: CheckInput): (index: number) => boolean {
  const column = table.columnOf.seq?.index;
  const cells = input.snapshot.sheets[table.sheet]?.cells;
  if (column === undefined || cells === undefined) return () => false;
  return (index) => {
    const row = input.recognition.projects[index]?.row;
    if (row === undefined) return false;
    return cells.kind(row, column) === CellKind.Number
      ? Number.isInteger(cells.number(row, column))
      : /^\d{1,5}$/.test(cells.text(row, column).trim());
  };
}
