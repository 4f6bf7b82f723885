import { parseMonthCode } from "../model/month";
import { Problem } from "../model/problem";
import { templateSheets } from "../output/template";
import { shippedPlans } from "../plans/shipped";
import { cliText } from "../text/cli";
import { createWorkbook } from "../workbook/xlsx/create";
import type { Arguments } from "./arguments";
import { writeFile } from "./files";
import type { Output } from "./output";
import { readPlan } from "./plan";

/** `template`: the blank standard workbook of a 方案, half a year into it unless --as-of says otherwise. */
export async function template(call: Arguments, output: Output): Promise<number> {
  const plan = call.plan === null ? shippedPlans[0] : await readPlan(call.plan);
  if (plan === undefined) throw new Error("a plan is shipped");
  const asOf = call.asOf ?? parseMonthCode(`${String(plan.year)}-06`);
  if (asOf === null) throw new Problem("bad-plan", { file: plan.title, detail: String(plan.year) });
  const out = call.out ?? cliText.templateName(plan.city, plan.year);
  if (!out.toLowerCase().endsWith(".xlsx")) {
    throw new Problem("bad-option", { detail: cliText.outExtension(".xlsx") });
  }
  await writeFile(out, createWorkbook(templateSheets(plan, asOf)), []);
  output.print(cliText.written(out));
  return 0;
}
