import { execFileSync, spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** The command line as it is delivered: dist/cli.js in a process of its own. */
export const cli = join(__dirname, "..", "..", "dist", "cli.js");

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface How {
  /** Kill it without warning after so many milliseconds. */
  readonly killAfter?: number;
  /** Run as another user, and a command line that this one may read. */
  readonly other?: { readonly uid: number; readonly cli: string };
  /** Largest file that it may write, in KiB (a stand-in for a full disk where none can be made). */
  readonly fileLimit?: number;
}

export function call(args: readonly string[], how: How = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const [command, rest] =
      how.fileLimit === undefined
        ? [process.execPath, [how.other?.cli ?? cli, ...args]]
        : [
            "/bin/bash",
            ["-c", `trap '' XFSZ; ulimit -f ${String(how.fileLimit)}; exec "$@"`, "-", process.execPath, cli, ...args],
          ];
    const child = spawn(command, rest, {
      stdio: ["ignore", "pipe", "pipe"],
      ...(how.other === undefined ? {} : { uid: how.other.uid, gid: how.other.uid }),
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    const timer = how.killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), how.killAfter);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, stdout, stderr });
    });
  });
}

const NOBODY = 65_534;

/**
 * How to call so that permissions hold: for tests that run as root, as nobody. The checkout may lie where nobody may go, so a copy of the
 * command line in `folder` is run.
 */
export function withoutRoot(folder: string): How {
  if (process.getuid?.() !== 0) return {};
  const home = join(folder, "程序");
  mkdirSync(home);
  cpSync(cli, join(home, "cli.js"));
  cpSync(join(dirname(cli), "cli"), join(home, "cli"), { recursive: true });
  execFileSync("chmod", ["-R", "a+rX", home]);
  chmodSync(folder, 0o755);
  return { other: { uid: NOBODY, cli: join(home, "cli.js") } };
}

/** A refusal as the contract wants it: exit code 2, one line, no stack trace. */
export function mustRefuse(ended: Ended): void {
  if (ended.code !== 2) throw new Error(`exit code ${String(ended.code)}: ${ended.stderr}`);
  const lines = ended.stderr.trimEnd().split("\n");
  if (lines.length !== 1 || lines[0] === "")
    throw new Error(`${String(lines.length)} lines on standard error: ${ended.stderr}`);
  if (/\bat .*:\d+:\d+|Error:|undefined/.test(ended.stderr)) throw new Error(`not a sentence: ${ended.stderr}`);
}

/** An answer: exit code 0 or 1. */
export function mustAnswer(ended: Ended): void {
  if (ended.code !== 0 && ended.code !== 1) throw new Error(`exit code ${String(ended.code)}: ${ended.stderr}`);
}
