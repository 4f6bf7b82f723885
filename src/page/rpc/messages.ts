import type { ProblemCode } from "../../model/problem";

/** One side of a worker, of a MessageChannel, or of a test's pair. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
}

/** What goes to the worker: a call. Functions among the arguments are replaced by `Callback`. */
export interface Call {
  readonly call: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

export interface Callback {
  readonly callback: number;
}

/** What comes back: an answer, or a call of one of the functions. */
export type Reply =
  | { readonly reply: number; readonly value: unknown }
  | { readonly reply: number; readonly problem: SentProblem }
  | { readonly reply: number; readonly fault: string }
  | { readonly callback: number; readonly args: readonly unknown[] };

/** A Problem as data: class instances do not survive the way. */
export interface SentProblem {
  readonly code: ProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;
  /** What a session added for the pane (nearest misses). */
  readonly seen: unknown;
}
