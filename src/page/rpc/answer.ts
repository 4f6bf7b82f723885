import { Problem } from "../../model/problem";
import type { Call, Callback, Port, Reply } from "./messages";

/** Answer the calls that come in at a port by the methods of `target`. The worker's side. */
export function answer(port: Port, target: object): void {
  const reply = (message: Reply): void => port.postMessage(message, []);
  port.onmessage = (event) => {
    const { call, method, args } = event.data as Call;
    const functions = args.map((arg) => {
      if (!isCallback(arg)) return arg;
      return (...values: unknown[]) => reply({ callback: arg.callback, args: values });
    });
    void carryOut(target, method, functions).then(
      (value) => reply({ reply: call, value }),
      (error: unknown) => reply({ reply: call, ...failureOf(error) }),
    );
  };
}

async function carryOut(target: object, method: string, args: readonly unknown[]): Promise<unknown> {
  const work: unknown = (target as Record<string, unknown>)[method];
  if (typeof work !== "function") throw new TypeError(`no method ${method}`);
  return (await Reflect.apply(work, target, args)) as unknown;
}

function failureOf(error: unknown) {
  if (error instanceof Problem) {
    return { problem: { code: error.code, facts: error.facts, seen: "seen" in error ? error.seen : null } };
  }
  return { fault: error instanceof Error ? error.message : String(error) };
}

function isCallback(value: unknown): value is Callback {
  return typeof value === "object" && value !== null && "callback" in value && typeof value.callback === "number";
}
