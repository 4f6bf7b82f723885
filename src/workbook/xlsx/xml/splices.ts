import { utf8 } from "./text";

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/**
 * Changes to a text that stays as it is everywhere else: pieces put in, replaced or taken out at offsets of the original.
 * Collected in any order, carried out in one go.
 */
export class Splices {
  private readonly list: Splice[] = [];

  get isEmpty(): boolean {
    return this.list.length === 0;
  }

  /** Two insertions at one place stand in the order in which they were made. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(start: number, end: number): void {
    this.replace(start, end, "");
  }

  replace(start: number, end: number, text: string): void {
    this.list.push({ start, end, bytes: utf8(text) });
  }

  /** The text with all changes. */
  applyTo(bytes: Uint8Array): Uint8Array {
    const sorted = this.sorted();
    const result = new Uint8Array(
      sorted.reduce((length, splice) => length + splice.bytes.length - (splice.end - splice.start), bytes.length),
    );
    let from = 0;
    let at = 0;
    const put = (piece: Uint8Array): void => {
      result.set(piece, at);
      at += piece.length;
    };
    for (const { start, end, bytes: piece } of sorted) {
      put(bytes.subarray(from, start));
      put(piece);
      from = end;
    }
    put(bytes.subarray(from));
    return result;
  }

  /** The same for a text that comes in chunks. */
  async *applyToChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const sorted = this.sorted();
    let next = 0;
    // Offset of the chunk, and up to where the original is used up.
    let base = 0;
    let used = 0;
    for await (const chunk of chunks) {
      const end = base + chunk.length;
      for (let splice = sorted[next]; splice !== undefined && splice.start < end; splice = sorted[++next]) {
        if (splice.start > used) yield chunk.subarray(used - base, splice.start - base);
        yield splice.bytes;
        used = splice.end;
      }
      if (used < end) {
        yield chunk.subarray(used - base);
        used = end;
      }
      base = end;
    }
    for (const { bytes } of sorted.slice(next)) yield bytes;
  }

  private sorted(): Splice[] {
    const sorted = this.list
      .map((splice, nth) => ({ splice, nth }))
      .sort((a, b) => a.splice.start - b.splice.start || a.splice.end - b.splice.end || a.nth - b.nth)
      .map(({ splice }) => splice);
    let last = 0;
    for (const { start, end } of sorted) {
      if (start < last) throw new RangeError("changes overlap");
      last = end;
    }
    return sorted;
  }
}
