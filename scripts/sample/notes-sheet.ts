import type { OwnCell, OwnRow, OwnSheet } from "../../src/model/edit";
import type { OwnStyle } from "../../src/model/own-style";

const cell = (value: string, style: OwnStyle): OwnCell => ({ value, formula: null, style, link: null });

const PARAGRAPHS: readonly (readonly [OwnStyle, string])[] = [
  ["title", "示例工作簿说明"],
  ["subtitle", "一、这是什么"],
  [
    "paragraph",
    "八张表照《三明市人民政府关于印发2020年八个市区经济重点项目工作组工作方案的通知》（明政文〔2020〕22号）中写明的项目编成，时间设在2020年6月底，用来试用「序时」。",
  ],
  ["subtitle", "二、哪些数字是真的"],
  [
    "paragraph",
    "项目名称取自通知。备注写明「年度计划取自方案」「总投资取自方案」「开工时间取自方案」的数字取自通知；现代农业、旅游产业、生态新城的年度计划合计，交通、现代农业、生态新城的总投资合计也与通知一致。其余金额、日期、县(市、区)、建设性质、进度、问题和单位都是为演示而编，不代表实际情况，不得引用。挂包领导只写代号。",
  ],
  ["subtitle", "三、故意留的差错"],
  [
    "paragraph",
    "现代服务业：完成投资「3,900」是文本，合计因此少算；占年度计划写死成55%；大坂物流园未报；建设性质「待定」；一个项目没有挂包领导。",
  ],
  ["paragraph", "交通：前期项目报了完成投资；合计3.16亿元与分项和3.155亿元只差进位，不是差错。"],
  [
    "paragraph",
    "城建：年度计划「２４００」是全角文本，总计因此少算；一处小计少加一行；自行车道项目年度计划大于总投资；麒麟山公园竣工早于开工；腾飞广场到期未竣工。",
  ],
  [
    "paragraph",
    "现代农业：标题还是1-5月；「梅烈区」写错；竣工时间2020.1看不出是1月还是10月；清枫谷完成率超过150%；溪源溪到期未开工。",
  ],
  ["paragraph", "旅游产业：小蕉生活文创村的总投资按亿元填进了万元列；格氏栲与现代农业的项目名称只差两个字。"],
  ["paragraph", "社会事业：7月8日才填报；医院分院同时列在生态新城，全市和分县只计一次。"],
  ["paragraph", "工业：第二批6家企业到期未开工；合计公式漏了最后一行。"],
  ["subtitle", "四、怎么用"],
  [
    "paragraph",
    "在 Excel 中打开「序时」窗格，点「开始核查」；或者运行 npx xushi check assets/示例-重点项目汇总.xlsx。",
  ],
];

/** The first sheet that a clerk sees: what this is, what is true in it, which mistakes were left in on purpose. */
export function notesSheet(): OwnSheet {
  const heights: Partial<Record<OwnStyle, number>> = { title: 36, subtitle: 26 };
  const rows: OwnRow[] = PARAGRAPHS.map(([style, text]) => ({
    height: heights[style] ?? 17 * Math.ceil(text.length / 34) + 7,
    cells: [cell(text, style)],
  }));
  return {
    key: null,
    title: "说明",
    columns: [{ width: 80, hidden: false }],
    rows,
    merges: [],
    freeze: { rows: 0, columns: 0 },
    filter: null,
    printTitle: null,
    landscape: false,
    names: [],
    rules: [],
    validations: [],
    charts: [],
    tabColor: null,
  };
}
