import type { RowReason } from "../model/project";
import { districtOf, natureOf } from "./heading-words";
import type { Label, TotalWord } from "./labels";
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

export const NOTHING: Row = { kind: "nothing" };
/** A part of the project above, whose money is in that project's already. */
export const PART: Row = { kind: "unclear", reason: "second-line-of-project" };

/** A heading; its count is the label's own, else the one in a text column. */
export function section(style: string, words: string, text: string, count: number | null, evidence: RowEvidence): Row {
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
export function wordStyle(words: string): string {
  if (natureOf(words) !== null) return "nature";
  return districtOf(words) !== null ? "district" : "word";
}

/** The row of a label that is a total or a note; null for a text. */
export function rowOf(label: Label, text: string, evidence: RowEvidence): Row | null {
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
