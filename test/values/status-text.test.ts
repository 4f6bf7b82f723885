import { saysFinished, saysNotStarted, saysStarted, saysUnderWay } from "../../src/values/status-text";

/** text, started, not started, finished, under way */
test.each<[string, boolean, boolean, boolean, boolean]>([
  ["", false, false, false, false],
  ["已开工", true, false, false, false],
  ["已开工建设", true, false, false, false],
  ["3月开工建设", true, false, false, false],
  ["3月开工", true, false, false, false],
  ["2020年3月15日正式开工", true, false, false, false],
  ["主体施工", true, false, false, false],
  ["主体施工中", true, false, false, true],
  ["正在进行基础施工", true, false, false, true],
  ["3号楼封顶", true, false, false, false],
  ["桩基完成80%", true, false, false, false],
  ["路基土石方开挖", true, false, false, false],
  ["已进场施工", true, false, false, false],
  ["路基完成80%", true, false, false, false],
  ["完成路基填筑3公里", true, false, false, false],
  ["完成形象进度60%", true, false, false, false],
  ["桥梁合龙", true, false, false, false],
  ["正在绿化种植", true, false, false, true],
  ["6月28日举行开工仪式", true, false, false, false],
  ["拟举行开工仪式", false, false, false, false],
  ["完成基础资料收集", false, false, false, false],
  ["完成土建招标", false, false, false, false],
  ["完成桥梁设计", false, false, false, false],
  ["完成基础设施建设方案", false, false, false, false],
  ["征地拆迁工作，已全部完成", false, false, false, false],
  ["前期工作已全部完成", false, false, false, false],
  ["在建", true, false, false, true],
  ["工程已全部完成", false, false, true, false],
  ["已停工", true, false, false, false],
  ["尚未开工", false, true, false, false],
  ["未开工", false, true, false, false],
  ["暂未动工", false, true, false, false],
  ["未进场", false, true, false, false],
  ["施工队伍未进场", false, true, false, false],
  ["预计7月开工", false, false, false, false],
  ["计划3月份开工建设", false, false, false, false],
  ["拟于下半年开工建设", false, false, false, false],
  ["力争年内开工建设", false, false, false, false],
  ["确保年内开始基础施工", false, false, false, false],
  ["手续办理中", false, false, false, false],
  ["前期手续办理中，尚未开工", false, true, false, false],
  ["正在办理施工许可证", false, false, false, false],
  ["施工图设计已完成", false, false, false, false],
  ["正在进行施工招标", false, false, false, false],
  ["具备开工条件", false, false, false, false],
  ["完成可研报批", false, false, false, false],
  ["开展前期工作", false, false, false, false],
  ["征地拆迁完成60%", false, false, false, false],
  ["主体施工中，附属工程尚未开工", true, false, false, true],
  ["尚未办理施工许可，预计8月开工", false, false, false, false],
  ["前期手续已完成，正在桩基施工", true, false, false, true],
  ["已竣工", true, false, true, false],
  ["已完工", true, false, true, false],
  ["已建成投用", true, false, true, false],
  ["已建成投入使用", true, false, true, false],
  ["已全面完工", true, false, true, false],
  ["项目已竣工并通过竣工验收", true, false, true, false],
  ["通过竣工验收", true, false, true, false],
  ["5月建成通车", true, false, true, false],
  ["竣工", true, false, true, false],
  ["收尾", true, false, false, true],
  ["项目收尾阶段", true, false, false, true],
  ["附属工程施工中", true, false, false, true],
  ["已完工，附属工程施工中", true, false, false, true],
  ["主体已完工", true, false, false, false],
  ["一期已竣工", true, false, false, false],
  ["部分建成", true, false, false, false],
  ["基本建成", true, false, false, false],
  ["预计10月竣工", false, false, false, false],
  ["确保年底前竣工投入使用", false, false, false, false],
  ["未竣工", false, false, false, false],
  ["尚未完工，正在安装设备", true, false, false, true],
])("%s", (text, started, notStarted, finished, underWay) => {
  expect({
    started: saysStarted(text),
    notStarted: saysNotStarted(text),
    finished: saysFinished(text),
    underWay: saysUnderWay(text),
  }).toEqual({ started, notStarted, finished, underWay });
});

test("a cell full of text takes no time worth measuring", () => {
  const began = performance.now();
  for (const piece of ["施工", "未", "，", "已", "正在", "进行", "月"]) {
    const text = piece.repeat(Math.floor(32_767 / piece.length));
    saysStarted(text);
    saysNotStarted(text);
    saysFinished(text);
    saysUnderWay(text);
  }
  expect(performance.now() - began).toBeLessThan(300);
});
