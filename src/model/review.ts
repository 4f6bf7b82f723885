import type { Finding, RuleCode } from "./finding";
import type { Month } from "./month";
import type { Plan } from "./plan";
import type { Recognition } from "./project";
import type { Rollup } from "./rollup";
import type { IgnoreEntry, Settings, SettingsFault } from "./settings";
import type { PresetName, Standing } from "./standing";

/** Why a rule was not run. Four different things: error, warning, info, and not checked. */
export interface NotChecked {
  readonly rule: RuleCode;
  readonly reason: "no-column" | "no-plan" | "no-previous" | "no-month" | "no-due-day" | "nothing-stated";
  /** Sheets that it concerns; empty: the whole workbook. */
  readonly sheets: readonly string[];
}

export interface Coverage {
  readonly rules: readonly RuleCode[];
  readonly notChecked: readonly NotChecked[];
  /** Groups of the 方案 that the workbook does not hold. */
  readonly groupsAbsent: readonly string[];
}

/** Where the reporting month came from. */
export type AsOfSource = "given" | "title" | "header" | "sheet-name";

/** What we think of a workbook: everything that the faces show and the outputs are made from. */
export interface Review {
  readonly workbook: string;
  readonly asOf: Month;
  readonly asOfSource: AsOfSource;
  /** Month of asOf ÷ 12. */
  readonly timeProgress: number;
  readonly preset: PresetName;
  readonly plan: Plan | null;
  readonly planSource: "given" | "workbook" | "shipped" | "none";
  readonly settings: Settings;
  readonly recognition: Recognition;
  readonly standings: readonly Standing[];
  /** What stands: new and known findings, without the ignored ones. In the order of sheets, rows, columns. */
  readonly findings: readonly Finding[];
  readonly ignored: readonly { readonly finding: Finding; readonly entry: IgnoreEntry }[];
  /** Entries of the ignore list that no finding answers to any more. */
  readonly staleIgnores: readonly IgnoreEntry[];
  /** Rows of 序时·方案 that could not be used: said, and the rest of the sheet is used. */
  readonly settingsFaults: readonly SettingsFault[];
  readonly rollup: Rollup;
  readonly coverage: Coverage;
  /** Sheets are protected, formulas without results …: said once with the answer. */
  readonly uncomputed: boolean;
}

/** What is new since an earlier answer, by the findings' ids. */
export interface Comparison {
  /** Not there last time. */
  readonly fresh: readonly Finding[];
  readonly known: number;
  /** Findings of last time that are no more. */
  readonly gone: number;
}
