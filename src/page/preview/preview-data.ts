import type { Area } from "../../model/address";
import type { OwnSheetKey } from "../../model/snapshot";
import type { Mark } from "../../model/standing";
import type { CellLook } from "../../workbook/xlsx/appearance/looks";

/** What the preview asks of the worker, and what it gets: a sheet's frame once, then tiles of cells as they come into view. */

export interface SheetTab {
  readonly name: string;
  readonly own: OwnSheetKey | null;
  readonly hidden: boolean;
}

/** The frame of a sheet: how many rows and columns, how wide and high, what is merged and frozen. Pixels throughout. */
export interface SheetFrame {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly defaultHeight: number;
  /** Rows of another height, hidden ones with 0, ascending. */
  readonly rows: Int32Array;
  readonly heights: Float32Array;
  /** The width of every column; 0 for a hidden one. */
  readonly widths: Float32Array;
  readonly merges: readonly Area[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridLines: boolean;
  readonly hiddenRows: number;
  readonly looks: readonly CellLook[];
}

/** A cell that shows something. */
export interface TileCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Position in `SheetFrame.looks`. */
  readonly look: number;
  /** Where the look leaves it open: numbers right, text left. */
  readonly align: "left" | "center" | "right";
  /** Empty cells to the right that a text may run into. */
  readonly spill: number;
  /** "#RRGGBB" that the number format asks for; null: none. */
  readonly color: string | null;
  /** The fill of the flag that lies on the cell, and the words of the row's marks. */
  readonly flag: string | null;
  readonly marks: readonly Mark[];
}

export const TILE_ROWS = 64;
export const TILE_COLUMNS = 32;

/** The cells of one tile, by row and column. */
export interface Tile {
  readonly cells: readonly TileCell[];
}

export interface PreviewSource {
  tabs(): Promise<readonly SheetTab[]>;
  frame(sheet: string): Promise<SheetFrame>;
  /** The tile whose first cell is (down × TILE_ROWS, right × TILE_COLUMNS). */
  tile(sheet: string, down: number, right: number): Promise<Tile>;
  /** What the cell holds, for the line above the sheet: a formula with "=", else the value. */
  content(sheet: string, row: number, column: number): Promise<string>;
}
