/**
 * `npm run hardness`: how many inputs were tried and how many misfortunes survived. Exit code 1 where one was not.
 *
 *     npm run hardness                       2,000 trials of each kind (about ten minutes)
 *     npm run hardness -- --trials 20000     more
 *     npm run hardness -- --from 50000       other inputs
 *     npm run hardness -- --kind "changed parts" --from 123 --trials 1    one input again
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { faults } from "./faults";
import { fuzz } from "./fuzz";
import { hostileAnswers, hostileFault, MEMORY } from "./hostile";
import { hostileCases } from "../workbooks/hostile";
import { attempts, ownBooks } from "./inputs";

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      trials: { type: "string", default: "2000" },
      from: { type: "string", default: "1" },
      kind: { type: "string" },
      faults: { type: "string", default: "40" },
    },
  });
  let good = true;
  const kinds = values.kind === undefined ? Object.keys(attempts()) : [values.kind];
  say(`Inputs (from ${String(ownBooks().length)} workbooks):`);
  for (const kind of kinds) {
    const done = await fuzz(kind, Number(values.from), Number(values.trials));
    say(
      `  ${kind}: ${String(done.tried)} tried, ${String(done.answered)} answered, ${String(done.refused)} refused with a sentence, ` +
        `${String(done.failures.length)} failed; slowest ${done.slowest.toFixed(0)} ms, at most ${done.memory.toFixed(0)} MiB`,
    );
    for (const { seed, why } of done.failures.slice(0, 10)) say(`    ${String(seed)}: ${why}`);
    good &&= done.failures.length === 0;
  }
  if (values.kind !== undefined) return good;

  for (const codec of ["zlib", "streams", "portable"]) {
    const given = await hostileAnswers(hostileCases, codec);
    const faulty = hostileCases.flatMap((each) => {
      const fault = hostileFault(each, given.get(each.name));
      return fault === null ? [] : [`${each.name}: ${fault}`];
    });
    const slowest = [...given.values()].reduce((a, b) => (b.ms > a.ms ? b : a));
    const opened = hostileCases.filter(({ answer }) => answer === "opens").length;
    const memory = Math.max(...[...given.values()].map((each) => each.memory));
    say(
      `Hostile files (${codec}): ${String(given.size)} tried, ${String(opened)} to be opened, ${String(faulty.length)} not as expected; ` +
        `slowest ${slowest.ms.toFixed(0)} ms (${slowest.name}), at most ${memory.toFixed(0)} MiB of ${String(MEMORY)}`,
    );
    for (const each of faulty) say(`    ${each}`);
    good &&= faulty.length === 0;
  }

  say("Misfortunes:");
  for (const fault of faults) {
    // Each in a folder of its own: what runs as another user must be able to go into it.
    const folder = mkdtempSync(join(tmpdir(), "xushi-hardness-"));
    try {
      const survived = await fault.run(folder, Number(values.faults));
      say(
        `  ${fault.name}: ${typeof survived === "string" ? `not tried, ${survived}` : `${String(survived)} survived`}`,
      );
    } catch (error) {
      good = false;
      say(`  ${fault.name}: FAILED: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return good;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

void main().then((good) => {
  process.exitCode = good ? 0 : 1;
});
