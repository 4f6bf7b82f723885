import { Problem } from "../../model/problem";
import type { Call, Port, Reply, SentProblem } from "./messages";

/** The methods of T as they can be called across a port: every one answers later. */
export type Remote<T> = {
  [K in keyof T as T[K] extends (...args: never[]) => unknown ? K : never]: T[K] extends (...args: infer A) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : never;
};

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** Functions lent to this call. */
  readonly lent: readonly number[];
}

/** Call the object that `answer` serves at the other end of the port. */
export function remote<T extends object>(port: Port): Remote<T> {
  const waiting = new Map<number, Waiting>();
  const functions = new Map<number, (...args: unknown[]) => void>();
  let last = 0;

  port.onmessage = (event) => {
    const message = event.data as Reply;
    if ("callback" in message) {
      functions.get(message.callback)?.(...message.args);
      return;
    }
    const call = waiting.get(message.reply);
    if (call === undefined) return;
    waiting.delete(message.reply);
    for (const lent of call.lent) functions.delete(lent);
    if ("value" in message) call.resolve(message.value);
    else call.reject("problem" in message ? revived(message.problem) : new Error(message.fault));
  };

  const send = (method: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const lent: number[] = [];
      const sent = args.map((arg) => {
        if (typeof arg !== "function") return arg;
        const callback = ++last;
        functions.set(callback, arg as (...values: unknown[]) => void);
        lent.push(callback);
        return { callback };
      });
      const call: Call = { call: ++last, method, args: sent };
      waiting.set(call.call, { resolve, reject, lent });
      port.postMessage(call, []);
    });

  return new Proxy({} as Remote<T>, {
    get: (_, method) =>
      // a promise must not take the proxy for one of its kind
      typeof method === "string" && method !== "then" ? (...args: unknown[]) => send(method, args) : undefined,
  });
}

function revived({ code, facts, seen }: SentProblem): Problem {
  const problem = new Problem(code, facts);
  return seen === null ? problem : Object.assign(problem, { seen });
}
