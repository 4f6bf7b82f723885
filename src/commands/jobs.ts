import type { ApplyReport, Edit } from "../model/edit";
import { Problem } from "../model/problem";
import type { OwnSheetKey, Snapshot } from "../model/snapshot";
import { clearEdits } from "../output/clear";
import { markEdits, type MarkOptions } from "../output/marks";
import { shippedPlans } from "../plans/shipped";
import { review } from "../review";
import { commandText } from "../text/commands";
import { problemText, skipText } from "../text/problems";
import type { LiveWorkbook } from "../workbook/workbook";

/**
 * What each button of the ribbon does, without the pane. The result stands in the workbook: marks, and our sheets, of
 * which the one that answers the button is brought to the front. A job answers a sentence only when something was not
 * done.
 */
export type Job = (workbook: LiveWorkbook) => Promise<string | null>;

/** 核查: marks on the users' sheets, and 序时·问题 in front. */
export const check: Job = (workbook) => mark(workbook, {}, "findings");

/** 生成汇总: 明细 and 汇总 without marks, 汇总 in front. */
export const rollUp: Job = (workbook) => mark(workbook, { sheets: ["rollup", "detail"], flags: false }, "rollup");

/** 清除标记: everything of ours but 序时·方案. */
export const clear: Job = async (workbook) => {
  const report = await workbook.apply(clearEdits({ all: false }));
  if (report.done.length === 0 && report.skipped.length === 0) return commandText.nothingToClear;
  return notDone(report);
};

async function mark(workbook: LiveWorkbook, options: MarkOptions, inFront: OwnSheetKey): Promise<string | null> {
  const snapshot = await workbook.read();
  const edits = markEdits(review(snapshot, { plans: shippedPlans }), snapshot, options);
  const report = await workbook.apply(edits);
  const sheet = titleOf(inFront, edits, snapshot, report);
  if (sheet !== null) await workbook.select(sheet, 0, 0);
  return notDone(report);
}

/** The sheet's name as it is now: what a user renamed keeps its name, and a clash gave it a number. */
function titleOf(key: OwnSheetKey, edits: readonly Edit[], snapshot: Snapshot, report: ApplyReport): string | null {
  const existing = snapshot.sheets.find(({ own }) => own === key)?.name;
  const wanted = edits.flatMap((edit) =>
    edit.kind === "put-sheet" && edit.sheet.key === key ? [edit.sheet.title] : [],
  )[0];
  const written = report.done.filter(({ action }) => action === "put-sheet").map(({ sheet }) => sheet);
  return (
    written.find((sheet) => sheet === existing) ??
    written.find((sheet) => wanted !== undefined && sheet.startsWith(wanted)) ??
    null
  );
}

function notDone(report: ApplyReport): string | null {
  if (report.skipped.length === 0) return null;
  return commandText.skipped(
    report.skipped.map(({ sheet, code, detail }) => commandText.skippedSheet(sheet, skipText(code, detail))),
  );
}

/** The sentence for whatever a job threw. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Problem)) return commandText.failed;
  return error.code === "no-month" ? commandText.noMonth : problemText(error);
}
