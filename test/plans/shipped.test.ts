import { planSchema } from "../../src/model/plan";
import { shippedPlans } from "../../src/plans/shipped";
import { readDistrict } from "../../src/values/district";
import { readGroup } from "../../src/values/group";
import { nameKey } from "../../src/values/name";
import { readNature } from "../../src/values/nature";
import { sumAll } from "../../src/values/exact";

const plan2020 = shippedPlans.find(({ id }) => id === "sanming-2020")!;
const plan2021 = shippedPlans.find(({ id }) => id === "sanming-2021-districts")!;

test.each(shippedPlans.map((plan) => [plan.id, plan] as const))(
  "%s passes the schema and is written out in full",
  (_id, plan) => {
    expect(planSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  },
);

describe("the eight groups of the notice", () => {
  /** Counts and money (万元) as the notice states them; null where it is silent. */
  test.each<[string, number, number | null, number | null, number | null, number | null]>([
    ["现代服务业", 16, 7, 5, 717_000, 164_000],
    ["交通", 8, 3, 4, 430_200, 31_600],
    ["城建", 43, 30, 20, 1_807_000, 446_800],
    ["现代农业", 14, null, null, 184_100, 47_100],
    ["旅游产业", 6, null, null, 70_700, 18_600],
    ["社会事业", 21, null, 15, null, null],
    ["工业", 55, 15, 20, null, 350_000],
    ["生态新城", 6, null, null, 840_000, 121_600],
  ])("%s", (name, projects, newStarts, completions, totalInvestment, yearPlan) => {
    const targets = plan2020.groups.find((group) => group.name === name)!.targets;
    expect(Object.fromEntries(Object.entries(targets).map(([key, target]) => [key, target?.value ?? null]))).toEqual({
      projects,
      newStarts,
      completions,
      totalInvestment,
      yearPlan,
    });
  });

  test("there are eight, in the notice's order, and 169 projects in all", () => {
    expect(plan2020.groups.map(({ name }) => name)).toEqual([
      "现代服务业",
      "交通",
      "城建",
      "现代农业",
      "旅游产业",
      "社会事业",
      "工业",
      "生态新城",
    ]);
    expect(plan2020.groups.reduce((sum, { targets }) => sum + (targets.projects?.value ?? 0), 0)).toBe(169);
  });

  test("the plans of the named transport projects sum to 31,550", () => {
    const transport = plan2020.groups.find(({ name }) => name === "交通")!;
    expect(sumAll(transport.projects.map(({ yearPlan }) => yearPlan?.value ?? 0))).toBe(31_550);
    expect(transport.projects.filter(({ counted }) => counted === true)).toHaveLength(8);
  });

  test("the named key projects of 城建 are nineteen, those of 旅游产业 and 生态新城 six each", () => {
    const counted = (name: string) =>
      plan2020.groups.find((group) => group.name === name)!.projects.filter((project) => project.counted === true)
        .length;
    expect([counted("城建"), counted("旅游产业"), counted("生态新城"), counted("社会事业")]).toEqual([19, 6, 6, 4]);
  });

  test("who reports when", () => {
    expect(plan2020.reportToCity).toMatchObject({ period: "quarter", dueDay: 5 });
    expect(
      plan2020.groups.map(({ name, cadence }) => [name, cadence.period, cadence.dueDay, cadence.covers].join(" ")),
    ).toEqual([
      "现代服务业 quarter  ",
      "交通 month  ",
      "城建   ",
      "现代农业 month 25 ",
      "旅游产业 quarter  ",
      "社会事业 month  ",
      "工业   ",
      "生态新城 month 20 previousMonth",
    ]);
  });

  test("only one project stands in two groups under the same name", () => {
    const seen = new Map<string, Set<string>>();
    for (const group of plan2020.groups) {
      for (const project of group.projects) {
        const key = nameKey(project.name);
        seen.set(key, (seen.get(key) ?? new Set()).add(group.name));
      }
    }
    const shared = [...seen].filter(([, groups]) => groups.size > 1).map(([key, groups]) => [key, ...groups]);
    expect(shared).toEqual([[nameKey("三明市第一医院生态新城分院建设项目"), "社会事业", "生态新城"]]);
  });

  test("every name of a pair that looks alike is a name of the plan", () => {
    const names = new Set(plan2020.groups.flatMap(({ projects }) => projects.map(({ name }) => name)));
    expect(plan2020.alike.flatMap((pair) => pair.names).filter((name) => !names.has(name))).toEqual([]);
  });

  test("every nature word of the notice reads", () => {
    for (const [word, nature] of Object.entries(plan2020.natureWords)) expect(readNature(word, plan2020)).toBe(nature);
  });

  test("every group reads by its name, its aliases and its plan's title", () => {
    for (const group of plan2020.groups) {
      for (const text of [group.name, ...group.aliases, group.planTitle]) {
        expect(readGroup(text, plan2020)).toEqual({ group: group.name, known: true });
      }
    }
  });
});

test("2021 knows the new geography and what became of the old", () => {
  expect(plan2021.districts).toHaveLength(11);
  expect(readDistrict("沙县", plan2021)).toEqual({ district: "沙县区", kind: "district" });
  expect(readDistrict("明溪县", plan2021)).toEqual({ district: "明溪县", kind: "district" });
  expect(readDistrict("梅列区", plan2021)).toEqual({
    district: "梅列区",
    kind: "unknown",
    successor: "三元区",
    suggestion: "三元区",
  });
  expect(readGroup("随便什么组", plan2021).known).toBe(true);
});
