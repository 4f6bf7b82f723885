import { shift } from "./exact";
import { isPlaceholder } from "./placeholder";

export interface RateInput {
  readonly number?: number;
  readonly text?: string;
  readonly numberFormat?: string;
}

/** Without a computed rate to compare with, a bare number up to here is a fraction (1.5 = 150 %), above it a percentage. */
const LARGEST_FRACTION = 1.5;

/**
 * A stated 完成率 as a fraction, whichever way it is written: 35%, 0.35 and 35. A bare 0.9 may be 90 % or 0.9 %; `near`, the rate
 * computed from the row, decides. null where the cell is blank or no rate.
 */
export function readRate(input: RateInput, near: number | null = null): number | null {
  const { number, text } = input;
  if (number !== undefined && !Number.isNaN(number)) {
    return (input.numberFormat ?? "").includes("%") ? number : asFraction(number, near);
  }
  const raw = text?.trim() ?? "";
  if (raw === "" || raw.length > 20 || isPlaceholder(raw)) return null;
  const match = /^(百分之)?([-+−]?\d+(?:\.\d+)?)(%)?$/.exec(raw.normalize("NFKC").replace(/\s+/g, ""));
  if (match === null) return null;
  const value = Number((match[2] ?? "").replace("−", "-"));
  return match[1] !== undefined || match[3] !== undefined ? shift(value, -2) : asFraction(value, near);
}

function asFraction(n: number, near: number | null): number {
  const percentage = shift(n, -2);
  if (near !== null) return Math.abs(percentage - near) < Math.abs(n - near) ? percentage : n;
  return Math.abs(n) <= LARGEST_FRACTION ? n : percentage;
}
