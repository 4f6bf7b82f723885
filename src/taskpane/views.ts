import type { IgnoreEntry, Settings } from "../model/settings";
import type { Plan } from "../model/plan";
import type { MoneyUnit, ColumnKey } from "../model/project";
import type { AsOfSource, Review } from "../model/review";
import type { RuleCode, Severity } from "../model/finding";
import type { Degree, Flag, Mark, PresetName, Progress } from "../model/standing";

/**
 * What the pane shows, as plain data: small, structured-cloneable, and already in the user's words where words are needed.
 * The session makes it (in Excel beside the pane, on the page in a worker), the components only draw it. Lists that may be
 * long come in slices, so nothing grows with the workbook except counts.
 */

/** A cell to jump to. `text` is 「交通!G12」, or the sheet's name alone where the matter concerns a whole sheet. */
export interface PlaceView {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: number | null;
  readonly text: string;
}

/** A list that may be long: how many there are, and those from `from` on. */
export interface Slice<T> {
  readonly total: number;
  readonly from: number;
  readonly items: readonly T[];
}

/** One column that the reader found, for 列对应. */
export interface ColumnView {
  readonly key: ColumnKey;
  /** The contract's word for it, 「本年累计完成投资」. */
  readonly word: string;
  readonly header: string;
  readonly letters: string;
}

/** A project table as recognised. */
export interface TableView {
  readonly index: number;
  readonly sheet: string;
  readonly title: string;
  readonly projects: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly moneyUnit: MoneyUnit;
  readonly confidence: number;
  readonly doubts: readonly string[];
  readonly columns: readonly ColumnView[];
  /** The layout's fingerprint and every header in it, so that a person can say which column is which. */
  readonly layout: string;
  readonly headers: readonly string[];
}

/** A sheet that is no project table, with the nearest miss. */
export interface OtherSheetView {
  readonly sheet: string;
  readonly reason: string;
  readonly found: readonly string[];
  readonly missing: readonly string[];
  /** Counted from 1, for 「第 4 行」; null where no row looked like a header. */
  readonly candidateRow: number | null;
}

/** The head of the pane: what lies before us, before anything is judged. */
export interface Overview {
  readonly workbook: string;
  readonly tables: readonly TableView[];
  readonly others: readonly OtherSheetView[];
  /** "2020-06"; null where no sheet states a month and none was given. */
  readonly month: string | null;
  readonly monthSource: AsOfSource | null;
  readonly plan: Plan | null;
  readonly planSource: Review["planSource"];
  readonly preset: PresetName;
  readonly settings: Settings;
}

export interface RuleView {
  readonly rule: RuleCode;
  readonly title: string;
  readonly why: string;
  readonly how: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many of its findings have a certain correction. */
  readonly fixable: number;
}

export interface FindingView {
  readonly id: string;
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly project: string;
  readonly place: PlaceView;
  readonly message: string;
  /** The row is hidden just now; selecting it shows nothing, so the pane says so. */
  readonly hidden: boolean;
  readonly fixable: boolean;
}

export interface IgnoredView {
  readonly id: string;
  readonly reason: string;
  /** null: no finding answers to this entry any more. */
  readonly finding: FindingView | null;
}

/** One bar: the city, a group, a district. */
export interface FiguresView {
  readonly kind: "city" | "group" | "district";
  readonly name: string;
  readonly projects: number;
  readonly totalInvestment: number;
  readonly yearPlan: number;
  readonly yearDone: number;
  readonly rate: number | null;
  readonly gap: number | null;
  readonly rated: number;
  readonly lagging: number;
  readonly notReported: number;
  readonly startOverdue: number;
  readonly finishOverdue: number;
  /** Place among the districts; null for everything else. */
  readonly place: number | null;
  /** Districts are ranked; holders, 跨区 and counties only stand beside them. */
  readonly ranked: boolean;
}

export interface CompletionView {
  readonly city: FiguresView;
  readonly groups: readonly FiguresView[];
  readonly districts: readonly FiguresView[];
}

/** When a group reports, and how far it has. Days are in words. */
export interface ReportView {
  readonly group: string;
  readonly projects: number;
  readonly due: string | null;
  readonly next: string | null;
  /** The day is the city's, for want of one of the group's own. */
  readonly cityDay: boolean;
  readonly lastReport: string | null;
  readonly lateRows: number;
  readonly notReported: number;
  /** The sentence of the 方案. */
  readonly stated: string;
  /** Circulars, meetings and the like: 「每季联席会」, with their day where there is one. */
  readonly also: readonly string[];
}

/** Whose projects to list. */
export type ProjectFilter =
  | { readonly by: "city" }
  | { readonly by: "group"; readonly name: string }
  | { readonly by: "district"; readonly name: string };

export interface ProjectView {
  readonly name: string;
  readonly place: PlaceView;
  readonly group: string;
  readonly district: string;
  readonly yearPlan: number | null;
  readonly yearDone: number | null;
  readonly rate: number | null;
  readonly gap: number | null;
  readonly progress: Progress;
  readonly degree: Degree | null;
  readonly flags: readonly Flag[];
  readonly leader: string;
  readonly responsible: string;
  readonly startDue: string | null;
  readonly finishDue: string | null;
  readonly hidden: boolean;
}

export interface NotCheckedView {
  readonly title: string;
  readonly reason: string;
}

/** The result of 开始核查. */
export interface CheckView {
  readonly overview: Overview;
  readonly timeProgress: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly rules: readonly RuleView[];
  readonly completion: CompletionView;
  /** 谁该报送; empty where no 方案 says. */
  readonly reports: readonly ReportView[];
  readonly flagged: Readonly<Record<Mark, number>>;
  readonly ignored: readonly IgnoredView[];
  readonly rulesChecked: number;
  readonly notChecked: readonly NotCheckedView[];
  /** Rows of 序时·方案 that were not used, and rows of the tables that were not understood, each as a sentence. */
  readonly settingsFaults: readonly string[];
  readonly notUnderstood: readonly string[];
  readonly groupsAbsent: readonly string[];
  /** Formulas without results were seen: figures may be missing. */
  readonly uncomputed: boolean;
}

/** Colours of a mark, as they stand in the sheet. */
export interface LegendEntry {
  readonly mark: Mark;
  readonly fill: string;
  readonly count: number;
}

/** One cell before and after a write. */
export interface ChangeView {
  readonly id: string;
  readonly place: PlaceView;
  readonly project: string;
  readonly before: string;
  readonly after: string;
}

/** What will be written, shown before it is. */
export interface WritePlan {
  readonly changes: readonly ChangeView[];
  /** Our own sheets that will be put or rewritten, and user sheets that get flags, by name. */
  readonly sheets: readonly string[];
  readonly flaggedSheets: readonly string[];
  /** Sheets that lose flags, and sheets of ours that go. */
  readonly unflaggedSheets: readonly string[];
  readonly removedSheets: readonly string[];
  /** Ctrl+Z will not reach behind this. */
  readonly clearsUndo: boolean;
}

/** What a write did, in the user's words. */
export interface Outcome {
  readonly done: readonly string[];
  readonly skipped: readonly string[];
  readonly refused: readonly string[];
  /** What Ctrl+Z does with it; null where nothing needs saying. */
  readonly undo: string | null;
  /** The marks that this write set; null: it set none. */
  readonly legend: readonly LegendEntry[] | null;
  /** The marks were taken out. */
  readonly legendGone: boolean;
}

/** A finished 通报: the file, and its text for 复制正文. */
export interface BriefingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

export type { IgnoreEntry, Settings };
