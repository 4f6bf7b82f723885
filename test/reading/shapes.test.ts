import { monthOf } from "../../src/model/month";
import type { CellInput } from "../workbooks/sheet-input";
import { lettersOf, namesOf, onlyTable, readBook, readRows } from "./read-sheet";

const cells = (line: string): CellInput[] => line.split("|").map((text) => (text === "" ? null : text));
const HEADER = cells("序号|项目名称|县(市、区)|建设性质|总投资|年度计划投资|1-6月完成投资|形象进度");
const TITLE = cells("2020年市区交通重点项目进展情况表");
const UNIT = cells("单位：万元");

describe("shapes that a reader must pass (domain, fixture shapes)", () => {
  it("(b) three section levels with —— and helper columns beside", () => {
    const recognition = readRows([
      TITLE,
      UNIT,
      HEADER,
      cells("|一、基础设施（3项）"),
      cells("|（一）交通"),
      cells("|——公路"),
      [1, "甲公路", "三元区", "续建", 10, 5, 2, "路基施工", null, "核对"],
      cells("|——场站"),
      [1, "乙场站", "梅列区", "新建", 10, 5, 2, "桩基"],
      cells("|二、民生（1项）"),
      [1, "丙学校", "梅列区", "新建", 10, 5, 2, "封顶"],
    ]);
    const table = onlyTable(recognition);
    expect(table.sections.map(({ level, label, count, from, to }) => [level, label, count, from, to])).toEqual([
      [1, "基础设施", 3, 0, 2],
      [2, "交通", null, 0, 2],
      [3, "公路", null, 0, 1],
      [3, "场站", null, 1, 2],
      [1, "民生", 1, 2, 3],
    ]);
    expect(table.sections[0]).toMatchObject({ countColumn: 1 });
    expect(table.stray).toEqual([{ top: 6, left: 9, bottom: 6, right: 9 }]);
  });

  it("(d) 亿元 and 万元 in one row: every amount by its own column", () => {
    const recognition = readRows([
      cells("2020年重点项目"),
      cells("项目名称|总投资（亿元）|年度计划投资（万元）|1-6月完成投资（元）"),
      ["某某大道工程", 3.5, 9600, 41000000],
    ]);
    expect(onlyTable(recognition).moneyUnit).toBe("混合");
    expect(recognition.projects[0]).toMatchObject({ totalInvestment: 35000, yearPlan: 9600, yearDone: 4100 });
  });

  it("(e) 工作组 and 责任单位 merged down count for every row, a blank cell outside a merge does not", () => {
    const recognition = readRows(
      [
        cells("序号|工作组|项目名称|县(市、区)|总投资（万元）|年度计划投资（万元）|责任单位|挂包领导"),
        [1, "交通", "甲公路", "三元区", 10, 5, "市交通局", "领导甲"],
        [2, null, "乙公路", "梅列区", 10, 5, null, "领导乙"],
        [3, "城建", "丙广场", null, 10, 5, "市住建局", null],
        [4, null, "丁公园", "梅列区", 10, 5, null, null],
      ],
      { merges: ["B2:B3", "G2:G3"] },
    );
    expect(recognition.projects.map(({ groupText, responsible, leader }) => [groupText, responsible, leader])).toEqual([
      ["交通", "市交通局", "领导甲"],
      ["交通", "市交通局", "领导乙"],
      ["城建", "市住建局", ""],
      ["", "", ""],
    ]);
  });

  it("(f) two tables in one sheet, each with its own title and unit", () => {
    const recognition = readRows([
      cells("2020年市区交通重点项目汇总表"),
      UNIT,
      HEADER,
      [1, "甲公路", "三元区", "续建", 10, 5, 2, "路基施工"],
      [2, "乙公路", "梅列区", "续建", 10, 5, 2, "路基施工"],
      [],
      cells("2020年市区城建重点项目汇总表"),
      cells("单位：亿元"),
      HEADER,
      [1, "丙广场", "三元区", "新建", 1, 0.5, 0.2, "基础施工"],
    ]);
    expect(
      recognition.tables.map(({ number, title, moneyUnit, from, to, lastRow }) => [
        number,
        title,
        moneyUnit,
        from,
        to,
        lastRow,
      ]),
    ).toEqual([
      [1, "2020年市区交通重点项目汇总表", "万元", 0, 2, 4],
      [2, "2020年市区城建重点项目汇总表", "亿元", 2, 3, 9],
    ]);
    expect(recognition.projects.map(({ table, groupText, yearPlan }) => [table, groupText, yearPlan])).toEqual([
      [0, "交通", 5],
      [0, "交通", 5],
      [1, "城建", 5000],
    ]);
  });

  it("a header repeated by a page break is no second table", () => {
    const recognition = readRows([
      TITLE,
      UNIT,
      HEADER,
      [1, "甲公路", "三元区", "续建", 10, 5, 2, "路基施工"],
      HEADER,
      [2, "乙公路", "梅列区", "续建", 10, 5, 2, "路基施工"],
    ]);
    expect(namesOf(recognition)).toEqual(["甲公路", "乙公路"]);
  });

  it.each([
    ["甲乙路项目", "项目名称", [1, "甲乙路项目", "三元区", "续建", 10, 5, 2, "路基施工"]],
    ["a short name above a weak word", "名称", [1, "甲路项目", "三元区", "续建", 10, 5, 2, "路基施工"]],
    ["a row without a number in front", "项目名称", ["", "甲路项目", "三元区", "续建", "10", "5", "2", "路基施工"]],
    ["digits of full width", "项目名称", ["", "甲路项目", "三元区", "续建", "１０", "５", "２", "路基施工"]],
  ])("a project's name that ends like half a header, above a header that is repeated: %s", (_, word, row) => {
    const header = HEADER.map((text) => (text === "项目名称" ? word : text));
    const below = [2, "乙公路", "梅列区", "续建", 10, 5, 2, "路基施工"];
    const recognition = readRows([TITLE, UNIT, header, row, header, below]);
    expect(onlyTable(recognition).headerTop).toBe(2);
    expect(namesOf(recognition)).toEqual([row[1], "乙公路"]);
  });

  it("two headers with nothing between them: the lower one is taken, and the doubt is said", () => {
    const recognition = readRows([
      cells("2020年重点项目"),
      cells("序号|项目名称|总投资（万元）|年度计划投资（万元）"),
      cells("序号|项目名称|县(市、区)|总投资（万元）|年度计划投资（万元）|1-6月完成投资（万元）"),
      [1, "甲公路", "三元区", 10, 5, 2],
    ]);
    const table = onlyTable(recognition);
    expect(table).toMatchObject({ headerTop: 2, number: 1, title: "2020年重点项目" });
    expect(table.reasons.map(({ kind }) => kind)).toContain("two-headers");
    expect(table.confidence).toBeLessThan(1);
  });

  it("(g) hidden rows are projects, hidden columns are read", () => {
    const recognition = readRows(
      [
        HEADER,
        [1, "甲公路", "三元区", "续建", 10, 5, 2, "路基施工"],
        [2, "乙公路", "梅列区", "续建", 10, 5, 2, "路基施工"],
      ],
      { hiddenRows: [2], hiddenColumns: [5] },
    );
    expect(recognition.projects.map(({ hidden, yearPlan }) => [hidden, yearPlan])).toEqual([
      [false, 5],
      [true, 5],
    ]);
  });

  it("(h) 在建 and 预备 side by side: two tables over the same rows", () => {
    const recognition = readRows(
      [
        cells("2009年省重点项目"),
        cells("在建项目|||预备项目"),
        cells("序号|项目名称|总投资（万元）|序号|项目名称|总投资（万元）"),
        [1, "甲公路", 100, 1, "子铁路", 900],
        [2, "乙公路", 200, 2, "丑铁路", 800],
        [3, "丙公路", 300],
      ],
      { merges: ["A1:F1", "A2:C2", "D2:F2"] },
    );
    expect(recognition.tables.map((table) => [table.number, lettersOf(table), namesOf(recognition, table)])).toEqual([
      [1, { seq: "A", name: "B", totalInvestment: "C" }, ["甲公路", "乙公路", "丙公路"]],
      [2, { seq: "D", name: "E", totalInvestment: "F" }, ["子铁路", "丑铁路"]],
    ]);
    expect(recognition.projects.map(({ natureText }) => natureText)).toEqual(["在建", "在建", "在建", "预备", "预备"]);
    expect(recognition.tables.flatMap(({ stray }) => stray)).toEqual([]);
  });

  it("(i) numbers as text: what is certain is read, all is kept as a fault", () => {
    const recognition = readRows([
      TITLE,
      UNIT,
      HEADER,
      [1, "甲公路", "三元区", "续建", "１２００", "1,584", "53、04", "施工中"],
      [2, "乙公路", "三元区", "续建", "约2.8亿元", "3.5亿元", "—", "施工中"],
      [3, "丙公路", "三元区", "续建", 100, { e: "#REF!" }, { f: "SUM(A1)" }, "施工中"],
    ]);
    expect(
      recognition.projects.map(({ totalInvestment, yearPlan, yearDone }) => [totalInvestment, yearPlan, yearDone]),
    ).toEqual([
      [1200, 1584, 53.04],
      [null, 35000, null],
      [100, null, null],
    ]);
    expect(recognition.projects.map(({ yearDoneBlank, yearPlanBlank }) => [yearDoneBlank, yearPlanBlank])).toEqual([
      [false, false],
      [true, false],
      [false, false],
    ]);
    expect(recognition.projects.flatMap(({ faults }) => faults)).toEqual([
      { kind: "number-as-text", key: "totalInvestment", raw: "１２００", why: "full-width", fix: 1200, unit: null },
      { kind: "number-as-text", key: "yearPlan", raw: "1,584", why: "separator", fix: 1584, unit: null },
      { kind: "number-as-text", key: "yearDone", raw: "53、04", why: "point", fix: 53.04, unit: null },
      { kind: "number-as-text", key: "totalInvestment", raw: "约2.8亿元", why: "approximate", fix: null, unit: "亿元" },
      { kind: "number-as-text", key: "yearPlan", raw: "3.5亿元", why: "unit", fix: 35000, unit: "亿元" },
      { kind: "placeholder", key: "yearDone", raw: "—" },
      { kind: "error", key: "yearPlan", raw: "#REF!" },
      { kind: "uncomputed", key: "yearDone" },
    ]);
  });

  it("a fix stays in the cell's own unit", () => {
    const recognition = readRows([
      cells("项目名称|总投资（亿元）|年度计划投资（亿元）"),
      ["甲公路", "35000万元", 0.07],
    ]);
    expect(recognition.projects[0]).toMatchObject({ totalInvestment: 35000, yearPlan: 700 });
    expect(recognition.projects[0]?.faults).toMatchObject([{ fix: 3.5 }]);
  });

  it("(j) 2022.1 is January or October; a format with two decimals shows October", () => {
    const recognition = readRows([
      cells("项目名称|总投资（万元）|年度计划投资（万元）|开工时间\n20XX.0X|完工时间"),
      ["甲公路", 10, 5, 2022.1, 2022.04],
      ["乙公路", 10, 5, { v: 2022.1, s: "0.00" }, "2022.10"],
      ["丙公路", 10, 5, "2020年6月底前", "上半年"],
      ["丁公路", 10, 5, { v: 44013, s: "yyyy-mm-dd" }, "看情况"],
    ]);
    expect(recognition.projects.map(({ planStart, planFinish }) => [planStart, planFinish])).toEqual([
      [null, monthOf(2022, 4)],
      [monthOf(2022, 10), monthOf(2022, 10)],
      [monthOf(2020, 6), null],
      [monthOf(2020, 7), null],
    ]);
    expect(recognition.projects.flatMap(({ faults }) => faults)).toEqual([
      { kind: "ambiguous-date", key: "planStart", raw: "2022.1", readings: ["2022-01", "2022-10"] },
      { kind: "bad-date", key: "planFinish", raw: "上半年", why: "unreadable" },
      { kind: "bad-date", key: "planFinish", raw: "看情况", why: "unreadable" },
    ]);
  });

  it("dates without a year take the title's", () => {
    const recognition = readRows([
      cells("2020年重点项目"),
      cells("项目名称|总投资（万元）|年度计划投资（万元）|计划开工时间|是否开工|实际竣工时间"),
      ["甲公路", 10, 5, "上半年", "是", "12月"],
      ["乙公路", 10, 5, "9月", "否", "未竣工"],
    ]);
    expect(recognition.projects).toMatchObject([
      { planStart: monthOf(2020, 6), startedStated: true, actualFinish: monthOf(2020, 12), finishedStated: null },
      { planStart: monthOf(2020, 9), startedStated: false, actualFinish: null, finishedStated: false },
    ]);
  });

  it("(k) a lone row 综合体项目 is a project, a lone 续建项目 is a heading", () => {
    const recognition = readRows([
      TITLE,
      UNIT,
      HEADER,
      [null, "续建项目"],
      [1, "甲公路", "三元区", "续建", 10, 5, 2, "路基施工"],
      [null, "综合体项目"],
      [2, "乙公路", "三元区", "续建", 10, 5, 2, "路基施工"],
    ]);
    expect(namesOf(recognition)).toEqual(["甲公路", "综合体项目", "乙公路"]);
    expect(onlyTable(recognition).sections.map(({ label }) => label)).toEqual(["续建项目"]);
  });

  it("(l) one sheet per group: the hospital stands in two of them", () => {
    const hospital = (seq: number): CellInput[] => [
      seq,
      "三明市第一医院生态新城分院建设项目",
      "生态新城",
      "新建",
      220000,
      40000,
      15000,
      "基础施工",
    ];
    const groups = ["现代服务业", "交通", "城建", "现代农业", "旅游产业", "社会事业", "工业", "生态新城"];
    const recognition = readBook(
      groups.map((group, index) => ({
        name: group,
        rows: [
          [`2020年市区${group}重点项目汇总表`],
          UNIT,
          HEADER,
          group === "社会事业" || group === "生态新城"
            ? hospital(1)
            : [1, `项目${String(index)}号工程`, "三元区", "续建", 10, 5, 2, "施工中"],
        ],
      })),
    );
    expect(recognition.projects.map(({ groupText }) => groupText)).toEqual(groups);
    const twice = recognition.projects.filter(({ nameKey }) => nameKey === "三明市第一医院生态新城分院");
    expect(twice.map(({ groupText }) => groupText)).toEqual(["社会事业", "生态新城"]);
  });

  it("(m) rows numbered in advance and a note in the name column", () => {
    const recognition = readRows([
      TITLE,
      UNIT,
      HEADER,
      [1, "甲公路", "三元区", "续建", 10, 5, 2, "路基施工"],
      [2],
      [3],
      [null, "注：1. 项目较多时，请自行增加行数。2. 省重点项目请于项目名称前标注★。"],
      [null, "填表人：        审核：        联系电话："],
    ]);
    const table = onlyTable(recognition);
    expect(namesOf(recognition)).toEqual(["甲公路"]);
    expect(table).toMatchObject({ lastRow: 3, notUnderstood: [], stray: [] });
  });
});

describe("headings, totals, notes and projects that look like them", () => {
  const NUMBERED = [1, "甲公路", "三元区", "续建", 10, 5, 2, "路基施工"];

  it.each<[string, CellInput[], string]>([
    ["一、工业(321项)", [null, "一、工业(321项)"], "工业"],
    ["（一）电子信息", [null, "（一）电子信息"], "电子信息"],
    ["Ⅰ、机场（9项）", [null, "Ⅰ、机场（9项）"], "机场"],
    ["① 交通项目7个", [null, "① 交通项目7个"], "交通项目"],
    ["-1 信息基础设施项目", [null, "-1 信息基础设施项目"], "信息基础设施项目"],
    ["【预备】(1个)", [null, "【预备】(1个)"], "预备"],
    ["1、合肥市(915个)", [null, "1、合肥市(915个)"], "合肥市"],
    ["城镇（含园区）基础设施类（52）", [null, "城镇（含园区）基础设施类（52）"], "城镇（含园区）基础设施类"],
    ["续建项目(597个)", [null, "续建项目(597个)"], "续建项目"],
    ["a count and an amount beside", [null, "计划新开工项目", 19, null, 466168], "计划新开工项目"],
    ["前期准备项目135个", [null, "前期准备项目135个"], "前期准备项目"],
    ["an office with a count", ["南宁市人民政府", null, 16, null, 1528601.56], "南宁市人民政府"],
    ["市直 with a count", [null, "市直", 97, null, 5000], "市直"],
    ["自治区教育厅", [null, "自治区教育厅", 12, null, 5000], "自治区教育厅"],
    ["a number in a column of its own", ["一", "农林水利", 14, null, 5000], "农林水利"],
    ["a district alone", [null, "三元区"], "三元区"],
    ["a word followed by a row numbered 1", [null, "招商引资攻坚"], "招商引资攻坚"],
  ])("heading: %s", (_, row, label) => {
    const recognition = readRows([TITLE, UNIT, HEADER, row, NUMBERED]);
    const table = onlyTable(recognition);
    expect(table.sections.map((section) => section.label)).toEqual([label]);
    expect(namesOf(recognition)).toEqual(["甲公路"]);
  });

  it.each<[string, CellInput[]]>([
    ["（三）李家岩水库 with its place", [null, "（三）李家岩水库", "三元区", "续建", 100, 50, 20, "大坝施工"]],
    ["(3) before a name", [null, "(3)银川市光伏发电项目", "三元区", "续建", 100, 50, 20, "安装"]],
    ["a name that ends in 区", [963, "君澜府小区", null, null, 100, 50, 20]],
    ["综合保税区", [206, "汉中综合保税区", "三元区", null, 100, 50, 20]],
    ["a hall", [7, "某某汽车城市展厅", null, null, 100, 50, 20]],
    ["a number in the name", [8, "2020年老旧小区改造", "三元区", "新建", 100, 50, 20]],
    ["a name with a bracket count", [9, "农村公厕建设（12个）", "三元区", "新建", 100, 50, 20, "施工中"]],
    ["a section-like word with a number and details", [10, "教育类项目", "三元区", "新建", 100, 50, 20, "施工中"]],
  ])("project: %s", (_, row) => {
    const recognition = readRows([TITLE, UNIT, HEADER, NUMBERED, row]);
    expect(namesOf(recognition)).toEqual(["甲公路", row[1]]);
    expect(onlyTable(recognition).sections).toEqual([]);
  });

  it("（三）李家岩水库 with its money only, and nothing below it", () => {
    const recognition = readRows([TITLE, UNIT, HEADER, NUMBERED, [null, "（三）李家岩水库", null, null, 100, 50, 20]]);
    expect(namesOf(recognition)).toEqual(["甲公路", "（三）李家岩水库"]);
  });

  it.each<[string, CellInput[]]>([
    ["overview", ["重大前期项目92个，总投资494亿元。其中，政府投资项目54个，总投资102.4亿元。"]],
    ["overview with counts in brackets", [null, "项目总数246个（新开工73个、续建73个、完工62个）"]],
    ["备注", [null, "备注：标“★”的为2025年重大项目。"]],
    ["signature date", [null, null, null, null, null, null, null, "2020年7月3日"]],
    ["instruction", ["(系统将在下面按项目类别自动归类列出)"]],
  ])("neither: %s", (_, row) => {
    const recognition = readRows([TITLE, UNIT, HEADER, row, NUMBERED, row]);
    const table = onlyTable(recognition);
    expect(namesOf(recognition)).toEqual(["甲公路"]);
    expect([table.sections, table.totals, table.notUnderstood]).toEqual([[], [], []]);
  });

  it("totals: before, after, by section and by name", () => {
    const recognition = readRows([
      TITLE,
      UNIT,
      HEADER,
      [null, "合  计", 3, null, 60, 30, 12],
      [null, "一、梅列区"],
      [1, "甲公路", "梅列区", "续建", 10, 5, 2, "路基施工"],
      [2, "乙公路", "梅列区", "续建", 20, 10, 4, "路基施工"],
      [null, "小计", null, null, 30, 15, 6],
      [null, "二、三元区"],
      [1, "丙公路", "三元区", "续建", 30, 15, 6, "路基施工"],
      [null, "三元区小计", null, null, 30, 15, 6],
      ["总计", null, null, null, 60, 30, 12],
    ]);
    expect(
      onlyTable(recognition).totals.map(({ text, scope, from, to, count }) => [text, scope, from, to, count]),
    ).toEqual([
      ["合 计".replace(" ", "  "), "table", 0, 3, 3],
      ["小计", "section", 0, 2, null],
      ["三元区小计", "section", 2, 3, null],
      ["总计", "table", 0, 3, null],
    ]);
  });

  it("several bare 合计: one per section and one for the table, by where they stand and what they sum", () => {
    const recognition = readRows([
      HEADER,
      [1, "甲公路", "梅列区", "续建", 10, 5, 2, "路基施工"],
      [2, "乙公路", "梅列区", "续建", 20, 10, 4, "路基施工"],
      [null, "合计", null, null, 30, 15, 6],
      [1, "丙公路", "三元区", "续建", 30, 15, 6, "路基施工"],
      [null, "合计", null, null, 30, 15, 6],
    ]);
    expect(onlyTable(recognition).totals.map(({ scope, from, to }) => [scope, from, to])).toEqual([
      ["section", 0, 2],
      ["section", 2, 3],
    ]);
  });

  it("what is not understood is listed, not dropped", () => {
    const recognition = readRows([
      TITLE,
      UNIT,
      HEADER,
      [1, "甲公路", "三元区", "续建", 10, 5, 2, "路基施工"],
      [null, null, "中央预算内", null, 4],
      [null, null, null, null, 6, 3, 1],
      [2, "乙公路", "三元区", "续建", 10, 5, 2, "路基施工"],
      [3, null, "三元区", "续建", 10, 5, 2, "路基施工"],
    ]);
    expect(onlyTable(recognition).notUnderstood).toEqual([
      { row: 4, reason: "second-line-of-project" },
      { row: 5, reason: "amounts-without-name" },
    ]);
    expect(recognition.projects.map(({ row, name }) => [row, name])).toEqual([
      [3, "甲公路"],
      [6, "乙公路"],
      [7, ""],
    ]);
  });

  it.each<[string, CellInput[][], string[], number]>([
    [
      "(1) (2) under a project with money are its parts",
      [
        [11, "甲工程", "三元区", "续建", 30, 15, 6, "施工中"],
        ["(1)", "甲一路", null, null, 10, 5, 2],
        ["(2)", "甲二路", null, null, 20, 10, 4],
      ],
      ["甲工程"],
      2,
    ],
    [
      "11.1 11.2 too",
      [
        [11, "甲工程", "三元区", "续建", 30, 15, 6, "施工中"],
        [11.1, "甲一路", "三元区", "续建", 10, 5, 2, "施工中"],
        ["11.2", "甲二路", null, null, 20, 10, 4],
      ],
      ["甲工程"],
      2,
    ],
    [
      "(1) (2) without a plain number above are projects",
      [
        ["(1)", "甲一路", "三元区", "续建", 10, 5, 2, "施工中"],
        ["(2)", "甲二路", "三元区", "续建", 20, 10, 4, "施工中"],
      ],
      ["甲一路", "甲二路"],
      0,
    ],
    [
      "1-1 1-2 throughout are projects",
      [
        ["1-1", "甲一路", "三元区", "续建", 10, 5, 2, "施工中"],
        ["1-2", "甲二路", "三元区", "续建", 20, 10, 4, "施工中"],
      ],
      ["甲一路", "甲二路"],
      0,
    ],
    [
      "a heading ends the project above",
      [
        [1, "甲工程", "三元区", "续建", 30, 15, 6, "施工中"],
        [null, "二、民生"],
        ["(1)", "乙学校", "三元区", "续建", 10, 5, 2, "施工中"],
      ],
      ["甲工程", "乙学校"],
      0,
    ],
    [
      "其中：续建项目 is a part of the total's sum",
      [
        ["合计", null, null, null, 30, 15, 6],
        [null, "其中：续建项目", null, null, 30, 15, 6],
        [1, "甲工程", "三元区", "续建", 30, 15, 6, "施工中"],
      ],
      ["甲工程"],
      0,
    ],
    [
      "共1个项目 is a total",
      [
        [1, "甲工程", "三元区", "续建", 30, 15, 6, "施工中"],
        [null, "共1个项目", null, null, 30, 15, 6],
      ],
      ["甲工程"],
      0,
    ],
  ])("parts: %s", (_, rows, names, parts) => {
    const recognition = readRows([TITLE, UNIT, HEADER, ...rows]);
    expect(namesOf(recognition)).toEqual(names);
    expect(onlyTable(recognition).notUnderstood.map(({ reason }) => reason)).toEqual(
      Array.from({ length: parts }, () => "second-line-of-project"),
    );
  });

  it("a name merged over two rows: parts with a place of their own are rows, a bare second line is not", () => {
    const recognition = readRows(
      [
        HEADER,
        [1, "两区截污工程", "梅列区", "续建", 10, 5, 2, "施工中"],
        [null, null, "三元区", "续建", 20, 10, 4, "施工中"],
        [2, "乙公路", "三元区", "续建", 10, 5, 2, "施工中"],
        [null, null, null, null, 4],
      ],
      { merges: ["B2:B3", "B4:B5"] },
    );
    expect(namesOf(recognition)).toEqual(["两区截污工程", "两区截污工程", "乙公路"]);
    expect(onlyTable(recognition).notUnderstood).toEqual([{ row: 4, reason: "second-line-of-project" }]);
  });
});
