import { unitIn } from "../values/unit";

/** 附件1, 附表2: */
const ANNEX = /^附(?:件|表)\s*[\d一二三四五六七八九十]*\s*[-—–]?\s*\d*\s*[:：]?$/;
/** Who fills the sheet in: 填报单位, 编制单位 … with what follows the colon. */
const PREPARER =
  /^\(?(?:填报|编制|报送|申报|制表|上报|汇总|报告)(?:单位|部门|人|县区|区域)\)?(?:\([^)]*\))?[:：]?(.*)$/;
/** When and by whom it was filled in; never the period that it describes. */
const FILLED_IN = /^(?:填报|填表|制表|报送|上报|更新|打印|统计)(?:日期|时间)[:：]?/;
const UNIT_LINE = /(?:金额)?单位(?:[:：为]|\((?:人民币)?[万亿]?元?\))|计量单位|^\(?金额[:：]|^\(?(?:万元|亿元|元)\)?$/;

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

export function isAnnex(text: string): boolean {
  return ANNEX.test(plain(text));
}

/** 「填报单位（盖章）：梅列区人民政府」 → 梅列区人民政府; "" where the line is there and blank; null for any other text. */
export function preparerOf(text: string): string | null {
  const match = PREPARER.exec(plain(text));
  if (match === null) return null;
  return (match[1] ?? "").replace(/单位[:：].*$/, "").replace(/^\((?:盖章|公章)\)[:：]?/, "");
}

export function isFilledIn(text: string): boolean {
  return FILLED_IN.test(plain(text));
}

/** 「单位：万元、个」, 「（单位：亿元）」; not 填报单位：某公司. */
export function isUnitLine(text: string): boolean {
  const line = plain(text);
  return UNIT_LINE.test(line) && unitIn(line) !== null;
}

/** 「单位：千元」 → 千元: a unit that no amount is read in; null where none is named. */
export function otherUnitIn(text: string): string | null {
  return /单位[:为(]?(?:人民币)?((?:[十百千]万?|[十百千]亿)元)/.exec(plain(text))?.[1] ?? null;
}

/** Lines that stand above a header and are none: annex number, preparer, dates, unit. */
export function isPreambleText(text: string): boolean {
  if (isAnnex(text) || preparerOf(text) !== null || isFilledIn(text)) return true;
  // A header may end in its unit, 总投资（单位：万元）; a line of its own begins with it.
  return isUnitLine(text) && /^\(?(?:(?:金额|计量)?单位|金额[:：]|[万亿]?元)/.test(plain(text));
}
