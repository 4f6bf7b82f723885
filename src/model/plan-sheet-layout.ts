import type { ColumnKey } from "./project";
import type { Period, Plan, Target, TargetKey } from "./plan";
import type { PresetName } from "./standing";

/**
 * How the sheet 序时·方案 is laid out: the one sheet of ours that staff edit and that we read back. Blocks stand below each
 * other; each begins with its title in the first column, then a row of headers, then its rows until the next title. The
 * reader finds blocks and columns by these words, so rows and columns may be inserted, moved and left blank.
 */

export const planBlocks = {
  basics: { title: "一、基本情况", columns: { item: "事项", value: "内容", hint: "说明" } },
  groups: {
    title: "二、工作组",
    columns: {
      id: "编号",
      name: "工作组",
      aliases: "别名",
      planTitle: "方案标题",
      leadUnit: "牵头单位",
      office: "工作组办公室",
      leaderDuty: "挂包领导要求（原文）",
    },
  },
  targets: {
    title: "三、目标",
    columns: { group: "工作组", key: "指标", value: "数值", bound: "口径", roundedTo: "精确到", stated: "原文" },
  },
  cadence: {
    title: "四、报送",
    columns: {
      group: "工作组",
      what: "事项",
      period: "周期",
      dueDay: "报送日",
      covers: "所报月份",
      by: "由谁报送",
      to: "报送给谁",
      stated: "原文",
    },
  },
  districts: {
    title: "五、县(市、区)和单位",
    columns: { kind: "类别", name: "名称", aliases: "别名", code: "代码", successor: "现名" },
  },
  natureWords: { title: "六、建设性质用词", columns: { word: "用词", nature: "建设性质" } },
  projects: {
    title: "七、方案列明的项目",
    columns: {
      group: "工作组",
      name: "项目名称",
      aliases: "别名",
      counted: "计入项目数",
      stage: "阶段",
      district: "县(市、区)",
      totalInvestment: "总投资",
      totalRoundedTo: "总投资精确到",
      yearPlan: "年度计划投资",
      planRoundedTo: "年度计划精确到",
      startBy: "开工期限",
      finishBy: "竣工期限",
    },
  },
  alike: { title: "八、名称相近的项目", columns: { relation: "关系", names: "项目名称" } },
  mappings: { title: "九、列的对应", columns: { layout: "版式", key: "列", header: "表头" } },
  ignores: { title: "十、忽略的问题", columns: { id: "问题编号", reason: "原因" } },
} as const;

/** The rows of the first block, by the word in its first column. */
export const basicItems = {
  id: "方案编号",
  year: "年度",
  city: "城市",
  title: "方案标题",
  source: "来源",
  tolerance: "序时容差（百分点）",
  preset: "滞后分级",
  tintRows: "标记整行",
  cityPeriod: "向市里报送周期",
  cityDueDay: "向市里报送日",
  cityStated: "向市里报送（原文）",
} as const;
export type BasicItem = keyof typeof basicItems;

/** Several names in one cell are parted by this; line breaks and the half-width sign are read alike. */
export const NAME_SEPARATOR = "；";

export const targetWords: Record<TargetKey, string> = {
  projects: "项目数",
  newStarts: "计划新开工",
  completions: "计划竣工",
  totalInvestment: "总投资（万元）",
  yearPlan: "年度计划投资（万元）",
};
export const boundWords: Record<Target["bound"], string> = { equal: "等于", about: "约", atLeast: "以上" };
export const periodWords: Record<Period, string> = {
  halfMonth: "半月",
  month: "每月",
  quarter: "每季",
  halfYear: "每半年",
  year: "每年",
};
/** The word in 事项 for a group's own collection of figures; other words are its further circulars and meetings. */
export const COLLECTION = "数据报送";
export const PREVIOUS_MONTH = "上月";
export const yesNo = { yes: "是", no: "否" } as const;
export const districtKindWords = {
  district: "县(市、区)",
  several: "跨区",
  holder: "其他单位",
  county: "市内其他县",
  former: "已撤并",
} as const;
export const presetWords: Record<PresetName, string> = {
  binary: "不分级",
  wuhan: "武汉口径",
  yinchuan: "银川口径",
  sanya: "三亚口径",
};

export const relationWords: Record<Plan["alike"][number]["relation"], string> = {
  same: "可能是同一项目",
  contains: "前者包含后者",
  different: "不是同一项目",
};

/** A column key by the word that staff know it by; the standard headers of a project table. */
export const columnWords: Record<ColumnKey, string> = {
  seq: "序号",
  group: "工作组",
  name: "项目名称",
  code: "项目代码",
  nature: "建设性质",
  district: "县(市、区)",
  content: "建设规模及内容",
  years: "建设年限",
  planStart: "计划开工时间",
  planFinish: "计划竣工时间",
  actualStart: "实际开工时间",
  actualFinish: "实际竣工时间",
  totalInvestment: "总投资",
  priorDone: "至上年底累计完成投资",
  yearPlan: "年度计划投资",
  monthDone: "本月完成投资",
  yearDone: "本年累计完成投资",
  totalDone: "开工以来累计完成投资",
  rate: "完成年度计划比例",
  progressText: "形象进度",
  yearTarget: "年度目标",
  problem: "存在问题",
  need: "需协调事项",
  leader: "挂包领导",
  responsible: "责任单位",
  owner: "项目业主",
  contact: "联系人及电话",
  updated: "填报日期",
  note: "备注",
};
