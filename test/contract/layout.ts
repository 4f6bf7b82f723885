import fc from "fast-check";
import { cellName } from "../../src/model/address";
import type { CellInput, SheetInput } from "../workbooks/sheet-input";
import type { Amount, BookFacts, DateName, MoneyName, ProjectFacts, SheetFacts, StatedMonth, Unit } from "./facts";

/** Columns by the contract's keys, each under one of the headers that offices give it. */
const headers = {
  seq: ["序号"],
  name: ["项目名称", "项 目 名 称"],
  nature: ["建设性质", "项目性质"],
  district: ["县(市、区)", "所在县区", "县（市、区）"],
  content: ["建设内容", "建设内容及规模"],
  years: ["建设年限", "建设起止年限"],
  planStart: ["计划开工时间", "计划开工"],
  planFinish: ["计划竣工时间", "计划竣工"],
  actualStart: ["实际开工时间"],
  actualFinish: ["实际竣工时间"],
  totalInvestment: ["总投资", "项目总投资"],
  priorDone: ["至2019年底累计完成投资"],
  yearPlan: ["2020年计划投资", "年度计划投资"],
  yearDone: ["1-N月完成投资", "本年累计完成投资"],
  progressText: ["项目进展情况", "形象进度"],
  leader: ["挂包领导", "挂钩领导"],
  responsible: ["责任单位", "责任部门"],
} as const;
export type Key = keyof typeof headers;

export const moneyColumns: Readonly<Record<MoneyName, Key>> = {
  total: "totalInvestment",
  prior: "priorDone",
  plan: "yearPlan",
  done: "yearDone",
};
const money = new Set<Key>(Object.values(moneyColumns));
const always: readonly Key[] = ["seq", "name"];
const optional: readonly Key[] = [
  ...(["nature", "district", "content", "years", "planStart", "planFinish", "actualStart", "actualFinish"] as const),
  ...(["progressText", "leader", "responsible"] as const),
];

/** What an office decides about a table. */
export interface Style {
  readonly columns: readonly Key[];
  readonly header: readonly number[];
  readonly above: number;
  readonly left: number;
  readonly unitInHeader: boolean;
  /** Two header rows: money under one head, all else merged down. */
  readonly parent: boolean;
  /** Line breaks inside headers. */
  readonly broken: boolean;
  readonly sections: boolean;
  /** Before which projects the header is repeated (page breaks), and before which a row is left blank. */
  readonly repeated: readonly boolean[];
  readonly gaps: readonly boolean[];
  readonly note: boolean;
}

export const style: fc.Arbitrary<Style> = fc.record({
  columns: fc.tuple(fc.subarray([...optional]), fc.boolean()).chain(([chosen, withPrior]) =>
    fc
      .shuffledSubarray(
        [...chosen, ...money].filter((key) => withPrior || key !== "priorDone"),
        {
          minLength: chosen.length + (withPrior ? 4 : 3),
        },
      )
      .map((shuffled) => [...always, ...inUsualOrder(shuffled)]),
  ),
  header: fc.array(fc.nat(2), { minLength: 20, maxLength: 20 }),
  above: fc.nat(2),
  left: fc.nat(2),
  unitInHeader: fc.boolean(),
  parent: fc.boolean(),
  broken: fc.boolean(),
  sections: fc.boolean(),
  repeated: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
  gaps: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
  note: fc.boolean(),
});

/** Money stands from the whole to the year, wherever its columns are. */
function inUsualOrder(keys: readonly Key[]): Key[] {
  const ordered = [...money].filter((key) => keys.includes(key));
  return keys.map((key) => (money.has(key) ? (ordered.shift() ?? key) : key));
}

export interface Placed {
  readonly sheet: string;
  readonly facts: ProjectFacts;
  readonly unit: Unit;
  readonly group: string;
  /** Counted from 1, as in the answer. */
  readonly row: number;
  readonly cellOf: (key: Key) => string | null;
}

/** The workbook's sheets, and where each project stands. */
export function layOut(facts: BookFacts, styles: readonly Style[]): { sheets: SheetInput[]; placed: Placed[] } {
  const placed: Placed[] = [];
  const sheets = facts.sheets.map((sheet, at) => {
    const table = new Table(sheet, styles[at] ?? styles[0]!, facts.month);
    placed.push(...table.placed);
    return table.input;
  });
  return { sheets, placed };
}

class Table {
  readonly placed: Placed[] = [];
  private readonly rows: CellInput[][] = [];
  private readonly merges: string[] = [];

  constructor(
    private readonly facts: SheetFacts,
    private readonly look: Style,
    private readonly month: number,
  ) {
    for (let row = 0; row < look.above; row++) this.rows.push([]);
    this.line(`三明市2020年1-${String(month)}月${facts.group}重点项目进展情况表`);
    if (!look.unitInHeader) this.line(`单位：${facts.unit}`);
    this.header();
    let sections = 0;
    facts.projects.forEach((project, at) => {
      if (look.sections && at % 4 === 0)
        this.line(`${"一二三"[sections++] ?? "四"}、${"水陆空"[sections] ?? "其他"}类`);
      if (look.repeated[at] === true && at > 0 && !look.parent) this.header();
      if (look.gaps[at] === true && at % 3 === 2) this.rows.push([]);
      this.project(project, at + 1);
    });
    if (look.note) this.line("注：以上数据由各责任单位提供。");
  }

  get input(): SheetInput {
    return { name: this.facts.group, rows: this.rows, merges: this.merges };
  }

  private line(text: string): void {
    this.rows.push([...this.margin(), text]);
  }

  private margin(): null[] {
    return Array.from({ length: this.look.left }, () => null);
  }

  private header(): void {
    const { columns, left, parent, unitInHeader } = this.look;
    const unit = unitInHeader ? `（${this.facts.unit}）` : "";
    const texts = columns.map((key, at) => this.headerText(key, at));
    const isUnder = (at: number): boolean => {
      const key = columns[at];
      const beside = [columns[at - 1], columns[at + 1]];
      return key !== undefined && money.has(key) && beside.some((other) => other !== undefined && money.has(other));
    };
    if (!parent) {
      this.rows.push([...this.margin(), ...texts.map((text, at) => text + (this.isMoney(at) ? unit : ""))]);
      return;
    }
    const top = this.rows.length;
    const heads = columns.map((_, at) =>
      isUnder(at) ? (isUnder(at - 1) ? null : `投资情况${unit}`) : (texts[at] ?? "") + (this.isMoney(at) ? unit : ""),
    );
    this.rows.push([...this.margin(), ...heads]);
    this.rows.push([...this.margin(), ...texts.map((text, at) => (isUnder(at) ? text : null))]);
    columns.forEach((_, at) => {
      if (!isUnder(at)) this.merges.push(`${cellName(top, left + at)}:${cellName(top + 1, left + at)}`);
      else if (!isUnder(at - 1)) {
        let last = at;
        while (isUnder(last + 1)) last++;
        this.merges.push(`${cellName(top, left + at)}:${cellName(top, left + last)}`);
      }
    });
  }

  private isMoney(at: number): boolean {
    const key = this.look.columns[at];
    return key !== undefined && money.has(key);
  }

  private headerText(key: Key, at: number): string {
    const choices: readonly string[] = headers[key];
    const text = (choices[(this.look.header[at] ?? 0) % choices.length] ?? "").replace("N", String(this.month));
    return this.look.broken && text.length > 3 ? `${text.slice(0, 2)}\n${text.slice(2)}` : text;
  }

  private project(facts: ProjectFacts, number: number): void {
    const { columns, left } = this.look;
    const row = this.rows.length;
    this.rows.push([...this.margin(), ...columns.map((key) => this.cell(key, facts, number))]);
    this.placed.push({
      sheet: this.facts.group,
      group: this.facts.group,
      unit: this.facts.unit,
      facts,
      row: row + 1,
      cellOf: (key) => (columns.includes(key) ? cellName(row, left + columns.indexOf(key)) : null),
    });
  }

  private cell(key: Key, facts: ProjectFacts, number: number): CellInput {
    const { unit } = this.facts;
    switch (key) {
      case "seq":
        return number;
      case "name":
        return facts.name;
      case "content":
        return `建设${facts.name}`;
      case "nature":
      case "district":
      case "leader":
      case "responsible":
        return facts[key] === "" ? null : facts[key];
      case "progressText":
        return facts.text.words === "" ? null : facts.text.words;
      case "years":
        return facts.years === null ? null : `${String(facts.years.first)}-${String(facts.years.last)}`;
      case "planStart":
      case "planFinish":
      case "actualStart":
      case "actualFinish":
        return monthCell(facts.dates[key satisfies DateName]);
      case "totalInvestment":
        return moneyCell(facts.money.total, unit);
      case "priorDone":
        return moneyCell(facts.money.prior, unit);
      case "yearPlan":
        return moneyCell(facts.money.plan, unit);
      case "yearDone":
        return moneyCell(facts.money.done, unit);
    }
  }
}

/** The digits of an amount in a unit, exactly. */
function digitsIn(hundredths: number, unit: Unit): string {
  const places = { 亿元: 6, 万元: 2, 元: -2 }[unit];
  if (places < 0) return String(hundredths * 100);
  const padded = String(hundredths).padStart(places + 1, "0");
  const fraction = padded.slice(-places).replace(/0+$/, "");
  return padded.slice(0, -places) + (fraction === "" ? "" : `.${fraction}`);
}

function moneyCell({ hundredths, written, placeholder }: Amount, unit: Unit): CellInput {
  const digits = digitsIn(hundredths, unit);
  switch (written) {
    case "number":
      return Number(digits);
    case "negative":
      return -Number(digits);
    case "blank":
      return null;
    case "placeholder":
      return placeholder;
    case "separators":
      return digits.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ",");
    case "full width":
      return digits.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    case "with its unit":
      return digits + unit;
    case "about":
      return `约${digits}`;
  }
}

/** Excel's serial of the first of a month: days since 1899-12-30. */
function serial(year: number, month: number): number {
  return (Date.UTC(year, month - 1, 1) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function monthCell(stated: StatedMonth | null): CellInput {
  if (stated === null) return null;
  const { year, month, form } = stated;
  const two = String(month).padStart(2, "0");
  switch (form) {
    case "年月":
      return `${String(year)}年${String(month)}月`;
    case "dot":
      return `${String(year)}.${two}`;
    case "dash":
      return `${String(year)}-${two}`;
    case "slash":
      return `${String(year)}/${String(month)}`;
    case "底前":
      return `${String(year)}年${String(month)}月底前`;
    case "serial":
      return { v: serial(year, month), s: "yyyy-mm" };
    case "quarter":
      return `${String(year)}年${"一二三四"[month / 3 - 1] ?? ""}季度`;
    case "half":
      return `${String(year)}年${month === 6 ? "上半年" : "下半年"}`;
  }
}
