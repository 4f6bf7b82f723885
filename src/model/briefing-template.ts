import * as z from "zod/mini";

/**
 * The wording of a city's 通报 as data: masthead, headings and sentences, so that a city can change them without a programmer. A
 * sentence holds places in braces, {projects}; which ones it may use is fixed here, since a place that nobody fills would be
 * printed as it stands.
 */
export const sentencePlaces = {
  masthead: ["city", "year"],
  title: ["city", "year", "months"],
  opening: ["city", "year", "month", "months", "expected"],
  city: ["projects", "total", "plan", "done", "rate", "gap", "months", "period"],
  cityWithoutPlan: ["projects", "total", "months"],
  states: ["rated", "ahead", "lagging", "notReported"],
  notRated: ["count"],
  notReported: ["count", "names"],
  shared: ["count"],
  group: ["group", "projects", "total", "plan", "done", "rate", "gap", "months", "period"],
  groupWithoutPlan: ["group", "projects", "total", "months"],
  starts: ["planned", "started", "rate"],
  startsLate: ["month", "count", "names"],
  noStartsLate: ["month"],
  finishes: ["planned", "finished", "rate"],
  finishesLate: ["month", "count", "names"],
  noFinishesLate: ["month"],
  noPromises: [],
  ranking: ["list", "months"],
  otherPlaces: ["list", "months"],
  noRanking: [],
  groupAhead: ["group", "projects"],
  groupRatedAhead: ["group", "projects", "rated"],
  groupReportedAhead: ["group", "projects", "reported"],
  groupUnreported: ["group", "projects"],
  groupNotRated: ["group", "projects"],
  groupBehind: ["group", "projects", "count", "names"],
  groupAlso: ["count", "names"],
  groupMissing: ["count", "names"],
  groupWithoutList: ["group"],
  need: ["name", "group", "responsible", "leader", "need"],
  noNeeds: [],
  gapAhead: ["points"],
  gapBehind: ["points"],
  gapLevel: [],
  andMore: ["count"],
} as const satisfies Record<string, readonly string[]>;
export type SentenceKey = keyof typeof sentencePlaces;

export const headingKeys = ["overall", "groups", "promises", "ranking", "laggards", "needs"] as const;

/** One line; Word refuses a file with control characters or halves of surrogate pairs. */
const line = z.string().check(z.maxLength(1000), z.regex(/^[^\p{Cc}\p{Cs}]*$/u));
const sentence = line.check(z.minLength(1));

export const briefingTemplateSchema = z
  .strictObject({
    headings: z.record(z.enum(headingKeys), sentence),
    sentences: z.record(z.enum(Object.keys(sentencePlaces) as [SentenceKey, ...SentenceKey[]]), sentence),
    /** 发文字号, 主送: "" for none. */
    number: z._default(line, ""),
    addressees: z._default(line, ""),
    /** 落款: who issues it, and the date, which is filled in by hand. */
    issuer: z._default(line, ""),
    date: z._default(line, ""),
    /** So many projects are named in one sentence; the others stand in the appendix. */
    mostNames: z._default(z.int().check(z.minimum(1), z.maximum(1000)), 20),
  })
  .check((context) => {
    for (const [key, text] of Object.entries(context.value.sentences) as [SentenceKey, string][]) {
      const known: readonly string[] = sentencePlaces[key];
      for (const [, place = ""] of text.matchAll(/\{(\w*)\}/g)) {
        if (known.includes(place)) continue;
        context.issues.push({ code: "custom", input: text, path: ["sentences", key], message: place });
      }
    }
  });
export type BriefingTemplate = z.infer<typeof briefingTemplateSchema>;
