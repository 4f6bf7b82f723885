import type { Steps } from "../../model/steps";

/** ms: half a frame, because a collection of garbage may come on top. */
const LONGEST = 8;

/** Work through the steps and pause whenever the thread has been held for half a frame. */
export async function inPieces<T>(steps: Steps<T>, pause: () => Promise<void>): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < LONGEST) continue;
    await pause();
    begun = performance.now();
  }
}
