import type { Step } from "./apply-plan";
import { deedName } from "../../model/edit";
import { askForRules } from "./find-rules";
import { restoreValues } from "./put-values";
import { removeFlags } from "./put-flags";

/**
 * After a write that Excel refused half way: leave nothing half done. Sheets made by this run go again, a sheet that was
 * being rewritten is emptied (but never 序时·方案, which holds what staff wrote), flags of the sheets concerned go out, values
 * go back. When even this is refused the workbook is left to the next run, which writes everything anew.
 */
export async function takeBack(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  try {
    const { worksheets, names } = context.workbook;
    const made = steps
      .filter((step) => step.kind === "put-sheet")
      .filter(({ state }) => state === null)
      .map(({ title, edit }) => ({
        sheet: worksheets.getItemOrNullObject(title),
        blankBefore: edit.sheet.key !== null,
        names: [
          ...(edit.sheet.key === null ? [] : [deedName(edit.sheet.key)]),
          ...edit.sheet.names.map(({ name }) => name),
        ].map((name) => names.getItemOrNullObject(name)),
      }));
    for (const { sheet, names: own } of made) {
      sheet.load("name");
      for (const name of own) name.load("name");
    }
    const flagged = steps
      .filter((step) => step.kind === "put-flags")
      .map(({ state }) => {
        const sheet = worksheets.getItem(state.id);
        return { sheet, state, rules: askForRules(sheet) };
      });
    await context.sync();

    for (const { sheet, state, rules } of flagged) removeFlags(sheet, { ...state, rules: rules() });
    for (const step of steps) {
      if (step.kind === "put-values" && step.state.cells !== null) {
        restoreValues(worksheets.getItem(step.state.id), step.state.cells, step.changes);
      }
      if (step.kind === "put-sheet" && step.state !== null && step.edit.sheet.key !== "plan") {
        worksheets.getItem(step.state.id).getRange().clear("Contents");
      }
    }
    for (const { sheet, names: own } of made) {
      if (!sheet.isNullObject) sheet.delete();
      for (const name of own) if (!name.isNullObject) name.delete();
    }
    await context.sync();
  } catch {
    return;
  }
}
