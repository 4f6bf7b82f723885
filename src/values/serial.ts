/**
 * Excel's serial days and the civil calendar, as plain integers: no Date object and no time zone. The 1900 system counts a
 * 29 February 1900 that never was (serial 60), so serials from 61 are days since 1899-12-30 and those below 60 are one less
 * (ECMA-376 part 1, 18.17.4.1). The 1904 system counts days since 1904-01-01.
 */

export interface CivilDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

/** Serial of 1904-01-01 in the 1900 system. */
const EPOCH_1904 = 1462;
/** Days from 0000-03-01 to 1899-12-30. */
const EPOCH_1900 = 693_899;

/** Days since 1899-12-30 of a civil date: its serial in the 1900 system (from March 1900 on). */
export function dayNumber(year: number, month: number, day: number): number {
  // Years that begin in March put the leap day last; 153 days are five months of 31 and 30 days in turn.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - EPOCH_1900;
}

/** The civil date of a day number (days since 1899-12-30). */
export function civilDate(days: number): CivilDate {
  const shifted = Math.floor(days) + EPOCH_1900;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** A serial as a day number (days since 1899-12-30), whichever system the workbook counts in. */
export function serialToDay(serial: number, date1904: boolean): number {
  const whole = Math.floor(serial);
  if (date1904) return whole + EPOCH_1904;
  return whole < 60 ? whole + 1 : whole;
}

/** The civil date of a serial. Serial 60 of the 1900 system, the day that never was, is read as 1900-02-28. */
export function serialToCivil(serial: number, date1904: boolean): CivilDate {
  return civilDate(serialToDay(serial, date1904));
}

/** The serial of a civil date (from March 1900 on in the 1900 system). */
export function civilToSerial(date: CivilDate, date1904: boolean): number {
  return dayNumber(date.year, date.month, date.day) - (date1904 ? EPOCH_1904 : 0);
}

/** Whether the date exists in the calendar. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const back = civilDate(dayNumber(year, month, day));
  return back.month === month && back.day === day;
}

const known = new Map<string, boolean>([
  ["General", false],
  ["@", false],
]);

/**
 * Whether a number format shows dates: it has a year, a month or a day outside quotes, escapes and square brackets. Times
 * alone (h:mm) are no dates.
 */
export function isDateFormat(code: string): boolean {
  const cached = known.get(code);
  if (cached !== undefined) return cached;
  const bare = code
    .slice(0, 255)
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
    .toLowerCase();
  const date = /[yd]/.test(bare) || (bare.includes("m") && !/[hs]/.test(bare)) || /e+年/.test(code);
  // Workbooks hold a few dozen formats; a hostile one may hold many.
  if (known.size < 1000) known.set(code, date);
  return date;
}
