/**
 * The icons as shapes on a grid of 16 × 16: few, thick, on whole grid lines, so that they are sharp at 16 pixels. Later
 * shapes cover earlier ones.
 */
export type Color = readonly [red: number, green: number, blue: number];
export interface Shape {
  readonly color: Color;
  /** Whether the point (0–16 both ways, from the top left) is inside. */
  readonly covers: (x: number, y: number) => boolean;
}

const blue: Color = [0x0b, 0x5c, 0xad];
const white: Color = [0xff, 0xff, 0xff];
/** The yellow of 投资滞后. */
const yellow: Color = [0xff, 0xd0, 0x50];

function box(color: Color, left: number, top: number, right: number, bottom: number, radius = 0): Shape {
  return {
    color,
    covers: (x, y) => {
      const dx = Math.max(left + radius - x, 0, x - (right - radius));
      const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
      return x >= left && x <= right && y >= top && y <= bottom && Math.hypot(dx, dy) <= Math.max(radius, 1e-9);
    },
  };
}

/** A line through points, with square joints rounded. */
function stroke(color: Color, width: number, ...points: readonly (readonly [number, number])[]): Shape {
  return {
    color,
    covers: (x, y) =>
      points.some((from, i) => {
        const to = points[i + 1];
        return to !== undefined && distance(x, y, from, to) <= width / 2;
      }),
  };
}

function distance(
  x: number,
  y: number,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

const tile = box(blue, 0, 0, 16, 16, 3);

export const drawings: Readonly<Record<string, readonly Shape[]>> = {
  /** Bars of projects, one of them behind. */
  icon: [tile, box(white, 3, 5, 6, 13), box(yellow, 7, 9, 10, 13), box(white, 11, 3, 14, 13)],
  "icon-check": [tile, stroke(white, 2.4, [3.5, 8.5], [6.7, 11.7], [12.6, 4.6])],
  /** Σ */
  "icon-rollup": [tile, stroke(white, 2, [12, 4], [4, 4], [8.5, 8], [4, 12], [12, 12])],
  /** An eraser over a line. */
  "icon-clear": [
    tile,
    stroke(white, 5, [6, 9], [10.5, 4.5]),
    stroke(yellow, 5, [6, 9], [6.6, 8.4]),
    box(white, 3, 12.5, 13, 14),
  ],
  /** A window with its pane on the right. */
  "icon-pane": [tile, box(white, 2, 3, 14, 13, 1), box(blue, 3, 5, 9, 12), box(yellow, 10, 5, 13, 12)],
};
