/**
 * A month of the civil calendar as one integer, year × 12 + (month − 1): it compares, subtracts and sorts as a number.
 * No Date object and no time zone anywhere in the core.
 */
export type Month = number;

/** The month `month` (1–12) of `year`. */
export function monthOf(year: number, month: number): Month {
  return year * 12 + month - 1;
}

export function yearOfMonth(month: Month): number {
  return Math.floor(month / 12);
}

/** 1–12. */
export function monthOfYear(month: Month): number {
  return (month % 12) + 1;
}

/** "2020-06": the form of the command line and the JSON. */
export function monthCode(month: Month): string {
  return `${String(yearOfMonth(month)).padStart(4, "0")}-${String(monthOfYear(month)).padStart(2, "0")}`;
}

/** "2020-06" → month; null for anything else, and for years outside 1990–2099. */
export function parseMonthCode(text: string): Month | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text.trim());
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  if (year < 1990 || year > 2099 || month < 1 || month > 12) return null;
  return monthOf(year, month);
}
