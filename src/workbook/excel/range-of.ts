import type { Area } from "../../model/address";

/** The cells of an area of ours as Excel addresses them. */
export function rangeOf(proxy: Excel.Worksheet, area: Area): Excel.Range {
  return proxy.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
}
