import { areaName } from "../../../model/address";
import type { Prompt, Validation } from "../../../model/edit";
import { escapeXml } from "../xml/text";

/** Excel's bounds for what it shows beside a cell, and for a list written into a rule. */
const TITLE = 32;
const TEXT = 255;
const LIST = 255;

/** `dataValidations` (18.3.1.33), "" for none. */
export function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return "";
  return `<dataValidations count="${String(validations.length)}">${validations.map(validationXml).join("")}</dataValidations>`;
}

function validationXml(validation: Validation): string {
  const { attributes, formulas } = ruleOf(validation);
  return (
    `<dataValidation${attributes} allowBlank="1" showInputMessage="1"${promptXml(validation.prompt)}` +
    ` sqref="${areaName(validation.area)}">${formulas}</dataValidation>`
  );
}

function promptXml(prompt: Prompt | null): string {
  if (prompt === null) return "";
  return ` promptTitle="${escapeXml(clip(prompt.title, TITLE))}" prompt="${escapeXml(clip(prompt.text, TEXT))}"`;
}

function ruleOf(validation: Validation): { attributes: string; formulas: string } {
  switch (validation.kind) {
    case "list": {
      const list = validation.items.join(",");
      // A list that does not fit cannot be checked in place; its prompt is still shown.
      if (list.length > LIST || validation.items.some((item) => item.includes(",")))
        return { attributes: "", formulas: "" };
      return {
        attributes: ' type="list" showErrorMessage="1"',
        formulas: `<formula1>${escapeXml(`"${list.replaceAll('"', '""')}"`)}</formula1>`,
      };
    }
    case "custom":
      return {
        attributes: ' type="custom" showErrorMessage="1"',
        formulas: `<formula1>${escapeXml(validation.formula)}</formula1>`,
      };
    default:
      return bounds(validation.kind, validation.min, validation.max);
  }
}

function bounds(type: string, min: number | null, max: number | null): { attributes: string; formulas: string } {
  const attributes = (operator: string): string => ` type="${type}" operator="${operator}" showErrorMessage="1"`;
  const formula = (nth: 1 | 2, value: number): string =>
    `<formula${String(nth)}>${String(value)}</formula${String(nth)}>`;
  if (min !== null && max !== null) {
    return { attributes: attributes("between"), formulas: formula(1, min) + formula(2, max) };
  }
  if (max !== null) return { attributes: attributes("lessThanOrEqual"), formulas: formula(1, max) };
  // Without a bound the rule still asks for a number: the smallest that Excel knows.
  return { attributes: attributes("greaterThanOrEqual"), formulas: formula(1, min ?? -9.99e307) };
}

function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
