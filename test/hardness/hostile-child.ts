/**
 * Opens, reads, reviews, marks and clears hostile files in a process of its own and tells the parent of each, before and
 * after. By hand, for one file or all whose name holds a word: `node scripts/run-ts.cjs test/hardness/hostile-child.ts WORD`
 */
import { browserCodec } from "../../src/page/worker/browser-codec";
import { nodeCodec } from "../../src/cli/node-codec";
import { clearEdits } from "../../src/output/clear";
import { markEdits } from "../../src/output/marks";
import { monthOf } from "../../src/model/month";
import { Problem } from "../../src/model/problem";
import { shippedPlans } from "../../src/plans/shipped";
import { review } from "../../src/review";
import { problemText } from "../../src/text/problems";
import { openWorkbookFile } from "../../src/workbook/xlsx/open";
import type { Codec } from "../../src/workbook/xlsx/zip/codec";
import { portableCodec } from "../../src/workbook/xlsx/zip/portable-codec";
import { hostileCases } from "../workbooks/hostile";

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
export type HostileReport = { readonly begun: string } | Answer;

/** The command line's zlib, the streams of browsers (Node has them too), and what a browser without them uses. */
const codecs: Readonly<Record<string, Codec>> = { zlib: nodeCodec, streams: browserCodec, portable: portableCodec };

const clean = new Set(Reflect.ownKeys(Object.prototype));

async function open(bytes: Uint8Array, file: string, codec: Codec): Promise<void> {
  const book = await openWorkbookFile(bytes, file, { codec });
  const snapshot = await book.read();
  const found = review(snapshot, { plans: shippedPlans, asOf: monthOf(2020, 6) });
  if (book.format === "xls") return;
  await book.apply(markEdits(found, snapshot));
  const marked = await openWorkbookFile(book.bytes(), file, { codec });
  await marked.apply(clearEdits({ all: true }));
  await (await openWorkbookFile(marked.bytes(), file, { codec })).read();
}

async function answerTo(bytes: Uint8Array, file: string, codec: Codec): Promise<Pick<Answer, "answer" | "sentence">> {
  try {
    await open(bytes, file, codec);
    return { answer: "opens", sentence: "" };
  } catch (error) {
    if (!(error instanceof Problem))
      return { answer: error instanceof Error ? (error.stack ?? "") : String(error), sentence: "" };
    const detail = error.facts.detail ?? error.facts.format;
    return { answer: error.code + (detail === undefined ? "" : `/${String(detail)}`), sentence: problemText(error) };
  }
}

async function main(codec: Codec, wanted: (name: string) => boolean): Promise<void> {
  const tell = (report: HostileReport): void => {
    if (process.send !== undefined) process.send(report);
    else if ("answer" in report) process.stdout.write(`${line(report)}\n`);
  };
  for (const { name, file, bytes } of hostileCases) {
    if (!wanted(name)) continue;
    tell({ begun: name });
    const content = bytes();
    const start = performance.now();
    const { answer, sentence } = await answerTo(content, file, codec);
    const polluted = Reflect.ownKeys(Object.prototype).filter((key) => !clean.has(key));
    tell({
      name,
      answer,
      sentence,
      ms: performance.now() - start,
      memory: process.resourceUsage().maxRSS / 1024,
      polluted: polluted.map(String),
    });
  }
  if (process.send !== undefined) process.disconnect();
}

const line = ({ ms, memory, name, answer, sentence }: Answer): string =>
  `${ms.toFixed(0).padStart(7)} ms ${memory.toFixed(0).padStart(6)} MiB  ${name}: ${answer.slice(0, 600)} ${sentence}`;

if (process.send === undefined) {
  const word = process.argv[2] ?? "";
  void main(nodeCodec, (name) => name.includes(word));
} else {
  process.once("message", ({ codec, names }: { codec: string; names: readonly string[] }) => {
    const wanted = new Set(names);
    void main(codecs[codec] ?? portableCodec, (name) => wanted.has(name));
  });
}
