import type { Comparison, Review } from "../model/review";

/** A workbook judged, and beside an earlier answer where there is one. */
export interface Checked {
  readonly one: Review;
  readonly comparison: Comparison | null;
}
