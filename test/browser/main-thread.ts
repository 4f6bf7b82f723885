import type { Browser, Page } from "playwright-core";
import { measuredFloor } from "../../bench/floor/measured";
import { Scratch } from "../../bench/measure";
import { bookFile } from "../../bench/workbooks/write-book";

/** ms: a longer task is one that a hand feels. */
const BOUND = 50;
/** Seconds that the bench's floor takes for 100,000 rows where the bound was held; on a slower machine it is so much longer. */
const FLOOR_SECONDS = 0.8;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the thread, in µs: what else the machine does meanwhile does not count. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * What the main thread's longest task took while `run` went on, in ms of the processor: script, style, layout and paint. The
 * clock would tell how busy the machine is.
 */
async function longestTask(browser: Browser, page: Page, run: () => Promise<unknown>): Promise<number> {
  await browser.startTracing(page, { categories: ["toplevel"] });
  let trace: Buffer;
  try {
    await run();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${String(pid)} ${String(tid)}`;
  const main = new Set(
    traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(threadOf),
  );
  const tasks = traceEvents.filter(
    (event) => event.name.endsWith("RunTask") && event.ph === "X" && main.has(threadOf(event)),
  );
  if (tasks.length === 0) throw new Error("no task was seen");
  return Math.max(...tasks.map(({ tdur }) => (tdur ?? 0) / 1000));
}

/** The longest tasks of some kinds of work, each kind in one run or in several. */
export class LongestTasks {
  readonly #tasks = new Map<string, number[]>();
  #boundHere: number | undefined;

  constructor(private readonly browser: Browser) {}

  async during(what: string, page: Page, work: () => Promise<unknown>): Promise<void> {
    const task = await longestTask(this.browser, page, work);
    this.#tasks.set(what, [...(this.#tasks.get(what) ?? []), task]);
  }

  /** In ms of the processor, for whoever runs the test alone on an idle machine. */
  get all(): object {
    return Object.fromEntries(this.#tasks);
  }

  /**
   * What held the thread up: nothing, where no task is above the bound; or else what was above it, as it is on this machine, in the
   * middle one of its runs, because a garbage collection may fall into any single one.
   */
  async tooLong(): Promise<string[]> {
    if ([...this.#tasks.values()].flat().every((ms) => ms <= BOUND)) return [];
    const bound = (this.#boundHere ??= BOUND * Math.max(1, (await floorHere()) / FLOOR_SECONDS));
    return [...this.#tasks]
      .filter(([, tasks]) => median(tasks) > bound)
      .map(([what, tasks]) => `${what}: ${String(median(tasks))} ms of ${String(bound)}`);
  }
}

/** Seconds of CPU that the bench's floor takes for 100,000 rows. */
async function floorHere(): Promise<number> {
  const scratch = new Scratch();
  try {
    const book = await bookFile({ rows: 100_000, seed: 1, variant: "ordinary" }, scratch.folder);
    return measuredFloor(book, scratch, 3).cpu;
  } finally {
    scratch.remove();
  }
}

/** The middle one of an odd number of values. */
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
