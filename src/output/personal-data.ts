/**
 * Telephone numbers never leave the table that they were written in: what we print into other sheets, papers and lists goes
 * through here. Amounts and project codes are left alone (a digit, 元, 万 or 亿 beside the number, or a dashed code around it).
 */
const MOBILE =
  /(?<![\d０-９.,，-])(?:[+＋]?86[-\s]?)?[1１][3-9３-９][0-9０-９](?:[-\s]?[0-9０-９]{4}){2}(?![\d０-９.,，-]|\s*[元万亿])/gu;
const LANDLINE =
  /(?<![\d０-９.,，-])(?:[(（][0０][0-9０-９]{2,3}[)）]|[0０][0-9０-９]{2,3}[-－—\s])\s?[0-9０-９]{7,8}(?:[-转][0-9]{1,6})?(?![\d０-９-])/gu;
const LABELLED = /(电话|手机|联系方式|座机|[Tt]el\.?)([:：\s]*)[0-9０-９][0-9０-９\s-]{5,18}[0-9０-９]/gu;

/** The text without telephone numbers; `instead` stands in the place of each. */
export function withoutPhones(text: string, instead = ""): string {
  if (!/[0-9０-９]{4}/.test(text)) return text;
  return text
    .replace(LABELLED, (_, label: string, colon: string) => label + colon + instead)
    .replace(MOBILE, instead)
    .replace(LANDLINE, instead)
    .trim();
}
