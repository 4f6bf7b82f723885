import type { MonthKey } from "../model/project";

/** Start and finish words; a header with both is a span (建设年限) and no date of either. */
const START = /开工|动工|开建|开[、及和]?竣工/;
const FINISH = /竣工|完工|建成|投产|交付|投用/;
const ACTUAL = /实际|是否|已/;
const STATE = /情况$/;
const PLANNED = /计划|拟|预计|应|目标|承诺/;
/** What makes it a date or a yes/no: 时间, 日期, 年月 …; 开工累计 and 开工率 are none. */
const WHEN = /时间|日期|年月|年份|年$|月份|是否|实际|计划|拟|已|预计|^(?:开工|动工|竣工|完工|建成投产)$|情况$/;
const OTHER = /累计|投资|内容|率|手续|条件|令|问题|项目数|个数|面积|产能|入库|目标任务/;
/** Leaves that only a parent explains: 开工时间 ⟨计划|实际⟩, 计划时间 ⟨开工|竣工⟩. */
const GENERIC = /^(?:计划|实际|开工|竣工|完工|动工|建成|时间|日期|计划时间|实际时间|计划完成时间|年月|年份)$/;

/** 起 and 止 under 建设起止年月, 计划工期 …: the two halves of a span. */
const SPAN = /起止|工期|年限|周期|期限/;
const BEGIN = /^(?:起|起始|始|开始|自)(?:时间|日期|年月|年份?)?$/;
const END = /^(?:止|终止|终|结束|至)(?:时间|日期|年月|年份?)?$/;

/**
 * Which month column a header is, by its words and its parents' (forms of `header-words`, parents first). null for any other
 * header. 开工时间 without 计划 or 实际 is the planned one (domain, columns).
 */
export function dateKey(path: readonly string[]): MonthKey | null {
  const leaf = path.at(-1) ?? "";
  if (SPAN.test(path.slice(0, -1).join(""))) {
    if (BEGIN.test(leaf)) return "planStart";
    if (END.test(leaf)) return "planFinish";
  }
  const text = GENERIC.test(leaf) ? path.join("") : leaf;
  if (OTHER.test(text) || !WHEN.test(text)) return null;
  const start = START.test(text);
  const finish = FINISH.test(text);
  if (start === finish) return null;
  const actual = ACTUAL.test(text) || (STATE.test(text) && !PLANNED.test(text));
  if (start) return actual ? "actualStart" : "planStart";
  return actual ? "actualFinish" : "planFinish";
}
