import { CellKind } from "../../src/model/snapshot";
import type { SheetSnapshot, Snapshot } from "../../src/model/snapshot";
import { Problem } from "../../src/model/problem";
import type { Review } from "../../src/model/review";
import { answerOf } from "../../src/output/answer";
import { clearEdits } from "../../src/output/clear";
import { markEdits } from "../../src/output/marks";
import { shippedPlans } from "../../src/plans/shipped";
import { review } from "../../src/review";
import { sumAll } from "../../src/values/exact";
import { openWorkbookFile } from "../../src/workbook/xlsx/open";

/** How a trial ended well: with an answer, or with one sentence. Anything else is thrown, and is a fault of ours. */
export type Outcome = "answered" | "refused";

/** A file of any bytes: read, reviewed, marked, read back, cleared. What is ours must come and go; what is theirs must stay. */
export async function fileTrial(bytes: Uint8Array): Promise<Outcome> {
  const before = bytes.slice();
  const outcome = await orRefused(() => roundTrip(bytes));
  if (Buffer.compare(before, bytes) !== 0) throw new Error("the bytes that were handed in were changed");
  return outcome;
}

async function roundTrip(bytes: Uint8Array): Promise<void> {
  const workbook = await openWorkbookFile(bytes, NAME);
  const snapshot = await workbook.read();
  const found = review(snapshot, { plans: shippedPlans });
  holdsTogether(found);

  const marked = await openWorkbookFile(bytes, NAME);
  await marked.apply(markEdits(found, snapshot));
  const reopened = await openWorkbookFile(marked.bytes(), NAME);
  sameForUser(snapshot, await reopened.read());
  await reopened.apply(clearEdits({ all: true }));
  const cleared = await (await openWorkbookFile(reopened.bytes(), NAME)).read();
  sameForUser(snapshot, cleared);
}

const NAME = "试验.xlsx";

async function orRefused(run: () => Promise<void> | void): Promise<Outcome> {
  try {
    await run();
    return "answered";
  } catch (error) {
    if (error instanceof Problem) return "refused";
    throw error;
  }
}

/** A snapshot of any cells: reviewed, answered, turned into edits. */
export function gridTrial(snapshot: Snapshot): Promise<Outcome> {
  return orRefused(() => {
    const found = review(snapshot, { plans: shippedPlans, asOf: 2020 * 12 + 5 });
    holdsTogether(found);
    markEdits(found, snapshot);
  });
}

/** What must be true of every answer, whatever was asked. */
function holdsTogether(found: Review): void {
  const { projects } = found.recognition;
  if (found.standings.length !== projects.length) throw new Error("a project without a standing");
  // Two tables side by side share their rows; inside a table a row is one project.
  const rows = new Set(projects.map((project) => `${String(project.table)}:${String(project.row)}`));
  if (rows.size !== projects.length) throw new Error("one row is two projects");
  const counted = projects.filter((_project, at) => found.standings[at]?.countedUnder === null);
  if (counted.length !== found.rollup.city.projects) throw new Error("the city does not count its projects");
  const plan = sumAll(counted.map((project) => project.yearPlan ?? 0));
  if (plan !== found.rollup.city.yearPlan)
    throw new Error(`Σ year plan ${String(plan)} ≠ ${String(found.rollup.city.yearPlan)}`);
  const ids = new Set(found.findings.map((finding) => finding.id));
  if (ids.size !== found.findings.length) throw new Error("two findings with one id");
  const text = JSON.stringify(answerOf(found));
  if (/\bnull,"severity"|NaN|undefined/.test(text.replace(/"(?:[^"\\]|\\.)*"/g, '""')))
    throw new Error("not JSON for others");
}

/** Every cell of the user's sheets says what it said. */
function sameForUser(before: Snapshot, after: Snapshot): void {
  for (const sheet of before.sheets) {
    if (sheet.own !== null) continue;
    const same = after.sheets.find((other) => other.name === sheet.name);
    if (same === undefined) throw new Error(`sheet ${sheet.name} is gone`);
    const cell = firstDifference(sheet, same);
    if (cell !== null) throw new Error(`sheet ${sheet.name} differs at ${cell}`);
  }
}

function firstDifference(one: SheetSnapshot, other: SheetSnapshot): string | null {
  const [a, b] = [one.cells, other.cells];
  for (let row = a.nextRow(-1); row >= 0; row = a.nextRow(row))
    for (let column = 0; column < a.columnCount; column++) {
      const kind = a.kind(row, column);
      const same =
        kind === b.kind(row, column) &&
        (kind === CellKind.Empty ||
          (Object.is(a.number(row, column), b.number(row, column)) &&
            a.text(row, column) === b.text(row, column) &&
            a.formula(row, column) === b.formula(row, column)));
      if (!same) return `${String(row)}:${String(column)}`;
    }
  return null;
}
