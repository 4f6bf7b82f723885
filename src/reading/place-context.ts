import type { Origin } from "../model/project";
import { readNature } from "../values/nature";
import { districtOf, isGroupHeading, namesGroup, natureOf } from "./heading-words";
import type { HeaderCell } from "./header-cells";
import type { Preamble } from "./title";
import type { RowContext } from "./project-reader";

interface Hint {
  readonly text: string;
  readonly from: Origin;
}
const NO_HINT: Hint = { text: "", from: "none" };

/** What title, preparer and sheet name say of group, district and nature; section rows are laid over it row by row. */
export interface PlaceContext {
  readonly group: Hint;
  readonly district: Hint;
  readonly nature: Hint;
}

/** What a sheet name says besides its subject: 1.交通组, 附件2-城建, 表三 农业. */
const NAME_DECORATION =
  /^(?:附[件表]?\s*\d*|表\s*[\d一二三四五六七八九十]+|\d+)[-—.、\s]*|^\d{4}年(?:度)?|[\s\d.-]+$|(?:重点|重大)?(?:项目)?(?:汇总|总|明细|统计|情况|进展|进度|推进|计划|清单|一览|台账|安排)*表?$/g;
/** 2020年市区交通重点项目汇总表, 三明市2020年1-6月交通重点项目进展情况表 → 交通. */
const TITLE_GROUP =
  /^(?:.{0,8}?\d{4}年度?)?(?:[至到]?\d{1,2}(?:[-~—至]\d{1,2})?月[份底末]?|第?[一二三四1-4]季度|[上下]半年)?(?:.{1,6}?[省市县])?(?:市区|全市|全区|全县|本市)?(.{2,10}?)(?:重点|重大)?(?:建设)?项目/;
const TITLE_NATURE = /(新建|新开工|续建|在建|竣工|前期|预备|储备)(?:类)?\)?(?:建设|重点)?项目/g;
/** 市区, 片区 and the like end in 区 and are no district. */
const TITLE_DISTRICT = /^(?:\d{4}年度?)?([\u4E00-\u9FFF]{1,4}?[区县])(?!级|域|直|属|、|和)/;
const NO_DISTRICT = /(?:市|片|园|城|小|社|地|治|辖|全|各|我|本|新|库|景)[区县]$/;

/** Hints for a whole table. Only what is written plainly is taken: a wrong group on every row is worse than none. */
export function placeContext(preamble: Preamble, sheetName: string, nameHead: HeaderCell | undefined): PlaceContext {
  const title = preamble.title.normalize("NFKC").replace(/\s+/g, "");
  const name = sheetName.normalize("NFKC").replace(/\s+/g, "").replace(NAME_DECORATION, "");
  const head = (nameHead?.path.join("") ?? "").replace(/名称.*$/s, "");
  const group = TITLE_GROUP.exec(title)?.[1] ?? "";
  return {
    group: first([namesGroup(group) ? group : "", "title"], [namesGroup(name) ? name : "", "sheet-name"]),
    district: first(
      [districtInTitle(title), "title"],
      [districtInTitle(preamble.preparer), "title"],
      [name !== "生态新城" ? (districtOf(name) ?? "") : "", "sheet-name"],
    ),
    nature: first(
      [natureOf(head) ?? "", "title"],
      [natureInTitle(title), "title"],
      [readNature(name, null) !== null || natureOf(name) !== null ? (natureOf(name) ?? name) : "", "sheet-name"],
    ),
  };
}

function first(...hints: readonly (readonly [string, Origin])[]): Hint {
  const hint = hints.find(([text]) => text !== "");
  return hint === undefined ? NO_HINT : { text: hint[0], from: hint[1] };
}

function districtInTitle(title: string): string {
  const district = TITLE_DISTRICT.exec(title)?.[1] ?? "";
  return district === "" || NO_DISTRICT.test(district) ? "" : district;
}

/** The one nature that a title speaks of; two of them (在建、预备项目) give none. */
function natureInTitle(title: string): string {
  const words = new Set([...title.matchAll(TITLE_NATURE)].map((match) => match[1] ?? ""));
  const [only] = words;
  return words.size === 1 && !/[、和及与]$/.test(title.slice(0, title.indexOf(only ?? ""))) ? (only ?? "") : "";
}

/** A heading that is open above a row. */
export interface OpenHeading {
  readonly level: number;
  readonly words: string;
}

/**
 * What a row inherits: nature and district from the nearest heading that names one; the group from a heading that is a group
 * itself (交通, 城建工作组), then from title and sheet name, then from the topmost heading that names a sector, then from the
 * topmost heading of any other kind. So 教育建设项目 on the sheet 社会事业 is a part of that group and no group.
 */
export function rowContext(place: PlaceContext, open: readonly OpenHeading[]): RowContext {
  let nature = place.nature;
  let district = place.district;
  let group = NO_HINT;
  let sector = NO_HINT;
  let other = NO_HINT;
  for (const { words } of open) {
    const hint: Hint = { text: words, from: "section" };
    const natureWord = natureOf(words);
    const districtWord = districtOf(words);
    if (natureWord !== null) nature = { text: natureWord, from: "section" };
    if (districtWord !== null) district = { text: districtWord, from: "section" };
    if (group.text === "" && isGroupHeading(words)) group = hint;
    if (sector.text === "" && namesGroup(words)) sector = hint;
    if (other.text === "" && natureWord === null && districtWord === null) other = hint;
  }
  const best = [group, place.group, sector, other].find((hint) => hint.text !== "") ?? NO_HINT;
  return {
    group: best.text,
    groupFrom: best.from,
    district: district.text,
    districtFrom: district.from,
    nature: nature.text,
    natureFrom: nature.from,
  };
}
