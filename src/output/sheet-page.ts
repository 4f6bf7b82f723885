import type { Area } from "../model/address";
import type { Chart, OwnCell, OwnColumn, OwnName, OwnRow, OwnSheet, SheetRule, Validation } from "../model/edit";
import type { OwnSheetKey } from "../model/snapshot";
import { cell, emptyRow, row } from "./cells";

/** A sheet of ours while it is being written from top to bottom: blocks append rows and what belongs to them. */
export class SheetPage {
  private readonly rows: OwnRow[] = [];
  private readonly merges: Area[] = [];
  readonly names: OwnName[] = [];
  readonly rules: SheetRule[] = [];
  readonly validations: Validation[] = [];
  readonly charts: Chart[] = [];
  private sections = 0;

  /** @param width number of columns that people see */
  constructor(readonly width: number) {}

  /** The row that is written next, counted from 0. */
  get next(): number {
    return this.rows.length;
  }

  /** Append a row and tell where it stands. */
  add(cells: readonly (OwnCell | null)[], height: number | null = null): number {
    return this.rows.push(row(cells, height)) - 1;
  }

  skip(rows = 1): void {
    for (let count = 0; count < rows; count++) this.rows.push(emptyRow);
  }

  merge(area: Area): void {
    if (area.right > area.left || area.bottom > area.top) this.merges.push(area);
  }

  /** A line over the whole width. */
  line(content: OwnCell, height: number | null = null): number {
    const at = this.add([content], height);
    this.merge({ top: at, left: 0, bottom: at, right: this.width - 1 });
    return at;
  }

  /** Alone in its row and not wrapped, so it needs no merged cells to run on to the right. */
  heading(text: string): number {
    this.skip();
    return this.add([cell(text, "subtitle")], 24);
  }

  /** A heading with its number: sections that have nothing to show leave no gap. */
  section(title: (number: number) => string): number {
    return this.heading(title(++this.sections));
  }

  header(texts: readonly string[], height: number | null = 33): number {
    return this.add(
      texts.map((text) => cell(text, "header")),
      height,
    );
  }

  sheet(
    facts: Pick<OwnSheet, "title" | "freeze" | "filter" | "printTitle" | "landscape" | "tabColor"> & {
      readonly key: OwnSheetKey | null;
      readonly columns: readonly OwnColumn[];
    },
  ): OwnSheet {
    return {
      ...facts,
      rows: this.rows,
      merges: this.merges,
      names: this.names,
      rules: this.rules,
      validations: this.validations,
      charts: this.charts,
    };
  }
}

/** Columns that people see, by their widths in characters. */
export function widths(...characters: readonly number[]): OwnColumn[] {
  return characters.map((width) => ({ width, hidden: false }));
}

/** Points that a wrapped text needs in a column of so many characters; Chinese characters are two wide. */
export function heightFor(texts: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = texts.map(({ text, width }) => linesOf(text, width));
  return Math.min(15 * Math.max(1, ...lines) + 4, 400);
}

function linesOf(text: string, width: number): number {
  const room = Math.max(width - 1, 2);
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2;
  return width;
}
