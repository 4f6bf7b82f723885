import type { Column, ColumnKey, RowReason } from "../model/project";
import { CellKind } from "../model/snapshot";
import type { CellGrid } from "../model/snapshot";
import { cellText, shownText } from "./cell-text";
import { isHeadingWord, natureOf, districtOf } from "./heading-words";
import type { HeaderBlock } from "./header";
import { isBareNumeral, isRunningNumber, readLabel } from "./labels";
import type { Label, TotalWord } from "./labels";
import { isPreambleText } from "./preamble-text";
import { DownWalk } from "./merges";
import type { Merges } from "./merges";
import { EvidenceReader } from "./row-evidence";
import type { RowEvidence } from "./row-evidence";

/** What a row of the body is. */
export type Row =
  | { readonly kind: "project"; readonly name: string }
  | {
      readonly kind: "section";
      /** How it is marked: its numeral, or by what kind of word; equal styles stand on one level. */
      readonly style: string;
      readonly words: string;
      readonly text: string;
      readonly count: number | null;
      readonly countColumn: number | null;
    }
  | {
      readonly kind: "total";
      readonly word: TotalWord;
      readonly of: string;
      readonly text: string;
      readonly count: number | null;
      readonly countColumn: number | null;
    }
  /** Notes, repeated headers, rows numbered in advance: nothing to read and nothing to report. */
  | { readonly kind: "nothing" }
  | { readonly kind: "unclear"; readonly reason: RowReason };

const NOTHING: Row = { kind: "nothing" };
const PART: Row = { kind: "unclear", reason: "second-line-of-project" };
/** How a numeral, a total, a note or an instruction may begin. 三明市 begins with no numeral: a mark must follow it. */
const LABEL_START =
  /^(?:\s|[一二三四五六七八九十百]{1,3}(?:[、.．:：，]|$)|第[一二三四五六七八九十]|\d{1,4}(?:[、.．:：)）]|$)|[(（[【〔〈<①-⑳Ⅰ-Ⅻ—–\-－*※●◆]|[全总].{0,4}$|[合小共累]\s*计|注|备\s*注|附|说\s*明|填|审|制|单位|联系|负责|分管|此表|下列|见下|详见|电话|日期)/;
const LABEL_END = /[计数项个件)）:：]$/;
/** How the name of something to be built ends. */
const PROJECT_ENDING =
  /(?:项目|工程|基地|中心|广场|大厦|小区|公园|医院|学校|小学|中学|公路|水库|大桥|隧道|车站|枢纽|站|厂|馆|园|线)$/;
/** What closes a sheet: 2020年7月3日, （盖章）, 主要领导签字. */
const SIGNATURE = /^\d{4}年\d{1,2}月\d{1,2}日$|盖章|签字|签名|^(?:填表|填报|制表|审核)/;
const SIGNATURE_REACH = 60;
/** A heading is merged over at least this many columns; two may be number and name. */
const HEADING_WIDTH = 3;

/**
 * Tells projects from headings, totals and notes. The label (number and name) is only one witness: 「（三）李家岩水库」 with a
 * place and an owner is a project, 「水利」 with a count in the place's column is a heading.
 */
export class RowReader {
  readonly evidence: EvidenceReader;
  readonly #cells: CellGrid;
  readonly #merges: Merges;
  readonly #seq: number | null;
  readonly #names: readonly number[];
  readonly #left: number;
  readonly #nameWalk: DownWalk;
  readonly #header: ReadonlySet<string>;
  readonly #own: readonly number[];
  readonly #end: number;
  /** The last row with a plain running number; a heading ends it. */
  #wholeRow = -1;
  #wholeSeq = "";

  constructor(
    cells: CellGrid,
    merges: Merges,
    block: HeaderBlock,
    columns: readonly Column[],
    nameColumns: readonly number[],
    end: number,
  ) {
    const columnOf = new Map<ColumnKey, number>(columns.map((column) => [column.key, column.index]));
    const first = nameColumns[0] ?? 0;
    this.#cells = cells;
    this.#merges = merges;
    this.#seq = columnOf.get("seq") ?? null;
    this.#names = nameColumns;
    this.#left = Math.min(block.left, first);
    this.#nameWalk = new DownWalk(merges.downIn(first));
    this.#header = new Set(
      block.cells.filter((cell) => nameColumns.includes(cell.column)).map((cell) => cell.path.at(-1) ?? ""),
    );
    this.#own = (["district", "nature", "totalInvestment", "yearPlan", "yearDone"] as const)
      .map((key) => columnOf.get(key))
      .filter((column) => column !== undefined);
    this.#end = end;
    const labels = new Set([...nameColumns, ...(this.#seq === null ? [] : [this.#seq])]);
    this.evidence = new EvidenceReader(cells, block, columns, labels);
  }

  /** Classify a row. Rows must come in ascending order. `afterProject`: the row above is a project. */
  read(row: number, afterProject: boolean, firstInBody: boolean): Row {
    const read = this.#classify(row, afterProject, firstInBody);
    if (read.kind === "section") this.#wholeRow = -1;
    return read;
  }

  #classify(row: number, afterProject: boolean, firstInBody: boolean): Row {
    const name = this.#name(row);
    const seq = this.#seqText(row);
    if (name === "") return this.#withoutName(row, seq, afterProject);
    const numbered = isRunningNumber(seq);
    if (numbered && this.#isPart(row, seq)) return PART;
    if (this.#isPlainProject(row, name, seq, numbered)) return { kind: "project", name };
    if (firstInBody && isRunningNumber(name) && (seq === "" || numbered)) return NOTHING;
    return this.#withName(row, name, seq, numbered);
  }

  /**
   * Nearly every row of a large sheet is a project at first sight: a name that is no label, and a running number or two details.
   */
  #isPlainProject(row: number, name: string, seq: string, numbered: boolean): boolean {
    if (LABEL_START.test(name) || LABEL_END.test(name) || this.#header.has(name)) return false;
    return numbered || (seq === "" && this.evidence.hasDetails(row, 2));
  }

  /**
   * Whether a row is a part of the numbered project above it: 11 with its money, then (1) (2) or 11.1 11.2. Its money is in the
   * project's; counting both would count it twice. Where no plain number stands above, (1) (2) number the projects themselves.
   */
  #isPart(row: number, seq: string): boolean {
    if (isPlainNumber(seq)) {
      this.#wholeRow = row;
      this.#wholeSeq = seq;
      return false;
    }
    if (this.#wholeRow < 0) return false;
    const whole = this.#wholeSeq.replace(/[、.．]$/, "");
    const inner = /^[(（]\d+[)）]/.test(seq) || (/^\d+[-.．]\d+$/.test(seq) && seq.split(/[-.．]/)[0] === whole);
    return inner && this.evidence.read(this.#wholeRow).money;
  }

  #name(row: number): string {
    for (const column of this.#names) {
      const text = cellText(this.#cells, row, column);
      if (text !== "") return text;
    }
    return "";
  }

  #seqText(row: number): string {
    return this.#seq === null ? "" : cellText(this.#cells, row, this.#seq);
  }

  #withName(row: number, name: string, seq: string, numbered: boolean): Row {
    if (this.#header.has(name)) return NOTHING;
    const evidence = this.evidence.read(row);
    const alone = evidence.details === 0 && !evidence.money;
    const seqLabel = seq !== "" && !numbered ? readLabel(seq, alone) : null;
    if (seqLabel !== null && seqLabel.kind !== "text") return rowOf(seqLabel, `${seq}${name}`, evidence) ?? NOTHING;
    if (!numbered && isBareNumeral(seq)) {
      const label = readLabel(name, alone);
      if (label.kind !== "text") return rowOf(label, `${seq}${name}`, evidence) ?? NOTHING;
      if (evidence.details > 1) return { kind: "project", name };
      const own = readLabel(seq, false);
      const style = own.kind === "text" && own.numeral !== null ? own.numeral : "一、";
      return section(style, label.words, `${seq}${name}`, label.count, evidence);
    }
    if (!numbered && /^其中[:：]?/.test(name)) {
      // 其中：续建项目 under a total is a part of its sum; 其中：某某路 is a part of the project above.
      return isHeadingWord(name.replace(/^其中[:：]?/, "")) ? NOTHING : PART;
    }
    const label = readLabel(name, alone && !numbered);
    if (label.kind !== "text") {
      // A project may be called 备注… or 说明…; with a number and details of its own it is one.
      if (label.kind === "note" && numbered && evidence.details > 0) return { kind: "project", name };
      return rowOf(label, name, evidence) ?? NOTHING;
    }
    if (numbered) {
      const counted = label.count !== null && evidence.details === 0 && isHeadingWord(label.words);
      return counted ? section("1、", label.words, name, label.count, evidence) : { kind: "project", name };
    }
    return this.#unnumbered(row, name, label, evidence);
  }

  #unnumbered(row: number, name: string, label: Label & { kind: "text" }, evidence: RowEvidence): Row {
    const count = label.count ?? evidence.count;
    const heading = (style: string): Row => section(style, label.words, name, label.count, evidence);
    if (evidence.details > 1) return { kind: "project", name };
    if (label.numeral !== null) {
      if (evidence.details === 1 && count === null) return { kind: "project", name };
      if (evidence.details === 0 && count === null && evidence.money && !isHeadingWord(label.words)) {
        // 「（三）李家岩水库」 with nothing but its money: a heading has rows below it, this has none.
        return this.#hasRowsBelow(row, label.numeral) ? heading(label.numeral) : { kind: "project", name };
      }
      return heading(label.numeral);
    }
    if (evidence.details === 1) {
      return count !== null && isHeadingWord(label.words) ? heading(wordStyle(label.words)) : { kind: "project", name };
    }
    if (label.count !== null || evidence.brokenCount) return heading(wordStyle(label.words));
    if (evidence.count !== null) return heading(wordStyle(label.words));
    if (isHeadingWord(label.words)) return heading(wordStyle(label.words));
    if (evidence.money || !this.evidence.hasDetailColumns) return { kind: "project", name };
    return this.#alone(row, name, label, evidence);
  }

  /** A row that holds nothing but a name which is no heading by its words. */
  #alone(row: number, name: string, label: Label & { kind: "text" }, evidence: RowEvidence): Row {
    if (this.#isWide(row)) return section("merged", label.words, name, null, evidence);
    if (this.#nextNumber(row) === 1) return section("word", label.words, name, null, evidence);
    if (PROJECT_ENDING.test(name) || evidence.remarks > 0 || name.length > 12) return { kind: "project", name };
    return { kind: "unclear", reason: "unclear-heading" };
  }

  /** A name that is blank: a heading in the number's column, a row numbered in advance, a second line, or a project without a name. */
  #withoutName(row: number, seq: string, afterProject: boolean): Row {
    const numbered = isRunningNumber(seq);
    const label = numbered || seq === "" ? this.#leftLabel(row) : seq;
    const evidence = this.evidence.read(row);
    const source = this.#nameWalk.sourceRow(row);
    if (source !== row) {
      // One name over several rows: each row that has a place or money of its own is a part of the project.
      const own = this.#own.filter((column) => this.#cells.kind(row, column) !== CellKind.Empty).length;
      const name = shownText(this.#cells.text(source, this.#names[0] ?? 0));
      if (name !== "" && (numbered || own >= 2)) return { kind: "project", name };
      return { kind: "unclear", reason: "second-line-of-project" };
    }
    if (label !== "") {
      const read = readLabel(label, evidence.details === 0 && !evidence.money);
      if (read.kind !== "text") return rowOf(read, label, evidence) ?? NOTHING;
      const isHeading =
        read.numeral !== null ||
        read.count !== null ||
        evidence.count !== null ||
        evidence.brokenCount ||
        isHeadingWord(read.words) ||
        this.#isWide(row);
      if (isHeading && evidence.details <= 1) {
        return section(read.numeral ?? wordStyle(read.words), read.words, label, read.count, evidence);
      }
    }
    if (!evidence.money && (evidence.details === 0 || (evidence.details === 1 && this.#isSignature(row))))
      return NOTHING;
    if (numbered && (evidence.money || evidence.details > 1)) return { kind: "project", name: "" };
    if (evidence.money && evidence.details > 1) return { kind: "project", name: "" };
    if (afterProject && evidence.details > 0) return { kind: "unclear", reason: "second-line-of-project" };
    return { kind: "unclear", reason: evidence.money ? "amounts-without-name" : "no-name" };
  }

  /** A text left of the name in a row without one: 合计 or a heading in the district's or the group's column. */
  #leftLabel(row: number): string {
    for (let column = this.#left; column < (this.#names[0] ?? 0); column++) {
      if (column === this.#seq) continue;
      if (this.#cells.kind(row, column) === CellKind.Text) return shownText(this.#cells.text(row, column));
    }
    return "";
  }

  /** A date, a unit or who signed, somewhere in a row without a name. */
  #isSignature(row: number): boolean {
    for (let column = this.#left; column < Math.min(this.#cells.columnCount, this.#left + SIGNATURE_REACH); column++) {
      const text = cellText(this.#cells, row, column);
      if (text === "") continue;
      return SIGNATURE.test(text.replace(/\s+/g, "")) || isPreambleText(text);
    }
    return false;
  }

  #isWide(row: number): boolean {
    const area =
      this.#merges.startingAt(row, this.#names[0] ?? 0) ??
      (this.#seq === null ? null : this.#merges.startingAt(row, this.#seq));
    return area !== null && area.right - area.left + 1 >= HEADING_WIDTH;
  }

  /** The running number of the next row that holds a name; null where it has none. */
  #nextNumber(row: number): number | null {
    const next = this.#next(row);
    const seq = next < 0 ? "" : this.#seqText(next);
    return /^\d{1,6}$/.test(seq) ? Number(seq) : null;
  }

  /** Whether the rows that follow hang below this one: there is one, and it is no heading of the same kind and no total. */
  #hasRowsBelow(row: number, style: string): boolean {
    const next = this.#next(row);
    if (next < 0) return false;
    const label = readLabel(this.#name(next), false);
    return label.kind === "text" && label.numeral !== style;
  }

  #next(row: number): number {
    const next = this.#cells.nextRow(row);
    return next >= 0 && next < this.#end && this.#name(next) !== "" ? next : -1;
  }
}

function section(style: string, words: string, text: string, count: number | null, evidence: RowEvidence): Row {
  return {
    kind: "section",
    style,
    words,
    text,
    count: count ?? evidence.count,
    // A count in the words stands in the label's own cell, which the caller knows.
    countColumn: count === null ? evidence.countColumn : null,
  };
}

/** Headings without a numeral: those that name natures, districts and other things stand on levels of their own. */
function wordStyle(words: string): string {
  if (natureOf(words) !== null) return "nature";
  return districtOf(words) !== null ? "district" : "word";
}

function rowOf(label: Label, text: string, evidence: RowEvidence): Row | null {
  if (label.kind === "total") {
    const { word, of } = label;
    return {
      kind: "total",
      word,
      of,
      text,
      count: label.count ?? evidence.count,
      countColumn: label.count === null ? evidence.countColumn : null,
    };
  }
  return label.kind === "note" ? NOTHING : null;
}

/** 12 and 12、, and not 1.2: digits with at most a mark behind them. */
function isPlainNumber(seq: string): boolean {
  const last = seq.charCodeAt(seq.length - 1);
  const digits = last >= 48 && last <= 57 ? seq.length : seq.length - 1;
  for (let index = 0; index < digits; index++) {
    const code = seq.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return digits > 0 && (digits === seq.length || "、.．".includes(seq.charAt(digits)));
}
