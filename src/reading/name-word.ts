import { isNameHeader, weakNameWords } from "./aliases";
import { headerWords } from "./header-words";

/** Whether a header text is a word for the project's name, with or without what stands in its brackets. */
export function isNameWord(text: string): boolean {
  return isNameHeader(headerWords(text).form) || isNameHeader(headerWords(text).key);
}

/** Half of a split word is short: 重点项目 above 名称. */
const LONGEST_HALF = 6;

/**
 * Whether two texts above each other make such a word: 项目 above 名称. A project's name above a header that is repeated at a page
 * break makes none: it is no half of a word, and what stands below needs no other half.
 */
export function isNameWordTogether(upper: string, lower: string): boolean {
  const half = headerWords(upper).form;
  const other = headerWords(lower).form;
  const isWhole = isNameHeader(other) && !weakNameWords.has(other);
  return half.length <= LONGEST_HALF && !isWhole && isNameHeader(headerWords(upper + lower).form);
}
