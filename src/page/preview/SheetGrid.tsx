import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useSyncExternalStore } from "react";
import { type Area, columnLetters } from "../../model/address";
import { SpokenOnly } from "../../taskpane/components/SpokenOnly";
import { pageText } from "../../text/pane";
import { ActiveFrame } from "./ActiveFrame";
import { Axis } from "./axis";
import { GridArea } from "./GridArea";
import { LETTERS, NUMBERS } from "./grid-sizes";
import { moved } from "./keyboard";
import { MergeIndex } from "./merge-index";
import type { SheetFrame } from "./preview-data";
import type { TileStore } from "./tile-store";
import { useViewport } from "./use-viewport";

/** Rows and columns drawn beyond the edge, so that scrolling meets drawn cells. */
const BEYOND = { rows: 6, columns: 2 };

const useStyles = makeStyles({
  box: {
    position: "relative",
    overflow: "auto",
    height: "100%",
    // What happens in the pane beside it is no reason to lay out its cells again.
    contain: "layout paint style",
    backgroundColor: "#FFFFFF",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  sizer: { display: "grid", position: "relative" },
  corner: { position: "sticky", top: 0, left: 0, zIndex: 4, backgroundColor: "#FFFFFF" },
  top: { position: "sticky", top: 0, zIndex: 3, backgroundColor: "#FFFFFF" },
  left: { position: "sticky", left: 0, zIndex: 2, backgroundColor: "#FFFFFF" },
  body: { position: "relative" },
  frozenBelow: { borderBottom: "1px solid #8A8A8A" },
  frozenRight: { borderRight: "1px solid #8A8A8A" },
  head: {
    position: "absolute",
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    fontSize: "12px",
    color: "#424242",
    backgroundColor: "#F3F3F3",
    borderRight: "1px solid #D0D0D0",
    borderBottom: "1px solid #D0D0D0",
    zIndex: 1,
    "@media (forced-colors: active)": { color: "CanvasText", backgroundColor: "Canvas" },
  },
});

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface Props {
  readonly frame: SheetFrame;
  readonly store: TileStore;
  readonly active: CellPlace;
  readonly onActivate: (place: CellPlace) => void;
}

/** A sheet as a grid: only what is in view is in the document. Arrows move the cell, the panes stay frozen. */
export function SheetGrid({ frame, store, active, onActivate }: Props) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const viewport = useViewport(box);
  const version = useSyncExternalStore(store.subscribe, store.version);

  const rows = useMemo(() => new Axis(frame.rowCount, frame.defaultHeight, frame.rows, frame.heights), [frame]);
  const columns = useMemo(() => Axis.of(frame.widths), [frame]);
  const merges = useMemo(() => new MergeIndex(frame.merges), [frame]);
  const frozen = frozenOf(frame, rows, columns, viewport);
  const fixedWidth = NUMBERS + columns.offsetOf(frozen.columns);
  const fixedHeight = LETTERS + rows.offsetOf(frozen.rows);

  const window: Area = {
    top: Math.max(frozen.rows, rows.indexAt(viewport.top + rows.offsetOf(frozen.rows)) - BEYOND.rows),
    bottom: Math.min(frame.rowCount - 1, rows.indexAt(viewport.top + viewport.height) + BEYOND.rows),
    left: Math.max(frozen.columns, columns.indexAt(viewport.left + columns.offsetOf(frozen.columns)) - BEYOND.columns),
    right: Math.min(frame.columnCount - 1, columns.indexAt(viewport.left + viewport.width) + BEYOND.columns),
  };
  const { top, bottom, left, right } = window;
  useEffect(() => {
    store.ensure({ top, bottom, left, right });
    store.ensure({ top: 0, bottom: frozen.rows, left, right });
    store.ensure({ top, bottom, left: 0, right: frozen.columns });
  }, [store, top, bottom, left, right, frozen.rows, frozen.columns]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    reveal(element, { rows, columns, frozen, fixedWidth, fixedHeight }, active);
    // only when the cell changes: scrolling away from it is the user's wish
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [active, frame]);

  const idOf = useCallback((row: number, column: number) => `${id}-${String(row)}-${String(column)}`, [id]);
  const area = merges.at(active.row, active.column);
  const homeRow = area?.top ?? active.row;
  const homeColumn = area?.left ?? active.column;
  const home = useMemo(() => ({ row: homeRow, column: homeColumn }), [homeRow, homeColumn]);
  const activate = useCallback((row: number, column: number) => onActivate({ row, column }), [onActivate]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = moved(event, active, rows, columns, merges, viewport.height - fixedHeight);
    if (next === null) return;
    event.preventDefault();
    onActivate(next);
  };
  const shared = { frame, rows, columns, merges, store, version, active: home, idOf, onActivate: activate };
  const letters = (from: number, to: number, x: number, origin: number) =>
    range(from, to)
      .filter((column) => columns.sizeOf(column) > 0)
      .map((column) => (
        <div
          key={column}
          role="columnheader"
          aria-colindex={column + 2}
          className={styles.head}
          style={{
            left: x + columns.offsetOf(column) - columns.offsetOf(origin),
            top: 0,
            width: columns.sizeOf(column),
            height: LETTERS,
          }}
        >
          {columnLetters(column)}
        </div>
      ));
  const number = (row: number, y: number, height: number) => (
    <div role="rowheader" aria-colindex={1} className={styles.head} style={{ left: 0, top: y, width: NUMBERS, height }}>
      {row + 1}
    </div>
  );
  const toFrozenRow = frozen.rows - 1;
  const toFrozenColumn = frozen.columns - 1;
  return (
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      className={styles.box}
      aria-label={pageText.grid(frame.name)}
      aria-rowcount={frame.rowCount + 1}
      aria-colcount={frame.columnCount + 1}
      aria-activedescendant={idOf(home.row, home.column)}
      aria-readonly
      onKeyDown={onKeyDown}
    >
      <div
        role="presentation"
        className={styles.sizer}
        style={{
          gridTemplateColumns: `${String(fixedWidth)}px ${String(columns.total - columns.offsetOf(frozen.columns))}px`,
          gridTemplateRows: `${String(fixedHeight)}px ${String(rows.total - rows.offsetOf(frozen.rows))}px`,
        }}
      >
        <div
          role="rowgroup"
          className={mergeClasses(
            styles.corner,
            frozen.rows > 0 && styles.frozenBelow,
            frozen.columns > 0 && styles.frozenRight,
          )}
        >
          <div role="row" aria-rowindex={1}>
            <div
              role="columnheader"
              aria-colindex={1}
              className={styles.head}
              style={{ left: 0, top: 0, width: NUMBERS, height: LETTERS }}
            >
              <SpokenOnly>{pageText.corner}</SpokenOnly>
            </div>
            {letters(0, toFrozenColumn, NUMBERS, 0)}
          </div>
          <GridArea
            {...shared}
            window={{ top: 0, bottom: toFrozenRow, left: 0, right: toFrozenColumn }}
            origin={{ row: 0, column: 0, x: NUMBERS, y: LETTERS }}
            before={number}
          />
        </div>
        <div role="rowgroup" className={mergeClasses(styles.top, frozen.rows > 0 && styles.frozenBelow)}>
          <div role="row" aria-rowindex={1}>
            {letters(left, right, 0, frozen.columns)}
          </div>
          <GridArea
            {...shared}
            window={{ top: 0, bottom: toFrozenRow, left, right }}
            origin={{ row: 0, column: frozen.columns, x: 0, y: LETTERS }}
          />
        </div>
        <div role="rowgroup" className={mergeClasses(styles.left, frozen.columns > 0 && styles.frozenRight)}>
          <GridArea
            {...shared}
            window={{ top, bottom, left: 0, right: toFrozenColumn }}
            origin={{ row: frozen.rows, column: 0, x: NUMBERS, y: 0 }}
            before={number}
          />
        </div>
        <div role="rowgroup" className={styles.body}>
          <GridArea {...shared} window={window} origin={{ row: frozen.rows, column: frozen.columns, x: 0, y: 0 }} />
        </div>
        <ActiveFrame
          area={area ?? { top: active.row, bottom: active.row, left: active.column, right: active.column }}
          rows={rows}
          columns={columns}
          frozen={frozen}
          viewport={viewport}
        />
      </div>
    </div>
  );
}

/** Frozen panes that would fill the window are not kept: then nothing could be scrolled into view. */
function frozenOf(frame: SheetFrame, rows: Axis, columns: Axis, viewport: { width: number; height: number }) {
  const fits = (size: number, room: number) => room === 0 || size <= room * 0.6;
  return {
    rows: fits(rows.offsetOf(frame.frozenRows), viewport.height) ? frame.frozenRows : 0,
    columns: fits(columns.offsetOf(frame.frozenColumns), viewport.width) ? frame.frozenColumns : 0,
  };
}

interface Geometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly fixedWidth: number;
  readonly fixedHeight: number;
}

/** Scroll as little as brings the cell into view. */
function reveal(element: HTMLElement, geometry: Geometry, { row, column }: CellPlace): void {
  const { rows, columns, frozen, fixedWidth, fixedHeight } = geometry;
  if (row >= frozen.rows) {
    const start = rows.offsetOf(row) - rows.offsetOf(frozen.rows);
    const room = element.clientHeight - fixedHeight;
    if (start < element.scrollTop) element.scrollTop = start;
    else if (start + rows.sizeOf(row) > element.scrollTop + room) element.scrollTop = start + rows.sizeOf(row) - room;
  }
  if (column >= frozen.columns) {
    const start = columns.offsetOf(column) - columns.offsetOf(frozen.columns);
    const room = element.clientWidth - fixedWidth;
    if (start < element.scrollLeft) element.scrollLeft = start;
    else if (start + columns.sizeOf(column) > element.scrollLeft + room) {
      element.scrollLeft = Math.min(start, start + columns.sizeOf(column) - room);
    }
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
