import { monthOf, type Month } from "../model/month";
import type { MonthKey, Project, ProjectTable } from "../model/project";
import { saysFinished, saysStarted } from "../values/status-text";

/**
 * What was promised (start and finish due) and what came of it (started, finished). Nature alone proves nothing: 竣工 in the
 * middle of the year is a promise.
 */

/** The month by whose end a project was to start: its own date, else December of the first year of 建设年限. */
export function startDue(project: Project): Month | null {
  return due(project, project.planStart, "planStart", project.firstYear);
}

/** The same for the finish: else December of the last year. */
export function finishDue(project: Project): Month | null {
  return due(project, project.planFinish, "planFinish", project.lastYear);
}

function due(project: Project, own: Month | null, key: MonthKey, year: number | null): Month | null {
  if (own !== null || year === null) return own;
  // A date that could not be read is unknown, and nothing else takes its place.
  const unread = project.faults.some(
    (fault) => fault.key === key && (fault.kind === "bad-date" || fault.kind === "ambiguous-date"),
  );
  return unread ? null : monthOf(year, 12);
}

/** An actual finish, or a text that says so. Never by money: the last invoice comes later, or sooner. */
export function isFinished(project: Project): boolean {
  return project.actualFinish !== null || project.finishedStated === true || saysFinished(project.progressText);
}

/** An actual start, money done (this year or before), a text that tells of works, or a finish. The cheap signs first. */
export function isStarted(project: Project, finished: boolean): boolean {
  return (
    finished ||
    project.actualStart !== null ||
    project.startedStated === true ||
    above(project.yearDone) ||
    above(project.priorDone) ||
    above(project.totalDone) ||
    above(project.monthDone) ||
    saysStarted(project.progressText)
  );
}

function above(amount: number | null): boolean {
  return amount !== null && amount > 0;
}

/** A table without 本年累计完成投资 is a plan: nobody in it is rated. */
export function isPlanTable(table: ProjectTable): boolean {
  return table.columnOf.yearDone === undefined;
}

/**
 * Whether a table can show that a project has started or finished. A mere plan, with dates but neither money done nor a word on the
 * works, cannot, and so no project of it is called late.
 */
export function tellsOfWorks(table: ProjectTable): boolean {
  const { yearDone, monthDone, totalDone, actualStart, actualFinish, progressText } = table.columnOf;
  return [yearDone, monthDone, totalDone, actualStart, actualFinish, progressText].some(
    (column) => column !== undefined,
  );
}
