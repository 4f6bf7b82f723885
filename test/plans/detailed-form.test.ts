import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePlan } from "../../src/plans/parse-plan";
import { shippedPlans } from "../../src/plans/shipped";

/** A 方案 as somebody takes it down from the notice, in more detail than we keep, is a 方案 all the same. */
const detailed = {
  id: "x-2021",
  year: 2021,
  city: "某市",
  title: "2021年重点项目工作方案",
  source: { title: "关于印发方案的通知", issuer: "某市人民政府", number: "某政〔2021〕1号", dated: "2021-03-01" },
  reportToCity: { period: "quarter", due: ["2021-04-05", "2021-07-05"], stated: "5日前" },
  districts: [{ name: "甲区" }],
  groups: [
    {
      id: "roads",
      name: "交通",
      office: { name: "交通组办公室", at: "市交通局" },
      duty: { leaderPerProject: true, stated: ["每个项目一名领导", "每月通报"] },
      sections: [
        {
          section: "(一)公路",
          projects: [
            { name: "甲路", milestones: [{ kind: "finish", from: "2021-01", to: "2021-12" }] },
            { name: "乙路", milestones: [{ kind: "start", from: null, to: "2021-06" }] },
          ],
        },
        { section: "(二)桥梁", projects: [{ name: "丙桥" }] },
      ],
    },
  ],
  shared: [
    { relation: "same", certainty: "likely", members: [{ name: "甲路" }, { name: "甲公路" }] },
    { relation: "same", certainty: "weak", members: [{ name: "甲路" }, { name: "丙桥" }] },
    { relation: "same", certainty: "certain", members: [{ name: "乙路" }, { name: "乙路" }] },
  ],
  different: [[{ name: "甲路" }, { name: "乙路" }]],
};

function planOf(value: unknown) {
  const parsed = parsePlan(JSON.stringify(value));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.plan;
}

test("the notice, an office and its seat, the day and the duty become texts and numbers", () => {
  const plan = planOf(detailed);
  expect(plan.source).toBe("关于印发方案的通知（某政〔2021〕1号，2021-03-01）");
  expect(plan.reportToCity).toEqual({ period: "quarter", dueDay: 5, stated: "5日前" });
  expect(plan.groups[0]).toMatchObject({ office: "交通组办公室（市交通局）", leaderDuty: "每个项目一名领导" });
});

test("projects by section come together, with the month by which each is to start or to be finished", () => {
  expect(planOf(detailed).groups[0]?.projects.map(({ name, startBy, finishBy }) => [name, startBy, finishBy])).toEqual([
    ["甲路", null, "2021-12"],
    ["乙路", "2021-06", null],
    ["丙桥", null, null],
  ]);
});

test("who shares a project and who only seems to: the weak guess and the equal names tell nothing", () => {
  expect(planOf(detailed).alike).toEqual([
    { relation: "same", names: ["甲路", "甲公路"] },
    { relation: "different", names: ["甲路", "乙路"] },
  ]);
});

test.each([
  ["a title that is a number", { ...detailed, source: { title: 3 } }, ["source"]],
  [
    "days that differ",
    { ...detailed, reportToCity: { period: "quarter", due: ["2021-04-05", "2021-07-06"] } },
    ["reportToCity", "dueDay"],
  ],
  [
    "a project without a name",
    { ...detailed, groups: [{ id: "a", name: "甲", sections: [{ projects: [{}] }] }] },
    ["groups", 0, "projects", 0, "name"],
  ],
])("%s is told like any other fault", (_, value, path) => {
  expect(parsePlan(JSON.stringify(value))).toMatchObject({ ok: false, faults: [{ path }] });
});

const PROPOSAL = join(__dirname, "..", "..", "..", "shared", "design", "plan-2020-sanming.json");
if (!existsSync(PROPOSAL)) console.log("跳过：没有 ../shared/design");

(existsSync(PROPOSAL) ? test : test.skip)(
  "the notice taken down for this project says what the shipped 方案 says",
  () => {
    const plan = planOf(JSON.parse(readFileSync(PROPOSAL, "utf8")));
    const shipped = shippedPlans.find(({ id }) => id === plan.id)!;
    const told = ({ name, targets, cadence, projects, leadUnit, office }: (typeof plan.groups)[number]) => ({
      ...{ name, targets, cadence, leadUnit, office },
      projects: projects.map((project) => [project.name, project.aliases, project.startBy, project.finishBy]),
    });
    expect(plan.groups.map(told)).toEqual(shipped.groups.map(told));
    expect(plan.alike).toEqual(shipped.alike);
    expect(plan.reportToCity).toMatchObject({ period: "quarter", dueDay: 5 });
  },
);
