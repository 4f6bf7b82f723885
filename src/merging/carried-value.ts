import {
  type CellFault,
  type ColumnKey,
  type Project,
  type ProjectTable,
  moneyKeys,
  monthKeys,
} from "../model/project";

/** What is carried from a submission into another table. Contacts are personal data and are not; rates are computed anew. */
export const carriedKeys = [
  "code",
  "district",
  "nature",
  "content",
  "years",
  ...monthKeys,
  ...moneyKeys,
  "progressText",
  "yearTarget",
  "problem",
  "need",
  "leader",
  "responsible",
  "owner",
  "updated",
  "note",
] as const satisfies readonly ColumnKey[];
export type CarriedKey = (typeof carriedKeys)[number];

/**
 * What a row says in a column: money in 万元, months as month numbers, days as serials, all else as written; null where it says nothing.
 * What could not be read is carried as it stands, so that whoever gets it sees what was written, and the next check says what is wrong:
 * 2020.1 in a column of months stays that number, January or October.
 */
export function carriedValue(project: Project, table: ProjectTable, key: CarriedKey): string | number | null {
  return known(project, key) ?? unread(project.faults, table, key);
}

function known(project: Project, key: CarriedKey): string | number | null {
  switch (key) {
    case "district":
      return textOrNull(project.districtText);
    case "nature":
      return textOrNull(project.natureText);
    case "years":
      if (project.firstYear === null) return null;
      return project.lastYear === null || project.lastYear === project.firstYear
        ? String(project.firstYear)
        : `${String(project.firstYear)}-${String(project.lastYear)}`;
    case "actualStart":
      return project.actualStart ?? yesOrNo(project.startedStated);
    case "actualFinish":
      return project.actualFinish ?? yesOrNo(project.finishedStated);
    case "code":
      // A code that was kept as a number has lost its tail: as a number it goes on being seen to have.
      if (project.faults.some(({ kind }) => kind === "long-number")) return Number(project.code);
      return textOrNull(project.code);
    case "content":
    case "yearTarget":
    case "owner":
      return textOrNull(project.late.text(project.row, key));
    default: {
      const value = project[key];
      return value === "" ? null : value;
    }
  }
}

function textOrNull(text: string): string | null {
  return text === "" ? null : text;
}

function yesOrNo(stated: boolean | null): string | null {
  return stated === null ? null : stated ? "是" : "否";
}

/** Whether a number in a column of months is a month and no number that may mean one of two. */
export function isMonthNumber(value: number): boolean {
  return Number.isInteger(value);
}

function unread(faults: readonly CellFault[], table: ProjectTable, key: CarriedKey): string | number | null {
  for (const fault of faults) {
    if (fault.key !== key || fault.kind === "placeholder" || fault.kind === "uncomputed") continue;
    const raw = fault.raw.trim();
    if (fault.kind === "ambiguous-date") return Number.isNaN(Number(raw)) ? raw : Number(raw);
    const unit =
      fault.kind === "number-as-text" && fault.unit === null ? (table.columnOf[key]?.unit ?? "万元") : "万元";
    // 「约1.2」 of a column in 亿元 must not become 约1.2 万元.
    return unit === "万元" || !/\d/.test(raw) ? raw : raw + unit;
  }
  return null;
}
