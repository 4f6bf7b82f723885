import { strFromU8, unzipSync } from "fflate";
import { markEdits } from "../../src/output/marks";
import { shippedPlans } from "../../src/plans/shipped";
import { review } from "../../src/review";
import { openWorkbookFile } from "../../src/workbook/xlsx/open";
import { buildXlsx } from "../workbooks/build-xlsx";
import { projectSheet } from "../workbooks/project-sheet";
import type { CellInput } from "../workbooks/sheet-input";
import { fileTrial } from "./trial";

/** The lagging project of the small table, under another name and with another start. */
const NAME = 1;
const START = 4;
const AS_OF = 2020 * 12 + 5;

function book(name: string, start: CellInput, date1904 = false): Uint8Array {
  const sheet = projectSheet();
  const rows = (sheet.rows ?? []).map((row) => [...row]);
  rows[2]?.splice(START, 1, "开工时间");
  rows[4]?.splice(NAME, 1, name);
  rows[4]?.splice(START, 1, start);
  return buildXlsx({ date1904, sheets: [{ ...sheet, rows }] });
}

test.each([
  ["a formula", '=HYPERLINK("http://evil","点这里")'],
  ["a command", "=cmd|'/c calc'!A1"],
  ["plus", "+1+cmd"],
  ["minus", "-2-cmd"],
  ["at", "@SUM(1+1)cmd"],
  ["full-width equals", "＝1+cmd"],
  ["right to left", "\u202E程工路公\u202C مشروع"],
  ["an emoji of several characters", "公路👩‍🏗️🇨🇳工程"],
  ["a name of JavaScript", "__proto__"],
])("a project named with %s is text in our sheets, and comes and goes", async (_, name) => {
  const bytes = book(name, "2018年3月");
  expect(await fileTrial(bytes)).toBe("answered");
  const workbook = await openWorkbookFile(bytes, "甲.xlsx");
  const snapshot = await workbook.read();
  await workbook.apply(markEdits(review(snapshot, { plans: shippedPlans, asOf: AS_OF }), snapshot));
  const marked = workbook.bytes();
  const formulas = Object.entries(unzipSync(marked))
    .filter(([part]) => part.startsWith("xl/worksheets/sheet"))
    .flatMap(([, content]) => [...strFromU8(content).matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula = ""]) => formula));
  expect(formulas.length).toBeGreaterThan(20);
  expect(formulas.filter((formula) => /cmd|evil/.test(formula))).toEqual([]);

  const own = (await (await openWorkbookFile(marked, "甲.xlsx")).read()).sheets.filter((sheet) => sheet.own !== null);
  const texts = own.flatMap(({ cells }) => {
    const found: string[] = [];
    for (let row = cells.nextRow(-1); row >= 0; row = cells.nextRow(row))
      for (let column = 0; column < cells.columnCount; column++) found.push(cells.text(row, column));
    return found;
  });
  expect(texts.filter((text) => text.includes(name)).length).toBeGreaterThan(0);
});

test("a date is the same month in a workbook that counts from 1904", async () => {
  const starts = await Promise.all(
    [book("甲路", { v: 43_983, s: "yyyy-mm-dd" }), book("甲路", { v: 43_983 - 1462, s: "yyyy-mm-dd" }, true)].map(
      async (bytes) => {
        const snapshot = await (await openWorkbookFile(bytes, "甲.xlsx")).read();
        const found = review(snapshot, { plans: shippedPlans, asOf: AS_OF });
        return found.recognition.projects.find((project) => project.name === "甲路")?.planStart;
      },
    ),
  );
  expect(starts).toEqual([AS_OF, AS_OF]);
});
