import { answer } from "./rpc/answer";
import { remote, type Remote } from "./rpc/remote";
import type { Desk } from "./worker/desk";

/** small: workbooks of today. full: with the libraries for old .xls files and Word papers, a larger load. */
export type DeskKind = "small" | "full";

export interface RunningDesk {
  readonly desk: Remote<Desk>;
  readonly stop: () => void;
}

/**
 * A desk in a worker of its own. The worker starts from its text, because from file:// no other way is open. Where workers
 * are forbidden altogether the same desk works on the main thread, across a channel, so that nothing else differs.
 */
export async function startDesk(kind: DeskKind): Promise<RunningDesk> {
  try {
    return await inWorker(kind);
  } catch {
    return onMainThread();
  }
}

async function inWorker(kind: DeskKind): Promise<RunningDesk> {
  const { default: source } = await (kind === "small" ? import("xushi-worker-small") : import("xushi-worker-full"));
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const worker = new Worker(address);
  const desk = remote<Desk>(worker);
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = () => reject(new Error("worker"));
  });
  await Promise.race([desk.cancel(), failed]); // the first answer says that it runs
  URL.revokeObjectURL(address);
  return { desk, stop: () => worker.terminate() };
}

async function onMainThread(): Promise<RunningDesk> {
  const { Desk: OwnDesk } = await import("./worker/desk");
  const { port1, port2 } = new MessageChannel();
  answer(port1, new OwnDesk());
  return {
    desk: remote<Desk>(port2),
    stop: () => {
      port1.close();
      port2.close();
    },
  };
}
