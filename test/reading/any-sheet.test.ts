import fc from "fast-check";
import type { CellInput, SheetInput } from "../workbooks/sheet-input";
import { areaName } from "../../src/model/address";
import { readBook } from "./read-sheet";

/** Words that sheets of this kind are made of, in any order: the reader must make something lawful of everything. */
const WORDS = [
  "序号", "项目名称", "名称", "总投资（万元）", "年度计划投资", "1-6月完成投资", "累计完成投资", "完成投资", "县(市、区)", "建设性质", "形象进度", "备注",
  "单位：万元", "附件1", "2020年重点项目汇总表", "一、交通（3项）", "（一）水利", "——铁路", "合计", "小计", "三元区小计", "注：略", "续建项目", "三元区", "市直",
  "一", "（二）", "1", "(1)", "1.1", "甲公路工程", "综合体项目", "施工中", "—", "待定", "3.5亿元", "１２", "2020.06", "上半年", "", " ", "\n", "其中：续建",
]; // prettier-ignore

const cell: fc.Arbitrary<CellInput> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 2,
    arbitrary: fc.oneof(fc.integer({ min: -5, max: 5000 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
  },
  { weight: 1, arbitrary: fc.constantFrom<CellInput>({ e: "#REF!" }, { f: "SUM(A1:A2)" }, true, { v: 3, f: "1+2" }) },
);

const HEADERS = [
  "项目名称",
  "总投资（万元）",
  "序号",
  "年度计划投资",
  "1-6月完成投资",
  "县(市、区)",
  "形象进度",
  "完成投资",
];
const anyRows = (most: number) => fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: most });
/** Rows of anything, in most cases around a header. */
const rows = fc.oneof(
  anyRows(24),
  fc
    .tuple(anyRows(5), fc.shuffledSubarray(HEADERS, { minLength: 5 }), anyRows(20))
    .map(([above, header, below]) => [...above, header, ...below]),
);

const sheet: fc.Arbitrary<SheetInput> = fc.record({
  name: fc.constantFrom("Sheet1", "交通", "2020年6月", ""),
  rows,
  merges: fc.array(
    fc
      .tuple(fc.nat(20), fc.nat(8), fc.nat(3), fc.nat(5))
      .map(([top, left, high, wide]) => areaName({ top, left, bottom: top + high, right: left + wide })),
    { maxLength: 4 },
  ),
});

describe("any sheet at all (property)", () => {
  it("is read without a fault, and every table is consistent in itself", () => {
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 2 }), (sheets) => {
        const { tables, projects, others } = readBook(sheets);
        const covered = new Set([...tables.map((table) => table.sheet), ...others.map((other) => other.sheet)]);
        expect(covered.size).toBe(sheets.length);
        let next = 0;
        tables.forEach((table, index) => {
          expect([table.from, table.from <= table.to]).toEqual([next, true]);
          next = table.to;
          expect(table.headerTop <= table.headerBottom && table.headerBottom < table.firstRow).toBe(true);
          expect(table.firstRow <= table.lastRow).toBe(true);
          expect(table.confidence > 0 && table.confidence <= 1).toBe(true);
          expect(table.confidence < 1 ? table.reasons.length : 1).toBeGreaterThan(0);
          expect(new Set(table.columns.map(({ index: column }) => column)).size).toBe(table.columns.length);
          const own = projects.slice(table.from, table.to);
          expect(
            own.every(
              (project) => project.table === index && project.row >= table.firstRow && project.row <= table.lastRow,
            ),
          ).toBe(true);
          const rows = [...own, ...table.sections, ...table.totals, ...table.notUnderstood].map(({ row }) => row);
          expect(new Set(rows).size).toBe(rows.length);
          for (const { from, to } of [...table.sections, ...table.totals]) {
            expect(from >= table.from && from <= to && to <= table.to).toBe(true);
          }
        });
        expect(next).toBe(projects.length);
      }),
      { numRuns: 600 },
    );
  });

  it("tables are found in such sheets often enough for this to mean something", () => {
    const found = fc.sample(sheet, { numRuns: 300, seed: 7 }).filter((input) => readBook([input]).tables.length > 0);
    expect(found.length).toBeGreaterThan(60);
  });
});
