import type { Group } from "../../model/plan";
import type { ColumnKey, ProjectTable } from "../../model/project";
import type { GroupFigures } from "../../model/rollup";
import { type CheckInput, eachProject, type Place } from "../rule";
import { countedIn } from "./counted-rows";

/** A group of the 方案 as the workbook holds it. */
export interface GroupInWorkbook {
  readonly group: Group;
  readonly figures: GroupFigures;
  /** The table that holds its first project. */
  readonly table: ProjectTable;
  /** Counts that its rows may lawfully be given: all, or without sub-items. */
  readonly counts: ReadonlySet<number>;
}

/**
 * The 方案's groups whose list the workbook holds. 城建 names 19 of its 43 projects: a sheet that holds exactly the named ones is
 * another list than the one that the targets speak of, so it is left out.
 */
export function groupsInWorkbook(tables: readonly ProjectTable[], input: CheckInput): GroupInWorkbook[] {
  const homes = new Map<string, ProjectTable>();
  const numbered = new Map<string, number>();
  for (const table of tables) {
    const isCounted = countedIn(table, input);
    eachProject(input, table, (_project, { group }, index) => {
      if (!homes.has(group)) homes.set(group, table);
      if (isCounted(index)) numbered.set(group, (numbered.get(group) ?? 0) + 1);
    });
  }
  return (input.plan?.groups ?? []).flatMap((group) => {
    const table = homes.get(group.name);
    const figures = input.rollup.groups.find((row) => row.group === group.name);
    if (table === undefined || figures === undefined) return [];
    const named = group.projects.filter(({ counted }) => counted === true).length;
    if (named > 0 && named === figures.projects && named !== group.targets.projects?.value) return [];
    const counts = new Set([figures.projects]);
    const whole = numbered.get(group.name);
    if (whole !== undefined) counts.add(whole);
    return [{ group, figures, table, counts }];
  });
}

/** Where a finding about the group as a whole stands: its total row, its heading, else the sheet. */
export function groupPlace({ group, table }: GroupInWorkbook, input: CheckInput, key: ColumnKey | null): Place {
  const isOfGroup = (index: number): boolean => input.standings[index]?.group === group.name;
  const column = (key === null ? undefined : table.columnOf[key])?.index ?? table.columnOf.name?.index ?? table.left;
  const line = [...table.totals, ...table.sections].find(({ from, to }) => {
    if (from >= to) return false;
    for (let index = from; index < to; index += 1) if (!isOfGroup(index)) return false;
    for (let index = table.from; index < from; index += 1) if (isOfGroup(index)) return false;
    for (let index = to; index < table.to; index += 1) if (isOfGroup(index)) return false;
    return true;
  });
  const subject = group.name;
  if (line === undefined) return { table, row: null, column: null, key, subject };
  return { table, row: line.row, column, key, subject };
}
