import type { OwnCell } from "../../model/edit";
import { ownStyles, type StyleFacts } from "../../model/own-style";
import { bytesOf } from "./write-batch";

/** The looks of our cells as Excel takes them. */

/** Set on all columns of a sheet of ours first; a cell then names only what differs. */
const baseFont = { name: "宋体", size: 10.5 } as const;
export const baseFormat = { font: baseFont, verticalAlignment: "Center" } as const satisfies Excel.CellPropertiesFormat;

const edge = { style: "Continuous" } as const;
const allEdges = { top: edge, bottom: edge, left: edge, right: edge };
const BLACK = "#000000";
const alignments = { left: "Left", center: "Center", right: "Right" } as const;

const cache = new Map<string, Excel.SettableCellProperties>();

/**
 * What `setCellProperties` takes for a cell: only what differs from a cell without any look. Excel dresses a cell with a
 * jump in blue and underlined; that is undone by name.
 */
export function propertiesOf(cell: OwnCell | null): Excel.SettableCellProperties {
  if (cell === null) return {};
  const isLink = cell.link !== null;
  const key = `${cell.style}${isLink ? "+link" : ""}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const facts: StyleFacts = ownStyles[cell.style];
  const font: Excel.CellPropertiesFont = {
    ...(facts.font === baseFont.name ? {} : { name: facts.font }),
    ...(facts.size === baseFont.size ? {} : { size: facts.size }),
    ...(facts.bold ? { bold: true } : {}),
    ...(isLink || facts.color !== BLACK ? { color: facts.color } : {}),
    ...(isLink ? { underline: "None" } : {}),
  };
  const properties: Excel.SettableCellProperties = {
    format: {
      ...(Object.keys(font).length === 0 ? {} : { font }),
      ...(facts.fill === null ? {} : { fill: { color: facts.fill } }),
      ...(facts.border ? { borders: allEdges } : {}),
      ...(facts.wrap ? { wrapText: true } : {}),
      horizontalAlignment: alignments[facts.align],
    },
  };
  cache.set(key, properties);
  return properties;
}

const sizes = new Map<Excel.SettableCellProperties, number>();

/** Bytes of a cell's look and number format in a message. */
export function lookBytes(cell: OwnCell | null): number {
  const properties = propertiesOf(cell);
  const size = cell === null ? 2 : (sizes.get(properties) ?? JSON.stringify(properties).length);
  if (cell !== null) sizes.set(properties, size);
  return size + bytesOf(numberFormatOf(cell)) + 2;
}

/** Under the text format a formula would stay its own text and a number become one, so these get the general one. */
export function numberFormatOf(cell: OwnCell | null): string {
  if (cell === null) return "General";
  const { numberFormat } = ownStyles[cell.style];
  const isText = cell.formula === null && typeof cell.value !== "number";
  return numberFormat === "@" && !isText ? "General" : numberFormat;
}

/**
 * What is entered into the cell. A text never becomes a formula, number or date: it stands under the text format, or
 * behind an apostrophe, which Excel does not show.
 */
export function entryOf(cell: OwnCell | null): string | number {
  if (cell === null) return "";
  if (cell.formula !== null) return `=${cell.formula}`;
  if (cell.value === null || cell.value === "") return "";
  if (typeof cell.value === "number") return cell.value;
  return numberFormatOf(cell) === "@" && !cell.value.startsWith("'") ? cell.value : `'${cell.value}`;
}
