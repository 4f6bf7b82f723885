import type { BriefingTemplate } from "../model/briefing-template";
import type { Edit, OwnSheet } from "../model/edit";
import type { Comparison, Review } from "../model/review";
import type { OwnSheetKey, Snapshot } from "../model/snapshot";
import { atOnce, type Steps } from "../model/steps";
import { detailSheet } from "./detail-sheet/detail-sheet";
import { findingsSheet } from "./findings-sheet";
import { flagEdits } from "./flag-rules";
import { sheetTitles } from "../text/sheets";
import { briefing } from "./papers/briefing";
import { paperSheet } from "./papers/paper-sheet";
import { planSheet } from "./plan-sheet";
import { rollupSheet } from "./rollup-sheet/rollup-sheet";
import { supervisionSheet } from "./supervision-sheet";

export interface MarkOptions {
  /** Our sheets to write; by default `usualSheets`, the four that come with the flags. 明细 and 汇总 refer to each other: both or none. */
  readonly sheets?: readonly OwnSheetKey[];
  /** Whether the user's sheets are flagged; true by default. */
  readonly flags?: boolean;
  /** The wording of 序时·通报, where a city has its own. */
  readonly wording?: BriefingTemplate | undefined;
  /** What is new since an earlier answer, where there is one: 序时·问题 says it. */
  readonly comparison?: Comparison | null;
}

/** The sheets that come with the flags, in the order in which they stand behind the user's. */
export const usualSheets: readonly OwnSheetKey[] = ["rollup", "detail", "findings", "supervision"];

/**
 * What marking a workbook means: our sheets put or rewritten, and flag rules on the user's sheets that look into them. The same
 * edits go to Excel and to files.
 * @param snapshot the one that the review was made from
 */
export function markEdits(review: Review, snapshot: Snapshot, options: MarkOptions = {}): Edit[] {
  return atOnce(markEditsInSteps(review, snapshot, options));
}

/** The same in pieces. */
export function* markEditsInSteps(review: Review, snapshot: Snapshot, options: MarkOptions = {}): Steps<Edit[]> {
  const edits: Edit[] = [];
  for (const key of options.sheets ?? usualSheets) {
    edits.push({ kind: "put-sheet", sheet: yield* ownSheet(key, review, snapshot, options) });
    yield;
  }
  return options.flags === false ? edits : [...edits, ...flagEdits(review)];
}

function* ownSheet(key: OwnSheetKey, review: Review, snapshot: Snapshot, options: MarkOptions): Steps<OwnSheet> {
  switch (key) {
    case "detail":
      return yield* detailSheet(review, snapshot);
    case "rollup":
      return rollupSheet(review, snapshot);
    case "findings":
      return yield* findingsSheet(review, options.comparison ?? null);
    case "supervision":
      return yield* supervisionSheet(review);
    case "plan":
      return planSheet(review.plan, review.settings);
    case "briefing":
      return paperSheet(briefing(review, options.wording), "briefing", sheetTitles.briefing);
  }
}
export { clearEdits } from "./clear";
