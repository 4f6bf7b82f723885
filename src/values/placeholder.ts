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
  "n/a",
  "na",
  "null",
]);
const LONGEST = 6;

/** Short texts repeat (新建, 三元区 …): each is looked at once. A workbook of many different ones must not fill the memory. */
const known = new Map<string, boolean>();
const KEPT = 4096;

/** Whether a cell holds only a placeholder (/ — 待定 无 …). Blank text is not a placeholder, it is blank. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > LONGEST) return false;
  let placeholder = known.get(trimmed);
  if (placeholder === undefined) {
    placeholder = WORDS.has(trimmed) || WORDS.has(trimmed.normalize("NFKC").toLowerCase());
    if (known.size < KEPT) known.set(trimmed, placeholder);
  }
  return placeholder;
}
