import type { Severity, RuleCode } from "../model/finding";
import type { Plan } from "../model/plan";
import type { PresetName, Flag } from "../model/standing";
import type { Mapping } from "../model/settings";
import type {
  BriefingFile,
  CheckView,
  FindingView,
  Outcome,
  Overview,
  PlaceView,
  ProjectFilter,
  ProjectView,
  Slice,
  WritePlan,
} from "./views";

/** What a person may say about a run besides what the workbook says. */
export interface RunChoices {
  /** "2020-06"; null: what the workbook states. */
  readonly month: string | null;
  /** null: what the workbook's settings say, else binary. */
  readonly preset: PresetName | null;
}

/** Where a run stands. Cancelling is heeded between the steps; what was read is thrown away. */
export type Step = "read" | "check" | "show";

/** Which findings: of a rule, of these severities. */
export interface FindingFilter {
  readonly rule: RuleCode;
  readonly severities: readonly Severity[];
}

/** What the buttons write. */
export type WriteRequest =
  /** Corrections of these findings, or of every certain one of a rule. */
  | { readonly kind: "fix"; readonly ids: readonly string[] }
  | { readonly kind: "fix-rule"; readonly rule: RuleCode }
  /** The corrections made in this session, taken back; null: all of them. */
  | { readonly kind: "restore"; readonly ids: readonly string[] | null }
  /** Flags with the sheets that they look up. */
  | { readonly kind: "mark" }
  | { readonly kind: "rollup" }
  | { readonly kind: "supervision" }
  /** 序时·通报. */
  | { readonly kind: "briefing" }
  | { readonly kind: "clear"; readonly all: boolean };

/**
 * One workbook in work. The pane knows nothing else: in Excel it is answered beside the pane, on the page by a worker.
 * Methods take and give plain data and throw `Problem` (or a plain Error, which is a fault of ours).
 */
export interface Session {
  /** Read the workbook and say what it holds. Changes nothing. */
  overview(choices: RunChoices): Promise<Overview>;
  /** Read again, judge, compute. `null`: cancelled, and the former result stands. */
  check(choices: RunChoices, onStep: (step: Step) => void): Promise<CheckView | null>;
  /** Let the run in progress end at its next step. */
  cancel(): void;

  findings(filter: FindingFilter, from: number, count: number): Promise<Slice<FindingView>>;
  projects(filter: ProjectFilter, from: number, count: number): Promise<Slice<ProjectView>>;
  /** Projects with any of the flags, in the order of the sheets; no flag given: all laggards. */
  laggards(flags: readonly Flag[], from: number, count: number): Promise<Slice<ProjectView>>;

  /** What a write would change. */
  plan(request: WriteRequest): Promise<WritePlan>;
  write(request: WriteRequest): Promise<Outcome>;
  /** The corrections of this session that 恢复 can take back. */
  restorable(): Promise<readonly string[]>;

  ignore(ids: readonly string[], reason: string): Promise<Outcome>;
  unignore(ids: readonly string[]): Promise<Outcome>;
  /** Keep preset, row tint, and what a person said about columns, in the sheet 序时·方案. */
  saveChoices(preset: PresetName, tintRows: boolean): Promise<Outcome>;
  saveMapping(mapping: Mapping): Promise<Outcome>;
  savePlan(plan: Plan): Promise<Outcome>;

  /** Last period's workbook, for the rules that compare two periods; null: none. Heeded by the next `check`. */
  compareWith(file: { readonly name: string; readonly bytes: Uint8Array } | null): Promise<void>;

  briefing(): Promise<BriefingFile>;

  /** Bring a cell to the user's eyes. */
  select(place: PlaceView): Promise<void>;
  /** Told when the user changes cells. Returns the way to stop. */
  onChange(listener: () => void): Promise<() => void>;
}
