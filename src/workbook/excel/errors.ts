import { Problem, type ProblemCode } from "../../model/problem";

/**
 * Office error codes → problems. Codes are stable and not translated; Excel's own messages are for developers and are
 * never shown. An unknown code is passed on as a code, without any value of a cell.
 */
const problems: Readonly<Record<string, ProblemCode>> = {
  InvalidOperationInCellEditMode: "edit-mode",
  AccessDenied: "protected",
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone", // of a range that Excel kept for us
  ItemAlreadyExists: "name-clash",
  InactiveWorkbook: "wrong-focus",
  InvalidSelection: "wrong-focus",
  FilteredRangeConflict: "filtered",
  MergedRangeConflict: "filtered",
  RequestPayloadSizeLimitExceeded: "payload",
  ResponsePayloadSizeLimitExceeded: "payload",
  RangeExceedsLimit: "payload",
  OperationCellsExceedLimit: "payload",
  ApiNotFound: "host-too-old",
  NotImplemented: "host-too-old",
  ActivityLimitReached: "busy",
  WriteNotSupportedWhenModalDialogOpen: "dialog-open",
};

/** The parts of `OfficeExtension.Error` that we use. */
export interface OfficeError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
  /** Never Excel's own: the sheet that we found in the way. */
  readonly sheet?: string;
}

export function isOfficeError(error: unknown): error is OfficeError {
  return typeof error === "object" && error !== null && typeof (error as { code?: unknown }).code === "string";
}

export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return isOfficeError(error) && !(error instanceof Problem) && codes.includes(error.code);
}

/**
 * Anything that a call to Excel threw, as a Problem. Faults of our own program pass through unchanged.
 * @param facts what the sentence needs, usually the sheet at work
 */
export function toProblem(error: unknown, facts: Readonly<Record<string, string | number>> = {}): unknown {
  if (error instanceof Problem || !isOfficeError(error)) return error;
  const code = problems[error.code];
  if (code === "host-too-old") return new Problem(code, { api: "1.9", ...facts }, { cause: error });
  if (code !== undefined) {
    return new Problem(code, error.sheet === undefined ? facts : { ...facts, sheet: error.sheet }, { cause: error });
  }
  const where = error.debugInfo?.errorLocation;
  return new Problem(
    "office-error",
    { code: error.code, ...(where === undefined ? {} : { where }), ...facts },
    { cause: error },
  );
}
