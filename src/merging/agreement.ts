import type { Plan } from "../model/plan";
import type { ColumnKey } from "../model/project";
import { readDistrict } from "../values/district";
import { isPlaceholder } from "../values/placeholder";
import { type CarriedKey, carriedKeys, carriedValue } from "./carried-value";
import { type CellOrigin, type RowOrigin, cellIn } from "./origin";

export type MergedValue = string | number | null;

/** One of several things said of a project's column, with every cell that says it. */
export interface Candidate {
  readonly value: string | number;
  readonly cells: readonly CellOrigin[];
}

/** What the rows of one project say together. */
export interface Agreement {
  /** Blank where the rows disagree. */
  readonly values: Readonly<Partial<Record<ColumnKey, MergedValue>>>;
  readonly disagreements: readonly { readonly key: CarriedKey; readonly candidates: readonly Candidate[] }[];
  /** Taken from some of the rows while others say nothing: the cells left blank, and the rows whose table has no such column. */
  readonly supplements: readonly {
    readonly key: CarriedKey;
    readonly taken: Candidate;
    readonly blank: readonly CellOrigin[];
    readonly without: readonly RowOrigin[];
  }[];
}

export function agreementOf(rows: readonly RowOrigin[], plan: Plan | null): Agreement {
  const together: Partial<Record<ColumnKey, MergedValue>> = {};
  const disagreements: Agreement["disagreements"][number][] = [];
  const supplements: Agreement["supplements"][number][] = [];
  for (const key of carriedKeys) {
    const candidates = new Map<string | number, CellOrigin[]>();
    const values = rows.map((row) => valueIn(row, key, plan));
    // 「无」 or 「待定」 says something only where nobody says more.
    const real = values.some((value) => value !== null && !isEmptyWord(value));
    const silent: RowOrigin[] = [];
    rows.forEach((row, at) => {
      const value = values[at] ?? null;
      const cells = value === null ? undefined : candidates.get(value);
      if (value === null || (real && isEmptyWord(value))) silent.push(row);
      else if (cells === undefined) candidates.set(value, [cellIn(row, key)]);
      else cells.push(cellIn(row, key));
    });
    const [first, ...more] = [...candidates].map(([value, cells]): Candidate => ({ value, cells }));
    together[key] = first === undefined || more.length > 0 ? null : first.value;
    if (first === undefined) continue;
    if (more.length > 0) disagreements.push({ key, candidates: [first, ...more] });
    else if (silent.length > 0) {
      const [blank, without] = [
        silent.filter((row) => hasColumn(row, key)),
        silent.filter((row) => !hasColumn(row, key)),
      ];
      supplements.push({ key, taken: first, blank: blank.map((row) => cellIn(row, key)), without });
    }
  }
  return { values: together, disagreements, supplements };
}

function isEmptyWord(value: string | number): boolean {
  return typeof value === "string" && isPlaceholder(value);
}

function hasColumn({ table }: RowOrigin, key: CarriedKey): boolean {
  return table.columnOf[key] !== undefined;
}

/** Districts by the plan's names: 三元 and 三元区 are no contradiction. */
function valueIn({ project, table }: RowOrigin, key: CarriedKey, plan: Plan | null): MergedValue {
  const value = carriedValue(project, table, key);
  return key === "district" && typeof value === "string" ? readDistrict(value, plan).district : value;
}
