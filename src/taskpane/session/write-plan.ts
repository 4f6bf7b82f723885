import { cellName } from "../../model/address";
import type { CellChange, Edit } from "../../model/edit";
import type { Review } from "../../model/review";
import type { Snapshot } from "../../model/snapshot";
import { numberText } from "../../text/numbers";
import { paneText } from "../../text/pane";
import type { ChangeView, WritePlan } from "../views";
import { placeOf } from "./finding-views";

/** What edits would do, for the dialog before they are done. */
export function writePlanOf(edits: readonly Edit[], snapshot: Snapshot, review: Review | null): WritePlan {
  const changes: ChangeView[] = [];
  const sheets: string[] = [];
  const flagged: string[] = [];
  const removed: string[] = [];
  const unflagged: string[] = [];
  let createsSheets = false;
  const own = snapshot.sheets.filter((sheet) => sheet.own !== null);
  for (const edit of edits) {
    switch (edit.kind) {
      case "put-values":
        for (const cell of edit.cells) changes.push(changeOf(edit.sheet, cell, review));
        break;
      case "put-sheet": {
        const before = own.find((sheet) => sheet.own === edit.sheet.key);
        sheets.push(before?.name ?? edit.sheet.title);
        createsSheets ||= before === undefined;
        break;
      }
      case "put-flags":
        flagged.push(edit.sheet);
        break;
      case "remove-own": {
        const going = own.filter((sheet) => sheet.own !== null && !edit.keep.includes(sheet.own));
        for (const sheet of going) removed.push(sheet.name);
        if (own.length > 0) for (const table of review?.recognition.tables ?? []) unflagged.push(table.sheetName);
        break;
      }
    }
  }
  return {
    changes,
    sheets,
    flaggedSheets: flagged,
    removedSheets: removed,
    unflaggedSheets: [...new Set(unflagged)],
    // new sheets and removed ones end what Ctrl+Z can reach (Excel only; a file keeps its original)
    clearsUndo: snapshot.source === "excel" && (createsSheets || removed.length > 0),
  };
}

function changeOf(sheet: string, cell: CellChange, review: Review | null): ChangeView {
  const place = placeOf(sheet, cell.row, cell.column);
  const table = review?.recognition.tables.find(
    ({ sheetName, firstRow, lastRow }) => sheetName === sheet && cell.row >= firstRow && cell.row <= lastRow,
  );
  const project =
    table === undefined
      ? undefined
      : review?.recognition.projects.slice(table.from, table.to).find(({ row }) => row === cell.row);
  return {
    id: `${sheet}!${cellName(cell.row, cell.column)}`,
    place,
    project: project?.name ?? "",
    before: shown(cell.before, cell.after),
    after: cell.formula === null ? shown(cell.after, cell.before) : `=${cell.formula}`,
  };
}

/** A text beside a number is called one, or 「3,900」 would seem to become 「3,900」. */
function shown(value: string | number | null, other: string | number | null): string {
  if (typeof value === "number") return numberText(value);
  return typeof other === "number" && value !== null && value !== "" ? paneText.textValue(value) : (value ?? "");
}
