import { measure, script, type Measured, type Scratch } from "../measure";

/** What the floor uses for a book. @throws Error where it fails: without it there is no ratio */
export function measuredFloor(book: string, scratch: Scratch, times: number): Measured {
  const floor = measure(script("floor", "bench/floor/main.ts", book), scratch, times);
  if (typeof floor === "string") throw new Error(`the floor ${floor}`);
  return floor;
}
