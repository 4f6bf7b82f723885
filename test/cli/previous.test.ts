import { writeFileSync } from "node:fs";
import type { Answer } from "../../src/output/answer";
import { Layout, type Row } from "../checks/workbook-of";
import { buildXlsx } from "../workbooks/build-xlsx";
import { call, workFolder } from "./call";

/** `--previous`: what two periods say of each other, and what cannot be compared. */
const folder = workFolder();
afterAll(folder.remove);

function book(name: string, period: string, ...rows: Row[]): string {
  const path = folder.path(name);
  const layout = new Layout({
    title: `${period}交通重点项目汇总`,
    columns: ["name", "district", "nature", "total", "prior", "plan", "done", "leader", "responsible", "note"],
    headers: { done: `${period}完成投资（万元）` },
    rows: rows.map((row) => ({ note: null, ...row })),
  });
  writeFileSync(path, buildXlsx({ sheets: [layout.sheet] }));
  return path;
}

const june = (...rows: Row[]): string => book("六月.xlsx", "2020年1-6月", ...rows);
const may = (...rows: Row[]): string => book("五月.xlsx", "2020年1-5月", ...rows);
async function found(path: string, previous: string) {
  const { out } = await call("check", path, "--previous", previous, "--format", "json");
  const answer = JSON.parse(out) as Answer;
  const of = answer.findings.filter(({ rule }) => rule === "done-decreased" || rule === "plan-changed");
  return {
    of: of.map(({ rule, cell }) => `${rule} ${String(cell)}`),
    notChecked: answer.coverage.notChecked.map(({ rule }) => rule),
  };
}

test.each<[string, Row[], Row[], string[]]>([
  ["nothing changed", [{ done: 1200 }, {}], [{ done: 1000 }, {}], []],
  ["less done than last month", [{ done: 900 }, {}], [{ done: 1000 }, {}], ["done-decreased G3"]],
  ["the year's plan raised without a word", [{ plan: 2100 }, {}], [{ plan: 2000 }, {}], ["plan-changed F3"]],
  ["with a note it is lawful", [{ plan: 2100, note: "经市政府同意调整" }, {}], [{ plan: 2000 }, {}], []],
  [
    "sorted otherwise",
    [{ name: "乙", done: 900 }, { name: "甲" }],
    [{ name: "甲" }, { name: "乙", done: 1000 }],
    ["done-decreased G3"],
  ],
])("%s", async (_case, now, before, expected) => {
  expect((await found(june(...now), may(...before))).of).toEqual(expected);
});

test("last year's workbook is no earlier period: not compared, and said so", async () => {
  const { of, notChecked } = await found(june({ done: 900 }), book("去年.xlsx", "2019年1-12月", { done: 2000 }));
  expect(of).toEqual([]);
  expect(notChecked).toEqual(expect.arrayContaining(["done-decreased", "plan-changed"]));
});

test("last period's workbook without a project table stops the run in one sentence", async () => {
  const path = folder.path("不是表.xlsx");
  writeFileSync(path, buildXlsx({ sheets: [{ name: "通讯录", rows: [["姓名", "单位"]] }] }));
  const { code, out, err } = await call("check", june({}), "--previous", path, "--format", "json");
  expect(code).toBe(2);
  expect(err).toMatch(/^「不是表\.xlsx」中没有找到重点项目表/);
  expect(out).toBe("");
});
