import { extname } from "node:path";
import type { BriefingTemplate } from "../model/briefing-template";
import type { OwnSheet } from "../model/edit";
import { Problem } from "../model/problem";
import type { Review } from "../model/review";
import { explainedWording, readWording } from "../output/papers/read-wording";
import { cliText } from "../text/cli";
import { wordingFaultText } from "../text/wording";
import { createWorkbook } from "../workbook/xlsx/create";
import type { Arguments } from "./arguments";
import { readText, writeFile } from "./files";
import type { Output } from "./output";

/** `papers`: the wording of the papers as JSON, for a city to change; to a file, or to standard output alone. */
export async function papers(call: Arguments, output: Output): Promise<number> {
  if (call.files.length > 0) throw new Problem("bad-option", { detail: cliText.noFiles });
  const text = JSON.stringify(explainedWording(), null, 2);
  if (call.out === null) output.print(text);
  else {
    await writeFile(call.out, new TextEncoder().encode(`${text}\n`), []);
    output.print(cliText.written(call.out));
  }
  return 0;
}

/**
 * The wording that a call names.
 * @throws Problem "bad-wording" that names the wrong places and their reasons
 */
export async function wordingOf({ papers: path }: Arguments): Promise<BriefingTemplate | undefined> {
  if (path === null) return undefined;
  const read = readWording(await readText(path));
  if (read.ok) return read.wording;
  throw new Problem("bad-wording", { file: path, detail: read.faults.map(wordingFaultText).join("；") });
}

const forms = [".docx", ".xlsx", ".txt"] as const;

/**
 * That every paper has a name that tells its form: Word, a sheet in a workbook of its own, or text.
 * @throws Problem "bad-option"
 */
export function mustBePapers(call: Arguments): void {
  for (const path of [call.briefing, call.slips, call.pack]) {
    if (path !== null && formOf(path) === undefined) {
      throw new Problem("bad-option", { detail: cliText.outExtension(forms.join(" ")) });
    }
  }
}

function formOf(path: string): (typeof forms)[number] | undefined {
  return forms.find((form) => form === extname(path).toLowerCase());
}

/** The papers that a call asks for; answers the paths written. The Word library is loaded only when one is asked for. */
export async function writePapers(
  call: Arguments,
  review: Review,
  wording: BriefingTemplate | undefined,
  inputs: readonly string[],
): Promise<string[]> {
  if (call.briefing === null && call.slips === null && call.pack === null) return [];
  const made = await import("../output/papers");
  const written: string[] = [];
  for (const [path, docx, sheet, text] of [
    [call.briefing, made.briefingDocx, made.briefingSheet, made.briefingText],
    [call.slips, made.slipsDocx, made.slipsSheet, made.slipsText],
    [call.pack, made.packDocx, made.packSheet, made.packText],
  ] as const) {
    if (path === null) continue;
    await writeFile(path, await bytesOf(formOf(path), { docx, sheet, text }, review, wording), inputs);
    written.push(path);
  }
  return written;
}

interface Makers {
  readonly docx: (review: Review, wording?: BriefingTemplate) => Promise<Uint8Array>;
  readonly sheet: (review: Review, wording?: BriefingTemplate) => OwnSheet;
  readonly text: (review: Review, wording?: BriefingTemplate) => string;
}

async function bytesOf(
  form: ReturnType<typeof formOf>,
  make: Makers,
  review: Review,
  wording: BriefingTemplate | undefined,
): Promise<Uint8Array> {
  if (form === ".xlsx") return createWorkbook([make.sheet(review, wording)]);
  if (form === ".txt") return new TextEncoder().encode(make.text(review, wording));
  return make.docx(review, wording);
}
