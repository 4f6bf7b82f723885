import { fork } from "node:child_process";
import { join } from "node:path";
import { hostileCases } from "../workbooks/hostile";
import type { HostileCase } from "../workbooks/hostile";
import type { Answer, HostileReport } from "./hostile-child";

/** No file may keep us longer, made and read on a busy computer. */
const PATIENCE = 180_000;
/** MiB of heap the child may use, and of memory it may ever hold: far below what the bombs ask for. */
const HEAP = 768;
export const MEMORY = 1024;

/** The answers to files, by name, from a child that has nothing else to do and is started again where a file ends it. */
export async function hostileAnswers(cases: readonly HostileCase[], codec: string): Promise<Map<string, Answer>> {
  const given = new Map<string, Answer>();
  for (let left = cases; left.length > 0; left = left.filter(({ name }) => !given.has(name)))
    await batch(
      left.map(({ name }) => name),
      codec,
      given,
    );
  return given;
}

function batch(names: readonly string[], codec: string, given: Map<string, Answer>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, "..", "..", "scripts", "run-ts.cjs"), [join(__dirname, "hostile-child.ts")], {
      execArgv: [`--max-old-space-size=${String(HEAP)}`],
      stdio: ["ignore", "inherit", "ignore", "ipc"],
    });
    const silent = (): NodeJS.Timeout => setTimeout(() => child.kill("SIGKILL"), PATIENCE);
    let timer = silent();
    let current = names[0] ?? "";
    child.on("message", (report: HostileReport) => {
      clearTimeout(timer);
      timer = silent();
      if ("begun" in report) current = report.begun;
      else given.set(report.name, report);
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (!given.has(current)) {
        const answer = signal === "SIGKILL" ? "hung" : `died (${String(signal ?? code)})`;
        given.set(current, { name: current, answer, sentence: "", ms: PATIENCE, memory: 0, polluted: [] });
      }
      resolve();
    });
    child.send({ codec, names });
  });
}

/** What is wrong with an answer; null where it is as expected. */
export function hostileFault({ answer, file }: HostileCase, got: Answer | undefined): string | null {
  if (got === undefined) return "no answer";
  if (got.answer !== answer) return `${got.answer}, not ${answer}`;
  if (got.polluted.length > 0) return `Object.prototype has ${got.polluted.join()}`;
  if (got.memory > MEMORY) return `${got.memory.toFixed(0)} MiB`;
  // One sentence in Chinese that names the file, without our own codes.
  const sentence = answer === "opens" ? /^$/ : new RegExp(`^「${file}」[^。\\n]*[一-鿿][^。\\n]*。$`);
  return sentence.test(got.sentence) ? null : `not a sentence: ${got.sentence}`;
}

/** Those that are made and answered within a moment. The others are tried by `npm run hardness`. */
export const quickCases = hostileCases.filter(({ heavy }) => !heavy);
