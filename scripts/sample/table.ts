import { areaName, columnLetters } from "../../src/model/address";
import type { Area } from "../../src/model/address";
import type { OwnCell, OwnRow, OwnSheet } from "../../src/model/edit";
import type { OwnStyle } from "../../src/model/own-style";
import { sumAll } from "../../src/values/exact";

/** A column of a sample sheet. Columns with the same `parent` stand under one merged header. */
export interface SampleColumn {
  readonly key: string;
  readonly header: string;
  readonly parent?: string;
  readonly width: number;
  readonly style: OwnStyle;
  /** Money is summed in total rows. */
  readonly sum?: true;
}

export type Value = string | number | null;
export type SampleRow = Readonly<Record<string, Value>>;

/** A line of the body: a heading, a project, or a total over the projects since `from` (the last heading, or all). */
export type Line =
  | { readonly heading: string }
  | { readonly row: SampleRow }
  | {
      readonly total: string;
      readonly over: "section" | "all";
      /** Typed instead of summed. */ readonly typed?: SampleRow;
      /** Rows at the end that the SUM leaves out, as when a row was added below it. */ readonly skips?: number;
    };

export interface SampleTable {
  readonly sheet: string;
  readonly title: string;
  readonly unit: string;
  readonly columns: readonly SampleColumn[];
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
  readonly tabColor: string;
}

const cell = (value: Value, style: OwnStyle, formula: string | null = null): OwnCell => ({
  value,
  formula,
  style,
  link: null,
});
const TOTALS: Partial<Record<OwnStyle, OwnStyle>> = {
  money: "totalMoney",
  moneyFine: "totalMoneyFine",
  rate: "totalRate",
};

/** The table as a sheet that an office could have made: merged title, unit line, header, frozen, ready to print. */
export function sampleSheet(table: SampleTable): OwnSheet {
  const { columns } = table;
  const right = columns.length - 1;
  const twoRows = columns.some(({ parent }) => parent !== undefined);
  const firstBody = twoRows ? 4 : 3;
  const merges: Area[] = [
    { top: 0, left: 0, bottom: 0, right },
    { top: 1, left: 0, bottom: 1, right },
  ];
  const rows: OwnRow[] = [
    { height: 34, cells: [cell(table.title, "title")] },
    { height: 18, cells: [cell(table.unit, "plain")] },
    ...headerRows(columns, merges, twoRows),
  ];
  new Body(columns, firstBody, rows, merges).add(table.lines);
  for (const note of table.notes) {
    merges.push({ top: rows.length, left: 0, bottom: rows.length, right });
    rows.push({ height: 22, cells: [cell(note, "note")] });
  }
  return {
    key: null,
    title: table.sheet,
    columns: columns.map(({ width }) => ({ width, hidden: false })),
    rows,
    merges,
    freeze: { rows: firstBody, columns: 2 },
    filter: null,
    printTitle: { first: firstBody - (twoRows ? 2 : 1), last: firstBody - 1 },
    landscape: true,
    names: [],
    rules: [],
    validations: [],
    charts: [],
    tabColor: table.tabColor,
  };
}

function headerRows(columns: readonly SampleColumn[], merges: Area[], twoRows: boolean): OwnRow[] {
  if (!twoRows) return [{ height: 40, cells: columns.map(({ header }) => cell(header, "header")) }];
  columns.forEach(({ parent }, index) => {
    if (parent === undefined) merges.push({ top: 2, left: index, bottom: 3, right: index });
    else if (columns[index - 1]?.parent !== parent) {
      let right = index;
      while (columns[right + 1]?.parent === parent) right++;
      merges.push({ top: 2, left: index, bottom: 2, right });
    }
  });
  return [
    {
      height: 24,
      cells: columns.map(({ header, parent }, index) =>
        cell(parent === undefined ? header : columns[index - 1]?.parent === parent ? null : parent, "header"),
      ),
    },
    { height: 34, cells: columns.map(({ header, parent }) => cell(parent === undefined ? null : header, "header")) },
  ];
}

/** A row is as high as its longest wrapped text; a Chinese character is two widths wide. */
function heightOf(columns: readonly SampleColumn[], row: SampleRow): number {
  const lines = columns.map(({ key, width }) => {
    const value = row[key];
    if (typeof value !== "string") return 1;
    const wide = Array.from(value).reduce((sum, character) => sum + (character.charCodeAt(0) > 255 ? 2.1 : 1.1), 0);
    return Math.ceil(wide / (width - 1));
  });
  return 6 + 14 * Math.max(...lines);
}

type TotalLine = Extract<Line, { readonly total: string }>;

class Body {
  readonly #columns: readonly SampleColumn[];
  readonly #rows: OwnRow[];
  readonly #merges: Area[];
  readonly #first: number;
  readonly #projects: { readonly at: number; readonly row: SampleRow }[] = [];
  #sectionFrom = 0;
  #number = 0;

  constructor(columns: readonly SampleColumn[], first: number, rows: OwnRow[], merges: Area[]) {
    this.#columns = columns;
    this.#first = first;
    this.#rows = rows;
    this.#merges = merges;
  }

  add(lines: readonly Line[]): void {
    const ahead = lines.flatMap((line, index) => ("row" in line ? [{ at: this.#first + index, row: line.row }] : []));
    for (const line of lines) {
      if ("heading" in line) this.#heading(line.heading);
      else if ("row" in line) this.#project(line.row);
      else {
        const over = line.over === "all" ? ahead : this.#projects.slice(this.#sectionFrom);
        this.#total(line, over.slice(0, over.length - (line.skips ?? 0)));
      }
    }
  }

  #heading(text: string): void {
    this.#sectionFrom = this.#projects.length;
    this.#merges.push({ top: this.#rows.length, left: 0, bottom: this.#rows.length, right: 1 });
    this.#rows.push({
      height: 22,
      cells: this.#columns.map((_, index) => cell(index === 0 ? text : null, "total")),
    });
  }

  #project(row: SampleRow): void {
    const at = this.#rows.length;
    this.#number += 1;
    this.#projects.push({ at, row });
    this.#rows.push({
      height: heightOf(this.#columns, row),
      cells: this.#columns.map(({ key, style }) => {
        if (key === "seq") return cell(this.#number, "center");
        if (key === "rate" && row.rate === undefined) return this.#rate(at, row);
        const value = row[key] ?? null;
        return cell(value, typeof value === "string" && style !== "center" ? "text" : style);
      }),
    });
  }

  /** 完成年度计划比例 as offices write it: done ÷ plan, blank where there is no plan. */
  #rate(at: number, row: SampleRow): OwnCell {
    const [plan, done] = ["yearPlan", "yearDone"].map((key) => this.#letters(key) + String(at + 1));
    const { yearPlan, yearDone } = row;
    if (typeof yearPlan !== "number" || typeof yearDone !== "number" || yearPlan === 0) return cell(null, "rate");
    return cell(yearDone / yearPlan, "rate", `${String(done)}/${String(plan)}`);
  }

  #total(line: TotalLine, over: readonly { readonly at: number; readonly row: SampleRow }[]): void {
    this.#rows.push({
      height: 22,
      cells: this.#columns.map(({ key, style, sum }, index) => {
        if (index === 1) return cell(line.total, "total");
        const look = TOTALS[style] ?? "total";
        const typed = line.typed?.[key];
        if (typed !== undefined) return cell(typed, look);
        if (sum !== true) return cell(null, look === "totalRate" ? "total" : look);
        const values = over.map(({ row }) => row[key]).filter((value) => typeof value === "number");
        return cell(sumAll(values), look, `SUM(${this.#ranges(index, over).join(",")})`);
      }),
    });
  }

  /** The projects' cells of a column as few ranges. */
  #ranges(column: number, over: readonly { readonly at: number }[]): string[] {
    const areas: { top: number; bottom: number }[] = [];
    for (const { at } of over) {
      const last = areas.at(-1);
      if (last?.bottom === at - 1) last.bottom = at;
      else areas.push({ top: at, bottom: at });
    }
    return areas.map(({ top, bottom }) => areaName({ top, bottom, left: column, right: column }));
  }

  #letters(key: string): string {
    return columnLetters(this.#columns.findIndex((column) => column.key === key));
  }
}
