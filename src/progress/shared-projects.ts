import type { Project } from "../model/project";
import { isPlaceholder } from "../values/placeholder";

/**
 * The contract's "same project" in several rows: equal name keys, totals equal (or one blank) and codes not contradictory. Each later
 * row is counted under the first that it agrees with. Everything is found by hash: a hundred thousand rows of one name take no longer
 * than as many different ones.
 *
 * @returns for each project the position of the one that it is counted under, −1 for those counted themselves; and how many rows
 *   above it bear the same name
 */
export function sameProjects(projects: readonly Project[]): { under: Int32Array; namesakes: Int32Array } {
  const under = new Int32Array(projects.length).fill(-1);
  const namesakes = new Int32Array(projects.length);
  const firsts = new Map<string, number>();
  /** Only for names that stand in more than one row: who is counted under this name, by total and code. */
  const repeated = new Map<string, Counted>();
  const counts = new Map<string, number>();
  projects.forEach((project, index) => {
    const { nameKey } = project;
    if (nameKey === "") return;
    const first = firsts.get(nameKey);
    if (first === undefined) {
      firsts.set(nameKey, index);
      return;
    }
    const before = counts.get(nameKey) ?? 1;
    counts.set(nameKey, before + 1);
    namesakes[index] = before;
    // Two projects whose name is 待定 are not one.
    if (isPlaceholder(nameKey)) return;
    let counted = repeated.get(nameKey);
    if (counted === undefined) {
      const primary = projects[first];
      repeated.set(nameKey, (counted = new Counted()));
      if (primary !== undefined) counted.add(primary, first);
    }
    const same = counted.agreeing(project);
    if (same === null) counted.add(project, index);
    else under[index] = same;
  });
  return { under, namesakes };
}

/** Stands for a blank total or code, and for "whatever it is". */
const BLANK = "";
const ANY = "*";

/** The counted projects of one name, so filed that the first one that agrees with a row is found without a search. */
class Counted {
  readonly #first = new Map<string, number>();

  add(project: Project, index: number): void {
    const { total, code } = filed(project);
    for (const key of [pair(total, code), pair(total, ANY), pair(ANY, code), pair(ANY, ANY)]) {
      if (!this.#first.has(key)) this.#first.set(key, index);
    }
  }

  /** The first one whose total and code do not contradict the project's: a blank agrees with everything. */
  agreeing(project: Project): number | null {
    const { total, code } = filed(project);
    const totals = total === BLANK ? [ANY] : [total, BLANK];
    const codes = code === BLANK ? [ANY] : [code, BLANK];
    let best: number | null = null;
    for (const t of totals) {
      for (const c of codes) {
        const index = this.#first.get(pair(t, c));
        if (index !== undefined && (best === null || index < best)) best = index;
      }
    }
    return best;
  }
}

function filed({ totalInvestment, code }: Project): { total: string; code: string } {
  return { total: totalInvestment === null ? BLANK : String(totalInvestment), code: code.replace(/\s+/g, "") };
}

function pair(total: string, code: string): string {
  return `${total}|${code}`;
}

/**
 * Which rows repeat a project inside its own group: each group has a project once, while a project of two groups is in the full
 * figures of both.
 */
export function repeatedInGroup(under: Int32Array, groupOf: (index: number) => string): Set<number> {
  const repeated = new Set<number>();
  const seen = new Set<string>();
  under.forEach((primary, index) => {
    if (primary < 0) return;
    const here = `${primary}|${groupOf(index)}`;
    if (groupOf(index) === groupOf(primary) || seen.has(here)) repeated.add(index);
    seen.add(here);
  });
  return repeated;
}
