import type { RuleCode, Severity } from "../../src/model/finding";
import { findingText } from "../../src/text/rules";
import type { SheetInput } from "../workbooks/sheet-input";
import { cellOf, type CheckOptions, Layout, reviewOf, type Short, type TestSheet } from "./workbook-of";

export interface Case extends CheckOptions {
  readonly name: string;
  readonly sheets: readonly (TestSheet | SheetInput)[];
}

export interface Expected {
  /** [column, body row from 0] of the first sheet, an A1 name, or null for a finding about a sheet. */
  readonly at: readonly [Short, number] | string | null;
  readonly sheet?: string;
  readonly severity?: Severity;
  readonly fix?: unknown;
  /** Parts of the sentence. */
  readonly says?: readonly string[];
}

export interface InvalidCase extends Case {
  readonly finds: readonly Expected[];
}

/**
 * The cases of one rule, entered through `review`: workbooks in which it finds nothing, and workbooks in which it finds exactly
 * what is listed, in that order.
 */
export function describeRule(
  code: RuleCode,
  cases: { readonly valid: readonly Case[]; readonly invalid: readonly InvalidCase[] },
): void {
  if (cases.valid.length === 0 || cases.invalid.length === 0) throw new Error(`${code} needs valid and invalid cases`);
  describe(code, () => {
    test.each(cases.valid.map((each) => [each.name, each] as const))("nothing: %s", (_name, { sheets, ...options }) => {
      const found = reviewOf(sheets, options).findings.filter(({ rule }) => rule === code);
      expect(found.map(findingText)).toEqual([]);
    });

    test.each(cases.invalid.map((each) => [each.name, each] as const))(
      "found: %s",
      (_name, { sheets, finds, ...options }) => {
        const found = reviewOf(sheets, options).findings.filter(({ rule }) => rule === code);
        const first = sheets[0];
        const layout =
          first !== undefined && "rows" in first && !isPlain(first) ? new Layout(first as TestSheet) : null;
        const place = ({ at }: Expected): string | null =>
          Array.isArray(at) ? (layout?.cell(at[0] as Short, at[1] as number) ?? null) : (at as string | null);
        expect(found.map(cellOf)).toEqual(finds.map(place));
        finds.forEach((expected, index) => {
          const finding = found[index];
          if (finding === undefined) throw new Error("compared above");
          if (expected.sheet !== undefined) expect(finding.sheet).toBe(expected.sheet);
          if (expected.severity !== undefined) expect(finding.severity).toBe(expected.severity);
          if (expected.fix !== undefined) expect(finding.fix).toEqual(expected.fix);
          const sentence = findingText(finding);
          for (const part of expected.says ?? []) expect(sentence).toContain(part);
          expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|\[object/);
          expect(sentence).toMatch(/[。？]$/);
        });
      },
    );
  });
}

function isPlain(sheet: TestSheet | SheetInput): boolean {
  return sheet.rows?.some((row) => Array.isArray(row)) === true;
}
