import { areaName, type Area } from "../../model/address";

/** Proxies cost bytes and time on both sides, so the same cells of a sheet are asked for once. */
const asked = new WeakMap<Excel.Worksheet, Map<string, Excel.Range>>();

/** The cells of an area as Excel addresses them. A proxy of a sheet lives as long as one visit, and so do its ranges. */
export function rangeOf(proxy: Excel.Worksheet, area: Area): Excel.Range {
  const ranges = asked.get(proxy) ?? new Map<string, Excel.Range>();
  asked.set(proxy, ranges);
  const name = areaName(area);
  const range =
    ranges.get(name) ??
    proxy.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
  ranges.set(name, range);
  return range;
}

/** A range that Excel keeps already serves as well as one asked for. */
export function takeRange(proxy: Excel.Worksheet, area: Area, range: Excel.Range): void {
  const ranges = asked.get(proxy) ?? new Map<string, Excel.Range>();
  asked.set(proxy, ranges.set(areaName(area), range));
}
