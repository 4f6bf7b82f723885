import type { ApplyReport, CellChange, Edit, OwnRow } from "../../../src/model/edit";
import { Problem } from "../../../src/model/problem";
import { openExcel } from "../../../src/workbook/excel/excel-workbook";
import { connect } from "../../excel-host/client";
import type { ExcelHost } from "../../excel-host/host";
import { pictureOf, pictureOfSheet } from "../../excel-host/inspect";
import { addSheet, cellAt, changeCell, fill, type Book, type Rule, type Sheet } from "../../excel-host/model";
import { HostError } from "../../excel-host/protocol";
import {
  allMarks,
  cell,
  clearAllMarks,
  detailSheet,
  flagRules,
  ownSheet,
  planSheet,
  rollupSheet,
  usersBook,
} from "./example";

async function apply(book: Book, edits: readonly Edit[], arrange: (host: ExcelHost) => void = () => undefined) {
  const host = connect(book);
  const workbook = await openExcel();
  arrange(host);
  const opened = host.syncs;
  const report = await workbook.apply(edits);
  expect(host.liveReferences).toBe(0);
  return { report, host, workbook, syncs: host.syncs - opened };
}

const sheetNamed = (book: Book, name: string): Sheet => book.sheets.find((sheet) => sheet.name === name)!;
const skip = (sheet: string, code: ApplyReport["skipped"][number]["code"], detail = "") => ({ sheet, code, detail });
const put = (...sheets: Parameters<typeof ownSheet>[0][]): Edit[] =>
  sheets.map((change) => ({ kind: "put-sheet", sheet: ownSheet(change) }));

describe("marking and clearing", () => {
  test("marks, writes again in place to the same end, and clears without a trace", async () => {
    const book = usersBook();
    const before = pictureOf(book);
    const { report, workbook } = await apply(book, allMarks);
    expect(report).toEqual({
      done: [
        { sheet: "序时·明细", action: "put-sheet" },
        { sheet: "序时·汇总", action: "put-sheet" },
        { sheet: "交通", action: "put-flags" },
      ],
      skipped: [],
      refused: [],
      undo: "lost",
    });
    const marked = pictureOf(book);
    const ids = book.sheets.map(({ id }) => id);
    await workbook.apply(allMarks);
    expect(pictureOf(book)).toEqual(marked);
    expect(book.sheets.map(({ id }) => id)).toEqual(ids);
    expect(await workbook.apply(clearAllMarks([]))).toMatchObject({
      done: [
        { sheet: "交通", action: "removed" },
        { sheet: "序时·明细", action: "removed" },
        { sheet: "序时·汇总", action: "removed" },
      ],
      undo: "lost",
    });
    expect(pictureOf(book)).toEqual(before);
  });

  test("flags stand behind the user's rules, in their order, and are replaced as a whole", async () => {
    const book = usersBook();
    await apply(book, allMarks);
    const rules = () => sheetNamed(book, "交通").rules.map(({ formula, format }) => [formula, format["fill/color"]]);
    const ours = "=COUNTIF(_xushi.mark.late,ROW())>0";
    expect(rules()).toEqual([
      ["=$C4>101", "#00FF00"],
      [ours, "#FFE08A"],
      [ours, "#FFF4D6"],
    ]);
    await apply(book, [{ kind: "put-flags", sheet: "交通", rules: flagRules().slice(1) }]);
    expect(rules()).toEqual([
      ["=$C4>101", "#00FF00"],
      [ours, "#FFF4D6"],
    ]);
    await apply(book, [{ kind: "put-flags", sheet: "交通", rules: [] }]);
    expect(rules()).toEqual([["=$C4>101", "#00FF00"]]);
  });

  test("copies that Excel made of our rules when rows were copied go too", async () => {
    const book = usersBook();
    await apply(book, allMarks);
    const sheet = sheetNamed(book, "交通");
    const copies = sheet.rules
      .slice(1)
      .map((rule): Rule => ({ ...rule, id: `${rule.id}2`, areas: [{ top: 20, left: 0, bottom: 20, right: 4 }] }));
    sheet.rules.unshift(...copies);
    await apply(book, clearAllMarks());
    expect(sheet.rules.map(({ id }) => id)).toEqual(["{USER-RULE}"]);
  });

  test("clearing keeps 序时·方案 with its deed and its names unless all is asked for", async () => {
    const book = usersBook();
    const plan = planSheet({ names: [{ name: "_xushi.tolerance", area: { top: 0, left: 0, bottom: 0, right: 0 } }] });
    await apply(book, [...allMarks, { kind: "put-sheet", sheet: plan }]);
    await apply(book, clearAllMarks(["plan"]));
    expect(book.sheets.map(({ name }) => name)).toEqual(["交通", "说明", "序时·方案"]);
    expect(book.names.map(({ name }) => name).sort()).toEqual(["_xushi.sheet.plan", "_xushi.tolerance", "user_name"]);
    await apply(book, clearAllMarks([]));
    expect(book.sheets).toHaveLength(2);
    expect(book.names.map(({ name }) => name)).toEqual(["user_name"]);
  });

  test("a deed whose sheet the user deleted is no sheet of ours: a new one is made", async () => {
    const book = usersBook();
    await apply(book, allMarks);
    book.sheets = book.sheets.filter(({ name }) => name !== "序时·明细");
    for (const name of book.names) if (name.formula.includes("明细")) name.formula = "=#REF!";
    const { report } = await apply(book, allMarks);
    expect(report.skipped).toEqual([]);
    expect(sheetNamed(book, "序时·明细").cells.size).toBeGreaterThan(0);
    expect(book.names.find(({ name }) => name === "_xushi.sheet.detail")!.formula).toBe("='序时·明细'!$A$1");
  });
});

describe("a sheet of ours", () => {
  test("holds texts as texts, formulas as formulas, with the looks of its styles", async () => {
    const book = usersBook();
    await apply(book, allMarks);
    const sheet = sheetNamed(book, "序时·明细");
    expect(cellAt(sheet, 2, 1)).toMatchObject({ value: "=示例项目1", formula: null, numberFormat: "@" });
    expect(cellAt(sheet, 2, 2)).toMatchObject({ formula: "='交通'!C4", numberFormat: "#,##0" });
    expect(cellAt(sheet, 0, 0).format).toMatchObject({
      "font/name": "黑体",
      "font/size": 16,
      horizontalAlignment: "Center",
    });
    expect(cellAt(sheet, 1, 0).format).toMatchObject({
      "fill/color": "#E7EEF7",
      "borders/bottom/style": "Continuous",
      wrapText: true,
    });
    expect(cellAt(sheet, 2, 5)).toMatchObject({ value: "定位", hyperlink: { documentReference: "'交通'!B4" } });
    expect(cellAt(sheet, 2, 5).format).toMatchObject({ "font/color": "#0B5CAD", "font/underline": "None" });
    expect(pictureOfSheet(sheet)).toMatchObject({
      merges: ["A1:F1"],
      filter: { enabled: true, area: { top: 1, left: 0, bottom: 4, right: 5 } },
      freeze: { bottom: 1 },
      page: { orientation: "Landscape", titleRows: "$1:$2", fitToWidth: 1, paper: "A4" },
      hiddenColumns: [0],
      tabColor: "#0B5CAD",
      rowHeights: [[0, 30]],
    });
  });

  test.each([
    ["=1+1", "=1+1"],
    ["+86", "+86"],
    ["-3", "-3"],
    ["@x", "@x"],
    ["'quoted", "'quoted"],
    ["0012", "0012"],
    ["2020-06", "2020-06"],
    ["1,584", "1,584"],
  ])("writes the text %s as that text in any style", async (text, expected) => {
    const book = usersBook();
    const rows = [
      { height: null, cells: [cell(text, "text"), cell(text, "money"), cell(text, "plain"), cell(text, "general")] },
    ];
    await apply(book, put({ rows }));
    const sheet = sheetNamed(book, "序时·明细");
    for (let column = 0; column < 4; column++)
      expect(cellAt(sheet, 0, column)).toMatchObject({ value: expected, formula: null });
  });

  test("a formula in a cell of the text style is a formula", async () => {
    const book = usersBook();
    await apply(
      book,
      put({ rows: [{ height: null, cells: [cell("达序时进度", "text", { formula: 'IF(1,"a","b")' })] }] }),
    );
    expect(cellAt(sheetNamed(book, "序时·明细"), 0, 0).formula).toBe('=IF(1,"a","b")');
  });

  test("long tables look the same as short ones, row by row", async () => {
    const book = usersBook();
    await apply(book, [{ kind: "put-sheet", sheet: detailSheet(400) }]);
    const sheet = sheetNamed(book, "序时·明细");
    const short = usersBook();
    await apply(short, [{ kind: "put-sheet", sheet: detailSheet(6) }]);
    for (const row of [2, 3, 4, 5, 200, 401]) {
      for (let column = 0; column < 6; column++) {
        const expected = cellAt(sheetNamed(short, "序时·明细"), 2 + ((row - 2) % 3), column);
        const { format, numberFormat } = cellAt(sheet, row, column);
        expect({ format, numberFormat }).toEqual({ format: expected.format, numberFormat: expected.numberFormat });
      }
    }
  });

  test("a long table is cell by cell what its pieces are: lines between its rows, formulas moved down, and those that differ", async () => {
    const rows = Array.from({ length: 120 }, (_, i): OwnRow => {
      const line = String(i + 1);
      if (i % 40 === 25) return { height: 20, cells: [cell(`第${line}行的小计`, "note"), null, cell(1, "totalMoney")] };
      return {
        height: null,
        cells: [
          cell(`项目${line}`, "text"),
          cell(i, "money", {
            formula: i === 60 ? `A${line}*2` : `IF($C${line}="A${line}",B$1,SUM(C${line}:D${line}))`,
          }),
          cell(i / 7, i % 5 === 0 ? "moneyFine" : "money"),
          i % 9 === 0 ? cell("文字", "error") : cell(0, "info", { formula: `'交通'!$C$${line}+1` }),
        ],
      };
    });
    const book = usersBook();
    await apply(book, put({ rows }));
    const long = sheetNamed(book, "序时·明细");
    for (let top = 0; top < rows.length; top += 30) {
      const piece = usersBook();
      await apply(piece, put({ rows: rows.slice(top, top + 30) }));
      for (let row = top; row < top + 30; row++) {
        for (let column = 0; column < 4; column++) {
          const { formula, ...expected } = cellAt(sheetNamed(piece, "序时·明细"), row - top, column);
          expect(cellAt(long, row, column)).toEqual({ ...expected, formula });
        }
      }
    }
  });

  test("leaves nothing of a longer and wider one behind", async () => {
    const wide = detailSheet(40, {
      rules: [{ kind: "formula", area: { top: 0, left: 0, bottom: 3, right: 3 }, formula: "TRUE", fill: "#FFFFFF" }],
    });
    const narrow: Edit = {
      kind: "put-sheet",
      sheet: ownSheet({ rows: [{ height: null, cells: [cell("a", "text")] }] }),
    };
    const book = usersBook();
    await apply(book, [{ kind: "put-sheet", sheet: wide }]);
    await apply(book, [narrow]);
    const sheet = sheetNamed(book, "序时·明细");
    const filled = [...sheet.cells.values()].filter(
      ({ value, formula, hyperlink }) => value !== "" || formula !== null || hyperlink !== null,
    );
    expect(filled).toHaveLength(1);
    expect(pictureOfSheet(sheet)).toMatchObject({ merges: [], rules: [], filter: { enabled: false }, freeze: null });
    expect(book.names.map(({ name }) => name)).toEqual(["user_name", "_xushi.sheet.detail"]);
  });

  test("never stands empty while staff's own sheet is rewritten", async () => {
    const book = usersBook();
    await apply(book, [{ kind: "put-sheet", sheet: planSheet() }]);
    const sheet = sheetNamed(book, "序时·方案");
    await apply(book, [{ kind: "put-sheet", sheet: planSheet() }], (host) => {
      host.faults.beforeAction = () => {
        expect(cellAt(sheet, 0, 0).value).toBe("一、基本情况");
      };
    });
  });

  test("a filter that the user set on it is lifted before it is written", async () => {
    const book = usersBook();
    await apply(book, allMarks);
    const sheet = sheetNamed(book, "序时·明细");
    sheet.filter.filtered = true;
    sheet.hiddenRows.add(3);
    expect((await apply(book, allMarks)).report.skipped).toEqual([]);
    expect([sheet.filter.filtered, sheet.hiddenRows.size]).toEqual([false, 0]);
  });

  test("a chart is made once and bound anew; what the user changed in it stays", async () => {
    const book = usersBook();
    await apply(book, [{ kind: "put-sheet", sheet: rollupSheet({ rules: [] }) }]);
    const [chart] = sheetNamed(book, "序时·汇总").charts;
    expect(chart).toMatchObject({
      name: "_xushi.chart.groups",
      title: "各组完成率",
      series: [
        { name: "完成率", type: "ColumnClustered", values: "'序时·汇总'!B3:B4", categories: "'序时·汇总'!A3:A4" },
        { name: "序时进度", type: "Line", values: "'序时·汇总'!C3:C4" },
      ],
    });
    chart!.title = "改过的标题";
    const charts = rollupSheet().charts.map((one) => ({ ...one, categories: { ...one.categories, bottom: 9 } }));
    await apply(book, [{ kind: "put-sheet", sheet: rollupSheet({ rules: [], charts }) }]);
    expect(sheetNamed(book, "序时·汇总").charts).toEqual([chart]);
    expect(chart).toMatchObject({ title: "改过的标题", series: [{ categories: "'序时·汇总'!A3:A10" }, {}] });
  });

  test("without a key it is the user's from birth: no deed, and never rewritten", async () => {
    const book = usersBook();
    const sheet = { key: null, title: "重点项目表", rows: [{ height: null, cells: [cell("a", "text")] }] };
    await apply(book, put(sheet));
    const { report } = await apply(book, put(sheet));
    expect(report.done).toEqual([{ sheet: "重点项目表 2", action: "put-sheet" }]);
    expect(book.names.map(({ name }) => name)).toEqual(["user_name"]);
    await apply(book, clearAllMarks([]));
    expect(book.sheets.map(({ name }) => name)).toEqual(["交通", "说明", "重点项目表", "重点项目表 2"]);
  });
});

describe("what stands in the way is seen before the first write", () => {
  test("a user's sheet of our title keeps it and its content", async () => {
    const book = usersBook();
    fill(addSheet(book, "序时·明细"), [["用户自己的"]]);
    const own = pictureOfSheet(book.sheets[2]!);
    const { report } = await apply(book, allMarks);
    expect(report.done[0]).toEqual({ sheet: "序时·明细 2", action: "put-sheet" });
    expect(pictureOfSheet(book.sheets[2]!)).toEqual(own);
    await apply(book, clearAllMarks([]));
    expect(book.sheets.map(({ name }) => name)).toEqual(["交通", "说明", "序时·明细"]);
  });

  test("a blank sheet of our title that no run claimed is the user's", async () => {
    const book = usersBook();
    addSheet(book, "序时·明细");
    expect((await apply(book, allMarks)).report.done[0]).toEqual({ sheet: "序时·明细 2", action: "put-sheet" });
  });

  test("a claimed title whose sheet is not blank is the user's", async () => {
    const book = usersBook();
    fill(addSheet(book, "序时·明细"), [["用户自己的"]]);
    book.names.push({ name: "_xushi.sheet.detail", formula: '="序时·明细"', visible: false });
    expect((await apply(book, allMarks)).report.done[0]).toEqual({ sheet: "序时·明细 2", action: "put-sheet" });
    expect(cellAt(sheetNamed(book, "序时·明细"), 0, 0).value).toBe("用户自己的");
  });

  test.each([
    ["no formats allowed", false, [skip("交通", "protected")]],
    ["formats allowed", true, []],
  ])("a protected sheet with %s", async (_name, allowFormatCells, skipped) => {
    const book = usersBook();
    sheetNamed(book, "交通").protection = { protected: true, allowFormatCells };
    const { report } = await apply(book, allMarks);
    expect(report.skipped).toEqual(skipped);
    expect(report.done).toHaveLength(3 - skipped.length);
    expect(sheetNamed(book, "交通").protection).toEqual({ protected: true, allowFormatCells });
    expect(sheetNamed(book, "交通").rules).toHaveLength(skipped.length === 0 ? 3 : 1);
  });

  test("a protected structure: no sheets, and no flags that would ask a sheet that is not there", async () => {
    const book = usersBook();
    book.structureProtected = true;
    const before = pictureOf(book);
    const { report } = await apply(book, allMarks);
    expect(report).toMatchObject({
      done: [],
      skipped: [
        skip("序时·明细", "protected"),
        skip("序时·汇总", "protected"),
        skip("交通", "protected", "_xushi.mark.late"),
      ],
    });
    expect(pictureOf(book)).toEqual(before);
  });

  test("clearing leaves the names that flags on a protected sheet need", async () => {
    const book = usersBook();
    await apply(book, allMarks);
    sheetNamed(book, "交通").protection = { protected: true, allowFormatCells: false };
    const { report } = await apply(book, clearAllMarks([]));
    expect(report.skipped).toEqual([skip("交通", "protected")]);
    expect(sheetNamed(book, "交通").rules).toHaveLength(3);
    sheetNamed(book, "交通").protection = { protected: false, allowFormatCells: false };
    await apply(book, clearAllMarks([]));
    expect(pictureOf(book)).toEqual(pictureOf(usersBook()));
  });

  test("a sheet that is gone, renamed since it was read", async () => {
    const book = usersBook();
    await apply(book, allMarks);
    sheetNamed(book, "交通").name = "交通组";
    const { report } = await apply(book, [{ kind: "put-flags", sheet: "交通", rules: flagRules() }]);
    expect(report).toMatchObject({ done: [], skipped: [skip("交通", "sheet-gone")] });
  });

  test("a read-only workbook", async () => {
    const book = usersBook();
    book.readOnly = true;
    await expect(apply(book, allMarks)).rejects.toEqual(new Problem("read-only", { file: book.name }));
  });

  test("a sheet of our title made by the user in the very moment is found before anything is cleared", async () => {
    const book = usersBook();
    const before = pictureOf(book);
    const run = apply(book, allMarks, (host) => {
      host.faults.beforeAction = () => {
        if (host.syncs === 2 && book.sheets.length === 2) fill(addSheet(book, "序时·明细"), [["刚建的"]]);
      };
    });
    await expect(run).rejects.toMatchObject({ code: "name-clash" });
    expect(cellAt(sheetNamed(book, "序时·明细"), 0, 0).value).toBe("刚建的");
    book.sheets.pop();
    expect(pictureOf(book)).toEqual(before);
  });
});

describe("other people's rules that cannot be read", () => {
  const broken: Rule = {
    id: "{BROKEN}",
    type: "Custom",
    areas: [{ top: 0, left: 0, bottom: 9, right: 9 }],
    formula: "=1",
    format: {},
    stopIfTrue: false,
    broken: true,
  };

  test("are left alone; ours are found all the same, one by one", async () => {
    const book = usersBook();
    await apply(book, allMarks);
    const sheet = sheetNamed(book, "交通");
    sheet.rules.splice(1, 0, broken);
    sheet.rules.push({ ...broken, id: "{SCALE}", type: "ColorScale", broken: false });
    const { syncs } = await apply(book, [{ kind: "put-flags", sheet: "交通", rules: flagRules() }]);
    expect(sheet.rules.map(({ id }) => id).slice(0, 3)).toEqual(["{USER-RULE}", "{BROKEN}", "{SCALE}"]);
    expect(sheet.rules).toHaveLength(5);
    expect(syncs).toBe(1 + 1 + 1 + 4 + 1); // fails, without rules, list, four custom rules, write
    await apply(book, clearAllMarks());
    expect(sheet.rules.map(({ id }) => id)).toEqual(["{USER-RULE}", "{BROKEN}", "{SCALE}"]);
  });
});

describe("values of a fix", () => {
  const change = (
    row: number,
    column: number,
    before: CellChange["before"],
    after: CellChange["after"],
    formula: string | null = null,
  ): CellChange => ({ row, column, before, after, formula });
  const values = (...cells: CellChange[]): Edit[] => [{ kind: "put-values", sheet: "交通", cells }];

  test("go into the cells and nowhere else", async () => {
    const book = usersBook();
    const sheet = sheetNamed(book, "交通");
    changeCell(sheet, 3, 3, { value: "1,584", numberFormat: "@" });
    const { report } = await apply(
      book,
      values(
        change(3, 3, "1,584", 1584),
        change(5, 3, null, 7),
        change(3, 4, "x", "=不是公式"),
        change(6, 2, 0, 303, "SUM(C4:C5)"),
      ),
    );
    expect(cellAt(sheet, 3, 3)).toMatchObject({ value: 1584, numberFormat: "General" });
    expect(cellAt(sheet, 5, 3).value).toBe(7);
    expect(cellAt(sheet, 3, 4)).toMatchObject({ value: "=不是公式", formula: null });
    expect(cellAt(sheet, 6, 2).formula).toBe("=SUM(C4:C5)");
    expect(cellAt(sheet, 4, 3).value).toBe(60);
    expect(report).toEqual({ done: [{ sheet: "交通", action: "put-values" }], skipped: [], refused: [], undo: "lost" });
  });

  test("are refused cell by cell where something else stands now", async () => {
    const book = usersBook();
    const { report } = await apply(book, values(change(3, 3, 39, 1), change(4, 3, 60, 61), change(5, 3, 0, 1)));
    expect(report).toMatchObject({ refused: ["交通!D4", "交通!D6"], undo: "steps" });
    expect(cellAt(sheetNamed(book, "交通"), 4, 3).value).toBe(61);
  });

  test.each([
    ["protected", (sheet: Sheet) => (sheet.protection = { protected: true, allowFormatCells: true })],
    ["filtered", (sheet: Sheet) => (sheet.filter = { enabled: true, filtered: true, area: null })],
  ] as const)("do not go into a %s sheet", async (code, arrange) => {
    const book = usersBook();
    arrange(sheetNamed(book, "交通"));
    const before = pictureOf(book);
    expect((await apply(book, values(change(4, 3, 60, 61)))).report).toMatchObject({
      done: [],
      skipped: [skip("交通", code)],
    });
    expect(pictureOf(book)).toEqual(before);
  });

  test("go back, formats and formulas too, where Excel refuses one of them", async () => {
    const book = usersBook();
    const sheet = sheetNamed(book, "交通");
    changeCell(sheet, 3, 3, { value: "1,584", numberFormat: "@" });
    const before = pictureOf(book);
    let writes = 0;
    const run = apply(book, values(change(3, 3, "1,584", 1584), change(6, 2, 0, 5), change(4, 3, 60, 61)), (host) => {
      host.faults.beforeAction = (action) => {
        if (action.Name === "Values" && action.ActionType === 4 && ++writes === 3)
          throw new HostError("AccessDenied", "", "Range.values");
      };
    });
    await expect(run).rejects.toEqual(expect.objectContaining({ code: "protected", facts: { sheet: "交通" } }));
    expect(pictureOf(book)).toEqual(before);
  });
});

describe("where Excel refuses in the middle", () => {
  const refuse = (member: string) => (host: ExcelHost) => {
    host.faults.beforeAction = (action, _index, path) => {
      if (action.Name !== member && !(action.Name === "" && `.${path()}`.endsWith(`.${member}`))) return;
      delete host.faults.beforeAction;
      throw new HostError("AccessDenied", "", member);
    };
  };

  test.each([
    "Names.Add",
    "Worksheets.Add",
    "ConditionalFormats.Add",
    "Charts.Add",
    "Formula",
    "Color",
    "SetCellProperties",
    "Apply",
    "SetPrintTitleRows",
  ])("a first marking that fails at %s leaves the workbook as it was", async (member) => {
    const book = usersBook();
    const before = pictureOf(book);
    await expect(apply(book, allMarks, refuse(member))).rejects.toMatchObject({ code: "protected" });
    expect(pictureOf(book)).toEqual(before);
  });

  test("a later marking leaves no half figures: sheets emptied, flags out, 方案 kept; the next run writes all", async () => {
    const edits: Edit[] = [{ kind: "put-sheet", sheet: planSheet() }, ...allMarks];
    const book = usersBook();
    await apply(book, edits);
    const goal = pictureOf(book);
    await expect(apply(book, edits, refuse("Apply"))).rejects.toMatchObject({ code: "protected" });
    expect(
      [...sheetNamed(book, "序时·明细").cells.values()].every(({ value, formula }) => value === "" && formula === null),
    ).toBe(true);
    expect(sheetNamed(book, "交通").rules.map(({ id }) => id)).toEqual(["{USER-RULE}"]);
    expect(cellAt(sheetNamed(book, "序时·方案"), 0, 0).value).toBe("一、基本情况");
    await apply(book, edits);
    expect(pictureOf(book)).toEqual(goal);
  });
});

describe("Ctrl+Z", () => {
  const flags: Edit[] = [{ kind: "put-flags", sheet: "交通", rules: flagRules() }];

  test.each([
    ["making sheets", [] as Edit[], allMarks, "lost"],
    ["setting flags", allMarks, flags, "steps"],
    ["clearing sheets", allMarks, clearAllMarks(), "lost"],
  ] as const)("%s is reported as the double counts it", async (_name, first, edits, undo) => {
    const book = usersBook();
    if (first.length > 0) await apply(book, first);
    book.undoLost = false;
    expect((await apply(book, edits)).report.undo).toBe(undo);
    expect(book.undoLost).toBe(undo === "lost");
  });

  describe("in one step, where host and client can", () => {
    const run = jest.fn<Promise<unknown>, [unknown, unknown?]>();
    let original: typeof Excel.run;
    beforeEach(async () => {
      const book = usersBook();
      await apply(book, allMarks);
      connect(book, { excelApi: "1.20" });
      original = Excel.run;
      // The client under test is older than the option; the class stands for one that knows it.
      Object.assign(Excel, { run, CustomFunctionManager: jest.fn() });
    });
    afterEach(() => {
      Object.assign(Excel, { run: original });
      delete (Excel as { CustomFunctionManager?: unknown }).CustomFunctionManager;
      run.mockReset();
    });

    test("flags are grouped", async () => {
      run.mockImplementation((...args) => original(args.at(-1) as never));
      expect((await (await openExcel()).apply(flags)).undo).toBe("one-step");
      expect(run.mock.calls.at(-1)![0]).toEqual({ mergeUndoGroup: true });
    });

    test("what cannot be grouped runs again plainly and says so", async () => {
      run.mockImplementation((...args) =>
        args.length === 2
          ? Promise.reject(Object.assign(new Error(), { code: "UndoNotSupported" }))
          : original(args[0] as never),
      );
      expect((await (await openExcel()).apply(flags)).undo).toBe("steps");
    });
  });
});

describe("every error code of Excel is one of our problems", () => {
  test.each([
    ["InvalidOperationInCellEditMode", "edit-mode"],
    ["AccessDenied", "protected"],
    ["ItemNotFound", "sheet-gone"],
    ["InvalidReference", "sheet-gone"],
    ["ItemAlreadyExists", "name-clash"],
    ["InactiveWorkbook", "wrong-focus"],
    ["InvalidSelection", "wrong-focus"],
    ["FilteredRangeConflict", "filtered"],
    ["MergedRangeConflict", "filtered"],
    ["RequestPayloadSizeLimitExceeded", "payload"],
    ["ResponsePayloadSizeLimitExceeded", "payload"],
    ["RangeExceedsLimit", "payload"],
    ["OperationCellsExceedLimit", "payload"],
    ["ApiNotFound", "host-too-old"],
    ["NotImplemented", "host-too-old"],
    ["ActivityLimitReached", "busy"],
    ["WriteNotSupportedWhenModalDialogOpen", "dialog-open"],
    ["GeneralException", "office-error"],
    ["InvalidArgument", "office-error"],
  ])("%s → %s", async (code, problem) => {
    const book = usersBook();
    await apply(book, allMarks);
    const before = pictureOf(book);
    const run = apply(book, [{ kind: "put-flags", sheet: "交通", rules: [] }], (host) => {
      host.faults.beforeAction = () => {
        throw new HostError(code, "not for users", "X.y");
      };
    });
    await expect(run).rejects.toMatchObject({ name: "Problem", code: problem });
    expect(pictureOf(book)).toEqual(before);
  });

  test("a cell that is being edited stops everything before the first write", async () => {
    const book = usersBook();
    await expect(apply(book, allMarks, (host) => (host.faults.cellEditMode = true))).rejects.toEqual(
      new Problem("edit-mode"),
    );
    expect(pictureOf(book)).toEqual(pictureOf(usersBook()));
  });

  test("a request that is too large", async () => {
    const book = usersBook();
    await expect(apply(book, allMarks, (host) => (host.faults.maxRequestBytes = 20_000))).rejects.toMatchObject({
      code: "payload",
    });
    expect(book.sheets).toHaveLength(2);
  });
});
