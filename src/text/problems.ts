import type { SkipCode } from "../model/edit";
import type { FileDetail } from "../model/file-detail";
import type { Problem, ProblemCode } from "../model/problem";

/**
 * The one sentence for everything that stops a run: which file or sheet, what is wrong, what to do. Never a stack trace,
 * never another program's message.
 */
type Facts = Readonly<Record<string, string | number>>;

const file = (facts: Facts): string => `「${String(facts.file ?? "")}」`;
/** What exactly is wrong with a file, where a reader can picture it; the others are named by the sentence itself. */
const details: Partial<Record<FileDetail, string>> = {
  entries: "部件过多",
  "duplicate-entry": "部件重名",
  "size-lie": "部件大小与所写不符",
  ratio: "压缩比异常",
  "part-size": "单个部件过大",
  "total-size": "解压后过大",
  doctype: "含有文档类型声明",
  nesting: "嵌套过深",
  "token-size": "单个内容过长",
  cells: "单元格过多",
  merges: "合并单元格过多",
  sheets: "工作表过多或重复",
  styles: "样式过多",
};
const detail = (facts: Facts): string => {
  const words = details[facts.detail as FileDetail];
  return words === undefined ? "" : `（${words}）`;
};
/** Where several sheets were at work, Excel does not say which one it was. */
const sheet = (facts: Facts): string => (facts.sheet === undefined ? "有工作表" : `「${String(facts.sheet)}」`);

const sentences: Record<ProblemCode, (facts: Facts) => string> = {
  "not-found": (f) => `${file(f)}不存在，请核对文件名和路径。`,
  "not-readable": (f) => `${file(f)}无法读取，请检查权限，或先关闭正在使用它的程序。`,
  "empty-file": (f) => `${file(f)}是空文件，请重新导出或换一份。`,
  "not-a-workbook": (f) => `${file(f)}不是 Excel 工作簿，请用 Excel 或 WPS 打开后另存为 .xlsx。`,
  encrypted: (f) => `${file(f)}设有打开密码，请先在 Excel 或 WPS 中取消密码再核查。`,
  "old-binary-xlsb": (f) => `${file(f)}是 .xlsb 二进制格式，请另存为 .xlsx 再核查。`,
  "old-xls": (f) =>
    `${file(f)}是 Excel 95 或更早的 .xls 格式，其中的汉字无法可靠读取，请用 Excel 或 WPS 打开后另存为 .xlsx 再核查。`,
  "other-format": (f) =>
    `${file(f)}是${String(f.format ?? "其他格式")}文件，不是 Excel 工作簿，请另存为 .xlsx 再核查。`,
  // Where only a part inside is cut, the archive around it came over whole: copying it once more would not help.
  truncated: (f) =>
    f.detail === "xml"
      ? `${file(f)}的内容不全（${String(f.part)}），请用 Excel 或 WPS 打开修复并另存后再试。`
      : `${file(f)}不完整（可能没有传完），请重新复制或下载。`,
  damaged: (f) =>
    `${file(f)}已损坏${f.part === undefined ? "" : `（${String(f.part)}）`}，请用 Excel 或 WPS 打开修复并另存后再试。`,
  "too-large": (f) => `${file(f)}太大${detail(f)}，请删去多余的空行空列或拆分后再试。`,
  hostile: (f) => `${file(f)}的内部结构异常${detail(f)}，为安全起见没有打开，请向报送单位索取原件。`,
  "xls-write": (f) => `${file(f)}是 .xls 格式，只能读取不能写回，请先另存为 .xlsx 再生成标记副本。`,
  "xlsm-out": (f) =>
    `${file(f)}与原件的类型不同：含宏的 .xlsm 只能写成 .xlsm，.xlsx 只能写成 .xlsx，请修改输出文件名。`,
  "same-file": (f) => `输出文件${file(f)}就是原文件，为免覆盖原件没有写入，请换一个输出文件名。`,
  "not-writable": (f) => `${file(f)}无法写入，请检查文件夹权限，或先关闭正在打开它的程序。`,
  "disk-full": (f) => `磁盘空间不足，${file(f)}没有写成，请清理磁盘后再试。`,
  "write-check-failed": (f) => `${file(f)}写出后核对不一致，已放弃，原文件没有改动，请再试一次。`,
  "no-project-table": (f) => `${file(f)}中没有找到重点项目表（要有「项目名称」和投资金额的列），请核对是否选对文件。`,
  "two-headers": (f) =>
    `${sheet(f)}有两处像表头（第 ${String(f.detail ?? "")} 行），内容不同，无法确定以哪一行为准，请删去其中一行再核查。`,
  "no-month": (f) => `${file(f)}的标题、表头和表名都没有写明截至月份，请用 --as-of 指定，例如 --as-of 2020-06。`,
  "bad-plan": (f) => `方案${file(f)}不能使用：${String(f.detail ?? "")}，请修改后再试。`,
  "bad-wording": (f) => `文书用语${file(f)}不能使用：${String(f.detail ?? "")}，请修改后再试。`,
  "bad-settings": (f) => `「序时·方案」第 ${String(f.row ?? "")} 行不能使用：${String(f.detail ?? "")}，请修改后再试。`,
  "bad-option": (f) => `命令写法不对：${String(f.detail ?? "")}。用 npx xushi help 查看写法。`,
  "bad-baseline": (f) => `${file(f)}不是以前核查得到的 JSON 结果，不能用来比较，请用 --format json 的输出作基准。`,
  "no-marks": (f) => `${file(f)}中没有序时的标记或工作表，无需清除。`,
  "edit-mode": () => "请先按回车结束单元格编辑，再点一次。",
  protected: (f) => `${sheet(f)}受保护，未作改动。请先撤销保护再试。`,
  "sheet-gone": (f) => `${sheet(f)}已被删除或改名，请重新核查。`,
  "name-clash": (f) =>
    `已有${f.sheet === undefined ? "同名" : `名为${sheet(f)}`}的工作表，且不是序时生成的，请改名后再试。`,
  "wrong-focus": () => "请先点一下本工作簿，再试一次。",
  filtered: (f) => `${sheet(f)}有筛选或合并单元格妨碍写入，请先清除。`,
  payload: () => "数据量超出 Excel 限制，请减少工作表后再试。",
  "host-too-old": (f) =>
    `当前 Excel 版本不支持此功能（需要 ExcelApi ${String(f.api ?? "1.9")}），请使用 Excel 2021 及以上版本或网页版。`,
  busy: () => "Excel 正忙，请稍候再试。",
  "dialog-open": () => "请先关闭 Excel 中打开的对话框。",
  "read-only": (f) => `${file(f)}以只读方式打开，未作改动。请另存一份再试。`,
  "changed-since": () => "核查之后表格又有改动，请重新核查再执行。",
  "office-error": (f) => `Excel 报告错误（${String(f.code ?? "未知")}），未能完成。请重试；仍不行请复制诊断信息。`,
};

/** The sentence of a problem. */
export function problemText(problem: Problem): string {
  return sentences[problem.code](problem.facts);
}

const skips: Record<SkipCode, string> = {
  protected: "工作表受保护，请先撤销保护再试",
  filtered: "工作表有筛选，请先清除筛选再试",
  "name-clash": "已有同名的工作表，且不是序时生成的",
  "sheet-gone": "工作表已被删除或改名，请重新核查",
  "array-formula": "单元格属于数组公式或共享公式，不能单独改",
  "read-only": "工作簿以只读方式打开",
};

/** Why an edit was not carried out on a sheet. */
export function skipText(code: SkipCode, detail: string): string {
  return detail === "" ? skips[code] : `${skips[code]}（${detail}）`;
}
