/** What is wrong in a 方案, in words that staff know: 「工作组」第 3 项的「年度计划投资目标」缺少 value. */

interface Fault {
  readonly path: readonly (string | number)[];
  readonly reason:
    "not-json" | "missing" | "wrong-type" | "too-small" | "too-big" | "not-allowed" | "repeated" | "other";
  readonly detail: string;
}

const words: Readonly<Record<string, string>> = {
  id: "编号",
  year: "年度",
  city: "城市",
  title: "标题",
  source: "出处",
  districts: "县（市、区）",
  groups: "工作组",
  holders: "非县区单位",
  natureWords: "建设性质用语",
  severalDistricts: "跨区",
  otherCounties: "方案外的县",
  formerDistricts: "旧区划",
  targets: "目标",
  projects: "项目",
  newStarts: "计划开工",
  completions: "计划竣工",
  totalInvestment: "总投资",
  yearPlan: "年度计划投资",
  cadence: "报送频次",
  dueDay: "报送日",
  period: "周期",
  name: "名称",
  aliases: "别名",
  value: "数值",
  bound: "口径",
  roundedTo: "取整单位",
  reportToCity: "报市政府",
  thresholds: "阈值",
  tolerance: "容差",
};

const kinds: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "true 或 false",
  array: "列表",
  object: "一组内容",
};

/** 「工作组」第 3 项「目标」… for a path into the 方案. */
export function planPlace(path: readonly (string | number)[]): string {
  if (path.length === 0) return "方案";
  return path
    .map((step) => (typeof step === "number" ? `第 ${String(step + 1)} 项` : `「${words[step] ?? step}」`))
    .join("");
}

/** One sentence without its full stop: what is wrong and what is expected. */
export function planFaultText(fault: Fault): string {
  const place = planPlace(fault.path);
  switch (fault.reason) {
    case "not-json":
      return "内容不是 JSON";
    case "missing":
      return `${place}没有填写`;
    case "wrong-type":
      return `${place}应为${kinds[fault.detail] ?? fault.detail}`;
    case "too-small":
      return `${place}不能小于（少于）${fault.detail}`;
    case "too-big":
      return `${place}不能大于（多于）${fault.detail}`;
    case "not-allowed":
      return `${place}只能是 ${fault.detail}`;
    case "repeated":
      return `${place}与另一项同名：${fault.detail}`;
    case "other":
      return `${place}的写法不对`;
  }
}
