import type { Area } from "../../model/address";
import { type PreviewSource, TILE_COLUMNS, TILE_ROWS, type TileCell } from "./preview-data";

/** Tiles kept at most; the oldest go. A screen shows fewer than ten. */
const MOST_TILES = 200;

/** The cells of one sheet that have come into view, fetched tile by tile. React reads it as an external store. */
export class TileStore {
  private readonly tiles = new Map<string, ReadonlyMap<number, TileCell> | null>();
  private readonly listeners = new Set<() => void>();
  private changes = 0;

  constructor(
    private readonly source: PreviewSource,
    private readonly sheet: string,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly version = (): number => this.changes;

  /** Fetch what a window needs and is not there yet. */
  ensure(window: Area): void {
    for (let down = Math.floor(window.top / TILE_ROWS); down * TILE_ROWS <= window.bottom; down++) {
      for (let right = Math.floor(window.left / TILE_COLUMNS); right * TILE_COLUMNS <= window.right; right++) {
        this.fetch(down, right);
      }
    }
  }

  /** A cell that shows something; undefined for a blank one and for one that has not come yet. */
  cell(row: number, column: number): TileCell | undefined {
    const key = `${String(Math.floor(row / TILE_ROWS))} ${String(Math.floor(column / TILE_COLUMNS))}`;
    return this.tiles.get(key)?.get(place(row, column));
  }

  private fetch(down: number, right: number): void {
    const key = `${String(down)} ${String(right)}`;
    if (this.tiles.has(key)) return;
    this.tiles.set(key, null);
    void this.source.tile(this.sheet, down, right).then(
      ({ cells }) => {
        this.tiles.set(key, new Map(cells.map((cell) => [place(cell.row, cell.column), cell])));
        for (const old of this.tiles.keys()) {
          if (this.tiles.size <= MOST_TILES) break;
          this.tiles.delete(old);
        }
        this.changes += 1;
        for (const listener of this.listeners) listener();
      },
      () => this.tiles.delete(key), // the workbook is gone; asked again if it is not
    );
  }
}

function place(row: number, column: number): number {
  return (row % TILE_ROWS) * TILE_COLUMNS + (column % TILE_COLUMNS);
}
