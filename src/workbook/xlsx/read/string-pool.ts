import { fromUtf8Bytes, unescapeCellText } from "../xml/text";

/**
 * Texts that stand in the cells themselves: kept as the bytes of the file, each different one once, and made into strings
 * only when asked for. An object per cell would cost ten times as much.
 */
export class StringPool {
  private bytes = new Uint8Array(1 << 12);
  private used = 0;
  private ends = new Uint32Array(1 << 8);
  private count = 0;
  /** Hash table with open addressing: id + 1, 0 for a free place. */
  private slots = new Int32Array(1 << 9);
  private readonly texts: (string | undefined)[] = [];
  /** Where hashing begins and how it goes on: nobody knows them, so nobody can send texts that fall on one place of the table. */
  private readonly seed = random();
  private readonly factor = random() | 1;

  /** The id of the text in these bytes (XML escapes and all). */
  add(bytes: Uint8Array, start: number, end: number): number {
    const { factor } = this;
    let hash = this.seed;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), factor);
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let taken = this.slots[slot] ?? 0; taken !== 0; taken = this.slots[slot] ?? 0) {
      if (this.same(taken - 1, bytes, start, end)) return taken - 1;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.count + 1;
    return this.append(bytes, start, end);
  }

  text(id: number): string {
    let text = this.texts[id];
    if (text === undefined) {
      text = unescapeCellText(fromUtf8Bytes(this.bytes, this.start(id), this.ends[id] ?? 0));
      this.texts[id] = text;
    }
    return text;
  }

  private start(id: number): number {
    return id === 0 ? 0 : (this.ends[id - 1] ?? 0);
  }

  private same(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.start(id);
    const length = (this.ends[id] ?? 0) - from;
    if (length !== end - start) return false;
    for (let at = 0; at < length; at++) if (this.bytes[from + at] !== bytes[start + at]) return false;
    return true;
  }

  private append(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (this.used + length > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.used + length));
      larger.set(this.bytes.subarray(0, this.used));
      this.bytes = larger;
    }
    this.bytes.set(bytes.subarray(start, end), this.used);
    this.used += length;
    const id = this.count++;
    if (id >= this.ends.length) {
      const larger = new Uint32Array(this.ends.length * 2);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.ends[id] = this.used;
    if (this.count * 2 > this.slots.length) this.rehash();
    return id;
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    const { factor } = this;
    for (let id = 0; id < this.count; id++) {
      let hash = this.seed;
      const end = this.ends[id] ?? 0;
      for (let at = this.start(id); at < end; at++) hash = Math.imul(hash ^ (this.bytes[at] ?? 0), factor);
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.slots = slots;
  }
}

/** Any 32 bits. */
function random(): number {
  return (Math.random() * 2 ** 32) | 0;
}
