import type { Plan } from "../../src/model/plan";
import { shippedPlans } from "../../src/plans/shipped";

function shipped(year: number): Plan {
  const plan = shippedPlans.find((each) => each.year === year);
  if (plan === undefined) throw new Error(`no 方案 of ${year} is shipped`);
  return plan;
}

/** The 方案 of 2020 with its eight groups, and the table of districts since 2021. */
export const sanming = shipped(2020);
export const sanming2021 = shipped(2021);
