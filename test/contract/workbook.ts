import fc from "fast-check";
import { book } from "./facts";
import { layOut, style } from "./layout";

/** Workbooks of any content in any usual layout, with what stands in them. */
export const workbook = fc
  .tuple(book, fc.array(style, { minLength: 4, maxLength: 4 }))
  .map(([facts, styles]) => ({ month: facts.month, ...layOut(facts, styles) }));

/** Some of them, for tests in which each costs seconds; the seed is part of the name, so that a failure can be seen again. */
export function someWorkbooks(count: number, seed = Date.now() % 1_000_000) {
  return fc
    .sample(workbook, { numRuns: count, seed })
    .map(({ sheets }, at) => [`workbook ${String(at)} of seed ${String(seed)}`, sheets] as const);
}
