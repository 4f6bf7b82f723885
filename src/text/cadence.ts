import { periodWords } from "../model/plan-sheet-layout";
import type { Period } from "../model/plan";
import { dayText } from "./numbers";

/** Meetings, circulars and assessments beside the figures: 「每半月督查」, 「每月简报（2020年7月20日前）」. The day counts from 1899-12-30. */
export function alsoHeld({ period, what, due }: { period: Period; what: string; due: number | null }): string {
  return periodWords[period] + what + (due === null ? "" : `（${dayText(due)}前）`);
}

export function alsoList(items: readonly string[]): string {
  return `另有：${items.join("、")}`;
}
