import { distance } from "fastest-levenshtein";
import type { Plan } from "../model/plan";
import type { Standing } from "../model/standing";
import { isPlaceholder } from "./placeholder";

/** What a district cell names. */
export interface DistrictReading {
  /** The plan's name; 跨区 for several; an unknown one as written; 「未填」 for a blank one. */
  readonly district: string;
  readonly kind: Standing["districtKind"];
  /** For a name that exists no more in the plan's year: today's name. */
  readonly successor?: string;
  /** For an unknown one: what was probably meant. */
  readonly suggestion?: string;
}

/** What stands for a blank district, group or nature. */
export const BLANK_NAME = "未填";

const BLANK: DistrictReading = { district: BLANK_NAME, kind: "blank" };
const LONGEST = 60;
const SEPARATORS = /[、,;/\\|&+和与及()等-]/;
const SUFFIX = /(?:自治)?[区县市]$/;

interface Index {
  readonly units: ReadonlyMap<string, DistrictReading>;
  /** Lengths of the names in `units`, the longest first. */
  readonly lengths: readonly number[];
  /** Names that a misspelt one is compared with. */
  readonly candidates: readonly (readonly [string, string])[];
  readonly several: DistrictReading;
  readonly read: Map<string, DistrictReading>;
}

const indexes = new WeakMap<Plan, Index>();

/** Which district, or other unit, a text names under a plan. Without a plan the text itself is the district's name. */
export function readDistrict(text: string, plan: Plan | null): DistrictReading {
  if (text === "") return BLANK;
  if (plan === null) return readAfresh(text, null);
  let index = indexes.get(plan);
  if (index === undefined) indexes.set(plan, (index = indexOf(plan)));
  let reading = index.read.get(text);
  if (reading === undefined) {
    reading = readAfresh(text, index);
    // Columns repeat a few texts a hundred thousand times; a hostile one may hold as many different ones.
    if (index.read.size < 10_000) index.read.set(text, reading);
  }
  return reading;
}

function readAfresh(text: string, index: Index | null): DistrictReading {
  const raw = text.trim();
  if (raw === "" || isPlaceholder(raw)) return BLANK;
  return index === null ? withoutPlan(raw) : resolve(raw, index);
}

function compact(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

function indexOf(plan: Plan): Index {
  const units = new Map<string, DistrictReading>();
  const put = (name: string, reading: DistrictReading): void => {
    const key = compact(name);
    if (key !== "" && !units.has(key)) units.set(key, reading);
  };
  const several: DistrictReading = { district: plan.severalDistricts.name, kind: "several" };
  const geography = [
    ...plan.districts.map((unit) => ({ unit, kind: "district" as const })),
    ...plan.otherCounties.map((unit) => ({ unit, kind: "county" as const })),
  ];
  // Names as written in the plan go first: a short form never takes the place of a full name.
  for (const { unit, kind } of geography) {
    for (const name of [unit.name, ...unit.aliases]) put(name, { district: unit.name, kind });
  }
  for (const name of [plan.severalDistricts.name, ...plan.severalDistricts.aliases]) put(name, several);
  for (const holder of plan.holders) {
    for (const name of [holder.name, ...holder.aliases]) put(name, { district: holder.name, kind: "holder" });
  }
  for (const { unit, kind } of geography) {
    const reading: DistrictReading = { district: unit.name, kind };
    for (const full of [unit.name, `${plan.city}${unit.name}`]) {
      for (const end of ["", "政府", "人民政府"]) put(full + end, reading);
    }
    const short = unit.name.replace(SUFFIX, "");
    if (short.length >= 2) put(short, reading);
  }
  for (const former of plan.formerDistricts) {
    const reading: DistrictReading = {
      district: former.name,
      kind: "unknown",
      successor: former.successor,
      suggestion: former.successor,
    };
    put(former.name, reading);
    const short = former.name.replace(SUFFIX, "");
    if (short.length >= 2) put(short, reading);
  }
  return {
    units,
    lengths: [...new Set([...units.keys()].map((name) => name.length))].sort((a, b) => b - a),
    candidates: geography.map(({ unit }) => [compact(unit.name), unit.name] as const),
    several,
    read: new Map(),
  };
}

function resolve(raw: string, index: Index): DistrictReading {
  const text = compact(raw.slice(0, 4 * LONGEST));
  const whole = index.units.get(text);
  if (whole !== undefined) return whole;
  if (text.length > LONGEST) return { district: raw, kind: "unknown" };
  return namedUnits(text, index) ?? unknown(raw, text, index);
}

/**
 * Read a text as a row of known names, with or without separators between them: 梅列区、三元区; 梅列/三元; 梅列三元. A town or
 * street behind one district's name leaves it that district (三元区岩前镇). null where something else stands there.
 */
function namedUnits(text: string, index: Index): DistrictReading | null {
  const found = new Map<string, DistrictReading>();
  for (let at = 0; at < text.length;) {
    const length = index.lengths.find((size) => index.units.has(text.slice(at, at + size)));
    const unit = length === undefined ? undefined : index.units.get(text.slice(at, at + length));
    if (unit !== undefined && length !== undefined) {
      found.set(unit.district, unit);
      at += length;
    } else if (SEPARATORS.test(text.charAt(at))) at += 1;
    else if (found.size === 1 && /^[^区县市、,;/]{1,10}(?:镇|乡|街道|村)$/.test(text.slice(at))) break;
    else return null;
  }
  const [first, second] = found.values();
  if (second === undefined) return first ?? null;
  const unknownOne = [...found.values()].find((unit) => unit.kind === "unknown");
  return unknownOne ?? index.several;
}

/** An unknown name keeps its own text, with the nearest known one beside it: one slip in a short name, two in a long one. */
function unknown(raw: string, text: string, index: Index): DistrictReading {
  let suggestion: string | undefined;
  let nearest = text.length >= 5 ? 3 : 2;
  for (const [key, name] of index.candidates) {
    const slips = distance(text, key);
    if (slips < nearest && slips < key.length - 1) {
      nearest = slips;
      suggestion = name;
    }
  }
  const reading = { district: raw, kind: "unknown" } as const;
  return suggestion === undefined ? reading : { ...reading, suggestion };
}

/** Without a plan a name in the plain form of a district is one, several of them are 跨区, and all else is unknown. */
function withoutPlan(raw: string): DistrictReading {
  const text = compact(raw.slice(0, 4 * LONGEST));
  const parts = text.split(/[、,;/和与及]/).filter((part) => part !== "");
  const plain = parts.every((part) => part.length <= 12 && /(?<![园社小校库港新发景灌片厂街场])[区县市旗]$/.test(part));
  if (!plain) return { district: raw, kind: "unknown" };
  return parts.length > 1 ? { district: "跨区", kind: "several" } : { district: text, kind: "district" };
}
