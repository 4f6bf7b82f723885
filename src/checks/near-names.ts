import { looseName, similarityKeys, similarLoose } from "../values/similar-name";

/** A key that more names share is one of a pattern, not of one project; looking through all of them would be O(n²). */
const LARGEST_BUCKET = 64;

const END = -1;

/**
 * Names met so far, found again by nearly the same name in near constant time. A hash table of integers (chains through
 * `#next`), because a workbook may hold a million names with five keys each: strings and arrays per key would cost more
 * than everything else that is checked.
 */
export class NearNames {
  readonly #names: { readonly index: number; readonly loose: string }[] = [];
  /** By slot: the entry last put there. By entry: the one before it in the slot, the key's hash, the position in `#names`. */
  #heads = new Int32Array(1024).fill(END);
  #next = new Int32Array(1024);
  #hashes = new Int32Array(1024);
  #owners = new Int32Array(1024);
  #entries = 0;

  /** The indexes of the names met so far that are nearly `name` (or equal), in the order in which they were met. */
  find(name: string): number[] {
    const loose = looseName(name);
    return this.#similar(loose, similarityKeys(loose).map(hash), null);
  }

  /** The same, and then `name` itself is kept under `index`. */
  meet(name: string, index: number): number[] {
    const loose = looseName(name);
    const hashes = similarityKeys(loose).map(hash);
    const crowded: boolean[] = [];
    const found = this.#similar(loose, hashes, crowded);
    const position = this.#names.push({ index, loose }) - 1;
    hashes.forEach((key, at) => {
      if (crowded[at] !== true) this.#put(key, position);
    });
    return found;
  }

  /** @param crowded is told, key by key, whether its bucket is full */
  #similar(loose: string, hashes: readonly number[], crowded: boolean[] | null): number[] {
    const found: number[] = [];
    for (const key of hashes) {
      let met = 0;
      for (
        let entry = this.#heads[key & (this.#heads.length - 1)] ?? END;
        entry !== END;
        entry = this.#next[entry] ?? END
      ) {
        if (this.#hashes[entry] !== key) continue;
        met += 1;
        const position = this.#owners[entry] ?? 0;
        if (!found.includes(position) && similarLoose(this.#names[position]?.loose ?? "", loose)) {
          found.push(position);
        }
      }
      crowded?.push(met >= LARGEST_BUCKET);
    }
    return found.sort((a, b) => a - b).map((position) => this.#names[position]?.index ?? 0);
  }

  #put(key: number, position: number): void {
    if (this.#entries === this.#next.length) this.#grow();
    const slot = key & (this.#heads.length - 1);
    this.#hashes[this.#entries] = key;
    this.#owners[this.#entries] = position;
    this.#next[this.#entries] = this.#heads[slot] ?? END;
    this.#heads[slot] = this.#entries++;
  }

  #grow(): void {
    const size = this.#next.length * 2;
    this.#hashes = grown(this.#hashes, size);
    this.#owners = grown(this.#owners, size);
    this.#next = new Int32Array(size);
    this.#heads = new Int32Array(size).fill(END);
    for (let entry = 0; entry < this.#entries; entry++) {
      const slot = (this.#hashes[entry] ?? 0) & (size - 1);
      this.#next[entry] = this.#heads[slot] ?? END;
      this.#heads[slot] = entry;
    }
  }
}

function grown(old: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(size);
  wider.set(old);
  return wider;
}

/** FNV-1a over the code units, mixed once more for the low bits that choose the slot. Equal hashes are only candidates. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  return value ^ (value >>> 15);
}
