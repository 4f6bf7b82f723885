import { POWERS } from "../../../values/exact";
import { fromUtf8Bytes } from "../xml/text";

/** Below this an integer and one more digit stay exact. */
const SAFE = 900_719_925_474_099;

/**
 * The number in these bytes; NaN for what is none. Digits and a point are read straight from the bytes: an integer below
 * 2^53 divided by a power of ten up to 10^22 is rounded once and so is exactly what the text means. Anything longer goes
 * through `Number`.
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 45;
  if (negative) at++;
  let digits = 0;
  let decimals = -1;
  const first = at;
  for (; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit >= 0 && digit <= 9) {
      if (digits > SAFE) return slowly(bytes, start, end);
      digits = digits * 10 + digit;
      if (decimals >= 0) decimals++;
    } else if (digit === -2 && decimals < 0) {
      decimals = 0;
    } else {
      return slowly(bytes, start, end);
    }
  }
  if (at === first || (decimals >= 0 && at === first + 1) || decimals > 22) return slowly(bytes, start, end);
  const value = decimals > 0 ? digits / (POWERS[decimals] ?? NaN) : digits;
  return negative ? -value : value;
}

function slowly(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 400) return NaN;
  const text = fromUtf8Bytes(bytes, start, end).trim();
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN;
}
