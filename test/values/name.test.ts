import { headerKey, nameKey, tidyText } from "../../src/values/name";
import { looseName, similarityKeys, similarNames } from "../../src/values/similar-name";
import { growthOfFullCell, LINEAR } from "./growth";

test.each([
  ["★三明市江滨路延伸段（G205）道路改造（一期）工程", "三明市江滨路延伸段(G205)道路改造(一期)"],
  ["腾飞广场商圈项目", "腾飞广场商圈"],
  ["公共停车设施建设工程", "公共停车设施"],
  ["三钢生态旅游工厂建设项目", "三钢生态旅游工厂"],
  ["某某工程项目", "某某"],
  ["国道205线市区过境线至台江(三明站)连接线", "G205市区过境线至台江(三明站)连接线"],
  ["G534线槐林至荆东公路", "G534槐林至荆东公路"],
  ["Ｇ５３４槐林至荆东段", "G534槐林至荆东段"],
  ["■ 小溪路 改造\n工程", "小溪路改造"],
  ["格氏栲森林康养示范基地", "格氏栲森林康养示范基地"],
  ["河道整治二期工程", "河道整治二期"],
  ["项目", "项目"],
  ["", ""],
])("the key of %j is %s", (name, key) => {
  expect(nameKey(name)).toBe(key);
});

/** Pairs that deserve a question: one project under two writings, within one notice or between two papers. */
test.each<[string, string]>([
  ["徐碧新城(六路)新商圈发展和博物馆广场提升项目", "徐碧新城(六路)新商圈和博物馆广场提升项目"],
  ["格氏栲森林康养基地", "格氏栲森林康养示范基地"],
  ["G534槐林至荆东段", "G534线槐林至荆东公路"],
  ["G205市区过境线台江连接线", "国道205线市区过境线至台江(三明站)连接线"],
  ["中央苏区“风展红旗如画”陈列展馆", "中央苏区风展红旗如画陈列展馆"],
  ["老旧小区改造和拆墙透绿项目", "老旧小区微改造和拆墙透绿项目"],
  ["三明市第一医院生态新城分院", "三明市第一医院生态新城分院建设项目"],
  ["★三明市皮肤病医院业务综合楼", "皮肤病医院业务综合楼"],
])("%s ~ %s", (a, b) => {
  expect(similarNames(a, b)).toBe(true);
  const keys = new Set(similarityKeys(looseName(a)));
  expect(similarityKeys(looseName(b)).some((key) => keys.has(key))).toBe(true);
});

/** The traps: different projects, however alike they look. */
const traps: readonly (readonly string[])[] = [
  ["洋溪文旅小镇", "洋溪智慧农业产业园", "洋溪中央坂现代农业产业园", "洋溪镇上街村田园综合体"],
  ["三明市江滨路延伸段(G205)道路改造(一期)工程", "国道205线市区过境线至台江(三明站)连接线"],
  ["三明市江滨路延伸段(G205)道路改造(一期)工程", "G205市区过境线台江连接线"],
  [
    "闽江上游沙溪流域防洪四期工程(三明段)",
    "碧溪和洋溪流域中小河流治理工程",
    "溪源溪楼源段生态水系提升改造",
    "东牙溪水系连通及综合整治项目",
    "小溪路改造和小溪水系整治提升工程",
  ],
  ["后山(狮子坑)地灾点治理及景观提升工程", "后山滑坡治理工程"],
  [
    "G534线槐林至荆东公路",
    "G534荆西至黄砂改建工程(与莆炎高速连接线共线段)",
    "G534官洋坑至黄砂段(莆炎高速连接线非共线段)",
    "莆炎高速三明东互通连接线",
  ],
  ["国道534线官洋坑至黄砂段一期(共线段)", "国道534线官洋坑至黄砂段二期(非共线段)"],
  ["G534官洋坑至黄砂(共线段)", "G534官洋坑至黄砂(非共线段)"],
  ["格氏栲森林康养基地", "格氏栲森林康养基地—楼源森工小镇"],
  ["三明市第一医院生态新城分院建设项目", "生态新城核心区基础设施建设项目"],
  ["徐碧新城(六路)新商圈发展和博物馆广场提升项目", "徐碧公交枢纽站"],
  ["翔丰华公司二期项目", "翔丰华公司三期项目", "翔丰华公司1.2万吨高温处理项目"],
  ["某某河道整治工程一期", "某某河道整治工程二期", "某某河道整治工程"],
  ["列东第一小学教学楼", "列东第二小学教学楼"],
  ["洋溪镇高标准农田建设", "岩前镇高标准农田建设"],
  ["市级现代农业产业园", "县级现代农业产业园"],
  ["城东污水处理厂扩建工程", "城西污水处理厂扩建工程", "城东污水处理厂工程"],
  ["高标准农田示范点0001", "高标准农田示范点0002"],
];
test.each(traps.map((names) => [names.join(" / "), names] as const))("apart: %s", (_title, names) => {
  const near = names.flatMap((a, at) =>
    names.slice(at + 1).flatMap((b) => (similarNames(a, b) ? [`${a} ~ ${b}`] : [])),
  );
  expect(near).toEqual([]);
});

test("ten thousand names of one pattern fall into small buckets", () => {
  const sizes = new Map<string, number>();
  for (let number = 0; number < 10_000; number += 1) {
    for (const key of similarityKeys(looseName(`高标准农田建设示范点${String(number).padStart(5, "0")}号`))) {
      sizes.set(key, (sizes.get(key) ?? 0) + 1);
    }
  }
  expect(Math.max(...sizes.values())).toBeLessThan(4);
});

test("texts are shown as written", () => {
  expect(tidyText("  三明市\n 第一医院\r\n分院 ")).toBe("三明市第一医院分院");
  expect(tidyText("沙 县")).toBe("沙 县");
});

test.each([
  ["总投资\n（万元）", "总投资(万元)"],
  ["序  号", "序号"],
  ["１—６月完成投资〔万元〕", "1-6月完成投资(万元)"],
  ["ＮＯ", "no"],
])("header %j → %s", (text, key) => {
  expect(headerKey(text)).toBe(key);
});

test.each([
  ["nameKey", nameKey],
  ["looseName", looseName],
  ["headerKey", headerKey],
  ["tidyText", tidyText],
])("reading a cell full of text takes time in proportion to the text: %s", (_name, read) => {
  const pieces = ["项目", "G1线", "(", "(一", " ", "\n", "国道", "示范"];
  expect(growthOfFullCell(pieces, read)).toBeLessThan(LINEAR);
});
