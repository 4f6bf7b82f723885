import { CellKind, type CellGrid } from "../model/snapshot";

/** A row of a block: the text of its cells by column word, and where it stands. */
export interface BlockRow<Field extends string> {
  readonly row: number;
  text(field: Field): string;
  /** The number of a cell, also where it was typed as text; null where it is blank; NaN where it is no number. */
  number(field: Field): number | null;
}

export interface Block<Field extends string> {
  readonly title: string;
  readonly columns: Readonly<Record<Field, string>>;
}

/**
 * Read the blocks of a sheet that we laid out ourselves and people have edited since: a title in any column of a row, a
 * row of headers below it, rows until the next title. Blank rows are skipped; columns are found by their header.
 */
export class SheetBlocks {
  /** Rows that hold a block's title, ascending. */
  private readonly titleRows: readonly { readonly row: number; readonly title: string }[];

  constructor(
    private readonly cells: CellGrid,
    titles: readonly string[],
  ) {
    const known = new Set(titles);
    const found: { row: number; title: string }[] = [];
    for (let row = cells.nextRow(-1); row !== -1; row = cells.nextRow(row)) {
      for (let column = 0; column < widthOf(cells); column++) {
        const title = cellText(cells, row, column);
        if (known.has(title)) found.push({ row, title });
      }
    }
    this.titleRows = found;
  }

  rows<Field extends string>(block: Block<Field>): BlockRow<Field>[] {
    const at = this.titleRows.findIndex(({ title }) => title === block.title);
    const title = this.titleRows[at];
    if (title === undefined) return [];
    const end = this.titleRows[at + 1]?.row ?? this.cells.rowCount;
    const header = this.cells.nextRow(title.row);
    if (header === -1 || header >= end) return [];
    const columns = this.columnsOf(header, block);
    const rows: BlockRow<Field>[] = [];
    for (let row = this.cells.nextRow(header); row !== -1 && row < end; row = this.cells.nextRow(row)) {
      const entry = this.rowAt(row, columns);
      if ([...columns.keys()].some((field) => entry.text(field) !== "")) rows.push(entry);
    }
    return rows;
  }

  private columnsOf<Field extends string>(header: number, block: Block<Field>): Map<Field, number> {
    const columns = new Map<Field, number>();
    const fields = Object.entries(block.columns) as [Field, string][];
    for (let column = 0; column < widthOf(this.cells); column++) {
      const word = cellText(this.cells, header, column);
      const field = fields.find(([key, text]) => text === word && !columns.has(key));
      if (field !== undefined) columns.set(field[0], column);
    }
    return columns;
  }

  private rowAt<Field extends string>(row: number, columns: ReadonlyMap<Field, number>): BlockRow<Field> {
    const { cells } = this;
    const text = (field: Field): string => {
      const column = columns.get(field);
      return column === undefined ? "" : cellText(cells, row, column);
    };
    return {
      row,
      text,
      number(field) {
        const column = columns.get(field);
        if (column === undefined) return null;
        if (cells.kind(row, column) === CellKind.Number) return cells.number(row, column);
        const typed = text(field).normalize("NFKC").replaceAll(",", "");
        return typed === "" ? null : Number(typed);
      },
    };
  }
}

/** Far more than our own columns; a stray cell far to the right must not cost time. */
const MAX_WIDTH = 64;

function widthOf(cells: CellGrid): number {
  return Math.min(cells.columnCount, MAX_WIDTH);
}

function cellText(cells: CellGrid, row: number, column: number): string {
  const kind = cells.kind(row, column);
  if (kind === CellKind.Number) return String(cells.number(row, column));
  return kind === CellKind.Text ? cells.text(row, column).trim() : "";
}
