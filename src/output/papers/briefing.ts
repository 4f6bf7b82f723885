import type { BriefingTemplate } from "../../model/briefing-template";
import { monthOfYear, yearOfMonth } from "../../model/month";
import type { Review } from "../../model/review";
import type { GroupFigures } from "../../model/rollup";
import { standardBriefing } from "../../text/briefing";
import { rateText } from "../../text/numbers";
import { needy, type Supervised } from "../supervision-list";
import { appendix } from "./appendix";
import { cleanText } from "./clean-text";
import { laggardSentences } from "./laggard-sentences";
import { monthsOf, nameList, orUnknown, periodOf, type Say, sayer } from "./paper-words";
import type { Paper, PaperBlock } from "./paper";
import { progressSentence } from "./progress-sentence";
import { rankingSentences } from "./ranking-sentences";

/**
 * The 通报, written from the Review alone: 总体进展, 开工竣工, 分县(市、区)排名, 滞后项目, 需协调事项, 附表. Order and columns follow
 * published bulletins; the words come from a template, the figures are the Review's own.
 */
export function briefing(review: Review, template: BriefingTemplate = standardBriefing): Paper {
  const { headings } = template;
  const city = review.plan?.city ?? "";
  const common = {
    city,
    year: yearOfMonth(review.asOf),
    month: monthOfYear(review.asOf),
    months: monthsOf(review.asOf),
    period: periodOf(review.asOf),
    expected: rateText(review.timeProgress),
  };
  const say = sayer(template, common);
  const title = say("title", {});
  const paragraphs = (texts: readonly string[]): PaperBlock[] => texts.map((text) => ({ kind: "paragraph", text }));
  const heading = (level: 1 | 2, text: string): PaperBlock => ({ kind: "heading", level, text });
  const line = (text: string, align: "left" | "center" | "right"): PaperBlock[] =>
    text === "" ? [] : [{ kind: "line", text, align }];
  return {
    title,
    blocks: [
      { kind: "masthead", text: say("masthead", {}) },
      ...line(template.number, "center"),
      { kind: "title", text: title },
      ...line(template.addressees, "left"),
      ...paragraphs([say("opening", {})]),
      heading(1, headings.overall),
      ...paragraphs(overall(review, say, template.mostNames)),
      heading(2, headings.groups),
      ...paragraphs(review.rollup.groups.map((group) => groupSentence(group, say))),
      heading(1, headings.promises),
      ...paragraphs(promises(review, say, template.mostNames)),
      heading(1, headings.ranking),
      ...paragraphs(rankingSentences(review, say)),
      heading(1, headings.laggards),
      ...paragraphs(laggardSentences(review, say, template.mostNames)),
      heading(1, headings.needs),
      ...paragraphs(needs(review, say)),
      { kind: "line", text: "", align: "right" },
      ...line(template.issuer, "right"),
      ...line(template.date, "right"),
      ...appendix(review),
    ],
  };
}

function overall(review: Review, say: Say, most: number): string[] {
  const { city } = review.rollup;
  const counted = review.standings.filter(({ countedUnder }) => countedUnder === null);
  const missing = counted.filter(({ progress }) => progress === "未报").map(({ project }) => project);
  const shared = review.standings.length - counted.length;
  const notRated = city.projects - city.rated;
  return [
    progressSentence(city, say, "city", {}),
    say("states", {
      rated: city.rated,
      ahead: city.rated - city.lagging - city.notReported,
      lagging: city.lagging,
      notReported: city.notReported,
    }) + (notRated === 0 ? "" : say("notRated", { count: notRated })),
    ...(missing.length === 0
      ? []
      : [say("notReported", { count: missing.length, names: nameList(namesOf(review, missing), most, say) })]),
    ...(shared === 0 ? [] : [say("shared", { count: shared })]),
  ];
}

function groupSentence(figures: GroupFigures, say: Say): string {
  return progressSentence(figures, say, "group", { group: cleanText(figures.group) });
}

function promises(review: Review, say: Say, most: number): string[] {
  const { city } = review.rollup;
  if (city.startPlanned === 0 && city.finishPlanned === 0) return [say("noPromises", {})];
  const late = (flag: "开工滞后" | "竣工逾期"): number[] =>
    review.standings
      .filter(({ countedUnder, flags }) => countedUnder === null && flags.includes(flag))
      .map(({ project }) => project);
  const list = (projects: readonly number[]) => ({
    count: projects.length,
    names: nameList(namesOf(review, projects), most, say),
  });
  const starts = late("开工滞后");
  const finishes = late("竣工逾期");
  const rate = (done: number, planned: number): string => (planned === 0 ? "—" : rateText(done / planned));
  return [
    say("starts", { planned: city.startPlanned, started: city.started, rate: rate(city.started, city.startPlanned) }) +
      (starts.length === 0 ? say("noStartsLate", {}) : say("startsLate", list(starts))),
    say("finishes", {
      planned: city.finishPlanned,
      finished: city.finished,
      rate: rate(city.finished, city.finishPlanned),
    }) + (finishes.length === 0 ? say("noFinishesLate", {}) : say("finishesLate", list(finishes))),
  ];
}

function namesOf(review: Review, projects: readonly number[]): string[] {
  return projects.map((at) => orUnknown(cleanText(review.recognition.projects[at]?.name ?? "")));
}

function needs(review: Review, say: Say): string[] {
  const entries = needy(review);
  if (entries.length === 0) return [say("noNeeds", {})];
  return entries.map((one, at) => `${String(at + 1)}. ${needSentence(one, say)}`);
}

function needSentence({ project, standing }: Supervised, say: Say): string {
  return say("need", {
    name: orUnknown(cleanText(project.name)),
    group: cleanText(standing.group),
    responsible: orUnknown(cleanText(project.responsible)),
    leader: orUnknown(cleanText(project.leader)),
    need: ended(cleanText(project.need)),
  });
}

function ended(text: string): string {
  return /[。！？；.!?;]$/.test(text) ? text : `${text}。`;
}
