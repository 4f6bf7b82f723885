import type { OwnSheetKey } from "../../src/model/snapshot";

/** A cell as a test writes it down: a plain value, or a value with what belongs to it. */
export type CellInput = string | number | boolean | null | CellSpec;

export interface CellSpec {
  /** The value, or the cached result of the formula. A formula without `v` is one that was never calculated. */
  readonly v?: string | number | boolean | null;
  /** Formula, without "=". */
  readonly f?: string;
  /** Number format code; "General" where absent. */
  readonly s?: string;
  /** An error value: "#REF!". */
  readonly e?: string;
}

/** A sheet as a test writes it down. Rows and columns count from 0; merges are A1 text ("A1:C1"). */
export interface SheetInput {
  readonly name: string;
  readonly rows?: readonly (readonly CellInput[])[];
  /** Cells far from the others: { "XFD1048576": 1 }. */
  readonly cells?: Readonly<Record<string, CellInput>>;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: "visible" | "hidden" | "veryHidden";
  /** Gives the sheet the deed of one of our own sheets. */
  readonly own?: OwnSheetKey;
  readonly protection?: { readonly formatCells: boolean };
  readonly filtered?: boolean;
}

export interface WorkbookInput {
  readonly name?: string;
  readonly date1904?: boolean;
  readonly sheets: readonly SheetInput[];
}

/** Every cell of a sheet that holds something, in no certain order. */
export function specOf(input: CellInput | undefined): CellSpec | null {
  if (input === null || input === undefined) return null;
  if (typeof input === "object") return input;
  return { v: input };
}
