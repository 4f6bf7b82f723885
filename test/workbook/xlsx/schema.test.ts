import { monthOf } from "../../../src/model/month";
import { noSettings } from "../../../src/model/settings";
import { planSheet } from "../../../src/output/plan-sheet";
import { templateSheets } from "../../../src/output/template";
import { shippedPlans } from "../../../src/plans/shipped";
import { createWorkbook } from "../../../src/workbook/xlsx/create";
import { xlsxParts } from "../../workbooks/build-xlsx";
import { featureWorkbooks } from "../../workbooks/feature-workbooks";
import { fullSheetOf, ownCell, ownSheetOf } from "../../workbooks/own-sheet-of";
import { mark } from "./marking";
import { packageFaults } from "./package-faults";
import { partsOf, textOf } from "./parts-of";
import { schemaFaults } from "./schema-faults";

/** Faults of all parts but those that are the same in `before`. */
function faultsOf(bytes: Uint8Array, before: ReadonlyMap<string, Uint8Array> = new Map()): string[] {
  const faults: string[] = packageFaults(partsOf(bytes));
  let checked = 0;
  for (const [part, content] of partsOf(bytes)) {
    if (Buffer.from(before.get(part) ?? "").equals(content)) continue;
    checked++;
    faults.push(...schemaFaults(textOf(content) ?? "").map((fault) => `${part}: ${fault}`));
  }
  expect(checked).toBeGreaterThan(5);
  return faults;
}

describe("every part that marking writes or changes is as the schema has it, in a workbook with", () => {
  test.each(featureWorkbooks())("$name", async ({ name, bytes }) => {
    const before = partsOf(bytes);
    const known = new Set(packageFaults(before));
    const { bytes: marked } = await mark(bytes, name);
    expect(faultsOf(marked, before).filter((fault) => !known.has(fault))).toEqual([]);
  });
});

test("so is every part of a new workbook: the template, all that a sheet of ours can have, the sheet 序时·方案", () => {
  const plan = shippedPlans[0]!;
  expect(faultsOf(createWorkbook(templateSheets(plan, monthOf(2020, 6))))).toEqual([]);
  expect(faultsOf(createWorkbook([fullSheetOf(), planSheet(plan, noSettings)]))).toEqual([]);
});

describe("the judge sees", () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const sheet = (inside: string) => `<worksheet xmlns="${main}">${inside}</worksheet>`;
  test.each([
    ["nothing wrong", sheet("<sheetData/><mergeCells count='1'><mergeCell ref='A1:B1'/></mergeCells>"), []],
    [
      "an order",
      sheet("<cols><col min='1' max='1'/></cols><dimension ref='A1'/><sheetData/>"),
      [/^s:worksheet: s:cols s:dimension/],
    ],
    ["a second one", sheet("<sheetData/><sheetData/>"), [/^s:worksheet: s:sheetData where/]],
    ["one that is missing", sheet(""), [/^s:worksheet: nothing where/]],
    ["an attribute that is missing", sheet("<dimension/><sheetData/>"), ["s:dimension: no ref"]],
    [
      "an attribute nobody knows",
      sheet("<dimension ref='A1' color='1'/><sheetData/>"),
      ["s:dimension: unknown attribute color"],
    ],
    [
      "a wrong count",
      sheet("<sheetData/><mergeCells count='2'><mergeCell ref='A1:B1'/></mergeCells>"),
      [/count 2 of 1/],
    ],
    [
      "an element nobody knows",
      sheet("<sheetData/><blink/>"),
      [/^s:worksheet/, "unknown element s:blink in s:worksheet"],
    ],
    ["another namespace", '<worksheet xmlns="urn:x"/>', ["unknown element {urn:x}:worksheet in "]],
  ])("%s", (_what, xml, faults) => {
    expect(schemaFaults(xml)).toEqual(
      faults.map((fault) => (typeof fault === "string" ? fault : expect.stringMatching(fault))),
    );
  });
});

describe("the judge sees of a whole workbook", () => {
  const parts = xlsxParts({ sheets: [{ name: "一", rows: [[{ v: 1, s: "0.0" }]] }, { name: "二" }] });
  const faults = (part: string, from: string, to: string) => {
    const before = parts[part] ?? "";
    expect(before).toContain(from);
    const changed = { ...parts, [part]: before.replace(from, to) };
    return packageFaults(
      new Map(Object.entries(changed).map(([name, text]) => [name, new TextEncoder().encode(text)])),
    );
  };
  const [book, types, relations] = ["xl/workbook.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"];
  test.each([
    ["nothing wrong", book, "<bookViews>", "<bookViews>", []],
    [
      "a type of nothing",
      types,
      "sheet2.xml",
      "sheet3.xml",
      ["a type of /xl/worksheets/sheet3.xml, which is not there"],
    ],
    [
      "a part without a type",
      types,
      'Extension="rels"',
      'Extension="x"',
      ["no type of _rels/.rels", `no type of ${relations}`],
    ],
    ["a way to nothing", relations, "sheet2.xml", "sheet3.xml", [`${relations}: no xl/worksheets/sheet3.xml`]],
    ["an id of nothing", book, 'r:id="rId2"', 'r:id="rId9"', [`${book}: nobody answers for rId9`]],
    ["two sheets of one number", book, 'sheetId="2"', 'sheetId="1"', ["two sheets of number 1"]],
    ["two sheets of one name", book, 'name="二"', 'name="一"', ["two sheets called 一"]],
    [
      "a style of nothing",
      "xl/worksheets/sheet1.xml",
      's="1"',
      's="2"',
      ["xl/worksheets/sheet1.xml: a style that is not there"],
    ],
  ])("%s", (_what, part, from, to, expected) => {
    expect(faults(part, from, to)).toEqual(expected);
  });
});

test.each([
  ["that names its columns", [12, 24], "A1:B1"],
  ["that names none", [], "A1:C1"],
])("the extent of a sheet %s is told in its part", (_name, columns, extent) => {
  const cells = [ownCell("一"), ownCell("二"), ...(columns.length === 0 ? [ownCell("三")] : [])];
  const sheet = ownSheetOf({
    key: null,
    columns: columns.map((width) => ({ width, hidden: false })),
    rows: [{ height: null, cells }],
  });
  const part = partsOf(createWorkbook([sheet])).get("xl/worksheets/sheet1.xml");
  expect(textOf(part ?? new Uint8Array())).toContain(`<dimension ref="${extent}"/>`);
});
