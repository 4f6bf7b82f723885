import fc from "fast-check";
import { areaName } from "../../src/model/address";
import type { CellInput } from "../workbooks/sheet-input";
import { lettersOf, namesOf, onlyTable, readBook, readRows } from "./read-sheet";

const cells = (line: string): CellInput[] => line.split("|").map((text) => (text === "" ? null : text));

/** One header beside a name and a total, under a title of 2020: which key does it get? */
function keyOf(header: string, data: CellInput = null): string | undefined {
  const table = onlyTable(
    readRows([
      ["2020年市区重点项目汇总表"],
      ["项目名称", "总投资（万元）", header],
      ["甲公路工程", 10, data],
      ["乙公路工程", 10, data],
      ["丙公路工程", 10, data],
    ]),
  );
  return table.columns.find(({ index }) => index === 2)?.key;
}

describe("what a header means", () => {
  it.each<[string, string | undefined]>([
    ["年度计划投资", "yearPlan"],
    ["2020年计划投资（万元）", "yearPlan"],
    ["2020年度计划完成投资", "yearPlan"],
    ["今年计划投资(万元)", "yearPlan"],
    ["本年度投资计划（万元）", "yearPlan"],
    ["当年计划投资", "yearPlan"],
    ["计划投资", "yearPlan"],
    ["计划完成投资", "yearPlan"],
    ["2019年计划投资", undefined],
    ["1-6月计划投资", undefined],
    ["下半年计划投资", undefined],
    ["工作计划", undefined],
    ["1-6月完成投资", "yearDone"],
    ["1～6月完成投资(万元)", "yearDone"],
    ["2020年1—6月累计完成投资", "yearDone"],
    ["上半年完成投资", "yearDone"],
    ["本年累计完成投资", "yearDone"],
    ["年度累计完成投资（万元）", "yearDone"],
    ["自年初累计完成投资", "yearDone"],
    ["自元月至本月完成投资（万元）", "yearDone"],
    ["当年累计完成", "yearDone"],
    ["本年度投资计划完成情况（万元）", "yearDone"],
    ["本年实际完成投资（万元）", "yearDone"],
    ["2020年完成投资", "yearDone"],
    ["2019年完成投资", undefined],
    ["4-6月完成投资", undefined],
    ["本月完成投资", "monthDone"],
    ["当月完成", "monthDone"],
    ["*本月完成投资（万元）", "monthDone"],
    ["6月完成投资", "monthDone"],
    ["06月份完成投资(万元)", "monthDone"],
    ["至上年底累计完成投资", "priorDone"],
    ["到上年底累计完成投资（万元）", "priorDone"],
    ["至2019年底完成投资(万元)", "priorDone"],
    ["截至2019年12月底累计完成投资", "priorDone"],
    ["上年完成投资", "priorDone"],
    ["截止上年累计完成投资", "priorDone"],
    ["开工以来累计完成投资", "totalDone"],
    ["开工至本月完成投资（万元）", "totalDone"],
    ["自开工累计完成投资", "totalDone"],
    ["至今累计完成投资", "totalDone"],
    ["到位资金", undefined],
    ["1-6月到位资金(万元)", undefined],
    ["其中：市财政资金", undefined],
    ["未完成投资", undefined],
    ["预计全年完成投资", undefined],
    ["占年度计划(%)", "rate"],
    ["完成年度计划比例", "rate"],
    ["投资完成率（%）", "rate"],
    ["占总投资(%)", undefined],
    ["资金到位率", undefined],
    ["同比增速（%）", undefined],
    ["形 象 进 度", "progressText"],
    ["年初至本月的主要形象进度", "progressText"],
    ["2020年工作目标", "yearTarget"],
    ["主要建设内容及目标", "yearTarget"],
    ["存在的主要问题", "problem"],
    ["需市里协调解决的问题", "need"],
    ["挂包\n领导", "leader"],
    ["处级挂包领导", "leader"],
    ["责任\n单位", "responsible"],
    ["行业主管部门", "responsible"],
    ["项目(法人)单位", "owner"],
    ["责任人及联系电话", "contact"],
    ["年度投资目标", "yearPlan"],
    ["2020年目标投资（万元）", "yearPlan"],
    ["年度工作目标", "yearTarget"],
    ["年内累计完成投资", "yearDone"],
    ["年初至今完成投资", "yearDone"],
    ["本年累计", "yearDone"],
    ["占计划(%)", "rate"],
    ["完成年度计划%", "rate"],
    ["完成年度计划比例", "rate"],
    ["计划完成率", "rate"],
    ["子项目名称", undefined],
    ["最新进展", "progressText"],
    ["包联领导", "leader"],
    ["推进单位", "responsible"],
    ["年度建设任务", "yearTarget"],
    ["所在区域", "district"],
    ["填表日期", "updated"],
    ["填报日期", "updated"],
    ["备  注", "note"],
    ["计划开工时间", "planStart"],
    ["开工时间\n20XX.0X", "planStart"],
    ["拟开工时间", "planStart"],
    ["计划竣工时间", "planFinish"],
    ["完工时间20XX.0X", "planFinish"],
    ["竣工年份", "planFinish"],
    ["实际开工时间", "actualStart"],
    ["是否开工", "actualStart"],
    ["开工情况", "actualStart"],
    ["是否竣工", "actualFinish"],
    ["开工、竣工投产时间、内容及新增生产能力", undefined],
    ["建设起止年限（到年，中间用“-”隔开，例如：2013-2015）", "years"],
    ["建设规模及主要建设内容", "content"],
    ["国家重大建设项目库编码", "code"],
    ["县（市、区）", "district"],
    ["隶属区县(部门)", "district"],
    ["工作组", "group"],
    ["所属工作组", "group"],
    ["县（市）、区", "district"],
    ["计划开竣工时间", "years"],
    ["挂包责任人", "leader"],
  ])("%s", (header, key) => {
    expect(keyOf(header)).toBe(key);
  });

  it.each<[string, CellInput, string | undefined]>([
    ["项目类别", "在建项目", "nature"],
    ["项目类别", "政府投资", undefined],
    ["类别", "交通", undefined],
    ["类别", "续建", "nature"],
    ["建设地点", "三元区", "district"],
    ["建设地点", "富兴堡街道白沙村", undefined],
    ["年度计划", "完成主体结构", undefined],
    ["年度计划", 500, "yearPlan"],
  ])("%s over %s: the cells decide", (header, data, key) => {
    expect(keyOf(header, data)).toBe(key);
  });

  it.each<[string, string, Record<string, string>]>([
    [
      "beside a column for the year: since the start",
      "项目名称|总投资|年度计划投资|1-6月完成投资|累计完成投资",
      { yearPlan: "C", yearDone: "D", totalDone: "E" },
    ],
    [
      "before the plan: since the start",
      "项目名称|总投资|累计完成投资|年度计划投资",
      { totalDone: "C", yearPlan: "D" },
    ],
    [
      "behind the plan and alone: the year's, as a guess",
      "项目名称|总投资|年度计划投资|累计完成投资",
      { yearPlan: "C", yearDone: "D" },
    ],
  ])("累计完成投资 %s", (_, header, expected) => {
    const table = onlyTable(readRows([cells(header), ["甲公路", 100, 20, 10, 50], ["乙公路", 100, 20, 10, 50]]));
    expect(lettersOf(table)).toMatchObject(expected);
  });

  it("累计完成投资 far above the year's plan is since the start, and the table has no yearDone", () => {
    const table = onlyTable(
      readRows([cells("项目名称|总投资|年度计划投资|累计完成投资"), ["甲公路", 100, 20, 60], ["乙公路", 100, 20, 50]]),
    );
    expect(lettersOf(table)).toEqual({ name: "A", totalInvestment: "B", yearPlan: "C", totalDone: "D" });
    expect(table.reasons.map(({ kind }) => kind)).toEqual(["column-guessed", "columns-missing", "unit-not-stated"]);
  });

  it("months side by side: the latest that is filled in", () => {
    const table = onlyTable(
      readRows([
        cells("2020年重点项目（单位：万元）"),
        cells("项目名称|总投资|2019年完成投资|2020年计划投资|1-4月完成投资|1-5月完成投资|1-6月完成投资|1-7月完成投资"),
        ["甲公路", 100, 30, 20, 4, 5, 6],
        ["乙公路", 100, 30, 20, 4, 5, 6],
      ]),
    );
    expect(lettersOf(table)).toMatchObject({ yearPlan: "D", yearDone: "G" });
    expect(table.columnOf.yearDone?.month).toBe(6);
  });

  it("a stale title: headers that all name another year win", () => {
    const table = onlyTable(
      readRows([
        cells("2019年重点项目汇总表（单位：万元）"),
        cells("项目名称|总投资|至2019年底完成投资|2020年计划投资|2020年1-6月完成投资"),
        ["甲公路", 100, 30, 20, 4],
      ]),
    );
    expect(lettersOf(table)).toEqual({ name: "A", totalInvestment: "B", priorDone: "C", yearPlan: "D", yearDone: "E" });
  });

  it("计划 and 实际 as children of 开工时间", () => {
    const table = onlyTable(
      readRows(
        [
          cells("项目名称|总投资（万元）|年度计划投资（万元）|开工时间||竣工时间"),
          cells("|||计划|实际|计划|实际"),
          ["甲公路", 10, 5, "2020.3", "2020.4", "2020.12"],
        ],
        { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"] },
      ),
    );
    expect(lettersOf(table)).toMatchObject({ planStart: "D", actualStart: "E", planFinish: "F", actualFinish: "G" });
  });
});

describe("headers over the wrong column", () => {
  it("项目名称 over the running numbers: the names are one column to the right", () => {
    const recognition = readRows([
      cells("项目名称||总投资（万元）|年度计划投资（万元）"),
      [1, "甲公路", 10, 5],
      [2, "乙公路", 10, 5],
      [3, "丙公路", 10, 5],
    ]);
    const table = onlyTable(recognition);
    expect(lettersOf(table)).toMatchObject({ seq: "A", name: "B" });
    expect(table.reasons.map(({ kind }) => kind)).toContain("name-column-guessed");
    expect(namesOf(recognition)).toEqual(["甲公路", "乙公路", "丙公路"]);
  });

  it("项目名称 merged over number and name", () => {
    const recognition = readRows(
      [cells("项目名称||总投资（万元）|年度计划投资（万元）"), [1, "甲公路", 10, 5], [2, "乙公路", 10, 5]],
      {
        merges: ["A1:B1"],
      },
    );
    expect(lettersOf(onlyTable(recognition))).toMatchObject({ seq: "A", name: "B" });
    expect(namesOf(recognition)).toEqual(["甲公路", "乙公路"]);
  });

  it("a name over two columns: the value stands in either", () => {
    const recognition = readRows(
      [
        cells("序号|项目名称||总投资（万元）|年度计划投资（万元）"),
        [1, "甲公路", null, 10, 5],
        [2, null, "乙公路", 10, 5],
      ],
      { merges: ["B1:C1", "B2:C2"] },
    );
    expect(namesOf(recognition)).toEqual(["甲公路", "乙公路"]);
  });

  it("a header word split over two rows without a merge", () => {
    const recognition = readRows([
      cells("2020年重点项目"),
      cells("序号|项目|建设起|总投资|年度计"),
      cells("|名称|止年限|（万元）|划投资"),
      [1, "甲公路", "2018-2021", 10, 5],
    ]);
    const table = onlyTable(recognition);
    expect(lettersOf(table)).toEqual({ seq: "A", name: "B", years: "C", totalInvestment: "D", yearPlan: "E" });
    expect([table.headerTop, table.headerBottom]).toEqual([1, 2]);
    expect(table.moneyUnit).toBe("万元");
  });

  it("a name that shares its column with the contents is a name", () => {
    const table = onlyTable(
      readRows([cells("序号|项目名称及建设内容|总投资|年度计划投资"), [1, "甲路：全长5公里", 100, 50]]),
    );
    expect(table.columnOf.name?.index).toBe(1);
  });

  it.each([
    ["建设起止年月", "起", "止"],
    ["计划工期", "开始时间", "结束时间"],
    ["建设年限", "起始年", "终止年"],
  ])("%s over %s and %s are the two dates", (parent, begin, end) => {
    const { columnOf } = onlyTable(
      readRows(
        [
          cells(`序号|项目名称|${parent}||总投资|年度计划投资`),
          cells(`||${begin}|${end}||`),
          [1, "甲路", "2020.03", "2021.12", 100, 50],
        ],
        { merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2"] },
      ),
    );
    expect([columnOf.planStart?.index, columnOf.planFinish?.index]).toEqual([2, 3]);
  });

  it("parents without merges", () => {
    const recognition = readRows([
      cells("2020年重点项目（单位：万元）"),
      cells("序号|项目名称|总投资|1-6月||开工累计"),
      cells("|||完成投资|到位资金|完成投资|到位资金"),
      [1, "甲公路", 10, 5, 4, 8, 7],
    ]);
    expect(lettersOf(onlyTable(recognition))).toEqual({
      seq: "A",
      name: "B",
      totalInvestment: "C",
      yearDone: "D",
      totalDone: "F",
    });
  });

  it("a header far down, below a cover", () => {
    const cover = Array.from({ length: 20 }, (_, index) => [index === 4 ? "封面" : null]);
    const recognition = readRows([
      ...cover,
      cells("2020年重点项目"),
      cells("项目名称|总投资（万元）|年度计划投资（万元）"),
      ["甲公路", 10, 5],
    ]);
    expect(onlyTable(recognition)).toMatchObject({ headerTop: 21, title: "2020年重点项目" });
  });

  it.each(["在建项目名称", "重大产业项目名称", "项目（工程）名称", "项 目 名 称", "项目名称（★为省重点）"])(
    "%s heads the names",
    (header) => {
      const recognition = readRows([
        [header, "总投资（万元）", "年度计划投资（万元）"],
        ["甲公路", 10, 5],
      ]);
      expect(namesOf(recognition)).toEqual(["甲公路"]);
      expect(onlyTable(recognition).reasons.map(({ kind }) => kind)).toEqual(["columns-missing"]);
    },
  );

  it.each(["项目单位名称", "子项目名称", "企业名称", "项目简称"])("%s does not", (header) => {
    expect(
      readRows([
        [header, "总投资（万元）", "年度计划投资（万元）"],
        ["甲公路", 10, 5],
      ]).tables,
    ).toEqual([]);
  });

  it("a column of numbers below the header (1, 2, 3 …) is no project", () => {
    const recognition = readRows([
      cells("序号|项目名称|总投资（万元）|年度计划投资（万元）"),
      [1, 2, 3, 4],
      [1, "甲公路", 10, 5],
    ]);
    expect(namesOf(recognition)).toEqual(["甲公路"]);
  });
});

describe("a mapping that a person corrected", () => {
  const rows = (month: number): CellInput[][] => [
    ["2020年重点项目"],
    cells(`项目名称|总投资（万元）|年度计划投资（万元）|1-${String(month)}月实物量（万元）|累计完成投资（万元）`),
    ["甲公路", 10, 5, 2, 3],
  ];

  it("is remembered for the layout: it fits next month's sheet, under any name", () => {
    const before = onlyTable(readRows(rows(5)));
    expect(lettersOf(before)).toMatchObject({ yearDone: "E" });
    const mapping = {
      layout: before.layout,
      columns: { yearDone: "1-5月实物量（万元）", totalDone: "累计完成投资（万元）", note: null },
    };
    const after = onlyTable(readBook([{ name: "六月", rows: rows(6) }], [mapping]));
    expect(lettersOf(after)).toMatchObject({ yearDone: "D", totalDone: "E" });
    expect(after.reasons).toContainEqual({ kind: "mapping-from-settings", detail: "" });
  });

  it("does nothing to another layout", () => {
    const mapping = { layout: "另一种版式", columns: { yearDone: null } };
    expect(lettersOf(onlyTable(readBook([{ name: "六月", rows: rows(6) }], [mapping])))).toMatchObject({
      yearDone: "E",
    });
  });
});

describe("header matching does not depend on looks (property)", () => {
  const HEADERS = [
    "序号",
    "项目名称",
    "建设性质",
    "县(市、区)",
    "总投资(万元)",
    "至2019年底累计完成投资(万元)",
    "2020年计划投资(万元)",
    "1-6月完成投资(万元)",
    "占年度计划(%)",
    "计划开工时间",
    "形象进度",
    "存在问题",
    "挂包领导",
    "责任单位",
    "备注",
  ];
  const plain = onlyTable(readRows([["2020年重点项目"], HEADERS, HEADERS.map(() => null)]));
  const keyByHeader = new Map(plain.columns.map(({ index, key }) => [HEADERS[index], key]));

  /** Blanks, line breaks, full width and wide brackets, as people lay headers out. */
  const dressed = (text: string, choices: readonly number[]): string =>
    Array.from(text)
      .map((character, index) => {
        const choice = choices[index % choices.length] ?? 0;
        const wide = character === "(" ? "（" : character === ")" ? "）" : character === "-" ? "～" : character;
        const full = /[0-9%]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : wide;
        const shown = choice % 3 === 0 ? full : choice % 3 === 1 ? wide : character;
        return shown + (["", "", " ", "\n", "　"][choice % 5] ?? "");
      })
      .join("");

  it("knows every header: the test would show a column lost", () => {
    expect(keyByHeader.size).toBe(HEADERS.length);
  });

  it("spaces, width, line breaks and the order of columns change nothing", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(HEADERS, { minLength: HEADERS.length, maxLength: HEADERS.length }),
        fc.array(fc.nat(29), { minLength: 3, maxLength: 9 }),
        (order, choices) => {
          // 占年度计划 right behind another column of money received would change its meaning; there is none here.
          const table = onlyTable(readRows([["2020年重点项目"], order.map((text) => dressed(text, choices)), ["x"]]));
          expect(Object.fromEntries(table.columns.map(({ index, key }) => [order[index], key]))).toEqual(
            Object.fromEntries(keyByHeader),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("where a table stands does not matter (property)", () => {
  const TABLE: CellInput[][] = [
    ["2020年市区交通重点项目进展情况表"],
    ["单位：万元"],
    cells("序号|项目名称|县(市、区)|总投资|1-6月||备注"),
    cells("||||计划投资|完成投资"),
    [null, "一、三元区（2项）", null, 30, 15, 6],
    [1, "甲公路", "三元区", 10, 5, 2],
    [2, "乙公路", "三元区", 20, 10, 4, "顺利"],
    [null, "合计", null, 30, 15, 6],
  ];
  const MERGES: readonly [number, number, number, number][] = [
    [0, 0, 0, 6],
    [2, 4, 2, 5],
    ...[0, 1, 2, 3, 6].map((column): [number, number, number, number] => [2, column, 3, column]),
  ];

  it("empty rows above and empty columns on the left move everything and change nothing", () => {
    fc.assert(
      fc.property(fc.nat(15), fc.nat(6), (down, right) => {
        const rows = [
          ...Array.from({ length: down }, (): CellInput[] => []),
          ...TABLE.map((row) => [...Array.from({ length: right }, () => null), ...row]),
        ];
        const merges = MERGES.map(([top, left, bottom, end]) =>
          areaName({ top: top + down, left: left + right, bottom: bottom + down, right: end + right }),
        );
        const recognition = readRows(rows, { merges });
        const table = onlyTable(recognition);
        expect(table).toMatchObject({
          title: TABLE[0]?.[0],
          moneyUnit: "万元",
          headerTop: 2 + down,
          firstRow: 4 + down,
          lastRow: 7 + down,
        });
        expect(table.columns.map(({ key, index }) => [key, index - right])).toEqual([
          ["seq", 0],
          ["name", 1],
          ["district", 2],
          ["totalInvestment", 3],
          ["yearDone", 5],
          ["note", 6],
        ]);
        expect(recognition.projects.map(({ row, name, yearDone }) => [row - down, name, yearDone])).toEqual([
          [5, "甲公路", 2],
          [6, "乙公路", 4],
        ]);
        expect([table.sections.length, table.totals.length, table.stray.length]).toEqual([1, 1, 0]);
      }),
      { numRuns: 60 },
    );
  });
});
