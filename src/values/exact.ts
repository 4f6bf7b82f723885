import Big from "big.js";

/**
 * Exact decimals on plain numbers. Money inside the program is a number of 万元 that is *decimal-clean*: its shortest
 * decimal text is the exact amount that the cell holds (0.025 亿元 is 250 万元 and not 250.00000000000003). Any two
 * decimals of at most 15 significant digits are two different doubles, so a clean number loses nothing; what may go wrong
 * is arithmetic on them, and so all arithmetic on money goes through this file.
 */

/** Powers of ten that a double holds exactly, 10⁰ to 10²². */
export const POWERS: readonly number[] = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
/** Scaled integers up to here are exact decimals of at most 15 digits. */
const FIFTEEN_DIGITS = 1e15;
/** Six decimals of 万元 are a hundredth of a 分. */
const SCALE = 1e6;

/** `n` × `power`, a power of ten, where that is a whole number of at most 15 digits and nothing is lost of `n`; NaN elsewhere. */
function whole(n: number, power: number): number {
  const scaled = Math.round(n * power);
  return scaled / power === n && Math.abs(scaled) < FIFTEEN_DIGITS ? scaled : NaN;
}

/** The number that Excel shows for `n`: 15 significant digits. Takes the noise out of formula results (0.1+0.2 → 0.3). */
export function clean(n: number): number {
  // Whole numbers and amounts of up to six decimals are clean as they stand; most are, and making text of them is slow.
  if (!Number.isNaN(whole(n, SCALE))) return n;
  if (Number.isInteger(n) && Math.abs(n) < FIFTEEN_DIGITS) return n;
  return Number.isFinite(n) ? Number(n.toPrecision(15)) : n;
}

/** `n` rounded to twelve significant digits, as Number(n.toPrecision(12)) is. */
export function twelveDigits(n: number): number {
  const size = Math.abs(n);
  if (Number.isInteger(n) && size < 1e12) return n;
  // Making text of a figure and a number of the text takes ten times as long; only a last digit in doubt needs it.
  const power = POWERS[12 - digitsBefore(size)];
  if (power === undefined) return Number(n.toPrecision(12));
  const scaled = n * power;
  const rounded = Math.round(scaled);
  return Math.abs(Math.abs(scaled - rounded) - 0.5) < 0.01 ? Number(n.toPrecision(12)) : rounded / power;
}

/** Digits before the point, below 0 for zeros behind it: 3 for 123.4, 0 for 0.5, −2 for 0.005. NaN beyond everyday figures. */
function digitsBefore(size: number): number {
  if (!(size >= 1e-3 && size < 1e6)) return NaN;
  let digits = -2;
  for (let bound = 1e-2; size >= bound; bound *= 10) digits++;
  return digits;
}

/** `n` × 10^`places`, exact: shift(0.07, 4) is 700. The result is decimal-clean where `n` is. */
export function shift(n: number, places: number): number {
  if (n === 0 || places === 0) return n;
  const power = POWERS[Math.abs(places)];
  if (power !== undefined) {
    // The quotient of two exact integers is the double nearest to the decimal, which is what parsing its text gives.
    if (places < 0 && Number.isSafeInteger(n)) return n / power;
    const scaled = places > 0 ? whole(n, power) : NaN;
    if (!Number.isNaN(scaled)) return scaled;
  }
  const [digits = "0", exponent = "0"] = String(n).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** How many decimals `n` has as it is written: 2 for 13215.79, 0 for 1200. */
export function decimalsOf(n: number): number {
  for (let places = 0; places <= 6; places++) {
    if (!Number.isNaN(whole(n, POWERS[places] ?? NaN))) return places;
  }
  const [digits = "", exponent = "0"] = String(n).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
}

/**
 * An exact sum of decimal-clean numbers. Amounts with up to six decimals are added as integers; what does not fit (more decimals,
 * or a sum beyond 2^53 millionths) goes to a Big beside it now and then, so the sum is exact always and fast nearly always.
 */
export class ExactSum {
  #scaled = 0;
  #rest: Big | null = null;

  add(n: number): void {
    const scaled = whole(n, SCALE);
    if (Number.isNaN(scaled)) this.#rest = (this.#rest ?? new Big(0)).plus(n);
    else this.#addScaled(scaled);
  }

  /** Everything of another sum. */
  addSum(other: ExactSum): void {
    this.#addScaled(other.#scaled);
    if (other.#rest !== null) this.#rest = (this.#rest ?? new Big(0)).plus(other.#rest);
  }

  /** The sum as a number: the double nearest to the exact sum. */
  value(): number {
    return this.#rest === null ? this.#scaled / SCALE : this.big().toNumber();
  }

  big(): Big {
    const scaled = new Big(this.#scaled).div(SCALE);
    return this.#rest === null ? scaled : scaled.plus(this.#rest);
  }

  #addScaled(scaled: number): void {
    const next = this.#scaled + scaled;
    if (Number.isSafeInteger(next)) {
      this.#scaled = next;
      return;
    }
    this.#rest = this.big();
    this.#scaled = scaled;
  }
}

/** The exact sum of two decimal-clean numbers; pass a negative one to subtract. */
export function sumExact(one: number, other: number): number {
  const scaled = whole(one, SCALE) + whole(other, SCALE);
  return Number.isNaN(scaled) ? sumAll([one, other]) : scaled / SCALE;
}

/** The same of any number of terms. */
export function sumAll(terms: Iterable<number>): number {
  const sum = new ExactSum();
  for (const term of terms) sum.add(term);
  return sum.value();
}

/** a × x − b × y of decimal-clean x and y and small whole a and b: where both are nearly alike, nothing is lost of what is left. */
export function differenceOf(a: number, x: number, b: number, y: number): number {
  const first = a * whole(x, SCALE);
  const second = b * whole(y, SCALE);
  if (Number.isSafeInteger(first) && Number.isSafeInteger(second)) return (first - second) / SCALE;
  return new Big(x).times(a).minus(new Big(y).times(b)).toNumber();
}

/** −1, 0 or 1 as `a` is below, equal to or above `b`, by their decimals. */
export function compareExact(a: number | Big, b: number | Big): -1 | 0 | 1 {
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : 0;
  return new Big(a).cmp(b);
}
