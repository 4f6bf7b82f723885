import * as z from "zod/mini";
import { type BriefingTemplate, briefingTemplateSchema, sentencePlaces } from "../../model/briefing-template";
import { isJsonObject } from "../../model/json-object";
import { standardBriefing } from "../../text/briefing";
import { EXPLANATION } from "../../text/plan-fields";

/** One thing wrong in a city's wording: where and what, as data. The sentence is made in `text/wording`. */
export interface WordingFault {
  readonly path: readonly string[];
  readonly reason: "not-json" | "unknown" | "wrong-type" | "empty" | "too-long" | "characters" | "place" | "range";
  /** The unknown key or place, what was expected, the limit. */
  readonly detail: string;
  /** Places that this sentence may use. */
  readonly places: readonly string[];
}

export type ReadWording = { ok: true; wording: BriefingTemplate } | { ok: false; faults: readonly WordingFault[] };

/** How many faults are worth telling at once. */
const MOST_FAULTS = 5;

/** A city's wording from JSON text. It holds what differs; everything else is as it comes with the program. */
export function readWording(text: string): ReadWording {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, faults: [{ path: [], reason: "not-json", detail: "", places: [] }] };
  }
  const parsed = z.safeParse(briefingTemplateSchema, overStandard(value));
  if (parsed.success) return { ok: true, wording: parsed.data };
  return { ok: false, faults: parsed.error.issues.flatMap(faultsOf).slice(0, MOST_FAULTS) };
}

/** The standard wording to start from, with the places that each sentence may use. */
export function explainedWording(): object {
  return { [EXPLANATION]: { sentences: sentencePlaces }, ...standardBriefing };
}

function overStandard(value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  const { headings, sentences, ...rest } = value;
  const over = (standard: object, own: unknown): unknown =>
    own === undefined ? standard : isJsonObject(own) ? { ...standard, ...own } : own;
  return {
    ...standardBriefing,
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => !key.startsWith(EXPLANATION))),
    headings: over(standardBriefing.headings, headings),
    sentences: over(standardBriefing.sentences, sentences),
  };
}

function faultsOf(issue: z.core.$ZodIssue): WordingFault[] {
  const path = issue.path.map(String);
  const fault = (reason: WordingFault["reason"], detail = ""): WordingFault[] => [{ path, reason, detail, places: [] }];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.flatMap((key) => fault("unknown", key));
    case "invalid_type":
      return fault("wrong-type", issue.expected);
    case "too_small":
      return issue.origin === "string" ? fault("empty") : fault("range");
    case "too_big":
      return issue.origin === "string" ? fault("too-long", String(issue.maximum)) : fault("range");
    case "custom":
      return [{ path, reason: "place", detail: issue.message, places: placesOf(path.at(-1) ?? "") }];
    default:
      return fault("characters");
  }
}

function placesOf(key: string): readonly string[] {
  return (sentencePlaces as Readonly<Record<string, readonly string[]>>)[key] ?? [];
}
