/** Days from 1 March 0000 to a civil date (Gregorian). */
function days(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

/**
 * The serial number of an ISO date or date and time, as cells of type `d` hold it (Strict files); null for anything else.
 * In the 1900 system the days before March 1900 count from 1899-12-31, because Excel believes in 29 February 1900.
 */
export function isoSerial(text: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const time = (Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0)) / 86_400;
  const date = days(year, month, day);
  if (date1904) return date - days(1904, 1, 1) + time;
  const serial = date - days(1899, 12, 30);
  return (serial < 61 ? serial - 1 : serial) + time;
}
