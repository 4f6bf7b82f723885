import type { Review } from "../../model/review";
import type { GroupFigures } from "../../model/rollup";
import type { Standing } from "../../model/standing";
import { cleanText } from "./clean-text";
import { nameList, orUnknown, type Say } from "./paper-words";

/**
 * One sentence per group in the form of the bulletins: 「{组}：项目n项，未达序时进度k项为：…（投资滞后）…」, 「均达序时进度」,
 * 「暂未明确项目清单」. Projects that are late without being 未达序时进度, and those that did not report, follow by themselves, so that
 * the number in front always counts the names behind it.
 */
export function laggardSentences(review: Review, say: Say, most: number): string[] {
  const byGroup = new Map<string, Standing[]>();
  for (const standing of review.standings) {
    if (standing.repeatedInSheet) continue;
    const own = byGroup.get(standing.group);
    if (own === undefined) byGroup.set(standing.group, [standing]);
    else own.push(standing);
  }
  return [
    ...review.rollup.groups.map((figures) => groupOf(review, figures, byGroup.get(figures.group) ?? [], say, most)),
    ...review.coverage.groupsAbsent.map((group) => say("groupWithoutList", { group: cleanText(group) })),
  ];
}

function groupOf(
  review: Review,
  figures: GroupFigures,
  standings: readonly Standing[],
  say: Say,
  most: number,
): string {
  const behind = standings.filter(({ progress }) => progress === "未达序时进度");
  const missing = standings.filter(({ progress }) => progress === "未报");
  const also = standings.filter(
    ({ progress, flags }) => flags.length > 0 && progress !== "未达序时进度" && progress !== "未报",
  );
  const list = (chosen: readonly Standing[], flags: boolean) => ({
    count: chosen.length,
    names: nameList(
      chosen.map((standing) => nameOf(review, standing, flags)),
      most,
      say,
    ),
  });
  const group = { group: cleanText(figures.group), projects: figures.projects };
  return (
    (behind.length > 0 ? say("groupBehind", { ...group, ...list(behind, true) }) : noneBehind(figures, group, say)) +
    (missing.length > 0 ? say("groupMissing", list(missing, true)) : "") +
    (also.length > 0 ? say("groupAlso", list(also, true)) : "")
  );
}

function noneBehind(figures: GroupFigures, group: { group: string; projects: number }, say: Say): string {
  const reported = figures.rated - figures.notReported;
  if (figures.rated === 0) return say("groupNotRated", group);
  if (reported === 0) return say("groupUnreported", group);
  if (figures.notReported > 0) return say("groupReportedAhead", { ...group, reported });
  return figures.rated === figures.projects
    ? say("groupAhead", group)
    : say("groupRatedAhead", { ...group, rated: figures.rated });
}

/** 「某路（投资滞后、竣工逾期）」; under a preset with degrees 「（投资滞后，红）」. */
function nameOf(review: Review, { project, flags, degree }: Standing, withFlags: boolean): string {
  const name = orUnknown(cleanText(review.recognition.projects[project]?.name ?? ""));
  if (!withFlags || flags.length === 0) return name;
  return `${name}（${flags.join("、")}${degree === null ? "" : `，${degree}`}）`;
}
