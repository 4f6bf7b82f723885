/** What people put into a cell to say that there is nothing to put in (domain: placeholders seen in published lists). */
const WORDS = new Set([
  "/",
  "\\",
  "-",
  "--",
  "---",
  "–",
  "—",
  "——",
  "一一",
  "_",
  "无",
  "暂无",
  "暂无数据",
  "待定",
  "未定",
  "暂定",
  "暂定名",
  "待补充",
  "待填",
  "待报",
  "不详",
  "空",
  // Full width, and as programs write it.
  "／",
  "－",
  "－－",
  "＼",
  "N/A",
  "n/a",
  "NA",
  "NULL",
  "null",
]);
const LONGEST = 6;
/** How a placeholder begins, white space before it included: one look at the first character answers nearly always. */
const WHITE =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
const BEGINNINGS = new Set([...WHITE.split(""), ...WORDS].map((text) => text.charCodeAt(0)));

/** Whether a cell holds only a placeholder (/ — 待定 无 …). Blank text is not a placeholder, it is blank. */
export function isPlaceholder(text: string): boolean {
  if (!BEGINNINGS.has(text.charCodeAt(0))) return false;
  const trimmed = text.trim();
  return trimmed.length <= LONGEST && WORDS.has(trimmed);
}
