import type { Severity } from "../../model/finding";
import type { ProblemCode } from "../../model/problem";
import type { RunChoices, Step, WriteRequest } from "../session";
import type { BriefingFile, CheckView, LegendEntry, OtherSheetView, Outcome, Overview, WritePlan } from "../views";

/** What went wrong, ready to be shown and to be copied without any cell value. */
export interface Failure {
  readonly sentence: string;
  readonly code: ProblemCode | "unexpected";
  /** What was being done, for the diagnostics. */
  readonly during: string;
  /** The nearest misses, where no project table was found. */
  readonly others: readonly OtherSheetView[];
}

export type TabName = "findings" | "completion" | "laggards" | "settings";

export type OpenDialog =
  | { readonly kind: "write"; readonly request: WriteRequest; readonly plan: WritePlan }
  | { readonly kind: "ignore"; readonly ids: readonly string[] }
  | { readonly kind: "briefing"; readonly file: BriefingFile };

export interface PaneState {
  readonly overview: Overview | null;
  readonly check: CheckView | null;
  /** Grows with every result: lists load anew when it does. */
  readonly version: number;
  readonly checkedAt: string | null;
  readonly choices: RunChoices;
  /** The step of a run in progress; null: none. */
  readonly step: Step | null;
  /** 取消 was pressed; the run ends at its next step. */
  readonly cancelling: boolean;
  /** Something else is being done: a write, a 通报. */
  readonly busy: boolean;
  /** Why the result no longer answers what is asked: the sheet was changed, or what is asked was; null: it does. */
  readonly stale: "sheet" | "choices" | null;
  readonly failure: Failure | null;
  readonly tab: TabName;
  readonly severities: readonly Severity[];
  readonly dialog: OpenDialog | null;
  readonly outcome: Outcome | null;
  readonly legend: readonly LegendEntry[] | null;
  readonly restorable: readonly string[];
  readonly previousName: string | null;
  /** What the polite live region says. */
  readonly announcement: string;
}

export const initialState: PaneState = {
  overview: null,
  check: null,
  version: 0,
  checkedAt: null,
  choices: { month: null, preset: null },
  step: null,
  cancelling: false,
  busy: false,
  stale: null,
  failure: null,
  tab: "findings",
  severities: ["error", "warning", "info"],
  dialog: null,
  outcome: null,
  legend: null,
  restorable: [],
  previousName: null,
  announcement: "",
};

export type PaneEvent =
  | { readonly kind: "overview"; readonly overview: Overview }
  | { readonly kind: "choices"; readonly choices: RunChoices }
  | { readonly kind: "step"; readonly step: Step | null }
  | { readonly kind: "checked"; readonly check: CheckView; readonly at: string; readonly announcement: string }
  | { readonly kind: "cancelling" }
  | { readonly kind: "cancelled"; readonly announcement: string }
  | { readonly kind: "busy"; readonly busy: boolean }
  | { readonly kind: "stale" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "tab"; readonly tab: TabName }
  | { readonly kind: "severity"; readonly severity: Severity }
  | { readonly kind: "dialog"; readonly dialog: OpenDialog | null }
  /** `step`: that of the run which follows at once, so that nothing can be pressed in between; null: none follows. */
  | {
      readonly kind: "written";
      readonly outcome: Outcome;
      readonly restorable: readonly string[];
      readonly step: Step | null;
    }
  | { readonly kind: "outcome-read" }
  | { readonly kind: "previous"; readonly name: string | null }
  | { readonly kind: "announce"; readonly announcement: string };

/** The pane's state as one function: every change of what is shown is here. */
export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "overview":
      return { ...state, overview: event.overview, failure: null };
    case "choices":
      // A result for another month or preset must not stand beside the new choice as if it answered it.
      return { ...state, choices: event.choices, stale: staleBy("choices", state) };
    case "step":
      return { ...state, step: event.step, failure: null };
    case "cancelling":
      return { ...state, cancelling: state.step !== null };
    case "checked":
      return {
        ...state,
        check: event.check,
        overview: event.check.overview,
        version: state.version + 1,
        checkedAt: event.at,
        step: null,
        cancelling: false,
        stale: null,
        failure: null,
        announcement: event.announcement,
      };
    case "cancelled":
      return { ...state, step: null, cancelling: false, announcement: event.announcement };
    case "busy":
      return { ...state, busy: event.busy };
    case "stale":
      return { ...state, stale: staleBy("sheet", state) };
    case "failed":
      return { ...state, step: null, cancelling: false, busy: false, dialog: null, failure: event.failure };
    case "tab":
      return { ...state, tab: event.tab };
    case "severity": {
      const shown = state.severities.includes(event.severity);
      const severities = shown
        ? state.severities.filter((severity) => severity !== event.severity)
        : [...state.severities, event.severity];
      return { ...state, severities };
    }
    case "dialog":
      return { ...state, dialog: event.dialog, busy: false };
    case "written":
      return {
        ...state,
        dialog: null,
        busy: false,
        step: event.step,
        outcome: event.outcome,
        legend: event.outcome.legend ?? (event.outcome.legendGone ? null : state.legend),
        restorable: event.restorable,
        announcement: [...event.outcome.done, ...event.outcome.skipped].join(""),
      };
    case "outcome-read":
      return { ...state, outcome: null };
    case "previous":
      return { ...state, previousName: event.name, stale: staleBy("choices", state) };
    case "announce":
      return { ...state, announcement: event.announcement };
  }
}

/** A changed sheet outweighs a changed wish; without a result nothing is out of date. */
function staleBy(reason: "sheet" | "choices", { check, stale }: PaneState): PaneState["stale"] {
  if (check === null) return null;
  return stale === "sheet" ? stale : reason;
}
