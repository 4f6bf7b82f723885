import type { SheetSnapshot, Snapshot } from "../../model/snapshot";
import type { Appearance } from "../../workbook/xlsx/appearance/read-appearance";
import type { SheetGeometry } from "../../workbook/xlsx/appearance/sheet-geometry";
import {
  type PreviewSource,
  type SheetFrame,
  type SheetTab,
  type Tile,
  TILE_COLUMNS,
  TILE_ROWS,
  type TileCell,
} from "../preview/preview-data";
import { contentOf, displayOf } from "./cell-display";
import type { FlagPaint } from "./flag-paint";

/** Points to CSS pixels; the width of a digit of the usual 11-point font, and the padding that Excel adds (18.3.1.13). */
const PIXELS_PER_POINT = 96 / 72;
const DIGIT = 7;
const PADDING = 5;
/** A text runs into no more cells than this. */
const MOST_SPILL = 20;
/** Beyond the last cell there is this much empty paper, as a spreadsheet shows it. */
const MARGIN_ROWS = 20;
const MARGIN_COLUMNS = 4;

/** Makes frames and tiles from a snapshot and its appearance. */
export class SheetPreview implements PreviewSource {
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly appearance: Appearance,
    private readonly flags: FlagPaint | null,
  ) {
    this.sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  }

  tabs(): Promise<readonly SheetTab[]> {
    const tabs = this.snapshot.sheets
      .filter(({ visibility }) => visibility !== "veryHidden")
      .map(({ name, own, visibility }) => ({ name, own, hidden: visibility === "hidden" }));
    return Promise.resolve(tabs);
  }

  async frame(name: string): Promise<SheetFrame> {
    const sheet = this.sheet(name);
    const geometry = await this.appearance.sheet(name);
    const columnCount = sheet.cells.columnCount + MARGIN_COLUMNS;
    const heights = heightsOf(sheet, geometry);
    return {
      name,
      rowCount: sheet.cells.rowCount + MARGIN_ROWS,
      columnCount,
      defaultHeight: Math.round(geometry.defaultHeight * PIXELS_PER_POINT),
      ...heights,
      widths: widthsOf(sheet, geometry, columnCount),
      merges: sheet.merges,
      frozenRows: geometry.frozenRows,
      frozenColumns: geometry.frozenColumns,
      gridLines: geometry.gridLines,
      hiddenRows: sheet.hiddenRows.size,
      looks: this.appearance.looks,
    };
  }

  async tile(name: string, down: number, right: number): Promise<Tile> {
    const sheet = this.sheet(name);
    const { looks } = await this.appearance.sheet(name);
    const { cells } = sheet;
    const top = down * TILE_ROWS;
    const left = right * TILE_COLUMNS;
    const shown: TileCell[] = [];
    for (let row = top; row < top + TILE_ROWS; row++) {
      if (sheet.hiddenRows.has(row)) continue;
      const marks = this.flags?.marksOf(name, row) ?? [];
      for (let column = left; column < left + TILE_COLUMNS; column++) {
        const display = displayOf(cells, row, column, this.snapshot.date1904);
        const look = looks.at(row, column);
        const flag = marks.length === 0 ? null : (this.flags?.fillOf(name, row, column) ?? null);
        if (display === null && look === 0 && flag === null) continue;
        shown.push({
          row,
          column,
          text: display?.text ?? "",
          look,
          align: display?.align ?? "left",
          spill: display?.align === "left" ? this.spill(sheet, row, column) : 0,
          color: display?.color ?? null,
          flag,
          marks: flag === null ? [] : marks,
        });
      }
    }
    return { cells: shown };
  }

  content(name: string, row: number, column: number): Promise<string> {
    return Promise.resolve(contentOf(this.sheet(name).cells, row, column));
  }

  private sheet(name: string): SheetSnapshot {
    const sheet = this.sheets.get(name);
    if (sheet === undefined) throw new RangeError("no such sheet");
    return sheet;
  }

  /** How many blank cells follow to the right. */
  private spill({ cells }: SheetSnapshot, row: number, column: number): number {
    let count = 0;
    while (count < MOST_SPILL && cells.kind(row, column + count + 1) === 0) count += 1;
    return count;
  }
}

function heightsOf(sheet: SheetSnapshot, geometry: SheetGeometry): Pick<SheetFrame, "rows" | "heights"> {
  const own = new Map<number, number>();
  for (const [row, height] of geometry.heights) own.set(row, Math.round(height * PIXELS_PER_POINT));
  for (const row of sheet.hiddenRows) own.set(row, 0);
  const rows = Int32Array.from(own.keys()).sort();
  return { rows, heights: Float32Array.from(rows, (row) => own.get(row) ?? 0) };
}

function widthsOf(sheet: SheetSnapshot, geometry: SheetGeometry, count: number): Float32Array {
  const pixels = (characters: number): number => Math.round(characters * DIGIT + PADDING);
  const widths = new Float32Array(count).fill(pixels(geometry.defaultWidth));
  for (const { first, last, width } of geometry.widths) widths.fill(Math.round(width * DIGIT), first, last + 1);
  for (const column of sheet.hiddenColumns) if (column < count) widths[column] = 0;
  return widths;
}
