import { half, LONGEST_INSERTION, looseName, SHORTEST, similarLoose } from "../../values/similar-name";

/** Names that are one loose name in so many writings are a pattern, not a project; looking through all would be O(n²). */
const LARGEST_BUCKET = 64;

/**
 * Which names are nearly one (`values/similar-name`), for any number of names in near constant time each. Two near names are
 * equal once loose, or become equal when one or two neighbouring characters are taken out of the longer one: so the
 * shortenings of every name are looked up among the names. What was taken out lay behind the first half of the shorter name or
 * before its last half, so only names that share such a half with a name of the right length are shortened at all. Hashes are
 * integers and roll, because a workbook may hold a million names: strings and arrays per shortening would cost more than
 * everything else that is checked.
 *
 * @returns for each name that has near ones their positions, ascending; blank names have none
 */
export function nearNames(names: readonly string[]): ReadonlyMap<number, readonly number[]> {
  const loose = names.map((name) => (name === "" ? "" : looseName(name)));
  const table = new HashTable(names.length);
  const halves = new Seen(2 * names.length);
  const rolled = new RollingHash();
  loose.forEach((name, position) => {
    if (name === "") return;
    rolled.take(name);
    table.put(rolled.whole, position);
    halves.add(rolled.firstHalf(name.length));
    halves.add(rolled.lastHalf(name.length));
  });

  const near = new Map<number, number[]>();
  const tie = (one: number, other: number): void => {
    if (one === other || near.get(one)?.includes(other) === true) return;
    if (!similarLoose(loose[one] ?? "", loose[other] ?? "")) return;
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const list = near.get(from);
      if (list === undefined) near.set(from, [to]);
      else list.push(to);
    }
  };
  loose.forEach((name, position) => {
    if (name === "") return;
    rolled.take(name);
    const tieHere = (other: number): void => tie(position, other);
    table.each(rolled.whole, tieHere);
    for (let out = 1; out <= LONGEST_INSERTION && name.length - out >= SHORTEST; out++) {
      const shorter = name.length - out;
      const from = halves.has(rolled.lastHalf(shorter)) ? 0 : half(shorter);
      const to = halves.has(rolled.firstHalf(shorter)) ? shorter : half(shorter) - 1;
      for (let at = from; at <= to; at++) {
        table.each(rolled.without(at, out), tieHere);
      }
    }
  });
  for (const list of near.values()) list.sort((a, b) => a - b);
  return near;
}

/** Hash of a text of which any run can be taken out: the sum of its characters times powers of a base, modulo 2^32. */
class RollingHash {
  static readonly #BASE = 0x01000193;
  #prefixes = new Int32Array(64);
  #powers = new Int32Array(64);
  #length = 0;

  take(text: string): void {
    this.#length = text.length;
    if (text.length >= this.#prefixes.length) {
      this.#prefixes = new Int32Array(text.length * 2);
      this.#powers = new Int32Array(text.length * 2);
    }
    this.#powers[0] = 1;
    for (let at = 0; at < text.length; at++) {
      this.#powers[at + 1] = Math.imul(this.#powers[at] ?? 0, RollingHash.#BASE);
      this.#prefixes[at + 1] = Math.imul(this.#prefixes[at] ?? 0, RollingHash.#BASE) + text.charCodeAt(at);
    }
  }

  get whole(): number {
    return mixed(this.#run(0, this.#length));
  }

  /** The hash of the text without the `count` characters from `at` on. */
  without(at: number, count: number): number {
    const rest = this.#powers[this.#length - at - count] ?? 0;
    return mixed(Math.imul(this.#prefixes[at] ?? 0, rest) + this.#run(at + count, this.#length));
  }

  /** Of the first characters: as many as half a name of `length` has. Other lengths have other hashes. */
  firstHalf(length: number): number {
    return mixed(this.#run(0, half(length)) + 2 * length);
  }

  /** Of the last ones. */
  lastHalf(length: number): number {
    return mixed(this.#run(this.#length - half(length), this.#length) + 2 * length + 1);
  }

  #run(from: number, to: number): number {
    return ((this.#prefixes[to] ?? 0) - Math.imul(this.#prefixes[from] ?? 0, this.#powers[to - from] ?? 0)) | 0;
  }
}

/** Spread into the low bits, which choose the slot. */
function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return once ^ (once >>> 13);
}

const END = -1;

/** One bit per hash added: most are nobody's, and this fits where the processor finds it at once. */
class Seen {
  readonly #bits: Uint32Array;
  readonly #mask: number;

  constructor(count: number) {
    let bits = 512;
    while (bits < count * 16) bits *= 2;
    this.#bits = new Uint32Array(bits / 32);
    this.#mask = bits - 1;
  }

  add(hash: number): void {
    const bit = hash & this.#mask;
    this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  /** False: it was certainly not added. */
  has(hash: number): boolean {
    const bit = hash & this.#mask;
    return ((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }
}

/** The names by hash; equal hashes are candidates only. */
class HashTable {
  readonly #mask: number;
  /** By slot the name put there last, by name the one before it in the slot. */
  readonly #heads: Int32Array;
  readonly #before: Int32Array;
  readonly #hashes: Int32Array;
  readonly #seen: Seen;

  constructor(count: number) {
    let slots = 64;
    while (slots < count * 2) slots *= 2;
    this.#mask = slots - 1;
    this.#heads = new Int32Array(slots).fill(END);
    this.#before = new Int32Array(count);
    this.#hashes = new Int32Array(count);
    this.#seen = new Seen(count);
  }

  each(hash: number, visit: (position: number) => void): void {
    if (!this.#seen.has(hash)) return;
    for (let at = this.#heads[hash & this.#mask] ?? END; at !== END; at = this.#before[at] ?? END) {
      if (this.#hashes[at] === hash) visit(at);
    }
  }

  put(hash: number, position: number): void {
    let same = 0;
    this.each(hash, () => (same += 1));
    if (same >= LARGEST_BUCKET) return;
    const slot = hash & this.#mask;
    this.#hashes[position] = hash;
    this.#before[position] = this.#heads[slot] ?? END;
    this.#heads[slot] = position;
    this.#seen.add(hash);
  }
}
