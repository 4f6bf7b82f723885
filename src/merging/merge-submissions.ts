import type { Month } from "../model/month";
import type { Plan } from "../model/plan";
import { type Project, type Recognition, type RowReason, moneyKeys } from "../model/project";
import { readGroup } from "../values/group";
import { type Agreement, agreementOf, type Candidate } from "./agreement";
import type { CarriedKey } from "./carried-value";
import { type NearNames, nearNames } from "./near-names";
import { type CellOrigin, cellIn, originOf, type RowOrigin } from "./origin";
import { type Found, matchRoster, type RenamedBy } from "./roster";
import { Namesakes } from "./same-project";

/** What one unit sent in. */
export interface Submission {
  readonly file: string;
  readonly recognition: Recognition;
  /** The month that the file states. */
  readonly stated: Month | null;
}

/** One project of one group, with every row that reported it. */
export interface MergedProject extends Pick<Agreement, "values" | "disagreements" | "supplements"> {
  readonly group: string;
  readonly name: string;
  readonly origins: readonly RowOrigin[];
  readonly onRoster: boolean;
  /** Where the roster calls it otherwise, and it was still taken for the same. */
  readonly renamed: { readonly rosterName: string; readonly by: RenamedBy } | null;
}

/** Different figures of one name in the lists of two groups: each list keeps its own. */
export interface AcrossGroups {
  readonly name: string;
  readonly key: CarriedKey;
  readonly candidates: readonly (Candidate & { readonly group: string })[];
}

export interface Merge {
  readonly projects: readonly MergedProject[];
  readonly acrossGroups: readonly AcrossGroups[];
  /** On the roster, reported by nobody. */
  readonly missingProjects: readonly { readonly group: string; readonly name: string; readonly responsible: string }[];
  /** Units (责任单位, else groups) of the roster of which nothing came at all. */
  readonly missingUnits: readonly string[];
  /** Groups of the 方案 of which nothing came at all. */
  readonly missingGroups: readonly { readonly group: string; readonly leadUnit: string }[];
  readonly nearNames: readonly NearNames[];
  /** Rows that could not be merged: no project name, or not understood. */
  readonly leftOut: readonly { readonly at: CellOrigin; readonly reason: RowReason }[];
}

/**
 * Many units' submissions as one list. Rows are one project when group and normalised name agree and their codes do not contradict; a
 * value that two rows state differently stays blank, and both are told. With a roster its order is kept and what nobody reported is named.
 */
export function mergeSubmissions(
  submissions: readonly Submission[],
  roster: Recognition | null,
  plan: Plan | null,
): Merge {
  const groupOf = groupReader(roster, plan);
  const found = foundIn(submissions, groupOf);
  const listed = matchRoster(roster, found, groupOf);
  const projects = listed.order.flatMap((origins): MergedProject[] => {
    const first = origins[0]?.project;
    if (first === undefined) return [];
    const by = listed.renamed.get(origins);
    const rosterName = listed.onRoster.get(origins)?.name ?? null;
    return [
      {
        group: groupOf(first),
        name: first.name,
        ...agreementOf(origins, plan),
        origins,
        onRoster: rosterName !== null,
        renamed: rosterName === null || by === undefined ? null : { rosterName, by },
      },
    ];
  });
  return {
    projects,
    acrossGroups: acrossGroups(projects),
    missingProjects: listed.missing.map((project) => ({
      group: groupOf(project),
      name: project.name,
      responsible: project.responsible,
    })),
    missingUnits: missingUnits(roster, listed.missing, groupOf),
    missingGroups: (plan?.groups ?? [])
      .filter(({ name }) => !found.has(name))
      .map(({ name, leadUnit }) => ({ group: name, leadUnit: leadUnit ?? "" })),
    nearNames: nearNames(projects),
    leftOut: submissions.flatMap(leftOut),
  };
}

/** A row that names no group belongs to the one in which the roster has its project, if that is one only. */
function groupReader(roster: Recognition | null, plan: Plan | null): (project: Project) => string {
  const stated = (project: Project): string => readGroup(project.groupText, plan).group;
  const groups = new Map<string, Set<string>>();
  for (const project of roster?.projects ?? []) {
    groups.set(project.nameKey, (groups.get(project.nameKey) ?? new Set()).add(stated(project)));
  }
  return (project) => {
    const [only, ...others] = project.groupText === "" ? (groups.get(project.nameKey) ?? []) : [];
    return only === undefined || others.length > 0 ? stated(project) : only;
  };
}

function foundIn(submissions: readonly Submission[], groupOf: (project: Project) => string): Found {
  const found = new Map<string, Map<string, Namesakes>>();
  for (const { file, recognition } of submissions) {
    for (const project of recognition.projects) {
      const table = recognition.tables[project.table];
      if (project.nameKey === "" || table === undefined) continue;
      const group = groupOf(project);
      let names = found.get(group);
      if (names === undefined) found.set(group, (names = new Map<string, Namesakes>()));
      let namesakes = names.get(project.nameKey);
      if (namesakes === undefined) names.set(project.nameKey, (namesakes = new Namesakes()));
      namesakes.add(originOf(file, table, project));
    }
  }
  return found;
}

/** One name in the lists of two groups is lawful; different figures there are a question to ask. */
function acrossGroups(projects: readonly MergedProject[]): AcrossGroups[] {
  const byName = new Map<string, MergedProject[]>();
  for (const merged of projects) {
    const key = merged.origins[0]?.project.nameKey ?? "";
    const sameName = byName.get(key);
    if (sameName === undefined) byName.set(key, [merged]);
    else sameName.push(merged);
  }
  return [...byName.values()].flatMap((sameName) => {
    if (new Set(sameName.map(({ group }) => group)).size < 2) return [];
    return moneyKeys.flatMap((key): AcrossGroups[] => {
      const candidates = sameName.flatMap(({ group, values, origins }) => {
        const value = values[key] ?? null;
        return value === null ? [] : [{ group, value, cells: origins.map((origin) => cellIn(origin, key)) }];
      });
      const values = new Set(candidates.map(({ value }) => value));
      return values.size < 2 ? [] : [{ name: sameName[0]?.name ?? "", key, candidates }];
    });
  });
}

/** Units of which every project of the roster is missing; a project without a unit speaks for its group. */
function missingUnits(
  roster: Recognition | null,
  missing: readonly Project[],
  groupOf: (project: Project) => string,
): string[] {
  const unitOf = (project: Project): string => (project.responsible === "" ? groupOf(project) : project.responsible);
  const absent = new Set(missing);
  const reporting = new Set(
    (roster?.projects ?? [])
      .filter((project) => project.nameKey !== "" && !absent.has(project))
      .flatMap((project) => [unitOf(project), groupOf(project)]),
  );
  return [...new Set(missing.map(unitOf))].filter((unit) => !reporting.has(unit));
}

function leftOut({ file, recognition }: Submission): Merge["leftOut"] {
  const nameless = recognition.projects.filter(({ nameKey }) => nameKey === "");
  const rows = [
    ...nameless.map((project) => ({
      table: recognition.tables[project.table],
      row: project.row,
      reason: "no-name" as const,
    })),
    ...recognition.tables.flatMap((table) => table.notUnderstood.map(({ row, reason }) => ({ table, row, reason }))),
  ];
  return rows.flatMap(({ table, row, reason }) => {
    if (table === undefined) return [];
    const column = table.columnOf.name?.index ?? table.left;
    return [{ at: { file, sheet: table.sheetName, row, column }, reason }];
  });
}
