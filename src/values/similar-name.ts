import { nameKey } from "./name";

/**
 * "Nearer than a clear miss": two names that may be one project and deserve a question. Two things count:
 *
 * 1. the same name once words that papers add and drop at will are gone (示范, 发展, 公路, 段, quotes, an explaining bracket …):
 *    格氏栲森林康养基地 / 格氏栲森林康养示范基地, G534槐林至荆东段 / G534线槐林至荆东公路;
 * 2. one short insertion: 老旧小区改造 / 老旧小区微改造.
 *
 * A name that differs in a numeral, a direction, a stage or a kind of works is another project: 一期/二期, 共线/非共线,
 * 洋溪文旅小镇 / 洋溪智慧农业产业园. A rule that cries wolf is switched off by staff, so in doubt the answer is no.
 */

/** Words that come and go between two papers about one project. Longer ones first. */
const LOOSE_WORDS =
  /建设项目|建设工程|工程项目|示范|发展|建设|工程|项目|公路|三明市|福建省|福建|市区|[段线至和与及的]/g;
const QUOTES = /["'“”‘’《》〈〉「」『』·、,，.。;；:：\-—–―_/]/g;
/** Characters that tell projects apart: what differs in one of them is another project. */
const TELLING =
  /[0-9a-z〇零一二三四五六七八九十百东西南北上下前后左右内外新旧大小老非扩改迁期批标镇乡村路街桥校园区县市支主辅]/g;
/** Digits and Chinese numerals in their order; two names of one project have the same. */
const NUMERALS = /[0-9〇零一二三四五六七八九十]+/g;

/** Shorter names are near nothing but themselves. */
export const SHORTEST = 6;
/** Characters that a near name may have more. */
export const LONGEST_INSERTION = 2;

/**
 * Characters of half a name of `length`, what remains being no fewer. An insertion lies behind the first half of the shorter of two
 * similar names, or before its last half: one of the two they share.
 */
export function half(length: number): number {
  return length >>> 1;
}

/** A name with the loose words gone; for comparison of near names only. */
export function looseName(text: string): string {
  const key = nameKey(text).toLowerCase();
  const unbracketed = key.replace(/\(([^()]{0,60})\)/g, (_whole, inner: string) =>
    // An explanation may be dropped, a stage or a section may not.
    /[期标非东西南北]|共线|[0-9〇一二三四五六七八九十][段号批路阶]/.test(inner) ? inner : "",
  );
  const loose = unbracketed.replace(QUOTES, "").replace(LOOSE_WORDS, "");
  return loose.length >= 3 ? loose : unbracketed;
}

/** Whether two names are nearly the same. Equal keys (`nameKey`) are the same project and answer true as well. */
export function similarNames(a: string, b: string): boolean {
  return similarLoose(looseName(a), looseName(b));
}

/** The same question for two loose names, where many are compared. */
export function similarLoose(a: string, b: string): boolean {
  if (a === b) return a !== "";
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const extra = long.length - short.length;
  if (short.length < SHORTEST || extra === 0 || extra > LONGEST_INSERTION) return false;
  let same = 0;
  while (same < short.length && short.charCodeAt(same) === long.charCodeAt(same)) same += 1;
  if (short.slice(same) !== long.slice(same + extra)) return false;
  // The inserted run can be cut in several ways (ABAB / AB); a telling character in any of them tells.
  const inserted = long.slice(same, same + extra);
  return inserted.search(new RegExp(TELLING.source)) < 0;
}

/**
 * Keys under which a loose name must be looked up so that every similar one is met: two similar names share at least one.
 * Numerals are part of each key, for names that differ in a numeral are never similar; so ten thousand names 「…示范点0001」
 * make ten thousand small buckets and not a big one.
 */
export function similarityKeys(loose: string): string[] {
  const numerals = (loose.match(NUMERALS) ?? []).join("");
  const keys = [`=${loose}`];
  if (loose.length < SHORTEST) return keys;
  const halves = new Set<number>();
  for (let cut = 0; cut <= LONGEST_INSERTION; cut += 1) {
    const shorter = loose.length - cut;
    if (shorter >= SHORTEST) halves.add(half(shorter));
  }
  for (const shared of halves) {
    keys.push(`<${loose.slice(0, shared)}|${numerals}`, `>${loose.slice(loose.length - shared)}|${numerals}`);
  }
  return keys;
}
