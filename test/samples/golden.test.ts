import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { columnLetters } from "../../src/model/address";
import { monthCode } from "../../src/model/month";
import type { Project, ProjectTable, Recognition } from "../../src/model/project";
import { recognise } from "../../src/reading/recognise";
import { openWorkbookFile } from "../../src/workbook/xlsx/open";

/**
 * The real workbooks, read from their file. What is expected was written by hand after looking at a print of each sheet
 * (LibreOffice to PDF to PNG); `rendering` in each golden file says what is to be seen there.
 */
const SAMPLES = join(__dirname, "..", "..", "..", "shared", "samples");
const here = existsSync(SAMPLES);
if (!here) console.log("真实样例目录不存在，跳过对照测试：../shared/samples");

const month = (value: number | null): string | null => (value === null ? null : monthCode(value));

function seenProject(project: Project): object {
  return {
    row: project.row + 1,
    name: project.name,
    district: project.districtText,
    nature: project.natureText,
    money: [project.totalInvestment, project.yearPlan, project.yearDone, project.totalDone],
    start: month(project.planStart),
    finish: month(project.planFinish),
    started: project.startedStated,
  };
}

function seenTable(recognition: Recognition, table: ProjectTable): object {
  return {
    sheetName: table.sheetName,
    number: table.number,
    title: table.title,
    headerRows: [table.headerTop + 1, table.headerBottom + 1],
    rows: [table.firstRow + 1, table.lastRow + 1],
    moneyUnit: table.moneyUnit,
    columns: Object.fromEntries(table.columns.map(({ key, index }) => [key, columnLetters(index)])),
    doubts: table.reasons.map(({ kind }) => kind),
    sections: table.sections.map(({ row, level, label, count, amounts }) => ({
      row: row + 1,
      level,
      label,
      count,
      amounts: amounts.map(({ value, error }) => error ?? value),
    })),
    totals: table.totals.map(({ row, text, scope }) => ({ row: row + 1, text, scope })),
    projects: recognition.projects.slice(table.from, table.to).map(seenProject),
  };
}

(here ? describe : describe.skip)("real workbooks", () => {
  it.each(["ImportForInveProj", "ImportRegularTitle", "bulidImplTempNew", "fj1", "pjbaseExp"])(
    "%s.xls",
    async (name) => {
      const file = `${name}.xls`;
      const workbook = await openWorkbookFile(new Uint8Array(readFileSync(join(SAMPLES, file))), file);
      const recognition = recognise(await workbook.read(), { mappings: [] });
      const golden = JSON.parse(readFileSync(join(__dirname, "golden", `${name}.json`), "utf8")) as Record<
        string,
        unknown
      >;
      expect(recognition.others.map(({ sheetName, reason }) => ({ sheetName, reason }))).toEqual(golden.others);
      expect(recognition.tables.map((table) => seenTable(recognition, table))).toEqual(golden.tables);
    },
  );
});
