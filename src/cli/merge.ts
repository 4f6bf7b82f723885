import { basename } from "node:path";
import { type Submission, mergeSubmissions } from "../merging/merge-submissions";
import type { Month } from "../model/month";
import { Problem } from "../model/problem";
import type { Recognition } from "../model/project";
import { mergedWorkbook } from "../output/merged-workbook";
import { shippedPlans } from "../plans/shipped";
import { planFor, readProjects } from "../review";
import { cliText } from "../text/cli";
import { mergingText } from "../text/merging";
import { createWorkbook } from "../workbook/xlsx/create";
import type { Arguments } from "./arguments";
import { readWorkbook, writeFile } from "./files";
import type { Output } from "./output";
import { readPlan } from "./plan";

/** `merge`: one standard workbook from many units' submissions; contradictions are listed, never resolved in silence. */
export async function merge(call: Arguments, output: Output): Promise<number> {
  if (call.files.length === 0) throw new Problem("bad-option", { detail: cliText.noFile });
  if (call.out === null) throw new Problem("bad-option", { detail: cliText.needsOut });
  if (!call.out.toLowerCase().endsWith(".xlsx")) {
    throw new Problem("bad-option", { detail: cliText.outExtension(".xlsx") });
  }
  const submissions: Submission[] = [];
  let asOf: Month | null = call.asOf;
  for (const file of call.files) {
    const { recognition, stated } = readProjects(await (await readWorkbook(file)).read());
    submissions.push({ file: basename(file), recognition });
    if (call.asOf === null && stated !== null && (asOf === null || stated > asOf)) asOf = stated;
  }
  if (asOf === null) throw new Problem("no-month", { file: call.files.map((file) => basename(file)).join("、") });
  const roster = call.previous === null ? null : readProjects(await (await readWorkbook(call.previous)).read());
  const given = call.plan === null ? undefined : await readPlan(call.plan);
  const { plan } = planFor(all(submissions), asOf, { plan: given, plans: shippedPlans }, null);

  const merged = mergeSubmissions(submissions, roster?.recognition ?? null, plan);
  const sheets = mergedWorkbook(merged, submissions, plan?.city ?? mergingText.city, asOf, roster !== null);
  await writeFile(call.out, createWorkbook(sheets), [
    ...call.files,
    ...(call.previous === null ? [] : [call.previous]),
  ]);

  output.print(mergingText.merged(merged.projects.length, submissions.length));
  if (merged.conflicts.length > 0) output.print(mergingText.conflictCount(merged.conflicts.length));
  if (roster !== null) {
    output.print(mergingText.missingCount(merged.missingUnits.length, merged.missingProjects.length));
    for (const unit of merged.missingUnits) output.print(`    ${unit}`);
  }
  if (merged.nearNames.length > 0) output.print(mergingText.nearCount(merged.nearNames.length));
  output.print(cliText.written(call.out));
  return 0;
}

/** The choice of a 方案 looks at the districts of all rows together. */
function all(submissions: readonly Submission[]): Recognition {
  return {
    tables: submissions.flatMap(({ recognition }) => recognition.tables),
    projects: submissions.flatMap(({ recognition }) => recognition.projects),
    others: [],
  };
}
