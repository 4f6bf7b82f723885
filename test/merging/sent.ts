import { mergeSubmissions, type Merge, type Submission } from "../../src/merging/merge-submissions";
import type { CellOrigin } from "../../src/merging/origin";
import { cellName } from "../../src/model/address";
import type { Plan } from "../../src/model/plan";
import { readProjects } from "../../src/review";
import { Layout, type TestSheet } from "../checks/workbook-of";
import { snapshotOf } from "../workbooks/snapshot-of";

/** What a unit sends in: its file and the sheets of it. */
export type Sent = readonly [file: string, ...sheets: TestSheet[]];

export function submission([file, ...sheets]: Sent): Submission {
  return { file, ...readProjects(snapshotOf({ name: file, sheets: sheets.map((sheet) => new Layout(sheet).sheet) })) };
}

export function merged(sent: readonly Sent[], roster: readonly TestSheet[] = [], plan: Plan | null = null): Merge {
  const list = roster.length === 0 ? null : submission(["名册.xlsx", ...roster]).recognition;
  return mergeSubmissions(sent.map(submission), list, plan);
}

/** A cell as a reader would say it. */
export function said({ file, sheet, row, column }: CellOrigin): string {
  return `${file}|${sheet}!${cellName(row, column)}`;
}
