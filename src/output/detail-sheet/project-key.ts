import { CellKind, type CellGrid } from "../../model/snapshot";
import { clean } from "../../values/exact";

/**
 * The text under which a project's facts are found again: the table's number and the name as it stands in the cell. Wildcards
 * become their full-width twins, since MATCH and COUNTIF read * ? ~ as patterns; a long name gives its ends and its length,
 * since look-ups refuse texts beyond 255 characters. `keyOf` and `keyFormula` compute the same.
 */
const LONGEST = 120;
const TAIL = 60;

/** @param extra texts that tell projects of one name apart, as `cellText` gives them */
export function keyOf(table: number, name: string, extra: readonly string[]): string {
  const safe = name.replaceAll("~", "～").replaceAll("*", "＊").replaceAll("?", "？");
  const short = name.length > LONGEST ? `${safe.slice(0, LONGEST)}#${String(name.length)}${safe.slice(-TAIL)}` : safe;
  return [`${String(table)}|${short}`, ...extra].join("|");
}

/** @param name a cell of 明细 with the live name; @param extra references to the cells of the source */
export function keyFormula(table: number, name: string, extra: readonly string[]): string {
  const safe = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${name},"~","～"),"*","＊"),"?","？")`;
  const long = `LEFT(${safe},${String(LONGEST)})&"#"&LEN(${name})&RIGHT(${safe},${String(TAIL)})`;
  const key = `"${String(table)}|"&IF(LEN(${name})>${String(LONGEST)},${long},${safe})`;
  return key + extra.map((cell) => `&"|"&${cell}`).join("");
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
