import type { SettingsFault } from "../model/settings";
import { rowText } from "./numbers";
import { sheetTitles } from "./sheets";

const reasons: Record<SettingsFault["reason"], (detail: string) => string> = {
  "unknown-word": (detail) => `「${detail}」不是可选的词`,
  "not-a-number": (detail) => `「${detail}」不是数`,
  "unknown-group": (detail) => `没有「${detail}」这个工作组`,
  repeated: (detail) => `「${detail}」重复`,
  missing: (detail) => `「${detail}」没有填写`,
  unusable: (detail) => `「${detail}」不能使用`,
};

/** 「序时·方案」第 12 行没有采用：「北京口径」不是可选的词。 */
export function settingsFaultText({ row, reason, detail }: SettingsFault): string {
  const place = row === null ? "的方案" : rowText(row);
  return `「${sheetTitles.plan}」${place}没有采用：${reasons[reason](detail)}。`;
}
