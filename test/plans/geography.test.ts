import { writeFileSync } from "node:fs";
import type { Answer } from "../../src/output/answer";
import { Layout, type TestSheet } from "../checks/workbook-of";
import { call, workFolder } from "../cli/call";
import { buildXlsx } from "../workbooks/build-xlsx";

/** Each year has its own districts: 三元区 of 2020 is not that of 2021, 沙县 became 沙县区, and 梅列区 is no more. */
const folder = workFolder();
afterAll(folder.remove);

async function answerOf(year: number, districts: readonly string[]): Promise<Answer> {
  const sheet: TestSheet = {
    title: `${String(year)}年1-6月交通重点项目汇总`,
    headers: {
      prior: `至${String(year - 1)}年底累计完成投资（万元）`,
      plan: `${String(year)}年计划投资（万元）`,
      done: `${String(year)}年1-6月完成投资（万元）`,
    },
    rows: districts.map((district) => ({ district })),
  };
  const path = folder.path(`${String(year)}-${districts.join("")}.xlsx`);
  writeFileSync(path, buildXlsx({ sheets: [new Layout(sheet).sheet] }));
  return JSON.parse((await call("check", path, "--format", "json")).out) as Answer;
}

const unknown = ({ findings }: Answer): string[] =>
  findings.filter(({ rule }) => rule === "unknown-district").map(({ message }) => message);

test.each<[number, string, string[], string[]]>([
  [2020, "sanming-2020", ["梅列区", "三元区", "沙县", "永安市"], ["梅列区", "三元区", "永安市", "沙县"]],
  [2021, "sanming-2021-districts", ["三元区", "沙县区", "永安市", "明溪县"], ["三元区", "沙县区", "永安市", "明溪县"]],
])("%i: the table %s is chosen by year and rows", async (year, id, written, shown) => {
  const answer = await answerOf(year, written);
  expect(answer.plan).toMatchObject({ id, source: "shipped" });
  expect(unknown(answer)).toEqual([]);
  expect(answer.rollup.districts.map(({ district }) => district)).toEqual(shown);
});

test("2021: 沙县 is read as 沙县区, 梅列区 is unknown and its successor named", async () => {
  const answer = await answerOf(2021, ["沙县", "梅列区", "三元区", "永安市"]);
  expect(answer.projects[0]).toMatchObject({ district: "沙县区" });
  expect(unknown(answer)).toEqual([expect.stringMatching(/梅列区.*三元区/)]);
});

test("2021: without groups of its own nobody's group, target or report is judged, and that is said", async () => {
  const { coverage, cadence, findings } = await answerOf(2021, ["三元区", "沙县区"]);
  expect(cadence).toEqual([]);
  const notChecked = coverage.notChecked.map(({ rule }) => rule);
  expect(notChecked).toEqual(expect.arrayContaining(["unknown-group", "target-mismatch", "late-report"]));
  expect(findings.map(({ rule }) => rule)).not.toContain("unknown-group");
});

test("a year for which nothing is shipped has no 方案", async () => {
  expect((await answerOf(2024, ["三元区", "沙县区"])).plan).toBeNull();
});
