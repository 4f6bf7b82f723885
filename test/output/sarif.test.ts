import { compareWithBaseline } from "../../src/checks/baseline";
import { ruleCodes } from "../../src/model/finding";
import { noSettings } from "../../src/model/settings";
import { sarifOf } from "../../src/output/sarif";
import { review } from "../../src/review";
import { snapshotOf } from "../workbooks/snapshot-of";

/** What SARIF 2.1.0 demands of a log (OASIS, 3.13–3.27), held against one with everything that we ever put in. */
const snapshot = snapshotOf({
  name: "市区 汇总#1.xlsx",
  sheets: [
    {
      name: "交通",
      rows: [
        ["2020年1-6月交通重点项目进展"],
        [
          "序号",
          "项目名称",
          "县(市、区)",
          "建设性质",
          "总投资（万元）",
          "年度计划投资（万元）",
          "1-6月完成投资（万元）",
          "形象进度",
        ],
        [1, "莲花山隧道", "三元区", "续建", 1000, 2000, "1,584", "联系人13800138000"],
        [2, "客运北站", "沙县", "续建", 1000, 100, -5, ""],
        [3, "滨江绿道", "火星区", "续建", 1000, 100, 60, ""],
        [4, "粮食储备库", "永安市", "续建", 1000, 100, null, ""],
      ],
    },
    { name: "说明", rows: [["请各单位于5日前报送"]] },
  ],
});
const ignores = [
  { id: "negative-amount:客运北站:yearDone", reason: "冲销" },
  { id: "bad-date:旧项目:planStart", reason: "旧" },
];
const judged = review(snapshot, { settings: { ...noSettings, ignores } });
const earlier = [{ workbook: "x", findings: [{ id: "not-reported:粮食储备库:yearDone" }], ignored: [] }];
const log = sarifOf([
  { review: judged, comparison: null },
  { review: judged, comparison: compareWithBaseline(judged, earlier) },
]);
const [run, compared] = log.runs;
if (run === undefined || compared === undefined) throw new Error("two runs were given");

test("the log says its version, and each run its tool and rules", () => {
  expect([log.version, log.runs.length]).toEqual(["2.1.0", 2]);
  expect(run.tool.driver.rules.map(({ id }) => id)).toEqual([...ruleCodes]);
  for (const { shortDescription, fullDescription, help } of run.tool.driver.rules) {
    for (const { text } of [shortDescription, fullDescription, help]) expect(text).not.toBe("");
  }
});

test("every finding and every ignored one is a result that points to its rule, its cell and its file", () => {
  expect(run.results).toHaveLength(judged.findings.length + judged.ignored.length);
  for (const { ruleId, ruleIndex, level, message, locations } of run.results) {
    expect(ruleCodes[ruleIndex]).toBe(ruleId);
    expect(["error", "warning", "note"]).toContain(level);
    expect(message.text).toMatch(/[。？]$/);
    const [{ physicalLocation, logicalLocations } = locations[0]!] = locations;
    expect(physicalLocation.artifactLocation.index).toBe(0);
    const region = "region" in physicalLocation ? physicalLocation.region : { startLine: 1, startColumn: 1 };
    expect(Math.min(region.startLine, region.startColumn)).toBeGreaterThanOrEqual(1);
    expect(logicalLocations[0]?.fullyQualifiedName).toMatch(/^交通/);
  }
});

test("the file name is a URI reference", () => {
  const uri = run.artifacts[0]?.location.uri ?? "";
  expect(decodeURIComponent(uri)).toBe("市区 汇总#1.xlsx");
  expect(new URL(uri, "file:///").hash).toBe("");
});

test("a certain correction is a fix of its cell", () => {
  const fixed = run.results.find(({ ruleId }) => ruleId === "number-as-text");
  if (fixed === undefined || !("fixes" in fixed)) throw new Error("1,584 has a certain correction");
  expect(fixed.fixes[0]?.artifactChanges[0]?.replacements).toEqual([
    { deletedRegion: { startLine: 3, startColumn: 7 }, insertedContent: { text: "1584" } },
  ]);
});

test("ids are fingerprints, ignored findings are suppressed with their reason", () => {
  const suppressed = run.results.filter((result) => "suppressions" in result);
  expect(suppressed).toMatchObject([
    {
      partialFingerprints: { "xushiFinding/v1": "negative-amount:客运北站:yearDone" },
      suppressions: [{ kind: "external", status: "accepted", justification: "冲销" }],
    },
  ]);
  const prints = run.results.map(({ partialFingerprints }) => partialFingerprints["xushiFinding/v1"]);
  expect(new Set(prints).size).toBe(prints.length);
});

test("beside an earlier answer each result says whether it is new", () => {
  expect(run.results.some((result) => "baselineState" in result)).toBe(false);
  for (const result of compared.results) {
    const known = result.ruleId === "not-reported" || "suppressions" in result;
    expect(result).toMatchObject({ baselineState: known ? "unchanged" : "new" });
  }
});

test("the run tells what was not checked, left alone, or decided about nothing", () => {
  const notes = run.invocations[0]?.toolExecutionNotifications ?? [];
  expect(notes.filter((note) => "associatedRule" in note).map(({ message }) => message.text)).toContain(
    "累计完成比上期减少：没有上期工作簿（可用 --previous 指定）",
  );
  const rest = notes.filter((note) => !("associatedRule" in note)).map(({ message }) => message.text);
  expect(rest).toContain("没有核查的工作表：说明：没有找到项目表的表头");
  expect(rest).toContain("忽略清单中已没有对应的问题：bad-date:旧项目:planStart（旧）");
});
