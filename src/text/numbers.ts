import { cellName } from "../model/address";
import { type Month, monthOfYear, yearOfMonth } from "../model/month";
import { shift } from "../values/exact";
import { civilDate } from "../values/serial";
import { fromWan, type Unit } from "../values/unit";

/**
 * How figures look in sentences, lists and papers: one place, so that a number reads the same on every face. Half-width digits,
 * thousands separators in money, no space before %, gaps in 百分点. Figures are rounded half up for showing only.
 */

/** Half up, away from zero, on the decimal digits: 0.285 to two places is 0.29, and −0.005 is −0.01. */
export function roundHalfUp(value: number, places: number): number {
  if (Number.isSafeInteger(value)) return value;
  // Making texts of figures takes ten times as long; only a digit in doubt needs it.
  const power = 10 ** places;
  const nearly = Math.abs(value) * power;
  const isSure = nearly < 1e9 && Math.abs(nearly - Math.floor(nearly) - 0.5) > 1e-6;
  if (isSure) return (Math.sign(value) * Math.round(nearly)) / power;
  const scaled = shift(Number(Math.abs(value).toPrecision(15)), places);
  return Math.sign(value) * shift(Math.round(scaled), -places);
}

function grouped(value: number, places: number, trim: boolean): string {
  const sign = value < 0 ? "-" : "";
  const size = Math.abs(value);
  // Beyond these String() writes exponents.
  const text = trim && size >= 1e-6 && size < 1e21 ? String(size) : size.toFixed(places);
  const point = text.indexOf(".");
  const whole = point < 0 ? text : text.slice(0, point);
  const decimals = point < 0 ? "" : text.slice(point);
  return sign + inThousands(whole) + (trim ? decimals.replace(/\.?0+$/, "") : decimals);
}

function inThousands(digits: string): string {
  let text = digits.slice(0, digits.length % 3 || 3);
  for (let at = text.length; at < digits.length; at += 3) text += `,${digits.slice(at, at + 3)}`;
  return text;
}

/** Decimals that each unit is shown with: 万元 to the yuan's hundredth part where it has one, 亿元 always with two. */
const DECIMALS: Readonly<Record<Unit, number>> = { 万元: 2, 亿元: 2, 元: 2 };

/** An amount of 万元 as a number in `unit`, without the unit's word: 12,000 or 0.25 (万元), 1.20 (亿元). */
export function moneyText(wan: number, unit: Unit = "万元"): string {
  const places = DECIMALS[unit];
  return grouped(roundHalfUp(fromWan(wan, unit), places), places, unit !== "亿元");
}

/**
 * An amount of 万元 in full, with its unit: 「12,000 万元」. Up to six decimals, for sentences about an exact difference, where a
 * rounded figure would seem to contradict itself.
 */
export function exactMoney(wan: number): string {
  return `${grouped(roundHalfUp(wan, 6), 6, true)} 万元`;
}

/** A plain number with thousands separators, as it would be typed: 1,584; 0.025. */
export function numberText(value: number): string {
  return grouped(roundHalfUp(value, 6), 6, true);
}

/** A fraction as a percentage with one decimal: 0.4271 → 「42.7%」. */
export function rateText(rate: number, places = 1): string {
  return `${shift(roundHalfUp(rate, places + 2), 2).toFixed(places)}%`;
}

/** A gap in 百分点, signed, for columns of figures: −7.29 → 「-7.3」; nothing after the sign but the number. */
export function gapText(gap: number, places = 1): string {
  const rounded = roundHalfUp(gap, places);
  return `${rounded > 0 ? "+" : ""}${rounded.toFixed(places).replace(/^-(0(?:\.0+)?)$/, "$1")}`;
}

/** A gap in words: 「低于序时进度 7.3 个百分点」, 「超序时进度 2.0 个百分点」, 「与序时进度持平」. */
export function gapPhrase(gap: number, places = 1): string {
  const rounded = roundHalfUp(gap, places);
  if (rounded === 0) return "与序时进度持平";
  return `${rounded < 0 ? "低于" : "超"}序时进度 ${Math.abs(rounded).toFixed(places)} 个百分点`;
}

/** A difference of two rates in words: 「3.2 个百分点」. */
export function pointsText(points: number, places = 1): string {
  return `${roundHalfUp(Math.abs(points), places).toFixed(places)} 个百分点`;
}

/** 「2020年6月」. */
export function monthText(month: Month): string {
  return `${yearOfMonth(month)}年${monthOfYear(month)}月`;
}

/** The months of the year up to `month`: 「2020年1–6月」, in January 「2020年1月」. */
export function monthsText(month: Month): string {
  const last = monthOfYear(month);
  return `${yearOfMonth(month)}年${last === 1 ? "1月" : `1–${last}月`}`;
}

/** A day (days since 1899-12-30) as 「2020年7月5日」. */
export function dayText(day: number): string {
  const date = civilDate(day);
  return `${date.year}年${date.month}月${date.day}日`;
}

/** A place in a workbook: 「交通!G12」; the sheet alone where the cell is not known. Row and column from 0. */
export function placeText(sheet: string, row: number | null, column: number | null): string {
  return row === null || column === null ? sheet : `${sheet}!${cellName(row, column)}`;
}

/** 「第 12 行」, of a row counted from 0. */
export function rowText(row: number): string {
  return `第 ${row + 1} 行`;
}
