/**
 * What a progress text says of the works. The text is read clause by clause, because one clause takes back nothing of another:
 * 「主体施工中，附属工程尚未开工」 tells of works going on. Within a clause a word of the future (预计, 拟, 力争) or of not yet (未, 尚未)
 * takes back the words of works, and paper works (施工许可, 招标, 手续办理) are no works.
 */

/** Longer texts are read up to here; what matters stands at the beginning. */
const LONGEST = 2000;
const CLAUSE = /[。；;，,、\n\r!！：:]+/;

const PAPER_WORKS =
  /施工(?:许可证?|图(?:设计|纸|审查)?|招(?:投)?标|(?:单位|队伍)?(?:招标|选定|确定|合同|准备|条件|方案|前)|总承包)|(?:开工|动工)(?:条件|前|手续|准备|报告|时间|日期)|建设用地|建设方案|建设条件|项目建议书|建设工程规划/g;
const FUTURE =
  /预计|计划|拟|力争|争取|确保|准备|即将|将[于在]|待|下一?步|下半年|下月|下季度|明年|年[内底末]|推动|促进|加快启动|具备/;
const NOT_YET = /[未没]|无法|不具备|暂不|暂缓/;
const PAPER_STAGE =
  /前期|手续|办理|报批|审批|可研|立项|招标|招投标|评审|勘察|设计阶段|设计中|选址|洽谈|签约|用地报批|挂牌/;

const WORKS =
  /已(?:经)?(?:开工|动工|进场|复工|开建|破土)|开工建设|动工建设|(?:正式|全面|顺利|如期|正在)(?:开工|动工|建设|施工)|(?:月(?:份|底|初)?|日)(?:正式)?(?:开工|动工|进场)|进场施工|施工|在建|建设中|封顶|浇筑|桩基|开挖|土方|土石方|吊装|砌筑|基坑|挖孔|掘进|架设|铺设|装修|安装|调试|主体(?:工程|结构)?(?:已)?(?:完成|完工)|收尾|扫尾|竣工|完工|建成|投产|投用|投入使用|通车|试运[行营]|停工|复工|形象进度(?:已)?(?:达|完成)|完成(?:形象进度|(?:总)?工程量)|合[龙拢]|贯通|打桩|填筑|摊铺|架梁|铺轨|(?:正在|已).{0,4}[种栽]植|开工仪式/;

/** A part of the works that is done: 路基完成80%, 完成路基填筑3公里; not its papers, 完成土建招标. */
const PART_DONE =
  /(?:路基|路面|桥梁|箱梁|隧道|基础|土建|管网|管道|钢结构|厂房)[^设招勘评批审方资]{0,6}完成|完成[^设招勘评批审方征拆]{0,4}(?:路基|路面|桥墩|箱梁|基础(?!设施)|土建|管网|管道|钢结构|厂房)(?!.{0,4}(?:设计|招标|勘察|评审|批复|审查|方案|测[量绘]|资料|选址))/;

const EXPLICITLY_NOT_STARTED =
  /(?:未|没有|没)(?:能)?(?:正式)?(?:开工|动工|启动|进场|开建|施工)|未实质性?开工|不能开工|无法开工|[暂尚]未(?:动|建)/;

const FINISHED =
  /已(?:经)?(?:全面|全部|顺利|正式|完成)?(?:竣工|完工|建成|投产|投用|投入使用|交付使用|通车|交工)|(?:通过|完成)(?:了)?(?:竣工|交工|完工)验收|(?:竣工|交工)验收合格|(?:全面|全部)(?:竣工|完工|建成)|(?:月(?:份|底|初)?|日)(?:正式|全面)?(?:竣工|完工|建成|投产|投用|投入使用|通车)|^(?:项目|工程)?(?:竣工|完工|建成(?:投用|投产|投入使用|通车)?|竣工投产)$|^(?:项目|工程)已(?:全部|全面)?完成(?:建设)?$/;
/** Without one of these nothing is finished, and the text need not be taken apart. */
const FINISH_WORDS = /竣工|完工|建成|投产|投用|使用|交工|通车|已.{0,2}完成/;
/** A part of the works is not the works. */
const PART =
  /主体|基础|桩|土方|土石方|号楼|#|栋|幢|层|期|标段|路基|路面|桥梁|隧道|隧洞|厂房|车间|地下室|附属|外墙|装修|装饰|封顶|部分|基本|接近|%|公里|管网|绿化|征迁|征地|拆迁|设备|设计|招标|勘察|可研|前期/;
const GOING_ON =
  /在建|施工中|正在(?!办理|开展前期|编制|报批)|建设中|收尾|扫尾|剩余|(?:施工|安装|装修|铺设|调试|建设)阶段|进行.{0,8}施工|安装中|装修中|验收(?:中|准备|阶段)/;

/** The last text taken apart: several questions are asked of one text in a row. */
let lastText = "";
let lastClauses: readonly string[] = [];

/** Clauses with paper works taken out. */
function clauses(text: string): readonly string[] {
  if (text === lastText) return lastClauses;
  lastText = text;
  lastClauses = text
    .slice(0, LONGEST)
    .normalize("NFKC")
    .split(CLAUSE)
    .map((clause) => clause.replace(/\s+/g, "").replace(PAPER_WORKS, ""))
    .filter((clause) => clause !== "");
  return lastClauses;
}

function tellsOfWorks(clause: string): boolean {
  const namesWorks = WORKS.test(clause) || PART_DONE.test(clause);
  return namesWorks && !FUTURE.test(clause) && !NOT_YET.test(clause) && !PAPER_STAGE.test(clause);
}

/** Works going on or begun: 已开工, 3月开工建设, 主体施工. Not: 尚未开工, 未进场, 预计7月开工, 手续办理中. */
export function saysStarted(text: string): boolean {
  return text !== "" && clauses(text).some(tellsOfWorks);
}

/** Says in so many words that nothing has begun (未开工, 尚未动工, 未进场), and nowhere that something has. */
export function saysNotStarted(text: string): boolean {
  if (text === "" || !/[未没不无]/.test(text)) return false;
  const all = clauses(text);
  return all.some((clause) => EXPLICITLY_NOT_STARTED.test(clause)) && !all.some(tellsOfWorks);
}

/** The project as a whole is finished: 已竣工, 已完工, 已建成投用, 通过竣工验收. Not 收尾, not 主体已完工, not 预计10月竣工. */
export function saysFinished(text: string): boolean {
  if (!FINISH_WORDS.test(text)) return false;
  const all = clauses(text);
  if (all.some((clause) => GOING_ON.test(clause))) return false;
  return all.some(
    (clause) => FINISHED.test(clause) && !PART.test(clause) && !FUTURE.test(clause) && !NOT_YET.test(clause),
  );
}

/** Works are going on now: 在建, 施工中, 正在安装, 收尾. */
export function saysUnderWay(text: string): boolean {
  if (!/[建工在装施]|[收扫]尾|剩余|阶段|验收/.test(text)) return false;
  return clauses(text).some((clause) => GOING_ON.test(clause) && tellsOfWorks(clause));
}
