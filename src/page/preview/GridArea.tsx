import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
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
  text: { maxWidth: "100%", minWidth: 0, overflowWrap: "break-word" },
  spilling: { overflow: "visible", zIndex: 1 },
});

export interface AreaProps {
  readonly frame: SheetFrame;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeIndex;
  readonly store: TileStore;
  /** Cells to draw. */
  readonly window: Area;
  /** Where the part of the sheet that this area shows begins, and where that stands in the area. */
  readonly origin: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
  readonly active: { readonly row: number; readonly column: number };
  readonly idOf: (row: number, column: number) => string;
  readonly onActivate: (row: number, column: number) => void;
  /** What stands before a row's cells: its number. */
  readonly before?: (row: number, top: number, height: number) => ReactNode;
}

/** One of the four parts of a sheet with frozen panes: the rows and cells of a window, each at its place. */
export function GridArea(props: AreaProps) {
  const { rows, window, before } = props;
  const drawn: ReactNode[] = [];
  for (let row = window.top; row <= window.bottom; row++) {
    const height = rows.sizeOf(row);
    if (height === 0) continue;
    const top = props.origin.y + rows.offsetOf(row) - rows.offsetOf(props.origin.row);
    drawn.push(
      <div key={row} role="row" aria-rowindex={row + 2}>
        {before?.(row, top, height)}
        <RowCells {...props} row={row} top={top} height={height} />
      </div>,
    );
  }
  return <>{drawn}</>;
}

function RowCells(props: AreaProps & { readonly row: number; readonly top: number; readonly height: number }) {
  const { frame, rows, columns, merges, store, window, origin, active, idOf, onActivate, row, top, height } = props;
  const styles = useStyles();
  const cells: ReactNode[] = [];
  const firstRow = row === window.top;
  for (let column = window.left; column <= window.right; column++) {
    if (columns.sizeOf(column) === 0) continue;
    const merge = merges.at(row, column);
    // a merged area is drawn once: at its first cell, or where the window cuts into it
    if (merge !== null) {
      const atTop = row === merge.top || firstRow;
      const atLeft = column === merge.left || column === window.left;
      if (!atTop || !atLeft) continue;
    }
    const home = merge === null ? { row, column } : { row: merge.top, column: merge.left };
    const cell = store.cell(home.row, home.column);
    const look = frame.looks[cell?.look ?? 0] ?? plainLook;
    const style = styleOf(look, cell);
    const spill = merge === null && !look.wrap && look.horizontal !== "center" ? (cell?.spill ?? 0) : 0;
    const isActive = merge === null ? active.row === row && active.column === column : inside(merge, active);
    const isFlagged = cell !== undefined && cell.flag !== null;
    const label = cell === undefined || cell.marks.length === 0 ? undefined : pageText.marks(cell.marks.join("、"));
    cells.push(
      <div
        key={column}
        role="gridcell"
        id={idOf(home.row, home.column)}
        aria-colindex={column + 2}
        aria-selected={isActive}
        {...(merge === null ? {} : { "aria-colspan": merge.right - merge.left + 1, title: areaName(merge) })}
        data-cell={cellName(home.row, home.column)}
        className={mergeClasses(
          styles.cell,
          frame.gridLines && !hasBorder(look) && styles.lined,
          isFlagged && styles.flagged,
          spill > 0 && styles.spilling,
        )}
        style={{
          ...style,
          left: origin.x + columns.offsetOf(home.column) - columns.offsetOf(origin.column),
          top: merge === null ? top : origin.y + rows.offsetOf(merge.top) - rows.offsetOf(origin.row),
          width: columns.offsetOf((merge?.right ?? column) + 1) - columns.offsetOf(home.column),
          height: merge === null ? height : rows.offsetOf(merge.bottom + 1) - rows.offsetOf(merge.top),
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
}

function hasBorder({ border }: CellLook): boolean {
  return border.top !== null || border.right !== null || border.bottom !== null || border.left !== null;
}

function inside(area: Area, cell: { readonly row: number; readonly column: number }): boolean {
  return cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right;
}
