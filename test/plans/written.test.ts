import { readdirSync, readFileSync } from "node:fs";
import * as z from "zod";
import { call, workFolder } from "../cli/call";

/** What `npx xushi plan` writes, as files: the schema judges the example, and a wrong 方案. */
const folder = workFolder();
afterAll(folder.remove);

const read = (name: string): unknown => JSON.parse(readFileSync(folder.path(name), "utf8"));
let schema: z.ZodType;
let example: Record<string, unknown>;

beforeAll(async () => {
  expect((await call("plan", "--out", folder.path("."))).code).toBe(0);
  const names = readdirSync(folder.path("."));
  schema = z.fromJSONSchema(read("方案.schema.json") as Parameters<typeof z.fromJSONSchema>[0]);
  example = read(names.find((name) => !name.includes("schema")) ?? "") as Record<string, unknown>;
});

test("the schema is one of draft 2020-12, and the example names it", () => {
  expect(read("方案.schema.json")).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
  expect(example.$schema).toBe("./方案.schema.json");
});

test("the example with all its comments is valid", () => {
  expect(JSON.stringify(example)).toContain("说明");
  expect(z.safeParse(schema, example).error).toBeUndefined();
});

test.each<[string, (plan: Record<string, unknown>) => void]>([
  ["no districts", (plan) => delete plan.districts],
  ["a year in words", (plan) => (plan.year = "二〇二〇")],
  ["a due day that no month has", (plan) => (plan.reportToCity = { period: "quarter", dueDay: 32, stated: "" })],
  ["a due day that is no day", (plan) => (plan.reportToCity = { period: "quarter", dueDay: 5.5, stated: "" })],
  ["an unknown period", (plan) => (plan.reportToCity = { period: "旬", dueDay: 5, stated: "" })],
  ["an unknown nature", (plan) => (plan.natureWords = { 扩建: "扩建" })],
])("refused by the schema as by the program: %s", async (_case, spoil) => {
  const plan = structuredClone(example);
  spoil(plan);
  expect(z.safeParse(schema, plan).success).toBe(false);
  const { parsePlan } = await import("../../src/plans/parse-plan");
  expect(parsePlan(JSON.stringify(plan)).ok).toBe(false);
});
