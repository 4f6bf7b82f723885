import { makeStyles } from "@fluentui/react-components";
import type { Area } from "../../model/address";
import type { Axis } from "./axis";
import { LETTERS, NUMBERS } from "./grid-sizes";
import type { Viewport } from "./use-viewport";

const useStyles = makeStyles({
  frame: {
    position: "absolute",
    boxSizing: "border-box",
    border: "2px solid #107C41",
    pointerEvents: "none",
    zIndex: 5,
    "@media (forced-colors: active)": { border: "2px solid Highlight" },
  },
});

interface Props {
  readonly area: Area;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly viewport: Viewport;
}

/** The frame around the chosen cell. Cells in frozen panes move with the window, others vanish behind the panes. */
export function ActiveFrame({ area, rows, columns, frozen, viewport }: Props) {
  const styles = useStyles();
  const x = NUMBERS + columns.offsetOf(area.left) + (area.left < frozen.columns ? viewport.left : 0);
  const y = LETTERS + rows.offsetOf(area.top) + (area.top < frozen.rows ? viewport.top : 0);
  const behindRows = area.top >= frozen.rows && y < viewport.top + LETTERS + rows.offsetOf(frozen.rows) - 1;
  const behindColumns =
    area.left >= frozen.columns && x < viewport.left + NUMBERS + columns.offsetOf(frozen.columns) - 1;
  const width = columns.offsetOf(area.right + 1) - columns.offsetOf(area.left);
  const height = rows.offsetOf(area.bottom + 1) - rows.offsetOf(area.top);
  if (behindRows || behindColumns || width === 0 || height === 0) return null;
  return (
    <div
      aria-hidden
      data-active-frame
      className={styles.frame}
      style={{ left: x - 1, top: y - 1, width: width + 1, height: height + 1 }}
    />
  );
}
