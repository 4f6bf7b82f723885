import type { SheetRule, Validation } from "../../model/edit";
import { areaName } from "../../model/address";
import { rangeOf } from "./range-of";

/** Conditional formats and input checks inside our own sheets. */

export function putSheetRules(proxy: Excel.Worksheet, rules: readonly SheetRule[]): void {
  const places = new Map<string, Excel.ConditionalFormatCollection>();
  for (const rule of rules) {
    const name = areaName(rule.area);
    const formats = places.get(name) ?? rangeOf(proxy, rule.area).conditionalFormats;
    places.set(name, formats);
    if (rule.kind === "data-bar") {
      const added = formats.add("DataBar");
      const bar = added.dataBar.positiveFormat;
      bar.fillColor = rule.color;
      bar.gradientFill = false;
      added.priority = LAST;
    } else addFormulaRule(formats, rule.formula, rule.fill);
  }
}

/** A new rule goes before all others; counted from the back, −1 is the last place: the user's rules keep theirs. */
const LAST = -1;

/** Add a rule after all others. `formula` without "=". */
export function addFormulaRule(formats: Excel.ConditionalFormatCollection, formula: string, fill: string): void {
  const rule = formats.add("Custom");
  rule.custom.rule.formula = `=${formula}`;
  rule.custom.format.fill.color = fill;
  rule.priority = LAST;
}

/** A list in one text is limited to this; longer ones, or items with commas, would need cells of their own. */
const MAX_LIST = 255;
/** Excel's limits for the two texts of a prompt. */
const MAX_PROMPT_TITLE = 32;
const MAX_PROMPT = 255;

export function putValidations(proxy: Excel.Worksheet, validations: readonly Validation[]): void {
  for (const validation of validations) {
    const rule = ruleOf(validation);
    if (rule === null) continue;
    const target = rangeOf(proxy, validation.area).dataValidation;
    target.rule = rule;
    if (validation.prompt !== null) {
      target.prompt = {
        showPrompt: true,
        title: validation.prompt.title.slice(0, MAX_PROMPT_TITLE),
        message: validation.prompt.text.slice(0, MAX_PROMPT),
      };
    }
  }
}

function ruleOf(validation: Validation): Excel.DataValidationRule | null {
  if (validation.kind === "list") {
    const source = validation.items.join(",");
    if (source.length > MAX_LIST || validation.items.some((item) => item.includes(","))) return null;
    return { list: { inCellDropDown: true, source } };
  }
  if (validation.kind === "custom") return { custom: { formula: `=${validation.formula}` } };
  const { min, max } = validation;
  const bounds: Excel.BasicDataValidation =
    min !== null && max !== null
      ? { formula1: min, formula2: max, operator: "Between" }
      : min !== null
        ? { formula1: min, operator: "GreaterThanOrEqualTo" }
        : { formula1: max ?? 0, operator: "LessThanOrEqualTo" };
  return validation.kind === "whole" ? { wholeNumber: bounds } : { decimal: bounds };
}
