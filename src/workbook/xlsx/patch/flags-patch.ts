import { areaName } from "../../../model/address";
import { OWN_PREFIX } from "../../../model/edit";
import type { FlagRule } from "../../../model/edit";
import type { SheetLayout } from "../read/sheet-part";
import { childrenOf, elementAt, tagOf } from "../xml/outline";
import type { Outline } from "../xml/outline";
import { Scanner } from "../xml/scanner";
import type { Splices } from "../xml/splices";
import { escapeXml, utf8 } from "../xml/text";

/** Children of a worksheet (18.3.1.99) between its rows and its conditional formats, these included. */
const before: ReadonlySet<string> = new Set([
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
]);

/** Whether a sheet bears flag rules of ours. */
export function hasFlags(layout: SheetLayout): boolean {
  const { tail } = layout;
  const mark = utf8(OWN_PREFIX);
  for (let at = tail.indexOf(mark[0] ?? 0); at >= 0; at = tail.indexOf(mark[0] ?? 0, at + 1)) {
    if (mark.every((byte, nth) => tail[at + nth] === byte)) return true;
  }
  return false;
}

/**
 * Replace the flag rules of ours on a sheet by these. Ours are known by the names in their formulas. The user's own rules
 * keep their places and their precedence: ours come after them all. The first rule given comes before the others.
 */
export function putFlags(
  layout: SheetLayout,
  part: string,
  rules: readonly FlagRule[],
  differentialId: (fill: string) => number,
  splices: Splices,
): void {
  const { tail, tailStart, prefix: p } = layout;
  const scanner = new Scanner(tail, part, 0, tail.length, layout.emptyData ? 1 : 2);
  let place = 0;
  let priority = 0;
  if (!layout.emptyData) {
    scanner.next();
    place = scanner.end;
  }
  while (scanner.next() && scanner.depth === 1) {
    const element = elementAt(scanner);
    if (before.has(element.local)) place = element.end;
    if (element.local === "conditionalFormatting") removeOwn(tail, element, part, tailStart, splices);
    for (const rule of rulesIn(tail, element, part)) {
      if (!isOwn(tail, rule, part)) priority = Math.max(priority, priorityOf(tail, rule, part));
    }
  }
  const xml = rules.map((rule) => {
    const areas = rule.areas.map(areaName).join(" ");
    const id = String(differentialId(rule.fill));
    return (
      `<${p}conditionalFormatting sqref="${areas}">` +
      `<${p}cfRule type="expression" dxfId="${id}" priority="${String(++priority)}">` +
      `<${p}formula>${escapeXml(rule.formula)}</${p}formula></${p}cfRule></${p}conditionalFormatting>`
    );
  });
  if (xml.length > 0) splices.insert(tailStart + place, xml.join(""));
}

/** Other programs merge rules for the same cells into one element: take out our rules, and the element when none is left. */
function removeOwn(tail: Uint8Array, element: Outline, part: string, base: number, splices: Splices): void {
  const rules = rulesIn(tail, element, part);
  const own = rules.filter((rule) => isOwn(tail, rule, part));
  if (own.length === 0) return;
  if (own.length === rules.length) splices.remove(base + element.start, base + element.end);
  else for (const rule of own) splices.remove(base + rule.start, base + rule.end);
}

function isOwn(tail: Uint8Array, rule: Outline, part: string): boolean {
  return childrenOf(tail, rule, part).some(
    (child) => child.local === "formula" && tagOf(tail, child, part).text().toLowerCase().includes(OWN_PREFIX),
  );
}

/** The rules in a child of the worksheet; those of extensions count too when it comes to priorities. */
function rulesIn(tail: Uint8Array, element: Outline, part: string): Outline[] {
  if (element.local === "conditionalFormatting") {
    return childrenOf(tail, element, part).filter(({ local }) => local === "cfRule");
  }
  if (element.local !== "extLst") return [];
  const rules: Outline[] = [];
  const scanner = new Scanner(tail, part, element.start, element.end);
  while (scanner.next()) if (scanner.opens("cfRule")) rules.push(elementAt(scanner));
  return rules;
}

function priorityOf(tail: Uint8Array, rule: Outline, part: string): number {
  return Number(tagOf(tail, rule, part).attribute("priority") ?? 0) || 0;
}
