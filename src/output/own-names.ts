import { OWN_PREFIX } from "../model/edit";
import type { Mark } from "../model/standing";

/**
 * The workbook names through which our sheets and the flag rules speak to each other. A name follows its sheet when it is renamed,
 * and a conditional format may refer to another sheet only through one.
 */
export const ownNames = {
  /** Inputs on 序时·汇总. */
  month: `${OWN_PREFIX}month`,
  /** First day of the reporting month, a serial. */
  asOf: `${OWN_PREFIX}asof`,
  timeProgress: `${OWN_PREFIX}expected`,
  tolerance: `${OWN_PREFIX}tolerance`,
  /** Columns of 序时·明细. */
  total: `${OWN_PREFIX}detail.total`,
  plan: `${OWN_PREFIX}detail.plan`,
  done: `${OWN_PREFIX}detail.done`,
  state: `${OWN_PREFIX}detail.state`,
  counted: `${OWN_PREFIX}detail.counted`,
  group: `${OWN_PREFIX}detail.group`,
  district: `${OWN_PREFIX}detail.district`,
  startDue: `${OWN_PREFIX}detail.start`,
  finishDue: `${OWN_PREFIX}detail.finish`,
  started: `${OWN_PREFIX}detail.started`,
  finished: `${OWN_PREFIX}detail.finished`,
} as const;

/** Columns of 序时·明细 that hold the place of a project with the mark, and 0 for the others. */
export const markNames: Readonly<Record<Mark, string>> = {
  投资滞后: `${OWN_PREFIX}mark.late`,
  开工滞后: `${OWN_PREFIX}mark.start`,
  竣工逾期: `${OWN_PREFIX}mark.finish`,
  未报: `${OWN_PREFIX}mark.unreported`,
};

/** Rows per table in a place number; no sheet has more. */
const TABLE_STEP = 1_048_576;

/**
 * One number for a row of a table, as 序时·明细 and the flag rules both compute it: the table's number in the workbook times the
 * rows of a sheet, plus the row. Numbers are quick to look up, and no wildcard, quote or length of a name can mislead them.
 */
export function placeFormula(table: number, row: string): string {
  return table === 0 ? row : `${String(table * TABLE_STEP)}+${row}`;
}

/** The row that a place number holds. */
export function rowFormula(table: number, place: string): string {
  return table === 0 ? place : `(${place}-${String(table * TABLE_STEP)})`;
}

export function placeNumber(table: number, row: number): number {
  return table * TABLE_STEP + row + 1;
}
