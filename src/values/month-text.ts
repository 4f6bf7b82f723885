import { CHINESE_DIGITS, chineseNumber } from "./chinese-number";

/**
 * The part that month.ts, period.ts and day.ts share: a text made ready for reading dates, and the words for parts of a year.
 */

const LONGEST = 200;
const CHINESE = new RegExp(`[${CHINESE_DIGITS}]+(?=[个]?[月季年日号])`, "g");

/**
 * NFKC, no white space, one kind of dash, Chinese numerals before 月 季 年 日 as digits. Dates stand at the beginning of a cell, so
 * a long text is cut.
 */
export function dateText(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[‐‑‒–—―−~～]+/g, "-")
    .replace(/元月/g, "1月")
    .replace(CHINESE, (run) => String(chineseNumber(run) ?? run));
}

/** Parts of a year and the last month of each: the deadline of a period is its last month (contract). */
const PARTS: readonly (readonly [RegExp, number | ((match: RegExpExecArray) => number)])[] = [
  [/前3季度?/, 9],
  [/(?:第)?([1-4])季度?|Q([1-4])/i, (match) => Number(match[1] ?? match[2]) * 3],
  [/上半年/, 6],
  [/下半年/, 12],
  [/年中/, 6],
  // Nobody calls a month after March 年初, so a start due 年初 is never called late too early.
  [/年初/, 3],
  [/年[内底末终]|全年/, 12],
];

/** The last month (1–12) of the part of a year that the text names (上半年 → 6, 第四季度 → 12, 年内 → 12); null where it names none. */
export function partOfYear(text: string): number | null {
  for (const [pattern, month] of PARTS) {
    const match = pattern.exec(text);
    if (match !== null) return typeof month === "number" ? month : month(match);
  }
  return null;
}
