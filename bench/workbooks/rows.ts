import { pick, random, whole, type Random } from "./random";

/**
 * What stands in the rows of a benchmark workbook: 24 columns of an ordinary 重点项目 table, amounts in 万元, as of June
 * 2020. A row depends on its number and the seed alone, so that a million of them need no memory.
 */
export const headers = [
  "序号",
  "工作组",
  "项目名称",
  "项目代码",
  "建设性质",
  "县（市、区）",
  "建设内容及规模",
  "建设年限",
  "计划开工时间",
  "计划竣工时间",
  "总投资",
  "截至上年底累计完成投资",
  "年度计划投资",
  "本月完成投资",
  "本年累计完成投资",
  "开工至今累计完成投资",
  "完成率",
  "形象进度",
  "存在问题",
  "挂包领导",
  "责任单位",
  "业主单位",
  "填报日期",
  "备注",
] as const;

export const column = {
  seq: 0,
  group: 1,
  name: 2,
  code: 3,
  nature: 4,
  district: 5,
  content: 6,
  years: 7,
  planStart: 8,
  planFinish: 9,
  total: 10,
  prior: 11,
  plan: 12,
  month: 13,
  done: 14,
  totalDone: 15,
  rate: 16,
  progress: 17,
  problem: 18,
  leader: 19,
  responsible: 20,
  owner: 21,
  updated: 22,
  note: 23,
} as const;

/**
 * clean: nothing wrong. ordinary: one row in fifty carries one fault, as a real table might. bad: every row carries
 * a dozen, so that the cost of findings shows.
 */
export type Variant = "clean" | "ordinary" | "bad";

/** A cell: a text that many rows share, a text of this row alone, a number, a formula with its result, or nothing. */
export type BenchCell =
  | { readonly shared: string }
  | { readonly unique: string }
  | { readonly number: number; readonly formula?: string; readonly date?: boolean }
  | null;
export type BenchRow = BenchCell[];

/** The first project row of the sheet, counted from 1: title, unit line and header stand above. */
export const FIRST_ROW = 4;

const groups = ["现代服务业", "交通", "城建", "现代农业", "旅游产业", "社会事业", "工业", "生态新城"];
/** With the six digits that a project code gives them. */
const districtCodes = { 梅列区: "350402", 三元区: "350403", 永安市: "350481", 沙县: "350427" } as const;
const districts = ["梅列区", "三元区", "永安市", "沙县"] as const;
const kinds = ["新建", "新建", "续建", "续建", "续建", "竣工", "前期"];
const works = ["主体结构施工", "土方开挖及基础施工", "路基及桥涵施工", "设备采购安装", "管网铺设及道路恢复"];
const offices = [
  "市住建局",
  "市交通运输局",
  "市农业农村局",
  "市文旅局",
  "市工信局",
  "市教育局",
  "市卫健委",
  "市水利局",
];
const leaders = ["县处级领导甲", "县处级领导乙", "县处级领导丙", "县处级领导丁", "县处级领导戊"];
const endings = ["产业园", "公路改建", "水库除险加固", "污水处理厂", "安置房", "中学扩建", "物流中心", "生产线技改"];
const syllables = Array.from(
  "东西南北中上下前后内外大小新长高清明光华金银玉珠松竹梅兰桃李杏林森山水江河湖海溪泉池塘桥路街坊村镇城关门楼台阁寺" +
    "云雨风雷雪霜露霞虹星月日春夏秋冬龙虎凤鹤马牛羊鱼燕莺鹭福禄寿康安宁平和顺泰昌盛兴隆永久恒远通达广源茂富贵仁义礼智",
);

function title(next: Random): string {
  let name = "";
  for (let i = 0; i < 8; i++) name += pick(next, syllables);
  return name + pick(next, endings);
}

/** Amounts with two decimals, as a division of yuan by ten thousand gives them; exact as decimals of two places. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

export function benchRow(index: number, seed: number, variant: Variant): BenchRow {
  const next = random(seed * 0x9e3779b1 + index * 2654435761);
  const row: BenchRow = new Array<BenchCell>(headers.length).fill(null);
  const sheetRow = FIRST_ROW + index;
  const nature = pick(next, kinds);
  const fresh = nature === "新建";
  const early = nature === "前期";
  const finishing = nature === "竣工";
  const first = early ? 2021 : fresh ? 2020 : whole(next, 2017, 2019);
  const last = finishing ? 2020 : Math.max(first, 2020) + whole(next, 1, 3);
  const plan = early ? 0 : whole(next, 500, 30000);
  const prior = early || fresh ? 0 : whole(next, 100, 20000);
  const total = prior + plan + (finishing ? 0 : whole(next, 1000, 90000));
  const done = early ? 0 : cents(plan * (0.4 + 0.3 * next()));
  const district = pick(next, districts);

  row[column.seq] = { number: index + 1 };
  row[column.group] = { shared: pick(next, groups) };
  row[column.name] = { unique: title(next) };
  row[column.code] = {
    unique: `2020-${districtCodes[district]}-48-01-${String(index).padStart(6, "0")}`,
  };
  row[column.nature] = { shared: nature };
  row[column.district] = { shared: district };
  row[column.content] = {
    unique: `总建筑面积${String(whole(next, 1000, 99999))}平方米，建设道路${String(whole(next, 1, 99))}公里及配套设施`,
  };
  row[column.years] = { shared: `${String(first)}-${String(last)}` };
  row[column.planStart] = { shared: `${String(first)}年${String(whole(next, 1, fresh ? 5 : 12))}月` };
  row[column.planFinish] = { shared: `${String(last)}年${finishing ? "12" : String(whole(next, 1, 12))}月` };
  row[column.total] = { number: total };
  row[column.prior] = { number: prior };
  row[column.plan] = { number: plan };
  row[column.month] = { number: cents(done / 6) };
  row[column.done] = { number: done };
  row[column.totalDone] = { number: cents(prior + done) };
  row[column.rate] = plan === 0 ? null : { number: done / plan, formula: `O${String(sheetRow)}/M${String(sheetRow)}` };
  row[column.progress] = { shared: early ? "项目建议书已批复，正在开展可研编制" : pick(next, works) };
  row[column.problem] = next() < 0.2 ? { shared: "部分征地手续办理进度偏慢" } : null;
  row[column.leader] = { shared: pick(next, leaders) };
  row[column.responsible] = { shared: pick(next, offices) };
  row[column.owner] = { shared: `${district}${pick(next, offices)}项目建设公司` };
  row[column.updated] = { number: 44006, date: true };

  if (variant === "bad") spoil(row, index, next, plan, total);
  else if (variant === "ordinary" && index % 50 === 7) fault(row, Math.floor(index / 50) % 8, plan, prior, total);
  return row;
}

/** One fault of the eight that the floor knows. */
function fault(row: BenchRow, which: number, plan: number, prior: number, total: number): void {
  const rated = plan > 0;
  switch (which) {
    case 0:
      row[column.nature] = null;
      break;
    case 1:
      for (const blank of [column.month, column.done, column.totalDone, column.rate]) row[blank] = null;
      break;
    case 2:
      row[column.total] = { number: Math.max(1, plan - 10) };
      break;
    case 3:
      row[column.prior] = { number: total - plan + 5 };
      row[column.totalDone] = null;
      break;
    case 4:
      row[column.done] = { number: total - prior + 7 };
      row[column.totalDone] = null;
      row[column.rate] = rated ? { number: (total - prior + 7) / plan } : null;
      break;
    case 5:
      row[column.month] = { number: -5 };
      break;
    case 6:
      if (rated) row[column.rate] = { number: 0.9312 };
      break;
    default:
      row[column.district] = { shared: "东海区" };
  }
}

/** A dozen faults in one row; every other row repeats the name of the one before. */
function spoil(row: BenchRow, index: number, next: Random, plan: number, total: number): void {
  if (index % 2 === 1) {
    const before = benchRow(index - 1, 0, "clean")[column.name];
    row[column.name] = before ?? null;
  } else {
    row[column.name] = benchRow(index, 0, "clean")[column.name] ?? null;
  }
  row[column.code] = { number: 20203504024801000 + (index % 1000) * 2 };
  row[column.nature] = { shared: "改造" };
  // Two of three keep their district, so that the 方案 still fits and its rules run too.
  if (index % 3 === 0) row[column.district] = { shared: `第${String(whole(next, 1, 40))}片区` };
  row[column.planStart] = { shared: "时间未详" };
  row[column.planFinish] = { number: 2022.1 };
  row[column.total] = { unique: `${String(Math.floor(total / 1000))},${String(total % 1000).padStart(3, "0")}` };
  row[column.plan] = { number: total + 100 };
  row[column.prior] = { number: total };
  row[column.month] = { number: -Math.abs(plan) - 1 };
  row[column.done] = { number: total + 200 };
  row[column.totalDone] = { number: 3 * total + 1 };
  row[column.rate] = { number: 0.123 };
  row[column.progress] = { shared: "尚未开工" };
  row[column.leader] = null;
  row[column.responsible] = null;
}
