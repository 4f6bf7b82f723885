import type { Area } from "../../../model/address";
import { CellKind } from "../../../model/snapshot";
import type { CellGrid } from "../../../model/snapshot";
import { moveFormula } from "../../move-formula";
import type { Strings } from "./strings";

/** The cell whose formula others share. `formula` is -1 until it was read. */
export interface SharedFormula {
  row: number;
  column: number;
  formula: number;
}

/**
 * The cells of a sheet while it is read: typed arrays, one place per cell, in the order of the file. Filled by `CellScan`
 * and turned into a grid by `grid`. Cells without a value are not kept.
 */
export class CellStore {
  count = 0;
  columns = new Uint16Array(FIRST);
  kinds = new Uint8Array(FIRST);
  /** Number; for texts and errors the id of the text. */
  values = new Float64Array(FIRST);
  /** Which of the workbook's number formats. */
  formats = new Uint16Array(FIRST);

  rows = 0;
  rowNumbers = new Uint32Array(FIRST);
  /** Where the cells of a row begin. */
  rowStarts = new Uint32Array(FIRST);

  formulaCount = 0;
  /** Positions of the cells with a formula, ascending, and the id of its text; below 0: ~ the number of a shared formula. */
  formulaCells = new Uint32Array(FIRST);
  formulaIds = new Int32Array(FIRST);
  readonly shared: SharedFormula[] = [];

  columnCount = 0;
  /** Where array formulas and data tables stand. */
  readonly arrays: Area[] = [];
  /** The highest cell format in use, in cells with and without a value and in rows. */
  maxStyle = -1;
  uncomputed = false;
  private inOrder = true;

  /** Begin or go on with a row. */
  startRow(row: number): void {
    const last = this.rows - 1;
    if (last >= 0 && this.rowNumbers[last] === row) return;
    if (last >= 0 && (this.rowStarts[last] ?? 0) === this.count) {
      // Nothing was kept of the row before: its place is free.
      this.rows--;
    }
    const previous = this.rows === 0 ? -1 : (this.rowNumbers[this.rows - 1] ?? 0);
    if (row <= previous) this.inOrder = false;
    if (this.rows >= this.rowNumbers.length) {
      this.rowNumbers = grown(this.rowNumbers, this.rows * 2);
      this.rowStarts = grown(this.rowStarts, this.rows * 2);
    }
    this.rowNumbers[this.rows] = row;
    this.rowStarts[this.rows] = this.count;
    this.rows++;
  }

  /** Keep a cell of the row begun last. */
  add(column: number, kind: CellKind, value: number, format: number): void {
    const at = this.count;
    if (at >= this.columns.length) this.reserve(at * 2);
    const last = this.columns[at - 1] ?? 0;
    if (at > (this.rowStarts[this.rows - 1] ?? 0) && column <= last) this.inOrder = false;
    this.columns[at] = column;
    this.kinds[at] = kind;
    this.values[at] = value;
    this.formats[at] = format;
    this.count = at + 1;
    if (column >= this.columnCount) this.columnCount = column + 1;
  }

  /** The formula of the cell to be added next. */
  addFormula(id: number): void {
    if (this.formulaCount >= this.formulaCells.length) {
      this.formulaCells = grown(this.formulaCells, this.formulaCount * 2);
      this.formulaIds = grown(this.formulaIds, this.formulaCount * 2);
    }
    this.formulaCells[this.formulaCount] = this.count;
    this.formulaIds[this.formulaCount] = id;
    this.formulaCount++;
  }

  /** Make room for cells: a good guess spares copies. */
  reserve(cells: number): void {
    if (cells <= this.columns.length) return;
    this.columns = grown(this.columns, cells);
    this.kinds = grown(this.kinds, cells);
    this.values = grown(this.values, cells);
    this.formats = grown(this.formats, cells);
  }

  /** Whether many more cells have room. */
  isRoomy(): boolean {
    return this.columns.length > this.count + (this.count >>> 2);
  }

  grid(strings: Strings, formats: readonly string[]): CellGrid {
    if (!this.inOrder) this.sort();
    if (this.rows > 0 && (this.rowStarts[this.rows - 1] ?? 0) === this.count) this.rows--;
    return new StoredGrid(this, strings, formats);
  }

  /**
   * Bring cells into the order of rows and columns: some writers do not keep it. Of two cells in one place the later one
   * counts, as in other readers.
   */
  private sort(): void {
    const rowOf = new Uint32Array(this.count);
    for (let nth = 0; nth < this.rows; nth++) {
      const end = nth + 1 < this.rows ? (this.rowStarts[nth + 1] ?? 0) : this.count;
      rowOf.fill(this.rowNumbers[nth] ?? 0, this.rowStarts[nth] ?? 0, end);
    }
    const { columns, kinds, values, formats } = this;
    const formulas = new Map<number, number>();
    for (let nth = 0; nth < this.formulaCount; nth++) {
      formulas.set(this.formulaCells[nth] ?? 0, this.formulaIds[nth] ?? 0);
    }
    const order = Uint32Array.from({ length: this.count }, (_, at) => at).sort(
      (a, b) => (rowOf[a] ?? 0) - (rowOf[b] ?? 0) || (columns[a] ?? 0) - (columns[b] ?? 0) || a - b,
    );
    const sorted = new CellStore();
    sorted.reserve(this.count);
    order.forEach((at, nth) => {
      const following = order[nth + 1];
      if (following !== undefined && rowOf[following] === rowOf[at] && columns[following] === columns[at]) return;
      sorted.startRow(rowOf[at] ?? 0);
      const formula = formulas.get(at);
      if (formula !== undefined) sorted.addFormula(formula);
      sorted.add(columns[at] ?? 0, (kinds[at] ?? 0) as CellKind, values[at] ?? 0, formats[at] ?? 0);
    });
    this.count = sorted.count;
    this.columns = sorted.columns;
    this.kinds = sorted.kinds;
    this.values = sorted.values;
    this.formats = sorted.formats;
    this.rows = sorted.rows;
    this.rowNumbers = sorted.rowNumbers;
    this.rowStarts = sorted.rowStarts;
    this.formulaCount = sorted.formulaCount;
    this.formulaCells = sorted.formulaCells;
    this.formulaIds = sorted.formulaIds;
    this.inOrder = true;
  }
}

const FIRST = 64;

function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  array: T,
  length: number,
): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(FIRST, Math.ceil(length)));
  larger.set(array);
  return larger;
}

/** Rows up to this many times as many as are filled are found by their number, beyond by search. */
const SPARSE = 8;

/** The answers to every question about a cell, from the store. */
class StoredGrid implements CellGrid {
  readonly rowCount: number;
  readonly columnCount: number;
  /** By row number: where its cells begin; one more at the end. Null for a sparse sheet. */
  private readonly starts: Uint32Array | null;
  private readonly columns: Uint16Array;
  private readonly kinds: Uint8Array;
  private readonly values: Float64Array;
  private readonly formats: Uint16Array;
  /** The row asked for last and its cells: questions come in rows. */
  private row = -1;
  private from = 0;
  private to = 0;

  constructor(
    private readonly store: CellStore,
    private readonly strings: Strings,
    private readonly codes: readonly string[],
  ) {
    const { count, rows, rowNumbers, rowStarts } = store;
    this.rowCount = rows === 0 ? 0 : (rowNumbers[rows - 1] ?? 0) + 1;
    this.columnCount = store.columnCount;
    this.columns = store.columns;
    this.kinds = store.kinds;
    this.values = store.values;
    this.formats = store.formats;
    if (this.rowCount > SPARSE * rows + 1024) {
      this.starts = null;
    } else {
      const starts = new Uint32Array(this.rowCount + 1);
      let next = 0;
      for (let nth = 0; nth < rows; nth++) {
        const row = rowNumbers[nth] ?? 0;
        starts.fill(rowStarts[nth] ?? 0, next, row + 1);
        next = row + 1;
      }
      starts.fill(count, next);
      this.starts = starts;
    }
  }

  kind(row: number, column: number): CellKind {
    const at = this.find(row, column);
    return at < 0 ? CellKind.Empty : ((this.kinds[at] ?? 0) as CellKind);
  }

  number(row: number, column: number): number {
    const at = this.find(row, column);
    if (at < 0) return NaN;
    const kind = this.kinds[at];
    return kind === CellKind.Number || kind === CellKind.Boolean ? (this.values[at] ?? NaN) : NaN;
  }

  text(row: number, column: number): string {
    const at = this.find(row, column);
    if (at < 0) return "";
    const kind = this.kinds[at];
    return kind === CellKind.Text || kind === CellKind.Error ? this.strings.text(this.values[at] ?? 0) : "";
  }

  formula(row: number, column: number): string | null {
    const { formulaCells, formulaCount, formulaIds, shared } = this.store;
    if (formulaCount === 0) return null;
    const at = this.find(row, column);
    if (at < 0) return null;
    const nth = lowerBound(formulaCells, 0, formulaCount, at);
    if (nth === formulaCount || formulaCells[nth] !== at) return null;
    const id = formulaIds[nth] ?? 0;
    if (id >= 0) return this.strings.text(id);
    const master = shared[~id];
    if (master === undefined || master.formula < 0) return "";
    return moveFormula(this.strings.text(master.formula), row - master.row, column - master.column);
  }

  numberFormat(row: number, column: number): string {
    const at = this.find(row, column);
    return at < 0 ? "General" : (this.codes[this.formats[at] ?? 0] ?? "General");
  }

  nextRow(row: number): number {
    const { rowNumbers, rows } = this.store;
    const nth = lowerBound(rowNumbers, 0, rows, row + 1);
    return nth === rows ? -1 : (rowNumbers[nth] ?? -1);
  }

  /** The place of a cell; -1 when it is empty. */
  private find(row: number, column: number): number {
    if (row !== this.row && !this.enter(row)) return -1;
    const { columns, from, to } = this;
    if (from === to) return -1;
    // In a row without gaps the place is known from its first column.
    const guess = from + column - (columns[from] ?? 0);
    if (guess >= from && guess < to && columns[guess] === column) return guess;
    const at = lowerBound(columns, from, to, column);
    return at < to && columns[at] === column ? at : -1;
  }

  private enter(row: number): boolean {
    if (!(row >= 0 && row < this.rowCount)) return false;
    if (this.starts !== null) {
      this.from = this.starts[row] ?? 0;
      this.to = this.starts[row + 1] ?? 0;
    } else {
      const { rowNumbers, rowStarts, rows, count } = this.store;
      const nth = lowerBound(rowNumbers, 0, rows, row);
      const found = nth < rows && rowNumbers[nth] === row;
      this.from = found ? (rowStarts[nth] ?? 0) : 0;
      this.to = found ? (nth + 1 < rows ? (rowStarts[nth + 1] ?? 0) : count) : 0;
    }
    this.row = row;
    return true;
  }
}

/** The first place from `from` on whose number is not below `value`; `to` where there is none. */
function lowerBound(numbers: Uint16Array | Uint32Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
