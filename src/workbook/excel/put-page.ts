import { areaName } from "../../model/address";
import type { OwnSheet } from "../../model/edit";
import type { SheetState } from "./preflight";

/** Panes and print settings: once, because setting them needs the focus and a printer; what the user changes then stays. */
export function putPage(proxy: Excel.Worksheet, sheet: OwnSheet, state: SheetState | null): void {
  const { rows, columns } = sheet.freeze;
  if (state?.own?.pageIsSet === true) {
    if (rows + columns === 0) proxy.freezePanes.unfreeze();
    return;
  }
  if (rows > 0 && columns > 0) {
    proxy.freezePanes.freezeAt(areaName({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows > 0) proxy.freezePanes.freezeRows(rows);
  else if (columns > 0) proxy.freezePanes.freezeColumns(columns);
  proxy.showGridlines = false;
  const page = proxy.pageLayout;
  page.orientation = sheet.landscape ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  if (sheet.printTitle !== null) {
    page.setPrintTitleRows(`$${String(sheet.printTitle.first + 1)}:$${String(sheet.printTitle.last + 1)}`);
  }
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 }; // last: the sign that the rest is set
}
