import { Breath } from "./breath";

/**
 * Writes on their way to Excel. One message carries them all; only when its text would come near Excel's 5 MB it is sent
 * and a new one begun. What is large comes in pieces that fill the message, so that every one but the last is full.
 */
const REQUEST_LIMIT = 4_500_000;
/** Where less is left in a message, a piece begins the next one: fewer ranges, and a message still carries more than 4 MB. */
const LEAST_ROOM = 400_000;

export class WriteBatch {
  /** The pane's thread is not held while a large sheet is made ready. */
  readonly breath = new Breath();
  private queued = 0;

  constructor(readonly context: Excel.RequestContext) {
    this.begin();
  }

  /** Announce a write of about this many bytes before queuing it. */
  async room(bytes: number): Promise<void> {
    if (this.queued + bytes > REQUEST_LIMIT) await this.next();
    this.queued += bytes;
  }

  /**
   * Write rows from `top` to `bottom` in as few pieces as the messages need.
   * @param rowAt what goes over for a row, and about how many bytes it takes
   * @param most rows that one call takes
   */
  async pieces<T>(
    { top, bottom }: { readonly top: number; readonly bottom: number },
    rowAt: (row: number) => readonly [T, number],
    put: (first: number, rows: T[]) => void,
    most = Infinity,
  ): Promise<void> {
    for (let row = top; row <= bottom;) {
      const first = row;
      const rows: T[] = [];
      let bytes = REQUEST_LIMIT - this.queued < LEAST_ROOM ? Infinity : 0;
      for (; row <= bottom && rows.length < most; row++) {
        if (this.breath.isDue) await this.breath.take();
        const [content, size] = rowAt(row);
        if (this.queued + bytes + size > REQUEST_LIMIT) {
          if (rows.length > 0) break;
          await this.next();
          bytes = 0;
        }
        bytes += size;
        rows.push(content);
      }
      this.queued += bytes;
      put(first, rows);
    }
  }

  async send(): Promise<void> {
    // What Excel's client does with a large message is one piece of work; ours before it shall not be added to it.
    if (this.queued > LEAST_ROOM) await this.breath.take();
    await this.context.sync();
    this.queued = 0;
  }

  private async next(): Promise<void> {
    if (this.queued === 0) return;
    await this.send();
    this.begin();
  }

  /** No flicker and no recalculation until the message is through; the user's calculation mode is not touched. */
  private begin(): void {
    this.context.application.suspendApiCalculationUntilNextSync();
    this.context.application.suspendScreenUpdatingUntilNextSync();
  }
}

/** Bytes of a value in a message: of a text UTF-8 with its quotes; with the comma behind it. */
export function bytesOf(value: string | number | null): number {
  if (typeof value !== "string") return value === null ? 5 : String(value).length + 1;
  let bytes = 3;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    bytes += code < 0x80 ? (code === 0x22 || code === 0x5c ? 2 : 1) : code < 0x800 ? 2 : 3;
  }
  return bytes;
}
