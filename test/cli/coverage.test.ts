import { readFileSync, writeFileSync } from "node:fs";
import { noSettings } from "../../src/model/settings";
import type { Answer } from "../../src/output/answer";
import { planSheet } from "../../src/output/plan-sheet";
import type { SarifLog } from "../../src/output/sarif";
import { shippedPlans } from "../../src/plans/shipped";
import { cellsOf, snapshotOfFile } from "../merging/cells-of";
import { ownSheetInput } from "../output/own-sheet-input";
import { buildXlsx } from "../workbooks/build-xlsx";
import { call, workFolder } from "./call";

/** No answer is a bare 全部合格: whatever was not checked, left alone or not understood is said on every face that a script can see. */
const folder = workFolder();
afterAll(folder.remove);

const settings = ownSheetInput(
  planSheet(shippedPlans[0] ?? null, {
    ...noSettings,
    ignores: [{ id: "bad-date:旧项目:planStart", reason: "已核对" }],
  }),
);
const path = folder.path("半张表.xlsx");
writeFileSync(
  path,
  buildXlsx({
    sheets: [
      {
        name: "交通",
        rows: [
          ["2020年1-6月交通重点项目进展"],
          ["序号", "项目名称", "县(市、区)", "建设性质", "总投资", "年度计划投资", "本年累计完成投资"],
          [1, "莲花山隧道", "三元区", "续建", 1000, 100, 60],
          [null, null, null, null, 500, 50, 20],
          [2, "客运北站", "沙县", "续建", 1000, 100, 60],
        ],
      },
      { name: "填报说明", rows: [["请各单位于5日前报送"]] },
      {
        ...settings,
        rows: (settings.rows ?? []).map((cells) =>
          JSON.stringify(cells[0] ?? "").includes("滞后分级") ? [cells[0] ?? null, "北京口径"] : cells,
        ),
      },
    ],
  }),
);

test("a unit that no amount is read in is said by its name", async () => {
  const odd = folder.path("千元.xlsx");
  writeFileSync(
    odd,
    buildXlsx({
      sheets: [
        {
          name: "交通",
          rows: [
            ["2020年1-6月交通重点项目进展"],
            ["单位：千元"],
            ["序号", "项目名称", "县(市、区)", "建设性质", "总投资", "年度计划投资", "本年累计完成投资"],
            [1, "莲花山隧道", "三元区", "续建", 1000, 100, 60],
          ],
        },
      ],
    }),
  );
  expect((await call("check", odd)).out).toMatch(/交通[^\n]*「千元」不是万元、亿元或元/);
  const answer = JSON.parse((await call("check", odd, "--format", "json")).out) as Answer;
  expect(answer.coverage.notes.map(({ note }) => note)).toContainEqual(expect.stringContaining("千元"));
});

/** What must be said, by a word of it. */
const said: readonly [what: string, words: RegExp][] = [
  ["how many rules were checked", /已查规则 \d+ 条/],
  ["a rule without its columns", /开工滞后[^\n]*没有这条规则要看的列/],
  ["a rule without last period's workbook", /累计完成比上期减少[^\n]*没有上期工作簿/],
  ["a sheet left alone", /填报说明[^\n]*没有找到项目表的表头/],
  ["a row not understood", /交通[^\n]*第 4 行[^\n]*有金额但没有项目名称/],
  ["a unit that nobody states", /交通[^\n]*没有写明金额单位/],
  ["groups of the 方案 that are not there", /现代服务业/],
  ["a setting that was not used", /「序时·方案」第 \d+ 行没有采用：「北京口径」/],
  ["a decision about nothing", /bad-date:旧项目:planStart/],
];

const faces: Record<string, () => Promise<string>> = {
  text: async () => (await call("check", path)).out,
  report: async () => {
    await call("check", path, "--report", folder.path("r.html"));
    return readFileSync(folder.path("r.html"), "utf8").replace(/<[^>]*>/g, "");
  },
  序时·问题: async () => {
    await call("check", path, "--out", folder.path("marked.xlsx"));
    const rows = cellsOf(await snapshotOfFile(folder.path("marked.xlsx")), "序时·问题");
    return rows.map((row) => row.join(" ")).join("\n");
  },
  SARIF: async () => {
    const log = JSON.parse((await call("check", path, "--format", "sarif")).out) as SarifLog;
    const notes = log.runs[0]?.invocations[0]?.toolExecutionNotifications ?? [];
    return notes.map(({ message }) => message.text).join("\n");
  },
};

describe.each(Object.entries(faces))("%s says", (_face, read) => {
  test.each(said)("%s", async (_what, words) => {
    expect(await read()).toMatch(words);
  });
});

test("JSON says all of it as data", async () => {
  const answer = JSON.parse((await call("check", path, "--format", "json")).out) as Answer;
  expect(answer.coverage.rules).toContain("plan-exceeds-total");
  expect(answer.coverage.notChecked).toContainEqual({ rule: "start-overdue", reason: "表中没有这条规则要看的列" });
  expect(answer.coverage.notChecked.map(({ rule }) => rule)).toContain("done-decreased");
  expect(answer.coverage.groupsAbsent).toContain("现代服务业");
  expect(answer.coverage.rowsNotUnderstood).toEqual([{ sheet: "交通", row: 4, reason: "有金额但没有项目名称" }]);
  expect(answer.coverage.notes).toMatchObject([{ sheet: "交通" }]);
  expect(answer.sheets).toContainEqual({ name: "填报说明", role: "other", reason: "没有找到项目表的表头" });
  expect(answer.settingsFaults).toMatchObject([{ row: expect.any(Number) as number }]);
  expect(answer.staleIgnores).toMatchObject([{ id: "bad-date:旧项目:planStart" }]);
});

test("every rule is either checked or named as not checked, in every workbook", async () => {
  const { coverage } = JSON.parse((await call("check", path, "--format", "json")).out) as Answer;
  const named = new Set([...coverage.rules, ...coverage.notChecked.map(({ rule }) => rule)]);
  expect(named.size).toBe(30);
});
