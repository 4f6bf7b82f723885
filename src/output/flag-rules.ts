import type { Area } from "../model/address";
import type { FlagRule, PutFlags } from "../model/edit";
import type { ColumnKey, ProjectTable } from "../model/project";
import type { Review } from "../model/review";
import type { Mark } from "../model/standing";
import { markFills, marksByGravity, markTints } from "./mark-colours";
import { markNames, placeFormula } from "./own-names";

/**
 * The flag rules of the user's sheets: at most eight per table, whatever the number of projects. A rule asks 序时·明细, through a
 * workbook name, whether the row it stands in bears the mark; 明细 follows the row wherever sorting or inserting moves it. The
 * cell's full fill goes before the row's tint, the graver mark before the lesser.
 */
export function flagEdits(review: Review): PutFlags[] {
  const { tables } = review.recognition;
  const sheets = new Map<string, FlagRule[]>();
  tables.forEach((table, number) => {
    if (table.to === table.from) return;
    const rules = sheets.get(table.sheetName) ?? [];
    rules.push(...cellRules(table, number));
    if (review.settings.tintRows) rules.push(...rowRules(table, number));
    sheets.set(table.sheetName, rules);
  });
  return [...sheets].map(([sheet, rules]) => ({ kind: "put-flags", sheet, rules }));
}

/** The cell that a mark is about; where a table has no such column, the one that gave the promise, else the name. */
const concerned: Readonly<Record<Mark, readonly ColumnKey[]>> = {
  竣工逾期: ["planFinish", "years", "name"],
  开工滞后: ["planStart", "years", "name"],
  投资滞后: ["yearDone", "name"],
  未报: ["yearDone", "name"],
};

function cellRules(table: ProjectTable, number: number): FlagRule[] {
  return marksByGravity.flatMap((mark) => {
    const column = concerned[mark].map((key) => table.columnOf[key]).find((found) => found !== undefined);
    if (column === undefined) return [];
    const area = { ...bodyOf(table), left: column.index, right: column.index };
    return [{ mark, part: "cell" as const, areas: [area], formula: formulaOf(mark, number), fill: markFills[mark] }];
  });
}

function rowRules(table: ProjectTable, number: number): FlagRule[] {
  const area = { ...bodyOf(table), left: table.left, right: table.right };
  return marksByGravity.map((mark) => ({
    mark,
    part: "row",
    areas: [area],
    formula: formulaOf(mark, number),
    fill: markTints[mark],
  }));
}

/** From the first to the last row of the table's body: a row inserted between them lies inside, and total rows never match. */
function bodyOf(table: ProjectTable): Pick<Area, "top" | "bottom"> {
  return { top: table.firstRow, bottom: table.lastRow };
}

function formulaOf(mark: Mark, number: number): string {
  return `COUNTIF(${markNames[mark]},${placeFormula(number, "ROW()")})>0`;
}
