import type { Column, ColumnKey } from "../model/project";
import { CellKind } from "../model/snapshot";
import type { CellGrid } from "../model/snapshot";
import { isPlaceholder } from "../values/placeholder";
import { shownText } from "./cell-text";
import type { HeaderBlock } from "./header";
import { moneyColumns } from "./stated-amounts";

/** Columns that a heading may fill too: who answers for the section, a remark, its group. */
const SOFT = new Set<ColumnKey>(["note", "group", "responsible", "leader"]);
/** Text columns: a whole number in one of them is the count of a section's projects. */
const COUNT_PLACES = new Set<ColumnKey>([
  "district",
  "nature",
  "content",
  "code",
  "progressText",
  "yearTarget",
  "owner",
  "responsible",
  "leader",
  "note",
  "group",
]);
/** A header of a column of counts. */
const COUNT_HEADER = /项目数|项目个数|个数|^数量$|项数/;
const LARGEST_COUNT = 99_999;

/** What the cells of a row, apart from its label, speak for. */
export interface RowEvidence {
  /** Texts in columns that only a project fills (counted up to three). */
  readonly details: number;
  /** Texts in columns that a heading may fill too. */
  readonly remarks: number;
  /** Whether a money column holds a number, an amount or an error. */
  readonly money: boolean;
  /** A count of projects in a text column, and where; null where there is none. */
  readonly count: number | null;
  readonly countColumn: number | null;
  /** An error value in a text column: the count formula of a heading. */
  readonly brokenCount: boolean;
}

/** Looks at the cells of one row at a time; made once per table. */
export class EvidenceReader {
  readonly #cells: CellGrid;
  readonly #money: readonly number[];
  readonly #hard: readonly number[];
  readonly #soft: readonly number[];
  readonly #counts: ReadonlySet<number>;

  constructor(cells: CellGrid, block: HeaderBlock, columns: readonly Column[], labelColumns: ReadonlySet<number>) {
    const keyOf = new Map(columns.map((column) => [column.index, column.key]));
    const money = moneyColumns(columns).map((column) => column.index);
    const others = block.cells.filter(({ column }) => !labelColumns.has(column) && !money.includes(column));
    const isSoft = (column: number) => {
      const key = keyOf.get(column);
      return key !== undefined && SOFT.has(key);
    };
    this.#cells = cells;
    this.#money = money;
    this.#hard = others.filter(({ column }) => !isSoft(column)).map(({ column }) => column);
    this.#soft = others.filter(({ column }) => isSoft(column)).map(({ column }) => column);
    this.#counts = new Set(
      others
        .filter(({ column, path }) => {
          const key = keyOf.get(column);
          return key === undefined ? COUNT_HEADER.test(path.join("")) : COUNT_PLACES.has(key);
        })
        .map(({ column }) => column),
    );
  }

  /** Whether a project could be told from a heading by its other cells at all. */
  get hasDetailColumns(): boolean {
    return this.#hard.length >= 2;
  }

  /** Whether at least `enough` columns that only projects fill hold a text; the quick look at most rows. */
  hasDetails(row: number, enough: number): boolean {
    let details = 0;
    for (const column of this.#hard) {
      if (this.#cells.kind(row, column) !== CellKind.Text) continue;
      const text = this.#cells.text(row, column);
      if (text.length < 4 && (text.trim() === "" || isPlaceholder(text))) continue;
      details++;
      if (details >= enough) return true;
    }
    return false;
  }

  read(row: number): RowEvidence {
    let details = 0;
    let remarks = 0;
    let count: number | null = null;
    let countColumn: number | null = null;
    let brokenCount = false;
    for (const column of [...this.#hard, ...this.#soft]) {
      const kind = this.#cells.kind(row, column);
      if (kind === CellKind.Text) {
        const text = shownText(this.#cells.text(row, column));
        if (text === "" || isPlaceholder(text)) continue;
        const stated = this.#counts.has(column) ? /^(?:共|计)?(\d{1,5})(?:个|项)?$/.exec(text) : null;
        if (stated !== null && count === null) {
          count = Number(stated[1]);
          countColumn = column;
        } else if (this.#soft.includes(column)) remarks++;
        else details++;
      } else if (kind === CellKind.Number && this.#counts.has(column) && count === null) {
        const n = this.#cells.number(row, column);
        if (Number.isInteger(n) && n >= 0 && n <= LARGEST_COUNT) {
          count = n;
          countColumn = column;
        }
      } else if (kind === CellKind.Error && this.#counts.has(column)) brokenCount = true;
    }
    return { details, remarks, money: this.#hasMoney(row), count, countColumn, brokenCount };
  }

  #hasMoney(row: number): boolean {
    return this.#money.some((column) => {
      const kind = this.#cells.kind(row, column);
      if (kind === CellKind.Text) {
        const text = shownText(this.#cells.text(row, column));
        return text !== "" && !isPlaceholder(text);
      }
      return kind !== CellKind.Empty;
    });
  }
}
