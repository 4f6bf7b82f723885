/** 汇总. Money in 万元 (exact sums), rate a fraction, gap in 百分点. */
export interface Figures {
  readonly projects: number;
  readonly totalInvestment: number;
  readonly yearPlan: number;
  readonly yearDone: number;
  /** Σ yearDone ÷ Σ yearPlan; null where Σ yearPlan is 0. */
  readonly rate: number | null;
  readonly gap: number | null;
  /** Projects that are not 不参评. */
  readonly rated: number;
  /** Projects with 未达序时进度. */
  readonly lagging: number;
  readonly notReported: number;
  readonly startOverdue: number;
  readonly finishOverdue: number;
  /** Planned to start by the year's end, and started; the same for finish. For the ranking table. */
  readonly startPlanned: number;
  readonly started: number;
  readonly finishPlanned: number;
  readonly finished: number;
}

export interface GroupFigures extends Figures {
  readonly group: string;
}

export interface DistrictFigures extends Figures {
  readonly district: string;
  /** Districts are ranked apart from holders and 跨区: like with like. */
  readonly kind: "district" | "several" | "holder" | "county" | "unknown" | "blank";
  /** Place by rate among the districts, 1 the best; null for the others and where there is no rate. */
  readonly place: number | null;
}

export interface Rollup {
  readonly city: Figures;
  /** In the 方案's order, then as they appear. */
  readonly groups: readonly GroupFigures[];
  readonly districts: readonly DistrictFigures[];
  /** Group × district: yearPlan, yearDone and projects, groups' own full figures. */
  readonly matrix: readonly { readonly group: string; readonly district: string; readonly figures: Figures }[];
}
