/**
 * Writes assets/示例-重点项目汇总.xlsx, the workbook that the README's first command checks: eight sheets of the projects that the
 * notice names, in the middle of 2020, with the mistakes that such workbooks really hold.
 *
 *     node scripts/run-ts.cjs scripts/make-sample.ts [file]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sampleWorkbook } from "./sample/workbook";

const file = process.argv[2] ?? join(__dirname, "..", "assets", "示例-重点项目汇总.xlsx");
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, sampleWorkbook());
console.log(file);
