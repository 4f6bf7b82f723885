/**
 * What each field of a 方案 means, for those who write one by hand: by the path of the object that holds it (`[]` for the entries
 * of a list, `*` for any key) and the field. The JSON schema carries these as descriptions, the example as 「说明」.
 */
export const planFields: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "": {
    id: "方案编号，自定，不与别的方案重复",
    year: "年度，四位数；与工作簿的截至月份同年才会自动选用",
    city: "城市，用在标题和通报中",
    title: "方案标题",
    source: "依据的文件",
    natureWords: "建设性质用词：左边是各组的说法，右边只能是 新建、续建、竣工、前期",
    districts: "县（市、区），按通报的顺序；至少一个",
    severalDistricts: "跨区项目的名称和各种写法；一格写了几个县（市、区）的也归在这里",
    holders: "出现在县（市、区）列、但不是县（市、区）的单位，如市直、开发区；单列一行，不参加县（市、区）排名",
    otherCounties: "本市不在方案中的县：认得，不报问题，单列一行",
    formerDistricts: "本年度已撤并的旧名和现名：仍写旧名的报问题，并提示现名",
    groups: "工作组，按通报的顺序；没有工作组的写空列表 []，则不核对工作组、目标和报送",
    alike: "名称相近的项目：可能是同一项目的提醒核对，确知不同的不再提醒",
    reportToCity: "各组向市里报送的周期和报送日；没有规定的写 null",
    thresholds: "判断用的界限",
  },
  "districts[]": {
    name: "名称",
    aliases: "别的写法；去掉「区、县、市」和加「政府」「人民政府」的写法会自动认得",
    code: "六位行政区划代码，用来核对项目代码中的地区；不核对写 null",
    successor: "后来改用的名称；没有改过写 null",
  },
  severalDistricts: { name: "名称", aliases: "别的写法" },
  "holders[]": { name: "单位名称", aliases: "别的写法" },
  "otherCounties[]": { name: "名称", aliases: "别的写法", code: "六位行政区划代码；不知道写 null" },
  "formerDistricts[]": { name: "旧名", successor: "现名" },
  "groups[]": {
    id: "编号，自定，不重复",
    name: "工作组名称；表名、分类行、工作组列按它和别名辨认",
    aliases: "简称和别的写法",
    planTitle: "该组工作方案的标题",
    leadUnit: "牵头单位；没有写明的写 null",
    office: "工作组办公室；没有写明的写 null",
    targets: "目标；方案没有说的写 null，不核对",
    cadence: "报送",
    leaderDuty: "要求每个项目有挂包领导、责任单位的原文；没有要求的写 null",
    projects: "方案点名的项目，用来认别名和期限；可以写空列表 []",
  },
  "groups[].targets": {
    projects: "项目数",
    newStarts: "计划新开工的项目数",
    completions: "计划竣工的项目数",
    totalInvestment: "总投资，万元",
    yearPlan: "年度计划投资，万元",
  },
  "groups[].targets.*": {
    value: "数值；金额一律折成万元，3.16亿元写 31600",
    bound: "口径：equal 等于，about 约，atLeast 以上",
    roundedTo: "原文精确到多少：71.7亿元写 1000（万元），项目数写 1；相差不超过它的一半算相符",
    stated: "原文",
  },
  "groups[].cadence": {
    period:
      "数据报送的周期：halfMonth 半月，month 每月，quarter 每季，halfYear 每半年，year 每年；只有会议、通报的写 null",
    dueDay: "每期几号前报；没有写明的写 null，按 reportToCity 算",
    by: "由谁报送",
    to: "报送给谁",
    covers: "previousMonth 表示这个月报的是上个月的数；否则写 null",
    stated: "原文",
    also: "数据报送之外的督查、通报、会议",
  },
  "groups[].cadence.also[]": {
    what: "事项",
    period: "周期，写法同上",
    dueDay: "几号；没有写明的写 null",
    stated: "原文",
  },
  "groups[].projects[]": {
    name: "项目名称",
    aliases: "方案和工作簿中的别的写法",
    counted: "true 计入该组项目数，false 不计（谋划、招商……），null 没有说",
    stage: "原文的建设性质或阶段",
    district: "县（市、区）；没有写明的写 null",
    totalInvestment: "总投资，万元；没有写明的写 null",
    yearPlan: "年度计划投资，万元；没有写明的写 null",
    startBy: "哪个月底前开工，写成 2020-12；没有写明的写 null",
    finishBy: "哪个月底前竣工，写成 2020-12；没有写明的写 null",
  },
  "groups[].projects[].*": { value: "数值，万元", roundedTo: "原文精确到多少，万元" },
  "alike[]": {
    relation: "same 可能是同一项目，contains 第一个包含其余各个，different 不是同一项目",
    names: "项目名称，至少两个",
  },
  reportToCity: { period: "周期，写法同工作组的报送", dueDay: "每期结束后的次月几号前", stated: "原文" },
  thresholds: { tolerance: "序时容差，百分点：低于序时进度不超过它的仍算达序时进度，默认 -0.1" },
};

/** The key under which the example carries its explanations; whoever reads a 方案 passes over it. */
export const EXPLANATION = "说明";

export const planExampleNote =
  "这是可以直接使用的例子。每一处第一次出现的「说明」逐项解释旁边的写法，程序不读它，可以删去。另存一份，改成当年的方案，用 --plan 指定，或用 npx xushi plan <工作簿> --plan <方案.json> --out <文件> 写进工作簿的「序时·方案」。";
