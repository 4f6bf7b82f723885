import type { Nature } from "./project";

export const progressStates = ["达序时进度", "未达序时进度", "未报", "不参评"] as const;
export type Progress = (typeof progressStates)[number];

export const flagKinds = ["投资滞后", "开工滞后", "竣工逾期"] as const;
export type Flag = (typeof flagKinds)[number];

/** Marks in place: the three flags, and 未报, which is a state and not a flag. */
export type Mark = Flag | "未报";

export type Degree = "黄" | "红";

/** Severity of a lag; docs in progress/presets with their sources. */
export const presetNames = ["binary", "wuhan", "yinchuan", "sanya"] as const;
export type PresetName = (typeof presetNames)[number];

/** 项目状态: what the program concludes of one project. Parallel to `Recognition.projects`. */
export interface Standing {
  /** Position in `Recognition.projects`. */
  readonly project: number;
  /** The 方案's name; an unknown one as written; 「未填」 where nothing gives it. */
  readonly group: string;
  /** The 方案's district or holder, 跨区, a county of the city, an unknown one as written, or 「未填」. */
  readonly district: string;
  readonly districtKind: "district" | "several" | "holder" | "county" | "unknown" | "blank";
  readonly groupKnown: boolean;
  readonly nature: Nature | null;
  /** yearDone ÷ yearPlan as a fraction; null for 未报 and where there is no plan. */
  readonly rate: number | null;
  /** 序时进度, month ÷ 12. */
  readonly expected: number;
  /** (rate − expected) × 100 in 百分点; null for 未报 and 不参评. */
  readonly gap: number | null;
  readonly progress: Progress;
  readonly degree: Degree | null;
  readonly flags: readonly Flag[];
  readonly started: boolean;
  readonly finished: boolean;
  /** Deadlines used: the row's own dates, else December of 建设年限's years. Month numbers (model/month). */
  readonly startDue: number | null;
  readonly finishDue: number | null;
  /** Position of the project under which this one is counted in city and districts; null: counted itself. */
  readonly countedUnder: number | null;
  /** Set where the same project stands twice in one list (its group has it already): not counted in its group either. */
  readonly repeatedInSheet: boolean;
  /** How many rows above bear the same name (`Project.nameKey`); 0 for a blank one. */
  readonly namesakes: number;
}
