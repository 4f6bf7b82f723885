/**
 * Where a cell is. Inside the program rows and columns are integers counted from 0; A1 text is made and read only at
 * the edges (files, Excel, JSON, sentences).
 */

/** A rectangle of cells, borders included, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The largest sheet that Excel knows (ECMA-376, 18.3.1.73): 1,048,576 rows by 16,384 columns. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" → 0; -1 for what is not a column of a sheet. */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMNS ? column - 1 : -1;
}

/** Row 8, column 6 → "G9". */
export function cellName(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** An area as A1 text: "A3:C5", and "A3" for a single cell. */
export function areaName(area: Area): string {
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** An area with fixed rows and columns, as formulas of ours write it: "$A$3:$C$5". */
export function fixedAreaName(area: Area): string {
  const first = `$${columnLetters(area.left)}$${String(area.top + 1)}`;
  const last = `$${columnLetters(area.right)}$${String(area.bottom + 1)}`;
  return first === last ? first : `${first}:${last}`;
}

/** "G9", "$G$9" or "A3:C5" → area; null for anything that is not an address inside a sheet. */
export function parseArea(text: string): Area | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/.exec(text);
  if (match === null) return null;
  const left = columnIndex(match[1] ?? "");
  const top = Number(match[2]) - 1;
  const right = match[3] === undefined ? left : columnIndex(match[3]);
  const bottom = match[4] === undefined ? top : Number(match[4]) - 1;
  if (left < 0 || right < 0 || top >= MAX_ROWS || bottom >= MAX_ROWS) return null;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** Whether a cell lies in an area. */
export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** A sheet name as a formula must write it: always in quotes, inner quotes doubled. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
