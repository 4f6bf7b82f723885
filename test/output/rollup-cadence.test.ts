import type { Plan } from "../../src/model/plan";
import { parseMonthCode } from "../../src/model/month";
import { rollupSheet } from "../../src/output/rollup-sheet/rollup-sheet";
import { checkPlan } from "../../src/plans/parse-plan";
import { shippedPlans } from "../../src/plans/shipped";
import { review } from "../../src/review";
import { dayText } from "../../src/text/numbers";
import { civilToSerial } from "../../src/values/serial";
import { Layout, type TestSheet } from "../checks/workbook-of";
import { snapshotOf } from "../workbooks/snapshot-of";

/** 序时·汇总: who is due, who is late, and when next, as staff read it off the sheet. */
function listOf(plan: Plan, asOf: string, sheets: readonly TestSheet[]): Record<string, (string | number | null)[]> {
  const snapshot = snapshotOf({ sheets: sheets.map((sheet) => new Layout(sheet).sheet) });
  const month = parseMonthCode(asOf);
  if (month === null) throw new Error(asOf);
  const { rows } = rollupSheet(review(snapshot, { plan, asOf: month }), snapshot);
  const top = rows.findIndex(({ cells }) => cells[3]?.value === "应报日期");
  expect(top).toBeGreaterThan(0);
  const entries = rows.slice(top + 1).map(({ cells }): [string, (string | number | null)[]] => {
    const shown = [2, 3, 4, 5, 6, 7, 8, 9].map((column) => {
      const cell = cells[column];
      return cell?.style === "date" ? dayText(Number(cell.value)) : (cell?.value ?? null);
    });
    return [String(cells[1]?.value), shown];
  });
  return Object.fromEntries(entries.filter(([group]) => group !== "undefined"));
}
const day = (year: number, month: number, inMonth: number) => ({
  v: civilToSerial({ year, month, day: inMonth }, false),
  s: "yyyy-mm-dd",
});

test("the shipped 方案: quarterly to the city, the 25th for 现代农业, the 20th for 生态新城, half-monthly and monthly for 城建", () => {
  const list = listOf(shippedPlans[0] as Plan, "2020-06", [
    {
      name: "生态新城",
      title: "2020年1-6月生态新城重点项目",
      rows: [{ updated: day(2020, 7, 20) }, { updated: day(2020, 7, 21) }],
    },
    { name: "交通", rows: [{ done: null }, { updated: day(2020, 7, 5) }] },
  ]);
  expect(Object.keys(list)).toHaveLength(8);
  expect(list.交通?.slice(1, 6)).toEqual(["2020年7月5日", "2020年10月5日", 1, "2020年7月5日", 0]);
  expect(list.现代农业?.slice(0, 3)).toEqual(["每月", "2020年6月25日", "2020年7月25日"]);
  expect(list.生态新城?.slice(0, 6)).toEqual(["每月", "2020年7月20日", "2020年8月20日", 0, "2020年7月21日", 1]);
  expect(list.城建?.slice(1, 3)).toEqual(["2020年7月5日", "2020年10月5日"]);
  expect(list.城建?.[7]).toMatch(/另有：半月督查、每月通报、每季联席会议$/);
  expect(list.生态新城?.[7]).toMatch(/另有：每月简报（2020年7月20日前）、每半年考核$/);
});

test.each<[period: string, covers: "previousMonth" | null, asOf: string, due: string, next: string]>([
  ["quarter", null, "2020-05", "2020年6月25日", "2020年9月25日"],
  ["quarter", "previousMonth", "2020-06", "2020年7月25日", "2020年10月25日"],
  ["month", null, "2020-12", "2020年12月25日", "2021年1月25日"],
  ["month", "previousMonth", "2020-01", "2020年2月25日", "2020年3月25日"],
  ["halfMonth", null, "2020-02", "2020年2月25日", "2020年3月25日"],
  ["halfYear", null, "2020-03", "2020年6月25日", "2020年12月25日"],
  ["year", null, "2020-03", "2020年12月25日", "2021年12月25日"],
])("a group's own day, %s (%s), figures of %s: due %s, next %s", (period, covers, asOf, due, next) => {
  const plan = structuredClone(shippedPlans[0]) as unknown as { groups: { name: string; cadence: object }[] };
  const group = plan.groups.find(({ name }) => name === "交通");
  if (group === undefined) throw new Error("交通");
  group.cadence = { period, dueDay: 25, covers, by: null, to: null, stated: "", also: [] };
  const parsed = checkPlan(plan);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  expect(listOf(parsed.plan, asOf, [{ rows: [{}] }]).交通?.slice(1, 3)).toEqual([due, next]);
});

test("no 方案, no list", () => {
  const snapshot = snapshotOf({ sheets: [new Layout({ rows: [{}] }).sheet] });
  const { rows } = rollupSheet(review(snapshot, { asOf: parseMonthCode("2020-06") ?? undefined }), snapshot);
  expect(rows.flatMap(({ cells }) => cells.map((cell) => cell?.value))).not.toContain("应报日期");
});
