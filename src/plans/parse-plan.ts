import * as z from "zod/mini";
import { type Plan, planSchema } from "../model/plan";
import { fromDetailedForm } from "./detailed-form";

/** One thing wrong in a 方案: where (groups, 2, targets …) and what, as data. The sentence is made in `text/plan`. */
export interface PlanFault {
  readonly path: readonly (string | number)[];
  readonly reason:
    "not-json" | "missing" | "wrong-type" | "too-small" | "too-big" | "not-allowed" | "repeated" | "other";
  /** What is expected or what was found, where that helps. */
  readonly detail: string;
}

export type ParsedPlan = { ok: true; plan: Plan } | { ok: false; faults: readonly PlanFault[] };

/** How many faults are worth telling at once. */
const MOST_FAULTS = 5;

/** Read the JSON text of a 方案, also one in more detail than we keep. Untrusted: shape by zod, then what a shape cannot say (two groups of one name). */
export function parsePlan(text: string): ParsedPlan {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, faults: [{ path: [], reason: "not-json", detail: "" }] };
  }
  return checkPlan(fromDetailedForm(value));
}

/** The same for a value that is parsed already (the sheet 序时·方案, the pane). */
export function checkPlan(value: unknown): ParsedPlan {
  const parsed = z.safeParse(planSchema, value);
  if (!parsed.success) {
    return { ok: false, faults: parsed.error.issues.slice(0, MOST_FAULTS).map((issue) => faultOf(issue, value)) };
  }
  const faults = [...repeated(parsed.data, "groups"), ...repeated(parsed.data, "districts")];
  return faults.length === 0 ? { ok: true, plan: parsed.data } : { ok: false, faults };
}

/** The JSON schema (draft 2020-12) of a 方案, for editors that help while typing. */
export function planJsonSchema(): object {
  return z.toJSONSchema(planSchema, { io: "input" });
}

function faultOf(issue: z.core.$ZodIssue, value: unknown): PlanFault {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  switch (issue.code) {
    case "invalid_type":
      return { path, reason: at(value, path) === undefined ? "missing" : "wrong-type", detail: issue.expected };
    case "too_small":
      return { path, reason: "too-small", detail: String(issue.minimum) };
    case "too_big":
      return { path, reason: "too-big", detail: String(issue.maximum) };
    case "invalid_value":
      return { path, reason: "not-allowed", detail: issue.values.map(String).join(" ") };
    default:
      return { path, reason: "other", detail: "" };
  }
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = Object.getOwnPropertyDescriptor(here, step)?.value;
  }
  return here;
}

/** Two entries that answer to the same name would make every look-up a matter of luck. */
function repeated(plan: Plan, list: "groups" | "districts"): PlanFault[] {
  const owner = new Map<string, number>();
  const faults: PlanFault[] = [];
  plan[list].forEach((entry, index) => {
    for (const name of new Set([entry.name, ...entry.aliases])) {
      const before = owner.get(name);
      if (before === undefined) owner.set(name, index);
      else if (before !== index) faults.push({ path: [list, index, "name"], reason: "repeated", detail: name });
    }
  });
  return faults.slice(0, MOST_FAULTS);
}
