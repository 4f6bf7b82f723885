import type { Area } from "./address";
import type { OwnSheetKey } from "./snapshot";
import type { Mark } from "./standing";
import type { OwnStyle } from "./own-style";

/**
 * What we want done to a workbook. Plain data: shown before it is done, tested without a workbook, applied to Excel or to
 * a file by the adapters, and taken back.
 */
export type Edit = PutSheet | PutFlags | PutValues | RemoveOwn;

/** Create one of our sheets, or rewrite it in place where its deed is found. */
export interface PutSheet {
  readonly kind: "put-sheet";
  readonly sheet: OwnSheet;
}

/** Replace all flag rules of ours on a user's sheet by these. None of the user's own rules is touched. */
export interface PutFlags {
  readonly kind: "put-flags";
  readonly sheet: string;
  readonly rules: readonly FlagRule[];
}

/** Put values into the user's cells: only fixes that the user asked for. */
export interface PutValues {
  readonly kind: "put-values";
  readonly sheet: string;
  readonly cells: readonly CellChange[];
}

/** Take out flag rules, names and sheets of ours, except the sheets named. */
export interface RemoveOwn {
  readonly kind: "remove-own";
  readonly keep: readonly OwnSheetKey[];
}

export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** What stood there when the fix was proposed; the adapter refuses the cell when something else stands there now. */
  readonly before: string | number | null;
  readonly after: string | number;
  /** Without "="; then `after` is its result. */
  readonly formula: string | null;
}

/** A conditional format of ours on a user's sheet. Recognised by its formula, which refers to a name `_xushi.…`. */
export interface FlagRule {
  readonly mark: Mark;
  /** row: the light tint of the row's gravest mark; cell: the full fill on the cell concerned. */
  readonly part: "row" | "cell";
  readonly areas: readonly Area[];
  /** Without "="; relative to the top left cell of the first area. */
  readonly formula: string;
  /** "#RRGGBB" */
  readonly fill: string;
}

/** The prefix of every workbook name of ours. Deeds are `_xushi.sheet.<key>`. */
export const OWN_PREFIX = "_xushi.";
export function deedName(key: OwnSheetKey): string {
  return `${OWN_PREFIX}sheet.${key}`;
}

/** A whole sheet of ours, as data. Row and column 0 are A1. */
export interface OwnSheet {
  /** null: an ordinary sheet without a deed, as in the blank template or a merged workbook: it is the user's from birth. */
  readonly key: OwnSheetKey | null;
  /** The title wanted, 序时·明细; where a sheet of the user's bears it the adapter appends a number. */
  readonly title: string;
  /** All of its columns, or none: then each is as wide as the program makes it. */
  readonly columns: readonly OwnColumn[];
  readonly rows: readonly OwnRow[];
  readonly merges: readonly Area[];
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly filter: Area | null;
  /** First and last row repeated on every printed page; null for none. */
  readonly printTitle: { readonly first: number; readonly last: number } | null;
  readonly landscape: boolean;
  readonly names: readonly OwnName[];
  readonly rules: readonly SheetRule[];
  readonly validations: readonly Validation[];
  readonly charts: readonly Chart[];
  /** "#RRGGBB" of the sheet tab; null for none. */
  readonly tabColor: string | null;
}

export interface OwnColumn {
  /** In characters, as Excel counts. */
  readonly width: number;
  readonly hidden: boolean;
}

export interface OwnRow {
  /** Points; null: automatic. */
  readonly height: number | null;
  readonly cells: readonly (OwnCell | null)[];
}

export interface OwnCell {
  /** What the cell shows; for a formula the result that the program itself computed (the cached value). */
  readonly value: string | number | null;
  /** Without "="; references to our sheets through `_xushi.…` names or `ownRef`. */
  readonly formula: string | null;
  readonly style: OwnStyle;
  /** A jump inside the workbook. */
  readonly link: { readonly sheet: string; readonly row: number; readonly column: number } | null;
}

/** A workbook name of ours for an area of this sheet. */
export interface OwnName {
  /** With the prefix: "_xushi.month". */
  readonly name: string;
  readonly area: Area;
}

/** Conditional formats inside our own sheets. */
export type SheetRule =
  | { readonly kind: "formula"; readonly area: Area; readonly formula: string; readonly fill: string }
  | { readonly kind: "data-bar"; readonly area: Area; readonly color: string };

export type Validation =
  | { readonly kind: "list"; readonly area: Area; readonly items: readonly string[]; readonly prompt: Prompt | null }
  | {
      readonly kind: "whole" | "decimal";
      readonly area: Area;
      readonly min: number | null;
      readonly max: number | null;
      readonly prompt: Prompt | null;
    }
  | { readonly kind: "custom"; readonly area: Area; readonly formula: string; readonly prompt: Prompt | null };

export interface Prompt {
  readonly title: string;
  readonly text: string;
}

/** A native chart on one of our sheets: columns, with an optional line (序时进度). */
export interface Chart {
  readonly key: string;
  readonly title: string;
  readonly categories: Area;
  readonly columns: { readonly name: string; readonly values: Area; readonly color: string };
  readonly line: { readonly name: string; readonly values: Area; readonly color: string } | null;
  readonly anchor: Area;
  readonly numberFormat: string;
}

/** What an adapter did with a list of edits. */
export interface ApplyReport {
  /** Sheets written, flagged or removed. */
  readonly done: readonly {
    readonly sheet: string;
    readonly action: "put-sheet" | "put-flags" | "put-values" | "removed";
  }[];
  /** What was not done, and why; facts for the sentence in `text/problems`. */
  readonly skipped: readonly { readonly sheet: string; readonly code: SkipCode; readonly detail: string }[];
  /** Cells that `put-values` refused because something else stands there now, as "sheet!A1". */
  readonly refused: readonly string[];
  /** Whether Ctrl+Z takes it back: in one step, in several, or not at all. Files: "file" (the original is untouched). */
  readonly undo: "one-step" | "steps" | "lost" | "file";
}

export type SkipCode = "protected" | "filtered" | "name-clash" | "sheet-gone" | "array-formula" | "read-only";
