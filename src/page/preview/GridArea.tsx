import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import { type Area, areaName, cellName } from "../../model/address";
import { pageText } from "../../text/pane";
import { type CellLook, plainLook } from "../../workbook/xlsx/appearance/looks";
import type { Axis } from "./axis";
import { styleOf } from "./cell-style";
import type { MergeIndex } from "./merge-index";
import type { SheetFrame } from "./preview-data";
import type { TileStore } from "./tile-store";

const useStyles = makeStyles({
  cell: {
    position: "absolute",
    boxSizing: "border-box",
    display: "flex",
    overflow: "hidden",
    paddingInline: "2px",
    lineHeight: 1.25,
    fontSize: "14.7px",
    color: "#000000",
    cursor: "cell",
    // contrast themes take the shadows away that lines are made of
    "@media (forced-colors: active)": { borderRight: "1px solid CanvasText", borderBottom: "1px solid CanvasText" },
  },
  lined: { borderRight: "1px solid #E1E1E1", borderBottom: "1px solid #E1E1E1" },
  flagged: { forcedColorAdjust: "none" },
  // over another cell too it is that cell which a click means
  text: { maxWidth: "100%", minWidth: 0, overflowWrap: "break-word", pointerEvents: "none" },
  spilling: { overflow: "visible", zIndex: 1 },
});

/** What every row of every part needs; its members keep their identity while the sheet is the same. */
interface Shared {
  readonly frame: SheetFrame;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeIndex;
  readonly store: TileStore;
  /** The store's version: grows when cells have come. */
  readonly version: number;
  /** The chosen cell; of a merged area its first. */
  readonly active: { readonly row: number; readonly column: number };
  readonly idOf: (row: number, column: number) => string;
  readonly onActivate: (row: number, column: number) => void;
}

export interface AreaProps extends Shared {
  /** Cells to draw. */
  readonly window: Area;
  /** Where the part of the sheet that this area shows begins, and where that stands in the area. */
  readonly origin: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
  /** What stands before a row's cells: its number. */
  readonly before?: (row: number, top: number, height: number) => ReactNode;
}

/** One of the four parts of a sheet with frozen panes: the rows and cells of a window, each at its place. */
export function GridArea({ window, origin, before, ...shared }: AreaProps) {
  const { rows, columns } = shared;
  const x = origin.x - columns.offsetOf(origin.column);
  const y = origin.y - rows.offsetOf(origin.row);
  const drawn: ReactNode[] = [];
  for (let row = window.top; row <= window.bottom; row++) {
    const height = rows.sizeOf(row);
    if (height === 0) continue;
    drawn.push(
      <div key={row} role="row" aria-rowindex={row + 2}>
        {before?.(row, y + rows.offsetOf(row), height)}
        <RowCells
          {...shared}
          row={row}
          left={window.left}
          right={window.right}
          x={x}
          y={y}
          isFirst={row === window.top}
          partTop={origin.row}
          partLeft={origin.column}
        />
      </div>,
    );
  }
  return <>{drawn}</>;
}

interface RowProps extends Shared {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** Where the sheet's own corner would stand in the area. */
  readonly x: number;
  readonly y: number;
  /** The first row of the window: it draws the merged areas that come down from above. */
  readonly isFirst: boolean;
  /** Where the part begins: a merged area that reaches into it from another part has its one identity there. */
  readonly partTop: number;
  readonly partLeft: number;
}

/** The cells of a row. Scrolling draws the rows that come into view and leaves the others as they are. */
const RowCells = memo(function RowCells(props: RowProps) {
  const { frame, rows, columns, merges, store, active, idOf, onActivate, row, left, right, x, y, isFirst } = props;
  const { partTop, partLeft } = props;
  const styles = useStyles();
  const cells: ReactNode[] = [];
  for (let column = left; column <= right; column++) {
    if (columns.sizeOf(column) === 0) continue;
    const merge = merges.at(row, column);
    // a merged area is drawn once: at its first cell, or where the window cuts into it
    if (merge !== null) {
      const atTop = row === merge.top || isFirst;
      const atLeft = column === merge.left || column === left;
      if (!atTop || !atLeft) continue;
    }
    const home = merge === null ? { row, column } : { row: merge.top, column: merge.left };
    const cell = store.cell(home.row, home.column);
    const look = frame.looks[cell?.look ?? 0] ?? plainLook;
    const style = styleOf(look, cell);
    const spill = merge === null && !look.wrap && look.horizontal !== "center" ? (cell?.spill ?? 0) : 0;
    const isHere = home.row >= partTop && home.column >= partLeft;
    const isActive = isHere && active.row === home.row && active.column === home.column;
    const isFlagged = cell !== undefined && cell.flag !== null;
    const label = cell === undefined || cell.marks.length === 0 ? undefined : pageText.marks(cell.marks.join("、"));
    cells.push(
      <div
        key={column}
        role="gridcell"
        {...(isHere ? { id: idOf(home.row, home.column), "data-cell": cellName(home.row, home.column) } : {})}
        aria-colindex={column + 2}
        aria-selected={isActive}
        {...(merge === null ? {} : { "aria-colspan": merge.right - merge.left + 1, title: areaName(merge) })}
        className={mergeClasses(
          styles.cell,
          frame.gridLines && !hasBorder(look) && styles.lined,
          isFlagged && styles.flagged,
          spill > 0 && styles.spilling,
        )}
        style={{
          ...style,
          left: x + columns.offsetOf(home.column),
          top: y + rows.offsetOf(home.row),
          width: columns.offsetOf((merge?.right ?? column) + 1) - columns.offsetOf(home.column),
          height: rows.offsetOf((merge?.bottom ?? row) + 1) - rows.offsetOf(home.row),
          ...(spill > 0 && { clipPath: upTo(columns.offsetOf(column + 1 + spill) - columns.offsetOf(column + 1)) }),
        }}
        {...(label === undefined ? {} : { title: label })}
        onMouseDown={() => onActivate(home.row, home.column)}
      >
        {cell !== undefined && cell.text !== "" && <span className={styles.text}>{cell.text}</span>}
        {label !== undefined && <span hidden>{label}</span>}
      </div>,
    );
  }
  return <>{cells}</>;
});

/** A text that runs out of its cell ends where the next one with content begins. The lines around the cell stay. */
function upTo(pixels: number): string {
  return `inset(-2px -${String(pixels)}px -2px -2px)`;
}

function hasBorder({ border }: CellLook): boolean {
  return border.top !== null || border.right !== null || border.bottom !== null || border.left !== null;
}
