import { columnLetters } from "../model/address";
import type { OwnCell, OwnColumn, OwnRow, OwnSheet } from "../model/edit";
import type { OwnStyle } from "../model/own-style";
import { type ColumnKey, type MoneyKey, moneyKeys } from "../model/project";
import { sumExact } from "../values/exact";
import { standardHeader, standardTableText } from "../text/standard-table";

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
  /** Money in 万元, months as serial days; absent or null: blank. */
  readonly cells: Readonly<Partial<Record<ColumnKey, string | number | null>>>;
  readonly extra: readonly string[];
}

/** First body row (the 合计) and first project row, counted from 0. */
export const STANDARD_TOTAL_ROW = 3;
export const STANDARD_FIRST_ROW = 4;

const looks: Readonly<Partial<Record<ColumnKey, { width: number; style: OwnStyle }>>> = {
  seq: { width: 6, style: "count" },
  group: { width: 12, style: "center" },
  name: { width: 36, style: "text" },
  code: { width: 26, style: "text" },
  nature: { width: 9, style: "center" },
  district: { width: 12, style: "center" },
  content: { width: 40, style: "text" },
  years: { width: 12, style: "center" },
  planStart: { width: 12, style: "month" },
  planFinish: { width: 12, style: "month" },
  actualStart: { width: 12, style: "month" },
  actualFinish: { width: 12, style: "month" },
  rate: { width: 10, style: "rate" },
  progressText: { width: 36, style: "text" },
  updated: { width: 12, style: "date" },
};
const moneyLook = { width: 13, style: "moneyFine" } as const;
const textLook = { width: 18, style: "text" } as const;

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

function cell(value: string | number | null, style: OwnStyle, formula: string | null = null): OwnCell {
  return { value, formula, style, link: null };
}

function totalRow(table: StandardTable, last: number): OwnRow {
  const cells = table.columns.map((key, index) => {
    if (key === "name") return cell(standardTableText.total, "total");
    if (!isMoney(key)) return cell(null, "total");
    const letters = columnLetters(index);
    const values = table.rows.map((row) => row.cells[key]).filter((value) => typeof value === "number");
    const sum = sumExact(...values);
    if (table.rows.length === 0) return cell(0, "totalMoneyFine");
    return cell(
      sum,
      "totalMoneyFine",
      `SUM(${letters}${String(STANDARD_FIRST_ROW + 1)}:${letters}${String(last + 1)})`,
    );
  });
  return { height: null, cells: [...cells, ...table.extra.map(() => cell(null, "total"))] };
}

function bodyRow(table: StandardTable, row: StandardRow, index: number): OwnRow {
  const cells = table.columns.map((key) => {
    const value = key === "seq" ? index + 1 : (row.cells[key] ?? null);
    const { style } = lookOf(key);
    return cell(value, typeof value === "string" && style !== "center" ? "text" : style);
  });
  return { height: null, cells: [...cells, ...row.extra.map((text) => cell(text, "text"))] };
}
