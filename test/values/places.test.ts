import { shippedPlans } from "../../src/plans/shipped";
import { readDistrict } from "../../src/values/district";
import { readGroup } from "../../src/values/group";
import { readNature } from "../../src/values/nature";
import { growthOfFullCell, LINEAR } from "./growth";

const plan = shippedPlans.find(({ id }) => id === "sanming-2020")!;

describe("districts", () => {
  test.each([
    ["梅列区", "梅列区", "district"],
    ["梅列", "梅列区", "district"],
    ["三元区政府", "三元区", "district"],
    ["三元区人民政府", "三元区", "district"],
    ["永安", "永安市", "district"],
    ["三明市永安市", "永安市", "district"],
    ["沙 县", "沙县", "district"],
    ["沙县\n", "沙县", "district"],
    ["三元区岩前镇", "三元区", "district"],
    ["梅列区徐碧街道", "梅列区", "district"],
    ["梅列区、三元区", "跨区", "several"],
    ["梅列 三元", "跨区", "several"],
    ["梅列/三元", "跨区", "several"],
    ["梅列区，沙县", "跨区", "several"],
    ["梅列区和三元区", "跨区", "several"],
    ["梅列三元", "跨区", "several"],
    ["两区", "跨区", "several"],
    ["跨区", "跨区", "several"],
    ["三元区、三元", "三元区", "district"],
    ["市直", "市直", "holder"],
    ["市本级", "市直", "holder"],
    ["生态新城", "生态新城", "holder"],
    ["三明经济开发区", "三明经济开发区", "holder"],
    ["高新区", "三明高新区", "holder"],
    ["明溪县", "明溪县", "county"],
    ["明溪", "明溪县", "county"],
    ["大田县", "大田县", "county"],
    ["", "未填", "blank"],
    ["  ", "未填", "blank"],
    ["/", "未填", "blank"],
    ["待定", "未填", "blank"],
  ])("%j → %s (%s)", (text, district, kind) => {
    expect(readDistrict(text, plan)).toEqual({ district, kind });
  });

  test.each([
    ["三源区", "三元区"],
    ["梅例区", "梅列区"],
    ["永安县", "永安市"],
    ["火星区", undefined],
    ["列东街道", undefined],
    ["新市北路", undefined],
    ["梅列区、火星区", undefined],
  ])("%s is unknown, perhaps %s", (text, suggestion) => {
    const reading = readDistrict(text, plan);
    expect(reading).toMatchObject({ district: text, kind: "unknown" });
    if (suggestion !== undefined) expect(reading.suggestion).toBe(suggestion);
  });

  test("without a plan, names in the plain form of a district are districts", () => {
    expect(readDistrict("富民县", null)).toEqual({ district: "富民县", kind: "district" });
    expect(readDistrict("富民县、五华区", null)).toEqual({ district: "跨区", kind: "several" });
    expect(readDistrict("空港经济区", null)).toEqual({ district: "空港经济区", kind: "district" });
    expect(readDistrict("高新园区", null).kind).toBe("unknown");
    expect(readDistrict("人民路12号", null).kind).toBe("unknown");
    expect(readDistrict("", null).kind).toBe("blank");
  });

  test.each([
    ["readDistrict", readDistrict],
    ["readGroup", readGroup],
    ["readNature", readNature],
  ])("reading a cell full of text takes time in proportion to the text: %s", (_name, read) => {
    const pieces = ["梅列", "梅列区、", "区", " ", "三元区岩前镇"];
    expect(growthOfFullCell(pieces, (text) => read(text, plan))).toBeLessThan(LINEAR);
  });
});

test.each<[string, string, boolean]>([
  ["交通", "交通", true],
  ["交通组", "交通", true],
  ["市区交通", "交通", true],
  ["1、交通", "交通", true],
  ["（一）交通项目（8项）", "交通", true],
  ["一、现代服务业（16个）", "现代服务业", true],
  ["服务业", "现代服务业", true],
  ["农业", "现代农业", true],
  ["旅游", "旅游产业", true],
  ["旅游产业工作组", "旅游产业", true],
  ["工业重点项目", "工业", true],
  ["生态新城", "生态新城", true],
  ["2020年市区城建重点项目1-6月进展情况表", "城建", true],
  ["2020年市区交通重点项目工作组工作方案", "交通", true],
  ["2020年市区现代农业重点项目汇总", "现代农业", true],
  ["交通运输局", "交通运输局", false],
  ["工业、交通重点项目汇总", "工业、交通重点项目汇总", false],
  ["Sheet1", "Sheet1", false],
  ["水利", "水利", false],
  ["", "未填", false],
])("group %s → %s (%s)", (text, group, known) => {
  expect(readGroup(text, plan)).toEqual({ group, known });
});

test.each<[string, string | null]>([
  ["新建", "新建"],
  ["新开工", "新建"],
  ["新开工类", "新建"],
  ["新增", "新建"],
  ["开工", "新建"],
  ["计划新开工项目", "新建"],
  ["续建", "续建"],
  ["续建类", "续建"],
  ["在建", "续建"],
  ["在建项目", "续建"],
  ["续建（2019年结转）", "续建"],
  ["跨年续建", "续建"],
  ["已竣工", "竣工"],
  ["拟建", "前期"],
  ["竣工", "竣工"],
  ["完工项目", "竣工"],
  ["竣工投产类", "竣工"],
  ["部分建成", "竣工"],
  ["建成或部分建成", "竣工"],
  ["建成、投产", "竣工"],
  ["前期", "前期"],
  ["前期工作", "前期"],
  ["预备类", "前期"],
  ["未开工项目", "前期"],
  [" 新 建 ", "新建"],
  ["扩建", null],
  ["新建、竣工", null],
  ["房建", null],
  ["constructor", null],
  ["", null],
])("nature %s → %s", (text, nature) => {
  expect(readNature(text, plan)).toBe(nature);
  expect(readNature(text, null)).toBe(nature);
});

test("a plan's own words go before the common ones", () => {
  const other = { ...plan, natureWords: { 扩建: "续建" as const, 在建: "竣工" as const } };
  expect([readNature("扩建", other), readNature("在建", other)]).toEqual(["续建", "竣工"]);
});
