/** Opens, reads, reviews, marks and clears every hostile file in a process of its own, and tells the parent of each. */
import { clearEdits } from "../../../src/output/clear";
import { markEdits } from "../../../src/output/marks";
import { monthOf } from "../../../src/model/month";
import { Problem } from "../../../src/model/problem";
import { shippedPlans } from "../../../src/plans/shipped";
import { review } from "../../../src/review";
import { problemText } from "../../../src/text/problems";
import { openWorkbookFile } from "../../../src/workbook/xlsx/open";
import { hostileCases } from "../../workbooks/hostile";

export interface Answer {
  readonly name: string;
  /** "opens", the code of a problem with its detail, or what else was thrown. */
  readonly answer: string;
  /** The sentence of a problem. */
  readonly sentence: string;
  readonly ms: number;
  /** MiB that the process ever held. */
  readonly memory: number;
  /** Anything that Object.prototype has now and had not before. */
  readonly polluted: readonly string[];
}

const clean = new Set(Reflect.ownKeys(Object.prototype));

async function open(bytes: Uint8Array, file: string): Promise<void> {
  const book = await openWorkbookFile(bytes, file);
  const snapshot = await book.read();
  const found = review(snapshot, { plans: shippedPlans, asOf: monthOf(2020, 6) });
  if (book.format === "xls") return;
  await book.apply(markEdits(found, snapshot));
  const marked = await openWorkbookFile(book.bytes(), file);
  await marked.apply(clearEdits({ all: true }));
  await (await openWorkbookFile(marked.bytes(), file)).read();
}

async function answerTo(bytes: Uint8Array, file: string): Promise<Pick<Answer, "answer" | "sentence">> {
  try {
    await open(bytes, file);
    return { answer: "opens", sentence: "" };
  } catch (error) {
    if (!(error instanceof Problem))
      return { answer: error instanceof Error ? (error.stack ?? "") : String(error), sentence: "" };
    const detail = error.facts.detail ?? error.facts.format;
    return { answer: error.code + (detail === undefined ? "" : `/${String(detail)}`), sentence: problemText(error) };
  }
}

async function main(): Promise<void> {
  const wanted = process.argv[2];
  for (const { name, file, bytes } of hostileCases) {
    if (wanted !== undefined && !name.includes(wanted)) continue;
    const content = bytes();
    const start = performance.now();
    const { answer, sentence } = await answerTo(content, file);
    const ms = performance.now() - start;
    const memory = process.resourceUsage().maxRSS / 1024;
    const polluted = Reflect.ownKeys(Object.prototype)
      .filter((key) => !clean.has(key))
      .map(String);
    const report: Answer = { name, answer, sentence, ms, memory, polluted };
    if (process.send === undefined)
      process.stdout.write(
        `${ms.toFixed(0).padStart(7)} ms ${memory.toFixed(0).padStart(6)} MiB  ${name}: ${answer.slice(0, 600)} ${sentence}\n`,
      );
    else process.send(report);
  }
  if (process.send !== undefined) process.disconnect();
}

void main();
