import { areaName } from "../../src/model/address";
import type { OwnSheet } from "../../src/model/edit";
import { type Month, monthOf } from "../../src/model/month";
import type { Review } from "../../src/model/review";
import { type Mark, presetNames, type PresetName } from "../../src/model/standing";
import { flagEdits } from "../../src/output/flag-rules";
import { shippedPlans } from "../../src/plans/shipped";
import { review } from "../../src/review";
import { someWorkbooks } from "../contract/workbook";
import type { CellInput, WorkbookInput } from "../workbooks/sheet-input";
import { snapshotOf } from "../workbooks/snapshot-of";
import { type Answer, inLibreOffice, testWithOffice } from "./libre-office";
import { sampleWorkbook } from "./sample-workbook";
import { markSheets, markedWorkbook } from "./marked-workbook";

const testOffice = testWithOffice();
const june = monthOf(2020, 6);

function reviewOf(input: WorkbookInput, asOf: Month = june, preset: PresetName = "binary"): Review {
  return review(snapshotOf(input), { plans: shippedPlans, asOf, preset });
}

function used(sheet: OwnSheet): string {
  const right = Math.max(...sheet.rows.map(({ cells }) => cells.length)) - 1;
  return areaName({ top: 0, left: 0, bottom: sheet.rows.length - 1, right });
}

/** Cells where the recalculated formula says something else than the program. */
function differences(sheet: OwnSheet, shown: Answer[number]): string[] {
  const different: string[] = [];
  sheet.rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      if (cell === null || cell.formula === null) return;
      const theirs = shown[row]?.[column] ?? "";
      const ours = cell.value ?? "";
      const same =
        typeof ours === "number" && typeof theirs === "number"
          ? Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours))
          : ours === theirs;
      if (!same)
        different.push(
          `${sheet.title} ${String(row + 1)},${String(column + 1)}: ${String(ours)} / ${String(theirs)} ${cell.formula}`,
        );
    });
  });
  return different;
}

describe("LibreOffice recalculates 明细 and 汇总 to the program's own figures", () => {
  testOffice.each([
    ["binary in June", "binary", june],
    ["wuhan in June", "wuhan", june],
    ["yinchuan in November", "yinchuan", monthOf(2020, 11)],
    ["sanya in March", "sanya", monthOf(2020, 3)],
    ["wuhan in January, without degrees", "wuhan", monthOf(2020, 1)],
    ["binary in December", "binary", monthOf(2020, 12)],
  ] as const)(
    "%s",
    async (_, preset, asOf) => {
      expect(presetNames).toContain(preset);
      const input = sampleWorkbook();
      const { formulas, different } = await recalculated(input, reviewOf(input, asOf, preset));
      expect(formulas).toBeGreaterThan(1400);
      expect(different).toEqual([]);
    },
    120_000,
  );

  testOffice.each(someWorkbooks(4))(
    "of any workbook: %s",
    async (_, sheets) => {
      const preset = presetNames[sheets.length % presetNames.length] ?? "binary";
      const found = review(snapshotOf({ sheets }), { plans: shippedPlans, preset });
      const { formulas, different } = await recalculated({ sheets }, found);
      expect(formulas).toBeGreaterThan(0);
      expect(different).toEqual([]);
    },
    120_000,
  );
});

async function recalculated(input: WorkbookInput, found: Review): Promise<{ formulas: number; different: string[] }> {
  const sheets = markSheets(input, found);
  const read = sheets.map((sheet) => [sheet.title, used(sheet)] as const);
  const [answer] = inLibreOffice(await markedWorkbook(input, found), [{ actions: [], read }]);
  const formulas = sheets.reduce(
    (sum, { rows }) =>
      sum + rows.flatMap(({ cells }) => cells).filter((cell) => typeof cell?.formula === "string").length,
    0,
  );
  return { formulas, different: sheets.flatMap((sheet, at) => differences(sheet, answer![at]!)) };
}

/** Beyond the last row of every test sheet. */
const ROWS = 24;
const PROBE = "检查";

/** A sheet that computes each row rule for each row of the user's sheets: 1 where it would colour the row. */
function probe(found: Review): OwnSheet {
  const rules = rowRules(found);
  return {
    ...markSheets(sampleWorkbook(), found)[0]!,
    key: null,
    title: PROBE,
    columns: [],
    rows: Array.from({ length: ROWS }, (_, row) => ({
      height: null,
      cells: rules.map(({ formula }) => ({
        value: 0,
        formula: `IF(${formula.replace("ROW()", String(row + 1))},1,0)`,
        style: "general" as const,
        link: null,
      })),
    })),
    ...{ merges: [], names: [], rules: [], validations: [], charts: [], filter: null, printTitle: null },
  };
}

function rowRules(found: Review) {
  return flagEdits(found).flatMap(({ sheet, rules }) =>
    rules.filter(({ part }) => part === "row").map(({ mark, formula }) => ({ sheet, mark, formula })),
  );
}

function marksShown(found: Review, shown: Answer[number]): string[] {
  return rowRules(found)
    .flatMap(({ sheet, mark }, column) =>
      shown.flatMap((cells, row) => (cells[column] === 1 ? [`${sheet} ${String(row)} ${mark}`] : [])),
    )
    .sort();
}

/** What they should colour: the marks of a fresh review. */
function marksOf(found: Review): string[] {
  return found.standings
    .flatMap(({ project, flags, progress }) => {
      const { row, table } = found.recognition.projects[project]!;
      const sheet = found.recognition.tables[table]!.sheetName;
      const marks: Mark[] = progress === "未报" ? ["未报", ...flags] : [...flags];
      return marks.map((mark) => `${sheet} ${String(row)} ${mark}`);
    })
    .sort();
}

type Rows = CellInput[][];

/** The same workbook with one sheet's rows changed as the step changes them in LibreOffice. */
function changed(input: WorkbookInput, name: string, change: (rows: Rows) => Rows): WorkbookInput {
  return {
    ...input,
    sheets: input.sheets.map((sheet) =>
      sheet.name === name ? { ...sheet, rows: change((sheet.rows ?? []).map((row) => [...row])) } : sheet,
    ),
  };
}

/** Ascending by a column as a spreadsheet sorts: numbers before texts, blanks last. */
function sorted(rows: Rows, first: number, last: number, column: number, ascending: boolean): Rows {
  const body = rows.slice(first, last + 1);
  const key = (row: CellInput[]): number => {
    const cell = row[column];
    return typeof cell === "number" ? cell : Number.NaN;
  };
  const numbers = body
    .filter((row) => !Number.isNaN(key(row)))
    .sort((a, b) => (ascending ? 1 : -1) * (key(a) - key(b)));
  const others = body.filter((row) => Number.isNaN(key(row)));
  return [...rows.slice(0, first), ...numbers, ...others, ...rows.slice(last + 1)];
}

describe("flags follow their projects", () => {
  const input = sampleWorkbook();
  const found = reviewOf(input);
  const workbook = () => markedWorkbook(input, found, [probe(found)]);
  const city = (sheets: readonly OwnSheet[]) => {
    const rollup = sheets.find(({ key }) => key === "rollup")!;
    const row = rollup.rows.findIndex(({ cells }) => cells[0]?.value === "全市");
    return { title: rollup.title, row };
  };
  const cityRow = city(markSheets(input, found));
  const read = [
    [cityRow.title, `C${String(cityRow.row + 1)}:N${String(cityRow.row + 1)}`],
    [PROBE, areaName({ top: 0, left: 0, bottom: ROWS - 1, right: rowRules(found).length - 1 })],
  ] as const;
  const figures = ({ rollup: { city: sums } }: Review) => [
    sums.projects,
    sums.totalInvestment,
    sums.yearPlan,
    sums.yearDone,
    expect.closeTo(sums.rate!, 12),
    expect.anything(),
    expect.closeTo(sums.gap!, 9),
    sums.rated,
    sums.lagging,
    sums.notReported,
    sums.startOverdue,
    sums.finishOverdue,
  ];

  testOffice.each([
    [
      "sorted by 总投资, the largest first",
      "城建",
      [["sort", "城建", "A5:P16", 4, false]] as const,
      (rows: Rows) => sorted(rows, 4, 15, 4, false),
    ],
    [
      "sorted by 本年完成, names with wildcards, quotes and signs among them",
      "工业",
      [["sort", "工业", "A5:P11", 4, true]] as const,
      (rows: Rows) => sorted(rows, 4, 10, 4, true),
    ],
    [
      "sorted, with texts that are amounts and a name of 180 characters",
      "生态新城",
      [["sort", "生态新城", "A5:P9", 4, true]] as const,
      (rows: Rows) => sorted(rows, 4, 8, 4, true),
    ],
    [
      "sorted, where 1.2亿元 moves to another row",
      "交通",
      [["sort", "交通", "A5:P12", 4, false]] as const,
      (rows: Rows) => sorted(rows, 4, 11, 4, false),
    ],
    [
      "rows inserted above and between",
      "城建",
      [
        ["insert", "城建", 1],
        ["insert", "城建", 9],
      ] as const,
      (rows: Rows) => [...rows.slice(0, 1), [], ...rows.slice(1, 8), [], ...rows.slice(8)],
    ],
    [
      "a late project's row deleted",
      "工业",
      [["delete", "工业", 5]] as const,
      (rows: Rows) => rows.filter((_, at) => at !== 5),
    ],
    [
      "a figure corrected: the flag goes out",
      "城建",
      [["set", "城建", "H7", 2700]] as const,
      (rows: Rows) => {
        rows[6]![7] = 2700;
        return rows;
      },
    ],
    [
      "a figure lowered: the flag lights up",
      "城建",
      [["set", "城建", "H5", 100]] as const,
      (rows: Rows) => {
        rows[4]![7] = 100;
        return rows;
      },
    ],
    [
      "a missing figure reported",
      "工业",
      [["set", "工业", "H10", 1600]] as const,
      (rows: Rows) => {
        rows[9]![7] = 1600;
        return rows;
      },
    ],
    [
      "a text replaced by its number",
      "社会事业",
      [["set", "社会事业", "G6", 1500]] as const,
      (rows: Rows) => {
        rows[5]![6] = 1500;
        return rows;
      },
    ],
    [
      "a name corrected in its place",
      "交通",
      [["set", "交通", "B9", "莆炎高速公路三明东互通连接线"]] as const,
      (rows: Rows) => {
        rows[8]![1] = "莆炎高速公路三明东互通连接线";
        return rows;
      },
    ],
    [
      "the row that a shared project counts under deleted: the other one counts",
      "社会事业",
      [["delete", "社会事业", 4]] as const,
      (rows: Rows) => rows.filter((_, at) => at !== 4),
    ],
  ])(
    "%s",
    async (_, name, actions, change) => {
      const [answer] = inLibreOffice(await workbook(), [{ actions, read }]);
      const fresh = reviewOf(changed(input, name, change));
      expect(marksShown(found, answer![1]!)).toEqual(marksOf(fresh));
      expect(answer![0]![0]).toEqual(figures(fresh));
    },
    120_000,
  );

  testOffice(
    "the month on 汇总 is changed: states, flags and sums are those of that month",
    async () => {
      const row = markSheets(input, found)
        .find(({ key }) => key === "rollup")!
        .rows.findIndex(({ cells }) => cells[3]?.value === "截至月份");
      const months = [1, 9, 12];
      const answers = inLibreOffice(
        await workbook(),
        months.map((month) => ({ actions: [["set", cityRow.title, `E${String(row + 1)}`, month]], read })),
      );
      months.forEach((month, at) => {
        const fresh = reviewOf(input, monthOf(2020, month));
        expect(marksShown(found, answers[at]![1]!)).toEqual(marksOf(fresh));
        expect(answers[at]![0]![0]).toEqual(figures(fresh));
      });
    },
    120_000,
  );

  testOffice(
    "序时·明细 itself is sorted: nothing changes but its order",
    async () => {
      const detail = markSheets(input, found).find(({ key }) => key === "detail")!;
      const { filter } = detail;
      const gap = detail.rows[filter!.top]!.cells.findIndex((cell) => cell?.value === "序时差\n(百分点)");
      const area = areaName({ ...filter!, top: filter!.top + 1 });
      const order = [detail.title, areaName({ ...filter!, top: filter!.top + 1, right: 0 })] as const;
      const [answer] = inLibreOffice(await workbook(), [
        { actions: [["sort", detail.title, area, gap, true]], read: [...read, order] },
      ]);
      expect(answer![2]!.map(([number]) => number)).not.toEqual(found.standings.map((_, at) => at + 1));
      expect(marksShown(found, answer![1]!)).toEqual(marksOf(found));
      expect(answer![0]![0]).toEqual(figures(found));
    },
    120_000,
  );
});

describe("projects of one name on one sheet", () => {
  const head = [
    "序号",
    "项目名称",
    "项目代码",
    "县(市、区)",
    "建设性质",
    "总投资",
    "年度计划投资",
    "1-6月完成投资",
    "计划开工",
    "计划竣工",
  ];
  const input: WorkbookInput = {
    sheets: [
      {
        name: "城建",
        rows: [
          ["三明市2020年1-6月城建重点项目（单位：万元）"],
          head,
          [1, "老旧小区改造项目", "2020-350402-01", "梅列区", "续建", 900, 300, 200, "2019年1月", "2020年3月"],
          [2, "老旧小区改造项目", "2020-350403-02", "三元区", "新建", 800, 400, 100, "2020年8月", "2021年3月"],
          [3, "老旧小区改造项目", "2020-350402-01", "梅列区", "续建", 900, 300, 200, "2019年1月", "2020年3月"],
          [4, "另一项目", "2020-350481-03", "永安市", "续建", 700, 100, 90, "2019年1月", "2021年3月"],
        ],
      },
    ],
  };
  const found = reviewOf(input);

  testOffice(
    "each keeps its own facts when the rows are sorted, and what stands twice counts once",
    async () => {
      expect(found.standings.map(({ countedUnder }) => countedUnder)).toEqual([null, null, 0, null]);
      const rollup = markSheets(input, found).find(({ key }) => key === "rollup")!;
      const row = rollup.rows.findIndex(({ cells }) => cells[0]?.value === "全市");
      const read = [
        [rollup.title, `C${String(row + 1)}:N${String(row + 1)}`],
        ["检查", "A1:D8"],
      ] as const;
      const [answer] = inLibreOffice(await markedWorkbook(input, found, [probe(found)]), [
        { actions: [["sort", "城建", "A3:J6", 5, true]], read },
      ]);
      const fresh = reviewOf(changed(input, "城建", (rows) => sorted(rows, 2, 5, 5, true)));
      expect(marksShown(found, answer![1]!)).toEqual(marksOf(fresh));
      const { city } = fresh.rollup;
      expect(answer![0]![0]!.slice(0, 4)).toEqual([city.projects, city.totalInvestment, city.yearPlan, city.yearDone]);
    },
    120_000,
  );
});
