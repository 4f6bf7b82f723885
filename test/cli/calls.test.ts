import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import promises from "node:fs/promises";
import { utils, write } from "@e965/xlsx";
import { unzipSync } from "fflate";
import type { Answer } from "../../src/output/answer";
import { openWorkbookFile } from "../../src/workbook/xlsx/open";
import { buildXlsx } from "../workbooks/build-xlsx";
import type { SheetInput } from "../workbooks/sheet-input";
import { call, workFolder } from "./call";

/** What scripts rely on: exit codes, what goes to which stream, and that nothing is half written. */
const folder = workFolder();
afterAll(folder.remove);

const table = (name: string, month: number, done: number | string | null = 60): SheetInput => ({
  name,
  rows: [
    [`2020年1-${String(month)}月${name}重点项目进展`],
    ["单位：万元"],
    ["序号", "项目名称", "县(市、区)", "建设性质", "总投资", "年度计划投资", "本年累计完成投资", "责任单位"],
    [1, `${name}甲项目`, "三元区", "续建", 1000, 100, done, "某某局"],
    [2, `${name}乙项目`, "沙县", "续建", 1000, 100, 10, "某某委"],
  ],
});
function book(name: string, ...sheets: SheetInput[]): string {
  const path = folder.path(name);
  writeFileSync(path, buildXlsx({ sheets }));
  return path;
}
const parts = (path: string): Record<string, Uint8Array> => unzipSync(readFileSync(path));

describe("check", () => {
  test("exit code 0 without errors, 1 with one", async () => {
    expect((await call("check", book("ok.xlsx", table("交通", 6)))).code).toBe(0);
    expect((await call("check", book("bad.xlsx", table("交通", 6, -1)))).code).toBe(1);
  });

  test("several workbooks give an array, and one bad file does not hide the others", async () => {
    const { code, out, err } = await call(
      "check",
      book("a.xlsx", table("交通", 6)),
      folder.path("不存在.xlsx"),
      book("b.xlsx", table("城建", 3)),
      "--format",
      "json",
    );
    const answers = JSON.parse(out) as Answer[];
    expect(answers.map(({ workbook, asOf }) => [workbook, asOf])).toEqual([
      ["a.xlsx", "2020-06"],
      ["b.xlsx", "2020-03"],
    ]);
    expect(code).toBe(2);
    expect(err).toMatch(/^「.*不存在\.xlsx」不存在，请核对文件名和路径。$/);
  });

  test("the latest month of the sheets counts, the others are told", async () => {
    const { out } = await call("check", book("months.xlsx", table("交通", 6), table("城建", 3)), "--format", "json");
    const answer = JSON.parse(out) as Answer;
    expect(answer.asOf).toBe("2020-06");
    expect(answer.findings.filter(({ rule }) => rule === "stale-title")).toMatchObject([{ sheet: "城建" }]);
  });

  test("a month that nobody states is asked for in one sentence", async () => {
    const silent = { ...table("交通", 6), name: "Sheet1" };
    silent.rows = [["重点项目进展"], ...(silent.rows ?? []).slice(1)];
    const { code, out, err } = await call("check", book("silent.xlsx", silent), "--format", "json");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^「silent\.xlsx」的标题、表头和表名都没有写明截至月份.*--as-of 2020-06。$/);
    expect((await call("check", folder.path("silent.xlsx"), "--as-of", "2020-06")).out).toContain(
      "截至2020年6月（指定）",
    );
  });

  test("two headers that differ over the same rows are not guessed at", async () => {
    const path = book("two.xlsx", {
      name: "交通",
      rows: [
        ["2020年1-6月交通重点项目进展"],
        ["序号", "项目名称", "总投资（万元）", "年度计划投资（万元）"],
        ["序号", "项目名称", "县(市、区)", "总投资（万元）", "年度计划投资（万元）", "1-6月完成投资（万元）"],
        [1, "甲公路", "三元区", 10, 5, 2],
      ],
    });
    const { code, out, err } = await call("check", path, "--format", "json");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toBe("「交通」有两处像表头（第 2、3 行），内容不同，无法确定以哪一行为准，请删去其中一行再核查。");
  });

  test("no project table: the JSON still says what was seen, exit code 2", async () => {
    const path = book("none.xlsx", {
      name: "通讯录",
      rows: [
        ["姓名", "单位"],
        ["张某某", "某某局"],
      ],
    });
    const { code, out, err } = await call("check", path, "--format", "json");
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      workbook: "none.xlsx",
      sheets: [{ name: "通讯录", role: "other" }],
      projects: [],
      findings: [],
    });
    expect(err).toMatch(/^「none\.xlsx」中没有找到重点项目表.*。$/);
  });

  test.each([
    ["empty.xlsx", Buffer.alloc(0), "空文件"],
    ["text.xlsx", Buffer.from("项目名称,总投资\n甲,1\n"), "不是 Excel 工作簿"],
    ["cut.xlsx", Buffer.from(buildXlsx({ sheets: [table("交通", 6)] })).subarray(0, 1500), "不完整"],
    ["word.xlsx", Buffer.from("%PDF-1.7\n"), "不是 Excel 工作簿"],
  ])("%s is refused in one sentence, without a stack trace", async (name, bytes, words) => {
    writeFileSync(folder.path(name), bytes);
    const { code, out, err } = await call("check", folder.path(name), "--format", "json");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(words);
    expect(err.split("\n")).toHaveLength(1);
  });
});

describe("the marked copy", () => {
  test("leaves the original alone, holds our sheets, and clears to the very bytes", async () => {
    const path = book("mark.xlsx", table("交通", 6));
    const before = readFileSync(path);
    const marked = folder.path("marked.xlsx");
    const cleared = folder.path("cleared.xlsx");
    expect((await call("check", path, "--out", marked)).code).toBe(0);
    expect(readFileSync(path).equals(before)).toBe(true);
    const workbookXml = new TextDecoder().decode(parts(marked)["xl/workbook.xml"]);
    for (const title of ["序时·明细", "序时·汇总", "序时·问题", "序时·督办"]) expect(workbookXml).toContain(title);

    expect((await call("clear", marked, "--out", cleared)).code).toBe(0);
    const [original, restored] = [parts(path), parts(cleared)];
    expect(Object.keys(restored).sort()).toEqual(Object.keys(original).sort());
    for (const [name, bytes] of Object.entries(original)) {
      expect([name, Buffer.from(restored[name] ?? []).equals(Buffer.from(bytes))]).toEqual([name, true]);
    }
  });

  test("checks to the same answer as the original, ours left alone", async () => {
    const path = book("same.xlsx", table("交通", 6), table("城建", 6));
    const marked = folder.path("same-marked.xlsx");
    await call("check", path, "--out", marked);
    const read = async (file: string): Promise<Answer> =>
      JSON.parse((await call("check", file, "--format", "json")).out) as Answer;
    const [a, b] = [await read(path), await read(marked)];
    expect(b.projects).toEqual(a.projects);
    expect(b.findings).toEqual(a.findings);
    expect(b.rollup).toEqual(a.rollup);
  });

  // What Windows answers when Excel or WPS has the file open; no system here locks files that way.
  test.each(["EBUSY", "EPERM", "EACCES"])(
    "onto a file that is open elsewhere (%s): the old one stays",
    async (code) => {
      const path = book("locked.xlsx", table("交通", 6));
      const out = folder.path("locked-marked.xlsx");
      writeFileSync(out, "旧");
      const rename = jest.spyOn(promises, "rename").mockRejectedValue(Object.assign(new Error(code), { code }));
      const before = readdirSync(folder.path("."));
      try {
        const { code, err } = await call("check", path, "--out", out);
        expect(rename).toHaveBeenCalledTimes(1);
        expect([code, err]).toEqual([2, expect.stringMatching(/无法写入，.*先关闭正在打开它的程序。$/)]);
      } finally {
        rename.mockRestore();
      }
      expect(readFileSync(out, "utf8")).toBe("旧");
      expect(readdirSync(folder.path("."))).toEqual(before);
    },
  );

  test("an .xls is checked, but its marked copy is refused, nothing written", async () => {
    const sheet = utils.aoa_to_sheet((table("交通", 6).rows ?? []).map((row) => [...row]));
    const path = folder.path("old.xls");
    writeFileSync(
      path,
      write({ SheetNames: ["交通"], Sheets: { 交通: sheet } }, { type: "buffer", bookType: "biff8" }),
    );
    expect((await call("check", path)).code).toBe(0);
    for (const out of ["old-marked.xls", "old-marked.xlsx"]) {
      const { code, err } = await call("check", path, "--out", folder.path(out));
      expect([code, err]).toEqual([2, expect.stringMatching(/^「old\.xls」.*另存为 \.xlsx/)]);
      expect(existsSync(folder.path(out))).toBe(false);
    }
  });

  test.each([
    ["onto itself", "self.xlsx", "self.xlsx", "就是原文件"],
    [".xlsm for an .xlsx", "kind.xlsx", "kind.xlsm", "类型不同"],
    ["into a folder that is not there", "there.xlsx", "nowhere/out.xlsx", "无法写入"],
  ])("%s: refused, nothing written", async (_case, from, to, words) => {
    const path = book(from, table("交通", 6));
    const before = readFileSync(path);
    const { code, err } = await call("check", path, "--out", folder.path(to));
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(readFileSync(path).equals(before)).toBe(true);
    if (to !== from) expect(existsSync(folder.path(to))).toBe(false);
  });

  test("--fix tells each cell before → after, puts it into the copy and changes nothing else", async () => {
    const sheet = table("交通", 6, "1,584");
    const path = book("fix.xlsx", {
      ...sheet,
      rows: [...(sheet.rows ?? []), ["合计", null, null, null, 2000, 999, { f: "SUM(G4:G5)", v: 1594 }]],
    });
    const [marked, out] = [folder.path("unfixed.xlsx"), folder.path("fixed.xlsx")];
    expect((await call("check", path, "--out", marked)).err).toBe("");
    const { err } = await call("check", path, "--out", out, "--fix");
    expect(err.split("\n")).toEqual(["已修正 2 处：", "    交通!G4　1,584 → 1584", "    交通!F6　999 → =SUM(F4:F5)"]);

    const cellsOf = async (file: string) => {
      const { sheets } = await (await openWorkbookFile(readFileSync(file), file)).read();
      const { cells } = sheets[0]!;
      return Array.from({ length: cells.rowCount * 8 }, (_, at) => {
        const [row, column] = [Math.floor(at / 8), at % 8];
        return [
          cells.kind(row, column),
          cells.number(row, column),
          cells.text(row, column),
          cells.formula(row, column),
        ];
      });
    };
    const [before, after] = [await cellsOf(path), await cellsOf(out)];
    const changed = before.flatMap((cell, at) => (JSON.stringify(cell) === JSON.stringify(after[at]) ? [] : [at]));
    expect(changed).toEqual([3 * 8 + 6, 5 * 8 + 5]);
    // Of the user's own parts only that sheet is another than without --fix, and where our own sheets end.
    const [plain, fixed] = [parts(marked), parts(out)];
    const differing = Object.keys(plain).filter(
      (name) => !Buffer.from(plain[name]!).equals(fixed[name] ?? Buffer.of()),
    );
    expect(differing.filter((name) => Object.hasOwn(parts(path), name))).toEqual([
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const answer = JSON.parse((await call("check", out, "--format", "json")).out) as Answer;
    expect(answer.projects[0]?.yearDone).toBe(1584);
    expect(answer.findings.filter(({ fix }) => fix !== null)).toEqual([]);
  });

  test("--fix with nothing to put right says so", async () => {
    const { err } = await call("check", book("right.xlsx", table("交通", 6)), "--out", folder.path("r.xlsx"), "--fix");
    expect(err).toBe("没有可修正之处。");
  });
});

describe("the other commands", () => {
  test("template: a blank workbook in which only data is missing", async () => {
    const out = folder.path("空白.xlsx");
    expect((await call("template", "--out", out)).code).toBe(0);
    const { out: json, code } = await call("check", out, "--format", "json");
    const answer = JSON.parse(json) as Answer;
    expect(answer.sheets.filter(({ role }) => role === "projects").map(({ name }) => name)).toEqual([
      "现代服务业",
      "交通",
      "城建",
      "现代农业",
      "旅游产业",
      "社会事业",
      "工业",
      "生态新城",
    ]);
    expect(answer.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(code).toBe(0);
  });

  test("plan: a schema and an example that can be used as they are", async () => {
    const out = folder.path("plans");
    expect((await call("plan", "--out", out)).code).toBe(0);
    const example = readdirSync(out).find((name) => !name.includes("schema"));
    const path = book("with-plan.xlsx", table("交通", 6));
    const { out: json } = await call("check", path, "--format", "json", "--plan", `${out}/${String(example)}`);
    expect((JSON.parse(json) as Answer).plan).toMatchObject({ source: "given" });
  });

  test("plan <workbook>: the 方案 goes into its sheet 序时·方案, and the next check uses it", async () => {
    const path = book("plan-sheet.xlsx", table("交通", 6));
    const [once, twice] = [folder.path("with-sheet.xlsx"), folder.path("with-other.xlsx")];
    const { code, out } = await call("plan", path, "--out", once);
    expect([code, out]).toEqual([0, `已把「2020年八个市区经济重点项目工作组工作方案」写入「序时·方案」：${once}`]);
    const answer = JSON.parse((await call("check", once, "--format", "json")).out) as Answer;
    expect(answer.plan).toMatchObject({ id: "sanming-2020", source: "workbook" });
    expect(answer.settingsFaults).toEqual([]);

    const other = { id: "x", year: 2020, city: "某市", title: "某方案", districts: [{ name: "三元区" }] };
    writeFileSync(folder.path("other.json"), JSON.stringify(other));
    expect((await call("plan", once, "--plan", folder.path("other.json"), "--out", twice)).code).toBe(0);
    const again = JSON.parse((await call("check", twice, "--format", "json")).out) as Answer;
    expect(again.plan).toMatchObject({ id: "x", source: "workbook" });
    expect(again.findings.filter(({ rule }) => rule === "unknown-district")).toMatchObject([{ cell: "C5" }]);
  });

  test("plan <workbook> without a fitting 方案 puts the empty sheet; .xls is refused", async () => {
    const path = book("nowhere.xlsx", { ...table("交通", 6), name: "交通" });
    const out = folder.path("empty-sheet.xlsx");
    expect((await call("plan", path, "--as-of", "2024-06", "--out", out)).out).toContain("没有适用的方案");
    expect((JSON.parse((await call("check", out, "--format", "json", "--as-of", "2024-06")).out) as Answer).plan).toBe(
      null,
    );
    expect((await call("plan", path, "--out", folder.path("x.xls"))).code).toBe(2);
    expect((await call("plan", path)).code).toBe(2);
  });

  test.each([
    ["not json", "{", "内容不是 JSON"],
    ["no districts", '{"id":"x","year":2020,"city":"某市","title":"某方案","groups":[]}', "「县（市、区）」没有填写"],
    ["wrong year", '{"id":"x","year":"二〇二〇"}', "「年度」应为数字"],
  ])("a wrong 方案 (%s) is told by place and reason", async (_case, text, words) => {
    writeFileSync(folder.path("wrong.json"), text);
    const { code, err } = await call("check", book("p.xlsx", table("交通", 6)), "--plan", folder.path("wrong.json"));
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  test("merge: one row per project, contradictions left blank and listed, missing units named", async () => {
    const [first, second] = [book("甲.xlsx", table("交通", 6, 60)), book("乙.xlsx", table("交通", 6, 70))];
    const roster = book("名册.xlsx", table("交通", 6), { ...table("城建", 6), name: "城建" });
    const out = folder.path("合并.xlsx");
    const { code, out: said } = await call("merge", first, second, "--out", out, "--previous", roster);
    expect(code).toBe(0);
    expect(said).toContain("合并 2 份工作簿，共 2 个项目");
    expect(said).toContain("说法不一致 1 处");
    expect(said).toContain("没有报来的单位 0 个、项目 2 个");
    const answer = JSON.parse((await call("check", out, "--format", "json")).out) as Answer;
    expect(answer.projects.map(({ name, yearDone, progress }) => [name, yearDone, progress])).toEqual([
      ["交通甲项目", null, "未报"],
      ["交通乙项目", 10, "未达序时进度"],
    ]);
  });

  test("return: a workbook per unit with its own rows only", async () => {
    const out = folder.path("退回");
    mkdirSync(out);
    const { code } = await call("return", book("back.xlsx", table("交通", 6, -1)), "--out", out);
    expect(code).toBe(1);
    expect(readdirSync(out).sort()).toEqual(["某某委.xlsx", "某某局.xlsx"].sort());
    const answer = JSON.parse(
      (await call("check", `${out}/某某局.xlsx`, "--format", "json", "--as-of", "2020-06")).out,
    ) as Answer;
    expect(answer.projects.map(({ name }) => name)).toEqual(["交通甲项目"]);
  });

  test("check --previous compares with last time, a renamed project included", async () => {
    const last = (name: string, plan: number, done: number): SheetInput => {
      const [title, unit, head] = table("交通", 5).rows ?? [];
      const rest = [[1, name, "三元区", "续建", 1000, plan, done, "某某局"]];
      return { name: "交通", rows: [title ?? [], unit ?? [], head ?? [], ...rest] };
    };
    const may = book("may.xlsx", last("国道205线市区过境线至台江(三明站)连接线", 80, 70));
    const june = last("G205市区过境线台江连接线", 100, 60);
    const path = book("june.xlsx", { ...june, rows: [["2020年1-6月交通重点项目进展"], ...(june.rows ?? []).slice(1)] });
    const { out } = await call("check", path, "--previous", may, "--format", "json");
    const found = (JSON.parse(out) as Answer).findings.map(({ rule, cell }) => [rule, cell]);
    expect(found).toContainEqual(["done-decreased", "G4"]);
    expect(found.filter(([rule]) => rule === "plan-changed")).toEqual([["plan-changed", "F4"]]);
  });

  test("--baseline shows what is new since last time", async () => {
    const before = book("before.xlsx", table("交通", 6, -1));
    writeFileSync(folder.path("last.json"), (await call("check", before, "--format", "json")).out);
    copyFileSync(before, folder.path("again.xlsx"));
    const same = await call(
      "check",
      folder.path("again.xlsx"),
      "--format",
      "json",
      "--baseline",
      folder.path("last.json"),
    );
    expect(JSON.parse(same.out)).toMatchObject({ baseline: { new: 0, gone: 0 } });
    expect(same.code).toBe(0);
  });

  test("sarif is one log of the standard's version", async () => {
    const { out } = await call("check", book("s.xlsx", table("交通", 6, -1)), "--format", "sarif");
    expect(JSON.parse(out)).toMatchObject({ version: "2.1.0", runs: [{ tool: { driver: { name: "序时" } } }] });
  });
});
