import { join } from "node:path";
import { Problem } from "../model/problem";
import { unitWorkbooks } from "../output/unit-workbooks";
import { shippedPlans } from "../plans/shipped";
import { review } from "../review";
import { cliText } from "../text/cli";
import { mergingText } from "../text/merging";
import { createWorkbook } from "../workbook/xlsx/create";
import type { Arguments } from "./arguments";
import { readWorkbook, writeFile } from "./files";
import { makeFolder } from "./make-folder";
import type { Output } from "./output";
import { readPlan } from "./plan";
import { unitFileName } from "./unit-file-name";

/** `return`: one workbook per 责任单位 with its own rows and its own findings, to send back. */
export async function returnToUnits(call: Arguments, output: Output): Promise<number> {
  const [file, ...more] = call.files;
  if (file === undefined) throw new Problem("bad-option", { detail: cliText.noFile });
  if (more.length > 0) throw new Problem("bad-option", { detail: cliText.oneFileOnly("return") });
  if (call.out === null) throw new Problem("bad-option", { detail: cliText.needsOut });
  const result = review(await (await readWorkbook(file)).read(), {
    asOf: call.asOf ?? undefined,
    preset: call.preset ?? undefined,
    plan: call.plan === null ? undefined : await readPlan(call.plan),
    plans: shippedPlans,
  });
  const workbooks = unitWorkbooks(result);
  await makeFolder(call.out);
  const taken = new Set<string>();
  for (const { unit, sheets } of workbooks) {
    await writeFile(join(call.out, fileName(unit, taken)), createWorkbook(sheets), [file]);
  }
  output.print(mergingText.returned(workbooks.length, call.out));
  return result.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** A name that repeats gets a number; most file systems take no notice of capitals, and some none of how an accent is written. */
function fileName(unit: string, taken: Set<string>): string {
  const safe = unitFileName(unit);
  for (let number = 1; ; number++) {
    const name = mergingText.returnFile(number === 1 ? safe : `${safe}（${String(number)}）`);
    const key = name.normalize("NFC").toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}
