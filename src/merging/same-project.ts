import type { Project } from "../model/project";
import type { RowOrigin } from "./origin";

/**
 * The rows of one group and name, parted into projects. Codes that contradict part them. A total that differs is a contradiction to
 * be listed where two files report it, but inside one file it means two projects of one name.
 */
export class Namesakes {
  readonly projects: RowOrigin[][] = [];

  add(origin: RowOrigin): void {
    const fits = this.projects.filter((rows) => rows.every((row) => mayBeOne(row, origin)));
    const fit = fits.find((rows) => rows.some((row) => agree(row.project, origin.project))) ?? fits[0];
    if (fit === undefined) this.projects.push([origin]);
    else fit.push(origin);
  }

  /** The project, not taken yet, that a row of the roster means: best by code, then by total, then the first. */
  meantBy(listed: Project, taken: ReadonlySet<RowOrigin[]>): RowOrigin[] | undefined {
    const free = this.projects.filter(
      (rows) => !taken.has(rows) && rows.every(({ project }) => !contradict(listed.code, project.code)),
    );
    return (
      free.find((rows) => rows.some(({ project }) => listed.code !== "" && project.code === listed.code)) ??
      free.find((rows) => rows.some(({ project }) => agree(listed, project))) ??
      free[0]
    );
  }
}

function mayBeOne(one: RowOrigin, other: RowOrigin): boolean {
  if (contradict(one.project.code, other.project.code)) return false;
  return one.file !== other.file || !contradict(one.project.totalInvestment, other.project.totalInvestment);
}

function agree(one: Project, other: Project): boolean {
  return one.totalInvestment !== null && one.totalInvestment === other.totalInvestment;
}

function contradict(one: string | number | null, other: string | number | null): boolean {
  return one !== null && one !== "" && other !== null && other !== "" && one !== other;
}
