import { statSync } from "node:fs";
import { setFlagsFromString } from "node:v8";

/**
 * V8 optimises a function once it has run for a while. A check of some thousand rows has ended before that pays off: a fifth of its
 * processor time went into code that was not used again. So of small files a function must have run for longer.
 */
const budgets = [
  { upTo: 1_000_000, budget: 2_000_000 },
  { upTo: 4_000_000, budget: 500_000 },
] as const;

/** Releases of Node whose V8 knows the setting and in which it was measured; in others nothing is set. */
const FIRST = 20;
const LAST = 24;

/**
 * Set how long V8 waits, by the size of the files that a call names.
 * @param words of the call; those that are no files count for nothing
 */
export function letOptimiserWait(words: readonly string[]): void {
  const release = Number(process.versions.node.split(".")[0]);
  if (release < FIRST || release > LAST) return;
  const bytes = words.reduce((sum, word) => sum + sizeOf(word), 0);
  const wait = budgets.find(({ upTo }) => bytes <= upTo);
  if (wait !== undefined) setFlagsFromString(`--interrupt-budget=${String(wait.budget)}`);
}

function sizeOf(word: string): number {
  try {
    return statSync(word).size;
  } catch {
    return 0; // what is wrong with a file is said by whoever reads it
  }
}
