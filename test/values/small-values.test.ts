import { chineseNumber, sectionNumeral } from "../../src/values/chinese-number";
import { readDay } from "../../src/values/day";
import { readRate } from "../../src/values/percent";
import { isPlaceholder } from "../../src/values/placeholder";
import { civilToSerial, dayNumber, isDateFormat, serialToCivil } from "../../src/values/serial";

test.each<[string, number | null]>([
  ["一", 1],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["四十三", 43],
  ["一百零三", 103],
  ["二〇二〇", 2020],
  ["三亿五千万", 350_000_000],
  ["两千", 2000],
  ["", null],
  ["水利", null],
  ["一二十", null],
])("%s → %s", (text, number) => {
  expect(chineseNumber(text)).toBe(number);
});

test.each<[string, string, number | null, string]>([
  ["一、工业(321项)", "一、", 1, "工业(321项)"],
  ["（一）水利", "（一）", 1, "水利"],
  ["(十一)泉三高端装备产业园", "（一）", 11, "泉三高端装备产业园"],
  ["——铁路 2 402600", "——", null, "铁路 2 402600"],
  ["Ⅰ、机场（9项）", "Ⅰ、", 1, "机场(9项)"],
  ["① 交通项目7个", "①", 1, "交通项目7个"],
  ["1、合肥市(915个)", "1、", 1, "合肥市(915个)"],
  ["2.重点项目", "1、", 2, "重点项目"],
  ["(3)银川市光伏发电项目", "（1）", 3, "银川市光伏发电项目"],
  ["一", "一、", 1, ""],
])("heading %s", (text, style, number, rest) => {
  expect(sectionNumeral(text)).toEqual({ style, number, rest });
});

test.each(["水利", "1.2万吨高温处理项目", "", "一批设施农业项目", "三元区"])("no heading: %s", (text) => {
  expect(sectionNumeral(text)).toBeNull();
});

test.each<[{ number?: number; text?: string; numberFormat?: string }, number | null, number | null]>([
  [{ number: 0.35 }, null, 0.35],
  [{ number: 35 }, null, 0.35],
  [{ text: "35%" }, null, 0.35],
  [{ text: "35.2 ％" }, null, 0.352],
  [{ text: "３５" }, null, 0.35],
  [{ text: "0.35" }, null, 0.35],
  [{ text: "百分之35" }, null, 0.35],
  [{ number: 1 }, null, 1],
  [{ number: 1, numberFormat: "0.00%" }, null, 1],
  [{ number: 1 }, 0.009, 0.01],
  [{ number: 0.9 }, 0.9, 0.9],
  [{ number: 0.9 }, 0.0091, 0.009],
  [{ number: 90 }, 0.9, 0.9],
  [{ number: 251 }, 2.51, 2.51],
  [{ number: 2.51 }, 2.51, 2.51],
  [{ number: 0 }, 0.5, 0],
  [{ text: "0.9%" }, 0.9, 0.009],
  [{ text: "—" }, null, null],
  [{ text: "" }, null, null],
  [{ text: "完成一半" }, null, null],
  [{ text: "约35%" }, null, null],
])("rate %j near %s → %s", (input, near, rate) => {
  expect(readRate(input, near)).toBe(rate);
});

test.each(["/", "-", "—", "——", "--", "待定", "无", "暂无数据", " 无 ", "／", "N/A"])("%s is a placeholder", (text) => {
  expect(isPlaceholder(text)).toBe(true);
});
test.each(["", " ", "0", "无锡路改造", "-5", "待建项目甲乙丙丁"])("%j is none", (text) => {
  expect(isPlaceholder(text)).toBe(false);
});

test("serials and civil dates", () => {
  expect(serialToCivil(1, false)).toEqual({ year: 1900, month: 1, day: 1 });
  expect(serialToCivil(59, false)).toEqual({ year: 1900, month: 2, day: 28 });
  expect(serialToCivil(60, false)).toEqual({ year: 1900, month: 2, day: 28 });
  expect(serialToCivil(61, false)).toEqual({ year: 1900, month: 3, day: 1 });
  expect(serialToCivil(43_983, false)).toEqual({ year: 2020, month: 6, day: 1 });
  expect(serialToCivil(43_983.99, false)).toEqual({ year: 2020, month: 6, day: 1 });
  expect(serialToCivil(0, true)).toEqual({ year: 1904, month: 1, day: 1 });
  expect(serialToCivil(42_521, true)).toEqual({ year: 2020, month: 6, day: 1 });
  expect(civilToSerial({ year: 2020, month: 6, day: 1 }, false)).toBe(43_983);
  expect(civilToSerial({ year: 2020, month: 6, day: 1 }, true)).toBe(42_521);
});

test.each<[string, boolean]>([
  ["General", false],
  ["0.00", false],
  ["#,##0_);[Red]\\(#,##0\\)", false],
  ["0.00%", false],
  ["@", false],
  ['0"年"', false],
  ['0"day"', false],
  ["yyyy/m/d", true],
  ['yyyy"年"m"月"', true],
  ["[$-804]yyyy-mm-dd;@", true],
  ["m/d", true],
  ["mmm-yy", true],
  ["h:mm", false],
  ["[h]:mm:ss", false],
  ["mm:ss", false],
])("%s shows a date: %s", (format, date) => {
  expect(isDateFormat(format)).toBe(date);
});

test.each<[Parameters<typeof readDay>[0], number | null]>([
  [{ text: "2020年7月5日" }, dayNumber(2020, 7, 5)],
  [{ text: "2020-07-05" }, dayNumber(2020, 7, 5)],
  [{ text: "2020.7.5" }, dayNumber(2020, 7, 5)],
  [{ text: "20200705" }, dayNumber(2020, 7, 5)],
  [{ text: "7月5日", year: 2020 }, dayNumber(2020, 7, 5)],
  [{ text: "7.5", year: 2020 }, dayNumber(2020, 7, 5)],
  [{ text: "7月5日" }, null],
  [{ text: "2020年2月30日" }, null],
  [{ text: "2020年7月" }, null],
  [{ text: "待报" }, null],
  [{ number: 44_017, numberFormat: "yyyy/m/d" }, dayNumber(2020, 7, 5)],
  [{ number: 44_017 }, dayNumber(2020, 7, 5)],
  [{ number: 42_555, numberFormat: "yyyy/m/d", date1904: true }, dayNumber(2020, 7, 5)],
  [{ number: 20_200_705 }, dayNumber(2020, 7, 5)],
  [{ number: 7 }, null],
])("day of %j", (input, day) => {
  expect(readDay(input)).toBe(day);
});
