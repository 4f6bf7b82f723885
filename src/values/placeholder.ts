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

/** Whether a cell holds only a placeholder (/ — 待定 无 …). Blank text is not a placeholder, it is blank. */
export function isPlaceholder(text: string): boolean {
  if (text.length <= LONGEST) return WORDS.has(text) || WORDS.has(text.trim());
  const trimmed = text.trim();
  return trimmed.length <= LONGEST && WORDS.has(trimmed);
}
