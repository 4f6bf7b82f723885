/** `engine.ts BOOK`: the rules that look at one row, in memory and warm, beside one hand-written loop. Prints JSON. */
import { readFileSync } from "node:fs";
import { FindingList } from "../../src/checks/findings";
import { rules } from "../../src/checks/registry";
import { ask } from "../../src/checks/run-checks";
import { atOnce } from "../../src/model/steps";
import { handWritten, rowRules } from "./hand-written";
import { cpu, judge, read } from "./open";

async function main(book: string): Promise<void> {
  const snapshot = await read(new Uint8Array(readFileSync(book)));
  const { recognition, standings, rollup, plan, asOf } = judge(snapshot);
  const input = { snapshot, recognition, standings, rollup, plan, asOf, previous: null };
  const names: readonly string[] = rowRules;
  const { tables } = recognition;
  const chosen = rules.filter((rule) => names.includes(rule.code)).map((rule) => ({ rule, tables }));
  const engine = (): Record<string, number> => {
    const list = new FindingList(input);
    atOnce(ask(chosen, input, list));
    const found: Record<string, number> = Object.fromEntries(names.map((rule) => [rule, 0]));
    for (const { rule } of list.sorted()) found[rule] = (found[rule] ?? 0) + 1;
    return found;
  };
  const loop = (): Record<string, number> => handWritten(recognition, standings);
  const answers = { engine: engine(), loop: loop() };
  for (let i = 0; i < 10; i++) {
    engine();
    loop();
  }
  process.stdout.write(`${JSON.stringify({ answers, engine: best(engine), loop: best(loop) })}\n`);
}

/** Seconds of CPU of the best of many runs. */
function best(run: () => unknown): number {
  let least = Infinity;
  for (let i = 0; i < 15; i++) {
    const start = cpu();
    run();
    least = Math.min(least, cpu() - start);
  }
  return least;
}

void main(process.argv[2] ?? "");
