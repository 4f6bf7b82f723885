import type { PreviousPeriod } from "./checks/rule";
import { runChecks } from "./checks/run-checks";
import { applyIgnores } from "./checks/ignore";
import { type Month, monthOfYear, yearOfMonth } from "./model/month";
import type { Plan } from "./model/plan";
import { Problem } from "./model/problem";
import type { Recognition } from "./model/project";
import type { AsOfSource, Review } from "./model/review";
import type { Settings } from "./model/settings";
import type { Snapshot } from "./model/snapshot";
import type { PresetName } from "./model/standing";
import { atOnce, type Steps } from "./model/steps";
import { choosePlan, withKnownCounties } from "./progress/choose-plan";
import { standings } from "./progress/standings";
import { statedAsOf } from "./reading/as-of";
import { recognise, recogniseInSteps } from "./reading/recognise";
import { readSettings } from "./reading/settings-sheet";
import { rollUp } from "./rollup/roll-up";

/**
 * The one line of the program, from what the cells say to what we think of it:
 *
 *     Snapshot ─ recognise ▶ tables, projects ─ standings ▶ state of each project ─ rollUp ▶ sums ─ runChecks ▶ findings
 *
 * Pure: the same input gives the same Review in Excel, on the page and on the command line.
 */
export interface ReviewOptions {
  /** Reporting month; otherwise the latest that a sheet states. */
  readonly asOf?: Month | undefined;
  /** Otherwise the workbook's own setting, otherwise binary. */
  readonly preset?: PresetName | undefined;
  /** A 方案 given by the user; otherwise the workbook's own sheet, otherwise a fitting one of `plans`. */
  readonly plan?: Plan | undefined;
  /** The plans to choose from, usually those shipped with the program. */
  readonly plans?: readonly Plan[] | undefined;
  /** Last period's workbook, for the rules that compare two periods. */
  readonly previous?: Snapshot | undefined;
  /** Settings that replace the workbook's own (the pane's unsaved ones). */
  readonly settings?: Settings | undefined;
}

/**
 * Check a workbook and compute its figures.
 * @throws NoProjectTable when no sheet holds a project table; Problem "two-headers" when two headers over the same rows differ,
 *   "no-month" when nothing states the month.
 */
export function review(snapshot: Snapshot, options: ReviewOptions = {}): Review {
  return atOnce(reviewInSteps(snapshot, options));
}

/** The same in pieces, for a face whose thread has other things to do. */
export function* reviewInSteps(snapshot: Snapshot, options: ReviewOptions = {}): Steps<Review> {
  const own = readSettings(snapshot);
  const settings = options.settings ?? own.settings;
  const recognition = yield* recogniseInSteps(snapshot, { mappings: settings.mappings });
  if (recognition.tables.length === 0) throw new NoProjectTable(snapshot.name, recognition);
  mustHaveOneHeader(recognition);

  const { asOf, asOfSource } = reportingMonth(snapshot, recognition, options.asOf);
  const { plan, planSource } = planFor(recognition, asOf, options, own.plan);
  const preset = options.preset ?? settings.preset ?? "binary";
  const states = standings(recognition, plan, asOf, preset);
  yield;
  const rollup = rollUp(recognition, states, plan, asOf);
  yield;
  const checked = yield* runChecks({
    snapshot,
    recognition,
    standings: states,
    rollup,
    plan,
    asOf,
    previous: yield* previousPeriod(options.previous, settings, plan, preset),
  });
  const { findings, ignored, staleIgnores } = applyIgnores(checked.findings, settings.ignores);
  return {
    workbook: snapshot.name,
    asOf,
    asOfSource,
    timeProgress: monthOfYear(asOf) / 12,
    preset,
    plan,
    planSource,
    settings,
    recognition,
    standings: states,
    findings,
    ignored,
    staleIgnores,
    settingsFaults: own.faults,
    rollup,
    coverage: checked.coverage,
    uncomputed: snapshot.uncomputed,
  };
}

/** No sheet of the workbook is a project table. Carries what was seen, so that a face can show the nearest miss. */
export class NoProjectTable extends Problem {
  constructor(
    file: string,
    readonly recognition: Recognition,
  ) {
    super("no-project-table", { file });
  }
}

/** Two headers over the same rows that say different things: figures read by either would be a guess. */
function mustHaveOneHeader(recognition: Recognition): void {
  for (const { sheetName, reasons } of recognition.tables) {
    const doubt = reasons.find(({ kind }) => kind === "two-headers");
    if (doubt !== undefined) throw new Problem("two-headers", { sheet: sheetName, detail: doubt.detail });
  }
}

function reportingMonth(
  snapshot: Snapshot,
  recognition: Recognition,
  given: Month | undefined,
): { asOf: Month; asOfSource: AsOfSource } {
  if (given !== undefined) return { asOf: given, asOfSource: "given" };
  const stated = statedAsOf(recognition);
  if (stated === null) throw new Problem("no-month", { file: snapshot.name });
  return { asOf: stated.month, asOfSource: stated.source };
}

/** What a workbook holds and the month it states, without a judgement: for merging submissions. */
export function readProjects(snapshot: Snapshot): { recognition: Recognition; stated: Month | null } {
  const recognition = recognise(snapshot, { mappings: readSettings(snapshot).settings.mappings });
  if (recognition.tables.length === 0) throw new NoProjectTable(snapshot.name, recognition);
  return { recognition, stated: statedAsOf(recognition)?.month ?? null };
}

/** The 方案 to use: the given one, the workbook's own, else a fitting one of `options.plans`. */
export function planFor(
  recognition: Recognition,
  asOf: Month,
  options: Pick<ReviewOptions, "plan" | "plans">,
  inWorkbook: Plan | null,
): { plan: Plan | null; planSource: Review["planSource"] } {
  const plans = options.plans ?? [];
  if (options.plan !== undefined) return { plan: withKnownCounties(options.plan, plans), planSource: "given" };
  if (inWorkbook !== null) return { plan: withKnownCounties(inWorkbook, plans), planSource: "workbook" };
  const shipped = choosePlan(recognition, plans, yearOfMonth(asOf));
  return shipped === null ? { plan: null, planSource: "none" } : { plan: shipped, planSource: "shipped" };
}

/** What 序时·方案 of a workbook holds or would hold: the 方案 to use for it, and what was decided about it. */
export function settingsFor(
  snapshot: Snapshot,
  options: Pick<ReviewOptions, "asOf" | "plan" | "plans">,
): { plan: Plan | null; settings: Settings } {
  const { plan: own, settings } = readSettings(snapshot);
  const recognition = recognise(snapshot, { mappings: settings.mappings });
  const month = options.asOf ?? statedAsOf(recognition)?.month ?? null;
  if (month === null) return { plan: options.plan ?? own, settings };
  return { plan: planFor(recognition, month, options, own).plan, settings };
}

function* previousPeriod(
  snapshot: Snapshot | undefined,
  settings: Settings,
  plan: Plan | null,
  preset: PresetName,
): Steps<PreviousPeriod | null> {
  if (snapshot === undefined) return null;
  const recognition = yield* recogniseInSteps(snapshot, { mappings: settings.mappings });
  if (recognition.tables.length === 0) throw new NoProjectTable(snapshot.name, recognition);
  const asOf = statedAsOf(recognition)?.month ?? null;
  return { recognition, asOf, standings: asOf === null ? null : standings(recognition, plan, asOf, preset) };
}
