import { monthOf } from "../../src/model/month";
import { compareGap, gapOf, rateOf, timeProgress } from "../../src/progress/time-progress";

/**
 * Published statements of some twenty places: the month, the rate in %, and the gap in 百分点 as printed. Where the printed figure
 * comes from cut or wrongly rounded figures, `printed` differs from ours by no more than 0.1.
 */
test.each<[string, number, number, number]>([
  ["三元区 2010 1-8月", 8, 74, 7.33],
  ["三明市 重点战役 1-5月", 5, 48.5, 6.9],
  ["三明市 2023 1-10月", 10, 92.4, 9.1],
  ["宁德 1-8月", 8, 77.2, 10.5],
  ["泉州 2024 1-6月 市", 6, 54.83, 4.83],
  ["泉州 2024 1-6月 省", 6, 58.14, 8.14],
  ["福州 2021 1-6月", 6, 67.5, 17.5],
  ["长乐 2016 1-10月 在建", 10, 90.6, 7.3],
  ["长乐 2016 1-10月 新开工", 10, 67.2, -16.1],
  ["龙海 1-9月", 9, 88.96, 13.96],
  ["莆田城厢 2016 1-4月", 4, 65.2, 31.9],
  ["江门 1-10月", 10, 97.2, 13.8],
  ["江门 2021 1-3月", 3, 30.9, 5.9],
  ["江门 2013 1-4月", 4, 26.7, -6.6],
  ["惠东 2024 1-4月", 4, 31.7, -1.6],
  ["四川 1-10月", 10, 75, -8.3],
  ["中山 1-9月", 9, 82, 7],
  ["资阳 1-5月", 5, 44, 2.3],
  ["自贡 1-2月", 2, 19, 2.3],
  ["陆丰 1-3月", 3, 37.11, 12.11],
])("%s", (_place, month, rate, printed) => {
  const asOf = monthOf(2020, month);
  expect(timeProgress(asOf)).toBeCloseTo(month / 12, 12);
  expect(Math.abs(gapOf(rate, 100, asOf) - printed)).toBeLessThan(0.1);
});

/** Statements that give the amounts: done and plan in 亿元, the rate in % and the gap as printed. */
test.each<[string, number, number, number, number, number]>([
  ["闽清 2024 1-6月 省重点", 6, 12.88, 24.3, 52.99, 2.99],
  ["闽清 2024 1-6月 市重点", 6, 84.58, 138.78, 60.95, 10.95],
  ["闽清 2024 1-6月 县重点", 6, 194.85, 368.42, 52.89, 2.89],
  ["汉中 2020 1-6月", 6, 357.76, 736.8, 48.56, -1.44],
  ["龙海 1-9月", 9, 132.1, 148.5, 88.96, 13.96],
  ["沁水 2021", 12, 28.78, 19, 151.47, 51.47],
])("%s, from its amounts", (_place, month, done, plan, rate, gap) => {
  expect(Math.abs((rateOf(done, plan) ?? 0) * 100 - rate)).toBeLessThan(0.02);
  expect(Math.abs(gapOf(done, plan, monthOf(2020, month)) - gap)).toBeLessThan(0.02);
});

/** The border of 未达序时进度 is −0.1 itself, and it is 达序时进度: done, plan, month, gap below −0.1. */
test.each<[number, number, number, boolean]>([
  [499, 1000, 6, false],
  [498.9, 1000, 6, true],
  [499.000001, 1000, 6, false],
  [498.999999, 1000, 6, true],
  [0.4990000001, 1, 6, false],
  [249, 1000, 3, false],
  [248.999999, 1000, 3, true],
  // 7/12 − 0.001 = 0.58233…: 12 × done < plan × 6.988
  [6988, 12_000, 7, false],
  [6987.999999, 12_000, 7, true],
  [0.6988, 1.2, 7, false],
  [0.69879, 1.2, 7, true],
])("%d of %d in month %d", (done, plan, month, below) => {
  expect(compareGap(done, plan, monthOf(2020, month), -0.1) < 0).toBe(below);
});
