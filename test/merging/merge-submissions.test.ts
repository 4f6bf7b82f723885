import { shippedPlans } from "../../src/plans/shipped";
import type { TestSheet } from "../checks/workbook-of";
import { merged, said, type Sent } from "./sent";

/** Which rows are one project, what is said of them together, and who is missing. */
const sheet = (...rows: TestSheet["rows"]): TestSheet => ({ rows });
const one = (row: TestSheet["rows"][number]): TestSheet => sheet(row);

describe("which rows are one project", () => {
  const cases: [string, TestSheet["rows"][number], TestSheet["rows"][number], 1 | 2][] = [
    ["the same name", { name: "滨江绿道" }, { name: "滨江绿道" }, 1],
    ["full width and spaces", { name: "G534线（一期）" }, { name: " Ｇ534线(一期) " }, 1],
    ["a trailing 建设项目", { name: "滨江绿道" }, { name: "滨江绿道建设项目" }, 1],
    ["marks in front", { name: "滨江绿道" }, { name: "★滨江绿道" }, 1],
    ["一期 and 二期", { name: "滨江绿道一期" }, { name: "滨江绿道二期" }, 2],
    ["equal codes", { name: "滨江绿道", code: "甲-1" }, { name: "滨江绿道", code: "甲-1" }, 1],
    ["one code only", { name: "滨江绿道", code: "甲-1" }, { name: "滨江绿道", code: null }, 1],
    ["contradicting codes", { name: "滨江绿道", code: "甲-1" }, { name: "滨江绿道", code: "甲-2" }, 2],
    [
      "other totals in two files: a contradiction to be told",
      { name: "滨江绿道", total: 100 },
      { name: "滨江绿道", total: 200 },
      1,
    ],
  ];
  test.each(cases)("%s", (_case, first, second, projects) => {
    const { projects: found } = merged([
      ["甲.xlsx", one(first)],
      ["乙.xlsx", one(second)],
    ]);
    expect(found).toHaveLength(projects);
  });

  test("one name twice in one file with other totals: two projects, each with the row of the other file that fits", () => {
    const rows = [
      { name: "道路改造", total: 100 },
      { name: "道路改造", total: 200 },
    ];
    const { projects } = merged([
      ["甲.xlsx", sheet(...rows)],
      ["乙.xlsx", sheet({ name: "道路改造", total: 200, done: 30 })],
    ]);
    expect(projects.map(({ values, origins }) => [values.totalInvestment, origins.map(said)])).toEqual([
      [100, ["甲.xlsx|交通!B3"]],
      [200, ["甲.xlsx|交通!B4", "乙.xlsx|交通!B3"]],
    ]);
  });

  test("lists of two groups keep a row each, and figures that differ are told with their cells", () => {
    const { projects, acrossGroups } = merged([
      ["甲.xlsx", { name: "交通", rows: [{ name: "综合医院", total: 100 }] }],
      ["乙.xlsx", { name: "城建", title: "2020年1-6月城建重点项目汇总", rows: [{ name: "综合医院", total: 120 }] }],
    ]);
    expect(projects.map(({ group, values }) => [group, values.totalInvestment])).toEqual([
      ["交通", 100],
      ["城建", 120],
    ]);
    expect(
      acrossGroups.map(({ key, candidates }) => [
        key,
        candidates.map((each) => [each.group, each.value, each.cells.map(said)]),
      ]),
    ).toEqual([
      [
        "totalInvestment",
        [
          ["交通", 100, ["甲.xlsx|交通!E3"]],
          ["城建", 120, ["乙.xlsx|城建!E3"]],
        ],
      ],
    ]);
  });
});

describe("what the rows of a project say together", () => {
  const both = (first: TestSheet["rows"][number], second: TestSheet["rows"][number], ...more: Sent[]) => {
    const [project] = merged([["甲.xlsx", one(first)], ["乙.xlsx", one(second)], ...more]).projects;
    if (project === undefined) throw new Error("one project");
    return project;
  };

  test("a contradiction stays blank; each value with every cell that says it", () => {
    const { values, disagreements } = both({ done: 1200 }, { done: 1300 }, ["丙.xlsx", one({ done: 1200 })]);
    expect(values.yearDone).toBeNull();
    expect(
      disagreements.map(({ key, candidates }) => [key, candidates.map(({ value, cells }) => [value, cells.map(said)])]),
    ).toEqual([
      [
        "yearDone",
        [
          [1200, ["甲.xlsx|交通!H3", "丙.xlsx|交通!H3"]],
          [1300, ["乙.xlsx|交通!H3"]],
        ],
      ],
    ]);
  });

  test("one blank, one filled: the filled one is taken, and both cells are told", () => {
    const { values, disagreements, supplements } = both({ done: null }, { done: 1300 });
    expect(values.yearDone).toBe(1300);
    expect(disagreements).toEqual([]);
    expect(
      supplements.map(({ key, taken, blank, without }) => [
        key,
        taken.value,
        taken.cells.map(said),
        blank.map(said),
        without,
      ]),
    ).toEqual([["yearDone", 1300, ["乙.xlsx|交通!H3"], ["甲.xlsx|交通!H3"], []]]);
  });

  test("a column that the other table does not have is told apart from a blank", () => {
    const { supplements } = both({}, { note: "增补" });
    expect(supplements.map(({ key, blank, without }) => [key, blank, without.map(said)])).toEqual([
      ["note", [], ["甲.xlsx|交通!B3"]],
    ]);
  });

  test.each<[string, TestSheet["rows"][number], TestSheet["rows"][number]]>([
    ["0 and blank are not the same, but nothing contradicts", { done: 0 }, { done: null }],
    ["a placeholder is blank", { done: 10 }, { done: "—" }],
    ["待定 is blank where the other names somebody", { leader: "某领导" }, { leader: "待定" }],
  ])("no contradiction: %s", (_case, first, second) => {
    const project = both(first, second);
    expect(project.disagreements).toEqual([]);
    expect(project.supplements.map(({ key }) => key)).toEqual(["done" in first ? "yearDone" : "leader"]);
  });

  test("a word that says nothing stays where nobody says more", () => {
    expect(both({ note: "无" }, { note: null }).values.note).toBe("无");
  });

  test.each<[string, TestSheet, TestSheet]>([
    ["units", { rows: [{ total: 12000 }] }, { headers: { total: "总投资（亿元）" }, rows: [{ total: 1.2 }] }],
    ["a number kept as text", { rows: [{ total: 12000 }] }, { rows: [{ total: "12,000" }] }],
  ])("the same amount written differently is no contradiction: %s", (_case, first, second) => {
    const [project] = merged([
      ["甲.xlsx", first],
      ["乙.xlsx", second],
    ]).projects;
    expect([project?.values.totalInvestment, project?.disagreements]).toEqual([12000, []]);
  });

  test("districts by the plan's names: 三元 and 三元区 are one", () => {
    const [project] = merged(
      [
        ["甲.xlsx", one({ district: "三元" })],
        ["乙.xlsx", one({ district: "三元区" })],
      ],
      [],
      shippedPlans[0] ?? null,
    ).projects;
    expect([project?.values.district, project?.disagreements]).toEqual(["三元区", []]);
  });

  test.each<[string, TestSheet, string, string | number]>([
    ["an amount that is not certain", { rows: [{ done: "约1200" }] }, "yearDone", "约1200"],
    [
      "with its unit",
      { headers: { done: "2020年1-6月完成投资（亿元）" }, rows: [{ done: "约1.2" }] },
      "yearDone",
      "约1.2亿元",
    ],
    ["an error value", { rows: [{ plan: { e: "#REF!" } }] }, "yearPlan", "#REF!"],
    ["a date that is none", { rows: [{ start: "2020年13月" }] }, "planStart", "2020年13月"],
    ["a number that is January or October", { rows: [{ start: 2020.1 }] }, "planStart", 2020.1],
    ["是 without a month", { rows: [{ started: "是" }] }, "actualStart", "是"],
    ["a code that lost its tail", { rows: [{ code: 2 ** 67 }] }, "code", 2 ** 67],
  ])("what could not be read is carried as written: %s", (_case, from, key, value) => {
    const [project] = merged([["甲.xlsx", from]]).projects;
    expect(project?.values).toMatchObject({ [key]: value });
  });
});

describe("the roster", () => {
  const roster = sheet(
    { name: "莲花山隧道", code: "甲-1", total: 500, responsible: "甲局" },
    { name: "格氏栲森林康养基地", total: 700, responsible: "乙局" },
    { name: "客运北站", total: 900, responsible: "乙局" },
  );
  const against = (...rows: TestSheet["rows"]) => merged([["甲.xlsx", sheet(...rows)]], [roster]);

  test("its order is kept, what is new stands behind it", () => {
    const { projects } = against({ name: "污水管网整治" }, { name: "客运北站" }, { name: "莲花山隧道" });
    expect(projects.map(({ name, onRoster }) => [name, onRoster])).toEqual([
      ["莲花山隧道", true],
      ["客运北站", true],
      ["污水管网整治", false],
    ]);
  });

  test.each<[string, TestSheet["rows"][number], string | null]>([
    ["full width and spaces", { name: "莲花山 隧道 工程" }, null],
    ["another name, the same code", { name: "莲花山公路隧道（双洞）", code: "甲-1" }, "code"],
    ["a similar name, the same total", { name: "格氏栲森林康养示范基地", total: 700 }, "total"],
  ])("found again: %s", (_case, row, by) => {
    const { projects, missingProjects } = against(row);
    expect(projects.map(({ onRoster, renamed }) => [onRoster, renamed?.by ?? null])).toEqual([[true, by]]);
    expect(missingProjects).toHaveLength(2);
  });

  test.each<[string, TestSheet["rows"]]>([
    ["a similar name with another total", [{ name: "格氏栲森林康养示范基地", total: 701 }]],
    [
      "two similar names with the total",
      [
        { name: "格氏栲森林康养示范基地", total: 700 },
        { name: "格氏栲森林康养发展基地段", total: 700 },
      ],
    ],
  ])("not guessed at: %s", (_case, rows) => {
    const { projects, missingProjects } = against(...rows);
    expect(projects.map(({ onRoster }) => onRoster)).not.toContain(true);
    expect(missingProjects).toHaveLength(3);
  });

  test("near names that were not joined are told", () => {
    const { nearNames } = against(
      { name: "格氏栲森林康养基地", total: 700 },
      { name: "格氏栲森林康养示范基地", total: 1 },
    );
    expect(nearNames).toEqual([{ name: "格氏栲森林康养示范基地", other: "格氏栲森林康养基地", group: "交通" }]);
  });

  describe("a name that repeats on the roster", () => {
    const [first, second] = [
      { name: "道路改造", total: 100 },
      { name: "道路改造", total: 200 },
    ];
    test("finds its own row by total", () => {
      const { projects, missingProjects } = merged([["甲.xlsx", sheet(second, first)]], [sheet(first, second)]);
      expect(projects.map(({ values }) => values.totalInvestment)).toEqual([100, 200]);
      expect(missingProjects).toEqual([]);
    });

    test("takes one row once: the other is missing", () => {
      const { projects, missingProjects } = merged([["甲.xlsx", sheet(second)]], [sheet(first, second)]);
      expect([projects.length, missingProjects.length]).toEqual([1, 1]);
    });
  });

  test("a unit of which everything is missing is named; one that sent a part is not", () => {
    const { missingUnits, missingProjects } = against({ name: "客运北站" });
    expect(missingUnits).toEqual(["甲局"]);
    expect(missingProjects).toEqual([
      { group: "交通", name: "莲花山隧道", responsible: "甲局" },
      { group: "交通", name: "格氏栲森林康养基地", responsible: "乙局" },
    ]);
  });

  test("a row without a unit makes its group no missing unit while the group reports; one without a name is nobody's", () => {
    const list = sheet(
      { name: "客运北站" },
      { name: "滨江绿道", responsible: null },
      { name: null, responsible: "丁局" },
    );
    const { missingUnits, missingProjects } = merged([["甲.xlsx", one({ name: "客运北站" })]], [list]);
    expect(missingUnits).toEqual([]);
    expect(missingProjects.map(({ name }) => name)).toEqual(["滨江绿道"]);
  });

  test("a list that names no group takes that of the roster", () => {
    const nameless: TestSheet = { name: "Sheet1", title: "2020年1-6月完成情况表", rows: [{ name: "客运北站" }] };
    const { projects, missingProjects } = merged([["丙.xlsx", nameless]], [roster]);
    expect(projects.map(({ group, onRoster }) => [group, onRoster])).toEqual([["交通", true]]);
    expect(missingProjects).toHaveLength(2);
  });
});

test("groups of the 方案 of which nothing came are named with their lead unit", () => {
  const plan = shippedPlans[0] ?? null;
  const { missingGroups } = merged([["甲.xlsx", one({})]], [], plan);
  const others = plan?.groups.filter(({ name }) => name !== "交通") ?? [];
  expect(missingGroups).toEqual(others.map(({ name, leadUnit }) => ({ group: name, leadUnit: leadUnit ?? "" })));
  expect(missingGroups).toContainEqual({ group: "现代农业", leadUnit: "市农业农村局" });
});

test("rows that could not be merged are told with their cells", () => {
  const { projects, leftOut } = merged([["甲.xlsx", sheet({}, { name: null }, {})]]);
  expect(projects).toHaveLength(2);
  expect(leftOut.map(({ at, reason }) => [said(at), reason])).toEqual([["甲.xlsx|交通!B4", "no-name"]]);
});
