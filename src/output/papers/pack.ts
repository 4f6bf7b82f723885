import type { BriefingTemplate } from "../../model/briefing-template";
import type { Review } from "../../model/review";
import type { GroupFigures } from "../../model/rollup";
import { cadence } from "../../progress/cadence";
import { paperText, standardBriefing } from "../../text/briefing";
import { dayText } from "../../text/numbers";
import { reasonOf, saysSomething, type Supervised } from "../supervision-list";
import { cleanText } from "./clean-text";
import { countCell, gapCell, moneyCell, rateCell } from "./figure-text";
import { monthsOf, orUnknown, periodOf, sayer } from "./paper-words";
import type { Paper, PaperBlock, PaperCell } from "./paper";
import { progressSentence } from "./progress-sentence";

/**
 * 季度报送材料: what each lead unit owes after the quarter, a part per group: the group's figures, its projects with their works, and the
 * difficulties that the city's leaders are to settle. The day on which it is due is the 方案's.
 */
export function pack(review: Review, template: BriefingTemplate = standardBriefing): Paper {
  const months = monthsOf(review.asOf);
  const city = review.plan?.city ?? "";
  const due = new Map(
    review.plan === null
      ? []
      : cadence(review.plan, review.recognition.projects, review.standings, review.asOf).map((one) => [
          one.group,
          one.due,
        ]),
  );
  const title = paperText.pack.title(city, months);
  const blocks = review.rollup.groups.flatMap((figures, at): PaperBlock[] => [
    ...(at === 0 ? [] : [{ kind: "page", landscape: false } as const]),
    { kind: "title", text: paperText.pack.title(cleanText(figures.group), months) },
    ...groupPart(review, figures, due.get(figures.group) ?? null, template),
  ]);
  return { title, blocks };
}

function groupPart(
  review: Review,
  figures: GroupFigures,
  due: number | null,
  template: BriefingTemplate,
): PaperBlock[] {
  const words = paperText.pack;
  const group = cleanText(figures.group);
  const own = projectsOf(review, figures.group);
  const say = sayer(template, { months: monthsOf(review.asOf), period: periodOf(review.asOf) });
  const needs = own.flatMap(({ project }) => {
    const texts = [project.problem, project.need].map(cleanText).filter(saysSomething);
    return texts.length === 0 ? [] : [words.problem(orUnknown(cleanText(project.name)), texts.join("；"))];
  });
  return [
    ...(due === null ? [] : [{ kind: "line", text: words.due(dayText(due)), align: "right" } as const]),
    { kind: "heading", level: 1, text: words.summary },
    { kind: "paragraph", text: progressSentence(figures, say, "group", { group }) },
    { kind: "heading", level: 1, text: words.needs },
    ...(needs.length === 0
      ? [{ kind: "paragraph", text: say("noNeeds", {}) } as const]
      : needs.map((text, at) => ({ kind: "paragraph", text: `${String(at + 1)}. ${text}` }) as const)),
    { kind: "page", landscape: true },
    {
      kind: "table",
      caption: words.table(group),
      note: paperText.unit,
      headers: words.headers,
      widths: [7, 30, 11, 13, 13, 13, 11, 11, 14, 26, 15],
      rows: own.map(projectRow),
      totals: 0,
    },
  ];
}

function projectsOf(review: Review, group: string): Supervised[] {
  return review.standings.flatMap((standing): Supervised[] => {
    const project = review.recognition.projects[standing.project];
    return project === undefined || standing.group !== group || standing.repeatedInSheet ? [] : [{ project, standing }];
  });
}

function projectRow({ project, standing }: Supervised, at: number): PaperCell[] {
  return [
    countCell(at + 1),
    orUnknown(cleanText(project.name)),
    cleanText(standing.district),
    moneyCell(project.totalInvestment),
    moneyCell(project.yearPlan),
    moneyCell(project.yearDone),
    rateCell(standing.rate),
    gapCell(standing.gap),
    standing.progress,
    cleanText(project.progressText) || cleanText(reasonOf(project)),
    cleanText(project.responsible),
  ];
}
