import { shippedPlans } from "../../src/plans/shipped";
import { readDistrict } from "../../src/values/district";
import { choosePlan, withKnownCounties } from "../../src/progress/choose-plan";
import type { Plan } from "../../src/model/plan";
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

const district = { aliases: [], code: null, successor: null };
const bare = { ...shippedPlans[0]!, otherCounties: [] };

test.each<[string, Plan, string, string]>([
  ["a county of the city is known geography", bare, "明溪县", "county"],
  ["the districts stay districts", bare, "三元区", "district"],
  ["so does what the 方案 calls a holder", { ...bare, holders: [{ name: "明溪县", aliases: [] }] }, "明溪县", "holder"],
  [
    "a later year goes by the latest geography",
    { ...bare, year: 2023, districts: [{ ...district, name: "三元区" }] },
    "沙县区",
    "county",
  ],
  ["of a year before the first nothing is known", { ...bare, year: 2019 }, "明溪县", "unknown"],
  ["another city has other counties", { ...bare, city: "龙岩市" }, "明溪县", "unknown"],
  [
    "a 方案 that lists counties is taken at its word",
    { ...bare, otherCounties: [{ ...district, name: "清流县" }] },
    "明溪县",
    "unknown",
  ],
])("a 方案 that lists no counties: %s", (_name, plan, text, kind) => {
  expect(readDistrict(text, withKnownCounties(plan, shippedPlans)).kind).toBe(kind);
});
