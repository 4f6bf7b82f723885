import { LONGEST_INSERTION, looseName, SHORTEST, similarLoose } from "../../values/similar-name";

/** Names that are one loose name in so many writings are a pattern, not a project; looking through all would be O(n²). */
const LARGEST_BUCKET = 64;

/**
 * Which names are nearly one (`values/similar-name`), for any number of names in near constant time each. Two near names are
 * equal once loose, or become equal when one or two neighbouring characters are taken out of the longer one: so every such
 * shortening of every name is looked up among the names. Hashes are integers and roll, because a workbook may hold a
 * million names: strings and arrays per shortening would cost more than everything else that is checked.
 *
 * @returns for each name that has near ones their positions, ascending; blank names have none
 */
export function nearNames(names: readonly string[]): ReadonlyMap<number, readonly number[]> {
  const loose = names.map((name) => (name === "" ? "" : looseName(name)));
  const table = new HashTable(loose);
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
  const rolled = new RollingHash();
  loose.forEach((name, position) => {
    if (name === "") return;
    rolled.take(name);
    table.each(rolled.whole, (other) => tie(position, other));
    for (let out = 1; out <= LONGEST_INSERTION && name.length - out >= SHORTEST; out++) {
      for (let at = 0; at + out <= name.length; at++) {
        const shortened = rolled.without(at, out);
        if (table.has(shortened)) table.each(shortened, (other) => tie(position, other));
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
    return mixed(this.#prefixes[this.#length] ?? 0);
  }

  /** The hash of the text without the `count` characters from `at` on. */
  without(at: number, count: number): number {
    const rest = this.#powers[this.#length - at - count] ?? 0;
    const tail = (this.#prefixes[this.#length] ?? 0) - Math.imul(this.#prefixes[at + count] ?? 0, rest);
    return mixed(Math.imul(this.#prefixes[at] ?? 0, rest) + tail);
  }
}

/** Spread into the low bits, which choose the slot. */
function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return once ^ (once >>> 13);
}

const END = -1;

/** The names by hash; equal hashes are candidates only. */
class HashTable {
  readonly #mask: number;
  /** By slot the name put there last, by name the one before it in the slot. */
  readonly #heads: Int32Array;
  readonly #before: Int32Array;
  readonly #hashes: Int32Array;
  /** One bit per hash seen: most shortenings are nobody's name, and this fits where the processor finds it at once. */
  readonly #seen: Uint32Array;

  constructor(names: readonly string[]) {
    let slots = 64;
    while (slots < names.length * 2) slots *= 2;
    this.#mask = slots - 1;
    this.#heads = new Int32Array(slots).fill(END);
    this.#before = new Int32Array(names.length);
    this.#hashes = new Int32Array(names.length);
    this.#seen = new Uint32Array(slots / 4);
    const rolled = new RollingHash();
    names.forEach((name, position) => {
      if (name === "") return;
      rolled.take(name);
      this.#put(rolled.whole, position);
    });
  }

  has(hash: number): boolean {
    const bit = hash & (this.#seen.length * 32 - 1);
    return ((this.#seen[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  each(hash: number, visit: (position: number) => void): void {
    for (let at = this.#heads[hash & this.#mask] ?? END; at !== END; at = this.#before[at] ?? END) {
      if (this.#hashes[at] === hash) visit(at);
    }
  }

  #put(hash: number, position: number): void {
    let same = 0;
    this.each(hash, () => (same += 1));
    if (same >= LARGEST_BUCKET) return;
    const slot = hash & this.#mask;
    this.#hashes[position] = hash;
    this.#before[position] = this.#heads[slot] ?? END;
    this.#heads[slot] = position;
    const bit = hash & (this.#seen.length * 32 - 1);
    this.#seen[bit >>> 5] = (this.#seen[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
}
