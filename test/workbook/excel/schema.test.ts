import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FLOOR, gates } from "../../../src/workbook/excel/capabilities";
import { connect, covers } from "../../excel-host/client";
import { createBook } from "../../excel-host/model";
import { aboveLevel, levelsInClient, membersUsed } from "../../excel-host/schema";

/**
 * Every member of Excel's API that the product uses exists in Microsoft's client, and from the ExcelApi level that the
 * product asks for: 1.9 without asking, anything newer only behind its gate in capabilities.ts.
 */
const members = membersUsed(join(__dirname, "../../../src/workbook/excel"));
const levels = levelsInClient();
const gated = Object.values(gates).map(({ member }): string => member);

test("the members are found in all three ways: accesses, loads, options", () => {
  const names = members.map(({ name }) => name);
  console.log(`${String(names.length)} members of Excel's API are used`);
  for (const name of [
    "WorksheetCollection.getItemOrNullObject",
    "Worksheet.getRangeByIndexes",
    "ConditionalRangeFill.color",
    "AutoFilter.isDataFiltered",
    "ConditionalFormatRule.formula",
    "RowPropertiesLoadOptions.rowHidden",
    "WorksheetChangedEventArgs.worksheetId",
  ]) {
    expect(names).toContain(name);
  }
});

test("every member exists in the client", () => {
  connect(createBook());
  const classes = Excel as unknown as Readonly<Record<string, { prototype?: object } | undefined>>;
  const missing = members.filter(({ name, declared }) => {
    const [owner = "", member = ""] = name.split(".");
    const prototype = classes[owner]?.prototype;
    // Interfaces (what is loaded, options, events) have no shape at run time; what they stand for is checked by its level.
    return declared !== null && prototype !== undefined && !(member in prototype);
  });
  expect(missing).toEqual([]);
});

test("nothing above the floor is used but what has its gate", () => {
  expect(aboveLevel(members, levels, FLOOR)).toEqual([...gated].sort());
});

test.each([
  ["lifts the user's protection", /^(Worksheet|Workbook)Protection\.(un)?protect$/],
  ["copies or moves a sheet", /^Worksheet\.(copy|position)$/],
  ["changes how the user calculates", /^Application\.calculationMode$/],
  ["saves or closes the workbook", /^Workbook\.(save|close)$/],
  ["writes settings that clear undo", /^(Setting|SettingCollection|CustomXmlPart|CustomXmlPartCollection)\./],
  ["formats cell by cell", /^Range\.(getCell|getOffsetRange)$/],
])("nothing %s", (_what, member) => {
  expect(members.filter(({ name }) => member.test(name))).toEqual([]);
});

test("sheets are deleted in two places, both for sheets of ours", () => {
  const folder = join(__dirname, "../../../src/workbook/excel");
  const deleting = readdirSync(folder).filter((file) =>
    /sheets?(\.getItem\(\w+\))?\.delete\(\)/.test(readFileSync(join(folder, file), "utf8")),
  );
  expect(deleting).toEqual(["remove-own.ts", "take-back.ts"]);
});

test("each gate asks for the level from which its member is there", () => {
  for (const { set, member } of Object.values(gates)) {
    const known = levels.get(member) ?? members.find(({ name }) => name === member)?.declared ?? null;
    expect([member, known]).toEqual([member, set]);
  }
});

test("the client and the declarations agree about the levels", () => {
  const different = members
    .map(({ name, declared }) => ({ name, declared, client: levels.get(name) ?? null }))
    .filter(({ declared, client }) => declared !== null && client !== null && declared !== client);
  expect(different).toEqual([]);
});

test("the check would see a member that is too new", () => {
  expect(covers("1.14", "1.9") && !covers("1.9", "1.14")).toBe(true);
  expect(aboveLevel(members, levels, "1.8")).toEqual(
    expect.arrayContaining(["Worksheet.autoFilter", "Worksheet.getRanges"]),
  );
  expect(aboveLevel(members, levels, "1.5").length).toBeGreaterThan(aboveLevel(members, levels, "1.8").length);
});
