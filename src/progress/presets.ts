import { monthOfYear, type Month } from "../model/month";
import type { Degree, PresetName } from "../model/standing";
import { compareGap, compareShare } from "./time-progress";

/** What a preset looks at: a project that is 未达序时进度, its amounts in 万元 and how late its start is. */
export interface Lag {
  readonly done: number;
  readonly plan: number;
  readonly asOf: Month;
  /** Months for which the start is overdue, the month in which it was due being the first; 0 where it is not. */
  readonly startMonths: number;
  /** Planned to start in this very month: it had no whole month yet in which it could have done anything. */
  readonly justDue: boolean;
}

/** A way to say how severe a lag is. It adds a degree and changes neither progress nor flags. */
export interface Preset {
  readonly name: PresetName;
  /** Where it comes from. */
  readonly source: string;
  /** What it cannot do, or what of it is our reading. */
  readonly limits: string;
  readonly degree: (lag: Lag) => Degree | null;
}

/** Amounts below this, in 万元, stay without a degree in sanya. */
const SANYA_LEAST = 1000;
/** Red comes only when the start is overdue in its third month running. */
const YINCHUAN_START_RED = 3;

export const presets: Readonly<Record<PresetName, Preset>> = {
  binary: {
    name: "binary",
    source: "闽清县2024年1-6月重点项目简报：达序时进度、未达序时进度，逐项标明（投资滞后）（开工滞后）",
    limits: "no degrees",
    degree: () => null,
  },
  wuhan: {
    name: "wuhan",
    source: "武汉市《重大项目管理办法》（2022）：对完成进度低于时序进度60%、80%的分别给予红、黄牌预警",
    limits: "a share of 序时进度: in the first quarter nearly every new start is red",
    degree: ({ done, plan, asOf }) =>
      compareShare(done, plan, asOf, 0.6) < 0 ? "红" : compareShare(done, plan, asOf, 0.8) < 0 ? "黄" : null,
  },
  yinchuan: {
    name: "yinchuan",
    source: "银川市2025：低于序时10—30个百分点（含）黄，30个百分点以上红；应开工未开工黄，连续三个月红",
    limits:
      "nothing is defined from 0 to 10 points below; nobody can be yellow by points before February or red before April",
    degree: ({ done, plan, asOf, startMonths }) => {
      if (compareGap(done, plan, asOf, -30) < 0 || startMonths >= YINCHUAN_START_RED) return "红";
      // 10 and 30 points exactly are yellow: 10—30个百分点（含）.
      return compareGap(done, plan, asOf, -10) <= 0 || startMonths > 0 ? "黄" : null;
    },
  },
  sanya: {
    name: "sanya",
    source:
      "三亚市2022（海南日报2022年5月13日）：低于序时进度50%以内（含）黄，50%以上红；年度计划投资1000万元以上的项目",
    limits: "低于序时50% is read as a share of 序时进度, not as points; below 1,000 万元 of yearPlan no degree",
    degree: ({ done, plan, asOf }) =>
      plan < SANYA_LEAST ? null : compareShare(done, plan, asOf, 0.5) < 0 ? "红" : "黄",
  },
};

/**
 * The degree of a project that is 未达序时进度. None in January, when hardly any figure exists, and nothing graver than 黄 in the month in
 * which it is to start: no project is 红 before it had a chance.
 */
export function degreeOf(preset: PresetName, lag: Lag): Degree | null {
  if (monthOfYear(lag.asOf) === 1) return null;
  const degree = presets[preset].degree(lag);
  return degree === "红" && lag.justDue ? "黄" : degree;
}
