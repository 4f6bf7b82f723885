import { describeSchema, EXPLAINED, explainedPlan } from "../../src/output/explained-plan";
import { parsePlan, planJsonSchema } from "../../src/plans/parse-plan";
import { shippedPlans } from "../../src/plans/shipped";

/** The example of `npx xushi plan`: it explains itself and loads as it is. */
test.each(shippedPlans.map((plan) => [plan.id, plan] as const))(
  "%s explained loads as the plan itself",
  (_id, plan) => {
    expect(parsePlan(JSON.stringify(explainedPlan(plan)))).toEqual({ ok: true, plan });
  },
);

test("each kind of object is explained once, and only old districts, of which the plan of 2020 knows none, are not", () => {
  const text = JSON.stringify(explainedPlan(shippedPlans.find(({ year }) => year === 2020)!));
  for (const [path, texts] of Object.entries(EXPLAINED)) {
    expect([path, text.split(JSON.stringify(texts)).length - 1]).toEqual([path, path === "formerDistricts[]" ? 0 : 1]);
  }
});

test("every field of the schema is described", () => {
  const bare: string[] = [];
  const visit = (part: unknown, path: string): void => {
    if (typeof part !== "object" || part === null) return;
    const { properties, items, anyOf } = part as { properties?: object; items?: unknown; anyOf?: unknown[] };
    for (const [key, property] of Object.entries(properties ?? {})) {
      if (!("description" in (property as object))) bare.push(`${path}.${key}`);
      visit(property, `${path}.${key}`);
    }
    visit(items, `${path}[]`);
    for (const one of anyOf ?? []) visit(one, path);
  };
  visit(describeSchema(planJsonSchema()), "");
  expect(bare).toEqual([]);
});
