import { CellKind, type SheetSnapshot, type Snapshot } from "../../src/model/snapshot";
import type { ApplyReport, CellChange, Edit, FlagRule, OwnSheet, SkipCode } from "../../src/model/edit";
import type { OwnSheetKey } from "../../src/model/snapshot";
import type { Workbook } from "../../src/workbook/workbook";
import { fullSheetOf, ownCell, ownSheetOf } from "../workbooks/own-sheet-of";
import type { SheetInput } from "../workbooks/sheet-input";
import { sheetOf, type Picture, type SheetPicture } from "./picture";
import { usersWorkbook } from "./users-workbook";

/**
 * What every workbook adapter promises (src/workbook/workbook.ts), as one suite that Excel and files both have to pass. A
 * face may rely on what stands here and on nothing else.
 */
export interface Adapter {
  /** Opens the content of an .xlsx file. The workbook opened last is the one at work: Excel has one connection. */
  open(bytes: Uint8Array, name: string): Promise<Opened>;
}

export interface Opened {
  readonly workbook: Workbook;
  /** What the workbook holds now. */
  readonly look: () => Picture;
  /** The same workbook, opened anew as someone would the next day. */
  readonly again: () => Promise<Opened>;
}

const NAME = "2020年重点项目汇总.xlsx";
const put = (...sheets: readonly OwnSheet[]): Edit[] => sheets.map((sheet) => ({ kind: "put-sheet", sheet }));
const flags = (sheet: string, ...rules: readonly FlagRule[]): Edit => ({ kind: "put-flags", sheet, rules });
const values = (sheet: string, ...cells: readonly CellChange[]): Edit => ({ kind: "put-values", sheet, cells });
const removeOwn = (...keep: readonly OwnSheetKey[]): Edit => ({ kind: "remove-own", keep });
const row = (...texts: readonly (string | number)[]) => ({ height: null, cells: texts.map((text) => ownCell(text)) });

const detail = ownSheetOf({
  key: "detail",
  title: "序时·明细",
  rows: [row("序时·明细"), row(4, "示例项目1"), row(5, "示例项目2"), row(6, "示例项目3")],
  names: [{ name: "_xushi.mark.late", area: { top: 1, left: 0, bottom: 3, right: 0 } }],
});
const rollup = fullSheetOf();
const plan = ownSheetOf({
  key: "plan",
  title: "序时·方案",
  rows: [row("一、基本情况")],
  names: [{ name: "_xushi.tolerance", area: { top: 0, left: 0, bottom: 0, right: 0 } }],
});

const formula = "COUNTIF(_xushi.mark.late,ROW())>0";
const cellFlag: FlagRule = {
  mark: "投资滞后",
  part: "cell",
  areas: [{ top: 3, left: 3, bottom: 5, right: 3 }],
  formula,
  fill: "#FFE08A",
};
const rowFlag: FlagRule = {
  ...cellFlag,
  part: "row",
  areas: [{ top: 3, left: 0, bottom: 5, right: 4 }],
  fill: "#FFF4D6",
};
const usersRule = { areas: ["C4:C6"], formula: "$C4>101", fill: "#00FF00" };
const pictured = ({ areas, fill }: { areas: string; fill: string }) => ({ areas: [areas], formula, fill });
const ourRules = [pictured({ areas: "D4:D6", fill: cellFlag.fill }), pictured({ areas: "A4:E6", fill: rowFlag.fill })];

const marks: readonly Edit[] = [...put(detail, rollup), flags("交通", cellFlag, rowFlag)];
const skipped = (sheet: string, code: SkipCode) => expect.objectContaining({ sheet, code }) as unknown;
const done = (sheet: string, action: ApplyReport["done"][number]["action"]) => ({ sheet, action });

export function describeWorkbookContract(adapterName: string, adapter: Adapter): void {
  const open = (...extra: readonly SheetInput[]) => adapter.open(usersWorkbook(...extra), NAME);
  const opened = async (...edits: readonly Edit[]) => {
    const book = await open();
    const before = book.look();
    const report = await book.workbook.apply(edits);
    return { ...book, before, report };
  };
  /** Everything but our own: sheets of the user's with their rules, and names. */
  const users = (picture: Picture) => ({
    sheets: picture.sheets.filter(({ name }) => !name.startsWith("序时·")).map(withoutOurRules),
    names: Object.fromEntries(Object.entries(picture.names).filter(([name]) => !name.startsWith("_xushi."))),
  });

  describe(`${adapterName}: reading`, () => {
    const read = async (...extra: readonly SheetInput[]): Promise<Snapshot> => (await open(...extra)).workbook.read();
    const named = (snapshot: Snapshot, name: string): SheetSnapshot =>
      snapshot.sheets.find((sheet) => sheet.name === name)!;

    test("what a cell holds, at the place where it stands", async () => {
      const { cells } = named(await read(), "交通");
      const at = (r: number, c: number) => [cells.kind(r, c), cells.number(r, c), cells.text(r, c)];
      expect(at(0, 0)).toEqual([CellKind.Text, NaN, "2020年1-6月重点项目进展情况表"]);
      expect(at(3, 2)).toEqual([CellKind.Number, 100, ""]);
      expect(at(3, 3)).toEqual([CellKind.Text, NaN, "1,584"]);
      expect(at(4, 4)).toEqual([CellKind.Boolean, 1, ""]);
      expect(at(5, 3)).toEqual([CellKind.Empty, NaN, ""]);
      expect(at(5, 4)).toEqual([CellKind.Error, NaN, "#REF!"]);
      expect([cells.numberFormat(3, 2), cells.numberFormat(3, 3), cells.numberFormat(4, 2)]).toEqual([
        "#,##0.00",
        "@",
        "General",
      ]);
    });

    test("formulas without their sign, with the result that was there", async () => {
      const { cells } = named(await read(), "交通");
      expect([cells.formula(6, 2), cells.kind(6, 2), cells.number(6, 2)]).toEqual(["SUM(C4:C6)", CellKind.Number, 303]);
      expect([cells.formula(6, 4), cells.kind(6, 4), cells.text(6, 4)]).toEqual(['IF(1,"")', CellKind.Empty, ""]);
      expect(cells.formula(3, 2)).toBeNull();
    });

    test("cells outside the stored ones are empty; rows are walked in order", async () => {
      const snapshot = await read();
      const { cells } = named(snapshot, "说明");
      expect([cells.rowCount, cells.columnCount]).toEqual([3, 2]);
      expect([cells.nextRow(-1), cells.nextRow(1), cells.nextRow(2)]).toEqual([1, 2, -1]);
      for (const [r, c] of [
        [0, 0],
        [1, 0],
        [3, 1],
        [1_048_575, 16_383],
      ] as const) {
        expect([cells.kind(r, c), cells.number(r, c), cells.text(r, c), cells.formula(r, c)]).toEqual([
          CellKind.Empty,
          NaN,
          "",
          null,
        ]);
      }
    });

    test("sheets in their order, with what hides, merges and protects", async () => {
      const snapshot = await read();
      expect(
        snapshot.sheets.map(({ name, own, visibility, protection, filtered }) => [
          name,
          own,
          visibility,
          protection,
          filtered,
        ]),
      ).toEqual([
        ["交通", null, "visible", null, false],
        ["说明", null, "hidden", null, false],
        ["已保护", null, "visible", { formatCells: false }, false],
        ["可改格式", null, "visible", { formatCells: true }, false],
      ]);
      const { merges, hiddenRows, hiddenColumns } = named(snapshot, "交通");
      expect(merges).toEqual([
        { top: 0, left: 0, bottom: 0, right: 4 },
        { top: 1, left: 0, bottom: 1, right: 2 },
      ]);
      expect([[...hiddenRows], [...hiddenColumns]]).toEqual([[4], [4]]);
      expect(snapshot).toMatchObject({ name: NAME, date1904: false, uncomputed: false, signed: false });
    });

    test("our sheets by their deeds, whatever they are called; 序时·方案 with its cells", async () => {
      const snapshot = await read(
        { name: "改过的名字", rows: [["明细"]], own: "detail" },
        { name: "序时·方案", rows: [["一、基本情况"]], own: "plan" },
        { name: "序时·汇总", rows: [["用户自己的"]] },
      );
      expect(snapshot.sheets.slice(4).map(({ name, own }) => [name, own])).toEqual([
        ["改过的名字", "detail"],
        ["序时·方案", "plan"],
        ["序时·汇总", null],
      ]);
      expect(named(snapshot, "序时·方案").cells.text(0, 0)).toBe("一、基本情况");
      expect(named(snapshot, "序时·汇总").cells.text(0, 0)).toBe("用户自己的");
    });

    test("changes nothing", async () => {
      const book = await open();
      const before = book.look();
      await book.workbook.read();
      expect(book.look()).toEqual(before);
    });
  });

  describe(`${adapterName}: a sheet of ours`, () => {
    test("comes last, with everything that it has, under hidden names", async () => {
      const { look, before, report } = await opened(...put(detail, rollup));
      expect(report).toMatchObject({
        done: [done("序时·明细", "put-sheet"), done("序时·汇总", "put-sheet")],
        skipped: [],
        refused: [],
      });
      const now = look();
      expect(now.sheets.slice(0, 4)).toEqual(before.sheets);
      expect(now.sheets.slice(4).map(({ name, visibility }) => [name, visibility])).toEqual([
        ["序时·明细", "visible"],
        ["序时·汇总", "visible"],
      ]);
      expect(now.names).toEqual({
        ...before.names,
        "_xushi.sheet.detail": { formula: "'序时·明细'!$A$1", visible: false },
        "_xushi.mark.late": { formula: "'序时·明细'!$A$2:$A$4", visible: false },
        "_xushi.sheet.rollup": { formula: "'序时·汇总'!$A$1", visible: false },
        "_xushi.rates": { formula: "'序时·汇总'!$D$3:$D$6", visible: false },
      });
      const sheet = sheetOf(now, "序时·汇总");
      expect(sheet).toMatchObject({
        tabColor: "#0B5CAD",
        gridlines: false,
        merges: ["A1:D1"],
        frozen: { rows: 2, columns: 2 },
        filter: "A2:D6",
        hiddenColumns: [4],
        links: { B3: "'交通'!B1", B4: "'交通'!B2", B5: "'交通'!B3", B6: "'交通'!B4" },
        rules: [
          { areas: ["A3:D6"], formula: "$D3<0.5", fill: "#FFE699" },
          { areas: ["D3:D6"], formula: null, fill: null },
        ],
        validations: ["custom A7", "decimal C3:C6", "list B3:B6", "whole A3:A6"],
        charts: [
          {
            title: "各组完成率 <groups>",
            values: ["'序时·汇总'!D3:D6", "'序时·汇总'!D3:D6"],
            categories: ["'序时·汇总'!B3:B6", "'序时·汇总'!B3:B6"],
          },
          { title: "各组完成率 <districts>", values: ["'序时·汇总'!D3:D6"], categories: ["'序时·汇总'!B3:B6"] },
        ],
      });
      expect(sheet.cells).toMatchObject({
        A3: { formula: null, value: 1, format: "0" },
        B4: { formula: null, value: "工业 & <城建>", format: "@" },
        C4: { formula: null, value: 2001, format: "#,##0" },
        D4: { formula: "C4/4000", value: null, format: "0.0%" },
        E4: { formula: 'IF(D4>=0.5,"达","未达")', value: null },
      });
    });

    test.each(["=1+1", "+86", "-3", "@x", "'quoted", "0012", "2020-06", "1,584", "1e5", "TRUE", "#REF!", " 两端 "])(
      "holds the text %j as that text, in any style",
      async (text) => {
        const cells = (["text", "money", "plain", "general", "title"] as const).map((style) =>
          ownCell(text, { style }),
        );
        const { look } = await opened(...put(ownSheetOf({ rows: [{ height: null, cells }] })));
        const sheet = sheetOf(look(), "序时·汇总");
        for (const name of ["A1", "B1", "C1", "D1", "E1"])
          expect(sheet.cells[name]).toMatchObject({ value: text, formula: null });
      },
    );

    test("is rewritten in place to the same end, today and tomorrow", async () => {
      const book = await opened(...marks);
      const first = book.look();
      await book.workbook.apply(marks);
      expect(book.look()).toEqual(first);
      const tomorrow = await book.again();
      await tomorrow.workbook.apply(marks);
      expect(tomorrow.look()).toEqual(first);
    });

    test("leaves nothing behind when it becomes smaller", async () => {
      const book = await opened(...put(rollup));
      await book.workbook.apply(put(ownSheetOf({ rows: [row("只有一格")], landscape: false })));
      const fresh = await opened(...put(ownSheetOf({ rows: [row("只有一格")], landscape: false })));
      expect(sheetOf(book.look(), "序时·汇总")).toEqual(sheetOf(fresh.look(), "序时·汇总"));
      expect(Object.keys(book.look().names).sort()).toEqual(["_xushi.sheet.rollup", "user_name"]);
    });

    test("never takes a sheet of the user's: it gets a number, and is found again under it", async () => {
      const book = await open({ name: "序时·明细", rows: [["用户自己的"]] });
      const before = book.look();
      const linked = ownSheetOf({
        rows: [{ height: null, cells: [ownCell("去汇总", { link: { sheet: "序时·汇总", row: 0, column: 0 } })] }],
      });
      const report = await book.workbook.apply(put(detail, linked));
      expect(report.done).toEqual([done("序时·明细 2", "put-sheet"), done("序时·汇总", "put-sheet")]);
      await book.workbook.apply(put(detail, linked));
      const now = book.look();
      expect(now.sheets.map(({ name }) => name)).toEqual([
        ...before.sheets.map(({ name }) => name),
        "序时·明细 2",
        "序时·汇总",
      ]);
      expect(now.sheets[4]).toEqual(before.sheets[4]);
      expect(now.names["_xushi.mark.late"]).toEqual({ formula: "'序时·明细 2'!$A$2:$A$4", visible: false });
      await book.workbook.apply([removeOwn()]);
      expect(book.look()).toEqual(before);
    });

    test("its jumps lead to our other sheets under the names that these bear", async () => {
      const book = await open({ name: "改过的汇总", rows: [["旧"]], own: "rollup" });
      const linking = ownSheetOf({
        key: "detail",
        title: "序时·明细",
        rows: [{ height: null, cells: [ownCell("去汇总", { link: { sheet: "序时·汇总", row: 2, column: 1 } })] }],
      });
      await book.workbook.apply(put(linking, rollup));
      expect(sheetOf(book.look(), "序时·明细").links).toEqual({ A1: "'改过的汇总'!B3" });
    });

    test("is rewritten where it stands under the name that the user gave it", async () => {
      const book = await open({ name: "改过的名字", rows: [["旧"], ["旧"]], own: "detail" });
      const report = await book.workbook.apply(put(detail));
      expect(report.done).toEqual([done("改过的名字", "put-sheet")]);
      expect(sheetOf(book.look(), "改过的名字").cells).toMatchObject({ A1: { value: "序时·明细" }, A4: { value: 6 } });
      expect(book.look().sheets.map(({ name }) => name)).not.toContain("序时·明细");
    });

    test("without a key it is the user's from birth: no deed, never rewritten, never removed", async () => {
      const mine = ownSheetOf({ key: null, title: "重点项目表", rows: [row("项目名称")] });
      const { workbook, look, before } = await opened(...put(mine));
      const report = await workbook.apply(put(mine));
      expect(report.done).toEqual([done("重点项目表 2", "put-sheet")]);
      await workbook.apply([removeOwn()]);
      const now = look();
      expect(now.names).toEqual(before.names);
      expect(now.sheets.map(({ name }) => name).slice(4)).toEqual(["重点项目表", "重点项目表 2"]);
    });
  });

  describe(`${adapterName}: flags`, () => {
    const rulesOf = (book: Opened) => sheetOf(book.look(), "交通").rules;

    test("stand behind the user's rules, in their order, and touch nothing else", async () => {
      const book = await opened(...marks);
      expect(book.report.done.at(-1)).toEqual(done("交通", "put-flags"));
      expect(rulesOf(book)).toEqual([usersRule, ...ourRules]);
      expect(users(book.look())).toEqual(users(book.before));
    });

    test("are replaced as a whole, also when the workbook is opened anew", async () => {
      const book = await (await opened(...marks)).again();
      await book.workbook.apply([flags("交通", rowFlag)]);
      expect(rulesOf(book)).toEqual([usersRule, ourRules[1]]);
      await book.workbook.apply([flags("交通")]);
      expect(rulesOf(book)).toEqual([usersRule]);
    });

    test("may be given as several areas", async () => {
      const areas = [cellFlag.areas[0]!, { top: 5, left: 1, bottom: 5, right: 1 }];
      const book = await opened(...put(detail), flags("交通", { ...cellFlag, areas }));
      expect(rulesOf(book)[1]).toEqual({ areas: ["D4:D6", "B6"], formula, fill: cellFlag.fill });
    });

    test("what cannot be flagged is reported, and the others are done", async () => {
      const book = await opened(
        ...put(detail),
        flags("已保护", cellFlag),
        flags("没有这张表", cellFlag),
        flags("可改格式", cellFlag),
        flags("交通", cellFlag),
      );
      expect(book.report.skipped).toHaveLength(2);
      expect(book.report.skipped).toEqual(
        expect.arrayContaining([skipped("已保护", "protected"), skipped("没有这张表", "sheet-gone")]),
      );
      expect(book.report.done).toEqual([
        done("序时·明细", "put-sheet"),
        done("可改格式", "put-flags"),
        done("交通", "put-flags"),
      ]);
      const now = book.look();
      expect(sheetOf(now, "已保护")).toEqual(sheetOf(book.before, "已保护"));
      expect(sheetOf(now, "可改格式").rules).toHaveLength(1);
    });

    test("do not go onto sheets of ours", async () => {
      const book = await opened(...put(detail));
      const report = await book.workbook.apply([flags("序时·明细", cellFlag)]);
      expect(report).toMatchObject({ done: [], skipped: [skipped("序时·明细", "sheet-gone")] });
    });
  });

  describe(`${adapterName}: values of a fix`, () => {
    const change = (
      r: number,
      c: number,
      before: CellChange["before"],
      after: CellChange["after"],
      with_: string | null = null,
    ): CellChange => ({ row: r, column: c, before, after, formula: with_ });

    test("go into their cells and nowhere else", async () => {
      const book = await opened(
        values(
          "交通",
          change(3, 3, "1,584", 1584),
          change(5, 3, null, 7),
          change(3, 4, "x", "=不是公式"),
          change(6, 3, 60, 60, "SUM(D4:D5)"),
          change(9, 1, null, "新的一行"),
        ),
      );
      expect(book.report).toMatchObject({ done: [done("交通", "put-values")], skipped: [], refused: [] });
      const { cells } = (await book.workbook.read()).sheets[0]!;
      expect([cells.kind(3, 3), cells.number(3, 3)]).toEqual([CellKind.Number, 1584]);
      expect(cells.number(5, 3)).toBe(7);
      expect([cells.kind(3, 4), cells.text(3, 4), cells.formula(3, 4)]).toEqual([CellKind.Text, "=不是公式", null]);
      expect(cells.formula(6, 3)).toBe("SUM(D4:D5)");
      expect(cells.text(9, 1)).toBe("新的一行");
      const now = book.look();
      const changed = ["D4", "D6", "E4", "D7", "B10"];
      const others = ({ cells: all, ...rest }: SheetPicture) => ({
        ...rest,
        cells: Object.fromEntries(Object.entries(all).filter(([name]) => !changed.includes(name))),
      });
      expect(others(sheetOf(now, "交通"))).toEqual(others(sheetOf(book.before, "交通")));
      expect(now.sheets.slice(1)).toEqual(book.before.sheets.slice(1));
    });

    test("are refused cell by cell where something else stands now", async () => {
      const book = await opened(
        values(
          "交通",
          change(3, 2, 99, 1),
          change(4, 3, 60, 61),
          change(5, 3, 0, 1),
          change(3, 3, 1584, 2),
          change(4, 1, "示例项目2 ", "x"),
          change(4, 4, 1, 0),
        ),
      );
      expect([...book.report.refused].sort()).toEqual(["交通!B5", "交通!C4", "交通!D4", "交通!D6", "交通!E5"]);
      expect(book.report.done).toEqual([done("交通", "put-values")]);
      const { cells } = sheetOf(book.look(), "交通");
      expect(cells["D5"]).toMatchObject({ value: 61 });
      expect(cells["C4"]).toMatchObject({ value: 100 });
    });

    test("where every cell is refused nothing is done", async () => {
      const book = await opened(values("交通", change(3, 2, 99, 1)));
      expect(book.report).toMatchObject({ done: [], skipped: [], refused: ["交通!C4"] });
      expect(book.look()).toEqual(book.before);
    });

    test("do not go into protected sheets, nor where there is none; the others are done", async () => {
      const book = await opened(
        values("已保护", change(1, 1, 5, 6)),
        values("可改格式", change(1, 1, 5, 6)),
        values("没有这张表", change(1, 1, 5, 6)),
        values("交通", change(4, 3, 60, 61)),
      );
      expect(book.report.skipped).toHaveLength(3);
      expect(book.report.skipped).toEqual(
        expect.arrayContaining([
          skipped("已保护", "protected"),
          skipped("可改格式", "protected"),
          skipped("没有这张表", "sheet-gone"),
        ]),
      );
      expect(book.report.done).toEqual([done("交通", "put-values")]);
      expect(book.look().sheets.slice(1)).toEqual(book.before.sheets.slice(1));
    });
  });

  describe(`${adapterName}: removing what is ours`, () => {
    test("leaves the workbook as it was", async () => {
      const book = await opened(...marks, ...put(plan));
      const report = await book.workbook.apply([removeOwn()]);
      expect([...report.done].sort((a, b) => (a.sheet < b.sheet ? -1 : 1))).toEqual([
        done("交通", "removed"),
        done("序时·方案", "removed"),
        done("序时·明细", "removed"),
        done("序时·汇总", "removed"),
      ]);
      expect(book.look()).toEqual(book.before);
    });

    test("keeps the sheets that it is told to keep, with their names", async () => {
      const book = await opened(...marks, ...put(plan));
      await book.workbook.apply([removeOwn("plan")]);
      const now = book.look();
      expect(now.sheets.map(({ name }) => name)).toEqual(["交通", "说明", "已保护", "可改格式", "序时·方案"]);
      expect(Object.keys(now.names).sort()).toEqual(["_xushi.sheet.plan", "_xushi.tolerance", "user_name"]);
      expect(sheetOf(now, "交通").rules).toEqual([usersRule]);
    });

    test("from a workbook that holds nothing of ours does nothing", async () => {
      const book = await opened(removeOwn());
      expect(book.report).toMatchObject({ done: [], skipped: [], refused: [] });
      expect(book.look()).toEqual(book.before);
    });

    test("finds what is ours after a renaming and after the workbook was opened anew", async () => {
      const book = await open(
        { name: "改过的名字", rows: [["明细"]], own: "detail" },
        { name: "序时·汇总", rows: [["用户自己的"]] },
      );
      await book.workbook.apply([flags("交通", { ...cellFlag, formula: "COUNTIF(_xushi.sheet.detail,ROW())>0" })]);
      const later = await book.again();
      await later.workbook.apply([removeOwn()]);
      const now = later.look();
      expect(now.sheets.map(({ name }) => name)).toEqual(["交通", "说明", "已保护", "可改格式", "序时·汇总"]);
      expect(sheetOf(now, "交通").rules).toEqual([usersRule]);
      expect(Object.keys(now.names)).toEqual(["user_name"]);
    });
  });

  describe(`${adapterName}: edits in their order`, () => {
    test("what is removed first can be put anew in the same list", async () => {
      const goal = (await opened(...put(detail), flags("交通", cellFlag))).look();
      const book = await opened(...marks, ...put(plan));
      await book.workbook.apply([removeOwn(), ...put(detail), flags("交通", cellFlag)]);
      expect(book.look()).toEqual(goal);
    });

    test("what is put first and then removed is gone", async () => {
      const book = await opened(...marks, removeOwn());
      expect(book.look()).toEqual(book.before);
    });

    test("of two lists of flags for a sheet the last one counts", async () => {
      const book = await opened(...put(detail), flags("交通", cellFlag, rowFlag), flags("交通", rowFlag));
      expect(sheetOf(book.look(), "交通").rules).toEqual([usersRule, ourRules[1]]);
    });

    test("an empty list does nothing", async () => {
      const book = await opened();
      expect(book.report).toMatchObject({ done: [], skipped: [], refused: [] });
      expect(book.look()).toEqual(book.before);
    });

    test("a snapshot taken before does not change", async () => {
      const book = await open();
      const snapshot = await book.workbook.read();
      await book.workbook.apply([values("交通", { row: 4, column: 3, before: 60, after: 61, formula: null })]);
      expect(snapshot.sheets[0]!.cells.number(4, 3)).toBe(60);
      expect((await book.workbook.read()).sheets[0]!.cells.number(4, 3)).toBe(61);
    });
  });
}

function withoutOurRules(sheet: SheetPicture): SheetPicture {
  return { ...sheet, rules: sheet.rules.filter((rule) => rule.formula?.includes("_xushi.") !== true) };
}
