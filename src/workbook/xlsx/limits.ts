/** How much of a workbook we are willing to take. Beyond these bounds a file is answered with one sentence. */
export interface Limits {
  /** Entries of the zip archive. */
  readonly entries: number;
  /** Bytes of one part, inflated. */
  readonly partBytes: number;
  /** Bytes of all parts, inflated. */
  readonly totalBytes: number;
  /** Cells with a value, of all sheets together. */
  readonly cells: number;
}

const MEGABYTE = 1 << 20;

/** The page and the pane. */
export const smallLimits: Limits = {
  entries: 20_000,
  partBytes: 400 * MEGABYTE,
  totalBytes: 800 * MEGABYTE,
  cells: 6_000_000,
};

/** The command line: a million rows by 24 columns must work. */
export const largeLimits: Limits = {
  entries: 20_000,
  partBytes: 1536 * MEGABYTE,
  totalBytes: 3072 * MEGABYTE,
  cells: 30_000_000,
};

/** No honest part shrinks to less than a thousandth; small ones may. */
export const MAX_RATIO = 1000;
export const RATIO_FROM_BYTES = 4 * MEGABYTE;

/** Parts that are read as a whole: everything but sheets. */
export const MAX_WHOLE_PART = 512 * MEGABYTE;
/** What stands before or after the rows of a sheet: read as a whole too. */
export const MAX_SHEET_EDGE = 64 * MEGABYTE;
/** A cell, a row's tag or a shared string. Excel allows 32,767 characters; here each may have a run and a font of its own. */
export const MAX_TOKEN_BYTES = 8 * MEGABYTE;

export const MAX_DEPTH = 1000;
export const MAX_MERGES = 1_000_000;
export const MAX_SHEETS = 5_000;
