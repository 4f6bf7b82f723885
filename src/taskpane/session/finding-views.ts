import type { Finding, RuleCode, Severity } from "../../model/finding";
import type { Review } from "../../model/review";
import type { SheetSnapshot, Snapshot } from "../../model/snapshot";
import { placeText } from "../../text/numbers";
import { findingText } from "../../text/rules";
import type { FindingView, PlaceView, Slice } from "../views";
import { groupBy } from "./group-by";

/** Findings in words, made only for those that are shown. */
export class FindingViews {
  private readonly byRule: ReadonlyMap<RuleCode, readonly Finding[]>;
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;

  constructor(
    private readonly review: Review,
    snapshot: Snapshot,
  ) {
    this.byRule = groupBy(review.findings, ({ rule }) => rule);
    this.sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  }

  /** Findings of a rule and of these severities, from the `from`-th on. */
  slice(rule: RuleCode, wanted: readonly Severity[], from: number, count: number): Slice<FindingView> {
    const all = (this.byRule.get(rule) ?? []).filter(({ severity }) => wanted.includes(severity));
    return { total: all.length, from, items: all.slice(from, from + count).map((finding) => this.viewOf(finding)) };
  }

  viewOf(finding: Finding): FindingView {
    const { id, rule, severity, sheet, row, column, project, fix } = finding;
    return {
      id,
      rule,
      severity,
      project: project === null ? "" : (this.review.recognition.projects[project]?.name ?? ""),
      place: placeOf(sheet, row, column),
      message: findingText(finding),
      hidden: this.isHidden(sheet, row),
      fixable: fix !== null,
    };
  }

  /** Whether the row cannot be seen just now. */
  isHidden(sheet: string, row: number | null): boolean {
    return row !== null && (this.sheets.get(sheet)?.hiddenRows.has(row) ?? false);
  }
}

export function placeOf(sheet: string, row: number | null, column: number | null): PlaceView {
  return { sheet, row, column, text: placeText(sheet, row, column) };
}
