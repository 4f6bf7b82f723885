import type { DistrictFigures } from "../model/rollup";

/**
 * 位次 by rate, among districts only: 跨区, 市直 and the like stand in a list of their own, like is compared with like. Equal rates
 * share a place, and the next one is left out (1, 2, 2, 4). No place without a rate.
 */
export function ranked(rows: readonly Omit<DistrictFigures, "place">[]): DistrictFigures[] {
  const rates = rows.flatMap(({ kind, rate }) => (kind === "district" && rate !== null ? [rate] : []));
  const places = new Map<number, number>();
  rates
    .sort((a, b) => b - a)
    .forEach((rate, better) => {
      if (!places.has(rate)) places.set(rate, better + 1);
    });
  return rows.map((row) => ({
    ...row,
    place: row.kind === "district" && row.rate !== null ? (places.get(row.rate) ?? null) : null,
  }));
}
