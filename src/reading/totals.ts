import { ExactSum } from "../values/exact";
import type { Project, SectionRow, StatedAmount, TotalRow } from "../model/project";
import type { TotalWord } from "./labels";

/** A total row as it was met, before it is known what it sums. */
export interface MetTotal {
  readonly row: number;
  readonly text: string;
  readonly word: TotalWord;
  /** 三元区 in 三元区小计; "" for a bare one. */
  readonly of: string;
  readonly count: number | null;
  readonly countColumn: number | null;
  readonly amounts: readonly StatedAmount[];
  /** Projects of the workbook read before it. */
  readonly at: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * What each total sums. 小计, and a total with a name of its own, sums its section; 总计 the table. Bare 合计 rows sum the table
 * unless there are several: then the one that stands before or after all projects sums the table, and the others the projects
 * since the heading or total before them; where both are possible the one that agrees with its amounts is taken.
 */
export function placeTotals(
  met: readonly MetTotal[],
  sections: readonly SectionRow[],
  projects: readonly Project[],
  table: Range,
): TotalRow[] {
  const bare = met.filter((total) => total.of === "" && total.word === "合计");
  const hasGrand = met.some((total) => total.word === "总计" && total.of === "");
  return met.map((total, index) => {
    const section = sectionRange(total, index, met, sections, projects, table);
    const whole =
      total.of === "" &&
      total.word !== "小计" &&
      (total.word === "总计" ||
        (bare.length === 1 && !hasGrand) ||
        ((total.at === table.from || total.at === table.to) &&
          (isEmptyOrAll(section, table) || agrees(total, projects, table) >= agrees(total, projects, section))));
    const { from, to } = whole ? table : section;
    const { row, text, count, countColumn, amounts } = total;
    return { row, text, scope: whole ? "table" : "section", count, countColumn, amounts, from, to };
  });
}

function isEmptyOrAll(range: Range, table: Range): boolean {
  return range.from >= range.to || (range.from === table.from && range.to === table.to);
}

/** The projects between the heading or total above and the row; for a total that stands on top of its section, those below. */
function sectionRange(
  total: MetTotal,
  index: number,
  met: readonly MetTotal[],
  sections: readonly SectionRow[],
  projects: readonly Project[],
  table: Range,
): Range {
  const named =
    total.of === "" ? undefined : sections.findLast((section) => section.row < total.row && isNamed(section, total.of));
  if (named !== undefined) return { from: named.from, to: Math.min(named.to, total.at) };
  const heading = sections.findLast((section) => section.row < total.row);
  const before = met[index - 1];
  const from = Math.max(table.from, heading?.from ?? table.from, before?.at ?? table.from);
  if (from < total.at)
    return total.of === "" ? { from, to: total.at } : ofOneKind(total, { from, to: total.at }, projects);
  const nextHeading = sections.find((section) => section.row > total.row && section.from > total.at);
  const next = met[index + 1];
  return {
    from: total.at,
    to: Math.min(
      table.to,
      nextHeading?.from ?? table.to,
      next !== undefined && next.at > total.at ? next.at : table.to,
    ),
  };
}

function isNamed(section: SectionRow, name: string): boolean {
  const label = section.label.replace(/\s+/g, "");
  return label === name || label.replace(/(?:项目|工程|类)$/, "") === name.replace(/(?:项目|工程|类)$/, "");
}

/** 三元区小计 without a heading: the rows just above that say 三元区, where the rows say anything of the kind. */
function ofOneKind(total: MetTotal, range: Range, projects: readonly Project[]): Range {
  let from = range.to;
  while (from > range.from && speaksOf(projects[from - 1], total.of)) from--;
  return from < range.to ? { from, to: range.to } : range;
}

function speaksOf(project: Project | undefined, name: string): boolean {
  return project !== undefined && [project.districtText, project.groupText, project.natureText].includes(name);
}

/** How many of a total's amounts are the sums of the projects in a range. */
function agrees(total: MetTotal, projects: readonly Project[], range: Range): number {
  let agreeing = 0;
  for (const { key, value, tolerance } of total.amounts) {
    if (value === null) continue;
    const sum = new ExactSum();
    for (let index = range.from; index < range.to; index++) sum.add(projects[index]?.[key] ?? 0);
    if (Math.abs(sum.value() - value) <= tolerance + 0.5) agreeing++;
  }
  return agreeing;
}
