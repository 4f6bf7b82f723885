import { clean, compareExact, differenceOf, ExactSum, shift, sumAll, sumExact } from "../../src/values/exact";
import { fromWan, toWan, unitIn } from "../../src/values/unit";

test.each([
  [0.07, 4, 700],
  [0.025, 4, 250],
  [43.02, 4, 430_200],
  [1.005, 2, 100.5],
  [31_550, -4, 3.155],
  [5, -4, 0.0005],
  [0.1, -4, 0.000_01],
  [1e21, -4, 1e17],
  [1.5e-7, 4, 0.0015],
  [-0.07, 4, -700],
  [0, 4, 0],
  [123_456_789_012.345, 4, 1_234_567_890_123_450],
])("%d × 10^%d is %d", (n, places, expected) => {
  expect(shift(n, places)).toBe(expected);
});

test("of two figures that are nearly alike nothing is lost", () => {
  expect(differenceOf(12, 29_999.91, 9, 39_999.9)).toBe(-0.18);
  expect(differenceOf(12, 4100, 6, 9600)).toBe(-8400);
  expect(differenceOf(12, 1e15 + 0.5, 12, 1e15)).toBe(6);
  expect(differenceOf(12, 0.123_456_789, 12, 0.123_456_788)).toBe(0.000_000_012);
});

test("sums are exact", () => {
  expect(sumAll([0.96, 0.36, 0.48, 1.2, 0.1, 0.025, 0.03])).toBe(3.155);
  expect(sumExact(0.1, 0.2)).toBe(0.3);
  expect(sumExact(285.4, 110.3)).toBe(395.7);
  expect(sumExact(0.3, -0.1)).toBe(0.2);
  expect(sumAll([288_714, 139_995, 37_459])).toBe(466_168);
  expect(sumAll([])).toBe(0);
  expect(sumAll([1e15, 0.0001, -1e15])).toBe(0.0001);
  expect(sumExact(1e15, 0.5)).toBe(1_000_000_000_000_000.5);
  expect(sumExact(0.123_456_789, 0.000_000_001)).toBe(0.123_456_79);
});

test("ten thousand cents make a hundred", () => {
  const sum = new ExactSum();
  for (let step = 0; step < 10_000; step += 1) sum.add(0.01);
  expect(sum.value()).toBe(100);
  expect(sum.big().toString()).toBe("100");
});

test("noise of formulas goes, digits stay", () => {
  expect(clean(0.1 + 0.2)).toBe(0.3);
  expect(clean(1234.5)).toBe(1234.5);
  expect(clean(250.000_000_000_000_03)).toBe(250);
});

test("compare", () => {
  const sum = new ExactSum();
  sum.add(0.1);
  sum.add(0.2);
  expect([compareExact(0.3, sum.big()), compareExact(1, 2), compareExact(2, 1), compareExact(1, 1)]).toEqual([
    0, -1, 1, 0,
  ]);
});

test.each([
  ["总投资（亿元）", "亿元"],
  ["年度计划投资(万元)", "万元"],
  ["单位：万元", "万元"],
  ["单位：亿元、个", "亿元"],
  ["单位：个、亿元", "亿元"],
  ["金额单位：元", "元"],
  ["单位：元", "元"],
  ["金额单位：人民币元", "元"],
  ["总投资（亿）", "亿元"],
  ["总投资\n（万元）", "万元"],
  ["总投资（元）", "元"],
  ["3.5亿元", "亿元"],
  ["自元月至本月完成投资（万元）", "万元"],
  ["自元月至本月完成投资", null],
  ["多元化经营", null],
  ["单元数", null],
  ["单位：千元", null],
  ["单位：百万元", null],
  ["年产2000万件", null],
  ["项目名称", null],
  ["", null],
])("the unit in %s is %s", (text, unit) => {
  expect(unitIn(text)).toBe(unit);
});

test("units are exact both ways", () => {
  expect(toWan(0.025, "亿元")).toBe(250);
  expect(toWan(12_345.67, "元")).toBe(1.234_567);
  expect(toWan(5, "万元")).toBe(5);
  expect(fromWan(31_550, "亿元")).toBe(3.155);
  expect(fromWan(1.234_567, "元")).toBe(12_345.67);
});
