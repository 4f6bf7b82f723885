import { deedName } from "../../model/edit";
import { sheetOfFormula } from "./address-text";
import type { Step } from "./apply-plan";
import { askForRules } from "./find-rules";
import { removeFlags } from "./put-flags";
import { restoreValues } from "./put-values";

/**
 * After a write that Excel refused half way: leave nothing half done. Sheets made by this run go again, a sheet that was
 * being rewritten is emptied (but never 序时·方案, which holds what staff wrote), flags of the sheets concerned go out, values
 * go back. When even this is refused the workbook is left to the next run, which writes everything anew.
 * @param taken Excel found a sheet of a title wanted: it was made by the user in the same moment, and nothing was written
 * @returns that sheet
 */
export async function takeBack(
  context: Excel.RequestContext,
  steps: readonly Step[],
  taken: boolean,
): Promise<string | null> {
  try {
    const made = steps
      .filter((step) => step.kind === "put-sheet")
      .filter(({ state }) => state === null)
      .map((step) => askMade(context, step, taken));
    const flagged = steps
      .filter((step) => step.kind === "put-flags")
      .map(({ state }) => askForRules(context.workbook.worksheets.getItem(state.id)));
    await context.sync();

    for (const rules of flagged) removeFlags(rules());
    if (!taken) for (const step of steps) emptyOrRestore(context, step);
    const foreign = made.map((remove) => remove());
    await context.sync();
    return taken ? (foreign.find((title) => title !== null) ?? null) : null;
  } catch {
    return null;
  }
}

/**
 * A sheet that this run made, with its names; answers how to remove them after a sync, and that tells the title of a sheet
 * that stays because it is not ours. A sheet to which the deed leads is ours: before the run no deed led to one. A blank one
 * that is only claimed, or one that has no deed, is ours unless Excel found a sheet of a title there: then it may be the user's.
 */
function askMade(
  context: Excel.RequestContext,
  { title, edit }: Extract<Step, { kind: "put-sheet" }>,
  taken: boolean,
): () => string | null {
  const { worksheets, names } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(title);
  sheet.load("name");
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("address");
  const deed = edit.sheet.key === null ? null : names.getItemOrNullObject(deedName(edit.sheet.key));
  deed?.load("formula");
  const others = edit.sheet.names.map(({ name }) => names.getItemOrNullObject(name));
  for (const other of others) other.load("name");
  return () => {
    const leads = deed !== null && !deed.isNullObject && sheetOfFormula(String(deed.formula)) === title;
    const isOurs = leads || (!taken && (deed === null || used.isNullObject));
    if (isOurs && !sheet.isNullObject) sheet.delete();
    for (const name of [deed, ...others]) if (name !== null && !name.isNullObject) name.delete();
    return isOurs || sheet.isNullObject ? null : title;
  };
}

function emptyOrRestore(context: Excel.RequestContext, step: Step): void {
  const sheetOf = (id: string) => context.workbook.worksheets.getItem(id);
  if (step.kind === "put-values" && step.state.cells !== null) {
    restoreValues(sheetOf(step.state.id), step.state.cells, step.changes);
  } else if (step.kind === "put-sheet" && step.state !== null && step.edit.sheet.key !== "plan") {
    sheetOf(step.state.id).getRange().clear("Contents");
  }
}
