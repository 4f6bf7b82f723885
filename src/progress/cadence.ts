import { type Month, monthOfYear, yearOfMonth } from "../model/month";
import type { Group, Period, Plan } from "../model/plan";
import type { Project } from "../model/project";
import type { Standing } from "../model/standing";
import { dayNumber } from "../values/serial";

/**
 * Who reports when. Days are numbers of days since 1899-12-30 (values/serial): civil dates as plain integers, no clock. Whether
 * somebody is late is read from 填报日期 in the rows; what today is, nobody here knows.
 */
export interface GroupCadence {
  readonly group: string;
  /** How often the group collects figures; null where the plan fixes only meetings or circulars. */
  readonly period: Period | null;
  readonly by: string | null;
  readonly to: string | null;
  /** The day by which the figures of `asOf` are due, and the one after it; null where neither the group nor the city has a day. */
  readonly due: number | null;
  readonly next: number | null;
  /** Whose day it is. */
  readonly dayOf: "group" | "city" | null;
  /** The plan's own sentence. */
  readonly stated: string;
  /** Circulars, meetings, assessments beside the figures, with their next day where the plan names one. */
  readonly also: readonly {
    readonly what: string;
    readonly period: Period;
    readonly due: number | null;
    readonly stated: string;
  }[];
  readonly projects: number;
  readonly notReported: number;
  /** The last 填报日期 in the group's rows; null where none is given. */
  readonly lastReport: number | null;
  /** Rows whose 填报日期 lies after the due day. On the day is not late. */
  readonly lateRows: number;
}

/** Months in a period; half a month is reported by the month's end. */
const MONTHS: Readonly<Record<Period, number>> = { halfMonth: 1, month: 1, quarter: 3, halfYear: 6, year: 12 };

/** When a group's figures for `asOf` are due; null where nobody fixes a day. Where the group has no day of its own, the city's. */
export function dueDay(plan: Plan, group: string, asOf: Month): number | null {
  const own = plan.groups.find(({ name }) => name === group)?.cadence;
  if (own !== undefined && own.dueDay !== null) {
    const end = periodEnd(asOf, own.period ?? "month");
    return dayIn(own.covers === "previousMonth" ? end + 1 : end, own.dueDay);
  }
  const city = plan.reportToCity;
  return city === null ? null : dayIn(periodEnd(asOf, city.period) + 1, city.dueDay);
}

/** The cadence of every group of the plan, with what the workbook says of its reports. */
export function cadence(
  plan: Plan,
  projects: readonly Project[],
  standings: readonly Standing[],
  asOf: Month,
): GroupCadence[] {
  const reports = new Map<string, Report>();
  for (const standing of standings) {
    const project = projects[standing.project];
    if (project === undefined) continue;
    const report = reports.get(standing.group) ?? { projects: 0, notReported: 0, days: [] };
    report.projects += 1;
    if (standing.progress === "未报") report.notReported += 1;
    if (project.updated !== null) report.days.push(project.updated);
    reports.set(standing.group, report);
  }
  return plan.groups.map((group) => cadenceOf(plan, group, asOf, reports.get(group.name)));
}

interface Report {
  projects: number;
  notReported: number;
  readonly days: number[];
}

function cadenceOf(plan: Plan, group: Group, asOf: Month, report: Report | undefined): GroupCadence {
  const { period, by, to, stated, also } = group.cadence;
  const due = dueDay(plan, group.name, asOf);
  const dayOf = group.cadence.dueDay !== null ? "group" : due === null ? null : "city";
  const every = dayOf === "city" ? plan.reportToCity?.period : (period ?? "month");
  const days = report?.days ?? [];
  return {
    group: group.name,
    period,
    by,
    to,
    due,
    next: due === null || every === undefined ? null : dueDay(plan, group.name, periodEnd(asOf, every) + 1),
    dayOf,
    stated: stated !== "" ? stated : dayOf === "city" ? (plan.reportToCity?.stated ?? "") : "",
    also: also.map((item) => ({
      what: item.what,
      period: item.period,
      due: item.dueDay === null ? null : dayIn(periodEnd(asOf, item.period) + 1, item.dueDay),
      stated: item.stated,
    })),
    projects: report?.projects ?? 0,
    notReported: report?.notReported ?? 0,
    lastReport: days.length === 0 ? null : days.reduce((last, day) => Math.max(last, day)),
    lateRows: due === null ? 0 : days.filter((day) => day > due).length,
  };
}

/** The last month of the period that holds `asOf`: a quarter's figures of May are those of June. */
function periodEnd(asOf: Month, period: Period): Month {
  const months = MONTHS[period];
  return asOf + ((months - (monthOfYear(asOf) % months)) % months);
}

/** A day of a month; the 31st of a short month is its last day. */
function dayIn(month: Month, day: number): number {
  const first = dayNumber(yearOfMonth(month), monthOfYear(month), 1);
  const next = dayNumber(yearOfMonth(month + 1), monthOfYear(month + 1), 1);
  return Math.min(first + day - 1, next - 1);
}
