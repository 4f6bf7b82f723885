import { createWorkbook } from "../../src/workbook/xlsx/create";
import { agriculture, tourismSheet } from "./agriculture-tourism";
import { industry } from "./industry";
import { notesSheet } from "./notes-sheet";
import { services, transportSheet } from "./services-transport";
import { newtownSheet, societySheet } from "./society-newtown";
import { sampleSheet } from "./table";
import { urban } from "./urban";

const tables = [services, transportSheet, urban, agriculture, tourismSheet, societySheet, industry, newtownSheet];

/** The sample workbook's bytes: 说明 and eight sheets. The same source gives the same bytes. */
export function sampleWorkbook(): Uint8Array {
  return createWorkbook([notesSheet(), ...tables.map((table) => sampleSheet(table))]);
}
