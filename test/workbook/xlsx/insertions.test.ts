import { unexpectedChange } from "./insertions";

const sheet = "<worksheet><sheetData><row r='1'/></sheetData><pageMargins left=\"1\"/></worksheet>";
const rule =
  '<conditionalFormatting sqref="A1"><cfRule type="expression"><formula>_xushi.x</formula></cfRule></conditionalFormatting>';
const styles = '<styleSheet><fonts count="1"><font><b/></font></fonts><dxfs count="0"/></styleSheet>';
const book = '<workbook><sheets><sheet name="一" sheetId="1" r:id="a"/></sheets><calcPr calcId="1"/></workbook>';

describe("the judge of touched parts", () => {
  test.each([
    ["a rule of ours", sheet, sheet.replace("<pageMargins", `${rule}<pageMargins`)],
    [
      "appended lists",
      styles,
      styles
        .replace("</fonts>", "<font/></fonts>")
        .replace('"1"', '"2"')
        .replace('<dxfs count="0"/>', '<dxfs count="1"><dxf/></dxfs>'),
    ],
    [
      "a sheet, a name, the calculation",
      book,
      book
        .replace(
          "</sheets>",
          '<sheet name="序时·汇总" sheetId="2" r:id="b"/></sheets><definedNames><definedName name="_xushi.a">A</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">B</definedName></definedNames>',
        )
        .replace('calcId="1"', 'calcId="1" fullCalcOnLoad="1"'),
    ],
  ])("lets %s pass", (_what, before, after) => {
    expect(after).not.toBe(before);
    expect(unexpectedChange(before, after)).toBe("");
  });

  test.each([
    ["lost", sheet, sheet.replace('<pageMargins left="1"/>', "")],
    ["changed", sheet, sheet.replace('left="1"', 'left="2"')],
    ["changed", sheet, sheet.replace("r='1'", 'r="1"')],
    ["text", sheet, sheet.replace("<sheetData>", "<sheetData>x")],
    ["put in", sheet, sheet.replace("</sheetData>", "<row/></sheetData>")],
    ["known", sheet, sheet.replace("</worksheet>", `${rule.replace("_xushi.", "")}</worksheet>`)],
    [
      "put in",
      styles,
      styles.replace("<fonts", "<dxfs><dxf/></dxfs><fonts").replace("<dxf/>", "<font/>").replace("dxfs", "cellStyles"),
    ],
    ["appended", styles, styles.replace("<font>", "<font/><font>")],
    ["appended", book, book.replace("<sheet ", '<sheet name="序时·汇总" sheetId="2" r:id="b"/><sheet ')],
    ["known", book, book.replace("</sheets>", '<sheet name="二" sheetId="2" r:id="b"/></sheets>')],
    [
      "known",
      book,
      book.replace(
        "</sheets>",
        '</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">B</definedName></definedNames>',
      ),
    ],
    ["changed", book, book.replace('calcId="1"', 'calcId="2"')],
  ])("finds what was %s", (_what, before, after) => {
    expect(after).not.toBe(before);
    expect(unexpectedChange(before, after)).not.toBe("");
  });
});
