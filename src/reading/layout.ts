import { headerKey } from "../values/name";
import type { HeaderCell } from "./header-cells";
import { periodSigns } from "./header-words";

/** The longest fingerprint that settings keep. */
const LONGEST = 4000;

/** A header as it is shown and remembered: parents first, parted by "/", padding between Chinese characters removed. */
export function headerText(cell: HeaderCell): string {
  return cell.path.map(withoutPadding).join("/");
}

/** 项 目 名 称 → 项目名称; a space between Latin words stays. */
function withoutPadding(text: string): string {
  return text.replace(/\s+(?=[^\x21-\x7e])|(?<=[^\x21-\x7e])\s+/g, "");
}

/** The same header in next month's sheet: years and months count as signs, width and padding not at all. */
export function sameHeaderKey(header: string): string {
  return periodSigns(headerKey(header));
}

/**
 * The fingerprint of a layout: all its headers, so that a mapping which a person corrected is found again next month and in the
 * same form from another unit, whatever the sheet is called.
 */
export function layoutOf(cells: readonly HeaderCell[]): string {
  return cells
    .map((cell) => sameHeaderKey(headerText(cell)))
    .join("|")
    .slice(0, LONGEST);
}
