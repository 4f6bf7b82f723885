import fc from "fast-check";

/**
 * What a workbook is about, before it is laid out: groups with their projects, each with what a clerk knows of it and with what slips into
 * cells. Money in hundredths of 万元.
 */
export interface BookFacts {
  /** 1–12, of 2020. */
  readonly month: number;
  readonly sheets: readonly SheetFacts[];
}

export interface SheetFacts {
  readonly name: string;
  /** All groups on one sheet, with a column that says which. */
  readonly together: boolean;
  readonly unit: Unit;
  readonly projects: readonly ProjectFacts[];
}

export type Unit = "万元" | "亿元" | "元";
export type MoneyName = "total" | "prior" | "plan" | "done";
export type DateName = "planStart" | "planFinish" | "actualStart" | "actualFinish";

export interface ProjectFacts {
  /** A short form of its group. */
  readonly group: string;
  readonly name: string;
  /** Standing again under this decoration: a project of an earlier sheet or row, by its place among all; null for one of its own. */
  readonly repeats: {
    readonly of: number;
    readonly mark: string;
    readonly end: string;
    readonly sameTotal: boolean;
  } | null;
  readonly nature: string;
  readonly district: string;
  readonly money: Readonly<Record<MoneyName, Amount>>;
  readonly dates: Readonly<Record<DateName, StatedMonth | null>>;
  readonly years: { readonly first: number; readonly last: number } | null;
  readonly text: Progress;
  readonly leader: string;
  readonly responsible: string;
}

/** How an amount stands in its cell. */
export interface Amount {
  readonly hundredths: number;
  readonly written:
    "number" | "blank" | "placeholder" | "separators" | "full width" | "with its unit" | "about" | "negative";
  readonly placeholder: string;
}

export interface StatedMonth {
  readonly year: number;
  readonly month: number;
  readonly form: "年月" | "dot" | "dash" | "slash" | "底前" | "serial" | "quarter" | "half";
}

/** What 形象进度 says, and whether it tells of a start or of a finish. */
export interface Progress {
  readonly words: string;
  readonly started: boolean;
  readonly finished: boolean;
}

const place = Array.from("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥");
const work = ["路", "大桥", "厂房", "景区", "医院", "学校", "水库", "园区"];
const ends = ["", "项目", "工程", "建设项目", "建设工程"];
const districts = ["梅列区", "三元区", "永安市", "沙县"];
const texts: readonly Progress[] = [
  { words: "", started: false, finished: false },
  { words: "主体施工", started: true, finished: false },
  { words: "已开工", started: true, finished: false },
  { words: "正在进行主体施工，完成60%", started: true, finished: false },
  { words: "收尾", started: true, finished: false },
  { words: "已竣工", started: true, finished: true },
  { words: "尚未开工", started: false, finished: false },
  { words: "未进场", started: false, finished: false },
  { words: "预计12月开工", started: false, finished: false },
  { words: "手续办理中", started: false, finished: false },
];

/** Five signs that nobody would take for each other's, and a work. */
const name = fc
  .tuple(fc.shuffledSubarray(place, { minLength: 5, maxLength: 5 }), fc.constantFrom(...work), fc.constantFrom(...ends))
  .map(([signs, kind, end]) => signs.join("") + kind + end);

const amount = (least: number, most: number): fc.Arbitrary<Amount> =>
  fc.record({
    hundredths: fc.oneof(
      fc.integer({ min: least, max: most }).map((wan) => wan * 100),
      fc.integer({ min: least * 100, max: most * 100 }),
    ),
    written: fc.oneof(
      { weight: 12, arbitrary: fc.constant("number" as const) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...(["blank", "placeholder", "separators", "full width", "with its unit", "about", "negative"] as const),
        ),
      },
    ),
    placeholder: fc.constantFrom("/", "—", "待定", "无"),
  });

const month = (years: readonly number[]): fc.Arbitrary<StatedMonth> =>
  fc
    .record({
      year: fc.constantFrom(...years),
      month: fc.integer({ min: 1, max: 12 }),
      form: fc.constantFrom<StatedMonth["form"]>("年月", "dot", "dash", "slash", "底前", "serial", "quarter", "half"),
    })
    .map((stated) => ({ ...stated, month: lastOf(stated) }));

/** A quarter and a half are their last months. */
function lastOf({ month: at, form }: StatedMonth): number {
  if (form === "quarter") return Math.ceil(at / 3) * 3;
  return form === "half" ? Math.ceil(at / 6) * 6 : at;
}

const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 2 });

const project: fc.Arbitrary<Omit<ProjectFacts, "group">> = fc.record({
  name,
  repeats: fc.option(
    fc.record({
      of: fc.nat(30),
      mark: fc.constantFrom("", "★", "■"),
      end: fc.constantFrom(...ends),
      sameTotal: fc.boolean(),
    }),
    { freq: 6 },
  ),
  nature: fc.constantFrom("新建", "续建", "续建", "竣工", "前期", ""),
  district: fc.constantFrom(...districts, ...districts, "明溪县", "市直", "", "梅裂区"),
  money: fc.record({
    total: amount(5000, 100_000),
    prior: amount(0, 40_000),
    plan: amount(1, 40_000),
    done: amount(0, 30_000),
  }),
  dates: fc.record({
    planStart: sometimes(month([2019, 2020, 2021])),
    planFinish: sometimes(month([2019, 2020, 2021])),
    actualStart: sometimes(month([2018, 2019])),
    actualFinish: sometimes(month([2018, 2019])),
  }),
  years: sometimes(
    fc.record({ first: fc.constantFrom(2017, 2018, 2019, 2020), last: fc.constantFrom(2020, 2021, 2022) }),
  ),
  text: fc.constantFrom(...texts),
  leader: fc.constantFrom("某领导", "某领导", ""),
  responsible: fc.constantFrom("某局", "某局", ""),
});

/** Short forms of groups, as staff name their sheets. */
export const groupNames: Readonly<Record<string, string>> = {
  交通: "交通",
  城建: "城建",
  服务业: "现代服务业",
  农业: "现代农业",
  旅游: "旅游产业",
  工业: "工业",
  社会事业: "社会事业",
  生态新城: "生态新城",
};

export const book: fc.Arbitrary<BookFacts> = fc
  .record({
    month: fc.constantFrom(2, 3, 6, 9, 11, 12),
    together: fc.boolean(),
    groups: fc.shuffledSubarray(Object.keys(groupNames), { minLength: 1, maxLength: 4 }),
    units: fc.array(fc.constantFrom<Unit>("万元", "万元", "亿元", "元"), { minLength: 4, maxLength: 4 }),
    projects: fc.array(fc.array(project, { minLength: 1, maxLength: 9 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ month: asOf, together, groups, units, projects }) => {
    const lists = groups.map((group, at) => (projects[at] ?? []).map((each) => ({ ...each, group })));
    const unit = units[0] ?? "万元";
    const sheets = together
      ? [{ name: "汇总表", together, unit, projects: lists.flat() }]
      : groups.map((name, at) => ({ name, together, unit: units[at] ?? unit, projects: lists[at] ?? [] }));
    return { month: asOf, sheets: withoutChance(sheets) };
  });

/**
 * Two names are one only where that is meant: the second of two equal ones goes. A repetition takes the name, and perhaps the total, of
 * the project that it repeats.
 */
function withoutChance(sheets: readonly SheetFacts[]): SheetFacts[] {
  const own: ProjectFacts[] = [];
  const stems = new Set<string>();
  return sheets.map((sheet) => ({
    ...sheet,
    projects: sheet.projects.flatMap((each) => {
      const first = each.repeats === null ? undefined : own[each.repeats.of % Math.max(own.length, 1)];
      if (each.repeats !== null && first !== undefined) {
        const { mark, end, sameTotal } = each.repeats;
        const total = sameTotal ? first.money.total : each.money.total;
        return [{ ...each, name: mark + stemOf(first.name) + end, money: { ...each.money, total } }];
      }
      const stem = stemOf(each.name);
      if (stems.has(stem)) return [];
      stems.add(stem);
      own.push(each);
      return [{ ...each, repeats: null }];
    }),
  }));
}

/** A name without marks and without what ends names: two with one stem are the same (contract, "Same project"). */
export function stemOf(text: string): string {
  return text.replace(/[★■]/g, "").replace(/(?:建设)?(?:项目|工程)$/, "");
}
