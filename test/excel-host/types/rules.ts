import { contains, quotedSheet, type Area } from "../../../src/model/address";
import { Handle, type TypeFacts } from "../engine";
import type { DataValidation, Rule, Sheet } from "../model";
import { HostError, invalidArgument } from "../protocol";
import { guard, only, type Place } from "./places";

/** Conditional formats and data validation. */

interface RuleOf {
  readonly sheet: Sheet;
  readonly rule: Rule;
}

function handle(sheet: Sheet, rule: Rule): Handle {
  return new Handle("ConditionalFormat", { sheet, rule } satisfies RuleOf);
}

function overlaps(place: Place, rule: Rule): boolean {
  return rule.areas.some((a) =>
    place.areas.some((b) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right),
  );
}

const types = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

/** A facet of a rule's look, kept under a name. */
function facet(name: string, path: string): TypeFacts<RuleOf> {
  return {
    get: { [name]: ({ rule }) => rule.format[path] ?? null },
    set: {
      [name]: ({ rule }: RuleOf, value: unknown) => {
        rule.format[path] = value;
      },
    },
  };
}

const custom = ({ sheet, rule }: RuleOf) =>
  rule.type === "Custom" ? new Handle("CustomConditionalFormat", { sheet, rule }) : null;

export const ruleTypes = {
  ConditionalFormatCollection: {
    items: (place) =>
      place.sheet.rules.filter((rule) => overlaps(place, rule)).map((rule) => handle(place.sheet, rule)),
    index: (place, key) => {
      const rule = place.sheet.rules.find((candidate) => candidate.id === key);
      return rule === undefined ? null : handle(place.sheet, rule);
    },
    call: {
      Add: (place: Place, [type]: [string]) => {
        guard(place, "ConditionalFormatCollection.add", "format");
        if (!types.includes(type)) throw invalidArgument("ConditionalFormatCollection.add");
        const { sheet } = place;
        const rule: Rule = {
          id: `{CF${String(sheet.book.nextId++)}}`,
          type,
          areas: place.areas,
          formula: null,
          format: {},
          stopIfTrue: false,
          broken: false,
        };
        sheet.rules.unshift(rule); // a new rule takes the highest priority
        return handle(sheet, rule);
      },
      ClearAll: (place: Place) => {
        const { sheet } = place;
        const deed = `=${quotedSheet(sheet.name)}!`;
        const isOurs = sheet.book.names.some(
          ({ name, formula }) => name.startsWith("_xushi.sheet.") && formula.startsWith(deed),
        );
        if (!isOurs) {
          const location = "ConditionalFormatCollection.clearAll";
          throw new HostError("ClearAllForbidden", "clearAll takes the user's rules too.", location, 500);
        }
        sheet.rules = sheet.rules.filter(({ areas }) => areas.some((area) => !isWithin(area, only(place))));
      },
    },
  } satisfies TypeFacts<Place>,
  ConditionalFormat: {
    identity: ({ rule }) => ({ Id: rule.id }),
    get: {
      Id: ({ rule }) => rule.id,
      Type: ({ rule }) => rule.type,
      Priority: ({ sheet, rule }) => sheet.rules.indexOf(rule),
      StopIfTrue: ({ rule }) => rule.stopIfTrue,
    },
    set: {
      Priority: ({ sheet, rule }: RuleOf, value: number) => {
        sheet.rules = sheet.rules.filter((other) => other !== rule);
        const at = value < 0 ? sheet.rules.length + 1 + value : value;
        sheet.rules.splice(at, 0, rule);
      },
    },
    nav: { Custom: custom, CustomOrNullObject: custom, DataBar: (of) => new Handle("DataBarConditionalFormat", of) },
    call: {
      Delete: ({ sheet, rule }: RuleOf) => {
        guard({ sheet }, "ConditionalFormat.delete", "format");
        sheet.rules = sheet.rules.filter((other) => other !== rule);
      },
    },
  } satisfies TypeFacts<RuleOf>,
  CustomConditionalFormat: {
    nav: {
      Rule: (of) => new Handle("ConditionalFormatRule", of),
      Format: (of) => new Handle("ConditionalRangeFormat", of),
    },
  } satisfies TypeFacts<RuleOf>,
  ConditionalFormatRule: {
    get: {
      Formula: ({ rule }) => {
        if (rule.broken)
          throw new HostError("GeneralException", "There was an internal error.", "ConditionalFormatRule.formula", 500);
        return rule.formula;
      },
    },
    set: {
      Formula: ({ rule }: RuleOf, value: string) => {
        if (!value.startsWith("=")) throw invalidArgument("ConditionalFormatRule.formula");
        rule.formula = value;
      },
    },
  } satisfies TypeFacts<RuleOf>,
  ConditionalRangeFormat: {
    nav: { Fill: (of) => new Handle("ConditionalRangeFill", of), Font: (of) => new Handle("ConditionalRangeFont", of) },
  } satisfies TypeFacts<RuleOf>,
  ConditionalRangeFill: facet("Color", "fill/color"),
  ConditionalRangeFont: facet("Color", "font/color"),
  DataBarConditionalFormat: {
    nav: { PositiveFormat: (of) => new Handle("ConditionalDataBarPositiveFormat", of) },
  } satisfies TypeFacts<RuleOf>,
  ConditionalDataBarPositiveFormat: {
    set: {
      FillColor: ({ rule }: RuleOf, value: string) => {
        rule.format["dataBar/fillColor"] = value;
      },
      GradientFill: ({ rule }: RuleOf, value: boolean) => {
        rule.format["dataBar/gradient"] = value;
      },
    },
  } satisfies TypeFacts<RuleOf>,
  DataValidation: {
    set: {
      Rule: (place: Place, rule: Record<string, { source?: string }>) => {
        guard(place, "DataValidation.rule", "format");
        const source = rule["list"]?.source;
        if (typeof source === "string" && source.length > 255) throw invalidArgument("DataValidation.rule");
        validationOf(place).rule = rule;
      },
      Prompt: (place: Place, prompt: { title: string; message: string }) => {
        if (prompt.title.length > 32 || prompt.message.length > 255) throw invalidArgument("DataValidation.prompt");
        validationOf(place).prompt = prompt;
      },
      ErrorAlert: (place: Place, alert: unknown) => {
        validationOf(place).errorAlert = alert;
      },
    },
    call: {
      Clear: (place: Place) => {
        guard(place, "DataValidation.clear", "format");
        place.sheet.validations = place.sheet.validations.filter(({ area }) => !isWithin(area, only(place)));
      },
    },
  } satisfies TypeFacts<Place>,
};

/** What only partly lies in an area is kept whole: Excel would cut it, which the product must not rely on. */
function isWithin(inner: Area, area: Area): boolean {
  return contains(area, inner.top, inner.left) && contains(area, inner.bottom, inner.right);
}

function validationOf(place: Place): DataValidation {
  const area = only(place);
  const known = place.sheet.validations.find((entry) => entry.area.top === area.top && entry.area.left === area.left);
  if (known !== undefined) return known;
  const fresh: DataValidation = { area, rule: null, prompt: null, errorAlert: null };
  place.sheet.validations.push(fresh);
  return fresh;
}
