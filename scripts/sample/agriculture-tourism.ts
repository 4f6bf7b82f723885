import { plainColumns, project } from "./columns";
import { DEMONSTRATION, REPORTED } from "./services-transport";
import type { SampleTable } from "./table";

/** 2020-06-24: a day before the group's own due day. */
const JUNE = 44006;

const meilie = { leader: "处级领导G", responsible: "梅列区农业农村局", updated: JUNE };
const sanyuan = { leader: "处级领导H", responsible: "三元区农业农村局", updated: JUNE };

/** Its title was not renewed after May. */
export const agriculture: SampleTable = {
  sheet: "现代农业",
  title: "2020年1-5月市区现代农业重点项目进展情况表",
  unit: "填报单位：市农业农村局          单位：万元",
  columns: plainColumns("money"),
  tabColor: "#A9D18E",
  lines: [
    project(
      ["格氏栲森林康养基地", "三元区", "续建"],
      [32000, 12000, 6000, 3200],
      ["2018年10月", "2021年10月"],
      "栈道和游客中心施工",
      sanyuan,
    ),
    project(
      ["洋溪智慧农业产业园", "梅列区", "新建"],
      [25000, 0, 6500, 3400],
      ["2020年3月", "2021年12月"],
      "已开工，连栋温室安装",
      meilie,
    ),
    project(
      ["富硒产品开发", "梅烈区", "新建"],
      [4000, 0, 2000, 1050],
      ["2020年4月", "2020年12月"],
      "已开工，加工车间装修",
      meilie,
    ),
    project(
      ["标准化生猪养殖基地", "三元区", "新建"],
      [18000, 0, 5200, 1400],
      ["2020年5月", "2021年6月"],
      "已开工，场地平整",
      { ...sanyuan, problem: "环评批复较晚" },
    ),
    // 2020.1: January or October.
    project(
      ["蔬菜生产基地", "梅列区", "新建"],
      [6000, 0, 2500, 1300],
      ["2020年3月", 2020.1],
      "已开工，大棚搭建",
      meilie,
    ),
    // Two and a half times its half-year share: a slip of a digit, or a good year.
    project(
      ["清枫谷生态农业观光园", "三元区", "续建"],
      [15000, 6500, 1800, 3000],
      ["2018年6月", "2020年12月"],
      "采摘园和民宿施工",
      sanyuan,
    ),
    project(
      ["洋溪中央坂现代农业产业园", "梅列区", "新建"],
      [20000, 0, 4500, 2300],
      ["2020年4月", "2021年12月"],
      "已开工，道路管网施工",
      meilie,
    ),
    project(
      ["闽江上游沙溪流域防洪四期工程(三明段)", "三元区", "续建"],
      [42000, 19000, 9000, 4800],
      ["2018年3月", "2021年12月"],
      "堤防主体施工",
      { ...sanyuan, responsible: "市水利局" },
    ),
    project(
      ["碧溪和洋溪流域中小河流治理工程", "梅列区", "续建"],
      [9100, 3600, 3600, 1700],
      ["2019年2月", "2020年12月"],
      "护岸施工",
      { ...meilie, responsible: "市水利局" },
    ),
    project(
      ["溪源溪楼源段生态水系提升改造", "三元区", "新建"],
      [5000, 0, 2400, 0],
      ["2020年5月", "2021年3月"],
      "施工图审查，尚未开工",
      { ...sanyuan, responsible: "市水利局" },
    ),
    project(
      ["国土绿化和森林质量提升", "市直", "续建"],
      [8000, 4200, 3600, 1900],
      ["2019年1月", "2021年12月"],
      "完成造林2.1万亩",
      { ...sanyuan, responsible: "市林业局" },
    ),
    { total: "合  计", over: "all" },
  ],
  notes: [DEMONSTRATION, "总投资合计18.41亿元、年度计划合计4.71亿元取自方案，分项为演示数据。"],
};

const tourism = { leader: "处级领导J", responsible: "市文旅局", updated: REPORTED };

export const tourismSheet: SampleTable = {
  sheet: "旅游产业",
  title: "2020年市区旅游产业重点项目进展情况表（1-6月）",
  unit: "填报单位：市文旅局          单位：万元",
  columns: plainColumns("money"),
  tabColor: "#F4B183",
  lines: [
    project(
      ["中央苏区“风展红旗如画”陈列展馆", "市直", "新建"],
      [12000, 0, 4000, 2150],
      ["2020年1月", "2020年12月"],
      "已开工，布展施工",
      tourism,
    ),
    project(
      ["福建三钢工业旅游区提升改造", "梅列区", "续建"],
      [6200, 2400, 2000, 1030],
      ["2019年4月", "2020年12月"],
      "展示中心装修",
      { ...tourism, responsible: "三钢集团" },
    ),
    // Typed in 亿元 under a header in 万元.
    project(
      ["小蕉生活文创村", "梅列区", "续建"],
      [0.85, 3300, 2600, 1400],
      ["2019年6月", "2021年6月"],
      "民宿改造施工",
      tourism,
    ),
    project(
      ["洋溪文旅小镇", "梅列区", "新建"],
      [16000, 0, 4000, 1300],
      ["2020年4月", "2022年12月"],
      "已开工，土石方施工",
      { ...tourism, problem: "用地调整" },
    ),
    project(
      ["万寿岩文旅康养小镇", "三元区", "续建"],
      [16000, 7000, 3600, 1900],
      ["2018年8月", "2021年12月"],
      "遗址公园步道施工",
      tourism,
    ),
    project(
      ["格氏栲森林康养示范基地", "三元区", "续建"],
      [12000, 5000, 2400, 1250],
      ["2018年10月", "2021年10月"],
      "森林步道施工",
      tourism,
    ),
    { total: "合  计", over: "all" },
  ],
  notes: [DEMONSTRATION, "年度计划合计1.86亿元取自方案，分项为演示数据。"],
};
