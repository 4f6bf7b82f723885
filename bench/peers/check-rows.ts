import { floorRules, type Answers, type FloorRule } from "../floor/checks";
import { column, FIRST_ROW } from "../workbooks/rows";

/** A row as libraries give it: an array of values, blanks as null, undefined or "". */
export type PeerRow = ArrayLike<unknown>;

const known = new Set(["梅列区", "三元区", "永安市", "沙县"]);
const AS_OF = 2020 * 12 + 5;

/** The floor's eight checks over the rows that a library reads: what one would write around it in an afternoon. */
export async function checkRows(rows: Iterable<PeerRow> | AsyncIterable<PeerRow>): Promise<Answers> {
  const found = Object.fromEntries(floorRules.map((rule) => [rule, 0])) as Record<FloorRule, number>;
  let projects = 0;
  let planCents = 0;
  let doneCents = 0;
  let position = 0;
  for await (const row of rows) {
    if (++position < FIRST_ROW || row[column.name] === "合计") continue;
    projects++;
    const text = (index: number): string => {
      const value = row[index];
      return typeof value === "string" ? value : "";
    };
    const number = (index: number): number => {
      const value = row[index];
      return typeof value === "number" ? value : NaN;
    };
    const [total, prior, plan] = [number(column.total), number(column.prior), number(column.plan)];
    const [done, rate, nature] = [number(column.done), number(column.rate), text(column.nature)];
    const district = text(column.district);
    if (text(column.name) === "") found["missing-required"]++;
    if (nature === "") found["missing-required"]++;
    if (district === "") found["missing-required"]++;
    else if (!known.has(district)) found["unknown-district"]++;
    if (Number.isNaN(plan)) {
      if (nature !== "前期") found["missing-required"]++;
    } else planCents += Math.round(plan * 100);
    if (Number.isNaN(done)) {
      if (nature !== "前期" && plan > 0 && !(month(text(column.planStart)) > AS_OF)) found["not-reported"]++;
    } else doneCents += Math.round(done * 100);
    if (plan > total) found["plan-exceeds-total"]++;
    if (plan > total - (Number.isNaN(prior) ? 0 : prior)) found["plan-exceeds-remaining"]++;
    const ever = Number.isNaN(prior) || Number.isNaN(done) ? number(column.totalDone) : prior + done;
    if (ever > total) found["done-exceeds-total"]++;
    for (let index: number = column.total; index < column.rate; index++)
      if (number(index) < 0) found["negative-amount"]++;
    if (plan > 0 && Math.abs(rate - done / plan) > 0.001) found["rate-mismatch"]++;
  }
  return { projects, yearPlan: planCents / 100, yearDone: doneCents / 100, findings: found };
}

function month(text: string): number {
  const match = /^(\d{4})年(\d{1,2})月$/.exec(text);
  return match === null ? NaN : Number(match[1]) * 12 + Number(match[2]) - 1;
}
