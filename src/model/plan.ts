import * as z from "zod/mini";
import { natures } from "./project";

/**
 * 方案 of one year: groups, districts, targets, cadence. It comes from outside (a file, a sheet that staff edit), so it is
 * checked by zod before anything believes it. Money is in 万元.
 */

const text = z.string().check(z.minLength(1), z.maxLength(2000));
const optionalText = z._default(z.nullable(z.string()), null);

/** A group's figure with the step it was printed to: 71.7亿元 → value 717000, roundedTo 1000. */
export const targetSchema = z.object({
  value: z.number(),
  bound: z.enum(["equal", "about", "atLeast"]),
  roundedTo: z.number(),
  stated: z._default(z.string(), ""),
});
export type Target = z.infer<typeof targetSchema>;

export const targetKeys = ["projects", "newStarts", "completions", "totalInvestment", "yearPlan"] as const;
export type TargetKey = (typeof targetKeys)[number];

const target = z._default(z.nullable(targetSchema), null);
export const targetsSchema = z.object({
  projects: target,
  newStarts: target,
  completions: target,
  totalInvestment: target,
  yearPlan: target,
});

export const periods = ["halfMonth", "month", "quarter", "halfYear", "year"] as const;
export type Period = (typeof periods)[number];

const dayOfMonth = z.int().check(z.minimum(1), z.maximum(31));

export const cadenceSchema = z.object({
  /** How often the group collects figures; null where the 方案 fixes only meetings or circulars. */
  period: z._default(z.nullable(z.enum(periods)), null),
  /** Day of the month on which figures are due; null: the city's. */
  dueDay: z._default(z.nullable(dayOfMonth), null),
  by: optionalText,
  to: optionalText,
  /** previousMonth: what is due in a month covers the month before. */
  covers: z._default(z.nullable(z.literal("previousMonth")), null),
  stated: z._default(z.string(), ""),
  also: z._default(
    z.array(
      z.object({
        what: text,
        period: z.enum(periods),
        dueDay: z._default(z.nullable(dayOfMonth), null),
        stated: z._default(z.string(), ""),
      }),
    ),
    [],
  ),
});

/** A project that the 方案 names. */
export const plannedProjectSchema = z.object({
  name: text,
  aliases: z._default(z.array(text), []),
  /** true: one of the group's counted projects; false: 谋划, 招商 …; null: not said. */
  counted: z._default(z.nullable(z.boolean()), null),
  stage: z._default(z.string(), ""),
  district: optionalText,
  totalInvestment: z._default(z.nullable(targetValue()), null),
  yearPlan: z._default(z.nullable(targetValue()), null),
  /** Month ("2020-12") by whose end the 方案 wants it started or finished; null where it names none. */
  startBy: optionalText,
  finishBy: optionalText,
});

function targetValue() {
  return z.object({ value: z.number(), roundedTo: z._default(z.number(), 1) });
}

export const groupSchema = z.object({
  id: text,
  name: text,
  aliases: z._default(z.array(text), []),
  planTitle: z._default(z.string(), ""),
  leadUnit: optionalText,
  office: optionalText,
  targets: z._default(targetsSchema, {
    projects: null,
    newStarts: null,
    completions: null,
    totalInvestment: null,
    yearPlan: null,
  }),
  cadence: z._default(cadenceSchema, {
    period: null,
    dueDay: null,
    by: null,
    to: null,
    covers: null,
    stated: "",
    also: [],
  }),
  /** The sentence that demands a leader or unit per project; null where the 方案 is silent for this group. */
  leaderDuty: optionalText,
  projects: z._default(z.array(plannedProjectSchema), []),
});
export type Group = z.infer<typeof groupSchema>;

export const districtSchema = z.object({
  name: text,
  aliases: z._default(z.array(text), []),
  /** The first six digits of a project code there; null where not known. */
  code: optionalText,
  /** The district's name after a later change of geography. */
  successor: optionalText,
});
export type District = z.infer<typeof districtSchema>;

export const planSchema = z.object({
  id: text,
  year: z.number().check(z.minimum(1990), z.maximum(2099)),
  city: text,
  title: text,
  source: z._default(z.string(), ""),
  natureWords: z._default(z.record(z.string(), z.enum(natures)), {}),
  districts: z.array(districtSchema).check(z.minLength(1)),
  severalDistricts: z._default(z.object({ name: text, aliases: z._default(z.array(text), []) }), {
    name: "跨区",
    aliases: [],
  }),
  /** Units in the district column that are no districts: 市直, 生态新城 … */
  holders: z._default(z.array(z.object({ name: text, aliases: z._default(z.array(text), []) })), []),
  /** Counties of the city outside the 方案: known geography, no finding, a row of their own. */
  otherCounties: z._default(
    z.array(z.object({ name: text, aliases: z._default(z.array(text), []), code: optionalText })),
    [],
  ),
  /** Earlier names that exist no more in this year, with their successor. */
  formerDistricts: z._default(z.array(z.object({ name: text, successor: text })), []),
  /** Empty in a mere table of districts: then no group is unknown and nothing about groups is checked. */
  groups: z._default(z.array(groupSchema), []),
  /**
   * What is known about names that look alike, for duplicate-project: what may be the same project, or a whole and its parts, under
   * names that differ; and what is not the same in spite of its names.
   */
  alike: z._default(
    z.array(
      z.object({ relation: z.enum(["same", "contains", "different"]), names: z.array(text).check(z.minLength(2)) }),
    ),
    [],
  ),
  /** What all leads owe the city: after each period, by this day of the next month. */
  reportToCity: z._default(
    z.nullable(z.object({ period: z.enum(periods), dueDay: dayOfMonth, stated: z._default(z.string(), "") })),
    null,
  ),
  thresholds: z._default(
    z.object({
      /** 百分点: a gap below this is 未达序时进度. */
      tolerance: z._default(z.number(), -0.1),
    }),
    { tolerance: -0.1 },
  ),
});
export type Plan = z.infer<typeof planSchema>;
