import type { Review } from "../model/review";
import { cadence, type GroupCadence } from "../progress/cadence";

/** Who reports when, by the 方案 of a review, group by group; nothing where there is no 方案 or it fixes neither day nor period. */
export function reportsDue({ plan, recognition, standings, asOf }: Review): readonly GroupCadence[] {
  const groups = plan === null ? [] : cadence(plan, recognition.projects, standings, asOf);
  return groups.some(({ due, period }) => due !== null || period !== null) ? groups : [];
}
