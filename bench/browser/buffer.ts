/** What the floor uses of Node's Buffer, for a browser. */
export class Buffer extends Uint8Array {
  static alloc(size: number): Buffer {
    return new Buffer(new ArrayBuffer(size));
  }

  static concat(list: readonly Uint8Array[]): Buffer {
    const all = Buffer.alloc(list.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const each of list) {
      all.set(each, at);
      at += each.length;
    }
    return all;
  }

  override indexOf(value: number | string, from = 0): number {
    if (typeof value === "number") return super.indexOf(value, from);
    const codes = codesOf(value);
    for (let at = super.indexOf(codes[0] ?? 0, from); at >= 0; at = super.indexOf(codes[0] ?? 0, at + 1))
      if (this.holds(codes, at)) return at;
    return -1;
  }

  override lastIndexOf(value: number | string, from = this.length - 1): number {
    if (typeof value === "number") return super.lastIndexOf(value, from);
    const codes = codesOf(value);
    for (let at = super.lastIndexOf(codes[0] ?? 0, from); at >= 0; at = super.lastIndexOf(codes[0] ?? 0, at - 1))
      if (this.holds(codes, at)) return at;
    return -1;
  }

  override toString(encoding = "utf8", from = 0, to = this.length): string {
    return new TextDecoder(encoding).decode(this.subarray(from, to));
  }

  private holds(codes: readonly number[], from: number): boolean {
    return codes.every((code, nth) => this[from + nth] === code);
  }
}

const codesOf = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
