import { deedName, type ApplyReport, type Edit, type OwnSheet } from "../../model/edit";
import { Problem } from "../../model/problem";
import { planApply, type ApplyPlan, type Step } from "./apply-plan";
import { createSheets } from "./create-sheets";
import { runsOf } from "./edit-runs";
import { hasCode, toProblem } from "./errors";
import { askForSheets, type KnownSheets } from "./known-sheets";
import { preflight, type Preflight } from "./preflight";
import { putFlags } from "./put-flags";
import { putNames } from "./put-names";
import { putSheet } from "./put-sheet";
import { putValues } from "./put-values";
import { removeOwn } from "./remove-own";
import { takeBack } from "./take-back";
import { WriteBatch } from "./write-batch";

export interface Applied {
  readonly report: Omit<ApplyReport, "undo">;
  /** Ctrl+Z can take it back. */
  readonly keepsUndo: boolean;
  /** The sheets and names as they are afterwards. */
  readonly known: KnownSheets;
}

/**
 * Carry out edits, run by run. A run is one sync to see what stands in the way and one to write (more only above 4 MB).
 * What cannot be done on a sheet is decided before the first write and reported. Where Excel refuses in the middle, what was
 * begun is taken back; where the connection is gone, the next run repairs.
 */
export async function applyEdits(
  context: Excel.RequestContext,
  before: KnownSheets,
  edits: readonly Edit[],
): Promise<Applied> {
  let known = before;
  const plans: ApplyPlan[] = [];
  for (const run of runsOf(edits)) {
    const applied = await applyRun(context, known, run);
    plans.push(applied.plan);
    known = applied.known;
  }
  return {
    known,
    keepsUndo: plans.every(({ keepsUndo }) => keepsUndo),
    report: {
      done: plans.flatMap(({ steps }) => steps.flatMap(doneBy)),
      skipped: plans.flatMap(({ skipped }) => skipped),
      refused: plans.flatMap(({ refused }) => refused),
    },
  };
}

async function applyRun(
  context: Excel.RequestContext,
  before: KnownSheets,
  edits: readonly Edit[],
): Promise<{ plan: ApplyPlan; known: KnownSheets }> {
  const seen = await preflight(context, before, edits);
  if (seen.readOnly) throw new Problem("read-only", { file: seen.known.workbook });
  const plan = planApply(seen, edits);
  let known: KnownSheets;
  try {
    known = await write(context, seen, plan.steps);
  } catch (error) {
    if (hasCode(error, "UndoNotSupported")) throw error; // asked again without the undo group
    const sheet = await takeBack(context, plan.steps, hasCode(error, "ItemAlreadyExists"));
    throw toProblem(error, sheet === null ? factsOf(plan.steps) : { sheet });
  }
  return { plan, known };
}

/** @returns the sheets and names as they are afterwards: the last message reports them */
async function write(
  context: Excel.RequestContext,
  { known, sheets }: Preflight,
  steps: readonly Step[],
): Promise<KnownSheets> {
  if (steps.length === 0) return known;
  const puts = steps.filter((step) => step.kind === "put-sheet");
  const batch = new WriteBatch(context);
  const proxies = await createSheets(
    context,
    known,
    puts.filter(({ state }) => state === null).map(({ edit, title }) => ({ key: edit.sheet.key, title })),
  );
  // Formulas of one sheet of ours refer to the names of another: all names first.
  for (const { edit, title, state } of puts) {
    putNames(context, known, { title, state }, edit.sheet, edit.sheet.key === null ? null : deedName(edit.sheet.key));
  }
  const proxyOf = (name: string) => {
    const proxy = proxies.get(name) ?? context.workbook.worksheets.getItem(name);
    proxies.set(name, proxy);
    return proxy;
  };
  const nameOf = namesForLinks(known, puts);
  for (const step of largestSheetLast(steps)) {
    if (step.kind === "put-sheet") {
      const target = { proxy: proxyOf(step.title), title: step.title, state: step.state, nameOf };
      await putSheet(batch, target, step.edit.sheet);
    } else if (step.kind === "put-flags") await putFlags(batch, proxyOf(step.edit.sheet), step.state, step.edit);
    else if (step.kind === "put-values") {
      if (step.state.cells !== null) await putValues(batch, proxyOf(step.sheet), step.state.cells, step.changes);
    } else removeOwn(context, sheets, step.removal);
  }
  const list = askForSheets(context);
  await batch.send();
  return list();
}

/** By cells: a sheet cut by the end of a message is named again in the next one, and so is every sheet that is written after it. */
function largestSheetLast(steps: readonly Step[]): Step[] {
  const cellsOf = ({ rows, columns }: OwnSheet) => rows.length * columns.length;
  const sizeOf = (step: Step) => (step.kind === "put-sheet" ? cellsOf(step.edit.sheet) : Infinity);
  return [...steps].sort((one, other) => (sizeOf(one) < sizeOf(other) ? -1 : sizeOf(one) > sizeOf(other) ? 1 : 0));
}

/** Links between our sheets go by the titles wanted; a sheet may bear another by now. */
function namesForLinks(
  known: KnownSheets,
  puts: readonly Extract<Step, { kind: "put-sheet" }>[],
): (title: string) => string {
  const present = new Set(known.sheets.map(({ name }) => name));
  const titles = new Map(puts.map(({ edit, title }) => [edit.sheet.title, title]));
  return (title) => (present.has(title) ? title : (titles.get(title) ?? title));
}

function doneBy(step: Step): ApplyReport["done"][number][] {
  switch (step.kind) {
    case "put-sheet":
      return [{ sheet: step.title, action: "put-sheet" }];
    case "put-flags":
      return [{ sheet: step.edit.sheet, action: "put-flags" }];
    case "put-values":
      return [{ sheet: step.sheet, action: "put-values" }];
    case "remove-own":
      return [...step.removal.flagged, ...step.removal.sheets].map((sheet) => ({ sheet, action: "removed" }));
  }
}

/** For the sentence: the sheet, where only one is at work. */
function factsOf(steps: readonly Step[]): Record<string, string> {
  const [only, ...more] = steps.flatMap(doneBy);
  return only !== undefined && more.length === 0 ? { sheet: only.sheet } : {};
}
