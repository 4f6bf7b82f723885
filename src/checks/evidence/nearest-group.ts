import { distance } from "fastest-levenshtein";
import type { Plan } from "../../model/plan";

/** The 方案's group whose name or alias is at most a third of its letters away from `text`; null where none is that near. */
export function nearestGroup(text: string, plan: Plan | null): string | null {
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const group of plan?.groups ?? []) {
    for (const word of [group.name, ...group.aliases]) {
      const steps = distance(text, word);
      if (steps < bestDistance && steps * 3 <= word.length) {
        bestDistance = steps;
        best = group.name;
      }
    }
  }
  return best;
}
