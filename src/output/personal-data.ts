/**
 * Telephone numbers never leave the table that they were written in: what we print into other sheets, papers and lists goes through
 * here. Amounts and project codes are left alone (digits, separators, 元, 万 or 亿 beside the number).
 */
const LABEL = String.raw`(?:(?:联系|咨询|办公)?(?:电话|手机|座机|方式|[Tt][Ee][Ll]\.?)(?:号码|号)?[:：]?\s*)?`;
const D = "[0-9０-９]";
const BEFORE = String.raw`(?<![\d０-９]|[\d０-９][.,，-])`;
const AFTER = String.raw`(?![\d０-９-]|[.．]\d|\s*[元万亿])`;
const MOBILE = String.raw`(?:[+＋]?86[-\s]?)?[1１][3-9３-９]${D}(?:[-\s]?${D}{4}){2}`;
const LANDLINE = String.raw`(?:[(（][0０]${D}{2,3}[)）]|[0０]${D}{2,3}[-－—\s])\s?${D}{7,8}(?:[-转]${D}{1,6})?`;
const NUMBER = new RegExp(`${LABEL}${BEFORE}(?:${MOBILE}|${LANDLINE})${AFTER}`, "gu");
/** A short number is one of a telephone only where a word says so. */
const LABELLED = new RegExp(
  String.raw`(?:联系|咨询|办公)?(?:电话|手机|座机|[Tt][Ee][Ll]\.?)(?:号码|号)?[:：\s]*${D}[0-9０-９\s-]{5,18}${D}`,
  "gu",
);
const LEFT_OVER = /[（(]\s*[）)]|(?<=[，,、；;：:（(])[，,、；;\s]+|[，,、；;：:\s]+$/gu;

/** The text without telephone numbers and the words that announce them. */
export function withoutPhones(text: string): string {
  if (!/[0-9０-９]{4}/.test(text)) return text;
  const bare = text.replace(NUMBER, "").replace(LABELLED, "");
  return bare === text ? text : bare.replace(LEFT_OVER, "").trim();
}
