import type { Month } from "../model/month";
import type { Plan } from "../model/plan";
import type { Nature, Project, ProjectTable, Recognition } from "../model/project";
import type { Degree, Flag, PresetName, Progress, Standing } from "../model/standing";
import { readDistrict } from "../values/district";
import { readGroup } from "../values/group";
import { readNature } from "../values/nature";
import { degreeOf } from "./presets";
import { finishDue, isFinished, isPlanTable, isStarted, startDue, tellsOfWorks } from "./promises";
import { repeatedInGroup, sameProjects } from "./shared-projects";
import { compareGap, gapOf, rateOf, timeProgress, TOLERANCE } from "./time-progress";

/** 项目状态 of every project, parallel to `recognition.projects`. Definitions: contract, "How the figures are made". */
export function standings(
  recognition: Recognition,
  plan: Plan | null,
  asOf: Month,
  preset: PresetName,
): readonly Standing[] {
  const { projects, tables } = recognition;
  const views = tables.map(viewOf);
  const expected = timeProgress(asOf);
  const tolerance = plan?.thresholds.tolerance ?? TOLERANCE;
  const { under, namesakes } = sameProjects(projects);
  const groups = projects.map((project) => readGroup(project.groupText, plan));
  const repeated = repeatedInGroup(under, (index) => groups[index]?.group ?? "");

  return projects.map((project, index): Standing => {
    const view = views[project.table] ?? PLAN_ONLY;
    const nature = readNature(project.natureText, plan);
    const promise = promiseOf(project, view, nature, asOf);
    const progress = progressOf(project, view, nature, promise.startDue, asOf, tolerance);
    const late = progress === "未达序时进度";
    const group = groups[index];
    const { district, kind } = readDistrict(project.districtText, plan);
    const primary = under[index] ?? -1;
    return {
      project: index,
      group: group?.group ?? "",
      groupKnown: group?.known ?? false,
      district,
      districtKind: kind,
      nature,
      rate: progress === "未报" ? null : rateOf(project.yearDone, project.yearPlan),
      expected,
      gap: rated(progress) ? gapOf(project.yearDone ?? 0, project.yearPlan ?? 0, asOf) : null,
      progress,
      degree: late ? degree(project, promise, preset, asOf) : null,
      flags: FLAGS[Number(late) + 2 * Number(promise.startLate) + 4 * Number(promise.finishLate)] ?? [],
      started: promise.started,
      finished: promise.finished,
      startDue: promise.startDue,
      finishDue: promise.finishDue,
      countedUnder: primary < 0 ? null : primary,
      repeatedInSheet: repeated.has(index),
      namesakes: namesakes[index] ?? 0,
    };
  });
}

/** All sets of flags, each list made once: by 投资滞后, 开工滞后 and 竣工逾期 as the bits 1, 2 and 4. */
const FLAGS: readonly (readonly Flag[])[] = Array.from({ length: 8 }, (_, set) =>
  (["投资滞后", "开工滞后", "竣工逾期"] as const).filter((_flag, bit) => (set & (1 << bit)) !== 0),
);

/** What the columns of a table can tell. */
interface TableView {
  readonly plan: boolean;
  readonly works: boolean;
}
const PLAN_ONLY: TableView = { plan: true, works: false };

function viewOf(table: ProjectTable): TableView {
  return { plan: isPlanTable(table), works: tellsOfWorks(table) };
}

interface Outcome {
  readonly startDue: Month | null;
  readonly finishDue: Month | null;
  readonly started: boolean;
  readonly finished: boolean;
  readonly startLate: boolean;
  readonly finishLate: boolean;
}

function promiseOf(project: Project, view: TableView, nature: Nature | null, asOf: Month): Outcome {
  const start = startDue(project);
  const finish = finishDue(project);
  const finished = isFinished(project);
  const started = isStarted(project, finished);
  return {
    startDue: start,
    finishDue: finish,
    started,
    finished,
    startLate: view.works && nature !== "前期" && start !== null && start <= asOf && !started,
    finishLate: view.works && finish !== null && finish <= asOf && !finished,
  };
}

function progressOf(
  project: Project,
  view: TableView,
  nature: Nature | null,
  start: Month | null,
  asOf: Month,
  tolerance: number,
): Progress {
  const { yearPlan, yearDone } = project;
  if (view.plan || nature === "前期" || yearPlan === null || yearPlan <= 0) return "不参评";
  if (start !== null && start > asOf && !(yearDone !== null && yearDone > 0)) return "不参评";
  if (yearDone === null) return "未报";
  return compareGap(yearDone, yearPlan, asOf, tolerance) < 0 ? "未达序时进度" : "达序时进度";
}

function rated(progress: Progress): boolean {
  return progress === "达序时进度" || progress === "未达序时进度";
}

function degree(project: Project, promise: Outcome, preset: PresetName, asOf: Month): Degree | null {
  const { yearDone, yearPlan } = project;
  if (yearDone === null || yearPlan === null) return null;
  const startMonths = promise.startLate && promise.startDue !== null ? asOf - promise.startDue + 1 : 0;
  return degreeOf(preset, {
    done: yearDone,
    plan: yearPlan,
    asOf,
    startMonths,
    justDue: promise.startDue === asOf,
  });
}
