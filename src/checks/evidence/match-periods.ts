import type { Project } from "../../model/project";
import { nearNames } from "./near-names";
import type { CheckInput, PreviousPeriod } from "../rule";

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

  // One list for both: those of the previous period that are not taken yet, then those of this one that are still alone.
  const near = nearNames([
    ...earlier.map(({ nameKey }, index) => (taken.has(index) ? "" : nameKey)),
    ...projects.map(({ nameKey, totalInvestment }, index) =>
      before[index] !== -1 || totalInvestment === null ? "" : nameKey,
    ),
  ]);
  projects.forEach(({ totalInvestment }, index) => {
    const candidates = near.get(earlier.length + index) ?? [];
    take(
      index,
      candidates.find((at) => !taken.has(at) && earlier[at]?.totalInvestment === totalInvestment),
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
