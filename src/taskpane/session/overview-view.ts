import { columnLetters } from "../../model/address";
import { monthCode } from "../../model/month";
import { columnWords } from "../../model/plan-sheet-layout";
import type { OtherSheet, ProjectTable, Recognition } from "../../model/project";
import type { Review } from "../../model/review";
import { noSettings } from "../../model/settings";
import { doubtReason, otherSheetReason } from "../../text/coverage";
import type { OtherSheetView, Overview, TableView } from "../views";

/** The head of a judged workbook. */
export function overviewOf(review: Review): Overview {
  return {
    workbook: review.workbook,
    ...sheetsOf(review.recognition),
    month: monthCode(review.asOf),
    monthSource: review.asOfSource,
    plan: review.plan,
    planSource: review.planSource,
    preset: review.preset,
    settings: review.settings,
  };
}

/** The head of a workbook that states no month: its tables are known, nothing can be judged yet. */
export function overviewWithoutMonth(workbook: string, recognition: Recognition): Overview {
  return {
    workbook,
    ...sheetsOf(recognition),
    month: null,
    monthSource: null,
    plan: null,
    planSource: "none",
    preset: "binary",
    settings: noSettings,
  };
}

function sheetsOf(recognition: Recognition): Pick<Overview, "tables" | "others"> {
  return { tables: recognition.tables.map(tableOf), others: othersOf(recognition) };
}

/** The sheets left alone; our own are no news to anybody. */
export function othersOf(recognition: Recognition): OtherSheetView[] {
  return recognition.others.filter(({ reason }) => reason !== "own").map(otherOf);
}

function tableOf(table: ProjectTable, index: number): TableView {
  return {
    index,
    sheet: table.sheetName,
    title: table.title,
    projects: table.to - table.from,
    firstRow: table.firstRow,
    lastRow: table.lastRow,
    moneyUnit: table.moneyUnit,
    confidence: table.confidence,
    doubts: table.reasons.map(doubtReason),
    columns: table.columns.map(({ key, header, index: column }) => ({
      key,
      word: columnWords[key],
      header,
      letters: columnLetters(column),
    })),
    layout: table.layout,
    headers: [...new Set(table.headers.map(({ text }) => text))],
  };
}

function otherOf(other: OtherSheet): OtherSheetView {
  return {
    sheet: other.sheetName,
    reason: otherSheetReason(other.reason),
    found: other.found.map((key) => columnWords[key]),
    missing: other.missing.map((key) => columnWords[key]),
    candidateRow: other.candidateRow === null ? null : other.candidateRow + 1,
  };
}
