import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../src/checks/registry";
import { ruleCodes } from "../../src/model/finding";
import { findingText, ruleTexts, severityWord } from "../../src/text/rules";
import { shippedPlans } from "../../src/plans/shipped";
import { review } from "../../src/review";
import { parseMonthCode } from "../../src/model/month";
import { snapshotOf } from "../workbooks/snapshot-of";
import { type Example, part, ruleSections } from "./rules-doc";

/**
 * A rule is a file, an entry in the registry, sentences, a section of docs/rules.md with examples, and cases. This test holds them
 * together; each message says what to add.
 */
const folder = join(__dirname, "../../src/checks/rules");
const sections = new Map(ruleSections().map((section) => [section.code, section]));

test("the registry lists the contract's codes, sorted", () => {
  expect(rules.map(({ code }) => code)).toEqual([...ruleCodes].sort());
});

test("docs/rules.md has the rules in the contract's order and no others", () => {
  expect([...sections.keys()]).toEqual([...ruleCodes]);
});

describe.each(rules.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
  const section = sections.get(code);

  test("has a file of its name", () => {
    const file = join(folder, `${code}.ts`);
    if (!existsSync(file)) throw new Error(`put the rule into src/checks/rules/${code}.ts`);
    expect(readFileSync(file, "utf8")).toContain(`code: "${code}"`);
  });

  test("does something", () => {
    expect(rule.row !== undefined || rule.check !== undefined).toBe(true);
  });

  test("has valid and invalid cases", () => {
    const file = join(__dirname, "rules", `${code}.test.ts`);
    if (!existsSync(file))
      throw new Error(`add cases: test/checks/rules/${code}.test.ts with describeRule("${code}", …)`);
    expect(readFileSync(file, "utf8")).toContain(`describeRule("${code}", {`);
  });

  test("is told in docs/rules.md with its title, severity, reason, remedy and source", () => {
    if (section === undefined) throw new Error(`add a section "## ${code}" to docs/rules.md`);
    const { title, why, todo } = ruleTexts[code];
    expect(section.text).toContain(`### ${title}（${severityWord[rule.severity]}）`);
    expect(part(section.text, "什么情况").length).toBeGreaterThan(10);
    expect(part(section.text, "为什么要管")).toContain(why);
    expect(part(section.text, "怎么改")).toContain(todo);
    expect(part(section.text, "出处")).toContain(rule.source);
    expect(part(section.text, "真实样本").length).toBeGreaterThan(5);
  });

  test("has examples in docs/rules.md that do as they say", () => {
    const { triggers = [], passes = [] } = section ?? {};
    if (triggers.length === 0) throw new Error(`add a table under **触发的例子** of ${code} in docs/rules.md`);
    if (passes.length === 0) throw new Error(`add a table under **不触发的例子** of ${code} in docs/rules.md`);
    for (const example of triggers) expect(foundBy(code, example)).not.toEqual([]);
    for (const example of passes) expect(foundBy(code, example)).toEqual([]);
  });

  test("has a message that names the actual value and ends as a sentence", () => {
    for (const example of section?.triggers ?? []) {
      for (const sentence of foundBy(code, example)) {
        expect(sentence).toMatch(/[。？]$/);
        expect(sentence).not.toMatch(/undefined|null|NaN|！|您/);
      }
    }
  });
});

test("examples that pass one rule are no errors to the others", () => {
  const errors = [...sections.values()].flatMap(({ code, passes }) =>
    passes.flatMap((example) =>
      reviewOf(example)
        .findings.filter(({ severity }) => severity === "error")
        .map((finding) => `${code}: ${finding.rule} ${findingText(finding)}`),
    ),
  );
  expect(errors).toEqual([]);
});

test("the folder of the rules holds nothing else", () => {
  const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ""));
  expect(files.sort()).toEqual([...ruleCodes].sort());
});

function reviewOf({ sheet, previous, plan }: Example) {
  return review(snapshotOf({ sheets: [sheet] }), {
    asOf: parseMonthCode("2020-06") ?? undefined,
    plan: shippedPlans.find(({ year }) => year === plan),
    previous: previous === null ? undefined : snapshotOf({ sheets: [previous] }),
  });
}

function foundBy(code: string, example: Example): string[] {
  return reviewOf(example)
    .findings.filter(({ rule }) => rule === code)
    .map(findingText);
}
