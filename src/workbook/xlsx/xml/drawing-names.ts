import { strict } from "./names";
import type { Dialect } from "./names";

/** Namespaces of drawings and charts, in the dialect of the workbook. */
export interface DrawingNames {
  readonly sheetDrawing: string;
  readonly drawing: string;
  readonly chart: string;
}

export function drawingNames(dialect: Dialect): DrawingNames {
  const base =
    dialect.main === strict.main
      ? "http://purl.oclc.org/ooxml/drawingml"
      : "http://schemas.openxmlformats.org/drawingml/2006";
  return { sheetDrawing: `${base}/spreadsheetDrawing`, drawing: `${base}/main`, chart: `${base}/chart` };
}

/** Content types of the parts that we make; the same in both dialects. */
export const contentTypes = {
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
} as const;
