import type { Column, Project } from "../../model/project";
import { sumExact } from "../../values/exact";
import { matchPeriods } from "../evidence/match-periods";
import { type CheckInput, eachProject, type PreviousPeriod, type Report, type Rule } from "../rule";
import { halfOfLastPlace } from "../evidence/stated-totals";

/** Words of a note that explain a change of the list or of an amount. */
const EXPLAINS = /调整|调增|调减|变更|增补|新增|追加|核减|核增|退出|移出|撤销|取消|合并|拆分|更名|批复|概算/;

/** 总投资, 年度计划 or the roster differs from last period's, and no note says why. Lists do change in the year, with a note. */
export const planChanged: Rule = {
  code: "plan-changed",
  severity: "warning",
  source: "三明2020年9月30日增补省重点34个；广西退出项目清单；白名单动态调整：变动合法，但要有说明",
  needs: { any: ["totalInvestment", "yearPlan"], previous: true },
  check(tables, input, report) {
    const { previous } = input;
    if (previous === null) return;
    const { before, gone } = matchPeriods(input, previous);
    const groupsBefore = groupsOf(previous);
    const groupsNow = new Set(input.standings.map(({ group }) => group));
    for (const table of tables) {
      eachProject(input, table, (project, standing, index) => {
        const position = before[index] ?? -1;
        const earlier = previous.recognition.projects[position];
        if (earlier === undefined) {
          // A group that was not there at all is another workbook's, not a change of the roster.
          if (!isExplained(project, null) && (groupsBefore === null || groupsBefore.has(standing.group))) {
            report.project(index, "name", {
              variant: "added",
              facts: { name: project.name, beforeMonth: previous.asOf },
            });
          }
          return;
        }
        if (isExplained(project, earlier)) return;
        for (const key of ["totalInvestment", "yearPlan"] as const) {
          const [now, then] = [project[key], earlier[key]];
          const column = previous.recognition.tables[earlier.table]?.columnOf[key];
          if (now === null || then === null || isSame(now, table.columnOf[key], then, column)) continue;
          report.project(index, key, { variant: "amount", facts: { now, before: then, beforeMonth: previous.asOf } });
        }
      });
    }
    tellGone(gone, input, previous, groupsNow, report);
  },
};

/** A note that is new, or that speaks of a change. 「省重点」 month after month explains nothing. */
function isExplained({ note }: Project, earlier: Project | null): boolean {
  if (note === "") return false;
  return earlier === null || note !== earlier.note || EXPLAINS.test(note);
}

/** Equal, or equal within the rounding where the two workbooks write the amount in different units (3.16 亿元, 31,550 万元). */
function isSame(now: number, column: Column | undefined, then: number, before: Column | undefined): boolean {
  if (now === then) return true;
  const [unit, unitBefore] = [column?.unit ?? "万元", before?.unit ?? "万元"];
  if (unit === unitBefore) return false;
  const room = Math.max(halfOfLastPlace(now, unit), halfOfLastPlace(then, unitBefore));
  return Math.abs(sumExact(now, -then)) <= room;
}

function groupsOf({ standings }: PreviousPeriod): ReadonlySet<string> | null {
  return standings === null ? null : new Set(standings.map(({ group }) => group));
}

/** Projects that left a group which is still there: told on the sheet, for there is no cell of theirs any more. */
function tellGone(
  gone: readonly number[],
  input: CheckInput,
  previous: PreviousPeriod,
  groupsNow: ReadonlySet<string>,
  report: Report,
): void {
  for (const position of gone) {
    const project = previous.recognition.projects[position];
    const group = previous.standings?.[position]?.group;
    if (project === undefined || project.name === "" || (group !== undefined && !groupsNow.has(group))) continue;
    const sheet = previous.recognition.tables[project.table]?.sheetName ?? "";
    const sibling = input.standings.findIndex((standing) => standing.group === group);
    const { tables, projects } = input.recognition;
    const table =
      tables.find(({ sheetName }) => sheetName === sheet) ?? tables[projects[sibling]?.table ?? 0] ?? tables[0];
    if (table === undefined) continue;
    report.at(
      { table, row: null, column: null, key: "name", subject: project.nameKey },
      { variant: "removed", facts: { name: project.name, beforeMonth: previous.asOf, beforeSheet: sheet } },
    );
  }
}
