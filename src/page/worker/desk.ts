import type { Plan } from "../../model/plan";
import { Problem } from "../../model/problem";
import { markEdits } from "../../output/marks";
import { templateSheets } from "../../output/template";
import { shippedPlans } from "../../plans/shipped";
import { pause } from "../../taskpane/pause";
import { LocalSession } from "../../taskpane/session/local-session";
import type { FindingFilter, RunChoices, Step, WriteRequest } from "../../taskpane/session";
import type { BriefingFile, ProjectFilter } from "../../taskpane/views";
import type { Mapping } from "../../model/settings";
import type { Flag, PresetName } from "../../model/standing";
import { parseMonthCode } from "../../model/month";
import { plainAppearance, readAppearance } from "../../workbook/xlsx/appearance/read-appearance";
import { createWorkbook } from "../../workbook/xlsx/create";
import { type FileWorkbook, openWorkbookFile } from "../../workbook/xlsx/open";
import type { LiveWorkbook } from "../../workbook/workbook";
import type { PreviewSource, SheetFrame, SheetTab, Tile } from "../preview/preview-data";
import { browserCodec } from "./browser-codec";
import { FlagPaint } from "./flag-paint";
import { SheetPreview } from "./sheet-preview";

/** What an opened file can do. */
export interface Opened {
  readonly name: string;
  readonly format: FileWorkbook["format"];
}

/**
 * The worker's desk: one workbook file, its session, and the preview of its sheets. Every method takes and gives plain data,
 * so that the page may call it across a port.
 */
export class Desk implements PreviewSource {
  private file: FileWorkbook | null = null;
  private session: LocalSession | null = null;
  private preview: SheetPreview | null = null;
  private marked = false;

  /** @throws Problem for everything that is not a readable workbook */
  async open(bytes: Uint8Array, name: string): Promise<Opened> {
    const file = await openWorkbookFile(bytes, name, { codec: browserCodec });
    this.file = file;
    this.marked = false;
    this.session = new LocalSession({
      workbook: asLive(file),
      plans: shippedPlans,
      openFile: async (previous, previousName) =>
        (await openWorkbookFile(previous, previousName, { codec: browserCodec })).read(),
      pause,
    });
    await this.look();
    return { name: file.name, format: file.format };
  }

  /** The workbook as it is now: with marks, corrections and sheets of ours. */
  download(): Promise<Uint8Array> {
    return Promise.resolve(this.opened().file.bytes());
  }

  /** The blank standard workbook of a shipped 方案, as the command line writes it. */
  template(): Promise<Uint8Array> {
    const plan: Plan | undefined = shippedPlans[0];
    const asOf = plan === undefined ? null : parseMonthCode(`${String(plan.year)}-06`);
    if (plan === undefined || asOf === null) throw new Error("a plan is shipped");
    return Promise.resolve(createWorkbook(templateSheets(plan, asOf)));
  }

  // the session, method by method, because only plain data crosses

  overview(choices: RunChoices) {
    return this.opened().session.overview(choices);
  }
  async check(choices: RunChoices, onStep: (step: Step) => void) {
    const view = await this.opened().session.check(choices, onStep);
    await this.look();
    return view;
  }
  cancel(): void {
    this.session?.cancel();
  }
  findings(filter: FindingFilter, from: number, count: number) {
    return this.opened().session.findings(filter, from, count);
  }
  projects(filter: ProjectFilter, from: number, count: number) {
    return this.opened().session.projects(filter, from, count);
  }
  laggards(flags: readonly Flag[], from: number, count: number) {
    return this.opened().session.laggards(flags, from, count);
  }
  plan(request: WriteRequest) {
    return this.opened().session.plan(request);
  }
  async write(request: WriteRequest) {
    this.mustBeWritable();
    const outcome = await this.opened().session.write(request);
    if (request.kind === "mark") this.marked = true;
    if (request.kind === "clear") this.marked = false;
    await this.look();
    return outcome;
  }
  restorable() {
    return this.opened().session.restorable();
  }
  async ignore(ids: readonly string[], reason: string) {
    this.mustBeWritable();
    return this.opened().session.ignore(ids, reason);
  }
  async unignore(ids: readonly string[]) {
    this.mustBeWritable();
    return this.opened().session.unignore(ids);
  }
  async saveChoices(preset: PresetName, tintRows: boolean) {
    this.mustBeWritable();
    return this.opened().session.saveChoices(preset, tintRows);
  }
  async saveMapping(mapping: Mapping) {
    this.mustBeWritable();
    return this.opened().session.saveMapping(mapping);
  }
  async savePlan(plan: Plan) {
    this.mustBeWritable();
    return this.opened().session.savePlan(plan);
  }
  compareWith(file: { readonly name: string; readonly bytes: Uint8Array } | null) {
    return this.opened().session.compareWith(file);
  }
  /** Only where the heavy libraries are (the full worker). */
  briefing(): Promise<BriefingFile> {
    return this.opened().session.briefing();
  }

  // the preview

  tabs(): Promise<readonly SheetTab[]> {
    return this.opened().preview.tabs();
  }
  frame(sheet: string): Promise<SheetFrame> {
    return this.opened().preview.frame(sheet);
  }
  tile(sheet: string, down: number, right: number): Promise<Tile> {
    return this.opened().preview.tile(sheet, down, right);
  }
  content(sheet: string, row: number, column: number): Promise<string> {
    return this.opened().preview.content(sheet, row, column);
  }

  /** Look at the file anew: after opening, and after everything that changed it. */
  private async look(): Promise<void> {
    const { file } = this;
    if (file === null) return;
    const appearance = file.format === "xls" ? plainAppearance : await readAppearance(file.bytes(), browserCodec);
    const result = this.session?.current() ?? null;
    const flags =
      result === null || !this.marked
        ? null
        : new FlagPaint(result.review, markEdits(result.review, result.snapshot, { sheets: [] }));
    this.preview = new SheetPreview(await file.read(), appearance, flags);
  }

  private opened() {
    const { file, session, preview } = this;
    if (file === null || session === null || preview === null) throw new Error("nothing is open");
    return { file, session, preview };
  }

  private mustBeWritable(): void {
    const { file } = this.opened();
    if (file.format === "xls") throw new Problem("xls-write", { file: file.name });
  }
}

/** A file shows nothing by itself and nobody else changes it; selecting is the page's own matter. */
function asLive(file: FileWorkbook): LiveWorkbook {
  return {
    name: file.name,
    read: () => file.read(),
    apply: (edits) => file.apply(edits),
    select: () => Promise.resolve(),
    onChange: () => Promise.resolve(() => Promise.resolve()),
  };
}
