import { cellName } from "../../src/model/address";
import type { Finding } from "../../src/model/finding";
import { parseMonthCode } from "../../src/model/month";
import type { Plan } from "../../src/model/plan";
import type { Review } from "../../src/model/review";
import { review } from "../../src/review";
import type { CellInput, CellSpec, SheetInput } from "../workbooks/sheet-input";
import { snapshotOf } from "../workbooks/snapshot-of";

/** Headers of the test sheet by the short names that cases use, in the order of the columns. */
const headers = {
  seq: "序号",
  group: "工作组",
  name: "项目名称",
  code: "项目代码",
  district: "县(市、区)",
  nature: "建设性质",
  years: "建设年限",
  total: "总投资（万元）",
  prior: "至2019年底累计完成投资（万元）",
  plan: "2020年计划投资（万元）",
  month: "6月完成投资（万元）",
  done: "2020年1-6月完成投资（万元）",
  totalDone: "开工以来累计完成投资（万元）",
  rate: "完成年度计划比例",
  start: "计划开工时间",
  finish: "计划竣工时间",
  started: "实际开工",
  finished: "实际竣工",
  text: "形象进度",
  leader: "挂包领导",
  responsible: "责任单位",
  updated: "填报日期",
  note: "备注",
} as const;
export type Short = keyof typeof headers;

/** A project row; what is left out takes a value that no rule objects to, null leaves the cell blank. */
export type Row = Partial<Record<Short, CellInput>>;

export interface TestSheet {
  readonly name?: string;
  readonly title?: string;
  /** Lines between title and header: 「单位：万元」. */
  readonly lines?: readonly (readonly CellInput[])[];
  /** Columns besides those that the rows name; null: a clean row's. */
  readonly columns?: readonly Short[];
  /** Headers that differ from the usual ones. */
  readonly headers?: Partial<Record<Short, string>>;
  readonly rows: readonly (Row | { readonly line: Row })[];
  readonly extra?: Omit<SheetInput, "name" | "rows">;
}

const usual: readonly Short[] = [
  "seq",
  "name",
  "district",
  "nature",
  "total",
  "prior",
  "plan",
  "done",
  "leader",
  "responsible",
];
/** Names that are no near miss of each other. */
const names = [
  "莲花山隧道",
  "客运北站",
  "第二水厂扩容",
  "滨江绿道",
  "粮食储备库",
  "文化艺术中心",
  "污水管网整治",
  "冷链物流园",
  "职业中专迁建",
  "智慧停车场",
];

function clean(index: number): Record<string, CellInput> {
  return {
    seq: index + 1,
    name: names[index % names.length] ?? "",
    district: "三元区",
    nature: "续建",
    total: 10000,
    prior: 1000,
    plan: 2000,
    done: 1200,
    leader: "某领导",
    responsible: "某单位",
  };
}

/** The sheet, and where its cells stand. */
export class Layout {
  readonly columns: readonly Short[];
  readonly firstRow: number;
  readonly sheet: SheetInput;

  constructor(input: TestSheet) {
    const named = new Set<Short>(input.columns ?? usual);
    for (const row of input.rows) for (const key of Object.keys(cellsOf(row))) named.add(key as Short);
    this.columns = (Object.keys(headers) as Short[]).filter((key) => named.has(key));
    const above: CellInput[][] = [
      [input.title ?? "2020年1-6月重点项目汇总"],
      ...(input.lines ?? []).map((line) => [...line]),
    ];
    this.firstRow = above.length + 1;
    let projects = 0;
    const body = input.rows.map((row) => {
      const defaults = "line" in row ? {} : clean(projects++);
      const cells: Row = { ...defaults, ...cellsOf(row) };
      return this.columns.map((key) => cells[key] ?? null);
    });
    const header = this.columns.map((key) => input.headers?.[key] ?? headers[key]);
    this.sheet = { ...input.extra, name: input.name ?? "交通", rows: [...above, header, ...body] };
  }

  /** The A1 name of a column's cell in the `row`th body row (from 0); −1 is the header. */
  cell(key: Short, row: number): string {
    return cellName(this.firstRow + row, this.columns.indexOf(key));
  }
}

function cellsOf(row: Row | { readonly line: Row }): Row {
  return "line" in row ? (row as { line: Row }).line : row;
}

/** A heading or total row: not a project, so nothing is filled in. */
export function line(cells: Row): { readonly line: Row } {
  return { line: cells };
}

export interface CheckOptions {
  /** "2020-06" where absent; null: as the sheets state it. */
  readonly asOf?: string | null;
  readonly plan?: Plan;
  readonly previous?: readonly TestSheet[];
}

/** Review a workbook of such sheets. */
export function reviewOf(sheets: readonly (TestSheet | SheetInput)[], options: CheckOptions = {}): Review {
  const snapshot = (list: readonly (TestSheet | SheetInput)[]) =>
    snapshotOf({ sheets: list.map((sheet) => (isPlain(sheet) ? sheet : new Layout(sheet).sheet)) });
  const asOf = options.asOf === null ? undefined : (parseMonthCode(options.asOf ?? "2020-06") ?? undefined);
  return review(snapshot(sheets), {
    asOf,
    plan: options.plan,
    previous: options.previous === undefined ? undefined : snapshot(options.previous),
  });
}

function isPlain(sheet: TestSheet | SheetInput): sheet is SheetInput {
  return sheet.rows?.some((row) => Array.isArray(row)) === true;
}

/** A1 name of a finding's cell; null for one about a sheet. */
export function cellOf(finding: Finding): string | null {
  return finding.row === null || finding.column === null ? null : cellName(finding.row, finding.column);
}

export function formula(f: string, v: number): CellSpec {
  return { f, v };
}
