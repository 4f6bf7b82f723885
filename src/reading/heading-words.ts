import { readDistrict } from "../values/district";
import { readNature } from "../values/nature";

/**
 * Words that stand in rows of their own among the projects. No 方案 is known here: what a heading means for group, district and
 * nature is only pointed out, `progress` reads it against the 方案.
 */

/** Sectors as offices name them in headings, titles and sheet names. */
const SECTOR =
  /服务业|交通|城建|农业|农林|水利|旅游|文旅|社会事业|社会民生|民生|教育|卫生|卫健|医疗|文化|体育|工业|制造|产业|能源|电力|市政|城镇|城市建设|基础设施|生态|环保|园区|新城|物流|商贸|信息|科技|房地产|保障|住房|铁路|公路|航空|水运|港口|机场/;
/** Endings of a heading that no project's name has. */
const CLASS_ENDING = /(?:类|类别|领域|板块|工作组|专班|指挥部|一批|方面|行业|组)$/;
const OFFICE_ENDING = /(?:人民政府|政府|管委会|委员会|局|厅|委|办|集团|公司)$/;
/** 展厅, 餐厅, 音乐厅 are buildings. */
const HALL = /(?:展|餐|音乐|宴会|舞|客|饭|茶|大)厅$/;
const HOLDER = /^(?:市直|省直|区直|县直|市本级|省本级|市级|市属|跨区|跨县|两区|其他)(?:部门|单位|项目)?$/;
const LONGEST_OFFICE = 16;
const LONGEST_SECTOR = 12;
/** What a heading adds to its word: 续建项目, 在建一批, 交通类. */
const ADDITIONS =
  /^(?:\d{4}年度?)?(?:计划|拟|重点|重大|市级|省级|【)*|(?:类?(?:建设)?项目|工程|一批|类|领域|板块|方面|行业|】)+$/g;

function bare(label: string): string {
  return label.replace(/\s+/g, "").replace(ADDITIONS, "");
}

/** Whether a label is a heading by its very words: a nature, a district, an office, a sector or a class. */
export function isHeadingWord(label: string): boolean {
  const text = label.replace(/\s+/g, "");
  if (text.length === 0 || text.length > 24) return false;
  if (natureOf(text) !== null || HOLDER.test(text) || CLASS_ENDING.test(text)) return true;
  if (text.length <= LONGEST_OFFICE && OFFICE_ENDING.test(text) && !HALL.test(text)) return true;
  if (isDistrictWord(text)) return true;
  const word = bare(text);
  return word.length <= LONGEST_SECTOR && isOnlySectors(word);
}

/** 农林水利, 社会事业, 城市建设 and the like, and nothing besides: 交通枢纽站 is a project. */
function isOnlySectors(word: string): boolean {
  const rest = word
    .replace(/^(?:现代|综合|先进|重大|重点|绿色|数字)/, "")
    .replace(new RegExp(SECTOR.source, "g"), "")
    .replace(/[、和与及]|工程|建设|产业|改造|康养|健康|事业|发展|和?化/g, "");
  return rest === "" && word !== "";
}

function isDistrictWord(text: string): boolean {
  if (text.length > 8) return false;
  const { kind } = readDistrict(text, null);
  return kind === "district" || kind === "several";
}

/** The word for 建设性质 in a heading: 续建项目 → 续建, 计划新开工项目 → 新开工, 在建一批 → 在建; null where it names none. */
export function natureOf(label: string): string | null {
  const text = label.replace(/\s+/g, "");
  const word = bare(text);
  if (word !== "" && readNature(word, null) !== null) return word;
  if (readNature(text, null) !== null) return text;
  // 现代农业新建项目, （前期）: the last word counts, and only in the form X项目.
  const inside = /(新建|新开工|续建|在建|竣工|前期|预备|储备)(?:类)?(?:项目|一批)?\)?(?:项目)?$/.exec(text);
  return inside?.[1] ?? null;
}

/** The district that a heading names; null where it names none. 南宁市人民政府 stays as written: the reader of districts knows it. */
export function districtOf(label: string): string | null {
  const text = label.replace(/\s+/g, "");
  if (HOLDER.test(text)) return text.replace(/项目$/, "");
  if (isDistrictWord(text)) return text;
  return /^[\u4E00-\u9FFF]{1,5}[区县市](?:人民)?政府$/.test(text) ? text : null;
}

/** Words that are groups themselves and hardly ever parts of one; 教育 and 卫健 are parts of 社会事业. */
const CORE_GROUP =
  /^(?:市区)?(?:现代)?(?:服务业|交通(?:运输)?|城建|城市建设|农业|农林水利|水利|旅游(?:产业)?|文旅(?:产业)?|社会事业|工业|生态新城)$/;

/** Whether a heading names a group whatever title and sheet name say: 城建工作组, 交通. */
export function isGroupHeading(label: string): boolean {
  const text = label.replace(/\s+/g, "");
  return /(?:工作组|专班|板块|指挥部)$/.test(text) || CORE_GROUP.test(bare(text));
}

/** Whether a label, title part or sheet name surely speaks of a group: 交通, 社会事业, 城建工作组. */
export function namesGroup(label: string): boolean {
  const text = label.replace(/\s+/g, "");
  if (/(?:工作组|专班|板块|指挥部)$/.test(text)) return true;
  return text.length <= LONGEST_SECTOR && SECTOR.test(text) && isOnlySectors(bare(text));
}
