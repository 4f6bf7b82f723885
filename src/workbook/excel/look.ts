import type { Area } from "../../model/address";
import type { Protection } from "../../model/snapshot";
import { areasIn } from "./address-text";
import { hasCode } from "./errors";
import type { OwnSheetKey } from "../../model/snapshot";
import { askForSheets, ownKeyOf, sameSheets, type KnownSheets } from "./known-sheets";

/** Only this sheet of ours is read back; the others are results, as large as the workbook itself. */
const readBack: OwnSheetKey = "plan";

/** A sheet as seen before its values are read: how large it is and what stands in the way. */
export interface SheetLook {
  readonly id: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly protection: Protection | null;
  readonly filtered: boolean;
  /** Around all values; null for an empty sheet. */
  readonly used: Area | null;
  /** The same as Excel keeps it for the visit: whoever reads it need not ask for it again. */
  readonly range: Excel.Range | null;
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
  /** Where formulas are. */
  readonly formulas: readonly Area[];
}

/**
 * First sync of a reading: all sheets, how large each is, what protects or filters it. The sheets known from the last
 * look are asked at once; where the list has changed meanwhile one more sync asks again.
 */
export async function look(
  context: Excel.RequestContext,
  known: KnownSheets,
): Promise<{ known: KnownSheets; sheets: SheetLook[] }> {
  let expected = known;
  for (;;) {
    const seen = await lookOnce(context, expected);
    if (sameSheets(expected, seen.known)) return seen;
    expected = seen.known;
  }
}

async function lookOnce(context: Excel.RequestContext, expected: KnownSheets) {
  try {
    return await ask(context, expected, true);
  } catch (error) {
    // Asking where the formulas are is refused on some protected sheets; then they are looked for everywhere.
    if (!hasCode(error, "AccessDenied", "GeneralException", "InvalidArgument", "InvalidOperation")) throw error;
    return ask(context, expected, false);
  }
}

async function ask(context: Excel.RequestContext, expected: KnownSheets, askFormulas: boolean) {
  const list = askForSheets(context);
  const { worksheets } = context.workbook;
  worksheets.load(
    "items/id,items/name,items/visibility,items/protection/protected,items/protection/options,items/autoFilter/isDataFiltered",
  );
  const cells = new Map(
    expected.sheets.flatMap(({ id, name }) => {
      const key = ownKeyOf(expected, name);
      return key === null || key === readBack ? [[id, askCells(worksheets, id, askFormulas)]] : [];
    }),
  );
  await context.sync();
  const known = list();
  return { known, sheets: worksheets.items.map((sheet) => lookAt(sheet, cells.get(sheet.id) ?? null)) };
}

interface CellsAsked {
  readonly used: Excel.Range;
  /** null: not asked for. */
  readonly formulas: Excel.RangeAreas | null;
}

function askCells(worksheets: Excel.WorksheetCollection, id: string, askFormulas: boolean): CellsAsked {
  const used = worksheets.getItemOrNullObject(id).getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  const formulas = askFormulas ? used.getSpecialCellsOrNullObject("Formulas") : null;
  formulas?.load("address");
  return { used, formulas };
}

/** @param asked of a sheet of ours that is not read back: nothing */
function lookAt(sheet: Excel.Worksheet, asked: CellsAsked | null): SheetLook {
  const { used, formulas } = asked ?? { used: null, formulas: null };
  const area = used === null || used.isNullObject ? null : areaOf(used);
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: visibilityOf(sheet.visibility),
    protection: sheet.protection.protected ? { formatCells: sheet.protection.options.allowFormatCells === true } : null,
    filtered: sheet.autoFilter.isDataFiltered,
    used: area,
    range: area === null ? null : used,
    // null: some are hidden and some are not
    hasHiddenRows: area !== null && (used?.rowHidden as boolean | null) !== false,
    hasHiddenColumns: area !== null && (used?.columnHidden as boolean | null) !== false,
    formulas: area === null ? [] : formulas === null ? [area] : formulas.isNullObject ? [] : areasIn(formulas.address),
  };
}

export function areaOf(range: Excel.Range): Area {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

function visibilityOf(visibility: string): SheetLook["visibility"] {
  return visibility === "Visible" ? "visible" : visibility === "Hidden" ? "hidden" : "veryHidden";
}
