import { isPlaceholder } from "./placeholder";
import { dayNumber, isCivilDate, isDateFormat, serialToDay } from "./serial";
import { dateText } from "./month-text";
import type { MonthInput } from "./month";

const DAY = /(?<!\d)(?:(\d{4})[年./-])?(\d{1,2})[月./-](\d{1,2})(?:[日号]|(?![\d月]))/;
const PACKED = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/;

/**
 * 填报日期: the day as a number of days since 1899-12-30 (`serial.dayNumber`); null where it is blank or no day. A day without a
 * year (7月5日) takes the year around.
 */
export function readDay(input: MonthInput): number | null {
  const { number: n } = input;
  if (n !== undefined && !Number.isNaN(n)) {
    if (Number.isInteger(n) && n >= 19_900_101 && n <= 20_991_231) {
      return day(Math.floor(n / 10_000), Math.floor(n / 100) % 100, n % 100);
    }
    const serial = isDateFormat(input.numberFormat ?? "General") || (n > 31_000 && n < 73_051);
    return serial && n >= 0 && n < 73_051 ? inSpan(serialToDay(n, input.date1904 ?? false)) : null;
  }
  const text = input.text?.trim() ?? "";
  if (text === "" || isPlaceholder(text)) return null;
  const ready = dateText(text);
  const packed = PACKED.exec(ready);
  if (packed !== null) return day(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const match = DAY.exec(ready);
  if (match === null) return null;
  const year = match[1] === undefined ? (input.year ?? null) : Number(match[1]);
  return year === null ? null : day(year, Number(match[2]), Number(match[3]));
}

function day(year: number, month: number, dayInMonth: number): number | null {
  return isCivilDate(year, month, dayInMonth) ? inSpan(dayNumber(year, month, dayInMonth)) : null;
}

/** Days outside 1990–2099 are no days of a report. */
const FIRST = dayNumber(1990, 1, 1);
const LAST = dayNumber(2099, 12, 31);

function inSpan(days: number): number | null {
  return days >= FIRST && days <= LAST ? days : null;
}
