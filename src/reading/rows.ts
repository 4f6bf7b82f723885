import type { Column, ColumnKey } from "../model/project";
import { CellKind } from "../model/snapshot";
import type { CellGrid } from "../model/snapshot";
import { shownText } from "./cell-text";
import type { HeaderBlock } from "./header";
import { isHeadingWord } from "./heading-words";
import { isBareNumeral, isRunningNumber, readLabel } from "./labels";
import type { Label } from "./labels";
import { DownWalk } from "./merges";
import type { Merges } from "./merges";
import { NOTHING, PART, rowOf, section, wordStyle } from "./row";
import type { Row } from "./row";
import { EvidenceReader } from "./row-evidence";
import type { RowEvidence } from "./row-evidence";
import { RowLabels } from "./row-labels";

/** How a numeral, a total, a note or an instruction may begin. 三明市 begins with no numeral: a mark must follow it. */
const LABEL_START =
  /^(?:\s|[一二三四五六七八九十百]{1,3}(?:[、.．:：，]|$)|第[一二三四五六七八九十]|\d{1,4}(?:[、.．:：)）]|$)|[(（[【〔〈<①-⑳Ⅰ-Ⅻ—–\-－*※●◆]|[全总].{0,4}$|[合小共累]\s*计|注|备\s*注|附|说\s*明|填|审|制|单位|联系|负责|分管|此表|下列|见下|详见|电话|日期)/;
const LABEL_END = /[计数项个件)）:：]$/;
/** How the name of something to be built ends. */
const PROJECT_ENDING =
  /(?:项目|工程|基地|中心|广场|大厦|小区|公园|医院|学校|小学|中学|公路|水库|大桥|隧道|车站|枢纽|站|厂|馆|园|线)$/;

/**
 * Tells projects from headings, totals and notes. The label (number and name) is only one witness: 「（三）李家岩水库」 with a
 * place and an owner is a project, 「水利」 with a count in the place's column is a heading.
 */
export class RowReader {
  readonly evidence: EvidenceReader;
  readonly #cells: CellGrid;
  readonly #labels: RowLabels;
  readonly #nameColumn: number;
  readonly #nameWalk: DownWalk;
  readonly #header: ReadonlySet<string>;
  readonly #own: readonly number[];
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
    const seq = columnOf.get("seq") ?? null;
    this.#labels = new RowLabels(cells, merges, { seq, names: nameColumns, left: Math.min(block.left, first) }, end);
    this.#nameColumn = first;
    this.#nameWalk = new DownWalk(merges.downIn(first));
    this.#header = new Set(
      block.cells.filter((cell) => nameColumns.includes(cell.column)).map((cell) => cell.path.at(-1) ?? ""),
    );
    this.#own = (["district", "nature", "totalInvestment", "yearPlan", "yearDone"] as const)
      .map((key) => columnOf.get(key))
      .filter((column) => column !== undefined);
    const labelColumns = new Set([...nameColumns, ...(seq === null ? [] : [seq])]);
    this.evidence = new EvidenceReader(cells, block, columns, labelColumns);
  }

  /** Classify a row. Rows must come in ascending order. `afterProject`: the row above is a project. */
  read(row: number, afterProject: boolean, firstInBody: boolean): Row {
    const read = this.#classify(row, afterProject, firstInBody);
    if (read.kind === "section") this.#wholeRow = -1;
    return read;
  }

  #classify(row: number, afterProject: boolean, firstInBody: boolean): Row {
    const name = this.#labels.name(row);
    const seq = this.#labels.seq(row);
    if (name === "") return this.#withoutName(row, seq, afterProject);
    const numbered = isRunningNumber(seq);
    // The columns numbered 1 2 3 … below their headers; of these 1 there are no parts.
    if (firstInBody && isRunningNumber(name) && (seq === "" || numbered)) return NOTHING;
    if (numbered && this.#isPart(row, seq)) return PART;
    if (this.#isPlainProject(row, name, seq, numbered)) return { kind: "project", name };
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
        return this.#labels.hasRowsBelow(row, label.numeral) ? heading(label.numeral) : { kind: "project", name };
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
    if (this.#labels.isWide(row)) return section("merged", label.words, name, null, evidence);
    if (this.#labels.nextNumber(row) === 1) return section("word", label.words, name, null, evidence);
    if (PROJECT_ENDING.test(name) || evidence.remarks > 0 || name.length > 12) return { kind: "project", name };
    return { kind: "unclear", reason: "unclear-heading" };
  }

  /** A name that is blank: a heading in the number's column, a row numbered in advance, a second line, or a project without a name. */
  #withoutName(row: number, seq: string, afterProject: boolean): Row {
    const numbered = isRunningNumber(seq);
    const label = numbered || seq === "" ? this.#labels.leftLabel(row) : seq;
    const evidence = this.evidence.read(row);
    const source = this.#nameWalk.sourceRow(row);
    if (source !== row) {
      // One name over several rows: each row that has a place or money of its own is a part of the project.
      const own = this.#own.filter((column) => this.#cells.kind(row, column) !== CellKind.Empty).length;
      const name = shownText(this.#cells.text(source, this.#nameColumn));
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
        this.#labels.isWide(row);
      if (isHeading && evidence.details <= 1) {
        return section(read.numeral ?? wordStyle(read.words), read.words, label, read.count, evidence);
      }
    }
    if (!evidence.money && (evidence.details === 0 || (evidence.details === 1 && this.#labels.isSignature(row))))
      return NOTHING;
    if (numbered && (evidence.money || evidence.details > 1)) return { kind: "project", name: "" };
    if (evidence.money && evidence.details > 1) return { kind: "project", name: "" };
    if (afterProject && evidence.details > 0) return { kind: "unclear", reason: "second-line-of-project" };
    return { kind: "unclear", reason: evidence.money ? "amounts-without-name" : "no-name" };
  }
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
