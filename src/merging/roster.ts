import type { Project, Recognition } from "../model/project";
import { similarNames } from "../values/similar-name";
import type { RowOrigin } from "./origin";
import type { Namesakes } from "./same-project";

/** How a project of the roster was found among what was sent under another name. */
export type RenamedBy = "code" | "total";

export interface Listed {
  /** The projects sent: those of the roster in its order, then the others as they came. */
  readonly order: readonly (readonly RowOrigin[])[];
  /** The roster's row of each project that is on it. */
  readonly onRoster: ReadonlyMap<readonly RowOrigin[], Project>;
  readonly renamed: ReadonlyMap<readonly RowOrigin[], RenamedBy>;
  readonly missing: readonly Project[];
}

/** What was sent, by group and then by normalised name. */
export type Found = ReadonlyMap<string, ReadonlyMap<string, Namesakes>>;

/**
 * Match what was sent to the roster (last period's workbook or the master list), group by group: by name first, for all of it, and
 * what is left by code or by a similar name with an equal total.
 */
export function matchRoster(roster: Recognition | null, found: Found, groupOf: (project: Project) => string): Listed {
  // A row without a name means no project that could be missing.
  const listed = (roster?.projects ?? []).filter(({ nameKey }) => nameKey !== "");
  const taken = new Set<RowOrigin[]>();
  const match = new Map<Project, RowOrigin[]>();
  const renamed = new Map<RowOrigin[], RenamedBy>();
  for (const project of listed) {
    const rows = found.get(groupOf(project))?.get(project.nameKey)?.meantBy(project, taken);
    if (rows === undefined) continue;
    taken.add(rows);
    match.set(project, rows);
  }
  const left = new Unmatched(found, taken);
  for (const project of listed) {
    const fit = match.has(project) ? null : left.meantBy(project, groupOf(project));
    if (fit === null) continue;
    taken.add(fit.rows);
    match.set(project, fit.rows);
    renamed.set(fit.rows, fit.by);
  }
  const rest = [...found.values()].flatMap((names) =>
    [...names.values()].flatMap(({ projects }) => projects.filter((rows) => !taken.has(rows))),
  );
  return {
    order: [...inOrder(listed, match), ...rest],
    onRoster: new Map([...match].map(([project, rows]) => [rows, project])),
    renamed,
    missing: listed.filter((project) => !match.has(project)),
  };
}

function inOrder(listed: readonly Project[], match: ReadonlyMap<Project, RowOrigin[]>): RowOrigin[][] {
  return listed.flatMap((project) => {
    const rows = match.get(project);
    return rows === undefined ? [] : [rows];
  });
}

/** What no name of the roster means, filed by code and by total. */
class Unmatched {
  readonly #filed = new Map<string, Set<RowOrigin[]>>();

  constructor(
    found: Found,
    readonly taken: ReadonlySet<RowOrigin[]>,
  ) {
    for (const [group, names] of found) {
      for (const rows of [...names.values()].flatMap(({ projects }) => projects)) {
        if (!taken.has(rows)) for (const { project } of rows) this.#file(rows, group, project);
      }
    }
  }

  #file(rows: RowOrigin[], group: string, project: Project): void {
    for (const key of [codeKey(group, project), totalKey(group, project)]) {
      if (key !== null) this.#filed.set(key, (this.#filed.get(key) ?? new Set()).add(rows));
    }
  }

  /** Same code, or a similar name with an equal total; only when just one fits. */
  meantBy(project: Project, group: string): { rows: RowOrigin[]; by: RenamedBy } | null {
    const byCode = this.#free(codeKey(group, project));
    const [rows, ...more] =
      byCode.length > 0
        ? byCode
        : this.#free(totalKey(group, project)).filter((sent) =>
            sent.some((row) => similarNames(project.name, row.project.name)),
          );
    if (rows === undefined || more.length > 0) return null;
    return { rows, by: byCode.length > 0 ? "code" : "total" };
  }

  #free(key: string | null): RowOrigin[][] {
    return key === null ? [] : [...(this.#filed.get(key) ?? [])].filter((rows) => !this.taken.has(rows));
  }
}

function codeKey(group: string, { code }: Project): string | null {
  return code === "" ? null : `${group}\ncode\n${code}`;
}

function totalKey(group: string, { totalInvestment }: Project): string | null {
  return totalInvestment === null ? null : `${group}\ntotal\n${String(totalInvestment)}`;
}
