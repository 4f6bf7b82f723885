import {
  deedName,
  type ApplyReport,
  type CellChange,
  type Edit,
  type PutFlags,
  type PutSheet,
  type SkipCode,
} from "../../model/edit";
import type { OwnSheetKey } from "../../model/snapshot";
import { freeTitle } from "./create-sheets";
import { findName, ownKeyOf, sheetNameOf } from "./known-sheets";
import { claimedTitle, type Preflight, type SheetState } from "./preflight";
import { planValues } from "./put-values";
import { planRemoval, type Removal } from "./remove-own";

/** What will be done of a list of edits, decided before the first write. Pure. */
export type Step =
  | { readonly kind: "put-sheet"; readonly edit: PutSheet; readonly title: string; readonly state: SheetState | null }
  | { readonly kind: "put-flags"; readonly edit: PutFlags; readonly state: SheetState }
  | {
      readonly kind: "put-values";
      readonly sheet: string;
      readonly state: SheetState;
      readonly changes: readonly CellChange[];
    }
  | { readonly kind: "remove-own"; readonly removal: Removal };

export interface ApplyPlan {
  readonly steps: readonly Step[];
  readonly skipped: ApplyReport["skipped"];
  readonly refused: readonly string[];
  /** Ctrl+Z can take it back: no sheet is added or removed and no formula is written (officejs.md, section 7). */
  readonly keepsUndo: boolean;
}

type Skip = ApplyReport["skipped"][number];

export function planApply(seen: Preflight, edits: readonly Edit[]): ApplyPlan {
  const steps: Step[] = [];
  const skipped: Skip[] = [];
  const refused: string[] = [];
  const skip = (sheet: string, code: SkipCode, detail = "") => skipped.push({ sheet, code, detail });
  const isOurs = (sheet: string) => ownKeyOf(seen.known, sheet) !== null;
  const taken = new Set(seen.known.sheets.map(({ name }) => name.toLowerCase()));
  const names = new Set(seen.known.names.map(({ name }) => name.toLowerCase()));

  for (const edit of edits) {
    if (edit.kind === "put-sheet") {
      const { title, state } = placeFor(seen, edit, taken);
      if (state?.locked.contents === true || (state === null && seen.structureLocked)) {
        skip(title, "protected");
        continue;
      }
      taken.add(title.toLowerCase());
      for (const { name } of edit.sheet.names) names.add(name.toLowerCase());
      steps.push({ kind: "put-sheet", edit, title, state });
    } else if (edit.kind === "put-flags") {
      const state = seen.sheets.get(edit.sheet);
      const missing = edit.rules.flatMap(({ formula }) => ownNamesIn(formula)).find((name) => !names.has(name));
      if (state === undefined || isOurs(edit.sheet)) skip(edit.sheet, "sheet-gone");
      else if (state.locked.formats) skip(edit.sheet, "protected");
      // The rules ask 序时·明细 through names; where it could not be written they would be broken.
      else if (missing !== undefined) skip(edit.sheet, "protected", missing);
      else steps.push({ kind: "put-flags", edit, state });
    } else if (edit.kind === "put-values") {
      const state = seen.sheets.get(edit.sheet);
      if (state === undefined || state.cells === null || isOurs(edit.sheet)) skip(edit.sheet, "sheet-gone");
      else if (state.locked.contents) skip(edit.sheet, "protected");
      // Under a filter Excel puts values into the wrong rows (office-js 224).
      else if (state.filtered) skip(edit.sheet, "filtered");
      else {
        const plan = planValues(edit, state.cells);
        for (const cell of plan.refused) refused.push(cell);
        if (plan.changes.length > 0)
          steps.push({ kind: "put-values", sheet: edit.sheet, state, changes: plan.changes });
      }
    } else {
      const removal = planRemoval(seen.known, seen.sheets, edit.keep);
      const locked = (name: string) => seen.sheets.get(name)?.locked.formats === true;
      for (const sheet of removal.flagged.filter(locked)) skip(sheet, "protected");
      if (seen.structureLocked) for (const sheet of removal.sheets) skip(sheet, "protected");
      const flagsStay = removal.flagged.some(locked);
      steps.push({
        kind: "remove-own",
        removal: {
          flagged: removal.flagged.filter((name) => !locked(name)),
          sheets: seen.structureLocked ? [] : removal.sheets,
          // Rules that have to stay need their names, and sheets that have to stay their deeds.
          names: flagsStay || seen.structureLocked ? [] : removal.names,
        },
      });
    }
  }
  return { steps, skipped, refused, keepsUndo: steps.every(keepsUndo) };
}

/** An existing sheet of ours is rewritten in place; a blank one that an interrupted run left is taken; else a new one. */
function placeFor(
  seen: Preflight,
  { sheet }: PutSheet,
  taken: ReadonlySet<string>,
): { title: string; state: SheetState | null } {
  const existing = sheet.key === null ? null : existingSheet(seen, sheet.key);
  return existing === null
    ? { title: freeTitle(sheet.title, taken), state: null }
    : { title: existing.name, state: existing };
}

function existingSheet(seen: Preflight, key: OwnSheetKey): SheetState | null {
  const name = sheetNameOf(seen.known, key);
  if (name !== null) return seen.sheets.get(name) ?? null;
  const claimed = claimedTitle(seen.known, key);
  const state = claimed === null ? undefined : seen.sheets.get(claimed);
  return state?.own?.used === null && findName(seen.known, deedName(key)) !== undefined ? state : null;
}

function ownNamesIn(formula: string): string[] {
  return formula.toLowerCase().match(/_xushi\.[\p{L}\p{N}._]+/gu) ?? [];
}

function keepsUndo(step: Step): boolean {
  if (step.kind === "put-sheet") return false;
  if (step.kind === "put-values") return step.changes.every(({ formula }) => formula === null);
  if (step.kind === "remove-own") return step.removal.sheets.length === 0;
  return true;
}
