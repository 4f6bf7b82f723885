import type { Column, ColumnKey, Project, ProjectTable, Recognition } from "../../src/model/project";
import { columnKeys } from "../../src/model/project";
import { nameKey } from "../../src/values/name";

/** A project row for tests: everything blank that is not given. */
export function project(given: Partial<Project> = {}): Project {
  const name = given.name ?? "某某道路改造";
  const yearDone = given.yearDone ?? null;
  const yearPlan = given.yearPlan ?? null;
  return {
    table: 0,
    row: 5,
    name,
    nameKey: nameKey(name),
    code: "",
    groupText: "",
    groupFrom: "none",
    districtText: "",
    districtFrom: "none",
    natureText: "",
    natureFrom: "none",
    totalInvestment: null,
    priorDone: null,
    yearPlan,
    monthDone: null,
    yearDone,
    totalDone: null,
    yearDoneBlank: yearDone === null,
    yearPlanBlank: yearPlan === null,
    statedRate: null,
    planStart: null,
    planFinish: null,
    actualStart: null,
    actualFinish: null,
    startedStated: null,
    finishedStated: null,
    firstYear: null,
    lastYear: null,
    updated: null,
    progressText: "",
    problem: "",
    need: "",
    leader: "",
    responsible: "",
    note: "",
    late: { text: () => "" },
    hidden: false,
    faults: [],
    ...given,
  };
}

/** A table with the columns named (all of them unless given). */
export function table(
  sheetName: string,
  from: number,
  to: number,
  keys: readonly ColumnKey[] = columnKeys,
): ProjectTable {
  const columns = keys.map((key, index): Column => ({
    key,
    index,
    header: key,
    headerRow: 2,
    unit: null,
    unitStated: false,
    year: null,
    month: null,
  }));
  return {
    sheet: 0,
    sheetName,
    number: 1,
    titleRow: 0,
    title: "",
    headerTop: 2,
    headerBottom: 2,
    firstRow: 3,
    lastRow: 3 + to - from,
    left: 0,
    right: columns.length - 1,
    moneyUnit: "万元",
    columns,
    columnOf: Object.fromEntries(columns.map((column) => [column.key, column])),
    layout: "",
    headers: columns.map(({ index, header }) => ({ column: index, text: header })),
    periods: [],
    units: [],
    titleCount: null,
    sections: [],
    totals: [],
    from,
    to,
    notUnderstood: [],
    stray: [],
    confidence: 1,
    reasons: [],
  };
}

/** A workbook of one list per argument; each list is a sheet. */
export function recognition(...lists: readonly (readonly Project[])[]): Recognition {
  const tables: ProjectTable[] = [];
  const projects: Project[] = [];
  lists.forEach((list, index) => {
    tables.push({ ...table(`表${index + 1}`, projects.length, projects.length + list.length), sheet: index });
    list.forEach((row, at) => projects.push({ ...row, table: index, row: 3 + at }));
  });
  return { tables, projects, others: [] };
}
