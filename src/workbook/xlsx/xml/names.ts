/**
 * Namespaces and content types of SpreadsheetML. Every name exists twice: transitional, as Excel writes by default, and
 * strict (ISO 29500). A workbook uses one of the two throughout.
 */
export interface Dialect {
  readonly main: string;
  /** Base of the types of relationships, without the last word; also the namespace of r:id. */
  readonly relations: string;
}

export const transitional: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
export const strict: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

export const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

/** The last word of a relationship type: "worksheet", "styles" … */
export function lastWord(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1);
}
