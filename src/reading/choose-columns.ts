import type { ColumnKey } from "../model/project";
import type { HeaderCell } from "./header-cells";
import type { Meaning } from "./header-meaning";
import type { Profiles } from "./profile";

/** What the columns of one table come to mean together. */
export interface Choice {
  readonly meanings: ReadonlyMap<ColumnKey, Meaning>;
  /** Headers whose meaning was not certain, as they stand. */
  readonly guessed: readonly { readonly key: ColumnKey; readonly cell: HeaderCell }[];
  /** The year that the table reports on; null where nothing says. */
  readonly reportingYear: number | null;
}

/** Columns of one year: those of another year are past (or next) columns. */
const OF_ONE_YEAR = new Set<ColumnKey | "bareDone">(["yearPlan", "yearDone", "monthDone", "bareDone", "rate"]);
const MONEY = new Set<ColumnKey | "bareDone">([
  "totalInvestment",
  "priorDone",
  "yearPlan",
  "monthDone",
  "yearDone",
  "totalDone",
  "bareDone",
]);
/** From this rank on a word for 建设性质 may mean a sector or who invests: 项目性质, 建设阶段 … 类别. */
const DOUBTFUL_NATURE = /^(?:项目性质|性质|项目类别|类别|项目类型|项目状态|建设状态|项目阶段|建设阶段)$/;
/** Of these most cells must name a nature. */
const VAGUE_NATURE = /^(?:类别|项目类型)$/;
/** 建设地点 may hold a street or a village; then it is no district column. */
const DOUBTFUL_PLACE = /地点|地址|所在地/;
/** Words that mean a share of money received when they stand behind such a column. */
const RECEIVED = /到位|下达|支付|拨付/;

/** Decide between the headers of a table that mean the same, and drop those that mean something of another year. */
export function chooseColumns(
  found: readonly Meaning[],
  cells: readonly HeaderCell[],
  titleYear: number | null,
  profiles: Profiles,
): Choice {
  const reportingYear = yearReported(found, titleYear);
  const guessed = new Map<ColumnKey, HeaderCell>();
  const fitting = found
    .filter((meaning) => fitsYear(meaning, reportingYear))
    .map((meaning) => (isEndOfLastYear(meaning, reportingYear) ? { ...meaning, key: "priorDone" as const } : meaning))
    .filter((meaning) => fitsData(meaning, profiles) && !isShareOfReceived(meaning, cells));
  const chosen = new Map<ColumnKey, Meaning>();
  for (const meaning of fitting) {
    if (meaning.key === "bareDone") continue;
    const rival = chosen.get(meaning.key);
    if (rival === undefined || isBetter(meaning, rival, profiles)) chosen.set(meaning.key, meaning);
  }
  rateBesideDone(fitting, chosen);
  datesBeside(fitting, chosen, guessed);
  for (const meaning of fitting) {
    if (meaning.key === "bareDone") placeBareDone(meaning, chosen, guessed, profiles);
  }
  for (const [key, meaning] of chosen) if (!meaning.certain) guessed.set(key, meaning.cell);
  return { meanings: chosen, guessed: [...guessed].map(([key, cell]) => ({ key, cell })), reportingYear };
}

/**
 * The title's year, unless the plan and done headers contradict it: titles go stale while headers are renewed. One header of an
 * earlier year is only a past column; one of a later year, or two that agree, are believed against the title.
 */
function yearReported(found: readonly Meaning[], titleYear: number | null): number | null {
  const counts = new Map<number, number>();
  for (const { key, year } of found) {
    if (year !== null && (key === "yearPlan" || key === "yearDone" || key === "monthDone")) {
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (best === undefined || (titleYear !== null && counts.has(titleYear))) return titleYear;
  const [year, headers] = best;
  return titleYear === null || year > titleYear || headers > 1 ? year : titleYear;
}

function fitsYear({ key, year }: Meaning, reporting: number | null): boolean {
  if (year === null || reporting === null) return true;
  if (key === "priorDone") return year < reporting;
  // 截至2019年12月底累计完成投资 is what was done before 2020; older ones are past columns.
  if (key === "bareDone") return year === reporting || year === reporting - 1;
  return !OF_ONE_YEAR.has(key) || year === reporting;
}

function isEndOfLastYear({ key, year, month }: Meaning, reporting: number | null): boolean {
  return (
    key === "bareDone" && year !== null && reporting !== null && year < reporting && (month === 12 || month === null)
  );
}

/** A column whose cells contradict its header is not taken. An empty column contradicts nothing. */
function fitsData(meaning: Meaning, profiles: Profiles): boolean {
  const { key, form, cell } = meaning;
  if (MONEY.has(key)) {
    const { numbers, numberTexts, texts } = profiles.of(cell.column);
    return !(numbers + numberTexts === 0 && texts >= 3);
  }
  if (key === "nature" && DOUBTFUL_NATURE.test(form)) {
    const { natures, texts } = profiles.of(cell.column);
    // 类别 by itself says nothing, but a list of the classes in its own header does.
    const isVague = VAGUE_NATURE.test(form);
    if (texts === 0) return !isVague || /在建|续建|新建|完工/.test(cell.path.join(""));
    return natures / texts >= (isVague ? 0.6 : 0.3);
  }
  if (key === "district" && DOUBTFUL_PLACE.test(form)) {
    const { places, texts } = profiles.of(cell.column);
    return texts === 0 || places / texts >= 0.5;
  }
  return true;
}

/** 占年度计划(%) behind 到位资金 is the share of the money received. */
function isShareOfReceived({ key, cell }: Meaning, cells: readonly HeaderCell[]): boolean {
  if (key !== "rate") return false;
  const before = cells[cells.indexOf(cell) - 1];
  return before !== undefined && RECEIVED.test(before.path.join(""));
}

/** The surer, then the better word, then the later month that is filled in, then the first. */
function isBetter(a: Meaning, b: Meaning, profiles: Profiles): boolean {
  if (a.certain !== b.certain) return a.certain;
  if (a.rank !== b.rank) return a.rank < b.rank;
  if (!MONEY.has(a.key)) return false;
  const aFilled = profiles.of(a.cell.column).total > 0;
  const bFilled = profiles.of(b.cell.column).total > 0;
  if (aFilled !== bFilled) return aFilled;
  return (a.month ?? 0) > (b.month ?? 0);
}

/** 占年计划(%) behind the month and again behind the year: that of the year is the one that follows the year's money. */
function rateBesideDone(fitting: readonly Meaning[], chosen: Map<ColumnKey, Meaning>): void {
  const [done, rate] = [chosen.get("yearDone"), chosen.get("rate")];
  if (done === undefined || rate === undefined) return;
  const beside = fitting.find(({ key, cell }) => key === "rate" && cell.column === done.cell.column + 1);
  if (beside?.rank === rate.rank && beside.certain === rate.certain) chosen.set("rate", beside);
}

/** 计划开工时间 beside 开工时间: then the second one tells what happened. */
function datesBeside(
  fitting: readonly Meaning[],
  chosen: Map<ColumnKey, Meaning>,
  guessed: Map<ColumnKey, HeaderCell>,
): void {
  for (const [plan, actual] of [
    ["planStart", "actualStart"],
    ["planFinish", "actualFinish"],
  ] as const) {
    const planned = chosen.get(plan);
    const other = fitting.find((meaning) => meaning.key === plan && meaning !== planned && meaning.rank === 1);
    if (planned === undefined || planned.rank !== 0 || other === undefined || chosen.has(actual)) continue;
    chosen.set(actual, { ...other, key: actual });
    guessed.set(actual, other.cell);
  }
}

/**
 * 累计完成投资 says not since when. Beside a column for the year it is what was done since the start. Without one it is that too
 * where it stands before the year's plan (total, done so far, plan) or where its sum is far above the plan's; else it is the
 * year's. Either way the table says that this was a guess.
 */
function placeBareDone(
  meaning: Meaning,
  chosen: Map<ColumnKey, Meaning>,
  guessed: Map<ColumnKey, HeaderCell>,
  profiles: Profiles,
): void {
  const plan = chosen.get("yearPlan");
  const { column } = meaning.cell;
  const cumulative = /累计|至/.test(meaning.form);
  const sinceStart =
    chosen.has("yearDone") ||
    (plan !== undefined && column < plan.cell.column) ||
    (plan !== undefined && cumulative && profiles.of(column).total > 1.6 * profiles.of(plan.cell.column).total);
  const key = sinceStart ? "totalDone" : "yearDone";
  if (chosen.has(key) || (sinceStart && !cumulative && chosen.has("yearDone"))) return;
  chosen.set(key, { ...meaning, key });
  if (!(key === "totalDone" && chosen.has("yearDone"))) guessed.set(key, meaning.cell);
}
