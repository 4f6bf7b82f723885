import type { Edit } from "../../model/edit";
import { parseMonthCode } from "../../model/month";
import type { Plan } from "../../model/plan";
import { Problem } from "../../model/problem";
import type { Review } from "../../model/review";
import type { Mapping, Settings } from "../../model/settings";
import type { Snapshot } from "../../model/snapshot";
import type { Flag, PresetName } from "../../model/standing";
import { clearEdits } from "../../output/clear";
import { fixEdits } from "../../output/fixes";
import { markFills, marksByGravity } from "../../output/mark-colours";
import { markEditsInSteps, type MarkOptions } from "../../output/marks";
import { planSheet } from "../../output/plan-sheet";
import { NoProjectTable, readProjects, reviewInSteps, type ReviewOptions } from "../../review";
import type { LiveWorkbook } from "../../workbook/workbook";
import type { FindingFilter, RunChoices, Session, Step, WriteRequest } from "../session";
import type {
  BriefingFile,
  CheckView,
  FindingView,
  LegendEntry,
  Outcome,
  Overview,
  PlaceView,
  ProjectFilter,
  ProjectView,
  Slice,
  WritePlan,
} from "../views";
import { checkViewOf, countMarks } from "./check-view";
import { Corrections } from "./corrections";
import { FindingViews } from "./finding-views";
import { inPieces } from "./in-pieces";
import { outcomeOf } from "./outcome";
import { othersOf, overviewOf, overviewWithoutMonth } from "./overview-view";
import { laggardsOf, projectsOf } from "./project-views";
import { writePlanOf } from "./write-plan";

export interface Parts {
  readonly workbook: LiveWorkbook;
  /** 方案 shipped with the program. */
  readonly plans: readonly Plan[];
  /** Reads last period's workbook from a file. */
  readonly openFile: (bytes: Uint8Array, name: string) => Promise<Snapshot>;
  /** Lets the host breathe between two pieces of work. */
  readonly pause: () => Promise<void>;
}

interface Result {
  readonly review: Review;
  readonly snapshot: Snapshot;
  readonly views: FindingViews;
}

/** A session beside its workbook: in Excel in the pane's own thread, on the page inside the worker. */
export class LocalSession implements Session {
  private result: Result | null = null;
  private previous: Snapshot | null = null;
  /** Grows with every run and every cancelling: a run that finds another number there has been cancelled. */
  private run = 0;
  private readonly corrections = new Corrections();

  constructor(private readonly parts: Parts) {}

  async overview(choices: RunChoices): Promise<Overview> {
    const snapshot = await this.parts.workbook.read();
    await this.parts.pause();
    try {
      return overviewOf(await this.review(snapshot, choices));
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== "no-month") throw error;
      return overviewWithoutMonth(snapshot.name, readProjects(snapshot).recognition);
    }
  }

  async check(choices: RunChoices, onStep: (step: Step) => void): Promise<CheckView | null> {
    const run = ++this.run;
    const snapshot = await this.parts.workbook.read();
    if (run !== this.run) return null;
    onStep("check");
    await this.parts.pause();
    if (run !== this.run) return null;
    const judged = await this.review(snapshot, choices);
    if (run !== this.run) return null;
    onStep("show");
    await this.parts.pause();
    if (run !== this.run) return null;
    const views = new FindingViews(judged, snapshot);
    this.result = { review: judged, snapshot, views };
    return checkViewOf(judged, views);
  }

  cancel(): void {
    this.run += 1;
  }

  findings(filter: FindingFilter, from: number, count: number): Promise<Slice<FindingView>> {
    return Promise.resolve(this.standing().views.slice(filter.rule, filter.severities, from, count));
  }

  projects(filter: ProjectFilter, from: number, count: number): Promise<Slice<ProjectView>> {
    return Promise.resolve(projectsOf(this.standing().review, filter, from, count));
  }

  laggards(flags: readonly Flag[], from: number, count: number): Promise<Slice<ProjectView>> {
    return Promise.resolve(laggardsOf(this.standing().review, flags, from, count));
  }

  async plan(request: WriteRequest): Promise<WritePlan> {
    // read anew: our own sheets may have come or gone since the check
    return writePlanOf(await this.edits(request), await this.parts.workbook.read(), this.result?.review ?? null);
  }

  async write(request: WriteRequest): Promise<Outcome> {
    const edits = await this.edits(request);
    const report = await this.parts.workbook.apply(edits);
    if (request.kind === "restore") this.corrections.forget(edits);
    else if (this.result !== null) this.corrections.remember(edits, report, this.result.snapshot);
    const flagged = report.done.some(({ action }) => action === "put-flags");
    return outcomeOf(report, flagged ? this.legend() : null, request.kind === "clear");
  }

  restorable(): Promise<readonly string[]> {
    return Promise.resolve(this.corrections.ids());
  }

  ignore(ids: readonly string[], reason: string): Promise<Outcome> {
    const { settings } = this.standing().review;
    const kept = settings.ignores.filter(({ id }) => !ids.includes(id));
    return this.keep({ ...settings, ignores: [...kept, ...ids.map((id) => ({ id, reason }))] });
  }

  unignore(ids: readonly string[]): Promise<Outcome> {
    const { settings } = this.standing().review;
    return this.keep({ ...settings, ignores: settings.ignores.filter(({ id }) => !ids.includes(id)) });
  }

  async saveChoices(preset: PresetName, tintRows: boolean): Promise<Outcome> {
    const { settings } = await this.judged();
    return this.keep({ ...settings, preset, tintRows });
  }

  async saveMapping(mapping: Mapping): Promise<Outcome> {
    const { settings } = await this.judged();
    const before = settings.mappings.find(({ layout }) => layout === mapping.layout);
    const others = settings.mappings.filter(({ layout }) => layout !== mapping.layout);
    const merged = { layout: mapping.layout, columns: { ...before?.columns, ...mapping.columns } };
    return this.keep({ ...settings, mappings: [...others, merged] });
  }

  async savePlan(plan: Plan): Promise<Outcome> {
    const { settings } = await this.judged();
    return this.put(settings, plan);
  }

  async compareWith(file: { readonly name: string; readonly bytes: Uint8Array } | null): Promise<void> {
    this.previous = file === null ? null : await this.parts.openFile(file.bytes, file.name);
  }

  async briefing(): Promise<BriefingFile> {
    const { review: judged } = this.standing();
    const papers = await import("../../output/papers");
    const bytes = await papers.briefingDocx(judged);
    return { name: papers.briefingName(judged), bytes, text: papers.briefingText(judged) };
  }

  async select({ sheet, row, column }: PlaceView): Promise<void> {
    await this.parts.workbook.select(sheet, row ?? 0, column ?? 0);
  }

  async onChange(listener: () => void): Promise<() => void> {
    const stop = await this.parts.workbook.onChange(() => listener());
    return () => void stop();
  }

  /** The result that stands, for faces that show the sheet too (the page's preview). */
  current(): { readonly review: Review; readonly snapshot: Snapshot } | null {
    return this.result;
  }

  private standing(): Result {
    if (this.result === null) throw new Problem("changed-since");
    return this.result;
  }

  private options(choices: RunChoices): ReviewOptions {
    return {
      plans: this.parts.plans,
      asOf: choices.month === null ? undefined : (parseMonthCode(choices.month) ?? undefined),
      preset: choices.preset ?? undefined,
      previous: this.previous ?? undefined,
    };
  }

  /** `no-project-table` gets what was seen, in words, because the problem may have to cross to another thread. */
  private async review(snapshot: Snapshot, choices: RunChoices): Promise<Review> {
    try {
      return await inPieces(reviewInSteps(snapshot, this.options(choices)), this.parts.pause);
    } catch (error) {
      if (error instanceof NoProjectTable) throw Object.assign(error, { seen: othersOf(error.recognition) });
      throw error;
    }
  }

  /** What a request means in edits; computed anew for the dialog and for the deed, from the same result. */
  private async edits(request: WriteRequest): Promise<readonly Edit[]> {
    switch (request.kind) {
      case "clear":
        return clearEdits({ all: request.all });
      case "restore":
        return this.corrections.edits(request.ids);
      case "fix":
      case "fix-rule": {
        const { review: judged, snapshot } = this.standing();
        const wanted = judged.findings.filter(
          (finding) =>
            finding.fix !== null &&
            (request.kind === "fix" ? request.ids.includes(finding.id) : finding.rule === request.rule),
        );
        return fixEdits(wanted, snapshot);
      }
      case "mark":
        return this.marks({});
      case "rollup": // 汇总 sums 明细 by formulas: both or none
        return this.marks({ sheets: ["rollup", "detail"], flags: false });
      case "supervision":
        return this.marks({ sheets: ["supervision"], flags: false });
      case "briefing":
        return this.marks({ sheets: ["briefing"], flags: false });
    }
  }

  private marks(options: MarkOptions): Promise<readonly Edit[]> {
    const { review: judged, snapshot } = this.standing();
    return inPieces(markEditsInSteps(judged, snapshot, options), this.parts.pause);
  }

  private legend(): LegendEntry[] {
    const counts = countMarks(this.standing().review);
    return marksByGravity.map((mark) => ({ mark, fill: markFills[mark], count: counts[mark] }));
  }

  /** The settings as the workbook has them now, also before the first check. */
  private async judged(): Promise<Review> {
    return this.result?.review ?? this.review(await this.parts.workbook.read(), { month: null, preset: null });
  }

  private async keep(settings: Settings): Promise<Outcome> {
    const judged = await this.judged();
    // a shipped 方案 is not copied into the workbook by keeping a setting: next year's must still be found
    return this.put(settings, judged.planSource === "workbook" ? judged.plan : null);
  }

  private async put(settings: Settings, plan: Plan | null): Promise<Outcome> {
    const report = await this.parts.workbook.apply([{ kind: "put-sheet", sheet: planSheet(plan, settings) }]);
    return outcomeOf(report, null, false);
  }
}
