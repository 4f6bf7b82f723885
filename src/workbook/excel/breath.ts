/** ms: about a frame. */
const LONGEST = 16;

/** Long work in the pane's own thread: whenever about a frame has passed, what waits (a click, a frame) has its turn. */
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
