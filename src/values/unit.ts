import { shift } from "./exact";

/** A unit that one amount is written in. */
export type Unit = "万元" | "亿元" | "元";

/** Places by which an amount of the unit is moved to become 万元. */
const PLACES: Readonly<Record<Unit, number>> = { 亿元: 4, 万元: 0, 元: -4 };

/**
 * 亿元 and 万元 are taken wherever they stand, but not behind 十百千 (千万元 is a unit that nobody keeps a column in). A bare 元,
 * 亿 or 万 is one only where it stands alone, in brackets or after a colon: 元月, 单元 and 多元 name no unit, nor does 万吨.
 */
const UNIT = /(?<![十百千])([亿万])元|(?:^|[(:,、;\s]|单位|人民币)([亿万]?元|[亿万])(?=$|[),、;\s])/;

/**
 * The unit of money that a header, a unit line or a cell names; null where it names none.
 * 「总投资（亿元）」 → 亿元, 「单位：万元、个」 → 万元, 「自元月至本月完成投资」 → null.
 */
export function unitIn(text: string): Unit | null {
  if (!/[元亿万]/.test(text)) return null;
  const match = UNIT.exec(text.slice(0, 500).normalize("NFKC"));
  if (match === null) return null;
  const word = (match[1] ?? match[2] ?? "").charAt(0);
  return word === "亿" ? "亿元" : word === "万" ? "万元" : "元";
}

/** An amount in 万元, exact. */
export function toWan(n: number, unit: Unit): number {
  return shift(n, PLACES[unit]);
}

/** 万元 as an amount of the unit, exact. */
export function fromWan(n: number, unit: Unit): number {
  return shift(n, -PLACES[unit]);
}
