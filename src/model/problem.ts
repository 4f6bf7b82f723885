/**
 * Anything that stops a run, as data: a code and its facts. The one sentence that a user reads is made in
 * `text/problems`. Thrown by adapters and by `review`; never a bare string, never a library's message.
 */
export const problemCodes = [
  // files
  "not-found",
  "not-readable",
  "empty-file",
  "not-a-workbook",
  "encrypted",
  "old-binary-xlsb",
  "old-xls",
  "other-format",
  "truncated",
  "damaged",
  "too-large",
  "hostile",
  "xls-write",
  "xlsm-out",
  "same-file",
  "not-writable",
  "disk-full",
  "write-check-failed",
  // content
  "no-project-table",
  "two-headers",
  "no-month",
  "bad-plan",
  "bad-wording",
  "bad-settings",
  "bad-option",
  "bad-baseline",
  "no-marks",
  // Excel
  "edit-mode",
  "protected",
  "sheet-gone",
  "name-clash",
  "wrong-focus",
  "filtered",
  "payload",
  "host-too-old",
  "busy",
  "dialog-open",
  "read-only",
  "changed-since",
  "office-error",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export class Problem extends Error {
  override readonly name = "Problem";
  constructor(
    readonly code: ProblemCode,
    /** What the sentence needs: file, sheet, detail … */
    readonly facts: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
  }
}
