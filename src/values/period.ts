import { dateText, partOfYear } from "./month-text";

/** What a title, a header or a sheet name says of its period. */
export interface Period {
  readonly year: number | null;
  /** The last month of the period (1–12): 1-6月 → 6, 上半年 → 6. null where only a year, or nothing, is named. */
  readonly month: number | null;
}

const NONE: Period = { year: null, month: null };

/** 2020年1-6月, 2020年6月, 2020.6, 2020-06, 202006, 1-6月, 6月底. Groups: year, first month, last month. */
const MONTHS =
  /(?:(?<!\d)((?:19|20)\d{2}|\d{2}(?=年))(?:年度?|[./-])?)?(?<!\d)(?:(\d{1,2})月?(?:-|至|到))?(\d{1,2})月(?!内)|(?<!\d)((?:19|20)\d{2})(?:[./-](0?[1-9]|1[0-2])|(0[1-9]|1[0-2])(?:\d{2})?)(?![\d./-])/g;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/g;
/** The day of a signature or of filling in, 2020年7月5日: a period only where it ends one (截至2020年6月30日). */
const DAY_AFTER = /^(?:\d{1,2})[日号]/;
const ENDS_PERIOD = /(?:截[至止到]|[至到止])(?:目前|时间[:：]?|日期[:：]?)?$/;
/** As many characters may end a period. */
const LONGEST_END = 6;

/**
 * The year and month that a title, a header or a sheet name states. Where it names several, the one that ends the period counts:
 * 「2013年以来（截至2014年5月）」 → 2014 and 5.
 */
export function readPeriod(text: string): Period {
  const ready = dateText(text).replace(/前(\d{1,2})个月/g, "1-$1月");
  if (!/[\d季半年]/.test(ready)) return NONE;
  let best: Period | null = null;
  for (const match of ready.matchAll(MONTHS)) {
    const month = Number(match[3] ?? match[5] ?? match[6]);
    if (month < 1 || month > 12) continue;
    const end = match.index + match[0].length;
    const after = ready.slice(end, end + 4);
    const before = ready.slice(Math.max(0, match.index - LONGEST_END), match.index);
    if (DAY_AFTER.test(after) && !ENDS_PERIOD.test(before) && !after.includes("止")) continue;
    // 自元月至本月: the month that it begins with says nothing.
    if (/^(?:份|起)?(?:-|至|到)(?:本|当|报告)/.test(after)) continue;
    const year = yearOf(match[1] ?? match[4]);
    if (best === null || year !== null || best.year === null) best = { year, month };
  }
  const stated = statedYear(ready);
  if (best !== null) return { year: best.year ?? stated, month: best.month };
  return { year: stated, month: periodPart(ready) };
}

function yearOf(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** The year that a text names; that behind 截至 before others; null where it names a span of years only (2018-2021). */
function statedYear(text: string): number | null {
  const until = /截[至止到]((?:19|20)\d{2})(?!\d)/.exec(text);
  if (until !== null) return Number(until[1]);
  if (/(?<!\d)(?:19|20)\d{2}年?(?:-|至|到|\/)(?:19|20)\d{2}(?!\d)/.test(text)) return null;
  const first = text.matchAll(YEAR).next();
  return first.done === true ? null : Number(first.value[1]);
}

/** Parts of a year that end a reporting period. 年内, 下半年, 年初 and a plain 年底 belong to plans and past years, not to reports. */
function periodPart(text: string): number | null {
  if (/截[至止到](?:(?:19|20)\d{2}年?|本年|今年)?年?[底末]/.test(text)) return 12;
  if (!/季|上半年|全年/.test(text)) return null;
  if (/下半年|年[内初]/.test(text) || /[每各]个?季/.test(text)) return null;
  return partOfYear(text);
}

/** First and last year of 建设年限; null where it names none, or no end (2019年起), or only a length (3年). */
export interface Years {
  readonly first: number;
  readonly last: number;
}

const YEAR_OF_SPAN = /(?<!\d)((?:19|20)\d{2})(?=[年./\-至到]|(?:0[1-9]|1[0-2])(?:\d{2})?(?!\d)|$|\D)/g;

/** 2018-2021, 2023年至2025年, 2023/2025, 2018.3-2021.6, 2024年10月 → first and last year. */
export function readYears(text: string): Years | null {
  const ready = dateText(text);
  const years = [...ready.matchAll(YEAR_OF_SPAN)].map((match) => Number(match[1]));
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return null;
  if (first < 1990 || last < 1990 || first > 2099 || last > 2099) return null;
  if (years.length === 1) {
    if (/(?:-|至|到|起|以来)$/.test(ready)) return null;
    // 2018-21: the century is not repeated.
    const short = /(?:19|20)(\d{2})年?[-至](\d{2})年?$/.exec(ready);
    if (short !== null && Number(short[2]) > 12 && Number(short[2]) >= Number(short[1])) {
      return { first, last: Math.floor(first / 100) * 100 + Number(short[2]) };
    }
  }
  return { first, last };
}
