import { moneyText, rateText, gapText } from "../../text/numbers";
import { paperText } from "../../text/briefing";
import type { PaperCell } from "./paper";

/** Below a hundredth of an 亿元 an amount would vanish. */
const LEAST_IN_YI = 100;

/**
 * Amounts of one sentence in one unit: 亿元 with two decimals, 万元 where one of them would be lost. 「43.02亿元」
 * @param amounts in 万元
 */
export function sentenceMoney(...amounts: readonly number[]): (amount: number) => string {
  const small = amounts.some((amount) => amount !== 0 && Math.abs(amount) < LEAST_IN_YI);
  return (amount) => (small ? `${moneyText(amount, "万元")}万元` : `${moneyText(amount, "亿元")}亿元`);
}

export function countCell(value: number): PaperCell {
  return { text: String(value), value, look: "count" };
}

/** In 万元, as tables print money. */
export function moneyCell(value: number | null): PaperCell {
  if (value === null) return paperText.silent;
  return { text: moneyText(value, "万元"), value, look: Number.isInteger(value) ? "money" : "moneyFine" };
}

export function rateCell(value: number | null): PaperCell {
  return value === null ? paperText.silent : { text: rateText(value), value, look: "rate" };
}

export function gapCell(value: number | null): PaperCell {
  return value === null ? paperText.silent : { text: gapText(value), value, look: "gap" };
}
