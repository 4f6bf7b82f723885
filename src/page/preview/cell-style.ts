import type { CSSProperties } from "react";
import type { CellLook } from "../../workbook/xlsx/appearance/looks";
import type { TileCell } from "./preview-data";

const PIXELS_PER_POINT = 96 / 72;
const justify = { left: "flex-start", center: "center", right: "flex-end" } as const;
const alignItems = { top: "flex-start", center: "center", bottom: "flex-end" } as const;

/** The look of a cell as styles; the flag's fill lies over the cell's own, as a conditional format does. */
export function styleOf(look: CellLook, cell: TileCell | undefined): CSSProperties {
  const align = look.horizontal === "general" ? (cell?.align ?? "left") : look.horizontal;
  const style: CSSProperties = {
    justifyContent: justify[align],
    textAlign: align,
    alignItems: alignItems[look.vertical],
    whiteSpace: look.wrap ? "pre-wrap" : "pre",
  };
  const flag = cell?.flag ?? null;
  const fill = flag ?? look.fill;
  if (fill !== null) style.backgroundColor = fill;
  const color = flag === null ? (cell?.color ?? look.color) : "#000000";
  if (color !== null) style.color = color;
  if (cell !== undefined && cell.text !== "") {
    style.fontSize = Math.round(look.size * PIXELS_PER_POINT * 10) / 10;
    style.fontFamily = `"${look.font.replace(/["\\]/g, "")}", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif`;
    if (look.bold) style.fontWeight = "bold";
    if (look.italic) style.fontStyle = "italic";
    const lines = [look.underline ? "underline" : "", look.strike ? "line-through" : ""].join(" ").trim();
    if (lines !== "") style.textDecoration = lines;
    if (look.indent > 0) style.paddingInline = `${String(2 + look.indent * 9)}px`;
  }
  const { top, right, bottom, left } = look.border;
  const shadows = [
    right === null ? null : `inset -1px 0 0 0 ${right}`,
    bottom === null ? null : `inset 0 -1px 0 0 ${bottom}`,
    left === null ? null : `-1px 0 0 0 ${left}`,
    top === null ? null : `0 -1px 0 0 ${top}`,
  ].filter((line) => line !== null);
  // a border of the box would move the text; and what two neighbours both draw is one line, the last pixel of the first
  if (shadows.length > 0) style.boxShadow = shadows.join(",");
  return style;
}
