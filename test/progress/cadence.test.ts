import { monthOf, parseMonthCode } from "../../src/model/month";
import { shippedPlans } from "../../src/plans/shipped";
import { cadence, dueDay } from "../../src/progress/cadence";
import { standings } from "../../src/progress/standings";
import { civilDate, dayNumber } from "../../src/values/serial";
import { project, recognition } from "./project";

const plan = shippedPlans.find(({ id }) => id === "sanming-2020")!;

function written(day: number | null): string {
  if (day === null) return "";
  const { year, month, day: inMonth } = civilDate(day);
  return [year, String(month).padStart(2, "0"), String(inMonth).padStart(2, "0")].join("-");
}

/** The notice: leads quarterly by the 5th, 现代农业 monthly by the 25th, 生态新城 by the 20th for the month before. */
test.each<[string, string, string]>([
  ["2020-06", "交通", "2020-07-05"],
  ["2020-05", "交通", "2020-07-05"],
  ["2020-03", "工业", "2020-04-05"],
  ["2020-09", "城建", "2020-10-05"],
  ["2020-12", "现代服务业", "2021-01-05"],
  ["2020-06", "现代农业", "2020-06-25"],
  ["2020-06", "生态新城", "2020-07-20"],
  ["2020-12", "生态新城", "2021-01-20"],
  ["2020-06", "没有的组", "2020-07-05"],
])("figures of %s, %s: due %s", (asOf, group, due) => {
  expect(written(dueDay(plan, group, parseMonthCode(asOf)!))).toBe(due);
});

test("the 31st of a short month is its last day, and nobody's day is no day", () => {
  const february = monthOf(2020, 2);
  const late = { ...plan, groups: [{ ...plan.groups[3]!, cadence: { ...plan.groups[3]!.cadence, dueDay: 31 } }] };
  expect(written(dueDay(late, "现代农业", february))).toBe("2020-02-29");
  expect(dueDay({ ...plan, reportToCity: null }, "交通", february)).toBeNull();
});

test("who is due, who is late, and the next date", () => {
  const june = monthOf(2020, 6);
  const rows = recognition([
    project({ name: "甲", groupText: "生态新城", yearPlan: 100, yearDone: 50, updated: dayNumber(2020, 7, 20) }),
    project({ name: "乙", groupText: "生态新城", yearPlan: 100, updated: dayNumber(2020, 7, 21) }),
    project({ name: "丙", groupText: "交通", yearPlan: 100, yearDone: 50 }),
  ]);
  const all = cadence(plan, rows.projects, standings(rows, plan, june, "binary"), june);
  expect(all.map(({ group, due, next, dayOf }) => `${group} ${written(due)} ${written(next)} ${dayOf ?? ""}`)).toEqual([
    "现代服务业 2020-07-05 2020-10-05 city",
    "交通 2020-07-05 2020-10-05 city",
    "城建 2020-07-05 2020-10-05 city",
    "现代农业 2020-06-25 2020-07-25 group",
    "旅游产业 2020-07-05 2020-10-05 city",
    "社会事业 2020-07-05 2020-10-05 city",
    "工业 2020-07-05 2020-10-05 city",
    "生态新城 2020-07-20 2020-08-20 group",
  ]);
  const newTown = all.at(-1)!;
  expect({ ...newTown, lastReport: written(newTown.lastReport) }).toMatchObject({
    projects: 2,
    notReported: 1,
    lastReport: "2020-07-21",
    lateRows: 1,
    also: [
      { what: "简报", period: "month" },
      { what: "考核", period: "halfYear", due: null },
    ],
  });
  expect(written(newTown.also[0]!.due)).toBe("2020-07-20");
  expect(all[1]).toMatchObject({ lastReport: null, lateRows: 0 });
  expect(all[2]!.also.map(({ what, period }) => `${what} ${period}`)).toEqual([
    "督查 halfMonth",
    "通报 month",
    "联席会议 quarter",
  ]);
});
