/** ms: half a frame, because a collection of garbage may come on top. */
const LONGEST = 8;

/** Long work in the pane's own thread: whenever half a frame has passed, what waits (a click, a frame) has its turn. */
export class Breath {
  private taken = performance.now();

  /** Cheap enough to be asked for every row. */
  get isDue(): boolean {
    return performance.now() - this.taken >= LONGEST;
  }

  async take(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.taken = performance.now();
  }
}
