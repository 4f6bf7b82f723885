import type { Flag, PresetName } from "../model/standing";
import type { Mapping } from "../model/settings";
import type { Plan } from "../model/plan";
import type { FindingFilter, RunChoices, Session, Step, WriteRequest } from "../taskpane/session";
import type { BriefingFile, Outcome, PlaceView, ProjectFilter } from "../taskpane/views";
import type { Remote } from "./rpc/remote";
import { startDesk } from "./start-desk";
import type { Desk } from "./worker/desk";

/** What the page does when something happens in the session. */
export interface PageEvents {
  readonly onSelect: (place: PlaceView) => void;
  /** The workbook or what is known of it has changed: the preview looks again. */
  readonly onChanged: () => void;
}

/** The session of the page: answered by the worker's desk, with selecting and the 通报 on this side. */
export class PageSession implements Session {
  private choices: RunChoices = { month: null, preset: null };
  private previous: { readonly name: string; readonly bytes: Uint8Array } | null = null;

  constructor(
    private readonly desk: Remote<Desk>,
    private readonly name: string,
    private readonly events: PageEvents,
  ) {}

  overview(choices: RunChoices) {
    return this.desk.overview(choices);
  }

  async check(choices: RunChoices, onStep: (step: Step) => void) {
    this.choices = choices;
    const view = await this.desk.check(choices, onStep);
    this.events.onChanged();
    return view;
  }

  cancel(): void {
    void this.desk.cancel();
  }

  findings(filter: FindingFilter, from: number, count: number) {
    return this.desk.findings(filter, from, count);
  }

  projects(filter: ProjectFilter, from: number, count: number) {
    return this.desk.projects(filter, from, count);
  }

  laggards(flags: readonly Flag[], from: number, count: number) {
    return this.desk.laggards(flags, from, count);
  }

  plan(request: WriteRequest) {
    return this.desk.plan(request);
  }

  write(request: WriteRequest) {
    return this.changed(this.desk.write(request));
  }

  restorable() {
    return this.desk.restorable();
  }

  ignore(ids: readonly string[], reason: string) {
    return this.changed(this.desk.ignore(ids, reason));
  }

  unignore(ids: readonly string[]) {
    return this.changed(this.desk.unignore(ids));
  }

  saveChoices(preset: PresetName, tintRows: boolean) {
    return this.changed(this.desk.saveChoices(preset, tintRows));
  }

  saveMapping(mapping: Mapping) {
    return this.changed(this.desk.saveMapping(mapping));
  }

  savePlan(plan: Plan) {
    return this.changed(this.desk.savePlan(plan));
  }

  async compareWith(file: { readonly name: string; readonly bytes: Uint8Array } | null): Promise<void> {
    await this.desk.compareWith(file);
    this.previous = file;
  }

  /** The Word library is in the full worker only: that one makes the paper from the workbook as it stands, and goes. */
  async briefing(): Promise<BriefingFile> {
    const { desk, stop } = await startDesk("full");
    try {
      await desk.open(await this.desk.download(), this.name);
      await desk.compareWith(this.previous);
      await desk.check(this.choices, () => undefined);
      return await desk.briefing();
    } finally {
      stop();
    }
  }

  select(place: PlaceView): Promise<void> {
    this.events.onSelect(place);
    return Promise.resolve();
  }

  /** Nobody but us changes a file that is open here. */
  onChange(): Promise<() => void> {
    return Promise.resolve(() => undefined);
  }

  private async changed(work: Promise<Outcome>): Promise<Outcome> {
    const outcome = await work;
    this.events.onChanged();
    return outcome;
  }
}
