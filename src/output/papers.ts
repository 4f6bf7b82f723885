import type { BriefingTemplate } from "../model/briefing-template";
import type { OwnSheet } from "../model/edit";
import type { Review } from "../model/review";
import { paperText } from "../text/briefing";
import { briefing } from "./papers/briefing";
import { pack } from "./papers/pack";
import { paperDocx } from "./papers/paper-docx";
import { paperSheet } from "./papers/paper-sheet";
import { paperAsText } from "./papers/paper-text";
import { monthsOf } from "./papers/paper-words";
import { type SlipKind, slips } from "./papers/slips";

/**
 * Papers for the leaders, each in the forms that somebody asked for. Import this file only when a paper is wanted: it brings the
 * .docx library with it.
 */
export function briefingDocx(review: Review, template?: BriefingTemplate): Promise<Uint8Array> {
  return paperDocx(briefing(review, template));
}

/** The same content to copy. */
export function briefingText(review: Review, template?: BriefingTemplate): string {
  return paperAsText(briefing(review, template));
}

export function briefingName(review: Review): string {
  return paperText.briefingFile(review.plan?.city ?? "", monthsOf(review.asOf));
}

/** 督办单, one per 责任单位 unless one per project is wanted. */
export function slipsDocx(review: Review, kind: SlipKind = "unit"): Promise<Uint8Array> {
  return paperDocx(slips(review, kind));
}

export function slipsSheet(review: Review, kind: SlipKind = "unit"): OwnSheet {
  return paperSheet(slips(review, kind), null, paperText.slips.sheet);
}

export function slipsName(review: Review): string {
  return paperText.slipsFile(review.plan?.city ?? "", monthsOf(review.asOf));
}

/** 季度报送材料, a part per group. */
export function packDocx(review: Review): Promise<Uint8Array> {
  return paperDocx(pack(review));
}

export function packSheet(review: Review): OwnSheet {
  return paperSheet(pack(review), null, paperText.pack.sheet);
}

export function packName(review: Review): string {
  return paperText.packFile(review.plan?.city ?? "", monthsOf(review.asOf));
}
