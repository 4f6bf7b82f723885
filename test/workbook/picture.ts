/**
 * What a workbook holds, in words that do not tell who wrote it: a file read by the tests' own means
 * (picture-of-file.ts), or the double of Excel looked into (picture-of-book.ts). What only one of the two can hold
 * (results of formulas, fonts, ids, print settings) is left out.
 */
export interface Picture {
  readonly sheets: readonly SheetPicture[];
  /** Names of the whole workbook, by name, without the record that the file adapter keeps for itself. */
  readonly names: Readonly<Record<string, NamePicture>>;
}

export interface NamePicture {
  /** Without "=". */
  readonly formula: string;
  readonly visible: boolean;
}

export interface SheetPicture {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** "#RRGGBB", "" for none. */
  readonly tabColor: string;
  readonly gridlines: boolean;
  readonly cells: Readonly<Record<string, CellPicture>>;
  /** In the order of their names. */
  readonly merges: readonly string[];
  /** The first of them comes before the others. */
  readonly rules: readonly RulePicture[];
  /** "A1" → where a jump leads: "'交通'!B4". */
  readonly links: Readonly<Record<string, string>>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly filter: string | null;
  readonly validations: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly charts: readonly ChartPicture[];
}

export interface CellPicture {
  /** Without "="; null for a plain value. */
  readonly formula: string | null;
  /** null where a formula stands: the double calculates nothing. */
  readonly value: string | number | boolean | null;
  readonly format: string;
}

export interface RulePicture {
  readonly areas: readonly string[];
  /** Without "="; null for rules that have none (data bars). */
  readonly formula: string | null;
  /** "#RRGGBB"; null where the rule sets none. */
  readonly fill: string | null;
}

export interface ChartPicture {
  readonly title: string;
  /** Where the values of each series stand, without "$". */
  readonly values: readonly string[];
  readonly categories: readonly string[];
}

export function sheetOf(picture: Picture, name: string): SheetPicture {
  const found = picture.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name} among ${picture.sheets.map((s) => s.name).join(", ")}`);
  return found;
}
