import type { CellInput, SheetInput } from "../workbooks/sheet-input";
import { lettersOf, namesOf, onlyTable, readBook, readRows } from "./read-sheet";

/** A header as domain quotes it: cells parted by |. */
const cells = (line: string): CellInput[] => line.split("|").map((text) => (text === "" ? null : text));

describe("real layouts (domain, real layouts)", () => {
  it("昆明: leaves in two rows, section numbers in a column of their own, counts in 建设地点", () => {
    const recognition = readRows(
      [
        cells("某某市2022年项目储备计划表"),
        cells("|项目基本情况|||项目投资情况|||项目推进情况|||项目开工、入库情况||其他"),
        cells("||||||||||是否开工|是否已入库|"),
        cells(
          "序号|项目名称|审批监管平台代码|建设地点|总投资\n（万元）|累计完成投资\n（万元）|2022年计划完成投资\n（万元）|开工时间\n20XX.0X|完工时间\n20XX.0X|项目推进情况（50字以内）|||项目业主",
        ),
        cells("合计"),
        ["在建一批", null, null, { e: "#REF!" }, { e: "#REF!" }, { e: "#REF!" }, { e: "#REF!" }],
        ["一", "农林水利", null, { e: "#REF!" }, { e: "#REF!" }],
        ["（一）", "水利", null, 3, 466168, 65119, 85000],
        [
          null,
          "某某河水库工程",
          "2020-530100-76-01-041471",
          "某某市",
          288714,
          35000,
          50000,
          "2022.04",
          "2025.12",
          "（一）完成可研。\n（二）已签订协议。",
          "是",
        ],
        [
          null,
          "再生水厂项目",
          "2020-530229-76-01-045542",
          "空港经济区",
          139995,
          1900,
          20000,
          2022.04,
          2024.03,
          "已取得可研批复",
          "是",
        ],
        [
          null,
          "城市供水工程项目",
          "2020-530124-76-01-045091",
          "富民县",
          37459,
          28219,
          15000,
          "2021.06",
          "2024.12",
          "正在扩孔",
          "是",
        ],
      ],
      { name: "项目总表", merges: ["A1:M1", "B2:D2", "E2:G2", "H2:J2", "K2:L2", "K3:K4", "L3:L4", "A6:B6"] },
    );
    const table = onlyTable(recognition);
    expect(lettersOf(table)).toEqual({
      seq: "A", name: "B", code: "C", district: "D", totalInvestment: "E", totalDone: "F", yearPlan: "G",
      planStart: "H", planFinish: "I", progressText: "J", actualStart: "K", owner: "M",
    }); // prettier-ignore
    expect([table.headerTop, table.headerBottom, table.firstRow, table.lastRow]).toEqual([1, 3, 4, 10]);
    expect(namesOf(recognition)).toEqual(["某某河水库工程", "再生水厂项目", "城市供水工程项目"]);
    expect(
      table.sections.map(({ row, level, label, count, countColumn }) => [row, level, label, count, countColumn]),
    ).toEqual([
      [5, 1, "在建一批", null, null],
      [6, 2, "农林水利", null, null],
      [7, 3, "水利", 3, 3],
    ]);
    expect(table.sections[2]?.amounts.map(({ key, value }) => [key, value])).toEqual([
      ["totalInvestment", 466168],
      ["totalDone", 65119],
      ["yearPlan", 85000],
    ]);
    expect(table.sections[0]?.amounts.map(({ error }) => error)).toEqual(["#REF!", "#REF!", "#REF!"]);
    expect(table.totals).toMatchObject([{ row: 4, scope: "table", from: 0, to: 3, amounts: [] }]);
    expect(recognition.projects[0]).toMatchObject({ natureText: "在建", natureFrom: "section", startedStated: true });
  });

  it("昆明 投资完成情况表: districts in rows are no projects", () => {
    const recognition = readBook([
      {
        name: "县市区",
        rows: [
          cells("2022年县（市）区、开发（度假）区投资完成情况表"),
          cells("单位：亿元"),
          cells("县（市）区、开发（度假）区|2022年预期目标||2022年1-3月完成投资"),
          cells("|绝对值|增速（%）|绝对值|增速（%）|单月完成数|进度（%）"),
          ["合计", 1, 2, 3, 4, 5, 6],
          ["五华区", 1, 2, 3, 4, 5, 6],
          ["盘龙区", 1, 2, 3, 4, 5, 6],
        ],
        merges: ["A1:G1", "A2:G2", "A3:A4", "B3:C3", "D3:G3"],
      },
    ]);
    expect(recognition.tables).toEqual([]);
    expect(recognition.others).toMatchObject([{ reason: "summary", candidateRow: 2 }]);
    expect(recognition.others[0]?.missing).toContain("name");
  });

  it("昆明 汇总表: two summaries by class in one sheet are left alone", () => {
    const recognition = readRows([
      cells("某某市2022年项目储备计划表（汇总表）"),
      cells("类别|项目数|总投资                （万元）|累计完成投资       （万元）|计划完成投资       （万元）"),
      ["合  计", 3, 466168, 65119, 85000],
      ["谋划一批", 0, 0, 0, 0],
      ["（一）农林水利", 3, 466168, 65119, 85000],
      [],
      cells("某某市2022年项目储备计划表（汇总表）"),
      cells("类别|项目数|总投资（万元）|累计完成投资（万元）|年度计划完成投资（万元）"),
      ["合  计", 3, 466168, 65119, 85000],
    ]);
    expect(recognition.tables).toEqual([]);
    expect(recognition.others[0]?.reason).toBe("summary");
  });

  it("龙岩 形象进度: 完成投资 and 占年度计划 twice, told apart by their parents; 到位资金 is money received", () => {
    const recognition = readRows(
      [
        cells("龙岩市2020年重点项目建设形象进度"),
        cells(
          "序号|项目名称|总投资(万元)|至2019年底完成投资(万元)|年度计划投资(万元)|1～6月完成投资(万元)||||开工累计||||年初至本月的主要形象进度|开工、竣工投产时间、内容及新增生产能力|项目推进中存在的问题及拟采取的措施和办法|需要政府及有关部门协调解决的问题|下个月（季度）工作计划、安排|备注",
        ),
        cells(
          "|||||完成投资(万元)|占年度计划(%)|到位资金(万元)|占年度计划(%)|完成投资(万元)|占总投资(%)|到位资金(万元)|占总投资(%)",
        ),
        [1, "某某大道工程", 50000, 20000, 10000, 4000, 40, 3000, 30, 24000, 48, 9000, 18, "路基施工", null, "无", "无"],
      ],
      {
        merges: [
          "A1:S1",
          "F2:I2",
          "J2:M2",
          ...["A", "B", "C", "D", "E", "N", "O", "P", "Q", "R", "S"].map((c) => `${c}2:${c}3`),
        ],
      },
    );
    const table = onlyTable(recognition);
    expect(lettersOf(table)).toEqual({
      seq: "A", name: "B", totalInvestment: "C", priorDone: "D", yearPlan: "E", yearDone: "F", rate: "G", totalDone: "J",
      progressText: "N", problem: "P", need: "Q", note: "S",
    }); // prettier-ignore
    expect(recognition.projects[0]).toMatchObject({
      yearDone: 4000,
      totalDone: 24000,
      priorDone: 20000,
      statedRate: 0.4,
    });
    expect(table.columnOf.yearDone).toMatchObject({
      header: "1～6月完成投资(万元)/完成投资(万元)",
      month: 6,
      unit: "万元",
    });
    expect(table.confidence).toBe(1);
  });

  it("龙岩 分级管理汇总: a summary by district", () => {
    const recognition = readRows([
      cells(
        "地区|项目数|总投资(万元)|年度计划投资(万元)|1～6月完成投资(万元)|占年度计划(%)|1～6月到位资金(万元)|占年度计划(%)",
      ),
      ["新罗区", 12, 500000, 100000, 52000, 52, 40000, 40],
      ["永定区", 9, 400000, 90000, 41000, 45.6, 30000, 33],
    ]);
    expect(recognition.tables).toEqual([]);
    expect(recognition.others).toMatchObject([{ reason: "summary", candidateRow: 0 }]);
  });

  it("龙岩 基本情况: sources of money are no columns of ours, 上年完成投资 is", () => {
    const recognition = readRows(
      [
        cells("龙岩市2020年重点前期项目建设基本情况"),
        cells(
          "序号|项目名称|项目投资主体|建设地点|建设规模及内容|建设年限|项目业主|总投资(万元)|资金来源|||上年完成投资(万元)|今年计划投资(万元)||挂钩部门及领导|备注",
        ),
        cells("||||||||业主自筹|银行贷款|政府投资||投资(万元)|主要建设内容及目标"),
        [
          1,
          "某某水库",
          "县水投",
          "新罗区",
          "总库容1000万方",
          "2019-2022",
          "县水投公司",
          30000,
          10000,
          15000,
          5000,
          2000,
          8000,
          "完成大坝基础",
          "水利局 副市长",
        ],
        [
          2,
          "某某电站",
          "县水投",
          "永定区",
          "装机20兆瓦",
          "2020-2023",
          "县水投公司",
          20000,
          10000,
          5000,
          5000,
          0,
          3000,
          "开工建设",
          "水利局 副市长",
        ],
      ],
      { merges: ["I2:K2", "M2:N2"] },
    );
    const table = onlyTable(recognition);
    expect(lettersOf(table)).toEqual({
      seq: "A", name: "B", district: "D", content: "E", years: "F", owner: "G", totalInvestment: "H", priorDone: "L",
      yearPlan: "M", yearTarget: "N", leader: "O", note: "P",
    }); // prettier-ignore
    expect(recognition.projects[0]).toMatchObject({
      natureText: "前期",
      natureFrom: "title",
      firstYear: 2019,
      lastYear: 2022,
    });
  });

  it("桂林: annex and unit lines, three section levels, counts in 建设规模及内容, helper columns beside", () => {
    const recognition = readRows([
      cells("附件1"),
      cells("桂林市2022年重大（前期）项目投资计划"),
      cells("编制单位：桂林市重大项目推进办公室|||||单位：万元"),
      cells("序号|项目名称|建设规模及内容|总投资|2022年前期工作或工程\n形象进度目标|项目业主|责任单位"),
      [null, "合计", 4, 438900, null, null, null, 438900, 0, { e: "#REF!" }],
      [null, "一、基础设施", 3, 437600],
      [null, "（一）交通", 3, 437600],
      [null, "——铁路", 2, 402600],
      [1, "桂林北综合客运枢纽", "用地59.18公顷", 394000, "完成征收", "市交投集团", "秀峰区政府", "前期", "铁路"],
      [2, "桂林北站站房改造", "站房改造", 8600, "完成手续", "待定", "市交通运输局", "前期", "铁路"],
      [null, "——航空", 1, 35000],
      [1, "恭城县通用机场", "用地500亩", 35000, "完成核准", "待定", "恭城瑶族自治县政府", "前期", "航空"],
      [null, "二、能源", 1, 1300],
      [1, "某某风电场", "装机容量100兆瓦", 1300, "开展前期", "某公司", "全州县政府", "前期", "风电"],
    ]);
    const table = onlyTable(recognition);
    expect(lettersOf(table)).toEqual({
      seq: "A", name: "B", content: "C", totalInvestment: "D", yearTarget: "E", owner: "F", responsible: "G",
    }); // prettier-ignore
    expect(table).toMatchObject({ title: "桂林市2022年重大（前期）项目投资计划", titleRow: 1, moneyUnit: "万元" });
    expect(table.sections.map(({ level, label, count, from, to }) => [level, label, count, from, to])).toEqual([
      [1, "基础设施", 3, 0, 3],
      [2, "交通", 3, 0, 3],
      [3, "铁路", 2, 0, 2],
      [3, "航空", 1, 2, 3],
      [1, "能源", 1, 3, 4],
    ]);
    expect(table.totals).toMatchObject([{ scope: "table", count: 4, countColumn: 2, from: 0, to: 4 }]);
    expect(table.stray).toEqual([{ top: 4, left: 7, bottom: 13, right: 9 }]);
    expect(recognition.projects[2]).toMatchObject({
      name: "恭城县通用机场",
      groupText: "交通",
      natureText: "前期",
    });
  });

  it("广州 明细表: a blank form with numbered rows and a note is a project table without projects", () => {
    const recognition = readRows([
      cells("广州市2013年以来（截至2014年5月）立项的项目建设情况明细表"),
      cells("填报单位（盖章）："),
      cells(
        "序号|项目名称|建设内容及规模|建设起止年限（到年，中间用“-”隔开，例如：2013-2015）|总投资（万元）|到上年底累计完成投资（万元）|本年度投资计划（万元）|本年度投资计划完成情况（万元）|批复单位|项目类别：\n注明完工项目、在建项目、未开工项目|项目(法人)单位|联系电话|项目属地（按市本级，各区、县级市填写）",
      ),
      [1],
      [2],
      [3],
      [null, "注：1. 项目较多时，请自行增加行数。2. 省重点项目请于项目名称前标注★，市重点项目请于项目名称前标注■。"],
    ]);
    const table = onlyTable(recognition);
    expect(lettersOf(table)).toEqual({
      seq: "A", name: "B", content: "C", years: "D", totalInvestment: "E", priorDone: "F", yearPlan: "G", yearDone: "H",
      nature: "J", owner: "K", contact: "L", district: "M",
    }); // prettier-ignore
    expect(recognition.projects).toEqual([]);
    expect(table.notUnderstood).toEqual([]);
    expect(table.periods).toContainEqual(expect.objectContaining({ where: "title", year: 2014, month: 5 }));
  });

  it("广州 older form: no header over the numbers, 名称 for 项目名称, year in the headers", () => {
    const recognition = readRows([
      cells(" 某某区2013年以来（截至2014年05月）立项的项目建设情况明细表"),
      cells("(单个项目总投资额达1千万元人民币以上，此表数据由广州市各区县提供）"),
      cells(
        "|名称|建设内容及规模|总投资（万元）|到2013年底累计完成投资（万元）|2014年投资计划（万元）|2014年以来完成投资（万元）|项目类别",
      ),
      [1, "★某某公路", "全长10公里", 50000, 10000, 20000, 8000, "在建项目"],
      [2, "■某某学校", "48个班", 9000, 0, 3000, 1000, "在建项目"],
      [3, "某某医院", "500张床位", 66600, 60000, 6600, 6600, "完工项目"],
    ]);
    const table = onlyTable(recognition);
    expect(lettersOf(table)).toEqual({
      seq: "A", name: "B", content: "C", totalInvestment: "D", priorDone: "E", yearPlan: "F", yearDone: "G", nature: "H",
    }); // prettier-ignore
    expect(table.reasons.map(({ kind }) => kind)).toEqual(["name-column-guessed"]);
    expect(recognition.projects[0]).toMatchObject({ name: "★某某公路", nameKey: "某某公路", natureText: "在建项目" });
  });

  it("广州 申报表: three header levels, two leaves outside the 其中 merge, an instruction below", () => {
    const recognition = readRows(
      [
        cells("附件1：|| 2014年广州市政府投资项目库申报表"),
        cells("填报单位（盖章）："),
        cells(
          "序  号|项目名称|建设规模|建设起止年限|总投资 |资金来源||预计2013年底累计完成投资 ||2014年投资计划建议||||2014年度建设内容|项目主管单位|备注",
        ),
        cells("|||||中央财政资金|自有资金|合计|其中：市财政资金|合计 ||其中"),
        cells("||||||||||中央财政资金|省财政资金|市财政资金"),
        cells("(系统将在下面按项目类别自动归类列出此主管部门的全部分管项目)"),
      ],
      {
        merges: [
          "A1:B1",
          "C1:P1",
          "A2:B2",
          "F3:G3",
          "H3:I3",
          "J3:M3",
          "L4:M4",
          "J4:J5",
          "A3:A5",
          "B3:B5",
          "N3:N5",
          "O3:O5",
          "P3:P5",
          "A6:P6",
        ],
      },
    );
    const table = onlyTable(recognition);
    expect(lettersOf(table)).toEqual({
      seq: "A", name: "B", content: "C", years: "D", totalInvestment: "E", priorDone: "H", yearPlan: "J", yearTarget: "N",
      responsible: "O", note: "P",
    }); // prettier-ignore
    expect([table.headerTop, table.headerBottom]).toEqual([2, 4]);
    expect(table.moneyUnit).toBe("未注明");
    expect(table.reasons.map(({ kind }) => kind)).toEqual(["columns-missing", "unit-not-stated"]);
    expect(table.title).toBe("2014年广州市政府投资项目库申报表");
  });

  it("南宁: year and month inside the headers", () => {
    const recognition = readRows([
      cells(
        "序号|项目名称|建设性质|总投资(万元)|2023年度计划投资(万元)|01月完成投资(万元)|2023年1-12月累计完成投资(万元)|牵头单位|产业类别|服务队长|完成比例",
      ),
      [1, "某某产业园", "新开工类", 80000, 20000, 1500, 19000, "城区工信局,城区投促局", "工业", "队长", "95%"],
      [2, "某某安置房", "竣工投产类", 30000, 5000, 300, 5200, "城区住建局", "城建", "队长", 1.04],
    ]);
    const table = onlyTable(recognition);
    expect(lettersOf(table)).toEqual({
      seq: "A", name: "B", nature: "C", totalInvestment: "D", yearPlan: "E", monthDone: "F", yearDone: "G", responsible: "H",
      leader: "J", rate: "K",
    }); // prettier-ignore
    expect(table.columnOf.yearDone).toMatchObject({ year: 2023, month: 12 });
    expect(recognition.projects.map(({ statedRate }) => statedRate)).toEqual([0.95, 1.04]);
  });

  it.each<[string, string, Record<string, string>, string]>([
    [
      "区级大项目系统: no unit anywhere",
      "月份|项目名称|建设单位|年度计划投资|是否开工|当月已完成投资|当月至今已完成|土建工程|设备安装费用|土地等费用|投资完成比例|形象进度|审核标识",
      {
        name: "B",
        owner: "C",
        yearPlan: "D",
        actualStart: "E",
        monthDone: "F",
        yearDone: "G",
        rate: "K",
        progressText: "L",
      },
      "未注明",
    ],
    [
      "有谦软联: 亿元 and 万元 in one row",
      "项目名称|项目代码|项目工期|责任单位|建设单位|项目类型|总投资（亿元）|年度计划投资（万元）|年度累计完成投资（万元）|年度投资完成率|建设性质",
      {
        name: "A",
        code: "B",
        years: "C",
        responsible: "D",
        owner: "E",
        totalInvestment: "G",
        yearPlan: "H",
        yearDone: "I",
        rate: "J",
        nature: "K",
      },
      "混合",
    ],
    [
      "项目月报: * marks what is required",
      "项目名称|年计划投资（万元）|总投资规模|*本月完成投资（万元）|占年计划百分比|本年实际完成投资（万元）|占年计划百分比|当前工程建设形象进度|征地拆迁情况|存在困难及问题|问题涉及单位|备注及建议",
      {
        name: "A",
        yearPlan: "B",
        totalInvestment: "C",
        monthDone: "D",
        rate: "G",
        yearDone: "F",
        progressText: "H",
        problem: "J",
        note: "L",
      },
      "万元",
    ],
    [
      "投资完成: three spans",
      "项目名称|当月完成投资|年初至报告期累计完成投资|占年计划（%）|开工至报告期累计完成投资|占总投资（%）",
      { name: "A", monthDone: "B", yearDone: "C", rate: "D", totalDone: "E" },
      "未注明",
    ],
    [
      "龙岩 monthly form",
      "项目名称|当月完成|当年累计完成|开工以来累计完成|已完成工作节点|项目进展情况|存在问题|工作计划|备注",
      { name: "A", monthDone: "B", yearDone: "C", totalDone: "D", progressText: "F", problem: "G", note: "I" },
      "未注明",
    ],
  ])("exports: %s", (_, header, columns, unit) => {
    const table = onlyTable(readRows([cells(header), ["某某项目一期工程"]]));
    expect(lettersOf(table)).toEqual(columns);
    expect(table.moneyUnit).toBe(unit);
  });

  it("江西省公路: three levels, parts of a sum are not taken", () => {
    const recognition = readRows(
      [
        cells("工程统计月报表"),
        cells(
          "项目名称|本年计划投资(万元)|||本月完成投资（万元）|||自元月至本月完成投资（万元）|||开工至本月完成投资（万元）|||建设性质|建设年限||主要建设内容",
        ),
        cells("|合计|部投资|省投资|合计|部投资|省投资|合计|部投资|省投资|合计|部投资|省投资||计划开工年|计划完工年"),
        [
          "某某国道改建",
          900,
          500,
          400,
          80,
          40,
          40,
          450,
          250,
          200,
          2000,
          1000,
          1000,
          "续建",
          2018,
          2021,
          "一级公路12公里",
        ],
      ],
      { merges: ["B2:D2", "E2:G2", "H2:J2", "K2:M2", "A2:A3", "N2:N3", "O2:P2", "Q2:Q3"] },
    );
    expect(lettersOf(onlyTable(recognition))).toEqual({
      name: "A", yearPlan: "B", monthDone: "E", yearDone: "H", totalDone: "K", nature: "N", planStart: "O", planFinish: "P", content: "Q",
    }); // prettier-ignore
    expect(recognition.projects[0]).toMatchObject({ yearPlan: 900, monthDone: 80, yearDone: 450, totalDone: 2000 });
  });

  it.each<[string, SheetInput]>([
    [
      "城市更新 区划汇总",
      {
        name: "汇总",
        rows: [
          cells("行政区|在库项目数量(个)|总投资（亿元）|年度计划投资（亿元）|年度投资进度"),
          ["福田区", 5, 10, 2, 0.5],
          ["全市合计", 5, 10, 2, 0.5],
        ],
      },
    ],
    [
      "广安 挂图作战 任务汇总表",
      {
        name: "分领域",
        rows: [
          cells("广安市2022年省市重点项目“挂图作战”任务汇总表（分领域）"),
          cells("单位：万元、个"),
          cells("序号|行业类别|合计|竣工项目|加快建设项目"),
          [1, "交通", 12, 3, 9],
        ],
      },
    ],
    [
      "安顺 left-over pivot",
      {
        name: "Sheet2",
        rows: [
          cells("隶属区县(部门)|项目\n类型|求和项:备注|求和项:总投资\n（万元）"),
          ["西秀区", "产业", 0, 120000],
          ["总计", null, 0, 120000],
        ],
      },
    ],
    [
      "甘孜 by county, two unit notes",
      {
        name: "汇总",
        rows: [
          cells("2025年甘孜州重点项目各县（市）汇总表"),
          cells("单位：个，万元|||单位：万元"),
          cells("序号|县（市、局）|总计|续建项目|新开工项目"),
          [1, "康定市", 12, 3, 9],
        ],
      },
    ],
    [
      "a list of names without money",
      { name: "名单", rows: [cells("序号|项目单位及名称|批次|县市区"), [1, "临西县体育馆项目", "第一批", "临西"]] },
    ],
    ["an empty Sheet1", { name: "Sheet1" }],
  ])("left alone: %s", (_, sheet) => {
    const recognition = readBook([sheet]);
    expect(recognition.tables).toEqual([]);
    expect(recognition.others).toHaveLength(1);
  });
});
