import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Plan } from "../model/plan";
import { Problem } from "../model/problem";
import { parsePlan, planJsonSchema } from "../plans/parse-plan";
import { shippedPlans } from "../plans/shipped";
import { cliText } from "../text/cli";
import { planFaultText } from "../text/plan";
import type { Arguments } from "./arguments";
import { readText, writeFile } from "./files";
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

/** `plan`: write the JSON schema of a 方案 and the shipped one as an example with explanations. */
export async function plan(call: Arguments, output: Output): Promise<number> {
  const folder = call.out ?? ".";
  await mkdir(folder, { recursive: true });
  const example = shippedPlans[0];
  if (example === undefined) throw new Error("a plan is shipped");
  for (const [name, content] of [
    [cliText.schemaName, planJsonSchema()],
    [cliText.exampleName(example.city, example.year), { $schema: `./${cliText.schemaName}`, ...example }],
  ] as const) {
    const path = join(folder, name);
    await writeFile(path, new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`), []);
    output.print(cliText.written(path));
  }
  return 0;
}
