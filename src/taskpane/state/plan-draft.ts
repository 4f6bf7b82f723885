import type { District, Group, Plan, Target, TargetKey } from "../../model/plan";

/**
 * A 方案 while a person edits it: the fields that the pane shows, as text, because a half-typed number is no number yet.
 * Everything else of the 方案 (cadence in full, named projects …) is carried along untouched.
 */
export interface GroupDraft {
  readonly key: number;
  readonly base: Group | null;
  readonly name: string;
  readonly aliases: string;
  readonly leadUnit: string;
  readonly projects: string;
  readonly totalInvestment: string;
  readonly yearPlan: string;
  readonly dueDay: string;
}

export interface DistrictDraft {
  readonly key: number;
  readonly base: District | null;
  readonly name: string;
  readonly aliases: string;
}

export interface PlanDraft {
  readonly base: Plan | null;
  readonly year: string;
  readonly city: string;
  readonly title: string;
  readonly source: string;
  readonly tolerance: string;
  readonly groups: readonly GroupDraft[];
  readonly districts: readonly DistrictDraft[];
  /** The next row's key. */
  readonly next: number;
}

export const emptyGroup: Omit<GroupDraft, "key"> = {
  base: null,
  name: "",
  aliases: "",
  leadUnit: "",
  projects: "",
  totalInvestment: "",
  yearPlan: "",
  dueDay: "",
};

const SEPARATOR = /[、，,;；]/;
const joined = (words: readonly string[]): string => words.join("、");
const split = (text: string): string[] =>
  text
    .split(SEPARATOR)
    .map((word) => word.trim())
    .filter((word) => word !== "");
const shown = (target: Target | null | undefined): string =>
  target === null || target === undefined ? "" : String(target.value);

/** A 方案 as a draft; without one an empty draft with one row to fill. */
export function draftOf(plan: Plan | null): PlanDraft {
  if (plan === null) {
    return {
      base: null,
      year: "",
      city: "",
      title: "",
      source: "",
      tolerance: "-0.1",
      groups: [{ ...emptyGroup, key: 0 }],
      districts: [{ key: 1, base: null, name: "", aliases: "" }],
      next: 2,
    };
  }
  const groups = plan.groups.map((group, key) => ({
    key,
    base: group,
    name: group.name,
    aliases: joined(group.aliases),
    leadUnit: group.leadUnit ?? "",
    projects: shown(group.targets.projects),
    totalInvestment: shown(group.targets.totalInvestment),
    yearPlan: shown(group.targets.yearPlan),
    dueDay: group.cadence.dueDay === null ? "" : String(group.cadence.dueDay),
  }));
  const districts = plan.districts.map((district, index) => ({
    key: groups.length + index,
    base: district,
    name: district.name,
    aliases: joined(district.aliases),
  }));
  return {
    base: plan,
    year: String(plan.year),
    city: plan.city,
    title: plan.title,
    source: plan.source,
    tolerance: String(plan.thresholds.tolerance),
    groups,
    districts,
    next: groups.length + districts.length,
  };
}

/**
 * The draft as a value for `checkPlan`. Numbers that are none stay as their text, so that the check names the field.
 * A target that was not touched keeps its printed form and its rounding; a new figure is taken as exact.
 */
export function planFrom(draft: PlanDraft): unknown {
  return {
    ...draft.base,
    id: draft.base?.id ?? `plan-${draft.year}`,
    year: numberOr(draft.year),
    city: draft.city.trim(),
    title: draft.title.trim(),
    source: draft.source.trim(),
    thresholds: { ...draft.base?.thresholds, tolerance: numberOr(draft.tolerance) },
    groups: draft.groups.map(groupFrom),
    districts: draft.districts.map(({ base, name, aliases }) => ({
      ...base,
      name: name.trim(),
      aliases: split(aliases),
    })),
  };
}

function groupFrom(draft: GroupDraft): unknown {
  const { base } = draft;
  const target = (key: TargetKey, text: string): unknown => {
    const before = base?.targets[key] ?? null;
    if (text.trim() === shown(before)) return before;
    if (text.trim() === "") return null;
    return { value: numberOr(text), bound: before?.bound ?? "equal", roundedTo: 1, stated: "" };
  };
  return {
    ...base,
    id: base?.id ?? draft.name.trim(),
    name: draft.name.trim(),
    aliases: split(draft.aliases),
    leadUnit: draft.leadUnit.trim() === "" ? null : draft.leadUnit.trim(),
    targets: {
      projects: target("projects", draft.projects),
      newStarts: base?.targets.newStarts ?? null,
      completions: base?.targets.completions ?? null,
      totalInvestment: target("totalInvestment", draft.totalInvestment),
      yearPlan: target("yearPlan", draft.yearPlan),
    },
    cadence: { ...base?.cadence, dueDay: draft.dueDay.trim() === "" ? null : numberOr(draft.dueDay) },
  };
}

function numberOr(text: string): number | string {
  const number = Number(text.trim());
  return text.trim() === "" || Number.isNaN(number) ? text : number;
}
