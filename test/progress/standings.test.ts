import { monthOf } from "../../src/model/month";
import type { Project } from "../../src/model/project";
import { presetNames, type PresetName, type Standing } from "../../src/model/standing";
import { shippedPlans } from "../../src/plans/shipped";
import { presets } from "../../src/progress/presets";
import { standings } from "../../src/progress/standings";
import { presetLimits } from "../../src/text/presets";
import { project, recognition, table } from "./project";

const plan = shippedPlans.find(({ id }) => id === "sanming-2020")!;
const JUNE = monthOf(2020, 6);

function standing(given: Partial<Project>, asOf = JUNE, preset: PresetName = "binary"): Standing {
  return standings(recognition([project(given)]), plan, asOf, preset)[0]!;
}

describe("progress", () => {
  test.each<[string, Partial<Project>, Standing["progress"]]>([
    ["half done in June", { yearPlan: 1000, yearDone: 500 }, "达序时进度"],
    ["0.1 points behind is no difference", { yearPlan: 1000, yearDone: 499 }, "达序时进度"],
    ["more than 0.1 points behind", { yearPlan: 1000, yearDone: 498.9 }, "未达序时进度"],
    ["nothing done, and said so", { yearPlan: 1000, yearDone: 0 }, "未达序时进度"],
    ["blank is not zero", { yearPlan: 1000 }, "未报"],
    ["no plan", { yearDone: 100 }, "不参评"],
    ["plan 0", { yearPlan: 0, yearDone: 100 }, "不参评"],
    ["前期", { natureText: "前期", yearPlan: 1000, yearDone: 600 }, "不参评"],
    ["starts later this year", { yearPlan: 1000, yearDone: 0, planStart: monthOf(2020, 9) }, "不参评"],
    ["starts later, blank", { yearPlan: 1000, planStart: monthOf(2020, 9) }, "不参评"],
    [
      "starts later and reports money all the same",
      { yearPlan: 1000, yearDone: 10, planStart: monthOf(2020, 9) },
      "未达序时进度",
    ],
    ["starts this month", { yearPlan: 1000, yearDone: 0, planStart: JUNE }, "未达序时进度"],
    ["前期 that reports money stays out", { natureText: "预备", yearPlan: 1000, yearDone: 900 }, "不参评"],
    ["years alone: due in December of the first", { yearPlan: 1000, firstYear: 2020, lastYear: 2022 }, "不参评"],
    ["years alone: begun in an earlier year", { yearPlan: 1000, firstYear: 2018, lastYear: 2020 }, "未报"],
  ])("%s", (_name, given, expected) => {
    expect(standing(given).progress).toBe(expected);
  });

  test("rate and gap: 未报 has neither, 不参评 a rate where both amounts are there", () => {
    expect(standing({ yearPlan: 9600, yearDone: 4100 })).toMatchObject({ rate: 4100 / 9600, expected: 0.5 });
    expect(standing({ yearPlan: 9600, yearDone: 4100 }).gap).toBeCloseTo(-7.2917, 4);
    expect(standing({ yearPlan: 1000 })).toMatchObject({ rate: null, gap: null, expected: 0.5 });
    expect(standing({ natureText: "前期", yearPlan: 1000, yearDone: 300 })).toMatchObject({ rate: 0.3, gap: null });
    expect(standing({ yearPlan: 0, yearDone: 100 })).toMatchObject({ rate: null, gap: null });
  });

  test("a table without a column of money done is a plan: nobody is rated, nobody is late", () => {
    const rows = [project({ yearPlan: 1000, planStart: monthOf(2020, 2) })];
    const only = {
      ...recognition(rows),
      tables: [table("计划", 0, 1, ["name", "yearPlan", "planStart", "planFinish"])],
    };
    expect(standings(only, plan, JUNE, "binary")[0]).toMatchObject({ progress: "不参评", flags: [], rate: null });
  });

  test("tolerance belongs to the plan", () => {
    const strict = { ...plan, thresholds: { tolerance: 0 } };
    const rows = recognition([project({ yearPlan: 1000, yearDone: 499 })]);
    expect(standings(rows, strict, JUNE, "binary")[0]!.progress).toBe("未达序时进度");
  });
});

describe("flags", () => {
  test.each<[string, Partial<Project>, string[]]>([
    ["behind", { yearPlan: 1000, yearDone: 100 }, ["投资滞后"]],
    ["due in June, nothing begun", { yearPlan: 1000, yearDone: 0, planStart: JUNE }, ["投资滞后", "开工滞后"]],
    ["未报 and 开工滞后 at once", { yearPlan: 1000, planStart: monthOf(2020, 3) }, ["开工滞后"]],
    ["due in July", { yearPlan: 1000, planStart: monthOf(2020, 7) }, []],
    ["start proved by money before this year", { yearPlan: 1000, priorDone: 5, planStart: monthOf(2020, 3) }, []],
    ["start proved by text", { yearPlan: 1000, planStart: monthOf(2020, 3), progressText: "主体施工" }, []],
    ["start proved by a month", { yearPlan: 1000, planStart: monthOf(2020, 3), actualStart: monthOf(2020, 4) }, []],
    ["start proved by 是", { yearPlan: 1000, planStart: monthOf(2020, 3), startedStated: true }, []],
    [
      "text that promises only",
      { yearPlan: 1000, planStart: monthOf(2020, 3), progressText: "预计7月开工" },
      ["开工滞后"],
    ],
    ["text that denies", { yearPlan: 1000, planStart: monthOf(2020, 3), progressText: "尚未开工" }, ["开工滞后"]],
    ["前期 is never late to start", { natureText: "前期", planStart: monthOf(2020, 3) }, []],
    ["finish due and only 收尾", { yearPlan: 100, yearDone: 90, planFinish: JUNE, progressText: "收尾" }, ["竣工逾期"]],
    ["finish due and all money done", { yearPlan: 100, yearDone: 100, planFinish: JUNE }, ["竣工逾期"]],
    ["finished by text", { yearPlan: 100, yearDone: 90, planFinish: JUNE, progressText: "已竣工" }, []],
    ["finished by month", { yearPlan: 100, yearDone: 90, planFinish: JUNE, actualFinish: JUNE }, []],
    ["finish due later", { yearPlan: 100, yearDone: 90, planFinish: monthOf(2020, 12) }, []],
    [
      "竣工 as nature proves nothing",
      { natureText: "竣工", yearPlan: 100, yearDone: 90, planFinish: JUNE },
      ["竣工逾期"],
    ],
    ["years alone: last year over", { yearPlan: 100, yearDone: 90, firstYear: 2017, lastYear: 2019 }, ["竣工逾期"]],
    [
      "an unread start is unknown, 建设年限 does not take its place",
      {
        yearPlan: 100,
        firstYear: 2019,
        lastYear: 2021,
        faults: [{ kind: "ambiguous-date", key: "planStart", raw: "2022.1", readings: ["2022-01", "2022-10"] }],
      },
      [],
    ],
  ])("%s", (_name, given, expected) => {
    expect(standing(given).flags).toEqual(expected);
  });
});

/** Borders of the presets: done of 1,000 (or the plan given), month, start overdue since, degree. */
describe("degrees", () => {
  test.each<[PresetName, number, number, number, number | null, Standing["degree"]]>([
    ["binary", 0, 1000, 6, null, null],
    ["wuhan", 400, 1000, 6, null, null],
    ["wuhan", 399.99, 1000, 6, null, "黄"],
    ["wuhan", 300, 1000, 6, null, "黄"],
    ["wuhan", 299.99, 1000, 6, null, "红"],
    ["wuhan", 0, 1000, 1, null, null],
    ["wuhan", 0, 1000, 2, null, "红"],
    ["yinchuan", 401, 1000, 6, null, null],
    ["yinchuan", 400, 1000, 6, null, "黄"],
    ["yinchuan", 200, 1000, 6, null, "黄"],
    ["yinchuan", 199.99, 1000, 6, null, "红"],
    ["yinchuan", 0, 1000, 3, null, "黄"],
    ["yinchuan", 0, 1000, 2, null, "黄"],
    ["yinchuan", 0, 1000, 4, null, "红"],
    ["yinchuan", 0, 1000, 3, 3, "黄"],
    ["yinchuan", 0, 1000, 3, 1, "红"],
    ["yinchuan", 0, 1000, 1, 1, null],
    ["sanya", 250, 1000, 6, null, "黄"],
    ["sanya", 249.99, 1000, 6, null, "红"],
    ["sanya", 498, 1000, 6, null, "黄"],
    ["sanya", 0, 999.99, 6, null, null],
    ["sanya", 0, 1000, 1, null, null],
    // No red before a project had a chance: not before its start, not in the month of it.
    ["wuhan", 0, 1000, 6, 7, null],
    ["yinchuan", 0, 1000, 6, 7, null],
    ["sanya", 0, 1000, 6, 7, null],
    ["wuhan", 0, 1000, 6, 6, "黄"],
    ["yinchuan", 0, 1000, 6, 6, "黄"],
    ["sanya", 0, 1000, 6, 6, "黄"],
    ["wuhan", 0, 1000, 6, 5, "红"],
    ["yinchuan", 0, 1000, 6, 5, "红"],
    ["sanya", 0, 1000, 6, 5, "红"],
  ])("%s: %d of %d in month %d, start due in month %s", (preset, yearDone, yearPlan, month, start, degree) => {
    const planStart = start === null ? null : monthOf(2020, start);
    expect(standing({ yearPlan, yearDone, planStart }, monthOf(2020, month), preset).degree).toBe(degree);
  });

  test.each(presetNames)("%s says where it comes from and what it cannot do, to whoever chooses it", (preset) => {
    expect(presets[preset].source).toMatch(/[市县].*20\d\d|20\d\d.*[市县]/);
    expect(presets[preset].limits).not.toBe("");
    const year = /20\d\d/.exec(presets[preset].source)?.[0] ?? "?";
    expect(presetLimits[preset]).toContain(year);
  });

  test("only projects that are 未达序时进度 have one", () => {
    expect(standing({ yearPlan: 1000 }, JUNE, "wuhan").degree).toBeNull();
    expect(standing({ yearPlan: 1000, yearDone: 600 }, JUNE, "wuhan").degree).toBeNull();
    expect(standing({ yearPlan: 1000, planStart: monthOf(2020, 1) }, JUNE, "yinchuan").degree).toBeNull();
  });
});
