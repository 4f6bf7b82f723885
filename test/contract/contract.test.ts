import Big from "big.js";
import fc from "fast-check";
import type { Plan } from "../../src/model/plan";
import { type Answer, answerOf } from "../../src/output/answer";
import { review } from "../../src/review";
import { sanming } from "../checks/plan";
import { snapshotOf } from "../workbooks/snapshot-of";
import { type Expected, expectedOf, type ExpectedProject, type Figures, figuresOf, workedOut } from "./expected";
import { workbook } from "./workbook";

/**
 * The contract's figures, states and findings on workbooks of any content in any usual layout, against an account that is made from the
 * facts by hand. What both have in common is the contract's text.
 */
const noTargets = { projects: null, newStarts: null, completions: null, totalInvestment: null, yearPlan: null };
/** Without targets: whether a group of the 方案 is complete is another matter. */
const plan: Plan = { ...sanming, groups: sanming.groups.map((group) => ({ ...group, targets: noTargets })) };

test("figures, states, flags, rollup and findings are those of the contract", () => {
  fc.assert(
    fc.property(workbook, ({ month, sheets, placed, wrongTotals }) => {
      const answer = answerOf(review(snapshotOf({ sheets }), { plan }));
      const expected = expectedOf(placed, month);
      expect(answer.asOf).toBe(`2020-${String(month).padStart(2, "0")}`);
      expect(answer.coverage.rowsNotUnderstood).toEqual([]);
      expect(answer.projects.map(whatOf)).toEqual(expected.projects.map(whatOf));
      expect(differences(answer.projects, expected.projects, projectFigures)).toEqual([]);
      expectRollup(answer, expected);
      expect(findingsIn(answer, expected)).toEqual(expected.findings.map(placeOf).sort());
      expect(mismatchesIn(answer)).toEqual([...wrongTotals].sort());
    }),
    { numRuns: 300 },
  );
});

/** A project without its figures. */
function whatOf(project: ExpectedProject | Answer["projects"][number]) {
  const { sheet, row, group, district, nature, progress, flags, countedUnder } = project;
  return { sheet, row, group, district, nature, progress, flags, countedUnder };
}

const projectFigures = ["totalInvestment", "yearPlan", "yearDone", "rate", "gap"] as const;
const figures = [
  ...(["projects", "totalInvestment", "yearPlan", "yearDone", "rated", "lagging"] as const),
  ...(["notReported", "startOverdue", "finishOverdue"] as const),
];

type Figure = Big | number | null;

/** Which figures of two lists differ by more than the twelve digits that the JSON prints. */
function differences<Key extends string>(
  answers: readonly Readonly<Record<Key, Figure>>[],
  expected: readonly Readonly<Record<Key, Figure>>[],
  keys: readonly Key[],
): string[] {
  return expected.flatMap((entry, at) =>
    keys
      .filter((key) => !agrees(answers[at]?.[key] ?? null, entry[key]))
      .map((key) => `${String(at)} ${key}: ${String(answers[at]?.[key])} for ${String(entry[key])}`),
  );
}

function agrees(one: Figure, other: Figure): boolean {
  if (one === null || other === null) return one === other;
  const size = new Big(other).abs();
  return new Big(one).minus(other).abs().lte(size.plus("1e-3").times("1e-11"));
}

function expectRollup({ rollup }: Answer, { projects }: Expected): void {
  const once = projects.filter(({ countedUnder }) => countedUnder === null);
  const inGroups = projects.filter(({ repeated }) => !repeated);
  expect(differences([rollup.city], [figuresOf(once)], figures)).toEqual([]);
  const groups = new Map(rollup.groups.filter(isThere).map((row) => [row.group, row]));
  const districts = new Map(rollup.districts.filter(isThere).map((row) => [row.district, row]));
  expectLines(groups, inGroups, ({ group }) => group);
  expectLines(districts, once, ({ district }) => district);
}

const isThere = ({ projects }: { readonly projects: number }): boolean => projects > 0;

function expectLines(
  lines: ReadonlyMap<string, Readonly<Record<keyof Figures, number>>>,
  projects: readonly ExpectedProject[],
  nameOf: (project: ExpectedProject) => string,
): void {
  const names = [...new Set(projects.map(nameOf))].sort();
  expect([...lines.keys()].sort()).toEqual(names);
  const wanted = names.map((name) => figuresOf(projects.filter((project) => nameOf(project) === name)));
  const made = names.flatMap((name) => lines.get(name) ?? []);
  expect(differences(made, wanted, figures)).toEqual([]);
}

/** Rules whose finding may stand on any cell of its row; the others have a cell of their own. */
const anywhere = new Set(["done-exceeds-total", "start-overdue", "finish-overdue"]);

function placeOf({ rule, sheet, row, cell }: { rule: string; sheet: string; row: number | null; cell: string | null }) {
  return `${rule} ${sheet}!${anywhere.has(rule) ? String(row) : String(cell)}`;
}

/** What is said of the projects' rows; what is said of a whole column stands on its header. */
function findingsIn({ findings }: Answer, { projects }: Expected): string[] {
  const rows = new Set(projects.map(({ sheet, row }) => `${sheet}!${String(row)}`));
  return findings
    .filter(({ rule, sheet, row }) => workedOut.has(rule) && rows.has(`${sheet}!${String(row)}`))
    .map(placeOf)
    .sort();
}

function mismatchesIn({ findings }: Answer): string[] {
  const totals = findings.filter(({ rule }) => rule === "subtotal-mismatch");
  return totals.map(({ sheet, cell }) => `${sheet}!${String(cell)}`).sort();
}
