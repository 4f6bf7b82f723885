import type { Plan } from "../model/plan";
import type { Recognition } from "../model/project";
import { readDistrict } from "../values/district";

/**
 * The plan, of those offered, that fits a workbook: one of the same year whose districts are those of at least half of the rows.
 * 跨区 and units such as 市直 or 生态新城 count with the districts, but never choose a plan by themselves: every city has a 市直.
 */
export function choosePlan(recognition: Recognition, plans: readonly Plan[], year: number): Plan | null {
  const { projects } = recognition;
  let best: Plan | null = null;
  let most = 0;
  for (const plan of plans) {
    if (plan.year !== year) continue;
    let districts = 0;
    let others = 0;
    for (const project of projects) {
      const { kind } = readDistrict(project.districtText, plan);
      if (kind === "district") districts += 1;
      else if (kind === "several" || kind === "holder") others += 1;
    }
    const known = districts + others;
    if (districts > 0 && known * 2 >= projects.length && known > most) {
      best = plan;
      most = known;
    }
  }
  return best;
}
