import type { Month } from "../model/month";
import type { Plan } from "../model/plan";
import type { Recognition } from "../model/project";
import type { DistrictFigures, Figures, GroupFigures, Rollup } from "../model/rollup";
import type { Standing } from "../model/standing";
import { FiguresSum } from "./figures";
import { ranked } from "./ranking";

/**
 * 汇总 of the city, by group, by district and by both. City and districts count a project of several lists once, under its first
 * row; each group keeps its own full figures. Rates are weighted: Σ done ÷ Σ plan.
 */
export function rollUp(
  recognition: Recognition,
  standings: readonly Standing[],
  plan: Plan | null,
  asOf: Month,
): Rollup {
  const cells = collect(recognition, standings, asOf);
  const city = new FiguresSum(asOf);
  const groups = new Map<string, FiguresSum>();
  const districts = new Map<string, { kind: Standing["districtKind"]; sum: FiguresSum }>();
  for (const { group, district, kind, counted, full } of cells) {
    city.addSum(counted);
    if (!counted.isEmpty) entry(districts, district, () => ({ kind, sum: new FiguresSum(asOf) })).sum.addSum(counted);
    if (!full.isEmpty) entry(groups, group, () => new FiguresSum(asOf)).addSum(full);
  }

  const groupOrder = order(plan?.groups ?? []);
  const districtOrder = order([...(plan?.districts ?? []), ...(plan?.holders ?? []), ...(plan?.otherCounties ?? [])]);
  const groupRows = [...groups]
    .map(([group, sum]): GroupFigures => ({ group, ...sum.figures() }))
    .sort((a, b) => place(groupOrder, a.group) - place(groupOrder, b.group));
  const districtRows = [...districts]
    .map(([district, { kind, sum }]) => ({ district, kind, ...sum.figures() }))
    .sort(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        place(districtOrder, a.district) - place(districtOrder, b.district),
    );
  const groupAt = order(groupRows.map(({ group }) => ({ name: group })));
  const districtAt = order(districtRows.map(({ district }) => ({ name: district })));
  return {
    city: city.figures(),
    groups: groupRows,
    districts: ranked(districtRows),
    matrix: cells
      .filter(({ full }) => !full.isEmpty)
      .map(({ group, district, full }): { group: string; district: string; figures: Figures } => ({
        group,
        district,
        figures: full.figures(),
      }))
      .sort(
        (a, b) =>
          place(groupAt, a.group) - place(groupAt, b.group) ||
          place(districtAt, a.district) - place(districtAt, b.district),
      ),
  };
}

/** A group's projects in one district: those counted in city and district, and the group's own full figures. */
interface Cell {
  readonly group: string;
  readonly district: string;
  readonly kind: Standing["districtKind"];
  readonly counted: FiguresSum;
  readonly full: FiguresSum;
}

/** One pass over the projects; every total is a sum of these few cells. In the order in which they appear. */
function collect(recognition: Recognition, standings: readonly Standing[], asOf: Month): Cell[] {
  const cells: Cell[] = [];
  const byGroup = new Map<string, Map<string, Cell>>();
  for (const standing of standings) {
    const project = recognition.projects[standing.project];
    if (project === undefined) continue;
    const { group, district, districtKind: kind } = standing;
    const row = entry(byGroup, group, () => new Map<string, Cell>());
    const cell = entry(row, district, () => {
      const made = { group, district, kind, counted: new FiguresSum(asOf), full: new FiguresSum(asOf) };
      cells.push(made);
      return made;
    });
    if (standing.countedUnder === null) cell.counted.add(project, standing);
    if (!standing.repeatedInSheet) cell.full.add(project, standing);
  }
  return cells;
}

/** The order of the rows: the plan's districts, 跨区, holders, counties outside the plan, unknown ones, 未填. */
const KINDS: readonly DistrictFigures["kind"][] = ["district", "several", "holder", "county", "unknown", "blank"];

/** Position by name. */
function order(named: readonly { readonly name: string }[]): ReadonlyMap<string, number> {
  return new Map(named.map(({ name }, position) => [name, position]));
}

/** What the order does not know comes last, as it appeared (sorting is stable). */
function place(positions: ReadonlyMap<string, number>, name: string): number {
  return positions.get(name) ?? positions.size;
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
