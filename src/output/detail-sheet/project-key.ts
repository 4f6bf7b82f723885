import { CellKind, type CellGrid } from "../../model/snapshot";
import { clean } from "../../values/exact";

/**
 * The text under which a project's facts are found again: the table's number and the name as it stands in the cell. Wildcards
 * become their full-width twins, since MATCH and COUNTIF read * ? ~ as patterns; of a long name its two ends and its length are
 * taken, since look-ups refuse texts beyond 255 characters. `keyOf` and `keyFormula` compute the same.
 */
const LONGEST = 120;
const TAIL = 60;

export function isLong(name: string): boolean {
  return name.length > LONGEST;
}

/** @param extra texts that tell projects of one name apart, as `cellText` gives them */
export function keyOf(table: number, name: string, extra: readonly string[]): string {
  const safe = name.replaceAll("~", "～").replaceAll("*", "＊").replaceAll("?", "？");
  const short = isLong(name) ? `${safe.slice(0, LONGEST)}#${String(name.length)}${safe.slice(-TAIL)}` : safe;
  return [`${String(table)}|${short}`, ...extra].join("|");
}

/**
 * @param name a cell of 明细 with the live name
 * @param extra references to the cells of the source
 * @param long whether the table has a long name; where it has none, one that is typed later is cut off
 */
export function keyFormula(table: number, name: string, extra: readonly string[], long: boolean): string {
  const safe = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${name},"~","～"),"*","＊"),"?","？")`;
  const ends = `LEFT(${safe},${String(LONGEST)})&"#"&LEN(${name})&RIGHT(${safe},${String(TAIL)})`;
  const short = long ? `IF(LEN(${name})>${String(LONGEST)},${ends},${safe})` : `LEFT(${safe},${String(LONGEST)})`;
  return `"${String(table)}|"&${short}${extra.map((cell) => `&"|"&${cell}`).join("")}`;
}

/** What a formula `cell&""` makes of a cell, for numbers of up to fifteen digits. */
export function cellText(cells: CellGrid, row: number, column: number): string {
  switch (cells.kind(row, column)) {
    case CellKind.Text:
      return cells.text(row, column);
    case CellKind.Number:
      return String(clean(cells.number(row, column)));
    default:
      return "";
  }
}
