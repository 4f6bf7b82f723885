import type { Column, MoneyKey, StatedAmount } from "../model/project";
import { moneyKeys } from "../model/project";
import { CellKind } from "../model/snapshot";
import type { CellGrid } from "../model/snapshot";
import { readAmount } from "../values/amount";
import { clean, shift } from "../values/exact";
import { toWan } from "../values/unit";
import type { Unit } from "../values/unit";

/** The money columns of a table, in the order of the sheet. */
export function moneyColumns(columns: readonly Column[]): (Column & { readonly key: MoneyKey })[] {
  return columns.filter((column): column is Column & { readonly key: MoneyKey } =>
    (moneyKeys as readonly string[]).includes(column.key),
  );
}

/** What a total or section row states, column by column; blank cells are left out. */
export function statedAmounts(
  cells: CellGrid,
  row: number,
  columns: readonly (Column & { readonly key: MoneyKey })[],
): StatedAmount[] {
  const amounts: StatedAmount[] = [];
  for (const column of columns) {
    const amount = statedAmount(cells, row, column);
    if (amount !== null) amounts.push(amount);
  }
  return amounts;
}

function statedAmount(cells: CellGrid, row: number, column: Column & { readonly key: MoneyKey }): StatedAmount | null {
  const { key, index } = column;
  const kind = cells.kind(row, index);
  if (kind === CellKind.Empty) return null;
  const formula = cells.formula(row, index);
  const stated = { key, column: index, value: null, tolerance: 0, formula, error: null };
  if (kind === CellKind.Error) return { ...stated, error: cells.text(row, index) };
  if (kind === CellKind.Number) return { ...stated, ...typed(clean(cells.number(row, index)), column.unit, formula) };
  if (kind !== CellKind.Text) return stated;
  const reading = readAmount(cells.text(row, index));
  if (reading.placeholder === true) return null;
  if (reading.value === null || !reading.certain) return stated;
  return { ...stated, ...typed(reading.value, reading.unit ?? column.unit, formula) };
}

/** A typed amount in 万元 with half of its last place; a formula hides nothing. */
function typed(value: number, unit: Unit | null, formula: string | null): { value: number; tolerance: number } {
  const inUnit = unit ?? "万元";
  const places = decimals(value);
  return {
    value: toWan(value, inUnit),
    tolerance: formula === null ? toWan(shift(5, -places - 1), inUnit) : 0,
  };
}

function decimals(n: number): number {
  const [digits = "", exponent = "0"] = String(n).split("e");
  const point = digits.indexOf(".");
  const places = (point < 0 ? 0 : digits.length - point - 1) - Number(exponent);
  return Math.max(0, places);
}
