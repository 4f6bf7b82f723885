import { contains } from "../../model/address";
import type { Edit, FlagRule } from "../../model/edit";
import type { Review } from "../../model/review";
import type { Mark } from "../../model/standing";

/**
 * The flags as Excel will show them: the very rules that are written into the workbook, asked here by what the review says of
 * the row instead of through their formulas.
 */
export class FlagPaint {
  private readonly rules = new Map<string, readonly FlagRule[]>();
  private readonly marks = new Map<string, Map<number, readonly Mark[]>>();

  constructor(review: Review, edits: readonly Edit[]) {
    for (const edit of edits) if (edit.kind === "put-flags") this.rules.set(edit.sheet, edit.rules);
    const { tables, projects } = review.recognition;
    for (const { project: index, flags, progress } of review.standings) {
      const project = projects[index];
      const sheet = project === undefined ? undefined : tables[project.table]?.sheetName;
      if (project === undefined || sheet === undefined) continue;
      const marks: readonly Mark[] = progress === "未报" ? [...flags, "未报"] : flags;
      if (marks.length === 0) continue;
      const rows = this.marks.get(sheet) ?? new Map<number, readonly Mark[]>();
      this.marks.set(sheet, rows.set(project.row, marks));
    }
  }

  /** The marks of a row, whatever is painted. */
  marksOf(sheet: string, row: number): readonly Mark[] {
    return this.marks.get(sheet)?.get(row) ?? [];
  }

  /** The fill that the first fitting rule gives a cell; null for none. */
  fillOf(sheet: string, row: number, column: number): string | null {
    const marks = this.marksOf(sheet, row);
    if (marks.length === 0) return null;
    const rule = this.rules
      .get(sheet)
      ?.find(({ mark, areas }) => marks.includes(mark) && areas.some((area) => contains(area, row, column)));
    return rule?.fill ?? null;
  }
}
