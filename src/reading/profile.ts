import { CellKind } from "../model/snapshot";
import type { CellGrid } from "../model/snapshot";
import { readAmount } from "../values/amount";
import { readNature } from "../values/nature";
import { isPlaceholder } from "../values/placeholder";
import { cellText } from "./cell-text";

/** What the first cells below a header hold: the evidence where a header word may mean several things. */
export interface Profile {
  readonly numbers: number;
  /** Texts that are amounts or plain digits. */
  readonly numberTexts: number;
  /** All other texts, placeholders left out. */
  readonly texts: number;
  /** Texts that name 新建, 续建, 竣工 or 前期. */
  readonly natures: number;
  /** Texts that look like an area: 三元区, 市直, 富民县; and not like a street or a village. */
  readonly places: number;
  /** The sum of the numbers, to see whether a month's column is filled in yet. */
  readonly total: number;
}

/** Rows that are looked at. */
const SAMPLE = 80;
const PLACE = /^.{1,10}(?:区|县|市|旗|新城|开发区)$|^(?:市直|市本级|省直|跨区|两区|全市)/;
const SHORT = /^\p{Script=Han}{2}$/u;
const ADDRESS = /[路街巷村镇乡号]|交叉|东侧|西侧|南侧|北侧|地块/;

/** Read the sample once per column; columns are asked for only where a header leaves a doubt. */
export class Profiles {
  readonly #cells: CellGrid;
  readonly #rows: readonly number[];
  readonly #known = new Map<number, Profile>();

  /** @param skip rows of headers that are repeated: their words say nothing of what stands below */
  constructor(cells: CellGrid, firstRow: number, end: number, skip: ReadonlySet<number>) {
    this.#cells = cells;
    const rows: number[] = [];
    for (
      let row = cells.nextRow(firstRow - 1);
      row >= 0 && row < end && rows.length < SAMPLE;
      row = cells.nextRow(row)
    ) {
      if (!skip.has(row)) rows.push(row);
    }
    this.#rows = rows;
  }

  of(column: number): Profile {
    let profile = this.#known.get(column);
    if (profile === undefined) this.#known.set(column, (profile = this.#read(column)));
    return profile;
  }

  #read(column: number): Profile {
    const profile = { numbers: 0, numberTexts: 0, texts: 0, natures: 0, places: 0, total: 0 };
    for (const row of this.#rows) {
      const kind = this.#cells.kind(row, column);
      if (kind === CellKind.Number) {
        profile.numbers++;
        profile.total += Math.abs(this.#cells.number(row, column));
      } else if (kind === CellKind.Uncomputed) profile.numbers++;
      else if (kind === CellKind.Text) countText(profile, cellText(this.#cells, row, column));
    }
    return profile;
  }
}

function countText(
  profile: { numberTexts: number; texts: number; natures: number; places: number; total: number },
  text: string,
): void {
  if (text === "" || isPlaceholder(text)) return;
  // １２００ is a number too
  const amount = /\p{Nd}/u.test(text) ? readAmount(text) : null;
  if (amount !== null && amount.placeholder === undefined && (amount.value !== null || amount.why !== "words")) {
    profile.numberTexts++;
    profile.total += Math.abs(amount.value ?? 0);
    return;
  }
  profile.texts++;
  if (readNature(text, null) !== null) profile.natures++;
  if (looksLikePlace(text)) profile.places++;
}

/** An area by its last word, or areas in short, as offices write them: 永安, 梅列、三元. */
function looksLikePlace(text: string): boolean {
  if (ADDRESS.test(text)) return false;
  return PLACE.test(text.replace(/\s+/g, "")) || text.split(/[、,，;；/\s]+/).every((part) => SHORT.test(part));
}
