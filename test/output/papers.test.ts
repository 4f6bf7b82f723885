import Big from "big.js";
import { unzipSync } from "fflate";
import { briefingTemplateSchema } from "../../src/model/briefing-template";
import { monthOf } from "../../src/model/month";
import type { Review } from "../../src/model/review";
import { markEdits } from "../../src/output/marks";
import {
  briefingDocx,
  briefingName,
  briefingText,
  packDocx,
  packSheet,
  slipsDocx,
  slipsSheet,
} from "../../src/output/papers";
import { shippedPlans } from "../../src/plans/shipped";
import { review } from "../../src/review";
import { standardBriefing } from "../../src/text/briefing";
import type { CellInput, WorkbookInput } from "../workbooks/sheet-input";
import { snapshotOf } from "../workbooks/snapshot-of";
import { documentXml, paragraphsOf, tablesOf } from "./docx-text";
import { sampleWorkbook } from "./sample-workbook";

function reviewOf(input: WorkbookInput): Review {
  return review(snapshotOf(input), { plans: shippedPlans, asOf: monthOf(2020, 6) });
}

/** Half up on decimals, as by hand. */
const rounded = (value: number | Big, places: number): string =>
  new Big(value).round(places, Big.roundHalfUp).toFixed(places);
const percent = (rate: number): string => `${rounded(new Big(rate.toPrecision(15)).times(100), 1)}%`;
const yi = (wan: number): string => `${rounded(new Big(wan).div(10_000), 2)}亿元`;
const signed = (gap: number): string => `${gap > 0 ? "+" : ""}${rounded(new Big(gap.toPrecision(15)), 1)}`;
const thousands = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

const found = reviewOf(sampleWorkbook());

describe("the 通报 says what the Review says, figure by figure", () => {
  let paragraphs: string[];
  let tables: string[][][];
  beforeAll(async () => {
    const docx = await briefingDocx(found);
    paragraphs = paragraphsOf(docx);
    tables = tablesOf(docx);
  });

  test("the city", () => {
    const { city } = found.rollup;
    expect(paragraphs).toContain(
      `全市重点项目${String(city.projects)}项，总投资${yi(city.totalInvestment)}，年度计划投资${yi(city.yearPlan)}，` +
        `1-6月累计完成投资${yi(city.yearDone)}，完成率${percent(city.rate!)}，` +
        `低于序时进度${rounded(-city.gap!, 1)}个百分点。`,
    );
    expect(paragraphs.join()).toContain(
      `参评项目${String(city.rated)}项，其中达序时进度${String(city.rated - city.lagging - city.notReported)}项，` +
        `未达序时进度${String(city.lagging)}项，未报${String(city.notReported)}项。`,
    );
  });

  test.each(found.rollup.groups.map((group) => [group.group, group] as const))("the group %s", (name, group) => {
    const gap = `${group.gap! < 0 ? "低于" : "超"}序时进度${rounded(Math.abs(group.gap!), 1)}个百分点`;
    expect(paragraphs).toContain(
      `${name}：项目${String(group.projects)}项，总投资${yi(group.totalInvestment)}，年度计划${yi(group.yearPlan)}，` +
        `1-6月完成${yi(group.yearDone)}，完成率${percent(group.rate!)}，${gap}。`,
    );
  });

  test("starts and finishes", () => {
    const { city } = found.rollup;
    const text = paragraphs.join("\n");
    expect(text).toContain(
      `应开工${String(city.startPlanned)}项，已开工${String(city.started)}项，开工率${percent(city.started / city.startPlanned)}`,
    );
    expect(text).toContain(
      `应竣工${String(city.finishPlanned)}项，已竣工${String(city.finished)}项，竣工率${percent(city.finished / city.finishPlanned)}`,
    );
    expect(text).toContain(`应开工未开工（开工滞后）${String(city.startOverdue)}项为：`);
    expect(text).toContain(`应竣工未竣工（竣工逾期）${String(city.finishOverdue)}项为：`);
  });

  test("the number before a list counts its names", () => {
    for (const [, count, names] of paragraphs
      .join("\n")
      .matchAll(/(?:未达序时进度|未报的?|另有|开工滞后）|竣工逾期）)(\d+)项为：([^。]*)。/g)) {
      const listed = names!.replace(/（[^（）]*）/g, "").replace(/\([^()]*\)/g, "");
      expect(listed.split("、")).toHaveLength(Number(count));
    }
  });

  test("the tables", () => {
    const figures = (f: (typeof found.rollup.groups)[number] | Review["rollup"]["city"]) => [
      String(f.projects),
      thousands(String(f.totalInvestment)),
      thousands(String(f.yearPlan)),
      thousands(String(f.yearDone)),
      percent(f.rate!),
      signed(f.gap!),
    ];
    const [groups, districts, laggards] = tables;
    expect(groups!.slice(1)).toEqual([
      [
        "全市合计",
        ...figures(found.rollup.city),
        String(found.rollup.city.lagging),
        String(found.rollup.city.notReported),
      ],
      ...found.rollup.groups.map((g) => [g.group, ...figures(g), String(g.lagging), String(g.notReported)]),
    ]);
    const order = found.rollup.districts.toSorted((a, b) => (a.place ?? 99) - (b.place ?? 99));
    expect(districts!.slice(2)).toEqual(
      order.map((d) => [
        d.place === null ? "—" : String(d.place),
        d.district,
        ...figures(d as never),
        ...[d.startPlanned, d.started, d.finishPlanned, d.finished, d.lagging].map(String),
      ]),
    );
    const marked = found.standings.filter(
      ({ flags, progress, repeatedInSheet }) => !repeatedInSheet && (flags.length > 0 || progress === "未报"),
    );
    expect(laggards!.slice(1)).toHaveLength(marked.length);
    for (const { project, rate, gap, flags } of marked) {
      const { name, yearPlan, yearDone } = found.recognition.projects[project]!;
      const row = laggards!.find((cells) => cells[2] === name)!;
      expect(row.slice(4, 8)).toEqual([
        thousands(String(yearPlan)),
        yearDone === null ? "—" : thousands(String(yearDone)),
        rate === null ? "—" : percent(rate),
        gap === null ? "—" : signed(gap),
      ]);
      for (const flag of flags) expect(row[8]).toContain(flag);
    }
  });

  test("the rules of wording: gaps in 百分点, 未报 named, 不参评 explained, no telephone, no contact", () => {
    const text = paragraphs.join("\n");
    expect(text).not.toMatch(/(?:低于|超|高于)序时进度[^，。]*%/);
    expect(text).not.toMatch(/-\d+(?:\.\d+)?%/);
    expect(text).toContain("未报的3项为：");
    expect(text).toContain("不参评");
    expect(text).not.toMatch(/1[38]\d{9}|联系电话|联系人/);
  });

  test("the text to copy and the sheet hold the same content", () => {
    const shown = (text: string) => text.replace(/[\s\u3000]/g, "");
    const copied = shown(briefingText(found));
    const [edit] = markEdits(found, snapshotOf(sampleWorkbook()), { sheets: ["briefing"], flags: false });
    const sheet = edit!.kind === "put-sheet" ? edit!.sheet : null;
    const cells = new Set(sheet!.rows.flatMap((row) => row.cells.map((cell) => shown(String(cell?.value ?? "")))));
    for (const paragraph of paragraphs.map(shown).filter((text) => text.length > 12)) {
      expect(copied).toContain(paragraph);
      expect(cells).toContain(paragraph);
    }
    expect(sheet!.key).toBe("briefing");
    expect(briefingName(found)).toBe("三明市2020年1-6月重点项目通报.docx");
  });
});

/** A workbook of one group with so many laggards beside one project that is on time. */
function withLaggards(count: number, name = (at: number) => `滞后项目${String(at)}`): WorkbookInput {
  const rows: CellInput[][] = Array.from({ length: count }, (_, at) => [
    at + 2,
    name(at),
    "三元区",
    "续建",
    5000,
    1200,
    100,
  ]);
  return {
    sheets: [
      {
        name: "交通",
        rows: [
          ["三明市2020年1-6月交通重点项目（单位：万元）"],
          ["序号", "项目名称", "县(市、区)", "建设性质", "总投资", "年度计划投资", "1-6月完成投资"],
          [1, "按时项目", "三元区", "续建", 5000, 1000, 600],
          ...rows,
        ],
      },
    ],
  };
}

describe("few and many", () => {
  test.each([
    [0, "交通：项目1项，均达序时进度。"],
    [1, "交通：项目2项，未达序时进度1项为：滞后项目0（投资滞后）。"],
    [500, "交通：项目501项，未达序时进度500项为：滞后项目0（投资滞后）、"],
  ])("%d laggards", async (count, sentence) => {
    const many = reviewOf(withLaggards(count));
    const docx = await briefingDocx(many);
    const paragraphs = paragraphsOf(docx);
    expect(paragraphs.some((text) => text.startsWith(sentence))).toBe(true);
    if (count === 0) expect(paragraphs).toContain("没有滞后、逾期和未报的项目。");
    else
      expect(
        tablesOf(docx)[2]!
          .slice(1)
          .map((row) => row[2]),
      ).toEqual(Array.from({ length: count }, (_, at) => `滞后项目${String(at)}`));
    if (count === 500) expect(paragraphs.join()).toContain("等500项（其余见附表）");
    const slips = tablesOf(await slipsDocx(many, undefined, "project"));
    expect(slips).toHaveLength(count);
  });

  test("a group of the 方案 without projects has no list, and groups without rated projects say so", () => {
    const text = briefingText(reviewOf(withLaggards(0)));
    expect(text).toContain("生态新城：暂未明确项目清单。");
    const planned = withLaggards(0);
    const rows = planned.sheets[0]!.rows!.map((row) => [...row]);
    rows[2]![3] = "前期";
    expect(briefingText(reviewOf({ sheets: [{ name: "交通", rows }] }))).toContain("交通：项目1项，均不参评。");
    rows[2]![3] = "续建";
    rows[2]![6] = null;
    expect(briefingText(reviewOf({ sheets: [{ name: "交通", rows }] }))).toContain(
      "交通：项目1项，参评的均未报送。未报1项为：按时项目。",
    );
  });

  test("small amounts are told in 万元, where 亿元 would lose them", () => {
    const tiny = withLaggards(0);
    const rows = tiny.sheets[0]!.rows!.map((row) => [...row]);
    rows[2]!.splice(4, 3, 80.5, 20.25, 12);
    expect(briefingText(reviewOf({ sheets: [{ name: "交通", rows }] }))).toContain(
      "总投资80.5万元，年度计划20.25万元，1-6月完成12万元，完成率59.3%，超序时进度9.3个百分点",
    );
  });
});

const names: readonly (readonly [string, string, string])[] = [
  ["a formula", '=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
  ["plus, minus, at", "+甲-@乙", "+甲-@乙"],
  ["markup and entities", "<w:t>&amp;</w:t>项目", "<w:t>&amp;</w:t>项目"],
  ["quotes", "“甲”'乙'\"丙\"", "“甲”'乙'\"丙\""],
  ["an emoji", "甲路😀", "甲路😀"],
  ["half of an emoji", "甲路\uD83D", "甲路\uFFFD"],
  ["control characters", "甲\u0001路\u000B\u001F", "甲路"],
  ["a line break", "甲路\n一期", "甲路一期"],
  ["a sentence's places", "{projects}{group}", "{projects}{group}"],
  ["very long", "甲".repeat(400), "甲".repeat(400)],
];

/** What XML may not hold makes Word refuse the file. */
// eslint-disable-next-line no-control-regex -- these are the characters looked for
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/;

describe("names of every kind", () => {
  test.each(names)("%s", async (_, name, expected) => {
    const odd = reviewOf(withLaggards(1, () => name));
    for (const docx of [await briefingDocx(odd), await slipsDocx(odd), await packDocx(odd)]) {
      expect(paragraphsOf(docx).join("\n")).toContain(expected);
      expect(documentXml(docx)).not.toMatch(NOT_XML);
    }
    const texts = slipsSheet(odd).rows.flatMap(({ cells }) => cells.filter((cell) => cell?.value === expected));
    expect(texts.every((cell) => cell!.formula === null)).toBe(true);
    expect(texts.length).toBeGreaterThan(0);
  });
});

describe("the document's form", () => {
  let xml: string;
  beforeAll(async () => {
    xml = documentXml(await briefingDocx(found));
  });
  test.each([
    ["A4, GB/T 9704 margins", /<w:pgSz w:w="1190[56]" w:h="1683[78]" w:orient="portrait"\/>/],
    [
      "top 37 mm, right 26, bottom 35, left 28",
      /<w:pgMar w:top="209[78]" w:right="1474" w:bottom="1984" w:left="1587"/,
    ],
    ["22 lines a page", /<w:spacing w:line="579" w:lineRule="exact"\/>/],
    ["first line indented by two characters", /w:firstLineChars="200"/],
    ["title in 2号 小标宋", /w:eastAsia="方正小标宋简体"[^>]*\/><w:sz w:val="44"\/>/],
    ["body in 3号 仿宋", /w:eastAsia="仿宋_GB2312"/],
    ["level one in 黑体, level two in 楷体", /w:eastAsia="黑体".*w:eastAsia="楷体_GB2312"/s],
    ["the mark and its rule red", /w:color="FF0000"/],
    ["head rows repeat", /<w:tblHeader\/>/],
    ["rows are not torn", /<w:cantSplit\/>/],
    ["wide tables on landscape pages", /w:orient="landscape"/],
  ])("%s", (_, pattern) => {
    expect(xml).toMatch(pattern);
  });

  test("odd and even footers, a title and our name, nobody else's", async () => {
    const parts = unzipSync(await briefingDocx(found));
    const core = new TextDecoder().decode(parts["docProps/core.xml"]);
    expect(core).toContain("<dc:creator>序时</dc:creator>");
    expect(core).toContain("<dc:title>关于三明市2020年1-6月重点项目建设进展情况的通报</dc:title>");
    expect(Object.keys(parts).filter((name) => name.startsWith("word/footer"))).toHaveLength(4);
  });
});

describe("督办单 and 报送材料", () => {
  test("a 督办单 per 责任单位 holds all its projects, and every project is on one", async () => {
    const paragraphs = paragraphsOf(await slipsDocx(found));
    const units = paragraphs.filter((text) => text.startsWith("责任单位：")).map((text) => text.slice(5));
    expect(new Set(units).size).toBe(units.length);
    const supervised = found.standings.filter(({ flags, progress }) => flags.length > 0 || progress === "未报");
    for (const { project } of supervised) {
      const { name, responsible } = found.recognition.projects[project]!;
      expect(units).toContain(responsible);
      expect(paragraphs).toContain(name);
    }
    expect(paragraphs.filter((text) => text.startsWith("编号：〔2020〕6月-"))).toHaveLength(units.length);
  });

  test("a 督办单 per project leaves deadline and answer blank", async () => {
    const [form] = tablesOf(await slipsDocx(found, undefined, "project"));
    expect(form).toEqual([
      ["项目", "国道205线市区过境线至台江(三明站)连接线"],
      ["工作组", "交通"],
      ["县(市、区)", "梅列区"],
      ["投资进展", "年度计划投资0.36亿元，本年累计完成0.05亿元，完成率13.9%，低于序时进度36.1个百分点"],
      ["问题", "投资滞后（低 36.1 个百分点）、竣工逾期"],
      ["原因和进展", "征迁尾户 3 户未签约；附属工程施工中"],
      ["责任单位", "市交通运输局"],
      ["挂包领导", "副市长"],
      ["办结时限", ""],
      ["反馈", ""],
    ]);
  });

  test("报送材料: a part per group with its due day, its figures and all its projects", async () => {
    const docx = await packDocx(found);
    const tables = tablesOf(docx);
    expect(tables.map((table) => table.length - 1)).toEqual(found.rollup.groups.map(({ projects }) => projects));
    const paragraphs = paragraphsOf(docx);
    expect(paragraphs).toContain("按规定应于2020年7月5日前报送。");
    expect(paragraphs.join()).not.toMatch(/1[38]\d{9}/);
    const sheet = packSheet(found);
    expect(sheet.key).toBeNull();
    for (const { name } of found.recognition.projects.slice(0, 8)) {
      expect(sheet.rows.some(({ cells }) => cells.some((cell) => cell?.value === name))).toBe(true);
    }
  });
});

describe("the wording is data", () => {
  test("a city changes masthead, headings, sentences, number and issuer", () => {
    const template = {
      ...standardBriefing,
      headings: { ...standardBriefing.headings, overall: "一、全市情况" },
      sentences: {
        ...standardBriefing.sentences,
        masthead: "{city}项目工作简报",
        gapBehind: "落后序时{points}个百分点",
      },
      number: "第 6 期",
      issuer: "市项目工作组办公室",
    };
    const text = briefingText(found, template);
    for (const words of [
      "三明市项目工作简报",
      "一、全市情况",
      "落后序时2.9个百分点",
      "第 6 期",
      "市项目工作组办公室",
    ]) {
      expect(text).toContain(words);
    }
  });

  test("the standard wording is a valid template, and a place that nobody fills is refused by name", () => {
    expect(briefingTemplateSchema.parse(standardBriefing)).toEqual(standardBriefing);
    const wrong = { ...standardBriefing, sentences: { ...standardBriefing.sentences, group: "{group}：{persons}人" } };
    const result = briefingTemplateSchema.safeParse(wrong);
    expect(result.error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [["sentences", "group"], "persons"],
    ]);
  });
});
