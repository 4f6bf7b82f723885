import { cellName } from "../model/address";
import type { BriefingTemplate } from "../model/briefing-template";
import type { Review } from "../model/review";
import type { Snapshot } from "../model/snapshot";
import { fixEdits } from "../output/fixes";
import { markEdits, usualSheets } from "../output/marks";
import { cliText } from "../text/cli";
import { skipText } from "../text/problems";
import type { FileWorkbook } from "../workbook/xlsx/open";
import type { Checked } from "./checked";
import { mustBeWritable, writeFile } from "./files";
import type { Output } from "./output";

interface Order {
  /** The workbook's own path, which is never written to. */
  readonly file: string;
  readonly out: string;
  /** Put right first what has a certain fix. */
  readonly fix: boolean;
  /** The 通报 as one more sheet. */
  readonly briefingSheet: boolean;
  readonly wording: BriefingTemplate | undefined;
}

/** `--out`: put right what was asked for, mark, and write the copy. Answers what was found in what was written. */
export async function writeMarked(
  workbook: FileWorkbook,
  { file, out, fix, briefingSheet, wording }: Order,
  check: (snapshot: Snapshot) => Checked,
  output: Output,
): Promise<Checked> {
  mustBeWritable(workbook, out);
  let snapshot = await workbook.read();
  let result = check(snapshot);
  if (fix) {
    await applyFixes(workbook, result.one, snapshot, output);
    snapshot = await workbook.read();
    result = check(snapshot);
  }
  const report = await workbook.apply(
    markEdits(result.one, snapshot, {
      sheets: briefingSheet ? [...usualSheets, "briefing"] : usualSheets,
      wording,
      comparison: result.comparison,
    }),
  );
  for (const { sheet, code, detail } of report.skipped) output.error(cliText.skipped(sheet, skipText(code, detail)));
  if (snapshot.signed) output.error(cliText.signed);
  await writeFile(out, workbook.bytes(), [file]);
  return result;
}

/** Each cell that was put right, as it was and as it is now. */
async function applyFixes(workbook: FileWorkbook, result: Review, snapshot: Snapshot, output: Output): Promise<void> {
  const edits = fixEdits(result.findings, snapshot);
  const report = await workbook.apply(edits);
  const written = new Set(report.done.map(({ sheet }) => sheet));
  const left = new Set([
    ...report.refused,
    // Cells of an array formula are named one by one.
    ...report.skipped.flatMap(({ sheet, detail }) => detail.split(", ").map((cell) => `${sheet}!${cell}`)),
  ]);
  const lines = edits.flatMap(({ sheet, cells }) =>
    cells.flatMap(({ row, column, before, after, formula }) => {
      const cell = `${sheet}!${cellName(row, column)}`;
      if (!written.has(sheet) || left.has(cell)) return [];
      return [cliText.fixLine(cell, oneLine(before ?? ""), formula === null ? oneLine(after) : `=${formula}`)];
    }),
  );
  output.error(cliText.fixed(lines.length));
  for (const line of lines) output.error(line);
  if (report.refused.length > 0) output.error(cliText.refused(report.refused.join("、")));
  for (const { sheet, code, detail } of report.skipped) output.error(cliText.skipped(sheet, skipText(code, detail)));
}

function oneLine(value: string | number): string {
  return String(value).replace(/\s+/g, " ");
}
