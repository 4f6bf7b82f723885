/**
 * Rows or columns of a sheet as lengths on a line: most have one size, some their own. Looking up takes the logarithm of the
 * number of exceptions, so a million rows cost nothing.
 */
export class Axis {
  /** Where each exception begins, and how much all exceptions before it differ from the usual size. */
  private readonly extra: Float64Array;

  /**
   * @param indexes the exceptions, ascending
   * @param sizes their sizes in pixels; 0 for a hidden one
   */
  constructor(
    readonly count: number,
    private readonly usual: number,
    private readonly indexes: ArrayLike<number>,
    private readonly sizes: ArrayLike<number>,
  ) {
    this.extra = new Float64Array(indexes.length + 1);
    for (let at = 0; at < indexes.length; at++) {
      this.extra[at + 1] = (this.extra[at] ?? 0) + (sizes[at] ?? usual) - usual;
    }
  }

  /** An axis whose every size is given. */
  static of(sizes: ArrayLike<number>): Axis {
    return new Axis(
      sizes.length,
      0,
      Int32Array.from({ length: sizes.length }, (_, index) => index),
      sizes,
    );
  }

  sizeOf(index: number): number {
    const at = this.firstFrom(index);
    return this.indexes[at] === index ? (this.sizes[at] ?? this.usual) : this.usual;
  }

  /** Where `index` begins. */
  offsetOf(index: number): number {
    return index * this.usual + (this.extra[this.firstFrom(index)] ?? 0);
  }

  get total(): number {
    return this.offsetOf(this.count);
  }

  /** The row or column at a distance, kept inside the axis. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.offsetOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  /** The next visible one from `index` in a direction; `index` itself where there is none. */
  step(index: number, by: 1 | -1): number {
    for (let next = index + by; next >= 0 && next < this.count; next += by) if (this.sizeOf(next) > 0) return next;
    return index;
  }

  /** Position of the first exception at or after `index`. */
  private firstFrom(index: number): number {
    let low = 0;
    let high = this.indexes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.indexes[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
