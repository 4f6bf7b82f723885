import { column, FIRST_ROW } from "../workbooks/rows";
import { isText, textId, type Columns, type Strings } from "./scan";

/** What every program of the benchmark must answer alike before its time counts. */
export interface Answers {
  readonly projects: number;
  /** 万元, exact. */
  readonly yearPlan: number;
  readonly yearDone: number;
  readonly findings: Readonly<Record<FloorRule, number>>;
}

export const floorRules = [
  "missing-required",
  "not-reported",
  "plan-exceeds-total",
  "plan-exceeds-remaining",
  "done-exceeds-total",
  "negative-amount",
  "rate-mismatch",
  "unknown-district",
] as const;
/** The eight simplest checks: each looks at one row only and needs no reading of free text. */
export type FloorRule = (typeof floorRules)[number];

const known = new Set(["梅列区", "三元区", "永安市", "沙县"]);
const AS_OF = 2020 * 12 + 5;

/** The eight checks over typed columns, as short as they can be written by hand for this one layout. */
export function check({ count, values }: Columns, strings: Strings): Answers {
  const get = (index: number): Float64Array => values[index] ?? new Float64Array(count).fill(NaN);
  const [name, nature, district, start] = [column.name, column.nature, column.district, column.planStart].map(get);
  const [total, prior, plan, month] = [column.total, column.prior, column.plan, column.month].map(get);
  const [done, totalDone, rate] = [column.done, column.totalDone, column.rate].map(get);
  const money = [total, prior, plan, month, done, totalDone];
  const texts = new Map<number, string>();
  /** For the columns whose few texts repeat. */
  const text = (cell: number): string => {
    if (!isText(cell)) return "";
    let known = texts.get(cell);
    if (known === undefined) texts.set(cell, (known = strings.text(textId(cell))));
    return known;
  };
  const starts = new Map<number, number>();
  const startOf = (cell: number): number => {
    let value = starts.get(cell);
    if (value === undefined) {
      const match = /^(\d{4})年(\d{1,2})月$/.exec(text(cell));
      value = match === null ? NaN : Number(match[1]) * 12 + Number(match[2]) - 1;
      starts.set(cell, value);
    }
    return value;
  };
  const TOTAL = "合计";

  const found: Record<FloorRule, number> = Object.fromEntries(floorRules.map((rule) => [rule, 0])) as never;
  let projects = 0;
  let planCents = 0;
  let doneCents = 0;
  for (let row = FIRST_ROW - 1; row < count; row++) {
    const at = (store: Float64Array | undefined): number => store?.[row] ?? NaN;
    const named = at(name);
    const size = isText(named) ? strings.size(textId(named)) : 0;
    if (size === 6 && text(named) === TOTAL) continue;
    projects++;
    const [t, p, y, d, r] = [at(total), at(prior), at(plan), at(done), at(rate)];
    const kind = text(at(nature));
    const place = text(at(district));
    if (size === 0) found["missing-required"]++;
    if (kind === "") found["missing-required"]++;
    if (place === "") found["missing-required"]++;
    else if (!known.has(place)) found["unknown-district"]++;
    if (Number.isNaN(y)) {
      if (kind !== "前期") found["missing-required"]++;
    } else planCents += Math.round(y * 100);
    if (Number.isNaN(d)) {
      if (kind !== "前期" && y > 0 && !(startOf(at(start)) > AS_OF)) found["not-reported"]++;
    } else doneCents += Math.round(d * 100);
    if (y > t) found["plan-exceeds-total"]++;
    if (y > t - (Number.isNaN(p) ? 0 : p)) found["plan-exceeds-remaining"]++;
    const ever = Number.isNaN(p) || Number.isNaN(d) ? at(totalDone) : p + d;
    if (ever > t) found["done-exceeds-total"]++;
    for (const store of money) if (at(store) < 0) found["negative-amount"]++;
    if (y > 0 && !Number.isNaN(r) && !Number.isNaN(d) && Math.abs(r - d / y) > 0.001) found["rate-mismatch"]++;
  }
  return { projects, yearPlan: planCents / 100, yearDone: doneCents / 100, findings: found };
}
