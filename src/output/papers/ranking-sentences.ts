import type { Review } from "../../model/review";
import type { DistrictFigures } from "../../model/rollup";
import { rateText } from "../../text/numbers";
import { cleanText } from "./clean-text";
import type { Say } from "./paper-words";

/** Districts by completion, the best first; 跨区, holders and others apart, since only like is ranked with like. */
export function rankingSentences(review: Review, say: Say): string[] {
  const ranked = rankedDistricts(review);
  const others = otherPlaces(review).filter(({ rate }) => rate !== null);
  return [
    ranked.length === 0 ? say("noRanking", {}) : say("ranking", { list: listOf(ranked) }),
    ...(others.length === 0 ? [] : [say("otherPlaces", { list: listOf(others) })]),
  ];
}

/** The districts with a place, by place. */
export function rankedDistricts({ rollup }: Review): DistrictFigures[] {
  return rollup.districts.filter(({ place }) => place !== null).sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
}

export function otherPlaces({ rollup }: Review): DistrictFigures[] {
  return rollup.districts.filter(({ place }) => place === null);
}

function listOf(districts: readonly DistrictFigures[]): string {
  return districts.map(({ district, rate }) => cleanText(district) + (rate === null ? "" : rateText(rate))).join("、");
}
