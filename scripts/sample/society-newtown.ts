import { plainColumns, project } from "./columns";
import { DEMONSTRATION, REPORTED } from "./services-transport";
import type { SampleTable } from "./table";

/** 2020-07-08: three days after the day due. */
const LATE = 44020;
const PLAN = "年度计划取自方案";
const TOTAL = "总投资取自方案";

/** The hospital stands in two groups with the same figures; counted once in the city and in its district. */
const HOSPITAL = [
  ["三明市第一医院生态新城分院建设项目", "生态新城", "新建"],
  [220000, 0, 40000, 15200],
  ["2020年3月", "2023年6月"],
  "已开工，地下室基坑开挖",
] as const;

const society = { leader: "处级领导K", responsible: "市卫健委", updated: LATE };

export const societySheet: SampleTable = {
  sheet: "社会事业",
  title: "2020年市区社会事业重点项目进展情况表（1-6月）",
  unit: "填报单位：市区社会事业重点项目工作组          单位：万元",
  columns: plainColumns("money"),
  tabColor: "#9DC3E6",
  lines: [
    { heading: "（一）教育建设项目" },
    project(
      ["公办幼儿园建设项目(7个打包)", "梅列区、三元区", "续建"],
      [12100, 4300, 4500, 2400],
      ["2019年3月", "2021年8月"],
      "5所主体封顶，2所装修",
      { ...society, responsible: "市教育局", note: TOTAL },
    ),
    project(
      ["中小学建设项目(6个打包)", "梅列区、三元区", "续建"],
      [41700, 11000, 15000, 6100],
      ["2019年5月", "2022年8月"],
      "教学楼主体施工",
      { ...society, responsible: "市教育局", note: TOTAL, problem: "两所学校征地未完成" },
    ),
    { heading: "（二）卫生健康项目" },
    project(...HOSPITAL, { ...society, note: PLAN }),
    project(
      ["三明市皮肤病医院业务综合楼", "三元区", "新开工"],
      [6500, 0, 1500, 0],
      ["下半年", "2022年6月"],
      "施工图设计",
      { ...society, note: PLAN },
    ),
    { heading: "（三）民生基础设施项目" },
    project(
      ["三明富兴陵园城市公益性公墓建设项目扩建工程", "三元区", "新开工"],
      [3000, 0, 600, 0],
      ["第四季度", "2021年12月"],
      "用地手续办理中",
      { ...society, responsible: "市民政局", note: PLAN },
    ),
    project(
      ["三明市阿尔茨海默症康复中心", "梅列区", "新开工"],
      [8000, 0, 2000, 0],
      ["第四季度", "2022年12月"],
      "立项手续办理中",
      { ...society, responsible: "市民政局", note: PLAN },
    ),
    { total: "合  计", over: "all" },
  ],
  notes: [DEMONSTRATION],
};

const newtown = { leader: "处级领导L", responsible: "生态新城管委会", updated: REPORTED };

export const newtownSheet: SampleTable = {
  sheet: "生态新城",
  title: "2020年生态新城重点项目进展情况表（1-6月，共6个）",
  unit: "填报单位：生态新城重点项目工作组办公室          单位：万元",
  columns: plainColumns("money"),
  tabColor: "#C5A5CF",
  lines: [
    project(...HOSPITAL, { ...newtown, note: PLAN }),
    project(
      ["三明市委党校(市行政学院、社会主义学院)迁建项目", "生态新城", "新建"],
      [62600, 0, 12000, 2500],
      ["2020年5月", "2022年9月"],
      "已开工，场地平整",
      { ...newtown, responsible: "市委党校", problem: "施工便道未贯通" },
    ),
    project(
      ["三明生态康养城项目", "生态新城", "新建"],
      [300000, 0, 40000, 21000],
      ["2020年3月", "2024年12月"],
      "已开工，基础施工",
      newtown,
    ),
    project(
      ["三明陆地港商住综合体(C2地块)建设项目", "生态新城", "新建"],
      [180000, 0, 20000, 10400],
      ["2020年4月", "2023年12月"],
      "已开工，桩基施工",
      newtown,
    ),
    project(
      ["生态新城核心区基础设施建设项目", "生态新城", "新建"],
      [73400, 0, 8600, 0],
      ["下半年", "2023年6月"],
      "初步设计，预计8月开工",
      newtown,
    ),
    project(
      ["沙县金泉110KV变电站工程续建项目", "沙县", "续建"],
      [4000, 2800, 1000, 620],
      ["2019年7月", "年内"],
      "设备安装",
      { ...newtown, responsible: "国网沙县供电公司" },
    ),
    { total: "合  计", over: "all" },
  ],
  notes: [DEMONSTRATION, "总投资合计约84亿元、年度计划合计12.16亿元取自方案，除医院分院外分项为演示数据。"],
};
