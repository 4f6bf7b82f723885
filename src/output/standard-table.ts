import { columnLetters } from "../model/address";
import type { OwnCell, OwnColumn, OwnRow, OwnSheet } from "../model/edit";
import type { OwnStyle } from "../model/own-style";
import { type ColumnKey, type MoneyKey, moneyKeys } from "../model/project";
import { sumAll } from "../values/exact";
import { standardHeader, standardTableText } from "../text/standard-table";
import { cell, formulaCell } from "./cells";
import { heightFor } from "./sheet-page";

/**
 * The standard 重点项目汇总 table as a sheet: title, unit line, one header row, 合计 with formulas, then a row per project.
 * Used wherever the program writes a table that staff go on filling in: merged submissions, rows sent back to a unit.
 */
export interface StandardTable {
  readonly sheetName: string;
  readonly title: string;
  /** Reporting year and its last month (1–12), for the headers. */
  readonly year: number;
  readonly month: number;
  readonly columns: readonly ColumnKey[];
  readonly rows: readonly StandardRow[];
  /** Columns of ours to the right of the standard ones: origin, findings. */
  readonly extra: readonly { readonly header: string; readonly width: number }[];
}

export interface StandardRow {
  /** Money in 万元, months as serial days; absent or null: blank. The rate is a formula of the table's own. */
  readonly cells: Readonly<Partial<Record<ColumnKey, string | number | null>>>;
  readonly extra: readonly string[];
  /** Columns in which somebody must put something: their blank cells are shown as cells to fill in. */
  readonly toFill?: ReadonlySet<ColumnKey>;
}

/** First body row (the 合计) and first project row, counted from 0. */
export const STANDARD_TOTAL_ROW = 3;
export const STANDARD_FIRST_ROW = 4;

const looks: Readonly<Partial<Record<ColumnKey, { width: number; style: OwnStyle }>>> = {
  seq: { width: 6, style: "count" },
  group: { width: 10, style: "center" },
  name: { width: 30, style: "text" },
  code: { width: 26, style: "text" },
  nature: { width: 9, style: "center" },
  district: { width: 11, style: "center" },
  content: { width: 28, style: "text" },
  years: { width: 12, style: "center" },
  planStart: { width: 12, style: "month" },
  planFinish: { width: 12, style: "month" },
  actualStart: { width: 12, style: "month" },
  actualFinish: { width: 12, style: "month" },
  rate: { width: 10, style: "rate" },
  progressText: { width: 28, style: "text" },
  updated: { width: 12, style: "date" },
};
const moneyLook = { width: 13, style: "moneyFine" } as const;
const textLook = { width: 14, style: "text" } as const;

function lookOf(key: ColumnKey): { width: number; style: OwnStyle } {
  return looks[key] ?? (isMoney(key) ? moneyLook : textLook);
}

export function isMoney(key: ColumnKey): key is MoneyKey {
  return (moneyKeys as readonly ColumnKey[]).includes(key);
}

/** The table as an ordinary sheet (no deed): from now on it is the user's. */
export function standardTable(table: StandardTable): OwnSheet {
  const width = table.columns.length + table.extra.length;
  const last = STANDARD_FIRST_ROW + table.rows.length - 1;
  const columns: OwnColumn[] = [
    ...table.columns.map((key) => ({ width: lookOf(key).width, hidden: false })),
    ...table.extra.map((column) => ({ width: column.width, hidden: false })),
  ];
  const rows: OwnRow[] = [
    { height: 30, cells: [cell(table.title, "title")] },
    { height: null, cells: [cell(standardTableText.unit, "plain")] },
    {
      height: 40,
      cells: [
        ...table.columns.map((key) => cell(standardHeader(key, table.year, table.month), "header")),
        ...table.extra.map((column) => cell(column.header, "header")),
      ],
    },
    totalRow(table, last),
    ...table.rows.map((row, index) => bodyRow(table, row, index)),
  ];
  return {
    key: null,
    title: table.sheetName,
    columns,
    rows,
    merges: [{ top: 0, left: 0, bottom: 0, right: width - 1 }],
    freeze: { rows: 3, columns: table.columns.indexOf("name") + 1 },
    filter: null,
    printTitle: { first: 2, last: 2 },
    landscape: true,
    names: [],
    rules: [],
    validations: [],
    charts: [],
    tabColor: null,
  };
}

function totalRow(table: StandardTable, last: number): OwnRow {
  const sums = new Map<ColumnKey, number>();
  const cells = table.columns.map((key, index) => {
    if (key === "name") return cell(standardTableText.total, "total");
    if (!isMoney(key)) return cell(null, "total");
    if (table.rows.length === 0) return cell(0, "totalMoneyFine");
    const letters = columnLetters(index);
    const sum = sumAll(table.rows.map((row) => row.cells[key]).filter((value) => typeof value === "number"));
    sums.set(key, sum);
    return formulaCell(
      `SUM(${letters}${String(STANDARD_FIRST_ROW + 1)}:${letters}${String(last + 1)})`,
      sum,
      "totalMoneyFine",
    );
  });
  const rate = rateCell(table.columns, STANDARD_TOTAL_ROW, sums.get("yearPlan"), sums.get("yearDone"), "totalRate");
  return {
    height: null,
    cells: [...withRate(table.columns, cells, rate), ...table.extra.map(() => cell(null, "total"))],
  };
}

function bodyRow(table: StandardTable, row: StandardRow, index: number): OwnRow {
  const cells = table.columns.map((key) => {
    const value = key === "seq" ? index + 1 : (row.cells[key] ?? null);
    const { style } = lookOf(key);
    if (value === null && row.toFill?.has(key) === true) return cell(null, isMoney(key) ? "inputMoney" : "input");
    if (style === "month" && typeof value === "number" && !Number.isInteger(value)) return cell(value, "general");
    return cell(value, typeof value === "string" && style !== "center" ? "text" : style);
  });
  const { yearPlan, yearDone } = row.cells;
  const rate = rateCell(table.columns, STANDARD_FIRST_ROW + index, yearPlan, yearDone, "rate");
  const texts = [
    ...table.columns.map((key) => ({ text: row.cells[key] ?? "", width: lookOf(key).width })),
    ...table.extra.map(({ width }, at) => ({ text: row.extra[at] ?? "", width })),
  ];
  return {
    height: heightFor(texts.map(({ text, width }) => ({ text: typeof text === "string" ? text : "", width }))),
    cells: [...withRate(table.columns, cells, rate), ...row.extra.map((text) => cell(text, "text"))],
  };
}

function withRate(columns: readonly ColumnKey[], cells: readonly OwnCell[], rate: OwnCell | null): OwnCell[] {
  return cells.map((each, index) => (columns[index] === "rate" && rate !== null ? rate : each));
}

/** 完成年度计划比例 as a formula, in the total row too: sums divided by sums. Nothing where one of the two is blank, a text or a plan of 0. */
function rateCell(
  columns: readonly ColumnKey[],
  row: number,
  yearPlan: string | number | null | undefined,
  yearDone: string | number | null | undefined,
  style: OwnStyle,
): OwnCell | null {
  const [planAt, doneAt] = [columns.indexOf("yearPlan"), columns.indexOf("yearDone")];
  if (planAt < 0 || doneAt < 0) return null;
  const plan = columnLetters(planAt) + String(row + 1);
  const done = columnLetters(doneAt) + String(row + 1);
  const value =
    typeof yearPlan === "number" && typeof yearDone === "number" && yearPlan !== 0 ? yearDone / yearPlan : null;
  return formulaCell(`IF(COUNT(${plan},${done})<2,"",IF(${plan}=0,"",${done}/${plan}))`, value, style);
}
