import type { Project } from "../model/project";
import type { Review } from "../model/review";
import type { Standing } from "../model/standing";
import { withoutPhones } from "./personal-data";

/** A project that somebody must answer for, with where it stands. */
export interface Supervised {
  readonly project: Project;
  readonly standing: Standing;
}

/** Projects that lag, are overdue or did not report: by group in the rollup's order, each project once per group. */
export function laggards(review: Review): Supervised[] {
  return byGroup(review, ({ standing }) => standing.flags.length > 0 || standing.progress === "未报");
}

/** Projects whose unit asks for a decision of the city's leaders (需协调事项). */
export function needy(review: Review): Supervised[] {
  return byGroup(review, ({ project }) => saysSomething(project.need));
}

function byGroup(review: Review, chosen: (one: Supervised) => boolean): Supervised[] {
  const order = new Map(review.rollup.groups.map(({ group }, at) => [group, at]));
  return review.standings
    .flatMap((standing): Supervised[] => {
      const project = review.recognition.projects[standing.project];
      return project === undefined || standing.repeatedInSheet ? [] : [{ project, standing }];
    })
    .filter(chosen)
    .sort((a, b) => (order.get(a.standing.group) ?? 0) - (order.get(b.standing.group) ?? 0));
}

/** 无 and the like are no request. */
export function saysSomething(text: string): boolean {
  return !/^[\s无/—–\-.。]*$/.test(text) && !/^(?:暂无|没有|无需协调|不需要)[。.]?$/.test(text.trim());
}

/** Why it lags, in the unit's own words: the problem stated, and how the works stand. */
export function reasonOf({ problem, progressText }: Project): string {
  return [problem, progressText]
    .map((text) => withoutPhones(text.trim()))
    .filter(saysSomething)
    .join("；");
}
