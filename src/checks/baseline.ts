import * as z from "zod/mini";
import { Problem } from "../model/problem";
import type { Comparison, Review } from "../model/review";

/** What of an earlier JSON answer a comparison needs. It comes from a file, so it is checked before anything believes it. */
const withId = z.array(z.object({ id: z.string() }));
const answerSchema = z.object({
  workbook: z.string(),
  findings: withId,
  /** Ignored then is known now, should it no longer be ignored. */
  ignored: z._default(withId, []),
});
const fileSchema = z.union([answerSchema, z.array(answerSchema)]);

/** An earlier answer, or several of one call. */
export type Baseline = readonly z.infer<typeof answerSchema>[];

/**
 * Read an earlier `--format json` answer.
 * @throws Problem "bad-baseline" when the text is something else.
 */
export function readBaseline(text: string, file: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new Problem("bad-baseline", { file }, { cause });
  }
  const parsed = z.safeParse(fileSchema, value);
  if (!parsed.success) throw new Problem("bad-baseline", { file }, { cause: parsed.error });
  return Array.isArray(parsed.data) ? parsed.data : [parsed.data];
}

/**
 * What is new since an earlier answer, by the findings' ids. Of an earlier call with several workbooks the one of the same name
 * counts; one that stands alone counts whatever its file was called, for file names carry the month.
 */
export function compareWithBaseline(
  { workbook, findings, ignored }: Pick<Review, "workbook" | "findings" | "ignored">,
  baseline: Baseline,
): Comparison {
  const answers = baseline.length === 1 ? baseline : baseline.filter((each) => each.workbook === workbook);
  const before = new Set(answers.flatMap((each) => each.findings.map(({ id }) => id)));
  const ignoredBefore = new Set(answers.flatMap((each) => each.ignored.map(({ id }) => id)));
  const now = new Set([...findings, ...ignored.map(({ finding }) => finding)].map(({ id }) => id));
  const fresh = findings.filter(({ id }) => !before.has(id) && !ignoredBefore.has(id));
  return {
    fresh,
    known: findings.length - fresh.length,
    gone: [...before].filter((id) => !now.has(id)).length,
  };
}
