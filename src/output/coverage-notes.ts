import type { RuleCode } from "../model/finding";
import type { Review } from "../model/review";
import { doubtReason, notCheckedReason, otherSheetReason, planOnlyTable, rowReason } from "../text/coverage";
import { reportText as words } from "../text/report";
import { ruleTexts } from "../text/rules";
import { settingsFaultText } from "../text/settings";

/** What an answer does not say, in sentences: nobody shall take silence for 合格. */
export interface CoverageNotes {
  /** Rules that had nothing to look at, in the workbook or in some of its sheets, and why. */
  readonly notChecked: readonly { readonly rule: RuleCode; readonly text: string }[];
  readonly leftAlone: readonly string[];
  readonly settingsFaults: readonly string[];
  readonly groupsAbsent: readonly string[];
  readonly notUnderstood: readonly string[];
  readonly doubts: readonly string[];
}

export function coverageNotes({ recognition, coverage, settingsFaults }: Review): CoverageNotes {
  const { tables, others } = recognition;
  return {
    notChecked: coverage.notChecked.map((entry) => ({
      rule: entry.rule,
      text: `${ruleTexts[entry.rule].title}：${notCheckedReason(entry)}`,
    })),
    leftAlone: others
      .filter(({ reason }) => reason !== "own")
      .map(({ sheetName, reason }) => `${sheetName}：${otherSheetReason(reason)}`),
    settingsFaults: settingsFaults.map(settingsFaultText),
    groupsAbsent: coverage.groupsAbsent,
    notUnderstood: tables.flatMap(({ sheetName, notUnderstood }) =>
      notUnderstood.map(({ row, reason }) => `${words.row(sheetName, row + 1)}：${rowReason(reason)}`),
    ),
    doubts: tables.flatMap(({ sheetName, reasons, columnOf }) => [
      ...reasons.map((reason) => `${sheetName}：${doubtReason(reason)}`),
      ...(columnOf.yearDone === undefined ? [`${sheetName}：${planOnlyTable}`] : []),
    ]),
  };
}
