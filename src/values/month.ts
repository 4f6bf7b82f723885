import { monthCode, monthOf, type Month } from "../model/month";
import { isPlaceholder } from "./placeholder";
import { isDateFormat, isCivilDate, serialToCivil } from "./serial";
import { dateText, partOfYear } from "./month-text";
import { saysFinished, saysNotStarted, saysStarted, saysUnderWay } from "./status-text";

/** What a date cell holds, and what is known around it. */
export interface MonthInput {
  readonly text?: string;
  readonly number?: number;
  readonly numberFormat?: string;
  readonly date1904?: boolean;
  /** The year of the plan or title, for 6月底前, 上半年, 年内 …; null where nobody states one. */
  readonly year?: number | null;
  /**
   * What the column tells of. In a column of what happened, 未开工 and 预计7月 mean "no" and 在建 means started; in a column of
   * plans, 预计7月 is July. Default plan.
   */
  readonly of?: "plan" | "start" | "finish";
}

export type MonthReading =
  | { readonly kind: "month"; readonly month: Month }
  /** 是, 已开工, √ without a month; 否, 未开工. */
  | { readonly kind: "stated"; readonly yes: boolean }
  | { readonly kind: "blank" }
  /** Readings as the contract's month codes, "2022-01" and "2022-10". */
  | { readonly kind: "ambiguous"; readonly readings: readonly string[] }
  | { readonly kind: "bad"; readonly why: "unreadable" | "outside" };

const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
/** Serials of 1990-01-01 and 2099-12-31 in the 1900 system; the 1904 system's are inside the same span. */
const FIRST_SERIAL = 31_400;
const LAST_SERIAL = 73_050;

const BLANK: MonthReading = { kind: "blank" };
const UNREADABLE: MonthReading = { kind: "bad", why: "unreadable" };
const OUTSIDE: MonthReading = { kind: "bad", why: "outside" };
const YES: MonthReading = { kind: "stated", yes: true };
const NO: MonthReading = { kind: "stated", yes: false };

/** Read a month: the deadline of a period is its last month. The same cell gives the same answer on every machine (no clock). */
export function readMonth(input: MonthInput): MonthReading {
  if (input.number !== undefined && !Number.isNaN(input.number)) {
    return fromNumber(input.number, input.numberFormat ?? "General", input.date1904 ?? false, input.year ?? null);
  }
  const text = input.text?.trim() ?? "";
  if (text === "" || isPlaceholder(text)) return BLANK;
  return fromText(text, input.year ?? null, input.of ?? "plan");
}

function month(year: number, monthInYear: number): MonthReading {
  if (monthInYear < 1 || monthInYear > 12) return UNREADABLE;
  if (year < FIRST_YEAR || year > LAST_YEAR) return OUTSIDE;
  return { kind: "month", month: monthOf(year, monthInYear) };
}

function fromNumber(n: number, format: string, date1904: boolean, year: number | null): MonthReading {
  if (isDateFormat(format)) {
    // 2020 typed into a cell with a date format shows as a day of 1905: the person must see that, so it stays outside.
    if (n < 0 || n > LAST_SERIAL) return OUTSIDE;
    const date = serialToCivil(n, date1904);
    return month(date.year, date.month);
  }
  if (n >= FIRST_YEAR && n < LAST_YEAR + 1) {
    if (Number.isInteger(n)) return month(n, 12);
    const [, places = ""] = String(n).split(".");
    // The number 2022.1 is all that is left of a typed 2022.10; only a format with two decimals still shows it.
    if (places === "1") {
      const years = String(Math.floor(n));
      if (/[0#?]\.00(?!0)/.test(format)) return month(Math.floor(n), 10);
      return { kind: "ambiguous", readings: [`${years}-01`, `${years}-10`] };
    }
    return places.length <= 2 ? month(Math.floor(n), Number(places)) : UNREADABLE;
  }
  if (n >= FIRST_SERIAL && n <= LAST_SERIAL) {
    const date = serialToCivil(n, date1904);
    return month(date.year, date.month);
  }
  if (n >= 1 && n <= 12 && Number.isInteger(n) && year !== null) return month(year, n);
  return fromDigits(n);
}

/** 202006 and 20200630 as numbers. */
function fromDigits(n: number): MonthReading {
  if (!Number.isInteger(n)) return UNREADABLE;
  if (n >= 100_001 && n <= 999_912) return month(Math.floor(n / 100), n % 100);
  if (n >= 10_000_101 && n <= 99_991_231) {
    const year = Math.floor(n / 10_000);
    const inYear = Math.floor(n / 100) % 100;
    return isCivilDate(year, inYear, n % 100) ? month(year, inYear) : UNREADABLE;
  }
  return n >= 1000 && n <= 9999 ? OUTSIDE : UNREADABLE;
}

const YES_WORDS = /^(?:是|已|有|√|✓|✔|y|yes|已开|开工|动工|竣工|完工|建成|投产|true)$/i;
const NO_WORDS = /^(?:否|未|没有|×|✗|✘|x|n|no|尚未|不是|false)$/i;

/** The common writings, which need no second look: 2020年6月, 2020.6, 2020-06, 2020年6月底前. */
const PLAIN = /^((?:19|20)\d{2})[年./-](\d{1,2})(?:月(?:份|底前?)?)?$/;

/** 6/30/2020 and 30/6/2020, as programs in other languages write them. */
const YEAR_LAST = /^(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d{2})$/;

function yearLast(one: number, other: number, year: number): MonthReading {
  if (one > 12) return month(year, other);
  return other > 12 || one === other ? month(year, one) : several(month(year, one), month(year, other));
}

function fromText(raw: string, year: number | null, of: "plan" | "start" | "finish"): MonthReading {
  const plain = PLAIN.exec(raw);
  if (plain !== null) return month(Number(plain[1]), Number(plain[2]));
  const last = YEAR_LAST.exec(raw);
  if (last !== null) return yearLast(Number(last[1]), Number(last[2]), Number(last[3]));
  const text = dateText(raw);
  if (YES_WORDS.test(text)) return YES;
  if (NO_WORDS.test(text)) return NO;
  if (
    of !== "plan" &&
    /[未没]|否|预计|计划|拟|力争|待/.test(text) &&
    !(of === "start" ? saysStarted(raw) : saysFinished(raw))
  ) {
    return NO;
  }
  const read = lastMonth(text, year);
  if (read !== null) return read;
  if (of !== "finish" && saysStarted(raw)) return YES;
  if (saysFinished(raw)) return YES;
  if (saysNotStarted(raw) || (of === "finish" && saysUnderWay(raw))) return NO;
  return UNREADABLE;
}

/**
 * One date in a text, tried in this order: a day or month with its year (2020年6月底前, 2020.6.30, 2020-06, 2020、6), 202006, a month alone, a
 * year with a part of it or alone.
 */
const DATE =
  /(?<!\d)(\d{4})(?:年度?|[./、-])(\d{1,2})(?![\d季个期号])(?:月|[./、-]\d{1,2}(?![\d月])日?)?|(?<!\d)(\d{4})(\d{2})(?:\d{2})?(?!\d)|(?<!\d)(\d{2})年(\d{1,2})月|(?<!\d)(\d{1,2})月|(?<!\d)(\d{4})年?(?!\d)/g;
/** What may stand between the ends of a period: 2020年3月至6月, 3-6月. */
const JOINED = /^(?:日|份|底|初|末)?(?:-|至|到|起至?)$/;

function lastMonth(text: string, year: number | null): MonthReading | null {
  if (/每/.test(text)) return UNREADABLE;
  let result: MonthReading | null = null;
  let seenYear = relativeYear(text, year);
  let end = 0;
  for (const match of text.matchAll(DATE)) {
    const joined = result === null || JOINED.test(text.slice(end, match.index));
    end = match.index + match[0].length;
    const read = one(match, seenYear, text.slice(end));
    if (read === null) continue;
    seenYear = read.year;
    const next = read.month === null ? null : month(read.year, read.month);
    if (next === null) continue;
    // Two dates that are not the ends of one period, 3月开工、9月竣工: nobody can say which one the column means.
    if (result !== null && !joined && !same(result, next)) return several(result, next);
    result = next;
  }
  if (result !== null) return result;
  const part = partOfYear(text);
  if (part === null) return null;
  return seenYear === null ? UNREADABLE : month(seenYear, part);
}

/** 今年 is the year around, 明年 the next. */
function relativeYear(text: string, year: number | null): number | null {
  if (year === null) return null;
  return text.includes("明年") ? year + 1 : /去年|上年/.test(text) ? year - 1 : year;
}

/** Year and month of one match; month null where a part of the year follows (2020年上半年) and is read by the caller. */
function one(
  match: RegExpExecArray,
  year: number | null,
  after: string,
): { year: number; month: number | null } | null {
  const [, fullYear, inYear, packedYear, packedMonth, shortYear, shortMonth, alone, onlyYear] = match;
  if (fullYear !== undefined) return { year: Number(fullYear), month: Number(inYear) };
  if (packedYear !== undefined) return { year: Number(packedYear), month: Number(packedMonth) };
  if (shortYear !== undefined) return { year: 2000 + Number(shortYear), month: Number(shortMonth) };
  if (alone !== undefined) return year === null ? null : { year, month: Number(alone) };
  const part = partOfYear(`年${after}`.slice(0, 8));
  return { year: Number(onlyYear), month: part ?? 12 };
}

function same(a: MonthReading, b: MonthReading): boolean {
  return a.kind === "month" && b.kind === "month" && a.month === b.month;
}

function several(a: MonthReading, b: MonthReading): MonthReading {
  const codes = [a, b].flatMap((reading) => (reading.kind === "month" ? [monthCode(reading.month)] : []));
  return codes.length === 2 ? { kind: "ambiguous", readings: codes } : UNREADABLE;
}
