import type { TypeFacts } from "../engine";
import { Handle } from "../engine";
import { cellAt } from "../model";
import { eachCell, guard, only, setFormat, type Place } from "./places";

/** Formats of ranges: a bag of named facets per cell, without any meaning to the double. */

interface Facet {
  readonly place: Place;
  readonly prefix: string;
}

function facets(names: readonly string[]): TypeFacts<Facet> {
  const key = (facet: Facet, name: string) => facet.prefix + name.charAt(0).toLowerCase() + name.slice(1);
  return {
    get: Object.fromEntries(
      names.map((name) => [
        name,
        (facet: Facet) => {
          const area = only(facet.place);
          return cellAt(facet.place.sheet, area.top, area.left).format[key(facet, name)] ?? null;
        },
      ]),
    ),
    set: Object.fromEntries(
      names.map((name) => [
        name,
        (facet: Facet, value: unknown) => {
          guard(facet.place, `RangeFormat.${name}`, "format");
          eachCell(facet.place, `RangeFormat.${name}`, (row, column) => {
            setFormat(facet.place.sheet, row, column, { [key(facet, name)]: value });
          });
        },
      ]),
    ),
  };
}

const own = facets(["HorizontalAlignment", "VerticalAlignment", "WrapText"]);

export const formatTypes = {
  RangeFormat: {
    get: Object.fromEntries(
      Object.entries(own.get ?? {}).map(([name, get]) => [name, (place: Place) => get({ place, prefix: "" })]),
    ),
    set: Object.fromEntries(
      Object.entries(own.set ?? {}).map(([name, set]) => [
        name,
        (place: Place, value: never) => {
          set({ place, prefix: "" }, value);
        },
      ]),
    ),
    call: {
      AutofitRows: (place: Place) => {
        const { top, bottom } = only(place);
        for (const row of place.sheet.rowHeights.keys()) {
          if (row >= top && row <= bottom) place.sheet.rowHeights.delete(row);
        }
      },
    },
    nav: {
      Font: (place) => new Handle("RangeFont", { place, prefix: "font/" } satisfies Facet),
      Fill: (place) => new Handle("RangeFill", { place, prefix: "fill/" } satisfies Facet),
    },
  } satisfies TypeFacts<Place>,
  RangeFont: facets(["Name", "Size", "Bold", "Color", "Underline"]),
  RangeFill: facets(["Color"]),
};
