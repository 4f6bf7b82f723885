import { basename } from "node:path";
import { type Merge, type Submission, mergeSubmissions } from "../merging/merge-submissions";
import type { Month } from "../model/month";
import { Problem } from "../model/problem";
import type { Recognition } from "../model/project";
import type { Unused } from "../output/merge-summary";
import { mergedWorkbook } from "../output/merged-workbook";
import { shippedPlans } from "../plans/shipped";
import { planFor, readProjects } from "../review";
import { cliText } from "../text/cli";
import { mergingText as words } from "../text/merging";
import { problemText } from "../text/problems";
import { createWorkbook } from "../workbook/xlsx/create";
import type { Arguments } from "./arguments";
import { readWorkbook, writeFile } from "./files";
import type { Output } from "./output";
import { readPlan } from "./plan";

/**
 * `merge`: one standard workbook from many units' submissions; contradictions are listed, never resolved in silence. A file that
 * cannot be used does not hide the others: it is named, in the workbook too, and the exit code is 2.
 */
export async function merge(call: Arguments, output: Output): Promise<number> {
  if (call.files.length === 0) throw new Problem("bad-option", { detail: cliText.noFile });
  if (call.out === null) throw new Problem("bad-option", { detail: cliText.needsOut });
  if (!call.out.toLowerCase().endsWith(".xlsx")) {
    throw new Problem("bad-option", { detail: cliText.outExtension(".xlsx") });
  }
  const { submissions, unused } = await readSubmissions(call.files, output);
  if (submissions.length === 0) return 2;
  const asOf = call.asOf ?? latest(submissions);
  if (asOf === null) throw new Problem("no-month", { file: call.files.map((file) => basename(file)).join("、") });
  const roster = call.previous === null ? null : readProjects(await (await readWorkbook(call.previous)).read());
  const given = call.plan === null ? undefined : await readPlan(call.plan);
  const { plan } = planFor(all(submissions), asOf, { plan: given, plans: shippedPlans }, null);

  const merged = mergeSubmissions(submissions, roster?.recognition ?? null, plan);
  const sheets = mergedWorkbook(merged, submissions, unused, plan?.city ?? words.city, asOf, roster !== null);
  await writeFile(call.out, createWorkbook(sheets), [
    ...call.files,
    ...(call.previous === null ? [] : [call.previous]),
  ]);

  for (const line of told(merged, submissions, asOf, roster !== null)) output.print(line);
  output.print(cliText.written(call.out));
  return unused.length === 0 ? 0 : 2;
}

async function readSubmissions(
  files: readonly string[],
  output: Output,
): Promise<{ submissions: Submission[]; unused: Unused[] }> {
  const submissions: Submission[] = [];
  const unused: Unused[] = [];
  const names = fileNames(files);
  for (const [index, path] of files.entries()) {
    const file = names[index] ?? path;
    try {
      submissions.push({ file, ...readProjects(await (await readWorkbook(path)).read()) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      output.error(problemText(error));
      unused.push({ file, reason: problemText(error) });
    }
  }
  return { submissions, unused };
}

/** Two files of one name from two folders are told apart by their paths. */
function fileNames(files: readonly string[]): string[] {
  return files.map((path) => {
    const name = basename(path);
    return files.filter((other) => basename(other) === name).length > 1 ? path : name;
  });
}

function latest(submissions: readonly Submission[]): Month | null {
  return submissions.reduce<Month | null>(
    (last, { stated }) => (stated !== null && (last === null || stated > last) ? stated : last),
    null,
  );
}

function* told(merged: Merge, submissions: readonly Submission[], asOf: Month, hasRoster: boolean): Generator<string> {
  const count = (of: "disagreements" | "supplements"): number =>
    merged.projects.reduce((sum, project) => sum + project[of].length, 0);
  yield words.merged(merged.projects.length, submissions.length);
  const conflicts = count("disagreements");
  if (conflicts > 0) yield words.conflictCount(conflicts);
  if (merged.acrossGroups.length > 0) yield words.acrossCount(merged.acrossGroups.length);
  const supplements = count("supplements");
  if (supplements > 0) yield words.supplementCount(supplements);
  if (merged.missingGroups.length > 0) {
    yield words.missingGroupsLine(merged.missingGroups.map(({ group }) => group).join("、"));
  }
  if (hasRoster) {
    yield words.missingCount(merged.missingUnits.length, merged.missingProjects.length);
    for (const unit of merged.missingUnits) yield `    ${unit}`;
  }
  const otherMonth = submissions.filter(({ stated }) => stated !== null && stated !== asOf);
  if (otherMonth.length > 0) yield words.otherMonths(otherMonth.map(({ file }) => file).join("、"));
  if (merged.nearNames.length > 0) yield words.nearCount(merged.nearNames.length);
  if (merged.leftOut.length > 0) yield words.leftOutCount(merged.leftOut.length);
}

/** The choice of a 方案 looks at the districts of all rows together. */
function all(submissions: readonly Submission[]): Recognition {
  return {
    tables: submissions.flatMap(({ recognition }) => recognition.tables),
    projects: submissions.flatMap(({ recognition }) => recognition.projects),
    others: [],
  };
}
