import type { Plan } from "../model/plan";
import { BLANK_NAME } from "./district";
import { isPlaceholder } from "./placeholder";
import { sectionNumeral } from "./chinese-number";

/** Which group of the plan a text names. */
export interface GroupReading {
  /** The plan's name; an unknown one as written; 「未填」 for a blank one. */
  readonly group: string;
  /** Whether it is one of the plan's groups. Where there is no list of groups, nothing contradicts it: true. */
  readonly known: boolean;
}

interface Index {
  readonly names: ReadonlyMap<string, string>;
  /** Names and aliases, the longest first. */
  readonly longestFirst: readonly (readonly [string, string])[];
  readonly read: Map<string, GroupReading>;
}

const BLANK: GroupReading = { group: BLANK_NAME, known: false };
const LONGEST = 100;
/** What a title or a sheet name says besides the group; without such a word a text is taken as it is or not at all. */
const TITLE_WORDS = /项目|工作组|汇总|方案|计划|进展|进度|情况|一览|表$/;
const DECORATION =
  /^(?:\d{4}年度?)?(?:市区)?|(?:类|组|板块|专班|领域|工作组|重点项目|项目|工程)$|\((?:共?\d+[项个])\)|共?\d+[项个]$/g;

const indexes = new WeakMap<Plan, Index>();

/** Read a group from a column, a section row, a title or a sheet name: 「（一）交通项目（8项）」 → 交通. */
export function readGroup(text: string, plan: Plan | null): GroupReading {
  if (text === "") return BLANK;
  if (plan === null || plan.groups.length === 0) return readAfresh(text, null);
  let index = indexes.get(plan);
  if (index === undefined) indexes.set(plan, (index = indexOf(plan)));
  let reading = index.read.get(text);
  if (reading === undefined) {
    reading = readAfresh(text, index);
    if (index.read.size < 10_000) index.read.set(text, reading);
  }
  return reading;
}

function readAfresh(text: string, index: Index | null): GroupReading {
  const raw = text.trim();
  if (raw === "" || isPlaceholder(raw)) return BLANK;
  if (index === null) return { group: raw, known: true };
  const group = find(raw, index);
  return { group: group ?? raw, known: group !== null };
}

function indexOf(plan: Plan): Index {
  const names = new Map<string, string>();
  for (const group of plan.groups) {
    for (const name of [group.name, group.planTitle, ...group.aliases]) {
      const key = compact(name);
      if (key !== "" && !names.has(key)) names.set(key, group.name);
    }
  }
  const longestFirst = [...names].sort((a, b) => b[0].length - a[0].length);
  return { names, longestFirst, read: new Map() };
}

function compact(text: string): string {
  return text.normalize("NFKC").replace(/[\s"“”]+/g, "");
}

function find(raw: string, index: Index): string | null {
  if (raw.length > LONGEST) return null;
  const whole = index.names.get(compact(raw));
  if (whole !== undefined) return whole;
  let bare = compact(sectionNumeral(raw)?.rest ?? raw);
  for (let before = ""; before !== bare;) {
    const known = index.names.get(bare);
    if (known !== undefined) return known;
    before = bare;
    bare = bare.replace(DECORATION, "");
  }
  return TITLE_WORDS.test(raw) ? onlyOneInside(compact(raw), index) : null;
}

/** The group whose name stands in a title, where it is one group only. A name inside a longer one (农业 in 现代农业) is not counted. */
function onlyOneInside(title: string, index: Index): string | null {
  let rest = title;
  let found: string | null = null;
  for (const [name, group] of index.longestFirst) {
    if (!rest.includes(name)) continue;
    if (found !== null && found !== group) return null;
    found = group;
    rest = rest.replaceAll(name, " ");
  }
  return found;
}
