import { createContext, use, useEffect, useMemo, useReducer, useRef } from "react";
import { Problem } from "../../model/problem";
import type { Mapping } from "../../model/settings";
import type { Plan } from "../../model/plan";
import type { PresetName } from "../../model/standing";
import { paneText } from "../../text/pane";
import { problemText } from "../../text/problems";
import type { RunChoices, Session, WriteRequest } from "../session";
import type { Outcome, OtherSheetView, PlaceView } from "../views";
import { type Failure, initialState, type OpenDialog, type PaneEvent, paneReducer, type PaneState } from "./pane-state";

/** What lies outside the pane and differs between Excel and the page. */
export interface Surroundings {
  /** Time of day for 「最后核查」. */
  readonly clock: () => string;
  /** Hand a file to the user. */
  readonly download: (name: string, bytes: Uint8Array) => void;
  readonly copy: (text: string) => Promise<void>;
  /** Version and platform for diagnostics; no cell value is ever in it. */
  readonly about: readonly (readonly [label: string, value: string])[];
  /** Whether the workbook can be written to: an old .xls on the page cannot. */
  readonly canWrite: boolean;
}

/** How long after the last change the stale banner comes (ux: 800 ms). */
const SETTLE = 800;

export interface Pane {
  readonly state: PaneState;
  readonly session: Session;
  readonly surroundings: Surroundings;
  readonly dispatch: (event: PaneEvent) => void;
  readonly actions: Actions;
}

export const PaneContext = createContext<Pane | null>(null);

/** The pane's state and actions; only inside `PaneContext`. */
export function usePane(): Pane {
  const pane = use(PaneContext);
  if (pane === null) throw new Error("outside of PaneContext");
  return pane;
}

export type Actions = ReturnType<typeof makeActions>;

/** State and actions for one session. */
export function usePaneOf(session: Session, surroundings: Surroundings): Pane {
  const [state, dispatch] = useReducer(paneReducer, initialState);
  const actions = useMemo(() => makeActions(session, surroundings, dispatch), [session, surroundings]);
  const latest = useRef(actions);

  useEffect(() => {
    latest.current = actions;
    void actions.open();
  }, [actions]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | null = null;
    let gone = false;
    void session
      .onChange(() => {
        clearTimeout(timer);
        timer = setTimeout(() => dispatch({ kind: "stale" }), SETTLE);
      })
      .then(
        (end) => {
          if (gone) end();
          else stop = end;
        },
        () => undefined, // an Excel without the event: the banner never comes, checking works
      );
    return () => {
      gone = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [session]);

  return useMemo(
    () => ({ state, session, surroundings, dispatch, actions }),
    [state, session, surroundings, dispatch, actions],
  );
}

const correcting: ReadonlySet<WriteRequest["kind"]> = new Set(["fix", "fix-rule", "restore"]);
const noChoices: RunChoices = { month: null, preset: null };

function makeActions(session: Session, surroundings: Surroundings, dispatch: (event: PaneEvent) => void) {
  const fail = (error: unknown, during: string) => dispatch({ kind: "failed", failure: failureOf(error, during) });

  async function attempt<T>(during: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      fail(error, during);
      return undefined;
    }
  }

  async function run(choices: RunChoices): Promise<void> {
    dispatch({ kind: "step", step: "read" });
    await attempt("check", async () => {
      const result = await session.check(choices, (step) => dispatch({ kind: "step", step }));
      if (result === null) {
        dispatch({ kind: "cancelled", announcement: paneText.cancelled });
        return;
      }
      const { error, warning, info } = result.counts;
      dispatch({
        kind: "checked",
        check: result,
        at: surroundings.clock(),
        announcement: paneText.finished(error, warning, info),
      });
    });
  }

  /** Ask what a write would change, and show it; a write into nothing is said and not offered. */
  async function propose(request: WriteRequest): Promise<void> {
    dispatch({ kind: "busy", busy: true });
    await attempt(request.kind, async () => {
      dispatch({ kind: "dialog", dialog: { kind: "write", request, plan: await session.plan(request) } });
    });
  }

  /** Write, and say what was done; where the cells or their meaning changed, check again. */
  async function finish(during: string, work: () => Promise<Outcome>, again: RunChoices | null): Promise<void> {
    dispatch({ kind: "busy", busy: true });
    const isDone = await attempt(during, async () => {
      const outcome = await work();
      const restorable = await session.restorable();
      dispatch({ kind: "written", outcome, restorable, step: again === null ? null : "read" });
      return true;
    });
    if (isDone === true && again !== null) await run(again);
  }

  return {
    open: () =>
      attempt("open", async () => dispatch({ kind: "overview", overview: await session.overview(noChoices) })),
    choose: async (choices: RunChoices) => {
      dispatch({ kind: "choices", choices });
      await attempt("open", async () => dispatch({ kind: "overview", overview: await session.overview(choices) }));
    },
    /** What the last write said has been read when a new check is asked for. */
    check: (choices: RunChoices) => {
      dispatch({ kind: "outcome-read" });
      return run(choices);
    },
    cancel: () => {
      dispatch({ kind: "cancelling" });
      session.cancel();
    },
    propose,
    /** Do what the dialog showed; corrections change the cells, so the result is made anew. */
    confirm: (request: WriteRequest, choices: RunChoices) =>
      finish(request.kind, () => session.write(request), correcting.has(request.kind) ? choices : null),
    ignore: (ids: readonly string[], reason: string, choices: RunChoices) =>
      finish("ignore", () => session.ignore(ids, reason), choices),
    unignore: (ids: readonly string[], choices: RunChoices) => finish("ignore", () => session.unignore(ids), choices),
    saveChoices: (preset: PresetName, tintRows: boolean) =>
      finish("settings", () => session.saveChoices(preset, tintRows), null),
    saveMapping: (mapping: Mapping, choices: RunChoices) =>
      finish("mapping", () => session.saveMapping(mapping), choices),
    savePlan: (plan: Plan, choices: RunChoices) => finish("plan", () => session.savePlan(plan), choices),
    compareWith: async (file: { readonly name: string; readonly bytes: Uint8Array } | null) => {
      await attempt("previous", async () => {
        await session.compareWith(file);
        dispatch({ kind: "previous", name: file?.name ?? null });
      });
    },
    brief: async () => {
      dispatch({ kind: "busy", busy: true });
      await attempt("briefing", async () => {
        dispatch({ kind: "dialog", dialog: { kind: "briefing", file: await session.briefing() } });
      });
    },
    select: (place: PlaceView) => attempt("select", () => session.select(place)),
    show: (dialog: OpenDialog | null) => dispatch({ kind: "dialog", dialog }),
    copy: async (text: string) => {
      try {
        await surroundings.copy(text);
        dispatch({ kind: "announce", announcement: paneText.copied });
        return true;
      } catch {
        return false; // the caller shows the text to select by hand
      }
    },
  };
}

/** A Problem speaks for itself; anything else is a fault of ours, told without the other's message. */
export function failureOf(error: unknown, during: string): Failure {
  if (error instanceof Problem) {
    const sentence = error.code === "no-month" ? paneText.monthNeeded : problemText(error);
    return { sentence, code: error.code, during, others: othersOf(error) };
  }
  return { sentence: paneText.failedHow, code: "unexpected", during, others: [] };
}

/** A session adds what it saw to `no-project-table`. */
export interface SeenSheets {
  readonly seen: readonly OtherSheetView[];
}

function othersOf(problem: Problem): readonly OtherSheetView[] {
  return "seen" in problem ? (problem as Problem & SeenSheets).seen : [];
}
