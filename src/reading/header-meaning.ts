import type { ColumnKey } from "../model/project";
import { readPeriod } from "../values/period";
import { unitIn } from "../values/unit";
import type { Unit } from "../values/unit";
import { aliasByWord, headerPatterns, isNameHeader } from "./aliases";
import { dateKey } from "./date-header";
import type { HeaderCell } from "./header-cells";
import { headerWords, isUnitOnly } from "./header-words";
import { moneyMeaning } from "./money-header";

/** What one header may mean, before it is weighed against the others of its table. */
export interface Meaning {
  readonly cell: HeaderCell;
  /** bareDone: 累计完成投资 and the like, not yet decided. */
  readonly key: ColumnKey | "bareDone";
  /** Smaller is the better word for the key. */
  readonly rank: number;
  readonly certain: boolean;
  /** The leaf without brackets and padding, to compare wordings. */
  readonly form: string;
  readonly unit: Unit | null;
  readonly year: number | null;
  readonly month: number | null;
}

/** Ranks of what no alias names: behind every alias. */
const PATTERN_RANK = 100;
/** Between the plain words for a name and the weak ones (名称, 项目). */
const NAME_PATTERN_RANK = 8.5;
/** Longer texts are a parent and a leaf, not two halves of a word. */
const LONGEST_SPLIT = 12;
/** 名称 under one of these is no project's name. */
const OTHER_NAME = /单位|企业|业主|公司|机构|领导/;
/** A rate of something else than the year's plan. */
const OTHER_RATE = /资金|到位|支付|拨付|开工|总投资|增速/;

/** The meaning of a header; null where it names no column of the contract. */
export function meaningOf(cell: HeaderCell): Meaning | null {
  const path = cell.path.filter((text) => !isUnitOnly(text));
  const leafText = path.at(-1);
  if (leafText === undefined) return null;
  const forms = path.map((text) => headerWords(text).form);
  const found = findMeaning(path, leafText, forms);
  if (found === null) return null;
  return { cell, ...found, form: forms.at(-1) ?? "", ...statedIn(cell) };
}

/** The unit and the period that a header names, its leaf before its parents. */
export function statedIn(cell: HeaderCell): Pick<Meaning, "unit" | "year" | "month"> {
  const upward = [...cell.path].reverse();
  const periods = upward.map((text) => readPeriod(text.replace(/\s+/g, "")));
  return {
    unit: upward.map((text) => unitIn(text)).find((unit) => unit !== null) ?? null,
    year: periods.find((period) => period.year !== null)?.year ?? null,
    month: periods.find((period) => period.month !== null)?.month ?? null,
  };
}

function findMeaning(
  path: readonly string[],
  leafText: string,
  forms: readonly string[],
): Pick<Meaning, "key" | "rank" | "certain"> | null {
  const { key, form } = headerWords(leafText);
  const parents = path.slice(0, -1).join("");
  // A word split over two rows is looked up as a whole first: 项目 above 名称 is no 名称.
  const whole = path.length > 1 ? aliasByWord.get(headerWords(path.slice(-2).join("")).form) : undefined;
  const alias = whole ?? aliasByWord.get(key) ?? aliasByWord.get(form);
  if (alias !== undefined && fits(alias.key, form, parents)) return { ...alias, certain: true };
  if (isNameHeader(form)) return { key: "name", rank: NAME_PATTERN_RANK, certain: true };
  const date = dateKey(forms);
  if (date !== null) return { key: date, rank: /计划|实际|是否/.test(forms.join("")) ? 0 : 1, certain: true };
  const money = moneyMeaning(forms);
  if (money !== null) return { ...money, rank: 0 };
  const pattern = headerPatterns.findIndex(({ has, not }) => has.test(form) && not?.test(form) !== true);
  const matched = headerPatterns[pattern];
  if (matched === undefined && path.length > 1) return splitMeaning(path);
  if (matched === undefined || !fits(matched.key, form, parents)) return null;
  return { key: matched.key, rank: PATTERN_RANK + pattern, certain: true };
}

/** 年度计 above 划投资: neither half means anything, the whole does. */
function splitMeaning(path: readonly string[]): Pick<Meaning, "key" | "rank" | "certain"> | null {
  const { form } = headerWords(path.slice(-2).join(""));
  if (form.length > LONGEST_SPLIT) return null;
  const money = moneyMeaning([form]);
  return money === null ? null : { ...money, rank: 0 };
}

function fits(key: ColumnKey, form: string, parents: string): boolean {
  if (key === "name") return !(form === "名称" && OTHER_NAME.test(parents));
  if (key === "rate") return !OTHER_RATE.test(parents + form);
  return true;
}
