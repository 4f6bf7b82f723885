import type { PresetName } from "../model/standing";

/** What each way of grading a lag is called, with its thresholds: the same words on every face. */
export const presetText: Readonly<Record<PresetName, string>> = {
  binary: "达／未达序时进度（默认）",
  wuhan: "武汉 2022：低于序时 80% 黄牌，60% 红牌",
  yinchuan: "银川 2025：低于序时 10 个百分点黄牌，30 个百分点红牌",
  sanya: "三亚 2022：低于序时进度黄牌，低于一半红牌",
};

/** Where a grading comes from and what it cannot do: said wherever it is chosen or used. */
export const presetLimits: Readonly<Record<PresetName, string>> = {
  binary: "不分黄牌、红牌（闽清县2024年简报的写法）。",
  wuhan:
    "出自武汉市《重大项目管理办法》（2022）。按完成进度占序时进度的比例分级，一季度新开工的项目多数偏低。1月不分级，计划开工当月不给红牌。",
  yinchuan:
    "出自银川市2025年办法：应开工未开工黄牌，连续三个月红牌。低于序时不足10个百分点的，办法没有规定，不分级；按完成投资，4月以前不会有红牌。1月不分级，计划开工当月不给红牌。",
  sanya:
    "出自三亚市2022年通报（海南日报2022年5月13日）。「低于序时50%」按占序时进度的一半理解；年度计划不足1000万元的不分级。1月不分级，计划开工当月不给红牌。",
};
