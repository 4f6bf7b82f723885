import type { ApplyReport, Edit } from "../../model/edit";
import { Problem } from "../../model/problem";
import type { Snapshot } from "../../model/snapshot";
import type { LiveWorkbook } from "../workbook";
import { applyEdits } from "./apply-edits";
import { requireFloor } from "./capabilities";
import { listenForChanges } from "./events";
import { askForSheets, ownKeyOf, type KnownSheets } from "./known-sheets";
import { readSnapshot } from "./read-snapshot";
import { run } from "./undo";

/**
 * The workbook that is open in Excel. One sync, for its name and its sheets; after that a run of reading and marking takes
 * four (look, values, look again, write).
 * @throws Problem "host-too-old" below ExcelApi 1.9
 */
export async function openExcel(): Promise<LiveWorkbook> {
  requireFloor();
  const known = await run(async (context) => {
    const list = askForSheets(context);
    await context.sync();
    return list();
  });
  return new ExcelWorkbook(known);
}

class ExcelWorkbook implements LiveWorkbook {
  constructor(private known: KnownSheets) {}

  get name(): string {
    return this.known.workbook;
  }

  read(): Promise<Snapshot> {
    return run(async (context) => {
      const { known, snapshot } = await readSnapshot(context, this.known);
      this.known = known;
      return snapshot;
    });
  }

  async apply(edits: readonly Edit[]): Promise<ApplyReport> {
    const wanted = edits.some(({ kind }) => kind === "put-sheet") ? "plain" : "one-step";
    const { keepsUndo, report, grouped } = await run(async (context, isGrouped) => {
      const applied = await applyEdits(context, this.known, edits);
      this.known = applied.known;
      return { ...applied, grouped: isGrouped };
    }, wanted);
    return { ...report, undo: !keepsUndo ? "lost" : grouped ? "one-step" : "steps" };
  }

  async select(sheet: string, row: number, column: number): Promise<void> {
    await run(async (context) => {
      const proxy = context.workbook.worksheets.getItemOrNullObject(sheet);
      proxy.load("visibility");
      await context.sync();
      if (proxy.isNullObject) throw new Problem("sheet-gone", { sheet });
      if ((proxy.visibility as string) !== "Visible") return; // unhides nothing; the face says that it is hidden
      proxy.activate();
      proxy.getRangeByIndexes(row, column, 1, 1).select();
      await context.sync();
    });
  }

  onChange(listener: (sheet: string) => void): Promise<() => Promise<void>> {
    return listenForChanges((id) => {
      const sheet = this.known.sheets.find((candidate) => candidate.id === id);
      return sheet === undefined || ownKeyOf(this.known, sheet.name) !== null ? undefined : sheet.name;
    }, listener);
  }
}
