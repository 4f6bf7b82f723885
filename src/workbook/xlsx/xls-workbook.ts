import { read } from "@e965/xlsx";
import type { CellObject, WorkSheet } from "@e965/xlsx";
import type { Edit } from "../../model/edit";
import { ownSheetKeys } from "../../model/snapshot";
import type { SheetSnapshot, Snapshot } from "../../model/snapshot";
import { CellKind } from "../../model/snapshot";
import { Problem } from "../../model/problem";
import type { ApplyReport } from "../workbook";
import type { Limits } from "./limits";
import type { FileWorkbook } from "./file-workbook";
import { CellStore } from "./read/cell-store";
import { SharedStrings } from "./read/shared-strings";
import { Strings } from "./read/strings";
import { sheetOfReference } from "./read/workbook-part";
import { deedName } from "../../model/edit";
import { escapeCellText, utf8 } from "./xml/text";

/** A binary workbook (.xls): read through SheetJS and turned into the same columns; it cannot be written. */
export class XlsWorkbook implements FileWorkbook {
  readonly format = "xls";

  private constructor(
    readonly name: string,
    private readonly snapshot: Snapshot,
  ) {}

  static open(bytes: Uint8Array, name: string, limits: Limits): XlsWorkbook {
    return new XlsWorkbook(name, snapshotOf(bytes, name, limits));
  }

  read(): Promise<Snapshot> {
    return Promise.resolve(this.snapshot);
  }

  apply(_edits: readonly Edit[]): Promise<ApplyReport> {
    return Promise.reject(new Problem("xls-write", { file: this.name }));
  }

  bytes(): Uint8Array {
    throw new Problem("xls-write", { file: this.name });
  }
}

function snapshotOf(bytes: Uint8Array, name: string, limits: Limits): Snapshot {
  let book;
  try {
    book = read(bytes, {
      type: "array",
      cellNF: true,
      cellFormula: true,
      cellStyles: true,
      cellHTML: false,
      dense: true,
    });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message))
      throw new Problem("encrypted", { file: name });
    throw new Problem("damaged", { file: name }, { cause: error });
  }
  // Of a stream that is cut or noise SheetJS returns what it has: nothing.
  if (Object.keys(book.Sheets).length === 0) throw new Problem("damaged", { file: name });
  const owned = new Map(
    (book.Workbook?.Names ?? []).flatMap(({ Name, Ref }) => {
      const key = ownSheetKeys.find((each) => deedName(each) === Name);
      const sheet = sheetOfReference(Ref);
      return key === undefined || sheet === null ? [] : [[sheet, key] as const];
    }),
  );
  const budget = { cells: limits.cells };
  const sheets = book.SheetNames.flatMap((title, nth): SheetSnapshot[] => {
    const sheet = book.Sheets[title];
    // Charts and macro sheets hold no cells.
    if (sheet === undefined || (sheet["!type"] !== undefined && sheet["!type"] !== "sheet")) return [];
    const hidden = book.Workbook?.Sheets?.[nth]?.Hidden ?? 0;
    return [
      {
        name: title,
        own: owned.get(title) ?? null,
        visibility: hidden === 0 ? "visible" : hidden === 1 ? "hidden" : "veryHidden",
        ...sheetOf(sheet, budget, name),
      },
    ];
  });
  return {
    name,
    source: "xls",
    date1904: book.Workbook?.WBProps?.date1904 === true,
    sheets,
    uncomputed: false,
    signed: false,
  };
}

function sheetOf(
  sheet: WorkSheet,
  budget: { cells: number },
  file: string,
): Pick<SheetSnapshot, "cells" | "merges" | "hiddenRows" | "hiddenColumns" | "protection" | "filtered"> {
  const store = new CellStore();
  const strings = new Strings(SharedStrings.none);
  const codes = ["General"];
  const places = new Map([["General", 0]]);
  const add = (text: string): number => {
    const bytes = utf8(escapeCellText(text));
    return strings.add(bytes, 0, bytes.length);
  };
  const rows = (sheet["!data"] ?? []) as (readonly (CellObject | undefined)[] | undefined)[];
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell === undefined) return;
      const [kind, value] = valueOf(cell, add);
      if (kind === CellKind.Empty && cell.f === undefined) return;
      if (--budget.cells < 0) throw new Problem("too-large", { file, detail: "cells" });
      store.startRow(row);
      if (cell.f !== undefined) store.addFormula(add(cell.f));
      const code = typeof cell.z === "string" ? cell.z : "General";
      let place = places.get(code);
      if (place === undefined) places.set(code, (place = codes.push(code) - 1));
      store.add(column, kind, value, place);
    });
  });
  const hiddenRows = new Set<number>();
  sheet["!rows"]?.forEach((row, at) => {
    if (row.hidden === true || row.hpt === 0) hiddenRows.add(at);
  });
  const hiddenColumns = new Set<number>();
  sheet["!cols"]?.forEach((column, at) => {
    if (column.hidden === true) hiddenColumns.add(at);
  });
  return {
    cells: store.grid(strings, codes),
    merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows,
    hiddenColumns,
    protection: sheet["!protect"] === undefined ? null : { formatCells: sheet["!protect"].formatCells === false },
    filtered: sheet["!autofilter"] !== undefined && hiddenRows.size > 0,
  };
}

function valueOf(cell: CellObject, add: (text: string) => number): [CellKind, number] {
  switch (cell.t) {
    case "n":
      return [CellKind.Number, Number(cell.v)];
    case "b":
      return [CellKind.Boolean, cell.v === true ? 1 : 0];
    case "e":
      return [CellKind.Error, add(cell.w ?? "#VALUE!")];
    case "s":
      return typeof cell.v === "string" && cell.v !== "" ? [CellKind.Text, add(cell.v)] : [CellKind.Empty, 0];
    default:
      return [CellKind.Empty, 0];
  }
}
