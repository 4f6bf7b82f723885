import { cellName } from "../model/address";
import { countBySeverity, type Finding, type RuleCode, ruleCodes, severities } from "../model/finding";
import type { Comparison, Review } from "../model/review";
import type { Figures } from "../model/rollup";
import { cliText } from "../text/cli";
import {
  asOfSource,
  doubtReason,
  notCheckedReason,
  otherSheetReason,
  planOnlyTable,
  planSource,
  rowReason,
} from "../text/coverage";
import { presetText } from "../text/presets";
import { gapText, moneyText, monthText, rateText } from "../text/numbers";
import { findingText, ruleTexts, severityWord } from "../text/rules";
import { settingsFaultText } from "../text/settings";
import { columns } from "./columns";

/** How many findings of one rule the terminal shows; JSON and the marked copy hold all of them. */
const SHOWN_PER_RULE = 20;

/** A Review for a terminal: what was read, the figures, what is wrong, what was not checked. */
export function printReview(review: Review, comparison: Comparison | null): string {
  const lines = [...head(review), "", figures(review), cliText.unit, "", ...findings(review, comparison), ""];
  return [...lines, ...coverage(review)].join("\n");
}

function head(review: Review): string[] {
  const { tables, others } = review.recognition;
  const lines = [
    cliText.heading(
      review.workbook,
      monthText(review.asOf),
      asOfSource(review.asOfSource),
      rateText(review.timeProgress),
    ),
    review.plan === null ? cliText.noPlan : cliText.plan(review.plan.title, planSource(review.planSource)),
  ];
  if (review.preset !== "binary") lines.push(cliText.preset(presetText[review.preset]));
  lines.push(cliText.tables(tables.length, tables.map(({ sheetName }) => sheetName).join("、")));
  const alone = others.filter(({ reason }) => reason !== "own");
  if (alone.length > 0) {
    const names = alone.map(({ sheetName, reason }) => `${sheetName}（${otherSheetReason(reason)}）`);
    lines.push(cliText.leftAlone(names.join("、")));
  }
  if (review.uncomputed) lines.push(cliText.uncomputed);
  return lines;
}

function figures(review: Review): string {
  const { city, groups, districts } = review.rollup;
  return [
    columns([
      [cliText.group, ...cliText.head],
      ...groups.map((row) => [row.group, ...cells(row)]),
      [cliText.city, ...cells(city)],
    ]),
    "",
    columns([
      [cliText.district, ...cliText.head],
      ...districts.map((row) => [row.district, ...cells(row)]),
      [cliText.city, ...cells(city)],
    ]),
  ].join("\n");
}

function cells(row: Figures): string[] {
  return [
    String(row.projects),
    moneyText(row.totalInvestment),
    moneyText(row.yearPlan),
    moneyText(row.yearDone),
    row.rate === null ? "—" : rateText(row.rate),
    row.gap === null ? "—" : gapText(row.gap),
    ...[row.lagging, row.notReported, row.startOverdue, row.finishOverdue].map(String),
  ];
}

function findings(review: Review, comparison: Comparison | null): string[] {
  const { error, warning, info } = countBySeverity(review.findings);
  const lines = [cliText.counts(error, warning, info)];
  const { fresh, known } = comparison ?? { fresh: review.findings, known: 0 };
  lines.push(cliText.ages(fresh.length, known, review.ignored.length));
  if (comparison !== null) lines.push(cliText.gone(comparison.gone));
  if (review.findings.length === 0) lines.push(cliText.nothingFound);
  for (const { rule, count, first } of byRule(fresh)) {
    lines.push(`  ${ruleTexts[rule].title}（${rule}，${String(count)}）`);
    for (const finding of first) lines.push(line(finding));
    if (count > first.length) lines.push(cliText.more(count - first.length));
  }
  return [...lines, ...ignored(review)];
}

/** What staff decided to live with, with their reasons, and decisions that concern nothing any more. */
function ignored({ ignored: entries, staleIgnores }: Review): string[] {
  const lines: string[] = [];
  if (entries.length > 0) lines.push(cliText.ignored);
  for (const { finding, entry } of entries.slice(0, SHOWN_PER_RULE)) {
    lines.push(line(finding), cliText.ignoreReason(entry.reason));
  }
  if (entries.length > SHOWN_PER_RULE) lines.push(cliText.more(entries.length - SHOWN_PER_RULE));
  if (staleIgnores.length > 0) lines.push(cliText.staleIgnores(staleIgnores.length));
  for (const { id, reason } of staleIgnores) lines.push(cliText.staleIgnore(id, reason));
  return lines;
}

/** Grave rules first, inside a severity in the order of the contract. */
function byRule(findings: readonly Finding[]): OfRule[] {
  const groups = new Map<RuleCode, OfRule>();
  for (const finding of findings) {
    let group = groups.get(finding.rule);
    if (group === undefined) {
      group = { rule: finding.rule, gravest: severities.length, count: 0, first: [] };
      groups.set(finding.rule, group);
    }
    group.count += 1;
    group.gravest = Math.min(group.gravest, severities.indexOf(finding.severity));
    if (group.count <= SHOWN_PER_RULE) group.first.push(finding);
  }
  return [...groups.values()].sort(
    (one, other) => one.gravest - other.gravest || ruleCodes.indexOf(one.rule) - ruleCodes.indexOf(other.rule),
  );
}

/** Of a million findings only those that are shown are kept apart. */
interface OfRule {
  readonly rule: RuleCode;
  gravest: number;
  count: number;
  readonly first: Finding[];
}

function line(finding: Finding): string {
  const cell = finding.row === null || finding.column === null ? "" : `!${cellName(finding.row, finding.column)}`;
  return `    ${severityWord[finding.severity]} ${finding.sheet}${cell}　${findingText(finding)}`;
}

function coverage(review: Review): string[] {
  const lines = [cliText.checked(review.coverage.rules.length)];
  for (const entry of review.coverage.notChecked) {
    lines.push(cliText.notChecked(ruleTexts[entry.rule].title, notCheckedReason(entry)));
  }
  if (review.coverage.groupsAbsent.length > 0) {
    lines.push(cliText.groupsAbsent(review.coverage.groupsAbsent.join("、")));
  }
  for (const fault of review.settingsFaults) lines.push(settingsFaultText(fault));
  for (const table of review.recognition.tables) {
    if (table.columnOf.yearDone === undefined) lines.push(cliText.doubt(table.sheetName, planOnlyTable));
    for (const reason of table.reasons) lines.push(cliText.doubt(table.sheetName, doubtReason(reason)));
    for (const { row, reason } of table.notUnderstood) {
      lines.push(cliText.rowNotUnderstood(table.sheetName, row + 1, rowReason(reason)));
    }
  }
  return lines;
}
