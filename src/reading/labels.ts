import { sectionNumeral } from "../values/chinese-number";
import type { NumeralStyle } from "../values/chinese-number";
import { preparerOf } from "./preamble-text";

/** What a row's label says by itself, before the rest of the row is looked at. */
export type Label =
  | {
      readonly kind: "total";
      /** What is summed, 三元区 in 三元区小计; "" for a bare 合计. */ readonly of: string;
      readonly word: TotalWord;
      readonly count: number | null;
    }
  /** A note, a signature, an instruction, an overview sentence: no data. */
  | { readonly kind: "note" }
  | {
      readonly kind: "text";
      readonly numeral: NumeralStyle | null;
      /** Without numeral and count. */ readonly words: string;
      readonly count: number | null;
    };

export type TotalWord = "合计" | "总计" | "小计";

const TOTAL =
  /^(.{0,14}?)(合计|总计|小计|总合计|共计|累计|总数)(?:[(（]?\s*(?:共)?(\d{1,5})\s*[个项]?(?:项目)?[)）]?)?[:：]?$/;
const COUNT_ONLY = /^共(?:计|有)?(\d{1,5})[个项](?:项目)?$/;
const WHOLE_AREA = /^(?:全市|全区|全县|全省|本表|总)(?:项目)?$/;
const NOTE =
  /^(?:注|备注|附注|说明|填表说明|填报说明|特别说明|注释)(?:[:：]|[\d一二三1-9][、.．:：]|$)|^(?:\*|※)?(?:填表人|填报人|制表人?|审核人?|审批人|复核人?|单位负责人|分管领导|负责人|联系人|联系电话|电话|填报日期|填报时间|制表日期|日期)[:：]|^附(?:件|表)\d*[:：]?$|^(?:下列|详见|见下表|此表|本表)/;
const INSTRUCTION = /^[(（].{8,}[)）]$/;
const OVERVIEW = /\d+[个项件](?=[，。；;,、)）]|其中|总投资|亿元|万元|$)/;
const CLAUSE = /[，。；;,]|其中|总投资|亿元|万元/;
/** 一、工业(321项), 续建项目(597个), （共19个）, 基础设施类（52）. */
const BRACKET_COUNT = /[(（]\s*共?计?\s*(\d{1,5})\s*(?:个|项|件)?(?:项目|子项)?\s*[)）]$/;
/** 前期准备项目135个. */
const TAIL_COUNT = /(?<=[类目批程域组区县市])\s*(?:共|计)?(\d{1,5})\s*(?:个|项|件)$/;
const LONGEST_HEADING = 60;

/** Read a label. `alone`: nothing else stands in the row, as in a note or an overview. */
export function readLabel(text: string, alone: boolean): Label {
  const compact = text.replace(/\s+/g, "");
  const total = totalOf(compact);
  if (total !== null) return total;
  if (NOTE.test(compact) || preparerOf(text) !== null) return { kind: "note" };
  if (alone && (INSTRUCTION.test(compact) || isOverview(compact) || compact.length > 2 * LONGEST_HEADING)) {
    return { kind: "note" };
  }
  if (compact.length > LONGEST_HEADING) return { kind: "text", numeral: null, words: text, count: null };
  const framed = /^【(.{1,24})】(.*)$/.exec(compact);
  const unframed = framed === null ? compact : `${framed[1] ?? ""}${framed[2] ?? ""}`;
  const numeral = sectionNumeral(unframed) ?? dashNumeral(unframed);
  const rest = numeral?.rest ?? unframed;
  const match = BRACKET_COUNT.exec(rest) ?? TAIL_COUNT.exec(rest);
  const words = match === null ? rest : rest.slice(0, match.index);
  return { kind: "text", numeral: numeral?.style ?? null, words, count: match === null ? null : Number(match[1]) };
}

/** 「-1 信息基础设施项目」: a single dash and a number. */
function dashNumeral(text: string): { style: NumeralStyle; rest: string } | null {
  const match = /^[-－]\d{1,2}[、.\s]?(?=[\u4E00-\u9FFF])/.exec(text);
  return match === null ? null : { style: "——", rest: text.slice(match[0].length) };
}

function totalOf(compact: string): Label | null {
  if (compact.length > 24) return null;
  if (WHOLE_AREA.test(compact)) return { kind: "total", of: "", word: "总计", count: null };
  const counted = COUNT_ONLY.exec(compact);
  if (counted !== null) return { kind: "total", of: "", word: "合计", count: Number(counted[1]) };
  const match = TOTAL.exec(compact);
  if (match === null) return null;
  const before = (match[1] ?? "").replace(/[:：、.]$/, "");
  const of = /^(?:全市|全区|全县|总|本页|[一二三四五六七八九十]+)$/.test(before) ? "" : before;
  const said = match[2] ?? "";
  const word: TotalWord =
    said === "小计" || before === "本页"
      ? "小计"
      : /^(?:总计|总合计|总数)$/.test(said) || /^全/.test(before)
        ? "总计"
        : "合计";
  return { kind: "total", of, word, count: match[3] === undefined ? null : Number(match[3]) };
}

/** 「重大前期项目92个，总投资494亿元。其中，…」 and 「项目总数246个（新开工73个、续建73个、…）」. */
function isOverview(compact: string): boolean {
  if (compact.length <= 20) return false;
  if (OVERVIEW.test(compact) && CLAUSE.test(compact)) return true;
  return (compact.match(/\d+[个项件]/g) ?? []).length >= 3;
}

/** A running number: 1, 12、, (3), 1-1, 2.3. Section numerals in Chinese are none. */
export function isRunningNumber(text: string): boolean {
  return /^[(（]?\d{1,6}(?:[-.．]\d{1,4}){0,3}[)）]?[、.．]?$/.test(text);
}

/** A cell that holds only a numeral of a section: 一, （一）, ①. */
export function isBareNumeral(text: string): boolean {
  return text.length <= 6 && !isRunningNumber(text) && sectionNumeral(text)?.rest === "";
}
