import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What one run of a program used. CPU time and not the clock, because benchmarks run on shared machines. */
export interface Usage {
  /** Seconds of CPU, user and system, all threads. */
  readonly cpu: number;
  /** MiB of resident memory at its highest. */
  readonly memory: number;
}

export interface Program {
  readonly name: string;
  readonly command: string;
  readonly arguments: readonly string[];
}

export interface Measured extends Usage {
  /** What it printed, as a file: a million rows of JSON are no string. The caller removes the folder it lies in. */
  readonly output: string;
}

const root = join(__dirname, "..");

/** A TypeScript program of ours in a Node process of its own. */
export function script(name: string, file: string, ...rest: string[]): Program {
  return {
    name,
    command: process.execPath,
    arguments: [room, ...report, join(root, "scripts", "run-ts.cjs"), file, ...rest],
  };
}

/** A JavaScript program, the way a user starts it. */
export function node(name: string, file: string, ...rest: string[]): Program {
  return { name, command: process.execPath, arguments: [...report, file, ...rest] };
}

/** For those that hold all rows as objects. */
const room = "--max-old-space-size=12000";
/** Of what was used. */
const report = ["-r", join(__dirname, "usage.js")];

export class Scratch {
  readonly folder = mkdtempSync(join(tmpdir(), "xushi-bench-"));
  #files = 0;
  file(ending = ""): string {
    return join(this.folder, `${String(++this.#files)}${ending}`);
  }
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/**
 * Run a program `times` times and keep the run with the least CPU time: noise only ever adds. The sentence, where it
 * failed or took longer than `limit` seconds.
 */
export function measure(program: Program, scratch: Scratch, times: number, limit = 600): Measured | string {
  let best: Measured | undefined;
  for (let run = 0; run < times; run++) {
    const output = scratch.file(".out");
    const usage = scratch.file(".usage");
    const stdout = openSync(output, "w");
    const errors = scratch.file(".err");
    const stderr = openSync(errors, "w");
    const ended = spawnSync(program.command, program.arguments, {
      cwd: root,
      stdio: ["ignore", stdout, stderr],
      timeout: limit * 1000,
      env: { ...process.env, BENCH_USAGE: usage, RUN_TS_PLAIN: "1" },
    });
    closeSync(stdout);
    closeSync(stderr);
    // 1: our own command line found errors in the workbook, as it should; a crash is 1 too, but leaves its stack.
    const crashed = /^\s+at .+:\d+:\d+/m.test(readFileSync(errors, "utf8"));
    const good = ended.status === 0 || (ended.status === 1 && existsSync(usage) && !crashed);
    if (!good) {
      const late = (ended.error as NodeJS.ErrnoException | undefined)?.code === "ETIMEDOUT";
      return late ? `stopped after ${String(limit)} s` : `failed: ${firstLine(readFileSync(errors, "utf8"))}`;
    }
    const used = JSON.parse(readFileSync(usage, "utf8")) as {
      userCPUTime: number;
      systemCPUTime: number;
      maxRSS: number;
    };
    const cpu = (used.userCPUTime + used.systemCPUTime) / 1e6;
    if (best === undefined || cpu < best.cpu) {
      if (best !== undefined) rmSync(best.output);
      best = { cpu, memory: used.maxRSS / 1024, output };
    } else rmSync(output);
  }
  return best ?? "not run";
}

function firstLine(text: string): string {
  const lines = text.split("\n").filter((line) => /error|heap|memory|Error/.test(line));
  return (lines[0] ?? text.trim().split("\n").at(-1) ?? "no reason given").trim().slice(0, 120);
}
