/** `peers.ts PEER BOOK OUT`: put a flag rule on the sheet and a small sheet beside it with a library, and save. */
import { readFileSync, writeFileSync } from "node:fs";
import { loadPeer } from "../peers/install";

const area = "A4:X1048576";
const formula = "$O4<$M4*0.5";

const markers: Record<string, (book: string, out: string) => Promise<void>> = {
  exceljs: async (book, out) => {
    const workbook = new (loadPeer("exceljs") as ExcelJs).Workbook();
    await workbook.xlsx.readFile(book);
    const fill = { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFE08A" } };
    workbook.worksheets[0]?.addConditionalFormatting({
      ref: area,
      rules: [{ type: "expression", formulae: [formula], style: { fill }, priority: 1 }],
    });
    workbook.addWorksheet("序时·汇总").getCell("A1").value = { formula: "SUM(重点项目汇总!M:M)" };
    await workbook.xlsx.writeFile(out);
  },

  hucre: async (book, out) => {
    const { openXlsx, saveXlsx } = loadPeer("hucre/xlsx") as Hucre;
    const workbook = await openXlsx(readFileSync(book));
    const [sheet] = workbook.sheets;
    if (sheet !== undefined)
      sheet.conditionalRules = [
        {
          type: "expression",
          priority: 1,
          range: area,
          formula,
          style: { fill: { type: "pattern", pattern: "solid" } },
        },
      ];
    workbook.sheets.push({ name: "序时·汇总", rows: [["SUM"]] });
    writeFileSync(out, await saveXlsx(workbook));
  },
};

interface ExcelJs {
  Workbook: new () => {
    xlsx: { readFile(path: string): Promise<unknown>; writeFile(path: string): Promise<unknown> };
    worksheets: { addConditionalFormatting(rule: object): void }[];
    addWorksheet(name: string): { getCell(name: string): { value: unknown } };
  };
}

interface Hucre {
  openXlsx: (
    bytes: Uint8Array,
  ) => Promise<{ sheets: { name: string; rows: unknown[][]; conditionalRules?: object[] }[] }>;
  saveXlsx: (workbook: object) => Promise<Uint8Array>;
}

async function main(peer: string, book: string, out: string): Promise<void> {
  const mark = markers[peer];
  if (mark === undefined) throw new RangeError(`${peer} does not mark`);
  await mark(book, out);
}

void main(process.argv[2] ?? "", process.argv[3] ?? "", process.argv[4] ?? "");
