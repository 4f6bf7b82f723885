import { basename } from "node:path";
import { type Baseline, compareWithBaseline, readBaseline } from "../checks/baseline";
import type { BriefingTemplate } from "../model/briefing-template";
import type { Plan } from "../model/plan";
import { Problem } from "../model/problem";
import type { Comparison, Review } from "../model/review";
import type { Snapshot } from "../model/snapshot";
import { answerWithoutTable, lazyAnswerOf } from "../output/answer";
import { jsonText } from "../output/json-text";
import type { Judged } from "../output/sarif";
import { shippedPlans } from "../plans/shipped";
import { NoProjectTable, review } from "../review";
import { cliText } from "../text/cli";
import { problemText } from "../text/problems";
import type { Arguments } from "./arguments";
import type { Checked } from "./checked";
import { readText, readWorkbook, writeFile } from "./files";
import type { Output } from "./output";
import { printReview } from "./print-review";

/**
 * `check`: review each workbook, print the answer, and write what was asked for beside it. What only one of the options needs is
 * loaded for it alone: compiling it all took longer than checking a small workbook.
 */
export async function check(call: Arguments, output: Output): Promise<number> {
  if (call.files.length === 0) throw new Problem("bad-option", { detail: cliText.noFile });
  for (const [option, value] of Object.entries({
    "--out": call.out,
    "--briefing": call.briefing,
    "--report": call.report,
    "--slips": call.slips,
    "--pack": call.pack,
  })) {
    if (value !== null && call.files.length > 1) {
      throw new Problem("bad-option", { detail: cliText.oneFileOnly(option) });
    }
  }
  if ((call.fix || call.briefingSheet) && call.out === null)
    throw new Problem("bad-option", { detail: cliText.needsOut });
  const papers = asksForPapers(call) ? await import("./papers") : null;
  papers?.mustBePapers(call);
  const wording = await papers?.wordingOf(call);
  const plan = call.plan === null ? undefined : await (await import("./plan")).readPlan(call.plan);
  const previous = call.previous === null ? undefined : await (await readWorkbook(call.previous)).read();
  const baseline = call.baseline === null ? null : readBaseline(await readText(call.baseline), call.baseline);

  const answers: unknown[] = [];
  const judged: Judged[] = [];
  const texts: string[] = [];
  let code = 0;
  for (const file of call.files) {
    try {
      const { one, comparison } = await checkOne(file, call, { plan, previous, baseline, wording, papers }, output);
      if (call.format === "json") answers.push(jsonOf(one, comparison));
      if (call.format === "sarif") judged.push({ review: one, comparison });
      if (call.format === "text") texts.push(printReview(one, comparison));
      const counted = comparison === null ? one.findings : comparison.fresh;
      code = Math.max(code, counted.some(({ severity }) => severity === "error") ? 1 : 0);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // It may also be last period's workbook that has no table: then nothing is known of this one.
      if (error instanceof NoProjectTable && call.format === "json" && error.facts.file === basename(file)) {
        answers.push(answerWithoutTable(error.facts.file, error.recognition));
      }
      output.error(problemText(error));
      code = 2;
    }
  }
  if (call.format === "json") {
    if (answers.length > 0) output.print(jsonText(call.files.length === 1 ? answers[0] : answers));
  } else if (call.format === "sarif") {
    const { sarifOf } = await import("../output/sarif");
    output.print(JSON.stringify(sarifOf(judged)));
  } else if (texts.length > 0) {
    output.print(texts.join("\n\n"));
  }
  return code;
}

function asksForPapers({ briefing, slips, pack, papers }: Arguments): boolean {
  return [briefing, slips, pack, papers].some((path) => path !== null);
}

function jsonOf(one: Review, comparison: Comparison | null) {
  if (comparison === null) return lazyAnswerOf(one);
  const fresh = new Set(comparison.fresh.map(({ id }) => id));
  return {
    ...lazyAnswerOf(one, fresh),
    baseline: { new: comparison.fresh.length, known: comparison.known, gone: comparison.gone },
  };
}

interface Givens {
  readonly plan: Plan | undefined;
  readonly previous: Snapshot | undefined;
  readonly baseline: Baseline | null;
  readonly wording: BriefingTemplate | undefined;
  /** What writes papers, where one is asked for. */
  readonly papers: typeof import("./papers") | null;
}

async function checkOne(file: string, call: Arguments, givens: Givens, output: Output): Promise<Checked> {
  const reviewed = (snapshot: Snapshot): Review =>
    review(snapshot, {
      plan: givens.plan,
      previous: givens.previous,
      plans: shippedPlans,
      asOf: call.asOf ?? undefined,
      preset: call.preset ?? undefined,
    });
  const { baseline } = givens;
  const checked = (snapshot: Snapshot): Checked => {
    const one = reviewed(snapshot);
    return { one, comparison: baseline === null ? null : compareWithBaseline(one, baseline) };
  };
  let result: Checked;
  if (call.out === null) {
    // Not held by a name: who only reads a workbook needs its bytes no longer.
    result = checked(await (await readWorkbook(file)).read());
  } else {
    const { writeMarked } = await import("./marked-copy");
    const { out, fix, briefingSheet } = call;
    const asked = { file, out, fix, briefingSheet, wording: givens.wording };
    result = await writeMarked(await readWorkbook(file), asked, checked, output);
    say(call, output, out);
  }
  if (call.report !== null) {
    const { reportHtml } = await import("../output/report");
    await writeFile(call.report, new TextEncoder().encode(reportHtml(result.one, result.comparison)), [file]);
    say(call, output, call.report);
  }
  const written = (await givens.papers?.writePapers(call, result.one, givens.wording, [file])) ?? [];
  for (const path of written) say(call, output, path);
  return result;
}

/** Paths go to standard error where standard output belongs to JSON alone. */
function say(call: Arguments, output: Output, path: string): void {
  if (call.format === "text") output.print(cliText.written(path));
  else output.error(cliText.written(path));
}
