import { areaName, quotedSheet } from "../../../src/model/address";
import { Handle, type TypeFacts } from "../engine";
import type { Chart, Series, Sheet } from "../model";
import { itemNotFound, notImplemented } from "../protocol";
import { guard, only, type Place } from "./places";

/** Charts: what is plotted from where. The double draws nothing. */

interface SeriesOf {
  readonly chart: Chart;
  readonly series: Series;
}

function reference(handle: Handle): string {
  const place = handle.target as Place;
  return `${quotedSheet(place.sheet.name)}!${areaName(only(place))}`;
}

/** Where the columns of a range stand, each as a series takes it. */
function columnsOf(handle: Handle): string[] {
  const { sheet, areas } = handle.target as Place;
  return areas.flatMap((area) =>
    Array.from({ length: area.right - area.left + 1 }, (_, i) => {
      const column = area.left + i;
      return `${quotedSheet(sheet.name)}!${areaName({ ...area, left: column, right: column })}`;
    }),
  );
}

function corner(value: unknown): string {
  return value instanceof Handle ? areaName(only(value.target as Place)) : String(value);
}

const newSeries = (name: string, type: string): Series => ({ name, type, values: null, categories: null, color: null });
const chartHandle = (chart: Chart) => new Handle("Chart", chart);

export const chartTypes = {
  ChartCollection: {
    items: (sheet) => sheet.charts.map(chartHandle),
    index: (sheet, key) => {
      const chart = sheet.charts.find(({ id, name }) => id === key || name === key);
      return chart === undefined ? null : chartHandle(chart);
    },
    call: {
      Add: (sheet: Sheet, [type, source, seriesBy]: [string, Handle, string]) => {
        guard({ sheet }, "ChartCollection.add");
        if (seriesBy !== "Columns") throw notImplemented(`ChartCollection.add(${seriesBy})`);
        const chart: Chart = {
          sheet,
          id: `{C${String(sheet.book.nextId++)}}`,
          name: `Chart ${String(sheet.charts.length + 1)}`,
          type,
          title: "",
          position: null,
          series: columnsOf(source).map((values, i) => ({ ...newSeries(`Series${String(i + 1)}`, type), values })),
          axisFormat: "General",
          legend: "Right",
        };
        sheet.charts.push(chart);
        return chartHandle(chart);
      },
      GetItem: (sheet: Sheet, [name]: [string]) => {
        const chart = sheet.charts.find((candidate) => candidate.name === name);
        if (chart === undefined) throw itemNotFound("ChartCollection.getItem");
        return chartHandle(chart);
      },
    },
  } satisfies TypeFacts<Sheet>,
  Chart: {
    identity: (chart) => ({ Id: chart.id }),
    get: { Id: (chart) => chart.id, Name: (chart) => chart.name },
    set: {
      Name: (chart: Chart, value: string) => {
        chart.name = value;
      },
    },
    nav: {
      Title: (chart) => new Handle("ChartTitle", chart),
      Series: (chart) => new Handle("ChartSeriesCollection", chart),
      Axes: (chart) => new Handle("ChartAxes", chart),
      Legend: (chart) => new Handle("ChartLegend", chart),
    },
    call: {
      SetPosition: (chart: Chart, [first, last]: [unknown, unknown]) => {
        chart.position = [corner(first), corner(last)];
      },
      Delete: (chart: Chart) => {
        chart.sheet.charts = chart.sheet.charts.filter((other) => other !== chart);
      },
    },
  } satisfies TypeFacts<Chart>,
  ChartTitle: {
    set: {
      Text: (chart: Chart, value: string) => {
        chart.title = value;
      },
    },
  } satisfies TypeFacts<Chart>,
  ChartLegend: {
    set: {
      Position: (chart: Chart, value: string) => {
        chart.legend = value;
      },
    },
  } satisfies TypeFacts<Chart>,
  ChartAxes: { nav: { ValueAxis: (chart) => new Handle("ChartAxis", chart) } } satisfies TypeFacts<Chart>,
  ChartAxis: {
    set: {
      NumberFormat: (chart: Chart, value: string) => {
        chart.axisFormat = value;
      },
    },
  } satisfies TypeFacts<Chart>,
  ChartSeriesCollection: {
    get: { Count: (chart) => chart.series.length },
    items: (chart) => chart.series.map((series) => new Handle("ChartSeries", { chart, series })),
    call: {
      Add: (chart: Chart, [name]: [string | null]) => {
        const series = newSeries(name ?? `Series${String(chart.series.length + 1)}`, chart.type);
        chart.series.push(series);
        return new Handle("ChartSeries", { chart, series });
      },
      GetItemAt: (chart: Chart, [index]: [number]) => {
        const series = chart.series[index];
        if (series === undefined) throw itemNotFound("ChartSeriesCollection.getItemAt");
        return new Handle("ChartSeries", { chart, series });
      },
    },
  } satisfies TypeFacts<Chart>,
  ChartSeries: {
    get: { Name: ({ series }) => series.name },
    set: {
      Name: ({ series }: SeriesOf, value: string) => {
        series.name = value;
      },
      ChartType: ({ series }: SeriesOf, value: string) => {
        series.type = value;
      },
    },
    nav: { Format: (of) => new Handle("ChartSeriesFormat", of) },
    call: {
      SetValues: ({ series }: SeriesOf, [source]: [Handle]) => {
        series.values = reference(source);
      },
      SetXAxisValues: ({ series }: SeriesOf, [source]: [Handle]) => {
        series.categories = reference(source);
      },
    },
  } satisfies TypeFacts<SeriesOf>,
  ChartSeriesFormat: {
    nav: { Fill: (of) => new Handle("ChartFill", of), Line: (of) => new Handle("ChartLineFormat", of) },
  } satisfies TypeFacts<SeriesOf>,
  ChartFill: {
    call: {
      SetSolidColor: ({ series }: SeriesOf, [color]: [string]) => {
        series.color = color;
      },
    },
  } satisfies TypeFacts<SeriesOf>,
  ChartLineFormat: {
    set: {
      Color: ({ series }: SeriesOf, value: string) => {
        series.color = value;
      },
    },
  } satisfies TypeFacts<SeriesOf>,
};
