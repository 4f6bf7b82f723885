import { pointsText } from "../text/numbers";
import { supervisionText } from "../text/sheets";
import type { Supervised } from "./supervision-list";

/** 「投资滞后（低 7.3 个百分点）、开工滞后」, with the degree where the preset has one. */
export function problemOf({ standing }: Supervised): string {
  const parts: string[] = standing.progress === "未报" ? ["未报"] : [];
  for (const flag of standing.flags) {
    const { gap, degree } = standing;
    parts.push(flag === "投资滞后" && gap !== null ? supervisionText.late(pointsText(gap), degree) : flag);
  }
  return parts.join("、");
}
