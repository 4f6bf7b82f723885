import type { Mark } from "../model/standing";

/**
 * The colours of the marks. Full fills lie on the cell concerned, tints on the rest of the project's row. Both sets keep apart
 * for normal sight and for the three kinds of colour blindness, white included (tests: nearest pair at least 15 and 9 in CIELAB),
 * each tint from its own full fill too, and black text has far more than 7 : 1 on all of them.
 */
export const markFills: Readonly<Record<Mark, string>> = {
  竣工逾期: "#F4B183",
  开工滞后: "#9DC3E6",
  投资滞后: "#FFE08A",
  未报: "#C4C4C4",
};

export const markTints: Readonly<Record<Mark, string>> = {
  竣工逾期: "#F7C8A8",
  开工滞后: "#CEE1F3",
  投资滞后: "#FFF0C4",
  未报: "#DFDFDF",
};

/** Gravest first: the row of a project with several marks bears the tint of the first. */
export const marksByGravity: readonly Mark[] = ["竣工逾期", "开工滞后", "投资滞后", "未报"];
