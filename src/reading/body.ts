import type { Column, Project, RowReason, SectionRow, TotalRow } from "../model/project";
import type { SheetSnapshot } from "../model/snapshot";
import { STEP, type Steps } from "../model/steps";
import { unitIn } from "../values/unit";
import type { Unit } from "../values/unit";
import { cellText } from "./cell-text";
import { rowContext } from "./place-context";
import type { OpenHeading, PlaceContext } from "./place-context";
import type { ProjectReader, RowContext } from "./project-reader";
import type { RowReader } from "./rows";
import { moneyColumns, statedAmounts } from "./stated-amounts";
import { placeTotals } from "./totals";
import type { MetTotal } from "./totals";

/** What stands below a header. */
export interface Body {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly sections: readonly SectionRow[];
  readonly totals: readonly TotalRow[];
  readonly notUnderstood: readonly { readonly row: number; readonly reason: RowReason }[];
  /** Rows below the table's last row that hold something and are no notes: stray data. */
  readonly trailing: readonly number[];
  /** A unit that only a note below the table states. */
  readonly noteUnit: { readonly unit: Unit; readonly row: number } | null;
}

interface OpenSection extends OpenHeading {
  readonly style: string;
  readonly index: number;
}

type MutableSection = { -readonly [Key in keyof SectionRow]: SectionRow[Key] };

/** After so many empty rows nothing below belongs to the table any more. */
const LARGEST_GAP = 2;

/**
 * Walk down the rows of one table. Projects are appended to `projects`; sections and totals point into it.
 */
export function* readBody(
  sheet: SheetSnapshot,
  rows: { readonly from: number; readonly to: number; readonly skip: ReadonlySet<number> },
  readers: { readonly rows: RowReader; readonly projects: ProjectReader },
  place: PlaceContext,
  columns: readonly Column[],
  projects: Project[],
): Steps<Body> {
  const { cells } = sheet;
  const money = moneyColumns(columns);
  const table = { from: projects.length, to: projects.length };
  const sections: MutableSection[] = [];
  const open: OpenSection[] = [];
  const met: MetTotal[] = [];
  const notUnderstood: { row: number; reason: RowReason }[] = [];
  let context: RowContext = rowContext(place, open);
  let lastRow = -1;
  let lastProject = -1;
  let noteUnit: Body["noteUnit"] = null;

  const labelColumn = (row: number): number =>
    columns.find(({ key, index }) => (key === "seq" || key === "name") && cellText(cells, row, index) !== "")?.index ??
    0;
  const close = (section: OpenSection | undefined): void => {
    const closed = section === undefined ? undefined : sections[section.index];
    if (closed !== undefined) closed.to = projects.length;
  };

  let first = true;
  let visited = 0;
  for (let row = cells.nextRow(rows.from - 1); row >= 0 && row < rows.to; row = cells.nextRow(row)) {
    if (++visited % STEP === 0) yield;
    if (rows.skip.has(row)) continue;
    const read = readers.rows.read(row, lastProject === row - 1, first);
    if (read.kind !== "nothing") first = false;
    switch (read.kind) {
      case "project":
        projects.push(readers.projects.read(row, read.name, context));
        lastProject = row;
        lastRow = row;
        break;
      case "section": {
        const level = levelOf(open, read.style);
        while (open.length >= level) close(open.pop());
        open.push({ level, style: read.style, words: read.words, index: sections.length });
        context = rowContext(place, open);
        sections.push({
          row,
          level,
          label: read.words,
          text: read.text,
          count: read.count,
          countColumn: read.count === null ? null : (read.countColumn ?? labelColumn(row)),
          amounts: statedAmounts(cells, row, money),
          from: projects.length,
          to: projects.length,
        });
        lastRow = row;
        break;
      }
      case "total":
        met.push({
          row,
          text: read.text,
          word: read.word,
          of: read.of,
          count: read.count,
          countColumn: read.count === null ? null : (read.countColumn ?? labelColumn(row)),
          amounts: statedAmounts(cells, row, money),
          at: projects.length,
        });
        lastRow = row;
        break;
      case "unclear":
        notUnderstood.push({ row, reason: read.reason });
        break;
      case "nothing":
        noteUnit ??= unitOfNote(sheet, row);
        break;
    }
  }
  while (open.length > 0) close(open.pop());
  table.to = projects.length;
  const end = lastRow;
  const isStray = ({ row }: { row: number }) => end >= 0 && row > end + LARGEST_GAP;
  // Not Math.max(...): hundreds of thousands of rows are too many arguments.
  const lastNotUnderstood = notUnderstood.reduce((last, entry) => (isStray(entry) ? last : entry.row), -1);
  return {
    firstRow: rows.from,
    // A blank form has its first row all the same.
    lastRow: Math.max(end, rows.from, lastNotUnderstood),
    sections,
    totals: placeTotals(met, sections, projects, table),
    notUnderstood: notUnderstood.filter((entry) => !isStray(entry)),
    trailing: notUnderstood.filter(isStray).map(({ row }) => row),
    noteUnit,
  };
}

/** The level of a heading: that of the open heading of the same style, else one below the open ones. */
function levelOf(open: readonly OpenSection[], style: string): number {
  const same = open.find((section) => section.style === style);
  return same?.level ?? open.length + 1;
}

/** 「注：表中金额单位为万元」 below a table. */
function unitOfNote(sheet: SheetSnapshot, row: number): Body["noteUnit"] {
  for (let column = 0; column < 4; column++) {
    const text = cellText(sheet.cells, row, column);
    if (!/单位/.test(text) || text.length > 200) continue;
    const unit = unitIn(/单位[^。；]*/.exec(text)?.[0].replace(/单位(?:均)?[为是:：]?/, "单位:") ?? "");
    if (unit !== null) return { unit, row };
  }
  return null;
}
