/** Chinese numerals as they stand in section headings, months and, now and then, in amounts. */

// prettier-ignore
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** A pattern part for a run of Chinese numerals below ten thousand. */
export const CHINESE_DIGITS = "〇零一二两三四五六七八九十";

/** 十二 → 12, 一百零三 → 103, 二〇二〇 → 2020, 三亿五千万 → 350000000; null for anything else. */
export function chineseNumber(text: string): number | null {
  if (text === "" || text.length > 20) return null;
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text)) {
    let positional = 0;
    for (const character of text) positional = positional * 10 + (DIGITS[character] ?? 0);
    return positional;
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of text) {
    const value = DIGITS[character];
    const step = STEPS[character];
    const myriad = MYRIADS[character];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (step !== undefined) {
      section += (digit ?? 1) * step;
      digit = null;
    } else if (myriad !== undefined) {
      total = myriad === 1e8 ? (total + section + (digit ?? 0)) * myriad : total + (section + (digit ?? 0)) * myriad;
      section = 0;
      digit = null;
    } else return null;
  }
  return total + section + (digit ?? 0);
}

/** How a heading is numbered; the order of appearance gives its level. */
export type NumeralStyle = "一、" | "（一）" | "1、" | "（1）" | "①" | "Ⅰ、" | "——" | "第一";

/** 「（一）水利」 → style （一）, number 1, rest 水利. */
export interface SectionNumeral {
  readonly style: NumeralStyle;
  /** null for dashes. */
  readonly number: number | null;
  readonly rest: string;
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const HEADINGS: readonly (readonly [NumeralStyle, RegExp])[] = [
  ["（一）", /^\(([〇零一二两三四五六七八九十百]{1,5})\)[、.]?/],
  ["第一", /^第([〇零一二两三四五六七八九十百]{1,5})[部分章节类批]{1,2}[、.:]?/],
  ["一、", /^([〇零一二两三四五六七八九十百]{1,5})[、.:]/],
  ["（1）", /^\((\d{1,3})\)[、.]?/],
  ["1、", /^(\d{1,3})(?:[、:]|\.(?!\d))/],
  ["Ⅰ、", /^([IVX]{1,4})[、.:]/],
  ["——", /^(?:—{1,4}|-{2,4}|―{1,4})/],
];

/**
 * The numeral that a heading begins with; null where it begins with none. A whole cell that is only a numeral (一, in a column
 * of its own) is read too, with an empty rest.
 */
export function sectionNumeral(text: string): SectionNumeral | null {
  const original = text.slice(0, 400).trim();
  const circled = original.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) {
    return { style: "①", number: circled - 0x245f, rest: original.slice(1).trim() };
  }
  const trimmed = original.normalize("NFKC");
  if (/^[一二三四五六七八九十]{1,3}$/.test(trimmed)) {
    return { style: "一、", number: chineseNumber(trimmed), rest: "" };
  }
  for (const [style, pattern] of HEADINGS) {
    const match = pattern.exec(trimmed);
    if (match === null) continue;
    const rest = trimmed.slice(match[0].length).trim();
    if (style === "——") return { style, number: null, rest };
    const numeral = match[1] ?? "";
    const number =
      style === "Ⅰ、" ? ROMAN.indexOf(numeral) + 1 : /^\d/.test(numeral) ? Number(numeral) : chineseNumber(numeral);
    if (number === null || number === 0) continue;
    return { style, number, rest };
  }
  return null;
}
