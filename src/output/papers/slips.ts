import type { BriefingTemplate } from "../../model/briefing-template";
import { monthOfYear, yearOfMonth } from "../../model/month";
import type { Review } from "../../model/review";
import { paperText, standardBriefing } from "../../text/briefing";
import { laggards, reasonOf, type Supervised } from "../supervision-list";
import { problemOf } from "../supervision-words";
import { cleanText } from "./clean-text";
import { rateCell, sentenceMoney } from "./figure-text";
import { gapWords, orUnknown, sayer } from "./paper-words";
import type { Paper, PaperBlock } from "./paper";
import { cellText } from "./paper-text";

/** Whom a 督办单 goes to: one per project, or one per 责任单位 with all its projects. */
export type SlipKind = "project" | "unit";

/**
 * 督办单 for every project that lags, is overdue or did not report: number, project, problem, who answers for it; deadline and answer
 * stay blank.
 */
export function slips(review: Review, kind: SlipKind, template: BriefingTemplate = standardBriefing): Paper {
  const words = paperText.slips;
  const sheets =
    kind === "project" ? laggards(review).map((one) => projectSlip(one, template)) : unitSlips(laggards(review));
  const title = (review.plan?.city ?? "") + words.title;
  const blocks = sheets.flatMap((content, at): PaperBlock[] => [
    ...(at === 0 ? [] : [{ kind: "page", landscape: false } as const]),
    { kind: "title", text: title },
    {
      kind: "line",
      text: words.number(yearOfMonth(review.asOf), monthOfYear(review.asOf), at + 1),
      align: "right",
    },
    ...content,
  ]);
  const none: PaperBlock[] = [
    { kind: "title", text: title },
    { kind: "paragraph", text: words.none },
  ];
  return { title, blocks: blocks.length === 0 ? none : blocks };
}

function projectSlip(one: Supervised, template: BriefingTemplate): PaperBlock[] {
  const { fields } = paperText.slips;
  const { project, standing } = one;
  const row = (label: string, text: string, lines = 1) => ({ label, text, lines });
  return [
    {
      kind: "form",
      rows: [
        row(fields.project, orUnknown(cleanText(project.name))),
        row(fields.group, cleanText(standing.group)),
        row(fields.district, cleanText(standing.district)),
        row(fields.figures, figuresText(one, template)),
        row(fields.problem, problemOf(one), 2),
        row(fields.reason, cleanText(reasonOf(project)), 3),
        row(fields.responsible, orUnknown(cleanText(project.responsible))),
        row(fields.leader, orUnknown(cleanText(project.leader))),
        row(fields.deadline, ""),
        row(fields.answer, "", 6),
      ],
    },
  ];
}

function figuresText({ project, standing }: Supervised, template: BriefingTemplate): string {
  const { silent, slips: words } = paperText;
  const money = sentenceMoney(project.yearPlan ?? 0, project.yearDone ?? 0);
  const amount = (value: number | null): string => (value === null ? silent : money(value));
  const figures = words.figures(amount(project.yearPlan), amount(project.yearDone), cellText(rateCell(standing.rate)));
  return standing.gap === null ? figures : `${figures}，${gapWords(standing.gap, sayer(template, {}))}`;
}

/** Units in the order in which they first appear; projects without one come together. */
function unitSlips(entries: readonly Supervised[]): PaperBlock[][] {
  const { headers, fields, unit } = paperText.slips;
  const byUnit = new Map<string, Supervised[]>();
  for (const one of entries) {
    const name = orUnknown(cleanText(one.project.responsible));
    const own = byUnit.get(name);
    if (own === undefined) byUnit.set(name, [one]);
    else own.push(one);
  }
  return [...byUnit].map(([name, own]): PaperBlock[] => [
    { kind: "line", text: `${unit}：${name}`, align: "left" },
    {
      kind: "table",
      caption: "",
      note: "",
      headers,
      widths: [6, 26, 10, 10, 24, 24, 12],
      rows: own.map((one, at) => [
        String(at + 1),
        orUnknown(cleanText(one.project.name)),
        cleanText(one.standing.group),
        cleanText(one.standing.district),
        problemOf(one),
        cleanText(reasonOf(one.project)),
        cleanText(one.project.leader),
      ]),
      totals: 0,
    },
    {
      kind: "form",
      rows: [
        { label: fields.deadline, text: "", lines: 1 },
        { label: fields.answer, text: "", lines: 5 },
      ],
    },
  ]);
}
