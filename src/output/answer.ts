import { cellName, columnLetters } from "../model/address";
import { countBySeverity, type Finding } from "../model/finding";
import { monthCode } from "../model/month";
import type { ColumnKey, Project, ProjectTable, Recognition } from "../model/project";
import type { Coverage, Review } from "../model/review";
import type { Figures } from "../model/rollup";
import type { Standing } from "../model/standing";
import { cadence } from "../progress/cadence";
import { twelveDigits } from "../values/exact";
import { civilDate } from "../values/serial";
import { Lazily } from "./json-text";
import { doubtReason, notCheckedReason, otherSheetReason, planOnlyTable, rowReason } from "../text/coverage";
import { findingText } from "../text/rules";
import { settingsFaultText } from "../text/settings";

/**
 * The answer of the command line as JSON: the contract's object, made from a Review alone. Money in 万元, rates as
 * fractions, gaps in 百分点, months as "2020-06", cells in A1 form, unknown values null.
 */
export function answerOf(review: Review) {
  const { projects, findings, ...rest } = lazyAnswerOf(review);
  return { ...rest, projects: projects.toJSON(), findings: findings.toJSON() };
}

/**
 * The same answer with its two long lists made entry by entry, for printing (`json-text`).
 * @param fresh where earlier findings are known: the ids of those that are new
 */
export function lazyAnswerOf(review: Review, fresh: ReadonlySet<string> | null = null) {
  const { recognition, standings, rollup } = review;
  return {
    workbook: review.workbook,
    asOf: monthCode(review.asOf),
    timeProgress: figure(review.timeProgress),
    preset: review.preset,
    plan: review.plan === null ? null : { id: review.plan.id, title: review.plan.title, source: review.planSource },
    sheets: sheetsOf(recognition),
    projects: new Lazily(function* () {
      for (const [index, project] of recognition.projects.entries()) {
        yield projectOf(recognition, project, standings[index]);
      }
    }),
    findings: new Lazily(function* (): Generator<ReturnType<typeof findingOf> & { new?: boolean }> {
      for (const finding of review.findings) {
        yield fresh === null ? findingOf(finding) : { ...findingOf(finding), new: fresh.has(finding.id) };
      }
    }),
    ignored: review.ignored.map(({ finding, entry }) => ({ ...findingOf(finding), reason: entry.reason })),
    staleIgnores: review.staleIgnores,
    settingsFaults: review.settingsFaults.map((fault) => ({
      row: fault.row === null ? null : fault.row + 1,
      message: settingsFaultText(fault),
    })),
    counts: countsOf(review, fresh),
    rollup: {
      city: figuresOf(rollup.city),
      groups: rollup.groups.map((row) => ({ group: row.group, ...figuresOf(row) })),
      districts: rollup.districts.map((row) => ({
        district: row.district,
        kind: row.kind,
        place: row.place,
        ...figuresOf(row),
      })),
    },
    cadence: cadenceOf(review),
    coverage: coverageOf(recognition, review.coverage),
  };
}

export type Answer = ReturnType<typeof answerOf>;

/** The answer for a workbook without a project table: what was seen, no projects, no findings, no month. */
export function answerWithoutTable(workbook: string, recognition: Recognition) {
  return {
    workbook,
    asOf: null,
    timeProgress: null,
    preset: null,
    plan: null,
    sheets: sheetsOf(recognition),
    projects: [],
    findings: [],
    ignored: [],
    staleIgnores: [],
    settingsFaults: [],
    counts: { error: 0, warning: 0, info: 0, new: 0, known: 0, ignored: 0 },
    rollup: { city: null, groups: [], districts: [] },
    cadence: [],
    coverage: coverageOf(recognition, { rules: [], notChecked: [], groupsAbsent: [] }),
  };
}

/** What stands by severity, and by age: without an earlier answer everything is new. */
function countsOf({ findings, ignored }: Review, fresh: ReadonlySet<string> | null) {
  const isNew = fresh === null ? findings.length : findings.reduce((sum, { id }) => sum + (fresh.has(id) ? 1 : 0), 0);
  return {
    ...countBySeverity(findings),
    new: isNew,
    known: findings.length - isNew,
    ignored: ignored.length,
  };
}

/** Who reports when (`progress/cadence`): days as "2020-07-05", `late` the rows whose 填报日期 lies after `due`. */
function cadenceOf({ plan, recognition, standings, asOf }: Review) {
  if (plan === null) return [];
  return cadence(plan, recognition.projects, standings, asOf).map((group) => ({
    group: group.group,
    period: group.period,
    due: day(group.due),
    next: day(group.next),
    dueDayOf: group.dayOf,
    projects: group.projects,
    notReported: group.notReported,
    lastReport: day(group.lastReport),
    late: group.lateRows,
    by: group.by,
    to: group.to,
    also: group.also.map(({ what, period, due }) => ({ what, period, due: day(due) })),
    stated: group.stated,
  }));
}

function day(value: number | null): string | null {
  if (value === null) return null;
  const { year, month, day: inMonth } = civilDate(value);
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(inMonth).padStart(2, "0")}`;
}

/** Twelve significant digits: beyond them a quotient of exact amounts says nothing. */
function figure(value: number): number;
function figure(value: number | null): number | null;
function figure(value: number | null): number | null {
  return value === null ? null : twelveDigits(value);
}

function sheetsOf(recognition: Recognition) {
  const tables = recognition.tables.map((table) => ({ sheet: table.sheet, entry: tableOf(table, recognition) }));
  const others = recognition.others.map((other) => ({
    sheet: other.sheet,
    entry: { name: other.sheetName, role: "other" as const, reason: otherSheetReason(other.reason) },
  }));
  return [...tables, ...others].sort((a, b) => a.sheet - b.sheet).map(({ entry }) => entry);
}

function tableOf(table: ProjectTable, recognition: Recognition) {
  const severalOnSheet = recognition.tables.some((other) => other.sheet === table.sheet && other.number > 1);
  const columns: Partial<Record<ColumnKey, string>> = {};
  for (const column of table.columns) columns[column.key] ??= columnLetters(column.index);
  const headerRows: number[] = [];
  for (let row = table.headerTop; row <= table.headerBottom; row++) headerRows.push(row + 1);
  return {
    name: table.sheetName,
    role: "projects" as const,
    ...(severalOnSheet ? { table: table.number } : {}),
    title: table.title,
    moneyUnit: table.moneyUnit,
    headerRows,
    firstRow: table.firstRow + 1,
    lastRow: table.lastRow + 1,
    projects: table.to - table.from,
    columns,
    confidence: table.confidence,
    ...(table.confidence < 1 ? { reasons: table.reasons.map(doubtReason) } : {}),
  };
}

function projectOf(recognition: Recognition, project: Project, standing: Standing | undefined) {
  if (standing === undefined) throw new Error("every project has a standing");
  return {
    sheet: recognition.tables[project.table]?.sheetName ?? "",
    row: project.row + 1,
    name: project.name,
    group: standing.group,
    district: standing.district,
    nature: standing.nature ?? (project.natureText === "" ? null : project.natureText),
    code: project.code === "" ? null : project.code,
    totalInvestment: project.totalInvestment,
    priorDone: project.priorDone,
    yearPlan: project.yearPlan,
    monthDone: project.monthDone,
    yearDone: project.yearDone,
    totalDone: project.totalDone,
    rate: figure(standing.rate),
    expected: figure(standing.expected),
    gap: figure(standing.gap),
    progress: standing.progress,
    degree: standing.degree,
    flags: standing.flags,
    planStart: month(standing.startDue),
    planFinish: month(standing.finishDue),
    started: standing.started,
    finished: standing.finished,
    countedUnder: countedUnder(recognition, standing.countedUnder),
  };
}

function month(value: number | null): string | null {
  return value === null ? null : monthCode(value);
}

function countedUnder(recognition: Recognition, index: number | null): string | null {
  const project = index === null ? undefined : recognition.projects[index];
  if (project === undefined) return null;
  return `${recognition.tables[project.table]?.sheetName ?? ""}!${String(project.row + 1)}`;
}

/** A finding with its sentence; what the JSON, SARIF and the lists print. */
export function findingOf(finding: Finding) {
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.sheet,
    cell: finding.row === null || finding.column === null ? null : cellName(finding.row, finding.column),
    row: finding.row === null ? null : finding.row + 1,
    message: findingText(finding),
    fix:
      finding.fix === null
        ? null
        : finding.fix.kind === "value"
          ? { value: finding.fix.value }
          : { value: finding.fix.value, formula: finding.fix.formula },
  };
}

function figuresOf(figures: Figures) {
  return {
    projects: figures.projects,
    totalInvestment: figures.totalInvestment,
    yearPlan: figures.yearPlan,
    yearDone: figures.yearDone,
    rate: figure(figures.rate),
    gap: figure(figures.gap),
    rated: figures.rated,
    lagging: figures.lagging,
    notReported: figures.notReported,
    startOverdue: figures.startOverdue,
    finishOverdue: figures.finishOverdue,
  };
}

function coverageOf(recognition: Recognition, coverage: Coverage) {
  return {
    rules: coverage.rules,
    notChecked: coverage.notChecked.map((entry) => ({ rule: entry.rule, reason: notCheckedReason(entry) })),
    groupsAbsent: coverage.groupsAbsent,
    rowsNotUnderstood: recognition.tables.flatMap((table) =>
      table.notUnderstood.map(({ row, reason }) => ({
        sheet: table.sheetName,
        row: row + 1,
        reason: rowReason(reason),
      })),
    ),
    notes: recognition.tables.flatMap((table) => [
      ...table.reasons
        .filter(({ kind }) => kind === "unit-not-stated" || kind === "unit-unknown")
        .map((reason) => ({ sheet: table.sheetName, note: doubtReason(reason) })),
      ...(table.columnOf.yearDone === undefined ? [{ sheet: table.sheetName, note: planOnlyTable }] : []),
    ]),
  };
}
