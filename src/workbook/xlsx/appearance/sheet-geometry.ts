import { MAX_COLUMNS, parseArea } from "../../../model/address";
import { isTrue } from "../read/cell-scan";
import { Scanner } from "../xml/scanner";
import { RowLooks } from "./row-looks";

/** Widths, heights, panes and formats of one sheet, for showing it. */
export interface SheetGeometry {
  /** In characters; 8.43 where the file says nothing. */
  readonly defaultWidth: number;
  /** In points. */
  readonly defaultHeight: number;
  readonly widths: readonly { readonly first: number; readonly last: number; readonly width: number }[];
  /** Rows with a height of their own, in points. */
  readonly heights: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridLines: boolean;
  /** The format number of each cell that the file holds, values or not. */
  readonly looks: RowLooks;
}

/** What a sheet without a part of this kind (an old .xls) looks like. */
export function plainGeometry(): SheetGeometry {
  return {
    defaultWidth: 8.43,
    defaultHeight: 15,
    widths: [],
    heights: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
    gridLines: true,
    looks: new RowLooks(),
  };
}

/** Read what a sheet part says about looks. `bytes` is the whole part in UTF-8. */
export function readGeometry(bytes: Uint8Array, part: string): SheetGeometry {
  const scanner = new Scanner(bytes, part);
  let { defaultWidth, defaultHeight, frozenRows, frozenColumns, gridLines } = plainGeometry();
  const widths: { first: number; last: number; width: number }[] = [];
  const heights = new Map<number, number>();
  const looks = new RowLooks();
  let row = -1;
  let column = -1;
  while (scanner.next()) {
    if (scanner.kind === "close") continue;
    switch (scanner.local) {
      case "c": {
        if (scanner.depth !== 3) break;
        const place = scanner.attribute("r");
        column = place === null ? column + 1 : (parseArea(place)?.left ?? column + 1);
        looks.put(row, column, Number(scanner.attribute("s") ?? 0));
        break;
      }
      case "row": {
        if (scanner.depth !== 2) break;
        const number = scanner.attribute("r");
        row = number === null ? row + 1 : Number(number) - 1;
        column = -1;
        const height = scanner.attribute("ht");
        if (height !== null) heights.set(row, Number(height));
        if (isTrue(scanner.attribute("customFormat"))) looks.putRow(row, Number(scanner.attribute("s") ?? 0));
        break;
      }
      case "col": {
        if (scanner.depth !== 2) break;
        const first = Number(scanner.attribute("min") ?? 1) - 1;
        const last = Math.min(Number(scanner.attribute("max") ?? 1), MAX_COLUMNS) - 1;
        const width = scanner.attribute("width");
        if (width !== null) widths.push({ first, last, width: Number(width) });
        const style = Number(scanner.attribute("style") ?? 0);
        if (style !== 0) looks.putColumns(first, last, style);
        break;
      }
      case "sheetView":
        gridLines = scanner.attribute("showGridLines") !== "0";
        break;
      case "pane":
        if (scanner.attribute("state")?.startsWith("frozen") === true) {
          frozenRows = Math.trunc(Number(scanner.attribute("ySplit") ?? 0));
          frozenColumns = Math.trunc(Number(scanner.attribute("xSplit") ?? 0));
        }
        break;
      case "sheetFormatPr":
        defaultHeight = Number(scanner.attribute("defaultRowHeight") ?? defaultHeight);
        defaultWidth = Number(
          scanner.attribute("defaultColWidth") ?? scanner.attribute("baseColWidth") ?? defaultWidth,
        );
        break;
    }
  }
  return { defaultWidth, defaultHeight, widths, heights, frozenRows, frozenColumns, gridLines, looks };
}
