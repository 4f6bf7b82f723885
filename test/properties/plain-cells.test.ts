import fc from "fast-check";
import { Problem } from "../../src/model/problem";
import type { SheetSnapshot } from "../../src/model/snapshot";
import { open } from "../workbook/xlsx/marking";
import { xlsxParts, zipParts } from "../workbooks/build-xlsx";

/**
 * Cells written as nearly all writers write them are read in one walk of their own, all others byte by byte. Whatever a sheet
 * holds, both must say the same: here it is written twice, without a prefix and with one, with which no cell is plain.
 */
const digits = fc.oneof(
  fc.nat({ max: 5 }).map(String),
  fc.integer({ min: -9, max: 1e9 }).map((whole) => String(whole / 7)),
  fc.integer({ min: -9, max: 1e9 }).map((whole) => String(whole / 100)),
  fc.constantFrom(
    "",
    "0.1",
    "007",
    "12.",
    ".5",
    "1.2.3",
    "1e3",
    " 4",
    "123456789012345",
    "1234567890123456",
    "0.30000000000000004",
  ),
);
const attribute = (name: string, values: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom("", ...values.map((value) => ` ${name}="${value}"`), ` ${name}='${values[0] ?? ""}'`);
const content = fc.oneof(
  { weight: 8, arbitrary: digits.map((value) => `><v>${value}</v></c>`) },
  { weight: 2, arbitrary: fc.constant("/>") },
  digits.map((value) => `><f>A1</f><v>${value}</v></c>`),
  digits.map((value) => `><v>${value}</v ></c>`),
  digits.map((value) => ` ><v>${value}</v><!-- --></c>`),
  fc.constantFrom("></c>", "><v/></c>", "><is><t>乙</t></is></c>"),
);
/** The address of a cell where it should stand, a place that it leaves out, or one of its own. */
const address = fc.oneof(
  { weight: 6, arbitrary: fc.constant("here") },
  fc.constantFrom("none", "below", "lower", "again"),
);
const style = attribute("s", ["0", "1", "2", "65536", "9".repeat(60)]);
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.record({ address, style, type: attribute("t", ["n", "str", "b", "e"]), content }) },
  {
    weight: 2,
    arbitrary: fc.record({
      address,
      style,
      type: fc.constant(' t="s"'),
      content: fc.oneof(
        { weight: 30, arbitrary: fc.nat({ max: 2 }).map((id) => `><v>${String(id)}</v></c>`) },
        fc.constantFrom("><v>3</v></c>", "><v>1.0</v></c>", "><v>0.2</v></c>"),
      ),
    }),
  },
);
const sheet = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 4 });
type Rows = typeof sheet extends fc.Arbitrary<infer T> ? T : never;

/** Behind all cells, so that none is left to the end of what there is to read. */
const behind = `<row r="9"><c r="A9"><v>1</v></c></row>${" ".repeat(200)}`;

function written(rows: Rows): string {
  const lines = rows.map((cells, row) => {
    const inside = cells.map(({ address: where, style, type, content: rest }, column) => {
      const letter = String.fromCharCode(65 + column);
      const line = String(row + 1 + (where === "below" ? 1 : 0));
      const place =
        where === "lower" ? `${letter.toLowerCase()}${line}` : where === "again" ? `A${line}` : `${letter}${line}`;
      return `<c${where === "none" ? "" : ` r="${place}"`}${style}${type}${rest}`;
    });
    return `<row r="${String(row + 1)}">${inside.join("")}</row>`;
  });
  return lines.join("") + behind;
}

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const parts = xlsxParts({
  sheets: [{ name: "一", rows: [["甲", "", "丙", { v: 1, s: "0.00" }, { v: 1, s: "yyyy/m/d" }]] }],
});

function workbook(cells: string, prefix: "" | "x"): Uint8Array {
  const [mark, space] = prefix === "" ? ["", "xmlns"] : [`${prefix}:`, `xmlns:${prefix}`];
  const elements = `<worksheet><sheetData>${cells}</sheetData></worksheet>`
    .replaceAll(/<(\/?)(?=[a-z])/g, `<$1${mark}`)
    .replace("worksheet", `worksheet ${space}="${NAMESPACE}"`);
  return zipParts({ ...parts, "xl/worksheets/sheet1.xml": elements });
}

function said({ cells }: SheetSnapshot): unknown[] {
  const found: unknown[] = [];
  for (let row = cells.nextRow(-1); row >= 0; row = cells.nextRow(row)) {
    for (let column = 0; column < cells.columnCount; column++) {
      const at = [row, column] as const;
      found.push([row, column, cells.kind(...at), cells.number(...at), cells.text(...at)]);
      found.push([cells.formula(...at), cells.numberFormat(...at)]);
    }
  }
  return found;
}

/** What the sheet says, or why it is refused. */
async function read(bytes: Uint8Array): Promise<unknown> {
  try {
    return (await (await open(bytes, "表.xlsx")).read()).sheets.map(said);
  } catch (error) {
    return error instanceof Problem ? error.code : error;
  }
}

test("a sheet says the same whichever way its cells are read", async () => {
  let readable = 0;
  await fc.assert(
    fc.asyncProperty(sheet, async (rows) => {
      const cells = written(rows);
      const plain = await read(workbook(cells, ""));
      expect(await read(workbook(cells, "x"))).toEqual(plain);
      if (Array.isArray(plain)) readable++;
    }),
    { numRuns: 400 },
  );
  expect(readable).toBeGreaterThan(100);
});
