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

/** An ordinary sheet for a workbook of its own; 序时·通报 inside the user's workbook comes with the marks. */
export function briefingSheet(review: Review, template?: BriefingTemplate): OwnSheet {
  return paperSheet(briefing(review, template), null, paperText.briefingSheet);
}

/** The same content to copy. */
export function briefingText(review: Review, template?: BriefingTemplate): string {
  return paperAsText(briefing(review, template));
}

export function briefingName(review: Review): string {
  return paperText.briefingFile(review.plan?.city ?? "", monthsOf(review.asOf));
}

/** 督办单, one per 责任单位 unless one per project is wanted. */
export function slipsDocx(review: Review, template?: BriefingTemplate, kind: SlipKind = "unit"): Promise<Uint8Array> {
  return paperDocx(slips(review, kind, template));
}

export function slipsSheet(review: Review, template?: BriefingTemplate, kind: SlipKind = "unit"): OwnSheet {
  return paperSheet(slips(review, kind, template), null, paperText.slips.sheet);
}

export function slipsText(review: Review, template?: BriefingTemplate, kind: SlipKind = "unit"): string {
  return paperAsText(slips(review, kind, template));
}

/** 季度报送材料, a part per group. */
export function packDocx(review: Review, template?: BriefingTemplate): Promise<Uint8Array> {
  return paperDocx(pack(review, template));
}

export function packSheet(review: Review, template?: BriefingTemplate): OwnSheet {
  return paperSheet(pack(review, template), null, paperText.pack.sheet);
}

export function packText(review: Review, template?: BriefingTemplate): string {
  return paperAsText(pack(review, template));
}
