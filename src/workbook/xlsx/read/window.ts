/**
 * The bytes of a part that were read and not yet used: chunks are appended behind, used bytes fall away in front. The
 * buffer is used again and again and grows only when one piece is larger than it.
 */
export class Window {
  bytes = new Uint8Array(1 << 18);
  start = 0;
  end = 0;
  /** Bytes that have fallen away: where the buffer begins in the part. */
  base = 0;

  get length(): number {
    return this.end - this.start;
  }

  append(chunk: Uint8Array): void {
    if (this.end + chunk.length > this.bytes.length) this.makeRoom(chunk.length);
    this.bytes.set(chunk, this.end);
    this.end += chunk.length;
  }

  private makeRoom(more: number): void {
    const { bytes, start, end } = this;
    const needed = end - start + more;
    const target = needed > bytes.length ? new Uint8Array(Math.max(needed, bytes.length * 2)) : bytes;
    if (target === bytes) bytes.copyWithin(0, start, end);
    else target.set(bytes.subarray(start, end));
    this.bytes = target;
    this.base += start;
    this.start = 0;
    this.end = end - start;
  }
}
