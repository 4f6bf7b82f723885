import type { Verdict } from "./table";

/** Seconds of CPU that the floor took for 100,000 rows where the targets in seconds were set. */
const FLOOR_SECONDS = 0.44;

/**
 * A target in seconds as a part of what the floor takes for 100,000 rows in this very run: on a slower machine both take longer.
 * @param floor seconds of CPU of the floor for 100,000 rows
 */
export function ofFloor(
  what: string,
  { target, measured, floor }: Record<"target" | "measured" | "floor", number>,
): Verdict {
  return {
    what: `${what}, in per cent of the floor for 100,000 rows`,
    target: (100 * target) / FLOOR_SECONDS,
    measured: (100 * measured) / floor,
    unit: " %",
  };
}
