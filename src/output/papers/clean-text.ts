import { tidyText } from "../../values/name";
import { withoutPhones } from "../personal-data";

/**
 * A user's text as papers print it: on one line, without telephone numbers, and without what no XML may hold (control characters,
 * halves of surrogate pairs): Word refuses a file with one of them.
 */
export function cleanText(text: string): string {
  const printable = text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD")
    // eslint-disable-next-line no-control-regex -- these are the characters to take out
    .replace(/[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g, "");
  return withoutPhones(tidyText(printable));
}
