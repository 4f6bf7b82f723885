import type { Area } from "./address";
import type { Month } from "./month";

/** The columns that a project table may have; the words of the contract, standard headers in `reading/headers`. */
export const columnKeys = [
  "seq",
  "group",
  "name",
  "code",
  "nature",
  "district",
  "content",
  "years",
  "planStart",
  "planFinish",
  "actualStart",
  "actualFinish",
  "totalInvestment",
  "priorDone",
  "yearPlan",
  "monthDone",
  "yearDone",
  "totalDone",
  "rate",
  "progressText",
  "yearTarget",
  "problem",
  "need",
  "leader",
  "responsible",
  "owner",
  "contact",
  "updated",
  "note",
] as const;
export type ColumnKey = (typeof columnKeys)[number];

export const moneyKeys = [
  "totalInvestment",
  "priorDone",
  "yearPlan",
  "monthDone",
  "yearDone",
  "totalDone",
] as const satisfies readonly ColumnKey[];
export type MoneyKey = (typeof moneyKeys)[number];

export const monthKeys = [
  "planStart",
  "planFinish",
  "actualStart",
  "actualFinish",
] as const satisfies readonly ColumnKey[];
export type MonthKey = (typeof monthKeys)[number];

/** Units that money is written in. 混合: the columns of a sheet differ. 未注明: stated nowhere, read as 万元. */
export const moneyUnits = ["万元", "亿元", "元", "混合", "未注明"] as const;
export type MoneyUnit = (typeof moneyUnits)[number];

export const natures = ["新建", "续建", "竣工", "前期"] as const;
/** 建设性质. */
export type Nature = (typeof natures)[number];

/** A column of a table: where it stands and what its header says. */
export interface Column {
  readonly key: ColumnKey;
  /** Counted from 0. */
  readonly index: number;
  /** The header as it stands, parents first, joined with "/", line breaks and padding removed. */
  readonly header: string;
  /** The row of the leaf header cell, to point at. */
  readonly headerRow: number;
  /** For money: the unit its amounts are in (its own header's, else the sheet's); null for other columns. */
  readonly unit: "万元" | "亿元" | "元" | null;
  /** For money: whether the unit was stated for this very column (header) rather than for the sheet. */
  readonly unitStated: boolean;
  /** The year and month that the header names: 「2020年1-6月完成投资」 → 2020 and 6; null where it names none. */
  readonly year: number | null;
  readonly month: number | null;
}

/** A unit, year or month that a sheet states somewhere; evidence for `asOf` and for stale-title. */
export interface StatedPeriod {
  readonly where: "title" | "header" | "sheet-name";
  readonly row: number | null;
  readonly column: number | null;
  readonly text: string;
  readonly year: number | null;
  /** 1–12: the last month of the period named (1-6月 → 6); null where only a year is named. */
  readonly month: number | null;
}

/** A unit note: 「单位：万元」 in a line of its own or in a title, or the unit in a header. */
export interface StatedUnit {
  readonly where: "unit-line" | "header";
  readonly row: number;
  readonly column: number;
  readonly unit: "万元" | "亿元" | "元";
}

/**
 * Why a cell's value could not be taken as it stands. Rare, so kept as a short list beside the project and not as an
 * object per cell. The rules number-as-text, bad-date, ambiguous-date, broken-formula, unit-scale … read this list.
 */
export type CellFault =
  | {
      readonly kind: "number-as-text";
      readonly key: ColumnKey;
      readonly raw: string;
      /** What makes it a text: separators, full width, 、 as point, a unit, only the text format, 约, a range, or words. */
      readonly why: "separator" | "full-width" | "point" | "unit" | "text" | "approximate" | "range" | "words";
      /** The number that the cell should hold, in the cell's own unit; null where that is not certain. */
      readonly fix: number | null;
      /** The unit that the cell itself names, where it names one. */
      readonly unit: "万元" | "亿元" | "元" | null;
    }
  | { readonly kind: "placeholder"; readonly key: ColumnKey; readonly raw: string }
  | { readonly kind: "error"; readonly key: ColumnKey; readonly raw: string }
  | { readonly kind: "uncomputed"; readonly key: ColumnKey }
  | { readonly kind: "bad-date"; readonly key: ColumnKey; readonly raw: string; readonly why: "unreadable" | "outside" }
  | {
      readonly kind: "ambiguous-date";
      readonly key: ColumnKey;
      readonly raw: string;
      readonly readings: readonly string[];
    }
  | { readonly kind: "long-number"; readonly key: ColumnKey; readonly raw: string };

/** One row of a project table. Never a subtotal, section or note row. */
export interface Project {
  /** Position in `Recognition.tables`. */
  readonly table: number;
  /** Row counted from 0. */
  readonly row: number;
  /** As written, outer white space and line breaks removed. */
  readonly name: string;
  /** For comparison only (values/name): NFKC, without marks, white space, trailing 项目/工程 … "" where the name is blank. */
  readonly nameKey: string;
  readonly code: string;

  /** Group, district and nature as written in the row, else by section row, title or sheet name; "" where nothing gives it. */
  readonly groupText: string;
  readonly groupFrom: Origin;
  readonly districtText: string;
  readonly districtFrom: Origin;
  readonly natureText: string;
  readonly natureFrom: Origin;

  /** Money in 万元, decimal-clean (values/exact); null where blank or unknown. */
  readonly totalInvestment: number | null;
  readonly priorDone: number | null;
  readonly yearPlan: number | null;
  readonly monthDone: number | null;
  readonly yearDone: number | null;
  readonly totalDone: number | null;
  /** Whether the yearDone / yearPlan cell is blank (a placeholder counts as blank), as against unknown though not blank. */
  readonly yearDoneBlank: boolean;
  readonly yearPlanBlank: boolean;
  /** The rate that the sheet states, as a fraction; null where none. */
  readonly statedRate: number | null;

  readonly planStart: Month | null;
  readonly planFinish: Month | null;
  readonly actualStart: Month | null;
  readonly actualFinish: Month | null;
  /** The column says 是 or 已开工 without a month: true; 否: false; null: nothing said. */
  readonly startedStated: boolean | null;
  readonly finishedStated: boolean | null;
  /** First and last year of 建设年限; null where none. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Serial day number of 填报日期 (1900 system, days since 1899-12-30); null where none. */
  readonly updated: number | null;

  readonly progressText: string;
  readonly problem: string;
  readonly need: string;
  readonly leader: string;
  readonly responsible: string;
  readonly note: string;
  /** 建设内容, 年度目标 and 业主: only carried into other tables, so they are not made for every row. */
  readonly late: LateTexts;

  readonly hidden: boolean;
  readonly faults: readonly CellFault[];
}

/** Texts of a row that are read from the sheet when they are asked for. */
export const lateKeys = ["content", "yearTarget", "owner"] as const satisfies readonly ColumnKey[];
export type LateKey = (typeof lateKeys)[number];
export interface LateTexts {
  /** The text of a row of the project's table; "" where there is none. */
  text(row: number, key: LateKey): string;
}

export type Origin = "column" | "section" | "title" | "sheet-name" | "none";

/** A heading row inside the data: （一）水利 … with a count and amounts now and then. */
export interface SectionRow {
  readonly row: number;
  /** 1 for 一、, 2 for （一）, 3 for ——; by appearance. */
  readonly level: number;
  /** The words of the heading without its number and count. */
  readonly label: string;
  readonly text: string;
  /** The project count it states, and the cell of it. */
  readonly count: number | null;
  readonly countColumn: number | null;
  readonly amounts: readonly StatedAmount[];
  /** Rows of the projects below it, up to the next heading of its level or above: indexes into `Recognition.projects`. */
  readonly from: number;
  readonly to: number;
}

/** A 合计, 总计 or 小计 row. */
export interface TotalRow {
  readonly row: number;
  readonly text: string;
  readonly scope: "table" | "section";
  readonly count: number | null;
  readonly countColumn: number | null;
  readonly amounts: readonly StatedAmount[];
  /** The projects that it sums: indexes into `Recognition.projects`, `to` excluded. */
  readonly from: number;
  readonly to: number;
}

/** An amount in a total or section row. */
export interface StatedAmount {
  readonly key: MoneyKey;
  readonly column: number;
  /** In 万元; null for an error value or an unreadable text. */
  readonly value: number | null;
  /** Half of the last typed place, in 万元: what rounding may hide. 0 for a formula. */
  readonly tolerance: number;
  readonly formula: string | null;
  /** The error code, where the cell holds one. */
  readonly error: string | null;
}

/** A project table as found on a sheet. */
export interface ProjectTable {
  /** Position of the sheet in the snapshot. */
  readonly sheet: number;
  readonly sheetName: string;
  /** 1, 2 … where a sheet holds several. */
  readonly number: number;
  /** Rows counted from 0. */
  readonly titleRow: number | null;
  readonly title: string;
  readonly headerTop: number;
  readonly headerBottom: number;
  /** First and last row of the body that belong to the table: projects, sections, totals. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Left and right border of the table by its header. */
  readonly left: number;
  readonly right: number;
  readonly moneyUnit: MoneyUnit;
  /** Fingerprint of the layout, its header leaves joined: the key under which a corrected column mapping is remembered. */
  readonly layout: string;
  /** Every header of the table in the form of `Column.header`, claimed or not, from left to right: what a correction chooses from. */
  readonly headers: readonly { readonly column: number; readonly text: string }[];
  readonly columns: readonly Column[];
  /** `columns` by key, for look-ups: position in `columns`, undefined where the table has no such column. */
  readonly columnOf: Readonly<Partial<Record<ColumnKey, Column>>>;
  readonly periods: readonly StatedPeriod[];
  readonly units: readonly StatedUnit[];
  /** A count in the title or preamble, 「共19个」, with its cell. */
  readonly titleCount: { readonly count: number; readonly row: number; readonly column: number } | null;
  readonly sections: readonly SectionRow[];
  readonly totals: readonly TotalRow[];
  /** Its projects: indexes into `Recognition.projects`, `to` excluded. */
  readonly from: number;
  readonly to: number;
  readonly notUnderstood: readonly { readonly row: number; readonly reason: RowReason }[];
  /** Data beside or below the table that no column claims (stray-cells). */
  readonly stray: readonly Area[];
  /** 0–1; below 1 the reasons say why. */
  readonly confidence: number;
  readonly reasons: readonly DoubtReason[];
}

export type RowReason = "no-name" | "amounts-without-name" | "second-line-of-project" | "unclear-heading";

/** Why the reader is not sure of a table. Data; the sentence is made in `text`. */
export interface DoubtReason {
  readonly kind:
    | "unit-not-stated"
    | "unit-unknown"
    | "units-disagree"
    | "column-guessed"
    | "columns-missing"
    | "header-over-data"
    | "two-headers"
    | "mapping-from-settings"
    | "name-column-guessed";
  readonly detail: string;
}

/** What the reader made of a workbook. */
export interface Recognition {
  readonly tables: readonly ProjectTable[];
  /** All projects of all tables, in the order of the sheets and rows. */
  readonly projects: readonly Project[];
  /** Sheets left alone, with the nearest miss, so that the pane can ask. */
  readonly others: readonly OtherSheet[];
}

export interface OtherSheet {
  readonly sheet: number;
  readonly sheetName: string;
  /** empty; summary (a list of districts or groups); form (no money, no names); no-header. */
  readonly reason: "empty" | "summary" | "no-header" | "own";
  /** Headers that were recognised on the best candidate row, and the standard ones that were missing. */
  readonly found: readonly ColumnKey[];
  readonly missing: readonly ColumnKey[];
  readonly candidateRow: number | null;
}
