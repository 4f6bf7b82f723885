import type { Finding, Fix, RuleCode, Severity } from "../model/finding";
import type { Month } from "../model/month";
import type { Plan } from "../model/plan";
import type { ColumnKey, Project, ProjectTable, Recognition } from "../model/project";
import type { NotChecked } from "../model/review";
import type { Rollup } from "../model/rollup";
import type { Snapshot } from "../model/snapshot";
import type { Standing } from "../model/standing";

/** Everything that a rule may look at. Money in 万元, rows and columns from 0. */
export interface CheckInput {
  readonly snapshot: Snapshot;
  readonly recognition: Recognition;
  /** Parallel to `recognition.projects`. */
  readonly standings: readonly Standing[];
  readonly rollup: Rollup;
  readonly plan: Plan | null;
  readonly asOf: Month;
  readonly previous: PreviousPeriod | null;
}

/** Last period's workbook. */
export interface PreviousPeriod {
  readonly recognition: Recognition;
  /** null where the workbook states no month, so that nobody's state then is known. */
  readonly standings: readonly Standing[] | null;
  readonly asOf: Month | null;
}

/** What a rule cannot do without. Coverage is made from it: a rule that was not run is never a rule that was passed. */
export interface Needs {
  /** Columns that a table must have, all of them … */
  readonly all?: readonly ColumnKey[];
  /** … and at least one of these. */
  readonly any?: readonly ColumnKey[];
  /** Columns that it looks at where they are; a table without one of them is checked in part, and coverage says so. */
  readonly parts?: readonly ColumnKey[];
  readonly plan?: true;
  /** Last period's workbook, of the same year. */
  readonly previous?: true;
}

/** A rule is its facts and one pure function. One file each, registered in `registry`, told in docs/rules.md. */
export interface Rule {
  readonly code: RuleCode;
  /** The usual severity; a rule may raise or lower it for a single finding. */
  readonly severity: Severity;
  /** Where the demand comes from, as docs/rules.md cites it. */
  readonly source: string;
  readonly needs: Needs;
  /** Why there is nothing to check in a table that has the columns; null where there is. */
  readonly silent?: (table: ProjectTable, input: CheckInput) => NotChecked["reason"] | null;
  /**
   * For what one row can tell: called once for a table, answers what is to be asked of each of its projects. All rules ask in one
   * pass, so that a project is looked at while it is at hand: a pass per rule takes four times as long.
   */
  readonly row?: (table: ProjectTable, input: CheckInput, report: Report) => RowCheck;
  /** For what only tables as a whole can tell. A rule has one of the two or both. */
  readonly check?: (tables: readonly ProjectTable[], input: CheckInput, report: Report) => void;
}

export type RowCheck = (project: Project, standing: Standing, index: number) => void;

/** Facts that follow from a project, its standing and the column: of a million findings hardly any is told, so they are made when asked for. */
export type FactsOf = (project: Project, standing: Standing, key: ColumnKey | null) => Finding["facts"];

export interface Detail {
  readonly severity?: Severity;
  readonly variant?: string;
  /** A function only on a project's cell. */
  readonly facts?: Finding["facts"] | FactsOf;
  readonly fix?: Fix | null;
  /** What the finding is called in its id, where that is more than the one project that it stands on. */
  readonly subject?: string;
}

/** A place that is no single project's cell. */
export interface Place {
  readonly table: ProjectTable;
  readonly row: number | null;
  readonly column: number | null;
  readonly key?: ColumnKey | null;
  /** What the place is called in the finding's id: a heading's words, a group, nothing for the table as a whole. */
  readonly subject?: string;
}

/** Where a rule puts what it found. */
export interface Report {
  /** On a project's cell in the column `key`; on its name where the table has no such column. */
  project(index: number, key: ColumnKey, detail?: Detail): void;
  at(place: Place, detail?: Detail): void;
}

/** The projects of a table with their standings, in the order of the rows. */
export function eachProject(
  input: Pick<CheckInput, "recognition" | "standings">,
  table: Pick<ProjectTable, "from" | "to">,
  visit: (project: Project, standing: Standing, index: number) => void,
): void {
  for (let index = table.from; index < table.to; index += 1) {
    const project = input.recognition.projects[index];
    const standing = input.standings[index];
    if (project !== undefined && standing !== undefined) visit(project, standing, index);
  }
}

/** The header cell that speaks for a table as a whole: that of the names. */
export function headerPlace(table: ProjectTable, key: ColumnKey | null = null): Place {
  const column = (key === null ? undefined : table.columnOf[key]) ?? table.columnOf.name;
  return { table, row: column?.headerRow ?? table.headerBottom, column: column?.index ?? table.left, key };
}
