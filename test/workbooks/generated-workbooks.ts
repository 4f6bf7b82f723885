import { sampleWorkbook } from "../../scripts/sample/workbook";
import { monthOf } from "../../src/model/month";
import { noSettings } from "../../src/model/settings";
import { planSheet } from "../../src/output/plan-sheet";
import { templateSheets } from "../../src/output/template";
import { shippedPlans } from "../../src/plans/shipped";
import { createWorkbook } from "../../src/workbook/xlsx/create";
import { sampleWorkbook as everySituation } from "../output/sample-workbook";
import { usersWorkbook } from "../workbook/users-workbook";
import { buildXlsx } from "./build-xlsx";
import { featureWorkbooks } from "./feature-workbooks";
import { hostileCases } from "./hostile";
import { fullSheetOf } from "./own-sheet-of";

export interface GeneratedWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every honest workbook that our own scripts make. */
export function generatedWorkbooks(): GeneratedWorkbook[] {
  const plan = shippedPlans[0];
  if (plan === undefined) throw new Error("a plan is shipped");
  return [
    ...featureWorkbooks(),
    { name: "sample.xlsx", bytes: sampleWorkbook() },
    { name: "every situation.xlsx", bytes: buildXlsx(everySituation()) },
    { name: "a user's.xlsx", bytes: usersWorkbook() },
    { name: "template.xlsx", bytes: createWorkbook(templateSheets(plan, monthOf(2020, 6))) },
    {
      name: "all that a sheet of ours can have.xlsx",
      bytes: createWorkbook([fullSheetOf({ key: null, title: "交通" }), planSheet(plan, noSettings)]),
    },
  ];
}

/** Those made to do harm that can be opened all the same, but for the huge ones. */
export function openableHostileWorkbooks(): GeneratedWorkbook[] {
  return hostileCases
    .filter(({ name, answer }) => answer === "opens" && !huge.test(name))
    .map(({ name, bytes }) => ({ name: `${name}.xlsx`, bytes: bytes() }));
}

/** What is made to be huge, and what is no .xlsx behind its name. */
const huge = /^\d|^texts that fall|^a title of|^\.xls/;
