import { ownStyles } from "../../../model/own-style";
import type { OwnStyle, StyleFacts } from "../../../model/own-style";
import { escapeXml } from "../xml/text";

/** Where the pieces of a cell style stand in the styles part of the workbook at hand. */
export interface StyleIds {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly numberFormat: number;
}

/** Number formats that every program knows by number (ECMA-376, 18.8.30). */
const builtIn: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};

export function builtInFormat(code: string): number | null {
  return Object.hasOwn(builtIn, code) ? (builtIn[code] ?? null) : null;
}

export function factsOf(style: OwnStyle): StyleFacts {
  return ownStyles[style];
}

/** "#RRGGBB" as files write colours: "FFRRGGBB". */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

/**
 * The elements of a cell style. `prefix` is that of the styles part. Order of children as in CT_Font (18.8.22), CT_Fill
 * (18.8.20), CT_Border (18.8.4) and CT_Xf (18.8.45).
 */
export function fontXml(prefix: string, facts: StyleFacts): string {
  const p = prefix;
  const bold = facts.bold ? `<${p}b/>` : "";
  return (
    `<${p}font>${bold}<${p}sz val="${String(facts.size)}"/><${p}color rgb="${argb(facts.color)}"/>` +
    `<${p}name val="${facts.font}"/><${p}family val="3"/><${p}charset val="134"/></${p}font>`
  );
}

export function fillXml(prefix: string, color: string): string {
  const p = prefix;
  return (
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/>` +
    `<${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
  );
}

export function borderXml(prefix: string): string {
  const p = prefix;
  const side = (name: string): string => `<${p}${name} style="thin"><${p}color rgb="FFBFBFBF"/></${p}${name}>`;
  return `<${p}border>${["left", "right", "top", "bottom"].map(side).join("")}<${p}diagonal/></${p}border>`;
}

export function numberFormatXml(prefix: string, id: number, code: string): string {
  return `<${prefix}numFmt numFmtId="${String(id)}" formatCode="${escapeXml(code)}"/>`;
}

export function cellFormatXml(prefix: string, facts: StyleFacts, ids: StyleIds): string {
  const p = prefix;
  const applied =
    `numFmtId="${String(ids.numberFormat)}" fontId="${String(ids.font)}" fillId="${String(ids.fill)}"` +
    ` borderId="${String(ids.border)}" xfId="0" applyNumberFormat="1" applyFont="1"` +
    (ids.fill === 0 ? "" : ' applyFill="1"') +
    (ids.border === 0 ? "" : ' applyBorder="1"');
  const fit = (facts.wrap ? ' wrapText="1"' : "") + (facts.shrink ? ' shrinkToFit="1"' : "");
  return (
    `<${p}xf ${applied} applyAlignment="1">` +
    `<${p}alignment horizontal="${facts.align}" vertical="center"${fit}/></${p}xf>`
  );
}

/** The format that a conditional format puts on: in `dxf` the colour of a solid fill is its background (18.8.20). */
export function differentialXml(prefix: string, fill: string): string {
  const p = prefix;
  return `<${p}dxf><${p}fill><${p}patternFill patternType="solid"><${p}bgColor rgb="${argb(fill)}"/></${p}patternFill></${p}fill></${p}dxf>`;
}
