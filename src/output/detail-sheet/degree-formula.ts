import type { PresetName } from "../../model/standing";
import { ownNames } from "../own-names";
import type { DetailKey } from "./detail-columns";

/**
 * 等级 (黄, 红) under a preset that has degrees, as a live formula; the presets and their sources stand in `progress`. Degrees
 * belong to projects that are 未达序时进度, there are none in January, when hardly any figure exists, and nothing graver than 黄 in the
 * month in which a project is to start.
 */
export function degreeFormula(preset: PresetName, own: (key: DetailKey) => string): string | null {
  const rule = rules[preset](own, redUnlessJustDue(own("startDue")));
  if (rule === null) return null;
  return `IF(OR(${own("state")}<>"未达序时进度",${ownNames.month}=1),"",${rule})`;
}

function redUnlessJustDue(startDue: string): string {
  const months = (day: string): string => `YEAR(${day})*12+MONTH(${day})`;
  return `IF(ISNUMBER(${startDue}),IF(${months(startDue)}=${months(ownNames.asOf)},"黄","红"),"红")`;
}

type Own = (key: DetailKey) => string;

const rules: Readonly<Record<PresetName, (own: Own, red: string) => string | null>> = {
  binary: () => null,
  /** Rate as a share of 序时: below 60 % red, below 80 % yellow. */
  wuhan: (own, red) => {
    const share = `ROUND(${own("rate")}/${own("expected")},12)`;
    return `IF(${share}<0.6,${red},IF(${share}<0.8,"黄",""))`;
  },
  /** Below −30 points red, from −10 on yellow; 开工滞后 yellow, from the third month red; the graver counts. */
  yinchuan: (own, red) => {
    const monthsLate = `(YEAR(${ownNames.asOf})*12+MONTH(${ownNames.asOf})-YEAR(${own("startDue")})*12-MONTH(${own("startDue")}))`;
    const start = `IF(${own("startLate")}>0,IF(${monthsLate}>=2,2,1),0)`;
    const gap = `IF(${own("gap")}<-30,2,IF(${own("gap")}<=-10,1,0))`;
    return `CHOOSE(MAX(${gap},${start})+1,"","黄",${red})`;
  },
  /** Shortfall as a share of 序时: more than half red, else yellow; only from 1,000 万元 of yearPlan. */
  sanya: (own, red) => {
    const shortfall = `ROUND((${own("expected")}-${own("rate")})/${own("expected")},12)`;
    return `IF(${own("plan")}<1000,"",IF(${shortfall}>0.5,${red},"黄"))`;
  },
};
