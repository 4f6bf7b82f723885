import { monthCode } from "../../src/model/month";
import { readMonth, type MonthInput } from "../../src/values/month";
import { growthOfFullCell, LINEAR } from "./growth";

/** The reading as one word, so that a table of cases reads like one. */
function read(input: MonthInput): string {
  const reading = readMonth(input);
  switch (reading.kind) {
    case "month":
      return monthCode(reading.month);
    case "stated":
      return reading.yes ? "yes" : "no";
    case "ambiguous":
      return reading.readings.join(" or ");
    case "bad":
      return reading.why;
    case "blank":
      return "blank";
  }
}

describe("text in a year of 2020", () => {
  test.each([
    ["2020年6月底前", "2020-06"],
    ["2020年6月", "2020-06"],
    ["2020 年 6 月", "2020-06"],
    ["２０２０年６月", "2020-06"],
    ["2020年06月", "2020-06"],
    ["2020年6月30日", "2020-06"],
    ["2020年3月10日", "2020-03"],
    ["2020.6", "2020-06"],
    ["2020.06", "2020-06"],
    ["2020.6.30", "2020-06"],
    ["2020、6", "2020-06"],
    ["2020、6、30", "2020-06"],
    ["6/30/2020", "2020-06"],
    ["30-6-2020", "2020-06"],
    ["6/7/2020", "2020-06 or 2020-07"],
    ["2022.10", "2022-10"],
    ["2022.1", "2022-01"],
    ["2022.04", "2022-04"],
    ["2014-03", "2014-03"],
    ["2020/6/30", "2020-06"],
    ["2020-06-30", "2020-06"],
    ["202006", "2020-06"],
    ["20200630", "2020-06"],
    ["20年6月", "2020-06"],
    ["六月", "2020-06"],
    ["十二月", "2020-12"],
    ["二〇二〇年六月", "2020-06"],
    ["6月底前", "2020-06"],
    ["6月", "2020-06"],
    ["今年6月", "2020-06"],
    ["明年6月", "2021-06"],
    ["上半年", "2020-06"],
    ["2019年上半年", "2019-06"],
    ["下半年", "2020-12"],
    ["第四季度", "2020-12"],
    ["四季度", "2020-12"],
    ["2020年一季度", "2020-03"],
    ["2020年第3季度", "2020-09"],
    ["前三季度", "2020-09"],
    ["年内", "2020-12"],
    ["年底前", "2020-12"],
    ["2021年底", "2021-12"],
    ["2020年", "2020-12"],
    ["2021", "2021-12"],
    ["2018-2021", "2021-12"],
    ["2020年3-6月", "2020-06"],
    ["2020年3月-2020年6月", "2020-06"],
    ["2020年3月至2021年6月", "2021-06"],
    ["3至6月", "2020-06"],
    ["计划3月份开工建设", "2020-03"],
    ["已于2019年11月开工", "2019-11"],
    ["预计7月开工", "2020-07"],
    ["力争年内开工建设", "2020-12"],
    ["2020年3月开工，2021年6月竣工", "2020-03 or 2021-06"],
    ["2020年13月", "unreadable"],
    ["1905年6月", "outside"],
    ["2120年6月", "outside"],
    ["每月", "unreadable"],
    ["每季度", "unreadable"],
    ["尽快", "unreadable"],
    ["2020310", "unreadable"],
    ["", "blank"],
    ["无", "blank"],
    ["——", "blank"],
    ["是", "yes"],
    ["已开工", "yes"],
    ["√", "yes"],
    ["否", "no"],
    ["未开工", "no"],
    ["尚未开工", "no"],
  ])("%s → %s", (text, expected) => {
    expect(read({ text, year: 2020 })).toBe(expected);
  });
});

test.each([
  ["6月底前", "unreadable"],
  ["上半年", "unreadable"],
  ["2020年上半年", "2020-06"],
])("without a year around: %s → %s", (text, expected) => {
  expect(read({ text, year: null })).toBe(expected);
});

test.each<[string, "start" | "finish", string]>([
  ["预计2020年7月", "start", "no"],
  ["未开工，计划2020年7月", "start", "no"],
  ["2020年3月", "start", "2020-03"],
  ["在建", "start", "yes"],
  ["在建", "finish", "no"],
  ["未竣工", "finish", "no"],
  ["已竣工", "finish", "yes"],
  ["预计2021年", "finish", "no"],
  ["否", "finish", "no"],
])("in a column of what happened: %s (%s) → %s", (text, of, expected) => {
  expect(read({ text, year: 2020, of })).toBe(expected);
});

describe("numbers", () => {
  test.each<[number, string, boolean, string]>([
    [2022.1, "General", false, "2022-01 or 2022-10"],
    [2022.1, "0.00", false, "2022-10"],
    [2022.1, "0.00_ ", false, "2022-10"],
    [2022.1, "0.000", false, "2022-01 or 2022-10"],
    [2022.1, "0.0", false, "2022-01 or 2022-10"],
    [2022.04, "General", false, "2022-04"],
    [2022.4, "General", false, "2022-04"],
    [2022.11, "General", false, "2022-11"],
    [2022.13, "General", false, "unreadable"],
    [2021, "General", false, "2021-12"],
    [202006, "General", false, "2020-06"],
    [20200630, "General", false, "2020-06"],
    [43983, "yyyy/m/d", false, "2020-06"],
    [43983, 'yyyy"年"m"月"', false, "2020-06"],
    [43982, "[$-804]yyyy-mm", false, "2020-05"],
    [43983.75, "yyyy/m/d h:mm", false, "2020-06"],
    [43983, "General", false, "2020-06"],
    [45597, "General", false, "2024-11"],
    [42521, "yyyy/m/d", true, "2020-06"],
    [42521, "General", true, "2020-06"],
    [2020, "yyyy/m/d", false, "outside"],
    [6, "General", false, "2020-06"],
    [13, "General", false, "unreadable"],
    [1889, "General", false, "outside"],
    [-5, "yyyy/m/d", false, "outside"],
    [0.5, "General", false, "unreadable"],
  ])("%d as %s (1904: %s) → %s", (number, numberFormat, date1904, expected) => {
    expect(read({ number, numberFormat, date1904, year: 2020 })).toBe(expected);
  });
});

test("reading a cell full of text takes time in proportion to the text", () => {
  const pieces = ["1", "2020", "6月", "-", "年", "2020年6月至", "未", "一"];
  expect(growthOfFullCell(pieces, (text) => readMonth({ text, year: 2020, of: "start" }))).toBeLessThan(LINEAR);
});
