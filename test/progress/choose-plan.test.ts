import { shippedPlans } from "../../src/plans/shipped";
import { choosePlan } from "../../src/progress/choose-plan";
import { project, recognition } from "./project";

test.each<[string, number, string[], string | null]>([
  ["all rows in the plan's districts", 2020, ["梅列区", "三元区", "永安市", "沙县"], "sanming-2020"],
  ["half of the rows", 2020, ["梅列", "三元区", "福清市", "长乐区"], "sanming-2020"],
  ["less than half", 2020, ["梅列", "福清市", "长乐区"], null],
  ["跨区 and 生态新城 count with them", 2020, ["梅列区", "梅列区、三元区", "生态新城", "福清市"], "sanming-2020"],
  ["市直 alone chooses no plan", 2020, ["市直", "市直", "跨区"], null],
  ["another year", 2019, ["梅列区", "三元区"], null],
  ["the districts since 2021", 2021, ["三元区", "沙县区", "明溪县"], "sanming-2021-districts"],
  ["blank rows are rows", 2020, ["梅列区", "", ""], null],
  ["no rows", 2020, [], null],
])("%s", (_name, year, districts, expected) => {
  const rows = recognition(districts.map((districtText) => project({ districtText })));
  expect(choosePlan(rows, shippedPlans, year)?.id ?? null).toBe(expected);
});
