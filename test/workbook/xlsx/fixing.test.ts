import { parseArea } from "../../../src/model/address";
import type { CellChange } from "../../../src/model/edit";
import { featureWorkbooks } from "../../workbooks/feature-workbooks";
import { open } from "./marking";
import { partsOf, textOf } from "./parts-of";

const change = (
  cell: string,
  before: CellChange["before"],
  after: CellChange["after"],
  formula: string | null = null,
) => {
  const { top, left } = parseArea(cell) ?? { top: 0, left: 0 };
  return { row: top, column: left, before, after, formula };
};

/** A text that is a number, a number, a text in an empty cell, a formula overwritten, one put in, a row that was not there. */
const changes = [
  change("I8", "1,300", 1300),
  change("H7", 6000, 6000.5),
  change("G6", null, "<无> & _x000D_"),
  change("G9", 44_200, 44_200),
  change("I9", 8600.5, 9900.5, "SUM(I5:I8)"),
  change("B40", null, "补"),
];

/** A sheet without the cells that were to change, and without what tells how far it reaches. */
function rest(xml: string): string {
  return changes
    .map(({ row, column }) => String.fromCharCode(65 + column) + String(row + 1))
    .reduce(
      (text, cell) => text.replace(new RegExp(`<((?:\\w+:)?c)(?: [^>]*)? r="${cell}"[^>]*?(?:/>|>.*?</\\1>)`), ""),
      xml,
    )
    .replace(/<((?:\w+:)?row) r="40"><\/\1>/, "");
}

describe("fixing cells changes these cells and nothing else of a workbook with", () => {
  test.each(featureWorkbooks())("$name", async ({ name, bytes }) => {
    const book = await open(bytes, name);
    const report = await book.apply([{ kind: "put-values", sheet: "交通", cells: changes }]);
    expect(report).toMatchObject({ skipped: [], refused: [], done: [{ sheet: "交通", action: "put-values" }] });

    const [before, after] = [partsOf(bytes), partsOf(book.bytes())];
    const differing = [...before.keys()].filter(
      (part) => !Buffer.from(before.get(part) ?? "").equals(after.get(part) ?? new Uint8Array(0)),
    );
    const hadChain = [...before.keys()].some((part) => part.endsWith("calcChain.xml"));
    expect(differing.map((part) => part.replace(/.*[\\/]/, "")).sort()).toEqual(
      [
        ...(hadChain ? ["[Content_Types].xml", "calcChain.xml", "workbook.xml.rels"] : []),
        "sheet1.xml",
        "workbook.xml",
      ].sort(),
    );
    const sheet = differing.find((part) => part.endsWith("sheet1.xml")) ?? "";
    const [was, is] = [before, after].map((parts) => textOf(parts.get(sheet) ?? new Uint8Array(0)) ?? "");
    expect(rest(is ?? "")).toBe(rest(was ?? ""));
    expect(is).not.toBe(was);
    expect(after.has("xl/calcChain.xml")).toBe(false);

    const { cells } = (await (await open(book.bytes(), name)).read()).sheets[0]!;
    for (const { row, column, after: value, formula } of changes) {
      expect(typeof value === "number" ? cells.number(row, column) : cells.text(row, column)).toBe(value);
      expect(cells.formula(row, column)).toBe(formula);
    }
  });
});
