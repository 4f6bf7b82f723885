import { readAmount } from "../../src/values/amount";
import { growthOfFullCell, LINEAR } from "./growth";

describe("amounts as text: certain ones", () => {
  test.each([
    ["120.5亿元", 120.5, "亿元", "unit"],
    ["120000万元", 120000, "万元", "unit"],
    ["3.5亿元", 3.5, "亿元", "unit"],
    ["3.5亿", 3.5, "亿元", "unit"],
    ["3000万", 3000, "万元", "unit"],
    ["500元", 500, "元", "unit"],
    ["500 万元", 500, "万元", "unit"],
    ["人民币500万元", 500, "万元", "unit"],
    ["500万元人民币", 500, "万元", "unit"],
    ["￥1200", 1200, null, "text"],
    ["总投资:250000万元", 250000, "万元", "unit"],
    ["总投资：1,500万元", 1500, "万元", "separator"],
    ["2亿3000万元", 23000, "万元", "unit"],
    ["120,000", 120000, null, "separator"],
    ["1，584", 1584, null, "separator"],
    ["1,584.50", 1584.5, null, "separator"],
    ["12 000", 12000, null, "separator"],
    ["１２００", 1200, null, "full-width"],
    ["１２．５", 12.5, null, "full-width"],
    ["53、04", 53.04, null, "point"],
    ["53、04亿元", 53.04, "亿元", "point"],
    ["53。5", 53.5, null, "point"],
    ["1200", 1200, null, "text"],
    [" 1200 ", 1200, null, "text"],
    ["1200.", 1200, null, "text"],
    ["0.025", 0.025, null, "text"],
    ["0", 0, null, "text"],
    ["1.2E+4", 12000, null, "text"],
    ["-500", -500, null, "text"],
    ["−500", -500, null, "text"],
    ["(500)", -500, null, "text"],
    ["（500）", -500, null, "full-width"],
    ["（500万元）", -500, "万元", "unit"],
    ["负500", -500, null, "text"],
    ["三千万元", 3000, "万元", "words"],
  ])("%s", (text, value, unit, why) => {
    expect(readAmount(text)).toEqual({ value, unit, why, certain: true });
  });
});

describe("amounts as text: uncertain ones are unknown", () => {
  test.each([
    ["约1200", null, "approximate"],
    ["约2.8亿元", "亿元", "approximate"],
    ["总投资约2.8亿元", "亿元", "approximate"],
    ["1200左右", null, "approximate"],
    ["35亿元以上", "亿元", "approximate"],
    ["1000多万元", null, "approximate"],
    ["1200+", null, "approximate"],
    ["1000-1200", null, "range"],
    ["1000—1200", null, "range"],
    ["1000～1200万元", "万元", "range"],
    ["2亿元至3亿元", "亿元", "range"],
    ["2000万件", null, "words"],
    ["5万亩", null, "words"],
    ["128万平方米", null, "words"],
    ["500万美元", null, "words"],
    ["1、584", null, "point"],
    ["1、2、3", null, "words"],
    ["12,34", null, "separator"],
    ["12,0000", null, "separator"],
    ["12..5", null, "words"],
    ["35%", null, "words"],
    ["见附表", null, "words"],
    ["(500", null, "words"],
  ])("%s", (text, unit, why) => {
    expect(readAmount(text)).toEqual({ value: null, unit, why, certain: false });
  });
});

test.each(["", "  ", "/", "—", "——", "待定", "无", "暂无数据", "－"])("placeholder %p", (text) => {
  expect(readAmount(text)).toEqual({ placeholder: true });
});

test("reading a cell full of text takes time in proportion to the text", () => {
  const pieces = ["1", "1,", "(", "约", " ", "总投资", "1、", "万元", "-1"];
  expect(growthOfFullCell(pieces, readAmount)).toBeLessThan(LINEAR);
});
