import type { Figures } from "../../model/rollup";
import { rateText } from "../../text/numbers";
import { sentenceMoney } from "./figure-text";
import { gapWords, type Say } from "./paper-words";

/** 「项目n项，总投资x，年度计划y，1-m月完成z，完成率r%，低于序时进度g个百分点」 for the city or a group. */
export function progressSentence(
  figures: Figures,
  say: Say,
  key: "city" | "group",
  facts: Readonly<Record<string, string>>,
): string {
  const money = sentenceMoney(figures.totalInvestment, figures.yearPlan, figures.yearDone);
  const common = { ...facts, projects: figures.projects, total: money(figures.totalInvestment) };
  if (figures.rate === null || figures.gap === null) return say(`${key}WithoutPlan`, common);
  return say(key, {
    ...common,
    plan: money(figures.yearPlan),
    done: money(figures.yearDone),
    rate: rateText(figures.rate),
    gap: gapWords(figures.gap, say),
  });
}
