import Big from "big.js";
import fc from "fast-check";
import {
  areaName,
  cellName,
  columnIndex,
  columnLetters,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
} from "../../src/model/address";
import { monthCode, monthOf, monthOfYear, parseMonthCode, yearOfMonth } from "../../src/model/month";
import { readAmount } from "../../src/values/amount";
import { clean, decimalsOf, ExactSum, shift, sumAll, twelveDigits } from "../../src/values/exact";
import { readMonth } from "../../src/values/month";
import { headerKey, nameKey, tidyText } from "../../src/values/name";
import { readPeriod, readYears } from "../../src/values/period";
import { civilDate, civilToSerial, dayNumber, isCivilDate, serialToCivil } from "../../src/values/serial";
import { looseName, similarityKeys, similarLoose } from "../../src/values/similar-name";
import { fromWan, toWan } from "../../src/values/unit";

/** A decimal as people type it: an integer of at most twelve digits with the point moved up to six places. */
const decimal = fc
  .tuple(fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => ({ digits, places, number: Number(`${digits}e-${places}`) }));

/** The same decimal in millionths, as a BigInt: the reference for sums. */
function millionths({ digits, places }: { digits: bigint; places: number }): bigint {
  return digits * 10n ** BigInt(6 - places);
}

const year = fc.integer({ min: 1990, max: 2099 });
const month = fc.integer({ min: 1, max: 12 });

describe("exact decimals", () => {
  test("a number has as many decimals as are written", () => {
    const number = fc.oneof(
      decimal.map((each) => each.number),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(number, (n) => {
        const { c, e } = new Big(n);
        expect(decimalsOf(n)).toBe(Math.max(0, c.length - 1 - e));
      }),
      { numRuns: 1000 },
    );
  });

  test("a sum equals that of a BigInt reference, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 200 }), (terms) => {
        const exact = terms.reduce((sum, term) => sum + millionths(term), 0n);
        const sum = new ExactSum();
        for (const { number } of terms) sum.add(number);
        expect(sum.big().times(1e6).toFixed()).toBe(exact.toString());
        expect(sum.value()).toBe(Number(`${exact}e-6`));
        expect(sumAll(terms.map(({ number }) => number).reverse())).toBe(sum.value());
      }),
    );
  });

  test("twelve digits are those of toPrecision", () => {
    const quotient = fc.tuple(decimal, decimal).map(([a, b]) => a.number / (b.number || 1));
    const near = fc.tuple(
      fc.integer({ min: 1, max: 10 ** 12 }),
      fc.integer({ min: -6, max: 15 }),
      fc.integer({ min: -3, max: 3 }),
    );
    // Halves of the thirteenth digit and their neighbours, where rounding is in doubt.
    const doubtful = near.map(([digits, places, ulps]) => (digits + 0.5) / 10 ** places + ulps * 2 ** -50);
    fc.assert(
      fc.property(fc.oneof(quotient, doubtful, fc.double({ noNaN: true, noDefaultInfinity: true })), (n) => {
        const text = Number(n.toPrecision(12)); // of −0 it makes 0: as JSON does
        if (twelveDigits(n) !== text) expect(twelveDigits(n)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  test("moving the point there and back changes nothing, and each move is what its text says", () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: -6, max: 6 }), ({ number }, places) => {
        const [digits, exponent = "0"] = number.toExponential().split("e");
        expect(shift(number, places)).toBe(Number(`${digits}e${Number(exponent) + places}`));
        expect(shift(shift(number, places), -places)).toBe(number);
      }),
    );
  });

  test("a decimal of fifteen digits is clean already, and cleaning twice is cleaning once", () => {
    fc.assert(
      fc.property(decimal, fc.double({ noNaN: true, noDefaultInfinity: true }), ({ number }, any) => {
        expect(clean(number)).toBe(number);
        expect(clean(clean(any))).toBe(clean(any));
      }),
    );
  });

  test("units there and back", () => {
    fc.assert(
      fc.property(decimal, fc.constantFrom("万元", "亿元", "元"), ({ number }, unit) => {
        expect(fromWan(toWan(number, unit), unit)).toBe(number);
      }),
    );
  });
});

describe("amounts as text read back as the number", () => {
  const positive = decimal.map(({ number }) => Math.abs(number));
  const written: readonly (readonly [string, (n: number) => string])[] = [
    ["plain", (n) => text(n)],
    ["with thousands", (n) => grouped(text(n))],
    ["with full-width thousands", (n) => grouped(text(n)).replaceAll(",", "，")],
    ["full width", (n) => text(n).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ["in 亿元", (n) => `${text(n)}亿元`],
    ["in 万元, with a label", (n) => `总投资：${text(n)} 万元`],
  ];
  test.each(written)("%s", (_name, write) => {
    fc.assert(
      fc.property(positive, (n) => {
        expect(readAmount(write(n))).toMatchObject({ value: n, certain: true });
      }),
    );
  });

  test("any text gives an answer, and an uncertain one gives no number", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), chinese()), (any) => {
        const reading = readAmount(any);
        if (reading.placeholder !== true && !reading.certain) expect(reading.value).toBeNull();
        if (reading.placeholder !== true && reading.value !== null) expect(Number.isFinite(reading.value)).toBe(true);
      }),
    );
  });

  /** Without an exponent. */
  function text(n: number): string {
    return n.toFixed(6).replace(/\.?0+$/, "");
  }
  function grouped(digits: string): string {
    const [whole = "", rest] = digits.split(".");
    const groups = whole.replace(/(\d)(?=(?:\d{3})+$)/g, "$1,");
    return rest === undefined ? groups : `${groups}.${rest}`;
  }
});

describe("months", () => {
  test("code, year and month there and back", () => {
    fc.assert(
      fc.property(year, month, (y, m) => {
        const at = monthOf(y, m);
        expect([yearOfMonth(at), monthOfYear(at)]).toEqual([y, m]);
        expect(parseMonthCode(monthCode(at))).toBe(at);
      }),
    );
  });

  const writings: readonly (readonly [string, (y: number, m: number) => string])[] = [
    ["2020年6月", (y, m) => `${y}年${m}月`],
    ["2020年06月底前", (y, m) => `${y}年${String(m).padStart(2, "0")}月底前`],
    ["2020.06", (y, m) => `${y}.${String(m).padStart(2, "0")}`],
    ["2020-6", (y, m) => `${y}-${m}`],
    ["202006", (y, m) => `${y}${String(m).padStart(2, "0")}`],
    ["2020/6/1", (y, m) => `${y}/${m}/1`],
    [" 2020 年 6 月 30 日", (y, m) => ` ${y} 年 ${m} 月 28 日`],
  ];
  test.each(writings)("written as %s", (_name, write) => {
    fc.assert(
      fc.property(year, month, (y, m) => {
        expect(readMonth({ text: write(y, m), year: null })).toEqual({ kind: "month", month: monthOf(y, m) });
      }),
    );
  });

  test("as a serial day in both systems", () => {
    fc.assert(
      fc.property(year, month, fc.integer({ min: 1, max: 28 }), fc.boolean(), (y, m, day, date1904) => {
        const number = civilToSerial({ year: y, month: m, day }, date1904);
        expect(serialToCivil(number, date1904)).toEqual({ year: y, month: m, day });
        expect(readMonth({ number, numberFormat: "yyyy/m/d", date1904 })).toEqual({
          kind: "month",
          month: monthOf(y, m),
        });
      }),
    );
  });

  test("every day of four centuries is one more than the day before", () => {
    let expected = dayNumber(1800, 1, 1);
    for (let y = 1800; y < 2200; y += 1) {
      for (let m = 1; m <= 12; m += 1) {
        for (let day = 1; day <= 31; day += 1) {
          if (!isCivilDate(y, m, day)) continue;
          if (dayNumber(y, m, day) !== expected) throw new Error(`${y}-${m}-${day}`);
          expected += 1;
        }
      }
    }
    expect(civilDate(expected)).toEqual({ year: 2200, month: 1, day: 1 });
  });

  test("any text and any number give an answer, and every month lies in 1990–2099", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), chinese(), fc.double()), fc.option(year), (any, around) => {
        const input = typeof any === "number" ? { number: any, year: around } : { text: any, year: around };
        const reading = readMonth(input);
        if (reading.kind === "month") {
          expect(yearOfMonth(reading.month)).toBeGreaterThanOrEqual(1990);
          expect(yearOfMonth(reading.month)).toBeLessThanOrEqual(2099);
        }
        if (typeof any === "string") {
          readPeriod(any);
          readYears(any);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("titles state what they were made with", () => {
    fc.assert(
      fc.property(year, month, fc.constantFrom("-", "—", "～", "至"), (y, m, dash) => {
        const expected = { year: y, month: m };
        expect(readPeriod(`${y}年1${dash}${m}月重点项目进展情况表`)).toEqual(expected);
        expect(readPeriod(`重点项目汇总（截至${y}年${m}月底）`)).toEqual(expected);
      }),
    );
  });
});

describe("names", () => {
  test("a key is its own key", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), chinese()), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
        expect(headerKey(headerKey(name))).toBe(headerKey(name));
        expect(tidyText(tidyText(name))).toBe(tidyText(name));
      }),
      // 𝐆´ is G, a space and an accent: they become one letter when the space goes
      { numRuns: 3000, examples: [["\u{1d406}\u00b4"], ["国道1线1线"], ["G1线2线3线项目"]] },
    );
  });

  test("spaces, marks and the width of brackets change no key", () => {
    fc.assert(
      fc.property(chinese(), (name) => {
        const dressed = `★ ${name.split("").join(" ")}\n`.replaceAll("(", "（").replaceAll(")", "）");
        expect(nameKey(dressed)).toBe(nameKey(name));
      }),
    );
  });

  test("similar names are met under a common key, and similarity has no direction", () => {
    fc.assert(
      fc.property(chinese(), chinese(2), fc.nat(), (name, inserted, where) => {
        const at = where % (name.length + 1);
        const [a, b] = [looseName(name), looseName(name.slice(0, at) + inserted + name.slice(at))];
        expect(similarLoose(a, b)).toBe(similarLoose(b, a));
        if (similarLoose(a, b)) {
          const keys = new Set(similarityKeys(a));
          expect(similarityKeys(b).some((key) => keys.has(key))).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("addresses", () => {
  const row = fc.integer({ min: 0, max: MAX_ROWS - 1 });
  const column = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });

  test("letters there and back", () => {
    fc.assert(
      fc.property(column, (at) => {
        expect(columnIndex(columnLetters(at))).toBe(at);
      }),
    );
  });

  test("an area there and back", () => {
    fc.assert(
      fc.property(row, row, column, column, (r1, r2, c1, c2) => {
        const area = {
          top: Math.min(r1, r2),
          bottom: Math.max(r1, r2),
          left: Math.min(c1, c2),
          right: Math.max(c1, c2),
        };
        expect(parseArea(areaName(area))).toEqual(area);
        expect(parseArea(cellName(r1, c1))).toEqual({ top: r1, bottom: r1, left: c1, right: c1 });
      }),
    );
  });
});

/** Text made of what names, amounts and dates are made of. */
function chinese(maxLength = 24): fc.Arbitrary<string> {
  const pieces = "项目工程建设道路改造提升一期二三明市沙县国道G534线年月日季度上半底前至-0123456789.()亿万元，、";
  return fc.array(fc.constantFrom(...pieces.split("")), { maxLength }).map((all) => all.join(""));
}
