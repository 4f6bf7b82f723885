import { areaName } from "../../src/model/address";
import type { OwnCell, OwnSheet } from "../../src/model/edit";
import { ownStyles } from "../../src/model/own-style";
import type { CellInput, SheetInput } from "../workbooks/sheet-input";

/** A sheet of ours as the reader would find it once it has been put into a workbook and saved. */
export function ownSheetInput(sheet: OwnSheet): SheetInput {
  return {
    name: sheet.title,
    rows: sheet.rows.map(({ cells }) => cells.map(cellInput)),
    merges: sheet.merges.map(areaName),
    ...(sheet.key === null ? {} : { own: sheet.key }),
  };
}

function cellInput(cell: OwnCell | null): CellInput {
  if (cell === null) return null;
  const s = ownStyles[cell.style].numberFormat;
  if (cell.formula !== null) return { v: cell.value, f: cell.formula, s };
  return cell.value === null ? null : { v: cell.value, s };
}
