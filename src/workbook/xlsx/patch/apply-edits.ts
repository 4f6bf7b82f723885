import type { ApplyReport, Edit, PutFlags, PutValues, SkipCode } from "../../../model/edit";
import type { OwnSheet } from "../../../model/edit";
import { ownSheets } from "../read/workbook-part";
import { dropCalcChain } from "./calc-chain";
import { putValues } from "./cells-patch";
import { putFlags } from "./flags-patch";
import { putOwnSheets } from "./own-sheets-patch";
import { removeOwn } from "./remove-own";
import type { PatchSession } from "./session";

/**
 * Edits that can be carried out together. Offsets are those of the parts as they were read, so taking out what is ours
 * stands alone; so do sheets that are the user's from birth, because nothing is remembered of them. The order within a run
 * does not matter, but for flags of one sheet: the last ones count.
 */
export function runsOf(edits: readonly Edit[]): Edit[][] {
  const runs: Edit[][] = [];
  for (const edit of edits) {
    const run = runs.at(-1);
    if (run !== undefined && edit.kind !== "remove-own" && sortOf(run[0]) === sortOf(edit)) run.push(edit);
    else runs.push([edit]);
  }
  return runs;
}

function sortOf(edit: Edit | undefined): "removal" | "users" | "ours" {
  if (edit?.kind === "remove-own") return "removal";
  return edit?.kind === "put-sheet" && edit.sheet.key === null ? "users" : "ours";
}

/** Whether what a run puts in can be taken out again. */
export function isRemovable(run: readonly Edit[]): boolean {
  return sortOf(run[0]) !== "users";
}

/** Carry out one run of edits and write the parts. */
export async function applyRun(session: PatchSession, edits: readonly Edit[]): Promise<void> {
  const sheets: OwnSheet[] = [];
  const flags = new Map<string, PutFlags>();
  const values = new Map<string, PutValues>();
  for (const edit of edits) {
    switch (edit.kind) {
      case "put-sheet":
        sheets.push(edit.sheet);
        break;
      case "put-flags":
        flags.set(edit.sheet, edit);
        break;
      case "put-values": {
        const cells = [...(values.get(edit.sheet)?.cells ?? []), ...edit.cells];
        values.set(edit.sheet, { ...edit, cells });
        break;
      }
      case "remove-own":
        await removeOwn(session, edit.keep);
        break;
    }
  }
  await putOwnSheets(session, sheets);
  for (const edit of flags.values()) flag(session, edit);
  for (const edit of values.values()) await fix(session, edit);
  await session.finish();
}

function flag(session: PatchSession, { sheet, rules }: PutFlags): void {
  const target = mayChange(session, sheet, rules.length > 0);
  if (target === null) return;
  const { listed, part } = target;
  const splices = session.splicesOf(listed.part);
  putFlags(part.layout, listed.part, rules, (fill) => session.styles.differentialId(fill), splices);
  session.done.push({ sheet, action: "put-flags" });
}

async function fix(session: PatchSession, { sheet, cells }: PutValues): Promise<void> {
  const target = mayChange(session, sheet, true, false);
  if (target === null) return;
  const { listed, part } = target;
  const report = await putValues(session.workbook, listed.part, part, cells, session.splicesOf(listed.part));
  for (const name of report.refused) session.refused.push(`${sheet}!${name}`);
  if (report.bound.length > 0) skip(session, sheet, "array-formula", report.bound.join(", "));
  if (report.written === 0) return;
  if (report.formulaLost) await dropCalcChain(session);
  session.list.calculateOnLoad();
  session.done.push({ sheet, action: "put-values" });
}

/** The sheet, when it is there and may be changed. Conditional formats are a matter of format, values are not. */
function mayChange(session: PatchSession, sheet: string, guarded: boolean, onlyFormat = true) {
  const target = session.sheet(sheet);
  if (target === null || ownSheets(session.facts).has(sheet)) {
    skip(session, sheet, "sheet-gone", "");
    return null;
  }
  const { protection } = target.part;
  const locked = protection !== null && !(onlyFormat && protection.formatCells);
  if (guarded && locked && !session.options.protectedToo) {
    skip(session, sheet, "protected", "");
    return null;
  }
  return target;
}

function skip(session: PatchSession, sheet: string, code: SkipCode, detail: string): void {
  session.skipped.push({ sheet, code, detail });
}

/** What was done, for whoever asked. */
export function reportOf(sessions: readonly PatchSession[]): ApplyReport {
  return {
    done: sessions.flatMap(({ done }) => done),
    skipped: sessions.flatMap(({ skipped }) => skipped),
    refused: sessions.flatMap(({ refused }) => refused),
    undo: "file",
  };
}
