/**
 * What exactly is wrong with a file: the fact `detail` of the problems damaged, hostile, too-large and truncated. The
 * words for it are in `text`.
 */
export const fileDetails = [
  // zip
  "directory",
  "entries",
  "duplicate-entry",
  "size-lie",
  "ratio",
  "checksum",
  "deflate",
  "part-size",
  "total-size",
  // XML
  "doctype",
  "entity",
  "nesting",
  "xml",
  "encoding",
  "token-size",
  // workbook
  "no-content-types",
  "no-workbook-part",
  "no-sheets",
  "no-sheet-part",
  "string-index",
  "address",
  "cells",
  "merges",
  "sheets",
  "styles",
] as const;
export type FileDetail = (typeof fileDetails)[number];
