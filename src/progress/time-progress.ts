import Big from "big.js";
import { monthOfYear, type Month } from "../model/month";
import { differenceOf } from "../values/exact";

/**
 * 序时进度 and the gap to it. At the end of month m of the year m/12 of the year's plan should be done; some 25 published statements
 * follow it (docs/rules.md). The gap is in 百分点, not in percent.
 */

/** Default of a 方案's `thresholds.tolerance` in 百分点: printed rates are cut or rounded to one decimal, so 0.1 is no difference. */
export const TOLERANCE = -0.1;

/** 序时进度 at the end of the month: month ÷ 12, a fraction. */
export function timeProgress(asOf: Month): number {
  return monthOfYear(asOf) / 12;
}

/** 完成率: done ÷ plan as a fraction; null without a plan above 0. For totals give the sums: never the mean of rates. */
export function rateOf(done: number | null, plan: number | null): number | null {
  return done === null || plan === null || plan <= 0 ? null : done / plan;
}

/** (rate − 序时进度) × 100 in 百分点, from the amounts, so that the only rounding is that of one division. */
export function gapOf(done: number, plan: number, asOf: Month): number {
  return (100 * differenceOf(12, done, monthOfYear(asOf), plan)) / (12 * plan);
}

/**
 * −1, 0 or 1 as the gap is below, on or above a border in 百分点: 未达序时进度 is gap < −0.1, and −0.1 itself is not below it. Compared
 * on decimals and without the division: 1200 × done against plan × (100 m + 12 × border).
 */
export function compareGap(done: number, plan: number, asOf: Month, border: number): -1 | 0 | 1 {
  return compare(1200, done, plan, 100 * monthOfYear(asOf), 12, border);
}

/** −1, 0 or 1 as rate ÷ 序时进度 is below, on or above `share` (0.6 = 60 %): 12 × done against plan × m × share. */
export function compareShare(done: number, plan: number, asOf: Month, share: number): -1 | 0 | 1 {
  return compare(12, done, plan, 0, monthOfYear(asOf), share);
}

/** a × done against plan × (b + c × border): in floats where they are far apart, exactly where they are near. */
function compare(a: number, done: number, plan: number, b: number, c: number, border: number): -1 | 0 | 1 {
  const left = a * done;
  const right = plan * (b + c * border);
  if (Math.abs(left - right) > 1e-9 * (Math.abs(left) + Math.abs(right))) return left < right ? -1 : 1;
  return new Big(done).times(a).cmp(new Big(border).times(c).plus(b).times(plan));
}
