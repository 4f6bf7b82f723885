import { cellName, type Area } from "../../model/address";
import { OWN_PREFIX, type Chart } from "../../model/edit";
import { rangeOf } from "./range-of";

/** A chart bears this name while it is being made; one that still bears it was cut off and is made anew. */
const UNFINISHED = `${OWN_PREFIX}unfinished.`;

/**
 * Excel's own charts on our sheets. A chart is made once, known by its name, and bound again to its new cells by later
 * runs: what a user changed in its looks stays. Charts of ours that are no longer wanted go; the user's own stay.
 * @param existing names of the charts on the sheet
 */
export function putCharts(proxy: Excel.Worksheet, charts: readonly Chart[], existing: ReadonlySet<string>): void {
  const wanted = new Set(charts.map(({ key }) => nameOf(key)));
  for (const name of existing) {
    if (name.startsWith(OWN_PREFIX) && !wanted.has(name)) proxy.charts.getItem(name).delete();
  }
  for (const chart of charts) {
    const name = nameOf(chart.key);
    if (existing.has(name)) {
      const { series } = proxy.charts.getItem(name);
      bind(proxy, series.getItemAt(0), chart.line === null ? null : series.getItemAt(1), chart);
    } else create(proxy, name, chart);
  }
}

function nameOf(key: string): string {
  return `${OWN_PREFIX}chart.${key}`;
}

/**
 * The axis is formatted as its cells are, and the series have Excel's own first two colours: asked for, they would be twelve more
 * proxies.
 */
function create(proxy: Excel.Worksheet, name: string, chart: Chart): void {
  const both = chart.line === null ? null : besideEachOther(chart.columns.values, chart.line.values);
  const made = proxy.charts.add("ColumnClustered", rangeOf(proxy, both ?? chart.columns.values), "Columns");
  made.name = UNFINISHED + chart.key;
  made.title.text = chart.title;
  made.legend.position = "Bottom";
  const columns = made.series.getItemAt(0);
  columns.name = chart.columns.name;
  const line = chart.line === null ? null : both === null ? made.series.add() : made.series.getItemAt(1);
  if (chart.line !== null && line !== null) {
    line.name = chart.line.name;
    line.chartType = "Line";
  }
  if (both === null) bind(proxy, columns, line, chart);
  else for (const series of [columns, line]) series?.setXAxisValues(rangeOf(proxy, chart.categories));
  const { anchor } = chart;
  made.setPosition(cellName(anchor.top, anchor.left), cellName(anchor.bottom, anchor.right));
  made.name = name;
}

/** Columns of figures that touch, as one area: Excel makes a series of each. */
function besideEachOther(left: Area, right: Area): Area | null {
  const touch = left.left === left.right && right.left === left.right + 1 && right.right === right.left;
  return touch && left.top === right.top && left.bottom === right.bottom ? { ...left, right: right.right } : null;
}

function bind(proxy: Excel.Worksheet, columns: Excel.ChartSeries, line: Excel.ChartSeries | null, chart: Chart): void {
  const categories = rangeOf(proxy, chart.categories);
  columns.setValues(rangeOf(proxy, chart.columns.values));
  columns.setXAxisValues(categories);
  if (chart.line === null || line === null) return;
  line.setValues(rangeOf(proxy, chart.line.values));
  line.setXAxisValues(categories);
}
