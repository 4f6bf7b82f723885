import type { OwnCell } from "../../model/edit";
import type { OwnStyle } from "../../model/own-style";
import type { Group, Target, TargetKey } from "../../model/plan";
import type { Review } from "../../model/review";
import type { GroupFigures } from "../../model/rollup";
import { rollupText, targetRemark } from "../../text/sheets";
import { cell, formulaCell } from "../cells";
import { sumExact } from "../../values/exact";
import type { SheetPage } from "../sheet-page";
import { countCell, counts, type Fine, looksOf, silentCell, type Scope } from "./rollup-figures";
import type { FigureRows } from "./rollup-layout";

/** What the 方案 promises beside what the workbook holds, group by group; nothing where no 方案 fits. */
export function targetTable(page: SheetPage, review: Review, fine: Fine, groups: FigureRows): void {
  const { plan } = review;
  if (plan === null || plan.groups.every((group) => targetsOf(group).length === 0)) return;
  page.section(rollupText.targets);
  page.header(rollupText.targetHeaders);
  plan.groups.forEach((group, index) => {
    const at = review.rollup.groups.findIndex((figures) => figures.group === group.name);
    const figures = review.rollup.groups[at];
    if (figures === undefined) addAbsent(page, group, index + 1, fine);
    else addRow(page, group, index + 1, figures, groups.first + at, fine);
  });
  const remarks = plan.groups.flatMap((group) =>
    targetsOf(group)
      .filter(([, target]) => target.bound !== "equal")
      .map(([key, target]) => targetRemark(group.name, key, target.bound === "about" ? "about" : "atLeast")),
  );
  for (const remark of remarks) page.add([cell(remark, "remark")], 17);
}

/** @param source the group's row in the table of groups, from 0 */
function addRow(
  page: SheetPage,
  group: Group,
  number: number,
  figures: GroupFigures,
  source: number,
  fine: Fine,
): void {
  const looks = looksOf(false, fine);
  const from = String(source + 1);
  const row = String(page.next + 1);
  const scope: Scope = { kind: "group", code: `$Q$${from}` };
  const { targets } = group;
  page.add([
    cell(number, "count"),
    cell(group.name, "center"),
    targetCell(targets.projects, looks.count),
    formulaCell(`C${from}`, figures.projects, looks.count),
    targetCell(targets.totalInvestment, looks.money("totalInvestment")),
    formulaCell(`D${from}`, figures.totalInvestment, looks.money("totalInvestment")),
    difference(targets.totalInvestment, figures.totalInvestment, `F${row}-E${row}`, looks.money("totalInvestment")),
    targetCell(targets.yearPlan, looks.money("yearPlan")),
    formulaCell(`E${from}`, figures.yearPlan, looks.money("yearPlan")),
    difference(targets.yearPlan, figures.yearPlan, `I${row}-H${row}`, looks.money("yearPlan")),
    targetCell(targets.newStarts, looks.count),
    countCell(counts.startPlanned(scope), figures.startPlanned, looks),
    targetCell(targets.completions, looks.count),
    countCell(counts.finishPlanned(scope), figures.finishPlanned, looks),
  ]);
}

/** A group of the 方案 that the workbook does not hold: its promises, and nothing beside them. */
function addAbsent(page: SheetPage, group: Group, number: number, fine: Fine): void {
  const looks = looksOf(false, fine);
  const { targets } = group;
  const none = silentCell(rollupText.silent);
  page.add([
    cell(number, "count"),
    cell(group.name, "center"),
    targetCell(targets.projects, looks.count),
    silentCell(rollupText.absent),
    targetCell(targets.totalInvestment, looks.money("totalInvestment")),
    none,
    none,
    targetCell(targets.yearPlan, looks.money("yearPlan")),
    none,
    none,
    targetCell(targets.newStarts, looks.count),
    none,
    targetCell(targets.completions, looks.count),
    none,
  ]);
}

function targetsOf(group: Group): [TargetKey, Target][] {
  return (Object.entries(group.targets) as [TargetKey, Target | null][]).flatMap(([key, target]) =>
    target === null ? [] : [[key, target] as [TargetKey, Target]],
  );
}

function targetCell(target: Target | null, style: OwnStyle): OwnCell {
  return target === null ? silentCell(rollupText.silent) : cell(target.value, style);
}

function difference(target: Target | null, actual: number, formula: string, style: OwnStyle): OwnCell {
  if (target === null) return silentCell(rollupText.silent);
  return formulaCell(`ROUND(${formula},8)`, sumExact(actual, -target.value), style);
}
