import type { SettingsFault } from "../model/settings";
import { rowText } from "./numbers";
import { planPlace } from "./plan";
import { sheetTitles } from "./sheets";

/** A text of the user's, or a place in the 方案, which comes with its brackets. */
const quoted = (text: string): string => (text.startsWith("「") ? text : `「${text}」`);

const reasons: Record<SettingsFault["reason"], (detail: string) => string> = {
  "unknown-word": (detail) => `${quoted(detail)}不是可选的词`,
  "not-a-number": (detail) => `${quoted(detail)}不是数`,
  "unknown-group": (detail) => `没有${quoted(detail)}这个工作组`,
  repeated: (detail) => `${quoted(detail)}重复`,
  missing: (detail) => `${quoted(detail)}没有填写`,
  unusable: (detail) => `${quoted(detail)}不能使用`,
};

/** 「序时·方案」第 12 行没有采用：「北京口径」不是可选的词。 */
export function settingsFaultText({ row, reason, detail }: SettingsFault): string {
  const place = row === null ? "的方案" : rowText(row);
  // A fault of the 方案 as a whole names a field of it: year, groups.3.name.
  const what =
    row === null ? planPlace(detail.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step))) : detail;
  return `「${sheetTitles.plan}」${place}没有采用：${reasons[reason](what)}。`;
}
