import { parseArea } from "../../model/address";

/** Rows of one column, borders included, counted from 0. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

export interface SimpleSum {
  readonly spans: readonly RowSpan[];
  /** SUBTOTAL leaves out rows that a filter (9) or anything (109) hides. */
  readonly visibleOnly: boolean;
}

const LONGEST = 2000;

/**
 * What a simple total adds up: `SUM(G6:G9,G12)`, `SUBTOTAL(9,G6:G20)`, `G6+G9`, `ROUND(SUM(…),2)` and sums of these, all in one
 * column of the same sheet. null for every other formula: what is not understood is not judged.
 */
export function simpleSum(formula: string, column: number): SimpleSum | null {
  if (formula.length > LONGEST) return null;
  const text = formula.replace(/[\s$]+/g, "").toUpperCase();
  const inner = /^\+?ROUND\((.+),-?\d+\)$/.exec(text)?.[1] ?? text.replace(/^\+/, "");
  const spans: RowSpan[] = [];
  let visibleOnly = false;
  for (const term of inner.split("+")) {
    const call = /^(SUM|SUBTOTAL)\(([^()]*)\)$/.exec(term);
    let references = call?.[2]?.split(",") ?? [term];
    if (call?.[1] === "SUBTOTAL") {
      if (references[0] !== "9" && references[0] !== "109") return null;
      references = references.slice(1);
      visibleOnly = true;
    }
    for (const reference of references) {
      const area = parseArea(reference);
      if (area === null || area.left !== column || area.right !== column) return null;
      spans.push({ top: area.top, bottom: area.bottom });
    }
  }
  return { spans, visibleOnly };
}

export function spansRow(spans: readonly RowSpan[], row: number): boolean {
  return spans.some(({ top, bottom }) => row >= top && row <= bottom);
}
