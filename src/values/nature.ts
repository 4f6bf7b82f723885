import type { Plan } from "../model/plan";
import type { Nature } from "../model/project";

/**
 * Words for 建设性质 that offices use besides a plan's own. 扩建, 改建, 迁建 say what is built and not how far it is; they are not
 * mapped. 未开工项目 is the preliminary class of the lists that part projects into 完工, 在建 and 未开工.
 */
const WORDS: Readonly<Record<Nature, readonly string[]>> = {
  新建: ["新建", "新开工", "新增", "开工", "拟开工", "计划开工", "计划新开工", "新开"],
  续建: ["续建", "在建", "结转", "跨年", "跨年度", "跨年续建", "结转续建", "续建在建", "加快建设"],
  竣工: [
    ...["竣工", "完工", "建成", "投产", "竣工投产", "建成投产", "完工投产", "建成投用", "竣工投用"],
    ...["部分建成", "部分投产", "建成或部分建成", "部分投产或建成投产", "建成投产或部分投产", "计划竣工", "拟竣工"],
    ...["已竣工", "已完工", "已建成", "已投产"],
  ],
  前期: [
    "前期",
    "拟建",
    "筹建",
    "预备",
    "储备",
    "谋划",
    "前期工作",
    "前期准备",
    "前期推进",
    "前期预备",
    "开展前期",
    "开展前期工作",
    "未开工",
  ],
};

const builtIn = new Map<string, Nature>();
for (const nature of ["新建", "续建", "竣工", "前期"] as const) {
  for (const word of WORDS[nature]) builtIn.set(word, nature);
}

const LONGEST = 30;
const perPlan = new WeakMap<Plan, Map<string, Nature | null>>();
const withoutPlan = new Map<string, Nature | null>();

/** 建设性质 by the plan's words, then by those in common use; null for a blank or unknown text. */
export function readNature(text: string, plan: Plan | null): Nature | null {
  let read = plan === null ? withoutPlan : perPlan.get(plan);
  if (read === undefined && plan !== null) perPlan.set(plan, (read = new Map<string, Nature | null>()));
  const cached = read?.get(text);
  if (cached !== undefined) return cached;
  const nature = find(text, plan);
  if (read !== undefined && read.size < 10_000) read.set(text, nature);
  return nature;
}

function find(text: string, plan: Plan | null): Nature | null {
  const whole = text.slice(0, 200).normalize("NFKC").replace(/\s+/g, "");
  if (whole === "" || whole.length > LONGEST) return null;
  // 续建(2019年结转): the bracket explains. 在建类项目, 新建性质: endings that say nothing.
  const bare = whole.replace(/\([^()]*\)$/, "").replace(/(?:类?(?:项目|工程)|类|性质|阶段)$/, "");
  for (const word of [whole, bare]) {
    const nature = natureOf(word, plan);
    if (nature !== undefined) return nature;
  }
  // Two words for one nature (建成、投产) agree, two for two natures do not.
  const parts = bare.split(/[、,/]/);
  const natures = new Set(parts.map((part) => natureOf(part, plan)));
  const [only] = natures;
  return parts.length > 1 && natures.size === 1 ? (only ?? null) : null;
}

function natureOf(word: string, plan: Plan | null): Nature | undefined {
  const own = plan !== null && Object.hasOwn(plan.natureWords, word) ? plan.natureWords[word] : undefined;
  return own ?? builtIn.get(word);
}
