import type { Area } from "../../model/address";
import type { OwnCell, OwnName, OwnRow, OwnSheet, SheetRule } from "../../model/edit";
import type { Mark } from "../../model/standing";
import type { OwnStyle } from "../../model/own-style";
import { moneyKeys } from "../../model/project";
import type { Review } from "../../model/review";
import type { Snapshot } from "../../model/snapshot";
import type { Steps } from "../../model/steps";
import { detailText, sheetTitle, sheetTitles } from "../../text/sheets";
import { sumAll } from "../../values/exact";
import { cell, emptyRow, formulaCell } from "../cells";
import { heightFor } from "../sheet-page";
import { markFills, marksByGravity } from "../mark-colours";
import { markNames, ownNames } from "../own-names";
import {
  DETAIL_FIRST_ROW,
  DETAIL_HEADER_ROW,
  DETAIL_LEGEND_ROW,
  DETAIL_TOTAL_ROW,
  DetailColumns,
  type DetailKey,
} from "./detail-columns";
import { detailEntries } from "./detail-entries";
import type { DetailEntry } from "./detail-entry";
import type { RowFormula } from "./row-formula";
import { DetailFormulas, markCountFormula, type TableSource } from "./detail-formulas";
import { detailValue } from "./detail-values";

/**
 * 序时·明细: one row per project of all tables, in one unit, live. Figures and names are formulas on the source cells, so that
 * states and totals follow as staff type; the flag rules of the user's sheets look their rows up here.
 */
export function* detailSheet(review: Review, snapshot: Snapshot): Steps<OwnSheet> {
  const entries = yield* detailEntries(review, snapshot);
  yield;
  const columns = new DetailColumns({
    degrees: review.preset !== "binary",
    shared: entries.some(({ under }) => under !== null),
    fine: entries.some(({ project }) => shownMoney.some((key) => !Number.isInteger(project[key] ?? 0))),
    textAmounts: moneyKeys.filter((key) => entries.some(({ source }) => source.textAmounts.has(key))),
  });
  const formulas = new DetailFormulas(columns, entries.length, review.preset);
  const bodyBottom = DETAIL_FIRST_ROW + Math.max(entries.length, 1) - 1;
  const head: OwnRow[] = [
    { height: 30, cells: [cell(sheetTitle(review.plan?.city ?? "", review.asOf, detailText.word), "listTitle")] },
    { height: 18, cells: [cell(detailText.note, "remark")] },
    { height: 20, cells: legend(entries) },
    totals(review, columns, formulas, entries),
    { height: 33, cells: columns.all.map(({ header }) => cell(header, "header")) },
  ];
  return {
    key: "detail",
    title: sheetTitles.detail,
    columns: columns.widths(),
    rows: [...head, ...new DetailBody(columns, formulas, entries).rows(), emptyRow],
    merges: [
      ...LEGEND_COLUMNS.map((left) => ({ top: DETAIL_LEGEND_ROW, left, bottom: DETAIL_LEGEND_ROW, right: left + 1 })),
    ],
    freeze: { rows: DETAIL_FIRST_ROW, columns: columns.at("name") + 1 },
    filter: { top: DETAIL_HEADER_ROW, left: 0, bottom: bodyBottom, right: columns.all.length - 1 },
    printTitle: { first: DETAIL_HEADER_ROW, last: DETAIL_HEADER_ROW },
    landscape: true,
    names: namesOf(columns, bodyBottom),
    rules: rulesOf(columns, bodyBottom),
    validations: [],
    charts: [],
    tabColor: "#2F75B5",
  };
}

const shownMoney = ["totalInvestment", "priorDone", "yearPlan", "yearDone"] as const;

const wrapped = ["name", "marks", "responsible", "leader"] as const;

/**
 * A row whose cells are made when they are asked for: a hundred thousand of them need not be held at once. Writers ask a row
 * several times before they go on to the next, so the last one is kept.
 */
class DetailRow implements OwnRow {
  constructor(
    private readonly body: DetailBody,
    private readonly position: number,
  ) {}

  get height(): number {
    return this.body.heightAt(this.position);
  }

  get cells(): readonly OwnCell[] {
    return this.body.cellsAt(this.position);
  }
}

class DetailBody {
  private readonly formulas = new Map<TableSource, readonly (RowFormula | null)[]>();
  private last: { readonly position: number; readonly cells: readonly OwnCell[] } | null = null;

  constructor(
    private readonly columns: DetailColumns,
    formulas: DetailFormulas,
    private readonly entries: readonly DetailEntry[],
  ) {
    for (const { source } of entries) {
      if (!this.formulas.has(source)) this.formulas.set(source, formulas.of(source));
    }
  }

  rows(): OwnRow[] {
    return this.entries.map((_, position) => new DetailRow(this, position));
  }

  cellsAt(position: number): readonly OwnCell[] {
    if (this.last?.position !== position) this.last = { position, cells: this.make(position) };
    return this.last.cells;
  }

  /** As high as its longest text needs: spreadsheet programs do not find that out when they open a file. */
  heightAt(position: number): number {
    const entry = this.entryAt(position);
    return heightFor(
      wrapped.map((key) => ({
        text: String(detailValue(key, entry, position) ?? ""),
        width: this.columns.all[this.columns.at(key)]?.width ?? 0,
      })),
    );
  }

  private make(position: number): OwnCell[] {
    const entry = this.entryAt(position);
    const formulas = this.formulas.get(entry.source) ?? [];
    const source = String(entry.project.row + 1);
    const own = String(DETAIL_FIRST_ROW + position + 1);
    return this.columns.all.map(({ key, style }, column) => {
      const value = detailValue(key, entry, position);
      const formula = formulas[column] ?? null;
      return formula === null ? cell(value, style) : formulaCell(formula.at(source, own), value, style);
    });
  }

  private entryAt(position: number): DetailEntry {
    const entry = this.entries[position];
    if (entry === undefined) throw new RangeError(`明细 has no row ${String(position)}`);
    return entry;
  }
}

/** 「投资滞后 3 项」 on the mark's own colour, each over two columns. */
const LEGEND_COLUMNS = [3, 5, 7, 9] as const;

function legend(entries: readonly DetailEntry[]): OwnCell[] {
  const cells: (OwnCell | undefined)[] = [undefined, undefined, cell(detailText.legend, "note")];
  marksByGravity.forEach((mark, at) => {
    const { head, tail } = detailText.flagged(mark);
    const count = entries.filter(({ standing }) =>
      mark === "未报" ? standing.progress === "未报" : standing.flags.includes(mark),
    ).length;
    cells[LEGEND_COLUMNS[at] ?? 0] = formulaCell(
      `"${head}"&${markCountFormula(mark)}&"${tail}"`,
      head + String(count) + tail,
      "plain",
    );
  });
  return Array.from(cells, (one) => one ?? cell(null, "plain"));
}

/** The sums of what counts, as an auditor meets them again in 序时·汇总. */
function totals(
  review: Review,
  columns: DetailColumns,
  formulas: DetailFormulas,
  entries: readonly DetailEntry[],
): OwnRow {
  const { city } = review.rollup;
  const counted = entries.filter(({ under }) => under === null);
  const prior = sumAll(counted.map(({ project }) => project.priorDone ?? 0));
  const money: OwnStyle = columns.shape.fine ? "totalMoneyFine" : "totalMoney";
  const here = (key: DetailKey): string => columns.letters(key) + String(DETAIL_TOTAL_ROW + 1);
  const sum = (key: DetailKey): string => `ROUND(SUMIFS(${formulas.range(key)},${formulas.range("counted")},1),8)`;
  const cells: Partial<Record<DetailKey, OwnCell>> = {
    name: cell(detailText.total, "total"),
    total: formulaCell(sum("total"), city.totalInvestment, money),
    prior: formulaCell(sum("prior"), prior, money),
    plan: formulaCell(sum("plan"), city.yearPlan, money),
    done: formulaCell(sum("done"), city.yearDone, money),
    rate: formulaCell(`IF(${here("plan")}<=0,"",${here("done")}/${here("plan")})`, city.rate, "totalRate"),
    expected: formulaCell(ownNames.timeProgress, review.timeProgress, "totalRate"),
    gap: formulaCell(
      `IF(${here("rate")}="","",ROUND((${here("rate")}-${here("expected")})*100,11))`,
      city.gap,
      "totalGap",
    ),
    counted: formulaCell(`COUNTIF(${formulas.range("counted")},1)`, city.projects, "totalCount"),
  };
  const visible = columns.all.filter(({ hidden }) => !hidden);
  return { height: 20, cells: visible.map(({ key }) => cells[key] ?? cell(null, "total")) };
}

function namesOf(columns: DetailColumns, bottom: number): OwnName[] {
  const named: readonly (readonly [string, DetailKey])[] = [
    [ownNames.total, "total"],
    [ownNames.plan, "plan"],
    [ownNames.done, "done"],
    [ownNames.state, "state"],
    [ownNames.counted, "counted"],
    [ownNames.group, "groupCode"],
    [ownNames.district, "districtCode"],
    [ownNames.startDue, "startDue"],
    [ownNames.finishDue, "finishDue"],
    [ownNames.started, "started"],
    [ownNames.finished, "finished"],
    [markNames.投资滞后, "late"],
    [markNames.开工滞后, "startLate"],
    [markNames.竣工逾期, "finishLate"],
    [markNames.未报, "unreported"],
  ];
  return named.map(([name, key]) => ({ name, area: columnArea(columns.at(key), bottom) }));
}

function columnArea(column: number, bottom: number): Area {
  return { top: DETAIL_FIRST_ROW, left: column, bottom, right: column };
}

/** The legend's fills, and the same fills on state and marks of each row. */
function rulesOf(columns: DetailColumns, bottom: number): SheetRule[] {
  const fills = marksByGravity.map((mark, at): SheetRule => {
    const column = LEGEND_COLUMNS[at] ?? 0;
    return {
      kind: "formula",
      area: { top: DETAIL_LEGEND_ROW, left: column, bottom: DETAIL_LEGEND_ROW, right: column + 1 },
      formula: "TRUE",
      fill: markFills[mark],
    };
  });
  const first = String(DETAIL_FIRST_ROW + 1);
  const helper = { 投资滞后: "late", 开工滞后: "startLate", 竣工逾期: "finishLate", 未报: "unreported" } as const;
  const tinted = (column: "state" | "marks", mark: Mark): SheetRule => ({
    kind: "formula",
    area: columnArea(columns.at(column), bottom),
    formula: `$${columns.letters(helper[mark])}${first}>0`,
    fill: markFills[mark],
  });
  const rows = [
    ...(["投资滞后", "未报"] as const).map((mark) => tinted("state", mark)),
    ...marksByGravity.map((mark) => tinted("marks", mark)),
  ];
  return [...fills, ...rows];
}
