import { headerKey } from "../values/name";
import { unitIn } from "../values/unit";
import type { Unit } from "../values/unit";

/**
 * What a header text says when everything that changes from sheet to sheet is taken out: padding, line breaks, units,
 * hints in brackets, and the year and month, which stay as Y and N so that one alias fits every month's sheet.
 */
export interface HeaderWords {
  /** The whole text, normalised: 2020年1-6月完成投资(万元). */
  readonly key: string;
  /** Without brackets, hints and marks, year and months as signs: Y年1-N月完成投资. */
  readonly form: string;
  /** The money unit that the text names; null where it names none. */
  readonly unit: Unit | null;
}

/** 20XX.0X, 2014-03, 50字以内: hints of how to fill in, when they stand without brackets. */
const FORMAT_HINT = /20xx[.年/-]?[0x]*x?月?|19xx/g;
const YEAR = /(?:19|20)\d{2}(?=年)/g;
const FROM_JANUARY = /(?:(?<!\d)0?1|元|一)月?份?(?:-|至|到)\d{1,2}月(?:份|底|末)?/g;
const MONTH_RANGE = /\d{1,2}月?份?(?:-|至|到)\d{1,2}月(?:份|底|末)?/g;
const MONTH = /\d{1,2}月(?:份)?/g;
const FROM_JANUARY_WORDS = /上半年|前[一二三]季度|(?<![第前])一季度|第一季度/g;

const cache = new Map<string, HeaderWords>();
/** Header texts of one program run; a hostile sheet may not fill the memory with them. */
const CACHE_LIMIT = 5000;

/** Take a header text apart. Pure; results are kept because the same texts come back for every sheet. */
export function headerWords(text: string): HeaderWords {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const key = headerKey(text);
  const words: HeaderWords = { key, form: formOf(key), unit: unitIn(text) };
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(text, words);
  return words;
}

/** A text that is only a unit: （万元） in a row of its own. */
export function isUnitOnly(text: string): boolean {
  return /^\(?(?:单位[:为])?[万亿]?元\)?$/.test(headerKey(text));
}

function formOf(key: string): string {
  const bare = withoutBrackets(key)
    .replace(/(?<!其中):.*$/, "")
    .replace(FORMAT_HINT, "")
    .replace(/^[*＊#]+|[*＊]+$/g, "")
    .replace(/[、,。;]+$/, "");
  const form = periodSigns(bare);
  // A header that is all brackets, 「（万元）」, keeps its key.
  return form === "" ? periodSigns(key) : form;
}

/** Innermost brackets first, so that nested ones go too. */
function withoutBrackets(key: string): string {
  let rest = key;
  for (let round = 0; round < 3 && rest.includes("("); round++) rest = rest.replace(/\([^()]*\)/g, "");
  // A bracket that was never closed holds a hint all the same.
  return rest.replace(/\([^()]*$/, "").replace(/[()]/g, "");
}

/** Years and months as signs: 2020年01-06月 → Y年1-N月, 4-6月 → M-N月, 6月 → N月. */
export function periodSigns(key: string): string {
  return key
    .replace(YEAR, "Y")
    .replace(FROM_JANUARY_WORDS, "1-N月")
    .replace(FROM_JANUARY, "1-N月")
    .replace(MONTH_RANGE, (range) => (range.startsWith("1-N") ? range : "M-N月"))
    .replace(MONTH, (month) => (/^\d/.test(month) ? "N月" : month));
}
