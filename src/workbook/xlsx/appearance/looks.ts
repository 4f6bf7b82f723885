import { Scanner } from "../xml/scanner";
import { isTrue } from "../read/cell-scan";
import type { Colours } from "./colours";

/** How a cell looks, without its value: for showing a sheet, never for judging it. Sizes in points, colours "#RRGGBB". */
export interface CellLook {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** null: automatic. */
  readonly color: string | null;
  readonly fill: string | null;
  readonly horizontal: "general" | "left" | "center" | "right";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  readonly indent: number;
  readonly border: Borders;
}

/** A colour for each side that has a line. */
export interface Borders {
  readonly top: string | null;
  readonly right: string | null;
  readonly bottom: string | null;
  readonly left: string | null;
}

const noBorders: Borders = { top: null, right: null, bottom: null, left: null };

type FontLook = Pick<CellLook, "font" | "size" | "bold" | "italic" | "underline" | "strike" | "color">;

const plainFont: FontLook = {
  font: "宋体",
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: null,
};

export const plainLook: CellLook = {
  ...plainFont,
  fill: null,
  horizontal: "general",
  vertical: "center",
  wrap: false,
  indent: 0,
  border: noBorders,
};

/** The looks of a styles part by the number of a cell's format (`s`). */
export function readLooks(bytes: Uint8Array, part: string, colours: Colours): CellLook[] {
  const fonts: FontLook[] = [];
  const fills: (string | null)[] = [];
  const borders: Borders[] = [];
  const looks: CellLook[] = [];
  const scanner = new Scanner(bytes, part);
  let inCellXfs = false;
  while (scanner.next()) {
    if (scanner.local === "cellXfs") inCellXfs = scanner.kind === "open";
    // fonts and fills of conditional formats stand deeper, and are no cell's own
    if (scanner.opens("font", 2)) fonts.push(readFont(scanner, colours));
    else if (scanner.opens("fill", 2)) fills.push(readFill(scanner, colours));
    else if (scanner.opens("border", 2)) borders.push(readBorders(scanner, colours));
    else if (inCellXfs && scanner.opens("xf", 2)) {
      const font = fonts[Number(scanner.attribute("fontId") ?? 0)] ?? plainFont;
      const fill = fills[Number(scanner.attribute("fillId") ?? 0)] ?? null;
      const border = borders[Number(scanner.attribute("borderId") ?? 0)] ?? noBorders;
      looks.push({ ...plainLook, ...font, fill, border, ...readAlignment(scanner) });
    }
  }
  return looks;
}

/** Every tag inside the element that the scanner stands at; behind it afterwards. */
function* inside(scanner: Scanner): Iterable<Scanner> {
  if (scanner.kind !== "open") return;
  const { depth } = scanner;
  while (scanner.next()) {
    if (scanner.opens(scanner.local)) yield scanner;
    else if (scanner.depth === depth) return;
  }
}

function readFont(scanner: Scanner, colours: Colours): FontLook {
  let look = plainFont;
  for (const tag of inside(scanner)) {
    const on = tag.attribute("val") === null || isTrue(tag.attribute("val"));
    switch (tag.local) {
      case "name":
        look = { ...look, font: tag.attribute("val") ?? look.font };
        break;
      case "sz":
        look = { ...look, size: Number(tag.attribute("val") ?? look.size) };
        break;
      case "b":
        look = { ...look, bold: on };
        break;
      case "i":
        look = { ...look, italic: on };
        break;
      case "u":
        look = { ...look, underline: tag.attribute("val") !== "none" };
        break;
      case "strike":
        look = { ...look, strike: on };
        break;
      case "color":
        look = { ...look, color: colours(tag) };
        break;
    }
  }
  return look;
}

/** The colour of a solid fill; patterns and gradients show by their main colour. */
function readFill(scanner: Scanner, colours: Colours): string | null {
  let none = true;
  let fill: string | null = null;
  for (const tag of inside(scanner)) {
    if (tag.local === "patternFill") none = ["none", null].includes(tag.attribute("patternType"));
    else if (tag.local === "fgColor") fill = colours(tag);
    else if (tag.local === "color") [none, fill] = [false, fill ?? colours(tag)];
  }
  return none ? null : fill;
}

function readBorders(scanner: Scanner, colours: Colours): Borders {
  const sides: Record<keyof Borders, string | null> = { ...noBorders };
  let side: keyof Borders | null = null;
  for (const tag of inside(scanner)) {
    if (tag.local in sides) {
      side = tag.local as keyof Borders;
      if ((tag.attribute("style") ?? "none") === "none") side = null;
      else sides[side] = "#000000";
    } else if (tag.local === "color" && side !== null) sides[side] = colours(tag) ?? "#000000";
    else side = null;
  }
  return sides;
}

function readAlignment(scanner: Scanner): Partial<CellLook> {
  for (const tag of inside(scanner)) {
    if (tag.local !== "alignment") continue;
    const horizontal = tag.attribute("horizontal");
    const vertical = tag.attribute("vertical");
    return {
      horizontal:
        horizontal === "left" || horizontal === "right"
          ? horizontal
          : horizontal === "center" || horizontal === "centerContinuous" || horizontal === "distributed"
            ? "center"
            : "general",
      vertical: vertical === "top" || vertical === "center" ? vertical : vertical === null ? "bottom" : "center",
      wrap: isTrue(tag.attribute("wrapText")),
      indent: Number(tag.attribute("indent") ?? 0),
    };
  }
  return { vertical: "bottom" };
}
