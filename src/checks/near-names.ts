import { looseName, similarityKeys, similarLoose } from "../values/similar-name";

/** A bucket that grows beyond this holds names of one pattern, not of one project; looking through all would be O(n²). */
const LARGEST_BUCKET = 64;

/** Names met so far, found again by nearly the same name in near constant time. */
export class NearNames {
  readonly #buckets = new Map<string, number[]>();
  readonly #names: { readonly index: number; readonly loose: string }[] = [];

  /** The indexes of the names met so far that are nearly `name` (or equal), in the order in which they were met. */
  find(name: string): number[] {
    return this.#similar(looseName(name));
  }

  /** The same, and then `name` itself is kept under `index`. */
  meet(name: string, index: number): number[] {
    const loose = looseName(name);
    const found = this.#similar(loose);
    const position = this.#names.push({ index, loose }) - 1;
    for (const key of similarityKeys(loose)) {
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) this.#buckets.set(key, [position]);
      else if (bucket.length < LARGEST_BUCKET) bucket.push(position);
    }
    return found;
  }

  #similar(loose: string): number[] {
    const tried = new Set<number>();
    for (const key of similarityKeys(loose)) {
      for (const position of this.#buckets.get(key) ?? []) tried.add(position);
    }
    return [...tried]
      .sort((a, b) => a - b)
      .flatMap((position) => {
        const name = this.#names[position];
        return name !== undefined && similarLoose(name.loose, loose) ? [name.index] : [];
      });
  }
}
