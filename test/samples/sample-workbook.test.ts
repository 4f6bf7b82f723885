import { readFileSync } from "node:fs";
import { join } from "node:path";
import { monthCode } from "../../src/model/month";
import { CellKind } from "../../src/model/snapshot";
import { statedAsOf } from "../../src/reading/as-of";
import { recognise } from "../../src/reading/recognise";
import { sumAll } from "../../src/values/exact";
import { openWorkbookFile } from "../../src/workbook/xlsx/open";
import { sampleWorkbook } from "../../scripts/sample/workbook";

const FILE = "示例-重点项目汇总.xlsx";
const shipped = new Uint8Array(readFileSync(join(__dirname, "..", "..", "assets", FILE)));

/** Every cell that holds something: sheet, place, value, formula, format. */
async function cellsOf(bytes: Uint8Array): Promise<string[]> {
  const { sheets } = await (await openWorkbookFile(bytes, FILE)).read();
  return sheets.flatMap(({ name, cells }) =>
    Array.from({ length: cells.rowCount * cells.columnCount }, (_, index) => {
      const [row, column] = [Math.floor(index / cells.columnCount), index % cells.columnCount];
      const value = cells.kind(row, column) === CellKind.Number ? cells.number(row, column) : cells.text(row, column);
      const facts = [name, row, column, value, cells.formula(row, column), cells.numberFormat(row, column)];
      return cells.kind(row, column) === CellKind.Empty ? "" : JSON.stringify(facts);
    }).filter((text) => text !== ""),
  );
}

describe("the sample workbook in assets", () => {
  it("says what scripts/make-sample.ts writes, cell by cell", async () => {
    const [made, kept] = await Promise.all([cellsOf(sampleWorkbook()), cellsOf(shipped)]);
    expect(kept).toEqual(made);
    expect(kept.length).toBeGreaterThan(1500);
  });

  it("is read without a doubt: eight groups, June 2020", async () => {
    const recognition = recognise(await (await openWorkbookFile(shipped, FILE)).read(), { mappings: [] });
    const of = (group: string) => recognition.projects.filter(({ groupText }) => groupText === group);
    expect(
      recognition.tables.map(({ sheetName, moneyUnit, confidence, from, to }) => [
        sheetName,
        moneyUnit,
        confidence,
        to - from,
      ]),
    ).toEqual([
      ["现代服务业", "万元", 1, 10],
      ["交通", "亿元", 1, 8],
      ["城建", "万元", 1, 19],
      ["现代农业", "万元", 1, 11],
      ["旅游产业", "万元", 1, 6],
      ["社会事业", "万元", 1, 6],
      ["工业", "万元", 1, 28],
      ["生态新城", "万元", 1, 6],
    ]);
    expect(recognition.others.map(({ sheetName }) => sheetName)).toEqual(["说明"]);
    expect(recognition.tables.flatMap(({ notUnderstood, stray }) => [...notUnderstood, ...stray])).toEqual([]);
    const stated = statedAsOf(recognition);
    expect(stated === null ? null : monthCode(stated.month)).toBe("2020-06");
    // The notice's figures: Σ of the seven transport plans is 31,550, six projects of 生态新城 make 12.16亿.
    const plan = (group: string) => sumAll(of(group).map(({ yearPlan }) => yearPlan ?? 0));
    expect([plan("交通"), plan("旅游产业"), plan("生态新城")]).toEqual([31550, 18600, 121600]);
  });
});
