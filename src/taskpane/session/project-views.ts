import type { Review } from "../../model/review";
import type { Flag, Standing } from "../../model/standing";
import { monthText } from "../../text/numbers";
import type { ProjectFilter, ProjectView, Slice } from "../views";
import { placeOf } from "./finding-views";

/** The projects behind a bar, in the order of the sheets; under city and districts shared ones stand once. */
export function projectsOf(review: Review, filter: ProjectFilter, from: number, count: number): Slice<ProjectView> {
  return sliced(review, review.standings.filter(belongs(filter)), from, count);
}

/** Projects that bear any of the flags. */
export function laggardsOf(review: Review, flags: readonly Flag[], from: number, count: number): Slice<ProjectView> {
  const wanted = new Set(flags);
  return sliced(
    review,
    review.standings.filter((standing) => standing.flags.some((flag) => wanted.has(flag))),
    from,
    count,
  );
}

function belongs(filter: ProjectFilter): (standing: Standing) => boolean {
  switch (filter.by) {
    case "city":
      return ({ countedUnder }) => countedUnder === null;
    case "group":
      return ({ group, repeatedInSheet }) => group === filter.name && !repeatedInSheet;
    case "district":
      return ({ district, countedUnder }) => district === filter.name && countedUnder === null;
  }
}

function sliced(review: Review, standings: readonly Standing[], from: number, count: number): Slice<ProjectView> {
  const items = standings.slice(from, from + count).flatMap((standing) => {
    const view = viewOf(review, standing);
    return view === null ? [] : [view];
  });
  return { total: standings.length, from, items };
}

function viewOf(review: Review, standing: Standing): ProjectView | null {
  const project = review.recognition.projects[standing.project];
  const table = project === undefined ? undefined : review.recognition.tables[project.table];
  if (project === undefined || table === undefined) return null;
  const column = table.columnOf.name?.index ?? table.left;
  return {
    name: project.name,
    place: placeOf(table.sheetName, project.row, column),
    group: standing.group,
    district: standing.district,
    yearPlan: project.yearPlan,
    yearDone: project.yearDone,
    rate: standing.rate,
    gap: standing.gap,
    progress: standing.progress,
    degree: standing.degree,
    flags: standing.flags,
    leader: project.leader,
    responsible: project.responsible,
    startDue: standing.startDue === null ? null : monthText(standing.startDue),
    finishDue: standing.finishDue === null ? null : monthText(standing.finishDue),
    hidden: project.hidden,
  };
}
