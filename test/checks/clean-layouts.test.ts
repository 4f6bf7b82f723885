import fc from "fast-check";
import { findingText } from "../../src/text/rules";
import { sumAll } from "../../src/values/exact";
import { type CleanProject, cleanLayouts } from "./clean-layouts";
import { reviewOf } from "./workbook-of";

/**
 * A rule that cries wolf is switched off. Clean workbooks of every layout, with figures of all sizes: the whole review reads all of
 * it and says nothing, neither an error nor a warning.
 */
const places = ["莲花山", "东牙溪", "徐碧", "列东", "富兴", "洋溪", "贵溪洋", "小蕉", "荆西", "碧湖", "台江", "岩前"];
const works = [
  "隧道",
  "客运站",
  "水厂扩容",
  "粮食储备库",
  "文化艺术中心",
  "污水管网整治",
  "冷链物流园",
  "职业中专迁建",
];
const districts = ["梅列区", "三元区", "永安市", "沙县", "永安", "沙 县", "三元"];

const cents = (least: number, most: number) =>
  fc.oneof(
    fc.integer({ min: least, max: most }),
    fc.integer({ min: least * 100, max: most * 100 }).map((hundredths) => hundredths / 100),
  );

/** A project that is well under way: half done before, a tenth to a quarter of the rest this year, most of it done by June. */
const project = fc
  .record({
    total: cents(2000, 800_000),
    prior: fc.integer({ min: 0, max: 50 }),
    plan: fc.integer({ min: 5, max: 45 }),
    done: fc.integer({ min: 10, max: 100 }),
    startYear: fc.integer({ min: 2015, max: 2019 }),
    finishYear: fc.integer({ min: 2020, max: 2024 }),
    district: fc.constantFrom(...districts),
  })
  .map(({ total, prior, plan, done, ...rest }): Omit<CleanProject, "name"> => {
    const share = (of: number, hundredths: number): number => Math.floor(of * hundredths) / 100;
    const yearPlan = Math.max(1, share(total, plan));
    const yearDone = share(yearPlan, done);
    return {
      ...rest,
      total,
      prior: share(total, prior),
      plan: yearPlan,
      done: yearDone === yearPlan ? share(yearPlan, 99) : yearDone,
      month: share(yearDone, 20),
    };
  });

const list = fc
  .tuple(
    fc.array(project, { minLength: 4, maxLength: 14 }),
    fc.shuffledSubarray(
      places.flatMap((place, at) => works.filter((_, work) => (at + work) % 3 === 0).map((work) => place + work)),
      { minLength: 14, maxLength: 14 },
    ),
  )
  .map(([projects, names]) => projects.map((each, at): CleanProject => ({ ...each, name: names[at] ?? "" })));

test.each(cleanLayouts.map((layout) => [layout.name, layout] as const))("nothing to say: %s", (_name, layout) => {
  fc.assert(
    fc.property(list, (projects) => {
      const review = reviewOf(layout.sheets(projects));
      const lacks = review.findings.filter(({ variant }) => variant === "no-column");
      const others = review.findings.filter((finding) => finding.severity !== "info" && !lacks.includes(finding));
      expect(others.map(findingText)).toEqual([]);
      expect(lacks.map(({ key }) => key)).toEqual(layout.lacks ?? []);
      expect(review.recognition.tables.flatMap(({ notUnderstood }) => notUnderstood)).toEqual([]);
      // Not because nothing was read: every project is there, and its money.
      expect(review.recognition.projects).toHaveLength(projects.length);
      const { totalInvestment, yearPlan, yearDone } = review.rollup.city;
      const read = { total: totalInvestment, plan: yearPlan, done: yearDone };
      for (const key of layout.shows) {
        expect([key, read[key]]).toEqual([key, sumAll(projects.map((each) => each[key]))]);
      }
    }),
    { numRuns: 40 },
  );
});
