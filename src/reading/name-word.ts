import { isNameHeader } from "./aliases";
import { headerWords } from "./header-words";

/** Whether a header text is a word for the project's name, with or without what stands in its brackets. */
export function isNameWord(text: string): boolean {
  return isNameHeader(headerWords(text).form) || isNameHeader(headerWords(text).key);
}

/** Whether two texts above each other make such a word: 项目 above 名称. */
export function isNameWordTogether(upper: string, lower: string): boolean {
  return isNameHeader(headerWords(upper + lower).form);
}
