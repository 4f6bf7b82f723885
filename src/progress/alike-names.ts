import type { Plan } from "../model/plan";
import { nameKey } from "../values/name";

/** What a plan knows of two names: may be one project, may be a whole and its part, or are surely two. */
export type Alike = Plan["alike"][number]["relation"];

const lookups = new WeakMap<Plan, ReadonlyMap<string, ReadonlyMap<string, Alike>>>();

/** The names that a plan ties to this one, by key (`values/name`), with what it knows of each; empty where it ties none. */
export function alikeNames(key: string, plan: Plan | null): ReadonlyMap<string, Alike> {
  if (plan === null || plan.alike.length === 0) return NONE;
  let lookup = lookups.get(plan);
  if (lookup === undefined) lookups.set(plan, (lookup = lookupOf(plan)));
  return lookup.get(key) ?? NONE;
}

const NONE: ReadonlyMap<string, Alike> = new Map();

function lookupOf(plan: Plan): ReadonlyMap<string, ReadonlyMap<string, Alike>> {
  const writings = writingsOf(plan);
  const lookup = new Map<string, Map<string, Alike>>();
  for (const { relation, names } of plan.alike) {
    const keys = names.map((name) => writings.get(nameKey(name)) ?? [nameKey(name)]);
    keys.forEach((ones, at) => {
      keys.forEach((others, other) => {
        // In 「contains」 the first name is the whole; its parts say nothing about each other.
        if (at === other || (relation === "contains" && at !== 0 && other !== 0)) return;
        for (const one of ones) {
          const tied = lookup.get(one) ?? new Map<string, Alike>();
          for (const key of others) tied.set(key, relation);
          lookup.set(one, tied);
        }
      });
    });
  }
  return lookup;
}

/** Every key of a project that the plan names, by the key of its name: the aliases are other writings of the same. */
function writingsOf(plan: Plan): Map<string, string[]> {
  const writings = new Map<string, string[]>();
  for (const group of plan.groups) {
    for (const project of group.projects) {
      const keys = [project.name, ...project.aliases].map(nameKey);
      writings.set(nameKey(project.name), [...new Set([...(writings.get(nameKey(project.name)) ?? []), ...keys])]);
    }
  }
  return writings;
}
