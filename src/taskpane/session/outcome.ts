import type { ApplyReport } from "../../model/edit";
import { paneText } from "../../text/pane";
import { skipText } from "../../text/problems";
import type { LegendEntry, Outcome } from "../views";
import { groupBy } from "./group-by";

const undoWords: Record<ApplyReport["undo"], string | null> = {
  "one-step": paneText.undoOne,
  steps: paneText.undoSteps,
  lost: paneText.undoLost,
  file: null,
};

/** More sheets than this are counted, not named. */
const MOST_NAMED = 3;

/** What a write did, in words: sheets together by what was done to them. */
export function outcomeOf(report: ApplyReport, legend: readonly LegendEntry[] | null, legendGone: boolean): Outcome {
  const byAction = groupBy(report.done, ({ action }) => action);
  const done = [...byAction].map(([action, entries]) => {
    const sheets = [...new Set(entries.map(({ sheet }) => sheet))];
    const named = sheets.slice(0, MOST_NAMED).join("、");
    return paneText.outcomeDone(
      paneText.actionDone[action](sheets.length > MOST_NAMED ? paneText.andOthers(named, sheets.length) : named),
    );
  });
  return {
    done,
    skipped: report.skipped.map(({ sheet, code, detail }) => paneText.outcomeSkipped(sheet, skipText(code, detail))),
    refused: report.refused.length === 0 ? [] : [paneText.outcomeRefused(report.refused.join("、"))],
    undo: report.done.length === 0 ? null : undoWords[report.undo],
    legend,
    legendGone,
  };
}
