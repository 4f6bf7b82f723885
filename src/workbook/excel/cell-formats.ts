import type { OwnCell } from "../../model/edit";
import { ownStyles, type StyleFacts } from "../../model/own-style";

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
      ...(facts.shrink ? { shrinkToFit: true } : {}),
      horizontalAlignment: alignments[facts.align],
    },
  };
  cache.set(key, properties);
  return properties;
}

const sizes = new WeakMap<object, number>();

/** Bytes of a cell's look in a message. */
export function lookBytes(look: Excel.SettableCellProperties): number {
  const size = sizes.get(look) ?? JSON.stringify(look).length + 1;
  sizes.set(look, size);
  return size;
}

/** What all these looks say alike, and of each look what is left to say. */
export function commonLook(looks: ReadonlySet<Excel.SettableCellProperties>): {
  readonly common: Excel.SettableCellProperties;
  readonly restOf: (look: Excel.SettableCellProperties) => Excel.SettableCellProperties;
} {
  const [first = {}, ...others] = looks;
  const common = others.reduce<object>((alike, look) => split(look, alike).alike, first);
  const rests = new Map([...looks].map((look) => [look, split(look, common).rest]));
  return { common, restOf: (look) => rests.get(look) ?? look };
}

/** Plain objects, compared leaf by leaf. */
function split(look: object, other: object): { alike: object; rest: object } {
  const alike: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(look) as [string, unknown][]) {
    const there = (other as Record<string, unknown>)[key];
    if (value === there) alike[key] = value;
    else if (typeof value === "object" && value !== null && typeof there === "object" && there !== null) {
      const below = split(value, there);
      if (Object.keys(below.alike).length > 0) alike[key] = below.alike;
      if (Object.keys(below.rest).length > 0) rest[key] = below.rest;
    } else rest[key] = value;
  }
  return { alike, rest };
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
