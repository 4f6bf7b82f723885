import fc from "fast-check";
import { cellName } from "../../src/model/address";
import type { CellInput, SheetInput } from "../workbooks/sheet-input";
import type { Amount, BookFacts, DateName, MoneyName, ProjectFacts, SheetFacts, StatedMonth, Unit } from "./facts";

/** Columns by the contract's keys, each under one of the headers that offices give it. */
const headers = {
  seq: ["序号"],
  group: ["工作组", "所属工作组"],
  name: ["项目名称", "项 目 名 称", "重点项目名称", "工程名称"],
  nature: ["建设性质", "项目性质", "性质", "建设阶段"],
  district: ["县(市、区)", "所在县区", "县（市、区）", "属地", "所在区域", "县区"],
  content: ["建设内容", "建设内容及规模"],
  years: ["建设年限", "建设起止年限", "建设周期", "起止年限"],
  planStart: ["计划开工时间", "计划开工", "拟开工时间", "开工时间"],
  planFinish: ["计划竣工时间", "计划竣工", "计划完工时间", "竣工时间"],
  actualStart: ["实际开工时间"],
  actualFinish: ["实际竣工时间"],
  totalInvestment: ["总投资", "项目总投资", "计划总投资", "总投资额"],
  priorDone: ["至2019年底累计完成投资", "截至上年底完成投资", "以前年度完成投资"],
  yearPlan: ["2020年计划投资", "年度计划投资", "年度投资目标", "本年计划投资", "2020年度投资计划"],
  yearDone: ["1-N月完成投资", "本年累计完成投资", "年初至今完成投资", "年内累计完成投资"],
  progressText: ["项目进展情况", "形象进度", "最新进展", "目前进展"],
  leader: ["挂包领导", "挂钩领导", "包抓领导", "联系领导", "包联领导"],
  responsible: ["责任单位", "责任部门", "牵头单位", "推进单位"],
} as const;
export type Key = keyof typeof headers;

export const moneyColumns: Readonly<Record<MoneyName, Key>> = {
  total: "totalInvestment",
  prior: "priorDone",
  plan: "yearPlan",
  done: "yearDone",
};
const moneyNames = ["total", "prior", "plan", "done"] as const satisfies readonly MoneyName[];
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
  /** 附件1 above the title. */
  readonly annex: boolean;
  /** Below the header a row that numbers the columns, or one with the units of money. */
  readonly below: "nothing" | "numbers" | "units";
  /** The form has more numbered rows than projects, and signatures below. */
  readonly form: boolean;
  /** 1, 1., （1） … */
  readonly numbering: "1" | "1." | "（1）" | "none";
  /** Every cell is a text, as some programs write them. */
  readonly asTexts: boolean;
  /** Equal leaders and districts below each other are one merged cell. */
  readonly merged: boolean;
  readonly hidden: readonly boolean[];
  readonly total: "none" | "above" | "below";
  /** In which money columns the total is wrong. */
  readonly wrong: readonly boolean[];
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
  header: fc.array(fc.nat(5), { minLength: 20, maxLength: 20 }),
  above: fc.nat(2),
  left: fc.nat(2),
  unitInHeader: fc.boolean(),
  parent: fc.boolean(),
  broken: fc.boolean(),
  sections: fc.boolean(),
  repeated: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
  gaps: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
  note: fc.boolean(),
  annex: fc.boolean(),
  below: fc.constantFrom("nothing", "nothing", "numbers", "units"),
  form: fc.boolean(),
  numbering: fc.constantFrom("1", "1", "1.", "（1）", "none"),
  asTexts: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  merged: fc.boolean(),
  hidden: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
  total: fc.constantFrom("none", "above", "below"),
  wrong: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
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
  readonly asText: boolean;
  /** Counted from 1, as in the answer. */
  readonly row: number;
  readonly cellOf: (key: Key) => string | null;
}

export interface LaidOut {
  readonly sheets: readonly SheetInput[];
  /** Where each project stands. */
  readonly placed: readonly Placed[];
  /** Cells of totals that are not the sum of their column, as "sheet!A1". */
  readonly wrongTotals: readonly string[];
}

export function layOut(facts: BookFacts, styles: readonly Style[]): LaidOut {
  const placed: Placed[] = [];
  const wrongTotals: string[] = [];
  const sheets = facts.sheets.map((sheet, at) => {
    const table = new Table(sheet, styles[at] ?? styles[0]!, facts.month);
    placed.push(...table.placed);
    wrongTotals.push(...table.wrongTotals);
    return table.input;
  });
  return { sheets, placed, wrongTotals };
}

class Table {
  readonly placed: Placed[] = [];
  readonly wrongTotals: string[] = [];
  private readonly rows: CellInput[][] = [];
  private readonly merges: string[] = [];
  private readonly columns: readonly Key[];

  constructor(
    private readonly facts: SheetFacts,
    private readonly look: Style,
    private readonly month: number,
  ) {
    this.columns = facts.together ? ["seq", "name", "group", ...look.columns.slice(2)] : look.columns;
    for (let row = 0; row < look.above; row++) this.rows.push([]);
    if (look.annex) this.line("附件1");
    this.line(`三明市2020年1-${String(month)}月${facts.together ? "" : facts.name}重点项目进展情况表`);
    if (!look.unitInHeader && look.below !== "units") this.unitLine();
    this.header();
    if (look.below === "numbers") this.rows.push([...this.margin(), ...this.columns.map((_, at) => at + 1)]);
    if (look.total === "above") this.total();
    let sections = 0;
    facts.projects.forEach((project, at) => {
      if (look.sections && at % 4 === 0)
        this.line(`${"一二三"[sections++] ?? "四"}、${"水陆空"[sections] ?? "其他"}类`);
      if (look.repeated[at] === true && at > 0 && !look.parent) this.header();
      if (look.gaps[at] === true && at % 3 === 2) this.rows.push([]);
      this.project(project, at + 1);
    });
    if (look.total === "below") this.total();
    if (look.form) {
      const next = facts.projects.length + 1;
      for (const number of [next, next + 1]) this.rows.push([...this.margin(), number]);
      this.line("制表人：　　　　审核人：　　　　日期：");
    }
    if (look.note) this.line("注：以上数据由各责任单位提供。");
    if (look.merged) for (const key of ["leader", "district"] as const) this.mergeDown(key);
  }

  get input(): SheetInput {
    const hiddenRows = this.placed.flatMap(({ row }, at) => (this.look.hidden[at] === true ? [row - 1] : []));
    return { name: this.facts.name, rows: this.rows, merges: this.merges, hiddenRows };
  }

  /** 合计, where every amount of the column can be added. */
  private total(): void {
    const row = this.rows.length;
    const cells = this.columns.map((key): CellInput => {
      const name = moneyNames.find((each) => moneyColumns[each] === key);
      if (key === "name") return "合计";
      if (name === undefined || this.look.asTexts) return null;
      const amounts = this.facts.projects.map((project) => project.money[name]);
      const known = amounts.filter(({ written }) => written !== "blank" && written !== "placeholder");
      if (known.length === 0 || known.some(({ written }) => written === "about")) return null;
      const sum = known.reduce(
        (all, { hundredths, written }) => all + (written === "negative" ? -hundredths : hundredths),
        0,
      );
      const isWrong = this.look.wrong[moneyNames.indexOf(name)] === true;
      if (isWrong)
        this.wrongTotals.push(`${this.facts.name}!${cellName(row, this.look.left + this.columns.indexOf(key))}`);
      return Number(digitsIn(isWrong ? sum + FAR_OFF : sum, this.facts.unit));
    });
    this.rows.push([...this.margin(), ...cells]);
  }

  private mergeDown(key: "leader" | "district"): void {
    const column = this.look.left + this.columns.indexOf(key);
    if (!this.columns.includes(key)) return;
    const isOn = (at: number): boolean => {
      const [above, here] = [this.placed[at - 1], this.placed[at]];
      if (above === undefined || here === undefined) return false;
      return here.row === above.row + 1 && here.facts[key] === above.facts[key] && here.facts[key] !== "";
    };
    for (let at = 0; at < this.placed.length; at++) {
      let last = at;
      while (isOn(last + 1)) last++;
      const [top, bottom] = [(this.placed[at]?.row ?? 0) - 1, (this.placed[last]?.row ?? 0) - 1];
      if (bottom > top) this.merges.push(`${cellName(top, column)}:${cellName(bottom, column)}`);
      for (let row = top + 1; row <= bottom; row++) {
        const cells = this.rows[row];
        if (cells !== undefined) cells[column] = null;
      }
      at = last;
    }
  }

  private unitLine(): void {
    const { unit } = this.facts;
    const at = this.look.header[0] ?? 0;
    const texts = [`单位：${unit}`, `金额单位：${unit}`, `（单位：${unit}）`, `单位（${unit}）`, `单位: ${unit}、%`];
    this.line(texts[at % texts.length] ?? "");
  }

  private line(text: string): void {
    this.rows.push([...this.margin(), text]);
  }

  private margin(): null[] {
    return Array.from({ length: this.look.left }, () => null);
  }

  private header(): void {
    this.heads();
    if (this.look.below !== "units") return;
    const units = this.columns.map((key) => (money.has(key) ? `（${this.facts.unit}）` : null));
    this.rows.push([...this.margin(), ...units]);
  }

  private heads(): void {
    const { columns } = this;
    const { left, parent, unitInHeader } = this.look;
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
    const key = this.columns[at];
    return key !== undefined && money.has(key);
  }

  private headerText(key: Key, at: number): string {
    const choices: readonly string[] = headers[key];
    const text = (choices[(this.look.header[at] ?? 0) % choices.length] ?? "").replace("N", String(this.month));
    return this.look.broken && text.length > 3 ? `${text.slice(0, 2)}\n${text.slice(2)}` : text;
  }

  private project(facts: ProjectFacts, number: number): void {
    const { columns } = this;
    const { left, asTexts } = this.look;
    const row = this.rows.length;
    const cells = columns.map((key) => this.cell(key, facts, number));
    this.rows.push([...this.margin(), ...(asTexts ? cells.map(asText) : cells)]);
    this.placed.push({
      sheet: this.facts.name,
      unit: this.facts.unit,
      asText: asTexts,
      facts,
      row: row + 1,
      cellOf: (key) => (columns.includes(key) ? cellName(row, left + columns.indexOf(key)) : null),
    });
  }

  private number(number: number): CellInput {
    switch (this.look.numbering) {
      case "1":
        return number;
      case "1.":
        return `${String(number)}.`;
      case "（1）":
        return `（${String(number)}）`;
      case "none":
        return null;
    }
  }

  private cell(key: Key, facts: ProjectFacts, number: number): CellInput {
    const { unit } = this.facts;
    switch (key) {
      case "seq":
        return this.number(number);
      case "name":
        return facts.name;
      case "content":
        return `建设${facts.name}`;
      case "group":
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

/** Far beyond what the rounding of all rows could hide: ten million 万元. */
const FAR_OFF = 1_000_000_000;

/** A number as a text; a date as it is shown. */
function asText(cell: CellInput): CellInput {
  if (typeof cell === "number") return String(cell);
  if (typeof cell !== "object" || cell === null) return cell;
  return new Date(Date.UTC(1899, 11, 30) + Number(cell.v) * 86_400_000).toISOString().slice(0, 7);
}

/** The digits of an amount in a unit, exactly. */
function digitsIn(hundredths: number, unit: Unit): string {
  if (hundredths < 0) return `-${digitsIn(-hundredths, unit)}`;
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
