import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Answer } from "../../src/output/answer";
import { Layout, type TestSheet } from "../checks/workbook-of";
import { call, workFolder } from "../cli/call";
import { inLibreOffice, testWithOffice } from "../output/libre-office";
import { buildXlsx } from "../workbooks/build-xlsx";
import { hasOpenpyxl, readWithOpenpyxl } from "../workbook/xlsx/read-with-openpyxl";
import { cellsOf, snapshotOfFile } from "./cells-of";

/** `npx xushi return`: a workbook per 责任单位, with its own rows, its own findings, and where they stood. */
const folder = workFolder();
afterAll(folder.remove);

let calls = 0;
async function returned(...sheets: TestSheet[]) {
  calls += 1;
  const path = folder.path(`送审${String(calls)}.xlsx`);
  writeFileSync(path, buildXlsx({ sheets: sheets.map((sheet) => new Layout(sheet).sheet) }));
  const out = folder.path(`退回${String(calls)}`);
  const { code } = await call("return", path, "--out", out);
  return { code, out, source: `送审${String(calls)}.xlsx`, files: readdirSync(out).sort() };
}
const rowsOf = async (path: string) => cellsOf(await snapshotOfFile(path), "核对表");
const units = (...names: (string | null)[]): TestSheet => ({ rows: names.map((responsible) => ({ responsible })) });

describe("a file per unit", () => {
  test.each<[string, (string | null)[], string[]]>([
    ["each its own", ["甲局", "乙局", "甲局"], ["乙局.xlsx", "甲局.xlsx"]],
    [
      "spaces and full width make no other unit",
      ["甲局（交通）", "甲局(交通)", "甲 局（交通）"],
      ["甲局（交通）.xlsx"],
    ],
    ["what no file system allows", ["住建局/城管局", 'a:b*c?"<>|'], ["a_b_c_____.xlsx", "住建局_城管局.xlsx"]],
    ["two units of one file name", ["甲/乙", "甲\\乙"], ["甲_乙.xlsx", "甲_乙（2）.xlsx"]],
    ["capitals alone", ["AB局", "ab局"], ["AB局.xlsx", "ab局（2）.xlsx"]],
    ["names that Windows keeps", ["CON", "nul", "Com1.局"], ["_CON.xlsx", "_Com1.局.xlsx", "_nul.xlsx"]],
    ["a way out of the folder", ["..", "../../甲"], ["_.xlsx", "__.._甲.xlsx"]],
    ["points and spaces at the ends", [".甲局. "], ["_甲局_.xlsx"]],
    ["long ones are cut below what file systems bear", ["局".repeat(300)], [`${"局".repeat(60)}.xlsx`]],
    ["nobody named", [null, "—", "甲局"], ["甲局.xlsx", "责任单位未填.xlsx"]],
  ])("%s", async (_case, names, files) => {
    expect((await returned(units(...names))).files).toEqual([...files].sort());
  });

  test("one merged cell over several rows counts for each of them", async () => {
    const sheet = new Layout(units("甲局", null, "乙局"));
    const at = sheet.columns.indexOf("responsible");
    const letter = String.fromCharCode(65 + at);
    const { files, out } = await returned({
      ...units("甲局", null, "乙局"),
      extra: { merges: [`${letter}3:${letter}4`] },
    });
    expect(files).toEqual(["乙局.xlsx", "甲局.xlsx"]);
    expect((await rowsOf(`${out}/甲局.xlsx`)).slice(4)).toHaveLength(2);
  });
});

describe("what a unit gets", () => {
  const sheets: TestSheet[] = [
    {
      name: "交通",
      rows: [
        { name: "莲花山隧道", responsible: "甲局", plan: 20000 },
        { name: "客运北站", responsible: "乙局", done: -5 },
        { name: "滨江绿道", responsible: "甲局" },
      ],
    },
  ];

  test("its own rows, its own findings with their cells, and where each row stood", async () => {
    const { out, code, source } = await returned(...sheets);
    expect(code).toBe(1);
    const [head = [], , ...rows] = (await rowsOf(`${out}/甲局.xlsx`)).slice(2);
    const at = (word: string): number => head.indexOf(word);
    expect(rows.map((row) => [row[at("项目名称")], row[at("2020年计划投资")], row[at("来源")]])).toEqual([
      ["莲花山隧道", 20000, `${source} · 交通 · 第 3 行 B3`],
      ["滨江绿道", 2000, `${source} · 交通 · 第 5 行 B5`],
    ]);
    const [first, second] = rows.map((row) => String(row[at("需要核实的问题")]));
    expect(first).toMatch(/错误（原表 G3）：年度计划投资 20,000 万元大于总投资/);
    expect(second).toBe("未发现问题");
    const others = (await rowsOf(`${out}/乙局.xlsx`)).flat().join("\n");
    expect(others).toMatch(/错误（原表 H4）：/);
    for (const foreign of ["莲花山隧道", "滨江绿道", "G3"]) expect(others).not.toContain(foreign);
  });

  test("what could not be read is sent back as it was written", async () => {
    const { out } = await returned({ rows: [{ responsible: "甲局", done: "约1200", start: "2020年13月" }] });
    expect((await rowsOf(`${out}/甲局.xlsx`))[4]).toEqual(expect.arrayContaining(["约1200", "2020年13月"]));
  });

  test("telephone numbers of the contact column are not sent around", async () => {
    const path = folder.path("电话.xlsx");
    const sheet = new Layout(sheets[0] ?? units("甲局")).sheet;
    const [title, head, ...rows] = sheet.rows ?? [];
    writeFileSync(
      path,
      buildXlsx({
        sheets: [
          {
            ...sheet,
            rows: [title ?? [], [...(head ?? []), "联系人及电话"], ...rows.map((row) => [...row, "张某 13800001111"])],
          },
        ],
      }),
    );
    await call("return", path, "--out", folder.path("电话"));
    expect((await rowsOf(folder.path("电话/甲局.xlsx"))).flat().join("\n")).not.toMatch(/138|张某/);
  });

  test("checked again it gives the same findings on the same projects", async () => {
    const { out, source } = await returned(...sheets);
    const check = async (path: string): Promise<Answer> =>
      JSON.parse((await call("check", path, "--format", "json")).out) as Answer;
    const errors = (answer: Answer): string[] =>
      answer.findings.filter(({ severity }) => severity === "error").map(({ id }) => id);
    const again = [...errors(await check(`${out}/甲局.xlsx`)), ...errors(await check(`${out}/乙局.xlsx`))];
    expect(again.sort()).toEqual(errors(await check(folder.path(source))).sort());
    expect(again).toHaveLength(2);
  });
});

test("what is in the way stops it: a folder that is a file, the workbook itself", async () => {
  writeFileSync(folder.path("一份文件"), "x");
  const path = folder.path("甲局.xlsx");
  writeFileSync(path, buildXlsx({ sheets: [new Layout(units("甲局")).sheet] }));
  const before = readFileSync(path);
  const blocked = await call("return", path, "--out", folder.path("一份文件"));
  expect([blocked.code, blocked.err.split("\n").length]).toEqual([2, 1]);
  expect(blocked.err).not.toContain("程序内部错误");
  const own = await call("return", path, "--out", folder.path("."));
  expect([own.code, own.err.includes("就是原文件")]).toEqual([2, true]);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(existsSync(path)).toBe(true);
});

testWithOffice()("LibreOffice opens it and sums the same", async () => {
  const { out } = await returned({ rows: [{ responsible: "甲局" }, { responsible: "甲局", done: 700.5 }] });
  const stored = (await rowsOf(`${out}/甲局.xlsx`)).slice(3, 6);
  const width = stored[0]?.length ?? 0;
  const area = `A4:${String.fromCharCode(64 + width)}6`;
  const [computed] = inLibreOffice(readFileSync(`${out}/甲局.xlsx`), [{ actions: [], read: [["核对表", area]] }]);
  expect(computed?.[0]).toEqual(stored);
  expect(stored[0]).toEqual(expect.arrayContaining([20000, 4000, 1900.5]));
});

test("openpyxl opens it", async () => {
  if (!hasOpenpyxl()) return;
  const { out } = await returned(units("甲局"));
  expect(readWithOpenpyxl([`${out}/甲局.xlsx`])).toMatchObject([{ sheets: [{ name: "核对表" }] }]);
});
