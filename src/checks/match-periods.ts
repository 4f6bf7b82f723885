import type { Project } from "../model/project";
import { NearNames } from "./near-names";
import type { CheckInput, PreviousPeriod } from "./rule";

/** Which project of last period's workbook is which of this one's. */
export interface PeriodMatch {
  /** Per project of this period its position in the previous one; −1 for one that was not there. */
  readonly before: readonly number[];
  /** Projects of the previous period that are no more. */
  readonly gone: readonly number[];
}

/**
 * By name, inside the same group first; then by code; then, among those left over, by a nearly equal name with an equal total: papers
 * call one project by two names from month to month.
 */
export function matchPeriods(input: CheckInput, previous: PreviousPeriod): PeriodMatch {
  const { projects } = input.recognition;
  const earlier = previous.recognition.projects;
  const before = new Array<number>(projects.length).fill(-1);
  const taken = new Set<number>();
  const take = (index: number, candidate: number | undefined): void => {
    if (candidate === undefined || before[index] !== -1 || taken.has(candidate)) return;
    before[index] = candidate;
    taken.add(candidate);
  };
  const groupOf = (index: number): string => groupIn(input.standings[index]?.group, projects[index]);
  const groupBefore = (index: number): string => groupIn(previous.standings?.[index]?.group, earlier[index]);

  for (const key of ["nameKey", "code"] as const) {
    const known = positionsBy(earlier, key);
    projects.forEach((project, index) => {
      const found = (known.get(project[key]) ?? []).filter((candidate) => !taken.has(candidate));
      take(
        index,
        found.find((candidate) => groupBefore(candidate) === groupOf(index)),
      );
    });
    projects.forEach((project, index) =>
      take(
        index,
        (known.get(project[key]) ?? []).find((at) => !taken.has(at)),
      ),
    );
  }

  const near = new NearNames();
  earlier.forEach(({ nameKey }, index) => {
    if (!taken.has(index) && nameKey !== "") near.meet(nameKey, index);
  });
  projects.forEach(({ nameKey, totalInvestment }, index) => {
    if (before[index] !== -1 || nameKey === "" || totalInvestment === null) return;
    const found = near.find(nameKey).filter((candidate) => earlier[candidate]?.totalInvestment === totalInvestment);
    take(
      index,
      found.find((candidate) => !taken.has(candidate)),
    );
  });
  const gone = earlier.flatMap((_project, index) => (taken.has(index) ? [] : [index]));
  return { before, gone };
}

function groupIn(standing: string | undefined, project: Project | undefined): string {
  return standing ?? project?.groupText ?? "";
}

function positionsBy(projects: readonly Project[], key: "nameKey" | "code"): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  projects.forEach((project, index) => {
    if (project[key] === "") return;
    const list = positions.get(project[key]);
    if (list === undefined) positions.set(project[key], [index]);
    else list.push(index);
  });
  return positions;
}
