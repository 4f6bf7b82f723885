import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { paragraphsOf } from "../output/docx-text";
import { sampleWorkbook } from "../output/sample-workbook";
import { buildXlsx } from "../workbooks/build-xlsx";
import { call, workFolder } from "./call";

/** The papers as the command line writes them, and a city's own wording. */
const folder = workFolder();
afterAll(folder.remove);
const book = folder.path("汇总.xlsx");
writeFileSync(book, buildXlsx(sampleWorkbook()));

const textOf = (path: string): string => readFileSync(path, "utf8");
const partOf = (path: string, part: string): string => strFromU8(unzipSync(readFileSync(path))[part]!);

describe.each([
  ["--briefing", "通报", "一、总体进展"],
  ["--slips", "督办单", "三明市重点项目督办单"],
  ["--pack", "报送材料", "二、存在困难和需市领导协调解决的问题"],
])("%s", (option, sheet, words) => {
  test("the ending of the name tells the form: Word, a sheet, text; all three say the same", async () => {
    const [docx, xlsx, txt] = [".docx", ".xlsx", ".TXT"].map((ending) => folder.path(sheet + ending));
    for (const path of [docx!, xlsx!, txt!]) {
      expect((await call("check", book, option, path)).out).toContain(`已写出：${path}`);
    }
    const written = paragraphsOf(readFileSync(docx!));
    expect(written.join("\n")).toContain(words);
    expect(partOf(xlsx!, "xl/workbook.xml")).toContain(`name="${sheet}"`);
    const shown = (text: string): string => text.replace(/[\s\u3000]/g, "");
    const copied = shown(textOf(txt!));
    for (const paragraph of written) expect(copied).toContain(shown(paragraph));
  });

  test.each(["通报.doc", "通报", "通报.pdf"])("a name like %s is refused, nothing is written", async (name) => {
    const { code, err } = await call("check", book, option, folder.path(name));
    expect([code, err]).toEqual([2, expect.stringContaining("应以 .docx .xlsx .txt 结尾")]);
    expect(existsSync(folder.path(name))).toBe(false);
  });
});

test("--briefing-sheet puts 序时·通报 into the marked copy, and clear takes it out again", async () => {
  const [marked, cleared] = [folder.path("标记.xlsx"), folder.path("还原.xlsx")];
  await call("check", book, "--out", marked, "--briefing-sheet");
  expect(partOf(marked, "xl/workbook.xml")).toContain("序时·通报");
  await call("clear", marked, "--out", cleared);
  expect(partOf(cleared, "xl/workbook.xml")).not.toContain("序时·");
  await call("check", book, "--out", marked);
  expect(partOf(marked, "xl/workbook.xml")).not.toContain("序时·通报");
  expect((await call("check", book, "--briefing-sheet")).code).toBe(2);
});

describe("a city's own wording", () => {
  const own = folder.path("用语.json");

  test("what `papers` writes can be given back as it is, and names the places of each sentence", async () => {
    expect((await call("papers", "--out", own)).code).toBe(0);
    expect(`${(await call("papers")).out}\n`).toBe(textOf(own));
    const wording = JSON.parse(textOf(own)) as { 说明: { sentences: Record<string, string[]> } };
    expect(wording.说明.sentences.group).toContain("rate");
    const [plain, same] = [folder.path("原.txt"), folder.path("同.txt")];
    await call("check", book, "--briefing", plain);
    expect((await call("check", book, "--briefing", same, "--papers", own)).code).toBe(1);
    expect(textOf(same)).toBe(textOf(plain));
    expect((await call("papers", book)).code).toBe(2);
  });

  test("it holds what differs, and every paper and 序时·通报 speak so", async () => {
    const paper = { headings: { overall: "一、全市情况" }, sentences: { gapBehind: "落后{points}个百分点" } };
    writeFileSync(own, JSON.stringify(paper));
    const names = ["b", "s", "p"].map((name) => folder.path(`${name}.txt`));
    const marked = folder.path("用语.xlsx");
    const options = ["--briefing", names[0]!, "--slips", names[1]!, "--pack", names[2]!, "--papers", own];
    await call("check", book, ...options, "--out", marked, "--briefing-sheet");
    expect(textOf(names[0]!)).toContain("一、全市情况");
    expect(textOf(names[0]!)).toContain("二、开工竣工情况");
    for (const name of [names[0]!, names[2]!]) {
      expect(textOf(name)).toMatch(/落后\d+\.\d个百分点/);
      expect(textOf(name)).not.toContain("低于序时进度");
    }
    const sheets = Object.entries(unzipSync(readFileSync(marked))).filter(([part]) => part.includes("/sheet"));
    expect(sheets.some(([, bytes]) => strFromU8(bytes).includes("一、全市情况"))).toBe(true);
  });

  test.each([
    ["no JSON", "{", "内容不是 JSON"],
    ["a list", "[]", "文书用语应为一组内容"],
    ["a key that does not exist", '{"heading":{}}', "没有「heading」这一项"],
    ["a sentence that does not exist", '{"sentences":{"citty":"x"}}', "「sentences」中没有「citty」这一项"],
    ["a number", '{"headings":{"overall":1}}', "「headings.overall」应为文字"],
    ["headings that are none", '{"headings":"一"}', "「headings」应为一组内容"],
    ["an empty sentence", '{"sentences":{"noNeeds":""}}', "「sentences.noNeeds」不能为空"],
    ["a line break", '{"issuer":"甲\\n乙"}', "「issuer」应写成一行，不能有换行或控制字符"],
    ["too long", JSON.stringify({ date: "日".repeat(1001) }), "「date」不能超过 1000 字"],
    ["half a project", '{"mostNames":2.5}', "「mostNames」应为整数"],
    ["no names", '{"mostNames":0}', "「mostNames」应在 1 到 1000 之间"],
    [
      "a place that nobody fills",
      '{"sentences":{"shared":"{persons}人"}}',
      "「sentences.shared」中的 {persons} 没有数可填，可用的有 {count}",
    ],
  ])("%s: told by place and reason, nothing written", async (_case, text, words) => {
    writeFileSync(own, text);
    const out = folder.path("不写.docx");
    const { code, err } = await call("check", book, "--briefing", out, "--papers", own);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err.split("\n")).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
  });
});
