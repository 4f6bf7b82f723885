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

/**
 * A 方案 that lists no counties outside itself, with those that the latest of `plans` for its city knows: a county of the city is known
 * geography, whoever wrote the 方案 down (contract).
 */
export function withKnownCounties(plan: Plan, plans: readonly Plan[]): Plan {
  if (plan.otherCounties.length > 0) return plan;
  const [latest] = plans
    .filter(({ city, year }) => city === plan.city && year <= plan.year)
    .sort((one, other) => other.year - one.year);
  if (latest === undefined || latest === plan) return plan;
  const own = new Set([...plan.districts, ...plan.holders].flatMap(({ name, aliases }) => [name, ...aliases]));
  const otherCounties = [...latest.districts, ...latest.otherCounties]
    .filter(({ name }) => !own.has(name))
    .map(({ name, aliases, code }) => ({ name, aliases: aliases.filter((alias) => !own.has(alias)), code }));
  return { ...plan, otherCounties };
}
