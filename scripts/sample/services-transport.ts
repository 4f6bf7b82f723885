import { parentColumns, plainColumns, project } from "./columns";
import type { SampleTable } from "./table";

/** 2020-07-03 as a serial day. */
export const REPORTED = 44015;
/** Said of every sheet: what is the notice's and what is not. */
export const DEMONSTRATION =
  "注：本表为演示数据。项目名称取自明政文〔2020〕22号；除备注写明「取自方案」的以外，金额、日期、进度和单位均为演示而编，不代表实际情况。";
const FROM_PLAN = "年度计划取自方案";

const service = { leader: "处级领导A", responsible: "梅列区发改局", updated: REPORTED };
const sanyuan = { ...service, leader: "处级领导B", responsible: "三元区发改局" };

export const services: SampleTable = {
  sheet: "现代服务业",
  title: "2020年市区现代服务业重点项目进展情况表（1-6月）",
  unit: "填报单位：市发改委服务业科          单位：万元",
  columns: parentColumns(),
  tabColor: "#5B9BD5",
  lines: [
    project(
      ["徐碧新城(六路)新商圈发展和博物馆广场提升项目", "梅列区", "在建"],
      [120000, 35000, 30000, 16200],
      ["2018年9月", "2021年12月"],
      "商业街区主体施工，博物馆广场铺装完成60%",
      service,
    ),
    // The rate was typed and never renewed.
    project(
      ["三明市海西综合商贸城", "三元区", "在建"],
      [98000, 52000, 18000, 9300],
      ["2017年5月", "2021年6月"],
      "三期主体封顶，外墙施工",
      { ...sanyuan, rate: 0.55 },
    ),
    project(
      ["三元明海鑫再利用废钢铁分类配送项目", "三元", "新开工"],
      [15000, 0, 6000, 1800],
      ["2020年3月", "2021年6月"],
      "已开工，厂房基础施工",
      { ...sanyuan, problem: "钢结构供货推迟" },
    ),
    project(
      ["三明市客家国际大酒店", "梅列区", "在建"],
      [42000, 26000, 8000, "3,900"],
      ["2018年3月", "2020年12月"],
      "室内装修施工",
      service,
    ),
    project(["大坂物流园", "梅列区", "新开工"], [60000, 0, 12000, null], ["2020年5月", "2022年12月"], "", {
      ...service,
      problem: "本月未报",
    }),
    project(
      ["三钢闽光大数据中心", "梅列区政府", "在建"],
      [36000, 9000, 10000, 5600],
      ["2019年6月", "2021年3月"],
      "机房楼主体施工",
      { ...service, responsible: "三钢集团" },
    ),
    project(
      ["永嘉天地商业中心", "梅列区", "在建"],
      [150000, 118000, 20000, 11500],
      ["2016年8月", "2020年12月"],
      "商业主体完工，正在安装设备",
      service,
    ),
    project(["智慧交通平台", "市直", "新开工"], [5000, 0, 2000, 0], ["2020年9月", "2021年6月"], "正在编制建设方案", {
      ...service,
      responsible: "市交通运输局",
    }),
    project(
      ["科技服务平台", "梅列、三元两区", "新开工"],
      [3000, 0, 1000, 520],
      ["2020年4月", "年内"],
      "已开工，场地装修",
      { ...service, responsible: "市科技局" },
    ),
    project(["特色交易平台", "三元区", "待定"], [4000, 0, 1500, 800], ["2020年3月", "2021年1月"], "已开工，平台开发", {
      ...sanyuan,
      leader: null,
    }),
    { total: "合  计", over: "all" },
  ],
  notes: [DEMONSTRATION],
};

const transport = { leader: "处级领导C", responsible: "市交通运输局", updated: REPORTED };
const planned = { ...transport, note: FROM_PLAN };

/** The only group whose plans the notice states project by project; in 亿元 as there. */
export const transportSheet: SampleTable = {
  sheet: "交通",
  title: "2020年市区交通重点项目进展情况表（共8个）",
  unit: "填报单位：市交通运输局          单位：亿元",
  columns: plainColumns("moneyFine"),
  tabColor: "#70AD47",
  lines: [
    { heading: "（一）高速公路方面（1项）" },
    project(
      ["明溪胡坊至三明岩前高速公路", "明溪县", "前期"],
      [28.65, 0, null, 0.03],
      [null, null],
      "工可报告编制中",
      transport,
    ),
    { heading: "（二）市区路网方面（5项）" },
    project(
      ["G534线槐林至荆东公路", "三元区", "完工"],
      [7.58, 6.41, 0.96, 0.52],
      ["2017年10月", "年内"],
      "主线路面施工，剩余房屋征迁中",
      { ...planned, problem: "剩余84户房屋征迁" },
    ),
    project(
      ["国道205线市区过境线至台江(三明站)连接线", "三元区", "完工"],
      [2.86, 2.5, 0.36, 0.15],
      ["2017年3月", "年内"],
      "路面施工",
      planned,
    ),
    project(
      ["G534荆西至黄砂改建工程(与莆炎高速连接线共线段)", "三元区", "完工"],
      [1.73, 1.25, 0.48, 0.25],
      ["2018年6月", "年内"],
      "路基基本完成，桥梁架设",
      planned,
    ),
    project(
      ["莆炎高速三明东互通连接线", "梅列区", "开工"],
      [1.86, 0, 1.2, 0],
      ["下半年", "2022年6月"],
      "前期工作，预计9月开工",
      planned,
    ),
    project(
      ["G534官洋坑至黄砂段(莆炎高速连接线非共线段)", "三元区", "开工"],
      [0.25, 0, 0.1, null],
      ["下半年", "2021年12月"],
      "施工图设计",
      planned,
    ),
    { heading: "（三）运输场站方面（2项）" },
    project(
      ["徐碧公交枢纽站", "梅列区", "完工"],
      [0.045, 0.02, 0.025, 0.016],
      ["2019年9月", "年内"],
      "站房装修",
      planned,
    ),
    project(["碧湖公交首末站", "梅列区", "开工"], [0.045, 0, 0.03, 0], ["年内", "2021年6月"], "用地手续办理中", {
      ...planned,
      leader: null,
    }),
    // 3.155 typed as the notice prints it: within its own rounding, and so no mistake.
    { total: "合  计", over: "all", typed: { yearPlan: 3.16 } },
  ],
  notes: [DEMONSTRATION, "年度计划投资均取自方案，合计按方案写作3.16亿元。"],
};
