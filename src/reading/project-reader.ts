import type { Month } from "../model/month";
import { type Column, type ColumnKey, lateKeys, type Origin, type Project } from "../model/project";
import { CellKind } from "../model/snapshot";
import type { SheetSnapshot } from "../model/snapshot";
import { nameKey } from "../values/name";
import { readRate } from "../values/percent";
import { readYears } from "../values/period";
import type { Years } from "../values/period";
import { DayCells } from "./day-cells";
import { FaultList } from "./faults";
import { LateTextCells } from "./late-texts";
import { MoneyCells } from "./money-cells";
import { MonthCells } from "./month-cells";
import { DownWalk } from "./merges";
import type { Merges } from "./merges";
import { TextCells } from "./text-cells";

/** What the place of a row gives to a project whose own cells are silent: section rows, title, sheet name. */
export interface RowContext {
  readonly group: string;
  readonly groupFrom: Origin;
  readonly district: string;
  readonly districtFrom: Origin;
  readonly nature: string;
  readonly natureFrom: Origin;
}

/** A number keeps 15 digits; of a longer code the tail is lost. */
const LONGEST_NUMBER = 1e15;

/**
 * Turns project rows of one table into projects. All objects are made in one place and in one shape, without an object per cell,
 * so that a hundred thousand rows stay cheap.
 */
export class ProjectReader {
  readonly #sheet: SheetSnapshot;
  readonly #table: number;
  readonly #faults = new FaultList();
  readonly #texts = new Map<ColumnKey, TextCells>();
  readonly #late: LateTextCells;
  readonly #columnOf: Readonly<Partial<Record<ColumnKey, Column>>>;
  readonly #money: Readonly<Partial<Record<ColumnKey, MoneyCells>>>;
  readonly #months: Readonly<Partial<Record<ColumnKey, { cells: MonthCells; walk: DownWalk }>>>;
  readonly #days: DayCells | null;
  readonly #years = new Map<string, Years | null>();

  constructor(
    sheet: SheetSnapshot,
    merges: Merges,
    columnOf: Readonly<Partial<Record<ColumnKey, Column>>>,
    options: { readonly table: number; readonly date1904: boolean; readonly year: number | null },
  ) {
    this.#sheet = sheet;
    this.#table = options.table;
    this.#columnOf = columnOf;
    const money: Partial<Record<ColumnKey, MoneyCells>> = {};
    const months: Partial<Record<ColumnKey, { cells: MonthCells; walk: DownWalk }>> = {};
    for (const column of Object.values(columnOf)) {
      if (column.unit !== null) money[column.key] = new MoneyCells(sheet.cells, column);
      else if (isMonthKey(column.key)) {
        months[column.key] = {
          cells: new MonthCells(sheet.cells, column, column.key, options.year, options.date1904),
          walk: new DownWalk(merges.downIn(column.index)),
        };
      } else if (!isLate(column.key)) this.#texts.set(column.key, new TextCells(sheet.cells, merges, column));
    }
    this.#late = new LateTextCells(sheet.cells, merges, columnOf);
    this.#money = money;
    this.#months = months;
    const { updated } = columnOf;
    this.#days = updated === undefined ? null : new DayCells(sheet.cells, updated, options.year, options.date1904);
  }

  /** The project of a row. `name` was read by the caller, who looked at the row first. */
  read(row: number, name: string, context: RowContext): Project {
    const group = this.#text("group", row);
    const district = this.#text("district", row);
    const nature = this.#text("nature", row);
    const totalInvestment = this.#amount("totalInvestment", row);
    const priorDone = this.#amount("priorDone", row);
    const monthDone = this.#amount("monthDone", row);
    const totalDone = this.#amount("totalDone", row);
    const yearPlan = this.#amount("yearPlan", row);
    const yearPlanBlank = this.#money.yearPlan?.blank ?? true;
    const yearDone = this.#amount("yearDone", row);
    const yearDoneBlank = this.#money.yearDone?.blank ?? true;
    const planStart = this.#month("planStart", row);
    const planFinish = this.#month("planFinish", row);
    const actualStart = this.#month("actualStart", row);
    const startedStated = this.#months.actualStart?.cells.stated ?? null;
    const actualFinish = this.#month("actualFinish", row);
    const finishedStated = this.#months.actualFinish?.cells.stated ?? null;
    const years = this.#span(row);
    const code = this.#code(row);
    this.#late.note(row, this.#faults);
    return {
      table: this.#table,
      row,
      name,
      nameKey: nameKey(name),
      code,
      groupText: group === "" ? context.group : group,
      groupFrom: group === "" ? context.groupFrom : "column",
      districtText: district === "" ? context.district : district,
      districtFrom: district === "" ? context.districtFrom : "column",
      natureText: nature === "" ? context.nature : nature,
      natureFrom: nature === "" ? context.natureFrom : "column",
      totalInvestment,
      priorDone,
      yearPlan,
      monthDone,
      yearDone,
      totalDone,
      yearDoneBlank,
      yearPlanBlank,
      statedRate: this.#rate(row, yearPlan, yearDone),
      planStart,
      planFinish,
      actualStart,
      actualFinish,
      startedStated,
      finishedStated,
      firstYear: years === null ? null : years.first,
      lastYear: years === null ? null : years.last,
      updated: this.#day(row),
      progressText: this.#text("progressText", row),
      problem: this.#text("problem", row),
      need: this.#text("need", row),
      leader: this.#text("leader", row),
      responsible: this.#text("responsible", row),
      note: this.#text("note", row),
      late: this.#late,
      hidden: this.#sheet.hiddenRows.has(row),
      faults: this.#faults.take(),
    };
  }

  #text(key: ColumnKey, row: number): string {
    return this.#texts.get(key)?.read(row, this.#faults) ?? "";
  }

  #amount(key: ColumnKey, row: number): number | null {
    return this.#money[key]?.read(row, this.#faults) ?? null;
  }

  #month(key: ColumnKey, row: number): Month | null {
    const month = this.#months[key];
    return month === undefined ? null : month.cells.read(month.walk.sourceRow(row), this.#faults);
  }

  #span(row: number): Years | null {
    const text = this.#text("years", row);
    if (text === "") return null;
    let years = this.#years.get(text);
    if (years === undefined) this.#years.set(text, (years = readYears(text)));
    return years;
  }

  #code(row: number): string {
    const column = this.#columnOf.code;
    if (column === undefined) return "";
    const text = this.#text("code", row);
    const { cells } = this.#sheet;
    if (cells.kind(row, column.index) === CellKind.Number && cells.number(row, column.index) >= LONGEST_NUMBER) {
      this.#faults.add({ kind: "long-number", key: "code", raw: text });
    }
    return text;
  }

  #rate(row: number, yearPlan: number | null, yearDone: number | null): number | null {
    const column = this.#columnOf.rate;
    if (column === undefined) return null;
    const { cells } = this.#sheet;
    const near = yearPlan === null || yearPlan === 0 || yearDone === null ? null : yearDone / yearPlan;
    switch (cells.kind(row, column.index)) {
      case CellKind.Number:
        return readRate(
          { number: cells.number(row, column.index), numberFormat: cells.numberFormat(row, column.index) },
          near,
        );
      case CellKind.Text:
        return readRate({ text: cells.text(row, column.index) }, near);
      case CellKind.Error:
        this.#faults.add({ kind: "error", key: "rate", raw: cells.text(row, column.index) });
        return null;
      default:
        return null;
    }
  }

  #day(row: number): number | null {
    if (this.#days === null) return null;
    return this.#days.read(this.#texts.get("updated")?.sourceRow(row) ?? row);
  }
}

function isLate(key: ColumnKey): boolean {
  return lateKeys.some((late) => late === key);
}

function isMonthKey(key: ColumnKey): key is "planStart" | "planFinish" | "actualStart" | "actualFinish" {
  return key === "planStart" || key === "planFinish" || key === "actualStart" || key === "actualFinish";
}
