/** `many.ts COUNT`: so many different books of 100 rows in one process. Prints JSON: CPU a book, memory early and late. */
import { lazyAnswerOf } from "../../src/output/answer";
import { jsonText } from "../../src/output/json-text";
import { bookInMemory } from "../workbooks/write-book";
import { cpu, judge, read } from "./open";

async function main(count: number): Promise<void> {
  let seconds = 0;
  let early = 0;
  for (let i = 0; i < count; i++) {
    const bytes = bookInMemory({ rows: 100, seed: i + 1, variant: "ordinary" });
    const start = cpu();
    for (const _piece of jsonText(lazyAnswerOf(judge(await read(bytes)))));
    seconds += cpu() - start;
    if (i === Math.floor(count / 4)) early = held();
  }
  process.stdout.write(`${JSON.stringify({ seconds: seconds / count, early, late: held() })}\n`);
}

/** MiB of heap that are still held after a collection (run with --expose-gc). */
function held(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / (1 << 20);
}

void main(Number(process.argv[2]));
