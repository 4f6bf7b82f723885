import { CellKind, type SheetSnapshot, type Snapshot } from "../../../src/model/snapshot";
import { Problem } from "../../../src/model/problem";
import { openExcel } from "../../../src/workbook/excel/excel-workbook";
import { connect } from "../../excel-host/client";
import type { ExcelHost } from "../../excel-host/host";
import { addSheet, changeCell, createBook, fill, type Book } from "../../excel-host/model";
import { HostError } from "../../excel-host/protocol";
import { allMarks, planSheet, usersBook } from "./example";

async function read(book: Book, excelApi = "1.14", arrange: (host: ExcelHost) => void = () => undefined) {
  const host = connect(book, { excelApi });
  const workbook = await openExcel();
  arrange(host);
  const opened = host.syncs;
  const snapshot = await workbook.read();
  expect(host.liveReferences).toBe(0);
  return { snapshot, workbook, host, syncs: host.syncs - opened };
}

const sheetOf = (snapshot: Snapshot, name: string): SheetSnapshot =>
  snapshot.sheets.find((sheet) => sheet.name === name)!;

describe("what the cells say", () => {
  test("values, kinds, formulas and formats, at the place where they stand", async () => {
    const book = createBook();
    const sheet = addSheet(book, "表");
    fill(
      sheet,
      [
        ["文字", 12.5, true, "#REF!"],
        [null, "=B3*2", "", "'"],
      ],
      2,
      1,
    );
    changeCell(sheet, 3, 2, { value: 25, numberFormat: "#,##0.00" });
    changeCell(sheet, 2, 1, { numberFormat: "@" });
    const { snapshot } = await read(book);
    const { cells } = sheetOf(snapshot, "表");
    expect([cells.kind(2, 1), cells.text(2, 1), cells.numberFormat(2, 1)]).toEqual([CellKind.Text, "文字", "@"]);
    expect([cells.kind(2, 2), cells.number(2, 2), cells.formula(2, 2)]).toEqual([CellKind.Number, 12.5, null]);
    expect([cells.kind(2, 3), cells.number(2, 3)]).toEqual([CellKind.Boolean, 1]);
    expect([cells.kind(2, 4), cells.text(2, 4)]).toEqual([CellKind.Error, "#REF!"]);
    expect([cells.number(3, 2), cells.formula(3, 2), cells.numberFormat(3, 2)]).toEqual([25, "B3*2", "#,##0.00"]);
    for (const [row, column] of [
      [3, 3],
      [0, 0],
      [9, 9],
    ] as const) {
      expect([cells.kind(row, column), cells.numberFormat(row, column), cells.formula(row, column)]).toEqual([
        CellKind.Empty,
        "General",
        null,
      ]);
    }
    expect([cells.rowCount, cells.columnCount]).toEqual([4, 5]);
    expect([cells.nextRow(-1), cells.nextRow(2), cells.nextRow(3)]).toEqual([2, 3, -1]);
  });

  test("formatted empty cells do not count, an empty sheet is empty", async () => {
    const book = createBook();
    changeCell(addSheet(book, "空"), 900, 900, { format: { "fill/color": "#FF0000" } });
    const { snapshot } = await read(book);
    expect(sheetOf(snapshot, "空").cells.rowCount).toBe(0);
  });

  test("visibility, protection, filter, hidden rows and columns", async () => {
    const book = usersBook();
    const [sheet, other] = [book.sheets[0]!, book.sheets[1]!];
    sheet.protection = { protected: true, allowFormatCells: true };
    sheet.filter = { enabled: true, filtered: true, area: null };
    sheet.hiddenRows.add(4);
    sheet.hiddenColumns.add(2);
    other.visibility = "VeryHidden";
    const { snapshot } = await read(book);
    expect(sheetOf(snapshot, "交通")).toMatchObject({
      protection: { formatCells: true },
      filtered: true,
      hiddenRows: new Set([4]),
      hiddenColumns: new Set([2]),
      visibility: "visible",
      own: null,
    });
    expect(sheetOf(snapshot, "说明")).toMatchObject({
      visibility: "veryHidden",
      protection: null,
      hiddenRows: new Set(),
    });
    expect(snapshot).toMatchObject({
      name: "2020年重点项目汇总.xlsx",
      source: "excel",
      uncomputed: false,
      signed: false,
    });
  });

  test("our sheets are known by their deeds, also under another name; only 序时·方案 is read", async () => {
    const book = usersBook();
    const { workbook } = await read(book);
    await workbook.apply([...allMarks, { kind: "put-sheet", sheet: planSheet() }]);
    const detail = book.sheets.find(({ name }) => name === "序时·明细")!;
    detail.name = "改了名";
    for (const name of book.names) name.formula = name.formula.replace("序时·明细", "改了名");
    const { snapshot } = await read(book);
    expect(snapshot.sheets.map(({ name, own }) => [name, own])).toEqual([
      ["交通", null],
      ["说明", null],
      ["改了名", "detail"],
      ["序时·汇总", "rollup"],
      ["序时·方案", "plan"],
    ]);
    expect(sheetOf(snapshot, "改了名").cells.rowCount).toBe(0);
    expect(sheetOf(snapshot, "序时·方案").cells.text(0, 0)).toBe("一、基本情况");
  });
});

describe("merged areas", () => {
  test("as Excel tells them from 1.13 on", async () => {
    const { snapshot, syncs } = await read(usersBook(), "1.14");
    expect(sheetOf(snapshot, "交通").merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 4 }]);
    expect(syncs).toBe(2);
  });

  test("inferred from the blanks of the head below 1.13, without asking", async () => {
    const book = createBook();
    fill(addSheet(book, "表"), [
      ["标题"],
      ["序号", "项目名称", "投资", null, "备注"],
      [null, null, "总投资", "年度计划", null],
      [1, "甲", 100, 50, null],
      [2, null, 100, 50, null],
    ]);
    const { snapshot, syncs } = await read(book, "1.12");
    expect(sheetOf(snapshot, "表").merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 4 },
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
      { top: 1, left: 4, bottom: 2, right: 4 },
    ]);
    expect(book.undoLost).toBe(false);
    expect(syncs).toBe(2);
  });

  test("inferred too when there are more than Excel can tell", async () => {
    const book = usersBook();
    for (let row = 10; row < 600; row++) book.sheets[0]!.merges.push({ top: row, left: 0, bottom: row, right: 1 });
    fill(book.sheets[0]!, [["x"]], 600);
    const { snapshot, syncs } = await read(book);
    expect(sheetOf(snapshot, "交通").merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 4 });
    expect(syncs).toBe(3);
  });
});

describe("large workbooks", () => {
  const large = (rows: number, columns: number) => {
    const book = createBook();
    fill(
      addSheet(book, "大"),
      Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_c, column) => row * 31 + column)),
    );
    return book;
  };

  test("8,000 rows × 25 columns take two syncs, twice as many three", async () => {
    for (const [rows, expected] of [
      [8000, 2],
      [16_000, 3],
    ] as const) {
      const { snapshot, syncs, host } = await read(large(rows, 25));
      const responses = host.messages.filter(({ kind }) => kind === "sync").map(({ responseBytes }) => responseBytes);
      console.log(`${String(rows)} × 25: ${String(syncs)} syncs, answers of ${responses.join(", ")} bytes`);
      expect(syncs).toBe(expected);
      expect(sheetOf(snapshot, "大").cells.number(rows - 1, 24)).toBe((rows - 1) * 31 + 24);
    }
  });

  test("one column may be very long", async () => {
    const { snapshot } = await read(large(150_000, 1));
    expect(sheetOf(snapshot, "大").cells.number(149_999, 0)).toBe(149_999 * 31);
  });

  test("an answer that is too large is asked for in halves, down to rows", async () => {
    const { snapshot, syncs } = await read(large(100, 10), "1.14", (host) => (host.faults.maxResponseBytes = 6000));
    expect(sheetOf(snapshot, "大").cells.number(99, 9)).toBe(99 * 31 + 9);
    expect(syncs).toBeGreaterThan(3);
  });

  test("what does not even fit row by row is said", async () => {
    await expect(read(large(4, 3000), "1.14", (host) => (host.faults.maxResponseBytes = 6000))).rejects.toMatchObject({
      code: "payload",
    });
  });

  test("a sheet with cells in its far corner is refused in one sentence", async () => {
    const book = usersBook();
    fill(book.sheets[1]!, [[1]], 1_048_575, 16_383);
    await expect(read(book)).rejects.toEqual(new Problem("too-large", { file: book.name, detail: "cells" }));
  });
});

describe("a workbook that changes between two looks", () => {
  test("one more look when a sheet was added, renamed or deleted", async () => {
    const book = usersBook();
    const { workbook, host } = await read(book);
    const count = async () => {
      const before = host.syncs;
      const snapshot = await workbook.read();
      return [snapshot.sheets.map(({ name }) => name), host.syncs - before];
    };
    expect(await count()).toEqual([["交通", "说明"], 2]);
    fill(addSheet(book, "新表"), [["x"]]);
    expect(await count()).toEqual([["交通", "说明", "新表"], 3]);
    book.sheets[2]!.name = "改名";
    expect(await count()).toEqual([["交通", "说明", "改名"], 3]);
    book.sheets.splice(1, 1);
    expect(await count()).toEqual([["交通", "改名"], 3]);
    expect(await count()).toEqual([["交通", "改名"], 2]);
  });

  test("a sheet deleted before its values are asked for is said to be gone", async () => {
    const book = usersBook();
    const run = read(book, "1.14", (host) => {
      host.faults.beforeAction = (action, index) => {
        if (host.syncs === 2 && index === 0) book.sheets.splice(1, 1);
      };
    });
    await expect(run).rejects.toMatchObject({ code: "sheet-gone" });
  });
});

test("where Excel will not tell where formulas are, they are looked for everywhere", async () => {
  const book = usersBook();
  book.sheets[0]!.protection = { protected: true, allowFormatCells: false };
  const { snapshot, syncs } = await read(book);
  expect(sheetOf(snapshot, "交通").cells.formula(6, 2)).toBe("SUM(C4:C6)");
  expect(syncs).toBe(3);
});

test("values that Excel leaves out instead of failing are noticed", async () => {
  const book = usersBook();
  const host = connect(book, { excelApi: "1.14" });
  const workbook = await openExcel();
  host.faults.answerNull = "Values";
  await expect(workbook.read()).rejects.toMatchObject({ code: "payload" });
});

test("an unknown error keeps its code and holds no cell value", async () => {
  const run = read(usersBook(), "1.14", (host) => {
    host.faults.beforeAction = (_action, _index, path) => {
      if (path().endsWith("Worksheets"))
        throw new HostError("SomethingNew", "text of Excel's", "WorksheetCollection.items");
    };
  });
  await expect(run).rejects.toEqual(
    new Problem("office-error", { code: "SomethingNew", where: "WorksheetCollection.items" }),
  );
});
