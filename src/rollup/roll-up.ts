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
  const city = new FiguresSum(asOf);
  const groups = new Map<string, FiguresSum>();
  const districts = new Map<string, { kind: Standing["districtKind"]; sum: FiguresSum }>();
  const matrix = new Map<string, { group: string; district: string; sum: FiguresSum }>();

  for (const standing of standings) {
    const project = recognition.projects[standing.project];
    if (project === undefined) continue;
    const { group, district, districtKind: kind } = standing;
    if (standing.countedUnder === null) {
      city.add(project, standing);
      entry(districts, district, () => ({ kind, sum: new FiguresSum(asOf) })).sum.add(project, standing);
    }
    if (!standing.repeatedInSheet) {
      entry(groups, group, () => new FiguresSum(asOf)).add(project, standing);
      const both = `${group}\u0000${district}`;
      entry(matrix, both, () => ({ group, district, sum: new FiguresSum(asOf) })).sum.add(project, standing);
    }
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
    matrix: [...matrix.values()]
      .map(({ group, district, sum }): { group: string; district: string; figures: Figures } => ({
        group,
        district,
        figures: sum.figures(),
      }))
      .sort(
        (a, b) =>
          place(groupAt, a.group) - place(groupAt, b.group) ||
          place(districtAt, a.district) - place(districtAt, b.district),
      ),
  };
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
