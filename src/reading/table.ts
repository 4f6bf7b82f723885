import type { Column, DoubtReason, MoneyUnit, Project, ProjectTable, StatedPeriod } from "../model/project";
import type { Mapping } from "../model/settings";
import type { SheetSnapshot } from "../model/snapshot";
import type { Steps } from "../model/steps";
import { readPeriod } from "../values/period";
import type { Unit } from "../values/unit";
import { readBody } from "./body";
import type { Body } from "./body";
import { assignColumns } from "./columns";
import type { TableColumns } from "./columns";
import { confidenceOf, tableDoubts } from "./confidence";
import type { HeaderBlock } from "./header";
import { headerText, layoutOf } from "./layout";
import type { Merges } from "./merges";
import { placeContext } from "./place-context";
import { Profiles } from "./profile";
import { ProjectReader } from "./project-reader";
import { RowReader } from "./rows";
import { moneyColumns } from "./stated-amounts";
import { strayAreas } from "./stray";
import { readPreamble } from "./title";
import type { Preamble } from "./title";

/** Where a header and its rows stand on a sheet. */
export interface Place {
  readonly sheet: SheetSnapshot;
  readonly sheetIndex: number;
  readonly merges: Merges;
  readonly block: HeaderBlock;
  /** The first row that may belong to its title. */
  readonly preambleFrom: number;
  /** One more than the last row that may belong to its body. */
  readonly end: number;
  /** Rows of headers repeated inside the body (page breaks). */
  readonly skip: ReadonlySet<number>;
  /** Columns that belong to this table and to no table beside it. */
  readonly bounds: { readonly left: number; readonly right: number };
}

/** A header that could head a table of projects. */
export interface Candidate {
  readonly place: Place;
  readonly preamble: Preamble;
  readonly columns: TableColumns;
}

/** Read a header with its preamble. null where it has no name column or no money: then it heads no table of projects. */
export function candidateAt(place: Place, mappings: readonly Mapping[]): Candidate | null {
  const { sheet, block } = place;
  const preamble = readPreamble(sheet, block, place.preambleFrom);
  const titleYear = preamble.periods.find(({ row }) => row === preamble.titleRow)?.year ?? null;
  const columns = assignColumns(block, {
    titleYear: titleYear ?? preamble.periods.find(({ year }) => year !== null)?.year ?? yearOfName(sheet.name),
    sheetUnit: preamble.units[0]?.unit ?? null,
    profiles: new Profiles(sheet.cells, block.bottom + 1, place.end, place.skip),
    mappings,
  });
  if (columns === null || moneyColumns(columns.columns).length === 0) return null;
  return { place, preamble, columns };
}

function yearOfName(name: string): number | null {
  return readPeriod(name).year;
}

/** Headers that are surely those of a project table need so many columns of the contract when no project stands below. */
const CLEAR_HEADER = 4;

/**
 * Read the table below a header. Its projects are appended. null (and nothing appended) where neither projects stand below nor
 * the header is clear.
 *
 * A blank form (a clear header over numbered empty rows) is a project table with no projects: units hand such sheets in, and
 * calling them "no project table" would hide that nothing was filled in.
 */
export function* readTable(
  candidate: Candidate,
  number: number,
  table: number,
  date1904: boolean,
  projects: Project[],
): Steps<ProjectTable | null> {
  const { place, preamble } = candidate;
  const { sheet, merges, block } = place;
  let { columns } = candidate;
  const from = projects.length;
  const year = columns.reportingYear ?? yearOfName(sheet.name);
  const context = placeContext(
    preamble,
    sheet.name,
    block.cells.find(({ column }) => block.nameColumns.includes(column)),
  );
  const read = (): Steps<Body> =>
    readBody(
      sheet,
      { from: block.bottom + 1, to: place.end, skip: place.skip },
      {
        rows: new RowReader(sheet.cells, merges, block, columns.columns, columns.nameColumns, place.end),
        projects: new ProjectReader(sheet, merges, columns.columnOf, { table, date1904, year }),
      },
      context,
      columns.columns,
      projects,
    );
  let body = yield* read();
  if (body.noteUnit !== null && body.noteUnit.unit !== "万元" && isUnitOpen(columns, preamble)) {
    // Rare: only a note below the table says that its money is not in 万元. Read again with that unit.
    columns = inUnit(columns, body.noteUnit.unit);
    projects.length = from;
    body = yield* read();
  }
  if (projects.length === from && columns.columns.length < CLEAR_HEADER) return null;

  const units = [...preamble.units, ...columns.units];
  const reasons: DoubtReason[] = [
    ...columns.reasons,
    ...tableDoubts(columns.columnOf, units, body.noteUnit !== null, preamble.otherUnit),
  ];
  return {
    sheet: place.sheetIndex,
    sheetName: sheet.name,
    number,
    titleRow: preamble.titleRow,
    title: preamble.title,
    headerTop: block.top,
    headerBottom: block.bottom,
    firstRow: body.firstRow,
    lastRow: body.lastRow,
    left: block.left,
    right: block.right,
    moneyUnit: moneyUnit(columns.columns, units.length > 0 || body.noteUnit !== null),
    columns: columns.columns,
    columnOf: columns.columnOf,
    layout: layoutOf(block.cells),
    headers: block.cells.map((cell) => ({ column: cell.column, text: headerText(cell) })),
    periods: [...preamble.periods, ...headerPeriods(columns.columns), ...namePeriod(sheet.name)],
    units,
    titleCount: preamble.titleCount,
    sections: body.sections,
    totals: body.totals,
    from,
    to: projects.length,
    notUnderstood: body.notUnderstood,
    stray: strayAreas(sheet, block, body, place.bounds),
    confidence: confidenceOf(reasons),
    reasons,
  };
}

/** No header and no unit line names a unit. */
function isUnitOpen(columns: TableColumns, preamble: Preamble): boolean {
  return preamble.units.length === 0 && columns.units.length === 0;
}

function inUnit(columns: TableColumns, unit: Unit): TableColumns {
  const converted = columns.columns.map((column) => (column.unit === null ? column : { ...column, unit }));
  return {
    ...columns,
    columns: converted,
    columnOf: Object.fromEntries(converted.map((column) => [column.key, column])),
  };
}

function moneyUnit(columns: readonly Column[], stated: boolean): MoneyUnit {
  const units = new Set(moneyColumns(columns).map(({ unit }) => unit));
  const [only] = units;
  if (units.size > 1) return "混合";
  return stated ? (only ?? "万元") : "未注明";
}

/** Columns whose headers tell of the reporting period; 至2019年底 tells of another. */
const PERIOD_KEYS = new Set(["yearPlan", "monthDone", "yearDone"]);

function headerPeriods(columns: readonly Column[]): StatedPeriod[] {
  return columns
    .filter(({ key, year, month }) => PERIOD_KEYS.has(key) && (year !== null || month !== null))
    .map(({ key, headerRow, index, header, year, month }) => ({
      where: "header",
      row: headerRow,
      column: index,
      text: header,
      year,
      // 2020年底前计划投资 is no report.
      month: key === "yearPlan" ? null : month,
    }));
}

function namePeriod(name: string): StatedPeriod[] {
  const period = readPeriod(name);
  if (period.year === null && period.month === null) return [];
  return [{ where: "sheet-name", row: null, column: null, text: name, ...period }];
}
