import type { SheetInput } from "../workbooks/sheet-input";
import { checkSheets, workFolder } from "./call";

/**
 * The figures and states that the contract promises, entered through the command line: one row of a workbook per case.
 */
const folder = workFolder();
afterAll(folder.remove);

type Cell = string | number | null;

const header = [
  "序号",
  "项目名称",
  "县（市、区）",
  "建设性质",
  "总投资（万元）",
  "至2019年底累计完成投资（万元）",
  "2020年计划投资（万元）",
  "2020年1-6月完成投资（万元）",
  "计划开工时间",
  "计划竣工时间",
  "实际开工",
  "实际竣工",
  "形象进度",
  "挂包领导",
  "责任单位",
];

interface Row {
  name?: Cell;
  district?: Cell;
  nature?: Cell;
  total?: Cell;
  prior?: Cell;
  plan?: Cell;
  done?: Cell;
  start?: Cell;
  finish?: Cell;
  started?: Cell;
  finished?: Cell;
  text?: Cell;
}

function sheet(rows: readonly Row[], name = "交通"): SheetInput {
  return {
    name,
    rows: [
      [`2020年市区${name}重点项目汇总`],
      ["单位：万元"],
      header,
      ...rows.map((row, index) => [
        index + 1,
        row.name === undefined ? `测试项目${"甲乙丙丁戊己庚辛壬癸"[index % 10] ?? ""}${String(index)}` : row.name,
        row.district === undefined ? "三元区" : row.district,
        row.nature === undefined ? "续建" : row.nature,
        row.total === undefined ? 10000 : row.total,
        row.prior ?? null,
        row.plan === undefined ? 1000 : row.plan,
        row.done === undefined ? 500 : row.done,
        row.start ?? null,
        row.finish ?? null,
        row.started ?? null,
        row.finished ?? null,
        row.text ?? null,
        "张某某",
        "某单位",
      ]),
    ],
    merges: ["A1:O1"],
  };
}

async function check(rows: readonly Row[], ...options: string[]) {
  return checkSheets(folder.path("contract.xlsx"), [sheet(rows)], ...options);
}

describe("the state of one project", () => {
  const cases: [string, Row, { progress: string; rate: number | null; gap: number | null; flags?: string[] }][] = [
    ["on time", { done: 500 }, { progress: "达序时进度", rate: 0.5, gap: 0 }],
    ["exactly a tenth of a point behind is on time", { done: 499 }, { progress: "达序时进度", rate: 0.499, gap: -0.1 }],
    [
      "a little more is behind",
      { done: 498.9 },
      { progress: "未达序时进度", rate: 0.4989, gap: -0.11, flags: ["投资滞后"] },
    ],
    [
      "zero reported is behind, not unreported",
      { done: 0, started: "2019.3" },
      { progress: "未达序时进度", rate: 0, gap: -50, flags: ["投资滞后"] },
    ],
    ["blank is unreported and never lagging", { done: null }, { progress: "未报", rate: null, gap: null }],
    ["a placeholder is blank", { done: "—" }, { progress: "未报", rate: null, gap: null }],
    ["an uncertain amount is unreported", { done: "约1200" }, { progress: "未报", rate: null, gap: null }],
    ["前期 is not rated even with money", { nature: "前期", done: 100 }, { progress: "不参评", rate: 0.1, gap: null }],
    ["no plan, not rated", { nature: "前期", plan: null, done: null }, { progress: "不参评", rate: null, gap: null }],
    ["a plan of 0 is not rated", { plan: 0, done: 0 }, { progress: "不参评", rate: null, gap: null }],
    [
      "starts in the fourth quarter",
      { nature: "新建", start: "四季度", done: 0 },
      { progress: "不参评", rate: 0, gap: null },
    ],
    [
      "… unless it reports money",
      { nature: "新建", start: "2020年第四季度", done: 100 },
      { progress: "未达序时进度", rate: 0.1, gap: -40, flags: ["投资滞后"] },
    ],
    [
      "due in 上半年 and not begun",
      { nature: "新建", start: "上半年", done: null, text: "尚未开工，手续办理中" },
      { progress: "未报", rate: null, gap: null, flags: ["开工滞后"] },
    ],
    [
      "due by June, text says begun",
      { nature: "新建", start: "2020年6月底前", done: 500, text: "已开工，主体施工" },
      { progress: "达序时进度", rate: 0.5, gap: 0 },
    ],
    ["due in July", { nature: "新建", start: "2020.7", done: 0 }, { progress: "不参评", rate: 0, gap: null }],
    [
      "finish due in June, finishing works",
      { finish: "2020年6月", done: 600, text: "收尾，附属工程施工中" },
      { progress: "达序时进度", rate: 0.6, gap: 10, flags: ["竣工逾期"] },
    ],
    [
      "finish due and done",
      { finish: "2020年6月", done: 600, text: "已竣工", total: 600 },
      { progress: "达序时进度", rate: 0.6, gap: 10 },
    ],
    ["money as text with separators", { done: "1,584", plan: 3168 }, { progress: "达序时进度", rate: 0.5, gap: 0 }],
    ["money in full width", { done: "１２００", plan: 2400 }, { progress: "达序时进度", rate: 0.5, gap: 0 }],
    [
      "money with its own unit",
      { done: "3.5亿元", plan: 70000, total: 100000 },
      { progress: "达序时进度", rate: 0.5, gap: 0 },
    ],
    ["above 100 % is normal", { done: 1500 }, { progress: "达序时进度", rate: 1.5, gap: 100 }],
  ];
  test.each(cases)("%s", async (_name, row, expected) => {
    const { answer } = await check([row]);
    expect(answer.asOf).toBe("2020-06");
    const [project] = answer.projects;
    expect({ progress: project?.progress, rate: project?.rate, gap: project?.gap, flags: project?.flags }).toEqual({
      flags: [],
      ...expected,
    });
    expect(project?.expected).toBe(0.5);
  });
});

describe("sums", () => {
  test("are exact decimals in 亿元 as in 万元", async () => {
    const amounts = [0.96, 0.36, 0.48, 1.2, 0.1, 0.025, 0.03];
    const { answer } = await checkSheets(folder.path("sums.xlsx"), [
      {
        name: "交通",
        rows: [
          ["2020年1-6月交通重点项目进展"],
          ["单位：亿元"],
          ["序号", "项目名称", "县(市、区)", "建设性质", "总投资", "年度计划投资", "本年累计完成投资"],
          ...amounts.map((amount, index) => [
            index + 1,
            `某公路第${String(index)}段`,
            "永安",
            "续建",
            amount * 10,
            amount,
            0,
          ]),
          ["合计", null, null, null, null, 3.155, 0],
        ],
      },
    ]);
    expect(answer.sheets[0]).toMatchObject({ role: "projects", moneyUnit: "亿元", projects: 7, headerRows: [3] });
    expect(answer.rollup.city).toMatchObject({ projects: 7, yearPlan: 31550, yearDone: 0, rate: 0 });
    expect(answer.rollup.districts[0]).toMatchObject({ district: "永安市", yearPlan: 31550 });
    expect(answer.findings.filter(({ rule }) => rule === "subtotal-mismatch")).toEqual([]);
  });

  test("keep the plan of those who did not report, and weigh by plan", async () => {
    const { answer } = await check([
      { done: null, plan: 1000 },
      { done: 900, plan: 1000 },
      { done: 100, plan: 2000 },
    ]);
    expect(answer.rollup.city).toMatchObject({
      projects: 3,
      yearPlan: 4000,
      yearDone: 1000,
      rate: 0.25,
      gap: -25,
      rated: 3,
      lagging: 1,
      notReported: 1,
    });
  });

  test("count a project of two groups once in the city and its district, under its first row", async () => {
    const hospital = {
      name: "三明市第一医院生态新城分院建设项目",
      total: 40000,
      plan: 40000,
      done: 20000,
      district: "沙县",
    };
    const { answer } = await checkSheets(folder.path("shared.xlsx"), [
      sheet([hospital, {}], "社会事业"),
      sheet([{ ...hospital, name: "★三明市第一医院 生态新城分院建设工程" }], "生态新城"),
    ]);
    expect(answer.projects.map(({ countedUnder }) => countedUnder)).toEqual([null, null, "社会事业!4"]);
    expect(answer.rollup.city).toMatchObject({ projects: 2, yearPlan: 41000, yearDone: 20500 });
    expect(answer.rollup.groups).toMatchObject([
      { group: "社会事业", projects: 2, yearPlan: 41000 },
      { group: "生态新城", projects: 1, yearPlan: 40000 },
    ]);
    expect(answer.rollup.districts.find(({ district }) => district === "沙县")).toMatchObject({
      projects: 1,
      yearPlan: 40000,
    });
  });

  test("put several districts under 跨区 and keep holders and other counties on rows of their own", async () => {
    const { answer } = await check([
      { district: "梅列区、三元区" },
      { district: "两区" },
      { district: "市直" },
      { district: "明溪县" },
      { district: "梅 列" },
      { district: "火星区" },
      { district: null },
    ]);
    expect(answer.projects.map(({ district }) => district)).toEqual([
      "跨区",
      "跨区",
      "市直",
      "明溪县",
      "梅列区",
      "火星区",
      "未填",
    ]);
    expect(answer.findings.filter(({ rule }) => rule === "unknown-district").map(({ cell }) => cell)).toEqual(["C9"]);
  });
});

describe("what is wrong", () => {
  const cases: [string, Row, string, string, unknown][] = [
    ["plan above total", { plan: 20000, done: 10000 }, "plan-exceeds-total", "G4", null],
    ["plan above what remains", { prior: 9500, plan: 1000 }, "plan-exceeds-remaining", "G4", null],
    ["negative", { done: -5 }, "negative-amount", "H4", null],
    ["text with separators", { done: "1,584", plan: 3000 }, "number-as-text", "H4", { value: 1584 }],
    ["text with unit", { done: "3.5亿元", plan: 70000, total: 90000 }, "number-as-text", "H4", { value: 35000 }],
    ["about", { done: "约1200" }, "number-as-text", "H4", null],
    ["range", { done: "1000-1200" }, "number-as-text", "H4", null],
    ["name missing is told", { district: null }, "missing-required", "C4", null],
    ["unknown nature", { nature: "其他" }, "unknown-nature", "D4", null],
    ["not a date", { start: "看情况" }, "bad-date", "I4", null],
    ["finish before start", { start: "2020年5月", finish: "2019年5月" }, "bad-date", "J4", null],
    ["ambiguous month", { finish: 2022.1 }, "ambiguous-date", "J4", null],
    ["前期 with money", { nature: "前期", done: 10 }, "status-conflict", "H4", null],
    ["not reported", { done: null }, "not-reported", "H4", null],
    ["error value", { total: "#REF!" }, "broken-formula", "E4", null],
  ];
  test.each(cases)("%s", async (_name, row, rule, cell, fix) => {
    const rows = [row.total === "#REF!" ? { ...row, total: null } : row, {}];
    const { answer, code } = await checkSheets(folder.path("wrong.xlsx"), [
      row.total === "#REF!" ? { ...sheet(rows), cells: { E4: { e: "#REF!" } } } : sheet(rows),
    ]);
    const found = answer.findings.find((finding) => finding.rule === rule);
    expect(found).toMatchObject({ cell, sheet: "交通", fix });
    expect(found?.message.length).toBeGreaterThan(10);
    expect(code).toBe(answer.findings.some(({ severity }) => severity === "error") ? 1 : 0);
  });

  test("nothing of severity error in a clean sheet", async () => {
    const { answer, code } = await check([{}, { done: 700 }, { nature: "新建", start: "2020年3月", text: "已开工" }]);
    expect(answer.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    // Three projects are not the eight of the notice: said once per figure, about the group as a whole.
    expect(answer.findings.map(({ rule, cell }) => [rule, cell])).toEqual([
      ["count-mismatch", null],
      ["target-mismatch", null],
      ["target-mismatch", null],
    ]);
    expect(code).toBe(0);
    expect(answer.coverage.groupsAbsent).toEqual([
      "现代服务业",
      "城建",
      "现代农业",
      "旅游产业",
      "社会事业",
      "工业",
      "生态新城",
    ]);
  });
});

describe("degrees of the presets", () => {
  test.each([
    ["binary", [null, null, null]],
    ["wuhan", [null, "黄", "红"]],
    ["yinchuan", [null, "黄", "红"]],
    ["sanya", [null, "黄", "红"]],
  ])("%s", async (preset, degrees) => {
    const { answer } = await check([{ done: 500 }, { done: 350 }, { done: 100 }], "--preset", preset);
    expect(answer.projects.map(({ degree }) => degree)).toEqual(degrees);
  });
});
