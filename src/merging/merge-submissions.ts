import type { Plan } from "../model/plan";
import { type ColumnKey, type Project, type Recognition, moneyKeys, monthKeys } from "../model/project";
import { readDistrict } from "../values/district";
import { readGroup } from "../values/group";
import { looseName, similarLoose, similarNames, similarityKeys } from "../values/similar-name";

/** What one unit sent in. */
export interface Submission {
  readonly file: string;
  readonly recognition: Recognition;
}

/** Where a row came from. Rows count from 0. */
export interface RowOrigin {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly project: Project;
}

export type MergedValue = string | number | null;

/** One project of one group, with every row that reported it. */
export interface MergedProject {
  readonly group: string;
  readonly name: string;
  /** Money in 万元, months as month numbers. Blank where the submissions disagree: nothing is resolved in silence. */
  readonly values: Readonly<Partial<Record<ColumnKey, MergedValue>>>;
  readonly origins: readonly RowOrigin[];
  readonly onRoster: boolean;
}

/** Two rows say different things of one project. */
export interface Conflict {
  readonly group: string;
  readonly name: string;
  readonly key: ColumnKey;
  readonly candidates: readonly { readonly value: string | number; readonly origin: RowOrigin }[];
  /** The rows stand in lists of different groups: each list keeps its own figure. */
  readonly acrossGroups: boolean;
}

export interface Merge {
  readonly projects: readonly MergedProject[];
  readonly conflicts: readonly Conflict[];
  /** On the roster, reported by nobody. */
  readonly missingProjects: readonly { readonly group: string; readonly name: string; readonly responsible: string }[];
  /** Units (责任单位, else groups) of the roster of which nothing came at all. */
  readonly missingUnits: readonly string[];
  /** Names that are nearly alike and were not joined: for a person to decide. */
  readonly nearNames: readonly { readonly name: string; readonly other: string; readonly group: string }[];
}

/** What is carried from a submission into the merged table. Personal contacts are not. */
const textKeys = [
  "code",
  "content",
  "progressText",
  "yearTarget",
  "problem",
  "need",
  "leader",
  "responsible",
  "owner",
  "note",
] as const satisfies readonly ColumnKey[];

export const mergedKeys = [
  "district",
  "nature",
  "years",
  ...moneyKeys,
  ...monthKeys,
  ...textKeys,
] as const satisfies readonly ColumnKey[];

/**
 * Many units' submissions as one list. Rows are one project when group and normalised name agree and their codes do not
 * contradict; a value that two rows state differently stays blank and is listed. With a roster (last period's workbook
 * or the master list) its order is kept and what nobody reported is named.
 */
export function mergeSubmissions(
  submissions: readonly Submission[],
  roster: Recognition | null,
  plan: Plan | null,
): Merge {
  const found = new Map<string, RowOrigin[]>();
  for (const { file, recognition } of submissions) {
    for (const project of recognition.projects) {
      if (project.nameKey === "") continue;
      const sheet = recognition.tables[project.table]?.sheetName ?? "";
      const origin: RowOrigin = { file, sheet, row: project.row, project };
      const key = identity(project, plan, found);
      const rows = found.get(key);
      if (rows === undefined) found.set(key, [origin]);
      else rows.push(origin);
    }
  }

  const listed = rosterOrder(roster, found, plan);
  const projects: MergedProject[] = [];
  const conflicts: Conflict[] = [];
  for (const [key, origins] of listed.order) {
    const first = origins[0]?.project;
    if (first === undefined) continue;
    const group = readGroup(first.groupText, plan).group;
    const { values, disagreements } = agree(origins, plan);
    projects.push({ group, name: first.name, values, origins, onRoster: listed.matched.has(key) });
    for (const { key: column, candidates } of disagreements) {
      conflicts.push({ group, name: first.name, key: column, candidates, acrossGroups: false });
    }
  }
  conflicts.push(...conflictsAcrossGroups(projects));
  return {
    projects,
    conflicts,
    missingProjects: listed.missing.map((project) => ({
      group: readGroup(project.groupText, plan).group,
      name: project.name,
      responsible: project.responsible,
    })),
    missingUnits: missingUnits(roster, listed.missing, plan),
    nearNames: nearNames(projects),
  };
}

/** Group and name; a contradicting code makes it another project of the same name. */
function identity(project: Project, plan: Plan | null, found: ReadonlyMap<string, readonly RowOrigin[]>): string {
  const key = `${readGroup(project.groupText, plan).group}\n${project.nameKey}`;
  const others = found.get(key)?.map(({ project: other }) => other.code) ?? [];
  const contradicts = project.code !== "" && others.some((code) => code !== "" && code !== project.code);
  return contradicts ? `${key}\n${project.code}` : key;
}

function rosterOrder(roster: Recognition | null, found: ReadonlyMap<string, RowOrigin[]>, plan: Plan | null) {
  const order = new Map<string, RowOrigin[]>();
  const matched = new Set<string>();
  const missing: Project[] = [];
  const byGroup = new Map<string, [string, RowOrigin[]][]>();
  for (const entry of found) {
    const group = entry[0].slice(0, entry[0].indexOf("\n"));
    const entries = byGroup.get(group);
    if (entries === undefined) byGroup.set(group, [entry]);
    else entries.push(entry);
  }
  for (const project of roster?.projects ?? []) {
    const group = readGroup(project.groupText, plan).group;
    const exact = `${group}\n${project.nameKey}`;
    const key = found.has(exact) ? exact : renamed(project, byGroup.get(group) ?? [], matched);
    const rows = key === null ? undefined : found.get(key);
    if (key === null || rows === undefined) missing.push(project);
    else {
      matched.add(key);
      order.set(key, rows);
    }
  }
  for (const [key, rows] of found) if (!order.has(key)) order.set(key, rows);
  return { order, matched, missing };
}

/** The row of a project whose name changed: same code, or a similar name with an equal total; only when just one fits. */
function renamed(
  project: Project,
  entries: readonly [string, RowOrigin[]][],
  taken: ReadonlySet<string>,
): string | null {
  const fits = entries.filter(([key, [origin]]) => {
    if (origin === undefined || taken.has(key)) return false;
    const other = origin.project;
    if (project.code !== "" && project.code === other.code) return true;
    return (
      project.totalInvestment !== null &&
      project.totalInvestment === other.totalInvestment &&
      similarNames(project.name, other.name)
    );
  });
  return fits.length === 1 ? (fits[0]?.[0] ?? null) : null;
}

function agree(origins: readonly RowOrigin[], plan: Plan | null) {
  const values: Partial<Record<ColumnKey, MergedValue>> = {};
  const disagreements: { key: ColumnKey; candidates: { value: string | number; origin: RowOrigin }[] }[] = [];
  for (const key of mergedKeys) {
    const candidates: { value: string | number; origin: RowOrigin }[] = [];
    for (const origin of origins) {
      const value = valueOf(origin.project, key, plan);
      if (value !== null && !candidates.some((candidate) => candidate.value === value))
        candidates.push({ value, origin });
    }
    values[key] = candidates.length === 1 ? (candidates[0]?.value ?? null) : null;
    if (candidates.length > 1) disagreements.push({ key, candidates });
  }
  return { values, disagreements };
}

function valueOf(project: Project, key: (typeof mergedKeys)[number], plan: Plan | null): string | number | null {
  switch (key) {
    case "district":
      return project.districtText === "" ? null : readDistrict(project.districtText, plan).district;
    case "nature":
      return project.natureText === "" ? null : project.natureText;
    case "years":
      if (project.firstYear === null) return null;
      return project.lastYear === null || project.lastYear === project.firstYear
        ? String(project.firstYear)
        : `${String(project.firstYear)}-${String(project.lastYear)}`;
    default: {
      const value = project[key];
      return value === "" ? null : value;
    }
  }
}

/** One name in the lists of two groups is lawful; different figures there are a question to ask. */
function conflictsAcrossGroups(projects: readonly MergedProject[]): Conflict[] {
  const first = new Map<string, MergedProject>();
  const conflicts: Conflict[] = [];
  for (const merged of projects) {
    const origin = merged.origins[0];
    if (origin === undefined) continue;
    const other = first.get(origin.project.nameKey);
    const otherOrigin = other?.origins[0];
    if (other === undefined || otherOrigin === undefined) {
      first.set(origin.project.nameKey, merged);
      continue;
    }
    for (const key of moneyKeys) {
      const [a, b] = [other.values[key] ?? null, merged.values[key] ?? null];
      if (a === null || b === null || a === b) continue;
      conflicts.push({
        group: merged.group,
        name: merged.name,
        key,
        candidates: [
          { value: a, origin: otherOrigin },
          { value: b, origin },
        ],
        acrossGroups: true,
      });
    }
  }
  return conflicts;
}

/** Units of which every project of the roster is missing. */
function missingUnits(roster: Recognition | null, missing: readonly Project[], plan: Plan | null): string[] {
  const unitOf = (project: Project): string =>
    project.responsible === "" ? readGroup(project.groupText, plan).group : project.responsible;
  const absent = new Set(missing);
  const reporting = new Set((roster?.projects ?? []).filter((project) => !absent.has(project)).map(unitOf));
  return [...new Set(missing.map(unitOf))].filter((unit) => !reporting.has(unit));
}

/** Nearly equal names inside a group, one at least of them not on the roster; found by shared keys, never pair by pair. */
function nearNames(projects: readonly MergedProject[]) {
  const pairs: { name: string; other: string; group: string }[] = [];
  const buckets = new Map<string, MergedProject[]>();
  for (const project of projects) {
    const loose = looseName(project.name);
    const met = new Set<MergedProject>();
    for (const key of similarityKeys(loose)) {
      const bucket = buckets.get(`${project.group}\n${key}`);
      if (bucket === undefined) {
        buckets.set(`${project.group}\n${key}`, [project]);
        continue;
      }
      for (const other of bucket) if (similarLoose(loose, looseName(other.name))) met.add(other);
      bucket.push(project);
    }
    for (const other of met) {
      if (project.onRoster && other.onRoster) continue;
      pairs.push({ name: project.name, other: other.name, group: project.group });
    }
  }
  return pairs;
}
