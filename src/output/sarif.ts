import { cellName } from "../model/address";
import { type Finding, type RuleCode, ruleCodes, type Severity } from "../model/finding";
import type { Comparison, Review } from "../model/review";
import { reportText as words } from "../text/report";
import { findingText, ruleTexts } from "../text/rules";
import { coverageNotes } from "./coverage-notes";
import { withoutPhones } from "./personal-data";

/**
 * Findings as SARIF 2.1.0 (OASIS, 27 March 2020), one run per workbook, for those who collect the results of many tools.
 * A cell is a region whose line is its row and whose column is its column, both from 1; its A1 name is the logical location. Ids
 * travel as partial fingerprints, the ignore list as suppressions, what was not checked as notifications.
 */
export interface Judged {
  readonly review: Review;
  /** null: no earlier answer is known. */
  readonly comparison: Comparison | null;
}

export function sarifOf(judged: readonly Judged[]) {
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0" as const,
    runs: judged.map(runOf),
  };
}

export type SarifLog = ReturnType<typeof sarifOf>;

const levels: Record<Severity, "error" | "warning" | "note"> = { error: "error", warning: "warning", info: "note" };

function runOf({ review, comparison }: Judged) {
  const artifact = { uri: encodeURIComponent(review.workbook), index: 0 };
  const fresh = comparison === null ? null : new Set(comparison.fresh.map(({ id }) => id));
  const state = ({ id }: Finding) =>
    fresh === null ? {} : { baselineState: fresh.has(id) ? ("new" as const) : ("unchanged" as const) };
  return {
    tool: { driver: { name: "序时", language: "zh-CN", rules: ruleCodes.map(descriptorOf) } },
    language: "zh-CN",
    columnKind: "utf16CodeUnits" as const,
    artifacts: [{ location: { uri: artifact.uri } }],
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: notificationsOf(review),
      },
    ],
    results: [
      ...review.findings.map((finding) => ({ ...resultOf(finding, artifact), ...state(finding) })),
      ...review.ignored.map(({ finding, entry }) => ({
        ...resultOf(finding, artifact),
        ...state(finding),
        suppressions: [{ kind: "external" as const, status: "accepted" as const, justification: entry.reason }],
      })),
    ],
  };
}

function descriptorOf(code: RuleCode) {
  const { title, why, todo } = ruleTexts[code];
  return { id: code, shortDescription: { text: title }, fullDescription: { text: why }, help: { text: todo } };
}

/** What was not checked, left alone or not understood: SARIF's place for what a run has to say of itself. */
function notificationsOf(review: Review) {
  const notes = coverageNotes(review);
  const note = (text: string) => ({ level: "note" as const, message: { text: withoutPhones(text) } });
  return [
    note(words.checked(review.coverage.rules.length)),
    ...notes.notChecked.map(({ rule, text }) => ({
      ...note(text),
      associatedRule: { id: rule, index: ruleCodes.indexOf(rule) },
    })),
    ...notes.leftAlone.map((text) => note(`${words.leftAlone}：${text}`)),
    ...notes.groupsAbsent.map((text) => note(`${words.groupsAbsent}：${text}`)),
    ...[...notes.settingsFaults, ...notes.notUnderstood, ...notes.doubts].map(note),
    ...review.staleIgnores.map(({ id, reason }) => note(`${words.staleIgnore}：${id}（${reason}）`)),
  ];
}

interface Artifact {
  readonly uri: string;
  readonly index: number;
}

function resultOf(finding: Finding, artifact: Artifact) {
  const { row, column } = finding;
  const region = row === null || column === null ? null : { startLine: row + 1, startColumn: column + 1 };
  const place = region === null ? finding.sheet : `${finding.sheet}!${cellName(row ?? 0, column ?? 0)}`;
  return {
    ruleId: finding.rule,
    ruleIndex: ruleCodes.indexOf(finding.rule),
    level: levels[finding.severity],
    message: { text: withoutPhones(findingText(finding)) },
    locations: [
      {
        physicalLocation: { artifactLocation: artifact, ...(region === null ? {} : { region }) },
        logicalLocations: [{ fullyQualifiedName: place, kind: region === null ? "sheet" : "cell" }],
      },
    ],
    partialFingerprints: { "xushiFinding/v1": finding.id },
    ...(finding.fix === null || region === null ? {} : { fixes: [fixOf(finding, artifact, region)] }),
  };
}

function fixOf({ fix, rule }: Finding, artifact: Artifact, region: { startLine: number; startColumn: number }) {
  const text = fix?.kind === "formula" ? `=${fix.formula}` : String(fix?.value ?? "");
  return {
    description: { text: ruleTexts[rule].todo },
    artifactChanges: [
      { artifactLocation: artifact, replacements: [{ deletedRegion: region, insertedContent: { text } }] },
    ],
  };
}
