import type { Plan } from "../model/plan";
import sanming2020 from "./sanming-2020.json";
import sanming2021 from "./sanming-2021-districts.json";

/**
 * 方案 that come with the program: the eight groups of 2020, and the districts of the city since 2021 (a table of districts without
 * groups: no 方案 of that year is public). They are written out in full, and a test holds them to the same schema as a user's
 * file, so zod need not be loaded for them at every start. Next year's 方案 is one more file here, or a user's own.
 */
export const shippedPlans: readonly Plan[] = [sanming2020 as unknown as Plan, sanming2021];
