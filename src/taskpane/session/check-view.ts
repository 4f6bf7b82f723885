import { countBySeverity, type Finding, ruleCodes, severities } from "../../model/finding";
import type { Review } from "../../model/review";
import type { Figures } from "../../model/rollup";
import type { Mark } from "../../model/standing";
import { notCheckedText, paneText } from "../../text/pane";
import { coverageNotes } from "../../output/coverage-notes";
import { reportsDue } from "../../output/reports-due";
import { alsoHeld } from "../../text/cadence";
import { dayText } from "../../text/numbers";
import { ruleTexts } from "../../text/rules";
import type { CheckView, FiguresView, ReportView, RuleView } from "../views";
import type { FindingViews } from "./finding-views";
import { overviewOf } from "./overview-view";
import { groupBy } from "./group-by";

/** Counts, bars and coverage of a result: everything that the pane shows at once. Lists are asked for in slices. */
export function checkViewOf(review: Review, views: FindingViews): CheckView {
  const { settingsFaults, notUnderstood } = coverageNotes(review);
  return {
    overview: overviewOf(review),
    timeProgress: review.timeProgress,
    counts: countBySeverity(review.findings),
    rules: rulesOf(review.findings),
    completion: {
      city: figuresOf("city", paneText.city, review.rollup.city),
      groups: review.rollup.groups.map((row) => figuresOf("group", row.group, row)),
      districts: review.rollup.districts.map((row) => ({
        ...figuresOf("district", row.district, row),
        place: row.place,
        ranked: row.kind === "district",
      })),
    },
    reports: reportsDue(review).map(reportOf),
    flagged: countMarks(review),
    ignored: [
      ...review.ignored.map(({ finding, entry }) => ({ ...entry, finding: views.viewOf(finding) })),
      ...review.staleIgnores.map((entry) => ({ ...entry, finding: null })),
    ],
    rulesChecked: review.coverage.rules.length,
    settingsFaults,
    notUnderstood,
    notChecked: review.coverage.notChecked.map((entry) => ({
      title: ruleTexts[entry.rule].title,
      reason: notCheckedText(entry),
    })),
    groupsAbsent: review.coverage.groupsAbsent,
    uncomputed: review.uncomputed,
  };
}

/** Grave rules first, inside a severity in the order of the contract. */
function rulesOf(findings: readonly Finding[]): RuleView[] {
  const byRule = groupBy(findings, ({ rule }) => rule);
  const views = ruleCodes.flatMap((rule): RuleView[] => {
    const own = byRule.get(rule);
    if (own === undefined) return [];
    const { title, why, todo: how } = ruleTexts[rule];
    const fixable = own.filter(({ fix }) => fix !== null).length;
    return [{ rule, title, why, how, counts: countBySeverity(own), fixable }];
  });
  const rank = ({ counts }: RuleView): number => severities.findIndex((severity) => counts[severity] > 0);
  return views.sort((a, b) => rank(a) - rank(b));
}

function figuresOf(kind: FiguresView["kind"], name: string, figures: Figures): FiguresView {
  const { projects, totalInvestment, yearPlan, yearDone, rate, gap } = figures;
  const { rated, lagging, notReported, startOverdue, finishOverdue } = figures;
  return {
    ...{ kind, name, projects, totalInvestment, yearPlan, yearDone, rate, gap },
    ...{ rated, lagging, notReported, startOverdue, finishOverdue, place: null, ranked: false },
  };
}

function reportOf(of: ReturnType<typeof reportsDue>[number]): ReportView {
  const day = (days: number | null) => (days === null ? null : dayText(days));
  const { group, projects, lateRows, notReported, stated } = of;
  return {
    ...{ group, projects, lateRows, notReported, stated },
    due: day(of.due),
    next: day(of.next),
    cityDay: of.dayOf === "city",
    lastReport: day(of.lastReport),
    also: of.also.map(alsoHeld),
  };
}

/** How many projects bear each mark. */
export function countMarks(review: Review): Record<Mark, number> {
  const counts = { 投资滞后: 0, 开工滞后: 0, 竣工逾期: 0, 未报: 0 };
  for (const { flags, progress } of review.standings) {
    for (const flag of flags) counts[flag] += 1;
    if (progress === "未报") counts.未报 += 1;
  }
  return counts;
}
