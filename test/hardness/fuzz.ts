import { fork } from "node:child_process";
import { join } from "node:path";
import type { Report } from "./fuzz-child";

export interface FuzzResult {
  readonly kind: string;
  tried: number;
  answered: number;
  refused: number;
  /** The slowest trial, in ms, and the most memory that the process ever held, in MiB. */
  slowest: number;
  memory: number;
  readonly failures: { readonly seed: number; readonly why: string }[];
}

/** No trial may be silent for longer: a hang is a fault like a crash. */
const PATIENCE = 30_000;
/** MiB of heap that a child may use, far below what a bomb would ask for. */
const HEAP = 768;

/** Run `count` trials of a kind in a child process, which is started again where a trial kills it. */
export async function fuzz(kind: string, from: number, count: number): Promise<FuzzResult> {
  const result: FuzzResult = { kind, tried: 0, answered: 0, refused: 0, slowest: 0, memory: 0, failures: [] };
  for (let next = from; next < from + count;) next = await batch(kind, next, from + count, result);
  return result;
}

/** Answers the number of the first trial that was not tried. */
function batch(kind: string, from: number, to: number, result: FuzzResult): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(
      join(__dirname, "..", "..", "scripts", "run-ts.cjs"),
      [join(__dirname, "fuzz-child.ts"), kind, String(from), String(to)],
      { execArgv: [`--max-old-space-size=${String(HEAP)}`], stdio: ["ignore", "inherit", "pipe", "ipc"] },
    );
    let current = from;
    let done = from;
    let errors = "";
    let timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (errors = (errors + text).slice(-2000)));
    child.on("message", (report: Report) => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
      current = report.seed;
      if (report.state === "begun") return;
      done = report.seed + 1;
      result.tried++;
      if (report.state === "failed") result.failures.push({ seed: report.seed, why: report.why });
      else {
        result[report.state]++;
        result.slowest = Math.max(result.slowest, report.ms);
        result.memory = Math.max(result.memory, report.memory);
      }
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0 || done >= to) {
        resolve(to);
        return;
      }
      if (done === from && result.tried === 0 && current === from && errors.includes("Error: Cannot find module")) {
        reject(new Error(errors));
        return;
      }
      const why =
        signal === "SIGKILL"
          ? `silent for ${String(PATIENCE / 1000)} s`
          : `died (${String(signal ?? code)}): ${errors}`;
      result.tried++;
      result.failures.push({ seed: current, why });
      resolve(current + 1);
    });
  });
}
