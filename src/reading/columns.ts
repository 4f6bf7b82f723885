import type { Column, ColumnKey, DoubtReason, StatedUnit } from "../model/project";
import { columnKeys, moneyKeys } from "../model/project";
import type { Mapping } from "../model/settings";
import type { Unit } from "../values/unit";
import { weakNameWords } from "./aliases";
import { chooseColumns } from "./choose-columns";
import type { HeaderBlock } from "./header";
import type { HeaderCell } from "./header-cells";
import { meaningOf, statedIn } from "./header-meaning";
import type { Meaning } from "./header-meaning";
import { headerText, layoutOf, sameHeaderKey } from "./layout";
import type { Profiles } from "./profile";

/** The columns of a table, and what was not sure about them. */
export interface TableColumns {
  readonly columns: readonly Column[];
  readonly columnOf: Readonly<Partial<Record<ColumnKey, Column>>>;
  /** Columns that the name may stand in: its header may be merged over two. */
  readonly nameColumns: readonly number[];
  readonly reportingYear: number | null;
  readonly reasons: readonly DoubtReason[];
  readonly units: readonly StatedUnit[];
}

/** Money headers stand for nothing where the sheet's own unit line speaks. */
export interface ColumnContext {
  readonly titleYear: number | null;
  /** The unit of a unit line; null where there is none. */
  readonly sheetUnit: Unit | null;
  readonly profiles: Profiles;
  readonly mappings: readonly Mapping[];
}

/**
 * Say which column is what. null where the header has no column for the project's name.
 */
export function assignColumns(block: HeaderBlock, context: ColumnContext): TableColumns | null {
  const reasons: DoubtReason[] = [];
  const found = block.cells.map((cell) => meaningOf(cell)).filter((meaning) => meaning !== null);
  const choice = chooseColumns(found, block.cells, context.titleYear, context.profiles);
  const meanings = new Map<ColumnKey, Meaning>(choice.meanings);
  const name = nameColumn(block, meanings, context.profiles, reasons);
  if (name === null) return null;
  for (const { key, cell } of choice.guessed) {
    if (key !== "name") reasons.push({ kind: "column-guessed", detail: headerText(cell) });
  }
  const units = statedUnits(block, found);
  const spare = spareUnit(units, context.sheetUnit);
  const byKey = new Map<ColumnKey, Column>();
  for (const key of columnKeys) {
    const meaning = meanings.get(key);
    if (meaning !== undefined) byKey.set(key, columnOf(meaning, key, spare));
  }
  byKey.set("name", name.column);
  if (name.seq !== null) byKey.set("seq", name.seq);
  applyMapping(block, context, byKey, spare, reasons);
  if (!byKey.has("name")) return null;
  const columns = [...byKey.values()].sort((a, b) => a.index - b.index);
  return {
    columns,
    columnOf: Object.fromEntries(columns.map((column) => [column.key, column])),
    nameColumns: byKey.get("name") === name.column ? name.span : [byKey.get("name")?.index ?? name.column.index],
    reportingYear: choice.reportingYear,
    reasons,
    units,
  };
}

/**
 * The unit of a money column whose header names none: the unit line's, else the only one that other headers name (年计划投资（万元）
 * beside 总投资规模).
 */
function spareUnit(units: readonly StatedUnit[], sheetUnit: Unit | null): Unit {
  if (sheetUnit !== null) return sheetUnit;
  const [first, ...others] = new Set(units.map(({ unit }) => unit));
  return first !== undefined && others.length === 0 ? first : "万元";
}

function statedUnits(block: HeaderBlock, found: readonly Meaning[]): StatedUnit[] {
  const money = new Set<string>([...moneyKeys, "bareDone"]);
  return found
    .filter(({ key, unit }) => money.has(key) && unit !== null)
    .map(({ cell, unit }) => ({ where: "header", row: cell.leafRow, column: cell.column, unit: unit ?? "万元" }));
}

function columnOf(meaning: Meaning, key: ColumnKey, spare: Unit): Column {
  const money = (moneyKeys as readonly ColumnKey[]).includes(key);
  return {
    key,
    index: meaning.cell.column,
    header: headerText(meaning.cell),
    headerRow: meaning.cell.leafRow,
    unit: money ? (meaning.unit ?? spare) : null,
    unitStated: money && meaning.unit !== null,
    year: meaning.year,
    month: meaning.month,
  };
}

interface NameColumn {
  readonly column: Column;
  readonly seq: Column | null;
  readonly span: readonly number[];
}

/** A column is a column of numbers where at least this share of its cells are. */
const MOSTLY = 0.8;

/**
 * The name's column. 项目名称 may stand over the running numbers, or be merged over numbers and names; then the names are looked
 * for one column to the right.
 */
function nameColumn(
  block: HeaderBlock,
  meanings: ReadonlyMap<ColumnKey, Meaning>,
  profiles: Profiles,
  reasons: DoubtReason[],
): NameColumn | null {
  const meaning = meanings.get("name");
  if (meaning === undefined) return null;
  const head = columnOf(meaning, "name", "万元");
  const span = [head.index];
  for (let next = head.index + 1; isSameHead(block, head.index, next); next++) span.push(next);
  const seq = meanings.get("seq");
  if (!isNumbers(profiles, head.index)) {
    if (weakNameWords.has(meaning.form)) reasons.push({ kind: "name-column-guessed", detail: head.header });
    return { column: head, seq: seq === undefined ? numbersLeftOf(block, head.index, profiles) : null, span };
  }
  const moved = [head.index + 1, head.index + 2].find((column) => {
    const { numbers, numberTexts, texts } = profiles.of(column);
    return texts > numbers + numberTexts && (span.includes(column) || !isHeaded(block, column));
  });
  if (moved === undefined) return { column: head, seq: null, span };
  reasons.push({ kind: "name-column-guessed", detail: head.header });
  const numbers: Column = { ...head, key: "seq" };
  return { column: { ...head, index: moved }, seq: seq === undefined ? numbers : null, span: [moved] };
}

function isNumbers(profiles: Profiles, column: number): boolean {
  const { numbers, numberTexts, texts } = profiles.of(column);
  return numbers + numberTexts >= 1 && numbers + numberTexts >= MOSTLY * (numbers + numberTexts + texts);
}

function isHeaded(block: HeaderBlock, column: number): boolean {
  return block.cells.some((cell) => cell.column === column);
}

/** Whether two columns stand under one merged header: then their paths are the same texts in the same rows. */
function isSameHead(block: HeaderBlock, left: number, right: number): boolean {
  if (!block.nameColumns.includes(right)) return false;
  const [a, b] = [left, right].map((column) => block.cells.find((cell) => cell.column === column));
  return a?.path.join("/") === b?.path.join("/");
}

/** Running numbers without a header, to the left of the name. */
function numbersLeftOf(block: HeaderBlock, name: number, profiles: Profiles): Column | null {
  const index = name - 1;
  if (index < 0 || isHeaded(block, index) || !isNumbers(profiles, index)) return null;
  return {
    key: "seq",
    index,
    header: "",
    headerRow: block.bottom,
    unit: null,
    unitStated: false,
    year: null,
    month: null,
  };
}

/** What a person decided about this layout goes before everything read here. */
function applyMapping(
  block: HeaderBlock,
  context: ColumnContext,
  byKey: Map<ColumnKey, Column>,
  spare: Unit,
  reasons: DoubtReason[],
): void {
  if (context.mappings.length === 0) return;
  const layout = layoutOf(block.cells);
  const mapping = context.mappings.findLast((candidate) => candidate.layout === layout);
  if (mapping === undefined) return;
  for (const key of columnKeys) {
    const header = mapping.columns[key];
    if (header === undefined) continue;
    if (header === null) {
      if (key !== "name") byKey.delete(key);
      continue;
    }
    const cell = block.cells.find((candidate) => sameHeaderKey(headerText(candidate)) === sameHeaderKey(header));
    if (cell === undefined) continue;
    for (const [other, column] of byKey) if (column.index === cell.column) byKey.delete(other);
    byKey.set(key, columnOf(asMapped(cell), key, spare));
  }
  reasons.push({ kind: "mapping-from-settings", detail: "" });
}

/** A header whose meaning a person gave: only its unit and period are read. */
function asMapped(cell: HeaderCell): Meaning {
  return { cell, key: "note", rank: 0, certain: true, form: "", ...statedIn(cell) };
}
