import type { Area } from "../model/address";
import { columnLetters } from "../model/address";
import type { OwnSheet, Prompt, Validation } from "../model/edit";
import { type Month, monthOfYear, yearOfMonth } from "../model/month";
import type { Group, Plan } from "../model/plan";
import { type ColumnKey, monthKeys, natures } from "../model/project";
import { standardTableText } from "../text/standard-table";
import { templateText } from "../text/sheets";
import { sheetTitles } from "./sheet-titles";
import { isMoney, STANDARD_FIRST_ROW, standardTable } from "./standard-table";

/** The columns that the rules look at, and no more: each one asked for is one that somebody must fill in. */
const columns: readonly ColumnKey[] = [
  "seq",
  "name",
  "code",
  "nature",
  "district",
  "content",
  "planStart",
  "planFinish",
  "actualStart",
  "actualFinish",
  "totalInvestment",
  "priorDone",
  "yearPlan",
  "monthDone",
  "yearDone",
  "rate",
  "progressText",
  "problem",
  "need",
  "leader",
  "responsible",
  "updated",
  "note",
];

/** Room for half as many projects again as the 方案 counts. */
const LEAST_ROWS = 30;

/**
 * The blank standard workbook of a 方案: a sheet per group, numbered rows, drop-downs for nature and district, months and amounts that
 * refuse what is none, a hint for each column, totals and rates as formulas. The sheets bear no deed: they are the user's.
 */
export function templateSheets(plan: Plan, asOf: Month): OwnSheet[] {
  const titles = sheetTitles(plan.groups.map(({ name }) => name));
  return plan.groups.map((group, index) => templateSheet(plan, group, titles[index] ?? group.name, asOf));
}

function templateSheet(plan: Plan, group: Group, sheetName: string, asOf: Month): OwnSheet {
  const rows = Math.max(LEAST_ROWS, Math.ceil((group.targets.projects?.value ?? 0) * 1.5));
  const sheet = standardTable({
    sheetName,
    title: standardTableText.title(plan.city, yearOfMonth(asOf), group.name),
    year: yearOfMonth(asOf),
    month: monthOfYear(asOf),
    columns,
    rows: Array.from({ length: rows }, () => ({ cells: {}, extra: [] })),
    extra: [],
  });
  const bottom = STANDARD_FIRST_ROW + rows - 1;
  return { ...sheet, validations: validations(plan, bottom) };
}

function validations(plan: Plan, bottom: number): Validation[] {
  const districts = [
    ...plan.districts.map(({ name }) => name),
    plan.severalDistricts.name,
    ...plan.holders.map(({ name }) => name),
    ...plan.otherCounties.map(({ name }) => name),
  ];
  return columns.flatMap((key, column): Validation[] => {
    const hint = templateText.hints[key];
    if (hint === undefined) return [];
    const area: Area = { top: STANDARD_FIRST_ROW, left: column, bottom, right: column };
    const prompt: Prompt = { title: hint.title, text: hint.text };
    const first = columnLetters(column) + String(STANDARD_FIRST_ROW + 1);
    if (key === "nature") return [{ kind: "list", area, items: natures, prompt }];
    if (key === "district") return [{ kind: "list", area, items: districts, prompt }];
    if (isMoney(key)) return [{ kind: "decimal", area, min: 0, max: null, prompt }];
    if (key === "updated" || (monthKeys as readonly ColumnKey[]).includes(key)) {
      return [
        { kind: "custom", area, formula: `AND(ISNUMBER(${first}),YEAR(${first})>=1990,YEAR(${first})<2100)`, prompt },
      ];
    }
    return [{ kind: "custom", area, formula: `LEN(${first})<=${String(hint.longest ?? 1000)}`, prompt }];
  });
}
