import { type Month, monthOfYear, yearOfMonth } from "../../model/month";
import type { BriefingTemplate, SentenceKey } from "../../model/briefing-template";
import { roundHalfUp } from "../../text/numbers";
import { fill, paperText } from "../../text/briefing";

/** A sentence of the template with its places filled in. */
export type Say = (key: SentenceKey, facts: Readonly<Record<string, string | number>>) => string;

/** 「1-6月」, in January 「1月」. */
export function periodOf(asOf: Month): string {
  const month = monthOfYear(asOf);
  return month === 1 ? "1月" : `1-${String(month)}月`;
}

/** 「2020年1-6月」. */
export function monthsOf(asOf: Month): string {
  return `${String(yearOfMonth(asOf))}年${periodOf(asOf)}`;
}

/** 「甲、乙、丙」; beyond `most` the rest is counted and stands in the appendix. */
export function nameList(names: readonly string[], most: number, say: Say): string {
  if (names.length <= most) return names.join("、");
  return names.slice(0, most).join("、") + say("andMore", { count: names.length });
}

export function orUnknown(text: string): string {
  return text === "" ? paperText.unknown : text;
}

/** 「低于序时进度2.9个百分点」: never a percentage, never a minus. */
export function gapWords(gap: number, say: Say): string {
  const rounded = roundHalfUp(gap, 1);
  if (rounded === 0) return say("gapLevel", {});
  return say(rounded > 0 ? "gapAhead" : "gapBehind", { points: Math.abs(rounded).toFixed(1) });
}

/** Sentences of a template, with what every one of them may use. */
export function sayer(template: BriefingTemplate, common: Readonly<Record<string, string | number>>): Say {
  return (key, facts) => fill(template.sentences[key], { ...common, ...facts });
}
