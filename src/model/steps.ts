/**
 * Work in pieces: it stops between two of them, each a few milliseconds long, so that whoever drives it may let the host breathe.
 * The answer is the same however it is driven.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Projects, rows or the like that make a piece. */
export const STEP = 1000;

/** All pieces without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
