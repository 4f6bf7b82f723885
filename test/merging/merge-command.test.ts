import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Answer } from "../../src/output/answer";
import { type CleanProject, cleanLayouts } from "../checks/clean-layouts";
import { Layout, type TestSheet } from "../checks/workbook-of";
import { call, workFolder } from "../cli/call";
import { inLibreOffice, testWithOffice } from "../output/libre-office";
import { buildXlsx } from "../workbooks/build-xlsx";
import type { SheetInput } from "../workbooks/sheet-input";
import { hasOpenpyxl, readWithOpenpyxl } from "../workbook/xlsx/read-with-openpyxl";
import { cellsOf, snapshotOfFile, under } from "./cells-of";

/** `npx xushi merge`: what the merged workbook says, and that it is one like any other. */
const folder = workFolder();
afterAll(folder.remove);

function write(name: string, ...sheets: (TestSheet | SheetInput)[]): string {
  const path = folder.path(name);
  mkdirSync(dirname(path), { recursive: true });
  const inputs = sheets.map((sheet) =>
    sheet.rows?.some((row) => Array.isArray(row)) === true
      ? (sheet as SheetInput)
      : new Layout(sheet as TestSheet).sheet,
  );
  writeFileSync(path, buildXlsx({ sheets: inputs }));
  return path;
}
const answerOf = async (path: string, ...options: string[]): Promise<Answer> =>
  JSON.parse((await call("check", path, "--format", "json", ...options)).out) as Answer;
const summaryOf = async (path: string) => cellsOf(await snapshotOfFile(path), "合并说明");

const clean: readonly CleanProject[] = [
  ["莲花山隧道", "三元区", 75800.5, 20000, 9600, 4900.25],
  ["富兴堡客运站", "梅列区", 12000, 3000, 3000, 1600],
  ["东牙溪水厂扩容", "永安市", 8000, 2500, 2400, 1300],
  ["贵溪洋粮食储备库", "沙县", 5600, 1200, 1500, 800],
  ["小蕉冷链物流园", "沙县", 31000, 9000, 6000, 3300],
].map(([name, district, total, prior, plan, done]) => ({
  name: String(name),
  district: String(district),
  total: Number(total),
  prior: Number(prior),
  plan: Number(plan),
  done: Number(done),
  month: 100,
  startYear: 2018,
  finishYear: 2022,
}));

describe("the merged workbook is a standard one", () => {
  const key = (project: Answer["projects"][number]) => [
    project.name,
    project.district,
    project.totalInvestment,
    project.priorDone,
    project.yearPlan,
    project.yearDone,
    project.totalDone,
    project.rate,
    project.progress,
    project.flags,
    project.planStart,
    project.planFinish,
  ];
  const sorted = ({ projects }: Answer) => projects.map((project) => JSON.stringify(key(project))).sort();

  test.each(cleanLayouts.map((layout, at) => [layout.name, layout, at] as const))(
    "every layout reads back as it was sent: %s",
    async (_name, layout, at) => {
      const path = write(`clean-${String(at)}.xlsx`, ...layout.sheets(clean));
      const out = folder.path(`clean-${String(at)}-merged.xlsx`);
      expect((await call("merge", path, "--out", out, "--as-of", "2020-06")).code).toBe(0);
      const [sent, merged] = [await answerOf(path, "--as-of", "2020-06"), await answerOf(out, "--as-of", "2020-06")];
      expect(sorted(merged)).toEqual(sorted(sent));
      expect(merged.rollup.city).toEqual(sent.rollup.city);
      const errors = ({ findings }: Answer) =>
        new Set(findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule));
      expect([...errors(sent)]).toEqual(expect.arrayContaining([...errors(merged)]));
      expect(merged.coverage.rowsNotUnderstood).toEqual([]);
      expect(merged.sheets.map(({ role }) => role)).toEqual([...merged.sheets.slice(1).map(() => "projects"), "other"]);
    },
  );

  test("what was wrong with a project is still found, and nothing that was not", async () => {
    const path = join(__dirname, "../../assets/示例-重点项目汇总.xlsx");
    const out = folder.path("sample-merged.xlsx");
    await call("merge", path, "--out", out);
    const idsOf = ({ findings, projects }: Answer): string[] =>
      findings
        .filter(({ row, sheet }) => projects.some((each) => each.sheet === sheet && each.row === row))
        .map(({ id }) => id);
    const [before, after] = [idsOf(await answerOf(path)), idsOf(await answerOf(out))];
    expect(after.filter((id) => !before.includes(id))).toEqual([]);
    // Amounts kept as text are numbers now, and rates are computed.
    const cured = new Set(before.filter((id) => !after.includes(id)).map((id) => id.slice(0, id.indexOf(":"))));
    expect([...cured].sort()).toEqual(["number-as-text", "rate-mismatch"]);
    expect(after.map((id) => id.slice(0, id.indexOf(":")))).toContain("ambiguous-date");
  });

  testWithOffice()("LibreOffice opens it and computes the totals and rates that stand in it", async () => {
    const path = write("sums.xlsx", {
      rows: clean.map(({ name, district, total, plan, done }) => ({ name, district, total, plan, done })),
    });
    const out = folder.path("sums-merged.xlsx");
    await call("merge", path, "--out", out);
    const stored = cellsOf(await snapshotOfFile(out), "交通").slice(3, 9);
    const [columns] = cellsOf(await snapshotOfFile(out), "交通").slice(2, 3);
    const width = (columns ?? []).findIndex((head) => head === "来源");
    const letter = String.fromCharCode(65 + width);
    const [computed] = inLibreOffice(readFileSync(out), [{ actions: [], read: [["交通", `A4:${letter}9`]] }]);
    expect(computed?.[0]).toEqual(stored.map((row) => row.slice(0, width + 1)));
    expect(stored[0]).toContain(132400.5);
  });

  test("openpyxl opens it", async () => {
    if (!hasOpenpyxl()) return;
    const out = folder.path("opened.xlsx");
    await call(
      "merge",
      write("open.xlsx", { name: "水利/交通", title: "2020年1-6月重点项目汇总", rows: [{ group: "水利/交通" }] }),
      "--out",
      out,
    );
    const [book] = readWithOpenpyxl([out]);
    expect(book).toMatchObject({ sheets: [{ name: "水利_交通" }, { name: "合并说明" }] });
  });

  test.each<[string, string[], string[]]>([
    ["what Excel forbids is replaced", ["水利/交通", "a:b*c?[d]"], ["水利_交通", "a_b_c__d_"]],
    ["names that become one get a number", ["水利/交通", "水利\\交通"], ["水利_交通", "水利_交通 2"]],
    ["long ones are cut", ["一".repeat(40)], ["一".repeat(31)]],
    ["a group called like the summary", ["合并说明"], ["合并说明 2"]],
    ["no group at all", [""], ["未分组"]],
  ])("sheets are named by their groups: %s", async (name, groups, sheets) => {
    const path = write(`groups-${name}.xlsx`, {
      name: "Sheet1",
      title: "2020年1-6月重点项目",
      rows: groups.map((group) => ({ group })),
    });
    const out = folder.path(`groups-${name}-merged.xlsx`);
    await call("merge", path, "--out", out);
    const answer = await answerOf(out);
    expect(answer.sheets.map((sheet) => sheet.name)).toEqual([...sheets, "合并说明"]);
    expect(answer.projects.map(({ group }) => group)).toEqual(
      (await answerOf(path)).projects.map(({ group }) => group),
    );
  });
});

describe("合并说明", () => {
  test("each row has its file, sheet and cell beside it", async () => {
    const out = folder.path("origins.xlsx");
    const title = "2020年1-6月交通重点项目汇总";
    await call(
      "merge",
      write("交通组.xlsx", { name: "表1", title, rows: [{}, {}] }),
      write("三元区.xlsx", { name: "表2", title, rows: [{}] }),
      "--out",
      out,
    );
    const rows = cellsOf(await snapshotOfFile(out), "交通");
    const at = rows[2]?.indexOf("来源") ?? -1;
    expect(rows.slice(4).map((row) => row[at])).toEqual([
      "交通组.xlsx · 表1 · 第 3 行 B3\n三元区.xlsx · 表2 · 第 3 行 B3",
      "交通组.xlsx · 表1 · 第 4 行 B4",
    ]);
  });

  test("contradictions and what was taken from one of two, each with its cells; the cell to fill in is blank", async () => {
    const out = folder.path("conflict.xlsx");
    const { out: said } = await call(
      "merge",
      write("甲.xlsx", { rows: [{ done: 60, leader: null, started: "2019年5月" }] }),
      write("乙.xlsx", { rows: [{ done: 70, started: null }] }),
      "--out",
      out,
    );
    const summary = await summaryOf(out);
    expect(under(summary, "说法不一致").slice(1)).toEqual([
      ["交通", "莲花山隧道", "2020年1-6月累计完成投资（万元）", "60", "甲.xlsx · 交通 · 第 3 行 H3"],
      ["交通", "莲花山隧道", "2020年1-6月累计完成投资（万元）", "70", "乙.xlsx · 交通 · 第 3 行 H3"],
    ]);
    expect(under(summary, "补充").slice(1)).toEqual([
      ["交通", "莲花山隧道", "实际开工时间", "2019年5月", "甲.xlsx · 交通 · 第 3 行 I3", "乙.xlsx · 交通 · 第 3 行 I3"],
      ["交通", "莲花山隧道", "挂包领导", "某领导", "乙.xlsx · 交通 · 第 3 行 J3", "甲.xlsx · 交通 · 第 3 行 J3"],
    ]);
    expect(said).toContain("说法不一致 1 处");
    expect(said).toContain("取已填的");
    expect((await answerOf(out)).projects).toMatchObject([{ yearDone: null, started: true }]);
  });

  test("missing units and projects, new ones and renamed ones are named", async () => {
    const roster = write("名册.xlsx", {
      rows: [
        { name: "莲花山隧道", code: "甲-1", responsible: "甲局" },
        { name: "客运北站", code: "乙-1", responsible: "乙局" },
      ],
    });
    const out = folder.path("missing.xlsx");
    const sent = write("sent.xlsx", {
      rows: [
        { name: "莲花山双洞隧道", code: "甲-1", responsible: "甲局" },
        { name: "滨江绿道", code: "丙-1", responsible: "丙局" },
      ],
    });
    const { out: said } = await call("merge", sent, "--previous", roster, "--out", out);
    const summary = await summaryOf(out);
    expect(under(summary, "没有报来的单位")).toEqual([["乙局"]]);
    expect(under(summary, "名册上有").slice(1)).toEqual([["交通", "客运北站", "乙局"]]);
    expect(under(summary, "报来、名册上没有").slice(1)).toEqual([
      ["交通", "滨江绿道", "丙局", "sent.xlsx · 交通 · 第 4 行 B4"],
    ]);
    expect(under(summary, "名称与名册不同").slice(1)).toEqual([
      ["交通", "莲花山双洞隧道", "莲花山隧道", "项目代码相同"],
    ]);
    expect(said).toContain("没有报来的单位 1 个、项目 1 个\n    乙局");
  });

  test("without a roster nobody is said to have reported", async () => {
    const out = folder.path("no-roster.xlsx");
    await call("merge", write("alone.xlsx", { rows: [{}] }), "--out", out);
    const text = (await summaryOf(out)).flat().join("\n");
    expect(text).toContain("没有指定名册");
    expect(text).not.toContain("没有报来的单位");
    expect(under(await summaryOf(out), "没有报来的工作组").slice(1)).toContainEqual(["现代农业", "市农业农村局"]);
  });

  test("a file of another month is told, a row without a name too", async () => {
    const out = folder.path("months.xlsx");
    const late = write("五月.xlsx", {
      title: "2020年1-5月城建重点项目汇总",
      name: "城建",
      headers: { done: "2020年1-5月完成投资（万元）" },
      rows: [{}],
    });
    const { out: said } = await call("merge", late, write("六月.xlsx", { rows: [{}, { name: null }] }), "--out", out);
    expect(said).toContain("截至月份不同：五月.xlsx");
    expect(said).toContain("没有合并的行 1 行");
    const summary = await summaryOf(out);
    expect(under(summary, "报来的工作簿").slice(1)).toEqual([
      ["五月.xlsx", "城建", "1", "2020年5月", expect.stringContaining("与本表（2020年6月）不同")],
      ["六月.xlsx", "交通", "2", "2020年6月"],
    ]);
    expect(under(summary, "没有合并的行").slice(1)).toEqual([
      ["六月.xlsx · 交通 · 第 4 行 B4", "有数据但没有项目名称"],
    ]);
  });
});

describe("files that cannot be used", () => {
  const noTable: SheetInput = {
    name: "通讯录",
    rows: [
      ["姓名", "单位"],
      ["张某某", "某某局"],
    ],
  };

  test("one without a project table does not hide the others: exit code 2, a sentence, and a line in 合并说明", async () => {
    const out = folder.path("with-others.xlsx");
    const { code, err } = await call(
      "merge",
      write("通讯录.xlsx", noTable),
      folder.path("没有.xlsx"),
      write("好.xlsx", { rows: [{}] }),
      "--out",
      out,
    );
    expect(code).toBe(2);
    expect(err.split("\n")).toEqual([
      expect.stringMatching(/^「通讯录\.xlsx」中没有找到重点项目表/),
      expect.stringMatching(/没有\.xlsx」不存在/),
    ]);
    expect(
      under(await summaryOf(out), "报来的工作簿")
        .slice(1)
        .map(([file, , count]) => [file, count]),
    ).toEqual([
      ["好.xlsx", "1"],
      ["通讯录.xlsx", "0"],
      ["没有.xlsx", "0"],
    ]);
  });

  test("none usable: nothing is written", async () => {
    const out = folder.path("nothing.xlsx");
    expect((await call("merge", write("无.xlsx", noTable), "--out", out)).code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });

  test("an output that is one of the inputs is refused", async () => {
    const path = write("input.xlsx", { rows: [{}] });
    const before = readFileSync(path);
    expect((await call("merge", path, "--out", path)).err).toContain("就是原文件");
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("two files of one name, from two units, are told apart by their folders", async () => {
    const out = folder.path("same-name.xlsx");
    await call(
      "merge",
      write("a/表.xlsx", { rows: [{ done: 1 }] }),
      write("b/表.xlsx", { rows: [{ done: 2 }] }),
      "--out",
      out,
    );
    const places = under(await summaryOf(out), "说法不一致")
      .slice(1)
      .map((row) => String(row[4]));
    expect(places).toEqual([expect.stringMatching(/a\/表\.xlsx · /), expect.stringMatching(/b\/表\.xlsx · /)]);
  });
});
