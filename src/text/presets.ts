import type { PresetName } from "../model/standing";

/** What each way of grading a lag is called, with its thresholds: the same words on every face. */
export const presetText: Readonly<Record<PresetName, string>> = {
  binary: "达／未达序时进度（默认）",
  wuhan: "武汉 2022：低于序时 80% 黄牌，60% 红牌",
  yinchuan: "银川 2025：低于序时 10 个百分点黄牌，30 个百分点红牌",
  sanya: "三亚 2022：低于序时进度黄牌，低于一半红牌",
};
