import { readFileSync, writeFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { type IgnoreEntry, noSettings } from "../../src/model/settings";
import type { Answer } from "../../src/output/answer";
import { planSheet } from "../../src/output/plan-sheet";
import type { SarifLog } from "../../src/output/sarif";
import { shippedPlans } from "../../src/plans/shipped";
import { cellsOf, snapshotOfFile } from "../merging/cells-of";
import { ownSheetInput } from "../output/own-sheet-input";
import { buildXlsx } from "../workbooks/build-xlsx";
import type { SheetInput } from "../workbooks/sheet-input";
import { call, workFolder } from "./call";

/** What staff decided (the ignore list), what was there last time, who reports when: the same on every face that a script can see. */
const folder = workFolder();
afterAll(folder.remove);

const traffic = (done: number | null, updated: string | null = null): SheetInput => ({
  name: "交通",
  rows: [
    ["2020年1-6月交通重点项目进展"],
    ["单位：万元"],
    ["序号", "项目名称", "县(市、区)", "建设性质", "总投资", "年度计划投资", "本年累计完成投资", "填报日期"],
    [1, "莲花山隧道", "三元区", "续建", 1000, 100, done, updated],
    [2, "客运北站", "沙县", "续建", 1000, 2000, 1200, updated],
  ],
});

/** A workbook with the sheet 序时·方案; `preset` stands where the degrees are chosen. */
function book(name: string, traffic: SheetInput, ignores: IgnoreEntry[] = [], preset?: string): string {
  const plan = ownSheetInput(planSheet(shippedPlans[0] ?? null, { ...noSettings, ignores }));
  const rows = plan.rows?.map((cells) =>
    preset !== undefined && JSON.stringify(cells[0] ?? "").includes("滞后分级") ? [cells[0] ?? null, preset] : cells,
  );
  const path = folder.path(name);
  writeFileSync(path, buildXlsx({ sheets: [traffic, { ...plan, rows: rows ?? [] }] }));
  return path;
}

const json = async (path: string, ...more: string[]): Promise<Answer & { baseline?: unknown }> =>
  JSON.parse((await call("check", path, "--format", "json", ...more)).out) as Answer;

describe("the ignore list", () => {
  const planId = "plan-exceeds-total:客运北站:yearPlan";
  const entries = [
    { id: planId, reason: "总投资正在调整，批文已收" },
    { id: "negative-amount:旧项目:yearDone", reason: "已核对" },
  ];

  test("takes a finding out of what stands, with its reason, and says which entries are stale", async () => {
    const answer = await json(book("ignored.xlsx", traffic(60), entries));
    expect(answer.findings.map(({ id }) => id)).not.toContain(planId);
    expect(answer.ignored).toMatchObject([{ id: planId, cell: "F5", reason: "总投资正在调整，批文已收" }]);
    expect(answer.staleIgnores).toEqual([entries[1]]);
    expect(answer.counts).toMatchObject({ error: 0, ignored: 1, known: 0 });
  });

  test("is honoured by exit code, text, report, SARIF and the marked copy alike, counted and listed in each", async () => {
    const path = book("faces.xlsx", traffic(60), entries);
    const [out, report] = [folder.path("faces-marked.xlsx"), folder.path("faces.html")];
    const { code, out: text } = await call("check", path, "--out", out, "--report", report);
    expect(code).toBe(0);
    expect(text).toContain("已忽略 1");
    expect(text).toContain("忽略原因：总投资正在调整，批文已收");
    expect(text).toContain("negative-amount:旧项目:yearDone（已核对）");

    const page = readFileSync(report, "utf8");
    expect(page).toContain("已忽略 <b>1</b>");
    expect(page).toContain("总投资正在调整，批文已收");
    expect(page).toContain("negative-amount:旧项目:yearDone");

    const log = JSON.parse((await call("check", path, "--format", "sarif")).out) as SarifLog;
    const suppressed = log.runs[0]?.results.filter((result) => "suppressions" in result) ?? [];
    expect(suppressed.map(({ partialFingerprints }) => partialFingerprints["xushiFinding/v1"])).toEqual([planId]);

    const shared = new TextDecoder().decode(Buffer.concat(Object.values(unzipSync(readFileSync(out)))));
    expect(shared).toContain("已忽略");
    expect(shared).toContain("总投资正在调整，批文已收");
    expect((await json(out)).ignored).toHaveLength(1);
  });
});

test("a row of 序时·方案 that cannot be used is told by row and reason, and the rest of the sheet is used", async () => {
  const path = book("fault.xlsx", traffic(60), [], "北京口径");
  const sentence = /^「序时·方案」第 \d+ 行没有采用：「北京口径」不是可选的词。$/;
  const answer = await json(path);
  expect(answer.plan).toMatchObject({ source: "workbook" });
  expect(answer.settingsFaults).toMatchObject([{ message: expect.stringMatching(sentence) as string }]);
  expect((await call("check", path)).out.split("\n").filter((line) => sentence.test(line))).toHaveLength(1);
});

describe("--baseline", () => {
  test("counts new, known, gone and ignored; report and SARIF tell them apart", async () => {
    const last = folder.path("last.json");
    writeFileSync(last, (await call("check", book("may.xlsx", traffic(-5)), "--format", "json")).out);
    const june = book("june.xlsx", traffic(null));
    const answer = await json(june, "--baseline", last);
    expect(answer.findings.filter((finding) => "new" in finding && finding.new).map(({ rule }) => rule)).toEqual([
      "not-reported",
    ]);
    expect(answer.counts).toMatchObject({ new: 1, known: answer.findings.length - 1, ignored: 0 });
    expect(answer.baseline).toEqual({ new: 1, known: answer.findings.length - 1, gone: 1 });

    const report = folder.path("june.html");
    const { out, code } = await call("check", june, "--baseline", last, "--report", report);
    expect(code).toBe(0);
    expect(out).toContain(`新增 1，原有 ${String(answer.findings.length - 1)}；已忽略 0`);
    expect(out).toContain("已消除 1");
    expect(readFileSync(report, "utf8")).toContain("新增 <b>1</b>");

    const marked = folder.path("june-marked.xlsx");
    await call("check", june, "--baseline", last, "--out", marked);
    const rows = cellsOf(await snapshotOfFile(marked), "序时·问题");
    const known = answer.findings.length - 1;
    expect(rows[1]?.[0]).toContain(`与上次相比：新增 1，原有 ${String(known)}，已消除 1；已忽略 0。`);
    const states = rows.slice(3).map((row) => row[10]);
    expect([
      states.filter((state) => state === "新增").length,
      states.filter((state) => state === "原有").length,
    ]).toEqual([1, known]);

    const log = JSON.parse((await call("check", june, "--baseline", last, "--format", "sarif")).out) as SarifLog;
    const results = log.runs[0]?.results.map((result) => ("baselineState" in result ? result.baselineState : ""));
    expect(results?.filter((state) => state === "new")).toHaveLength(1);
    expect(results?.filter((state) => state === "unchanged")).toHaveLength(answer.findings.length - 1);
  });

  test("what is ignored since then is not called gone", async () => {
    const before = await json(book("then.xlsx", traffic(-5)));
    const last = folder.path("then.json");
    writeFileSync(last, JSON.stringify(before));
    const ignores = before.findings.map(({ id }) => ({ id, reason: "已知" }));
    expect((await json(book("now.xlsx", traffic(-5), ignores), "--baseline", last)).baseline).toEqual({
      new: 0,
      known: 0,
      gone: 0,
    });
  });
});

test("cadence: who is due, who is late, the next date", async () => {
  const { cadence } = await json(book("cadence.xlsx", traffic(null, "2020-07-06")));
  expect(cadence).toHaveLength(8);
  expect(cadence.find(({ group }) => group === "交通")).toMatchObject({
    period: "month",
    due: "2020-07-05",
    next: "2020-10-05",
    dueDayOf: "city",
    projects: 2,
    notReported: 1,
    lastReport: "2020-07-06",
    late: 2,
  });
  expect(cadence.find(({ group }) => group === "现代农业")).toMatchObject({
    period: "month",
    due: "2020-06-25",
    next: "2020-07-25",
    dueDayOf: "group",
    late: 0,
  });
  expect(cadence.find(({ group }) => group === "生态新城")).toMatchObject({ due: "2020-07-20", next: "2020-08-20" });
});
