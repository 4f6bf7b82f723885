/**
 * Writes on their way to Excel. One message carries them all; only when its text would come near Excel's 5 MB it is sent
 * and a new one begun. Writes come in pieces, so that every message but the last carries at least 4 MB.
 */
const REQUEST_LIMIT = 4_500_000;
/** No write is announced that is larger than this. */
export const PIECE = 400_000;

export class WriteBatch {
  private queued = 0;

  constructor(readonly context: Excel.RequestContext) {
    this.begin();
  }

  /** Announce a write of about this many bytes before queuing it. */
  async room(bytes: number): Promise<void> {
    if (this.queued > 0 && this.queued + bytes > REQUEST_LIMIT) {
      await this.send();
      this.begin();
    }
    this.queued += bytes;
  }

  async send(): Promise<void> {
    await this.context.sync();
    this.queued = 0;
  }

  /** No flicker and no recalculation until the message is through; the user's calculation mode is not touched. */
  private begin(): void {
    this.context.application.suspendApiCalculationUntilNextSync();
    this.context.application.suspendScreenUpdatingUntilNextSync();
  }
}

/** Bytes of a text in a message: UTF-8, with its quotes. */
export function bytesOf(value: unknown): number {
  if (typeof value !== "string") return 8;
  let bytes = 3;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    bytes += code < 0x80 ? (code === 0x22 || code === 0x5c ? 2 : 1) : code < 0x800 ? 2 : 3;
  }
  return bytes;
}
