import { join } from "node:path";
import type { Plan } from "../model/plan";
import { Problem } from "../model/problem";
import { describeSchema, explainedPlan } from "../output/explained-plan";
import { planSheet } from "../output/plan-sheet";
import { parsePlan, planJsonSchema } from "../plans/parse-plan";
import { shippedPlans } from "../plans/shipped";
import { settingsFor } from "../review";
import { cliText } from "../text/cli";
import { planFaultText } from "../text/plan";
import { skipText } from "../text/problems";
import type { Arguments } from "./arguments";
import { mustBeWritable, readText, readWorkbook, writeFile } from "./files";
import { makeFolder } from "./make-folder";
import type { Output } from "./output";

/**
 * A 方案 from a file.
 * @throws Problem "bad-plan" that names the first wrong place and its reason.
 */
export async function readPlan(path: string): Promise<Plan> {
  const parsed = parsePlan(await readText(path));
  if (parsed.ok) return parsed.plan;
  throw new Problem("bad-plan", { file: path, detail: parsed.faults.map(planFaultText).join("；") });
}

/**
 * `plan`: without a workbook, write the JSON schema of a 方案 and the shipped one as an example with explanations; with one, write a
 * copy of it in which the sheet 序时·方案 holds the 方案 (given, its own, else the shipped one that fits) for staff to edit.
 */
export async function plan(call: Arguments, output: Output): Promise<number> {
  const [file, ...more] = call.files;
  if (more.length > 0) throw new Problem("bad-option", { detail: cliText.oneFileOnly("plan") });
  if (file === undefined) return writeExample(call.out ?? ".", output);
  if (call.out === null) throw new Problem("bad-option", { detail: cliText.needsOut });
  return writeSheet(file, call.out, call, output);
}

async function writeExample(folder: string, output: Output): Promise<number> {
  await makeFolder(folder);
  const example = shippedPlans[0];
  if (example === undefined) throw new Error("a plan is shipped");
  for (const [name, content] of [
    [cliText.schemaName, describeSchema(planJsonSchema())],
    [
      cliText.exampleName(example.city, example.year),
      { $schema: `./${cliText.schemaName}`, ...explainedPlan(example) },
    ],
  ] as const) {
    const path = join(folder, name);
    await writeFile(path, new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`), []);
    output.print(cliText.written(path));
  }
  return 0;
}

async function writeSheet(file: string, out: string, call: Arguments, output: Output): Promise<number> {
  const workbook = await readWorkbook(file);
  mustBeWritable(workbook, out);
  const { plan, settings } = settingsFor(await workbook.read(), {
    asOf: call.asOf ?? undefined,
    plan: call.plan === null ? undefined : await readPlan(call.plan),
    plans: shippedPlans,
  });
  const { skipped } = await workbook.apply([{ kind: "put-sheet", sheet: planSheet(plan, settings) }]);
  for (const { sheet, code, detail } of skipped) output.error(cliText.skipped(sheet, skipText(code, detail)));
  if (skipped.length > 0) return 2;
  await writeFile(out, workbook.bytes(), [file]);
  output.print(plan === null ? cliText.planSheetEmpty(out) : cliText.planSheet(plan.title, out));
  return 0;
}
