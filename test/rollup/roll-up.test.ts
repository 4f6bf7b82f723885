import { monthOf } from "../../src/model/month";
import type { Project } from "../../src/model/project";
import type { Rollup } from "../../src/model/rollup";
import { shippedPlans } from "../../src/plans/shipped";
import { standings } from "../../src/progress/standings";
import { rollUp } from "../../src/rollup/roll-up";
import { toWan } from "../../src/values/unit";
import { project, recognition } from "../progress/project";

const plan = shippedPlans.find(({ id }) => id === "sanming-2020")!;
const JUNE = monthOf(2020, 6);
const HOSPITAL = "三明市第一医院生态新城分院建设项目";

function rolled(...lists: Partial<Project>[][]): Rollup {
  const rows = recognition(...lists.map((list) => list.map((row, at) => project({ name: `项目${at}`, ...row }))));
  return rollUp(rows, standings(rows, plan, JUNE, "binary"), plan, JUNE);
}

test("sums are exact: the transport plans of the notice make 31,550 and not a hair more", () => {
  const plans = [0.96, 0.36, 0.48, 1.2, 0.1, 0.025, 0.03];
  const { city } = rolled(plans.map((amount, at) => ({ name: `路${at}`, yearPlan: toWan(amount, "亿元") })));
  expect(city.yearPlan).toBe(31_550);
});

test("rates are weighted, never the mean of rates", () => {
  const { city } = rolled([
    { yearPlan: 9000, yearDone: 900 },
    { yearPlan: 1000, yearDone: 1000 },
  ]);
  expect(city.rate).toBe(0.19);
  expect(city.gap).toBeCloseTo(-31, 10);
});

test("未报 keeps its plan in the denominator and is counted", () => {
  const { city } = rolled([{ yearPlan: 1000, yearDone: 600 }, { yearPlan: 1000 }]);
  expect(city).toMatchObject({
    projects: 2,
    yearPlan: 2000,
    yearDone: 600,
    rate: 0.3,
    rated: 2,
    lagging: 0,
    notReported: 1,
  });
});

test("前期 and what is not due yet stay in Σ yearPlan, outside of rated", () => {
  const { city } = rolled([
    { yearPlan: 1000, yearDone: 500 },
    { natureText: "前期", yearPlan: 300 },
    { yearPlan: 700, yearDone: 0, planStart: monthOf(2020, 10) },
  ]);
  expect(city).toMatchObject({ projects: 3, yearPlan: 2000, yearDone: 500, rate: 0.25, rated: 1, notReported: 0 });
});

test("no plan, no rate", () => {
  expect(rolled([{ yearDone: 5 }, { yearPlan: 0, yearDone: 5 }]).city).toMatchObject({
    yearDone: 10,
    rate: null,
    gap: null,
  });
});

test("a project of two groups: once in city and districts, in full in each group", () => {
  const { city, groups, districts } = rolled(
    [
      { name: HOSPITAL, groupText: "社会事业", districtText: "沙县", yearPlan: 40_000, yearDone: 10_000 },
      { name: "皮肤病医院", groupText: "社会事业", districtText: "三元区", yearPlan: 1500, yearDone: 750 },
    ],
    [{ name: HOSPITAL, groupText: "生态新城", districtText: "生态新城", yearPlan: 40_000, yearDone: 10_000 }],
  );
  expect(city).toMatchObject({ projects: 2, yearPlan: 41_500, yearDone: 10_750, lagging: 1 });
  expect(groups.map(({ group, projects, yearPlan }) => [group, projects, yearPlan])).toEqual([
    ["社会事业", 2, 41_500],
    ["生态新城", 1, 40_000],
  ]);
  expect(districts.map(({ district, projects, yearPlan }) => [district, projects, yearPlan])).toEqual([
    ["三元区", 1, 1500],
    ["沙县", 1, 40_000],
  ]);
});

test("a project twice in one list is counted once everywhere", () => {
  const { city, groups } = rolled([
    { name: "甲路", groupText: "交通", yearPlan: 100 },
    { name: "甲路", groupText: "交通", yearPlan: 100 },
  ]);
  expect([city.projects, city.yearPlan, groups[0]!.projects, groups[0]!.yearPlan]).toEqual([1, 100, 1, 100]);
});

test("districts in the plan's order, then 跨区, holders, counties, unknown ones, 未填; places among districts only", () => {
  const row = (districtText: string, yearDone: number) => ({
    name: districtText + "路",
    districtText,
    yearPlan: 100,
    yearDone,
  });
  const { districts } = rolled([
    row("", 100),
    row("火星区", 100),
    row("明溪县", 100),
    row("市直", 100),
    row("生态新城", 100),
    row("两区", 100),
    row("沙县", 60),
    row("永安", 60),
    row("三元区人民政府", 40),
    row("梅列", 80),
  ]);
  expect(districts.map(({ district, kind, place }) => `${district} ${kind} ${place ?? ""}`)).toEqual([
    "梅列区 district 1",
    "三元区 district 4",
    "永安市 district 2",
    "沙县 district 2",
    "跨区 several ",
    "市直 holder ",
    "生态新城 holder ",
    "明溪县 county ",
    "火星区 unknown ",
    "未填 blank ",
  ]);
});

test("groups in the plan's order, then as they appear; the matrix likewise", () => {
  const { groups, matrix } = rolled([
    { groupText: "文化", districtText: "沙县", yearPlan: 1 },
    { groupText: "", districtText: "沙县", yearPlan: 2 },
    { groupText: "农业", districtText: "三元", yearPlan: 4 },
    { groupText: "交通组", districtText: "沙县", yearPlan: 8 },
    { groupText: "交通", districtText: "梅列", yearPlan: 16 },
  ]);
  expect(groups.map(({ group }) => group)).toEqual(["交通", "现代农业", "文化", "未填"]);
  expect(matrix.map(({ group, district, figures }) => `${group} ${district} ${figures.yearPlan}`)).toEqual([
    "交通 梅列区 16",
    "交通 沙县 8",
    "现代农业 三元区 4",
    "文化 沙县 1",
    "未填 沙县 2",
  ]);
});

test("starts and finishes planned by the year's end, and what came of them", () => {
  const { city } = rolled([
    { yearPlan: 1, planStart: monthOf(2020, 3), actualStart: monthOf(2020, 3), planFinish: monthOf(2020, 12) },
    { yearPlan: 1, planStart: monthOf(2020, 5), planFinish: monthOf(2021, 12) },
    { yearPlan: 1, planStart: monthOf(2021, 1) },
    { yearPlan: 1, yearDone: 1, planFinish: monthOf(2020, 5), progressText: "已竣工" },
    { yearPlan: 1, yearDone: 1, planFinish: monthOf(2020, 5), progressText: "收尾" },
  ]);
  expect(city).toMatchObject({
    startPlanned: 2,
    started: 1,
    finishPlanned: 3,
    finished: 1,
    startOverdue: 1,
    finishOverdue: 1,
  });
});
