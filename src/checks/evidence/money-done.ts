import type { Project } from "../../model/project";
import { sumExact } from "../../values/exact";

/** What a project says it has spent since it began, and the column that says so. */
export interface MoneyDone {
  readonly amount: number;
  readonly key: "yearDone" | "totalDone";
}

/**
 * 至上年底累计 + 本年累计, or 开工以来累计 where that is more (or alone known), in 万元; null where the sheet says nothing. A blank
 * part counts 0.
 */
export function moneyDone({ priorDone, yearDone, totalDone }: Project): MoneyDone | null {
  const sum = priorDone === null && yearDone === null ? null : sumExact(priorDone ?? 0, yearDone ?? 0);
  if (totalDone !== null && (sum === null || totalDone > sum)) return { amount: totalDone, key: "totalDone" };
  return sum === null ? null : { amount: sum, key: "yearDone" };
}
