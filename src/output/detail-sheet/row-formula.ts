/**
 * The formulas of a table's rows differ in two numbers alone: the row of the source and the row of 明细. So each is worked out once,
 * with these marks in the place of the numbers, and then only put together.
 */
export const SOURCE_ROW = "\u0001";
export const OWN_ROW = "\u0002";

// eslint-disable-next-line no-control-regex -- the marks are chosen because no formula holds them
const MARKS = /([\u0001\u0002])/;

export class RowFormula {
  private readonly pieces: readonly string[];

  constructor(pattern: string) {
    this.pieces = pattern.split(MARKS);
  }

  /** @param source row of the source; @param own row of 明细; both as A1 writes them, from 1 */
  at(source: string, own: string): string {
    let formula = "";
    for (const piece of this.pieces) {
      formula += piece === SOURCE_ROW ? source : piece === OWN_ROW ? own : piece;
    }
    return formula;
  }
}
