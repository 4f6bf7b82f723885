/** `warm.ts BOOK`: one book again and again in one warm process, from bytes to the text of the answer. Prints JSON. */
import { readFileSync } from "node:fs";
import { lazyAnswerOf } from "../../src/output/answer";
import { jsonText } from "../../src/output/json-text";
import { cpu, judge, read } from "./open";

async function main(book: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(book));
  const job = async (): Promise<number> => {
    let length = 0;
    for (const piece of jsonText(lazyAnswerOf(judge(await read(bytes))))) length += piece.length;
    return length;
  };
  for (let i = 0; i < 150; i++) await job();
  const runs = 100;
  const start = cpu();
  for (let i = 0; i < runs; i++) await job();
  process.stdout.write(`${JSON.stringify({ seconds: (cpu() - start) / runs })}\n`);
}

void main(process.argv[2] ?? "");
