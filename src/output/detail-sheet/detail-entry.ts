import type { MoneyKey, Project } from "../../model/project";
import type { Standing } from "../../model/standing";
import type { TableSource } from "./detail-formulas";

/** A project with all that its row in 明细 is made from. */
export interface DetailEntry {
  readonly source: TableSource;
  readonly project: Project;
  readonly standing: Standing;
  /** The name as it stands in the cell. */
  readonly rawName: string;
  readonly key: string;
  readonly place: number;
  /** Positions of group and district in the rollup, from 1. */
  readonly groupCode: number;
  readonly districtCode: number;
  /** The project under which this one is counted. */
  readonly under: { readonly key: string; readonly place: string } | null;
  /** Serial days of the promises' months in the workbook's own system; 0 for none. */
  readonly startDue: number;
  readonly finishDue: number;
  /** Facts other than money say that works have begun. */
  readonly startedByFacts: boolean;
  /** Texts that were read as amounts. */
  readonly textAmounts: readonly { readonly key: MoneyKey; readonly raw: string; readonly read: number | null }[];
}

/** Whether any money was done on the project, ever. */
export function moneyDone(project: Project): boolean {
  return [project.priorDone, project.monthDone, project.yearDone, project.totalDone].some(
    (amount) => amount !== null && amount > 0,
  );
}
