import { createHash } from "node:crypto";
import { ruleCodes } from "../../src/model/finding";
import { noSettings } from "../../src/model/settings";
import { compareWithBaseline } from "../../src/checks/baseline";
import { STYLE, STYLE_HASH } from "../../src/output/html";
import { reportHtml } from "../../src/output/report";
import { presetText } from "../../src/text/presets";
import { review } from "../../src/review";
import { findingText } from "../../src/text/rules";
import { launch, obstacle } from "../browser/chromium";
import { snapshotOf } from "../workbooks/snapshot-of";

/** The report is one file that is sent on: everything in it, nothing from elsewhere, nobody's telephone. */
const snapshot = snapshotOf({
  name: "市区汇总.xlsx",
  sheets: [
    {
      name: "交通",
      rows: [
        ["2020年1-6月交通重点项目进展"],
        ["单位：万元"],
        ["序号", "项目名称", "县(市、区)", "建设性质", "总投资", "年度计划投资", "1-6月完成投资"],
        [1, "莲花山隧道（联系电话13800138000）", "三元区", "续建", 1000, 2000, 60],
        [2, "客运北站", "沙县", "续建", 1000, 100, -5],
        [3, "<img src=//a.example/x onerror=alert(1)>绿道", "火星区", "续建", 1000, 2000, 60],
      ],
    },
    { name: "说明", rows: [["请各单位于5日前报送"]] },
  ],
});
const ignores = [{ id: "negative-amount:客运北站:yearDone", reason: "冲销，问财务 13900139000" }];
const judged = review(snapshot, { settings: { ...noSettings, ignores } });
const page = shownText(reportHtml(judged));

function shownText(html: string): { html: string; text: string } {
  const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
  const text = html.replace(/<[^>]*>/g, "").replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? "");
  return { html, text };
}

test("every finding, what was ignored and why, and what was not checked", () => {
  expect(judged.findings.length).toBeGreaterThan(1);
  for (const finding of judged.findings) {
    if (finding.project === 0) continue; // its sentence may name the project, whose telephone is left out
    expect(page.text).toContain(findingText(finding));
  }
  expect(page.text).toContain("冲销");
  expect(judged.coverage.notChecked.length).toBeGreaterThan(0);
  expect(judged.coverage.notChecked.every(({ rule }) => ruleCodes.includes(rule))).toBe(true);
  expect(page.text).toContain("说明");
});

test("no telephone number, neither from a name nor from the reason of an ignored finding", () => {
  expect(page.html).toContain("莲花山隧道");
  expect(page.html).not.toMatch(/1[38]\d00138000|13900139000/);
});

test("a name is text, and nothing is loaded", () => {
  expect(page.html).not.toContain("<img");
  expect(page.text).toContain("<img src=//a.example/x onerror=alert(1)>绿道");
  expect(page.html).not.toMatch(/<[^>]*\s(?:src|href)="?(?:https?:)?\/\//);
});

test("the policy lets its own style and nothing else in", () => {
  expect(STYLE_HASH).toBe(createHash("sha256").update(STYLE).digest("base64"));
  expect(page.html).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${STYLE_HASH}&#39;`);
  expect(page.html).toContain(`<style>${STYLE}</style>`);
});

test.each(["binary", "wuhan", "yinchuan", "sanya"] as const)("the way of grading is named in words: %s", (preset) => {
  const { text } = shownText(reportHtml(review(snapshot, { preset })));
  expect(text).toContain(presetText[preset]);
  expect(text).not.toContain(preset);
});

describe("counts of new, known and ignored", () => {
  const countsOf = (html: string): string[] =>
    [...(/<ul class="counts">(.*?)<\/ul>/s.exec(html)?.[1] ?? "").matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = ""]) =>
      item.replace(/<\/?b>/g, ""),
    );
  const found = judged.findings.length;

  test("without an earlier answer all are new", () => {
    expect(countsOf(page.html).slice(3)).toEqual([`新增 ${String(found)}`, "原有 0", "已忽略 1"]);
  });

  test("with one, each finding says which it is", () => {
    const known = judged.findings.slice(0, 1).map(({ id }) => ({ id }));
    const baseline = [{ workbook: judged.workbook, findings: [...known, { id: "gone" }], ignored: [] }];
    const html = reportHtml(judged, compareWithBaseline(judged, baseline));
    expect(countsOf(html).slice(3)).toEqual([`新增 ${String(found - 1)}`, "原有 1", "已消除 1", "已忽略 1"]);
    expect(html.match(/<td>原有<\/td>/g)).toHaveLength(1);
  });
});

(obstacle === null ? test : test.skip)(
  "in a browser: styled, nothing asked for, no wider than a telephone, printable",
  async () => {
    const browser = await launch();
    try {
      const shown = await browser.newPage({ viewport: { width: 420, height: 800 } });
      const asked: string[] = [];
      const complaints: string[] = [];
      shown.on("request", (request) => asked.push(request.url()));
      shown.on("console", (message) => complaints.push(message.text()));
      await shown.setContent(page.html);
      const [width, collapse, images] = await shown.evaluate(() => [
        document.documentElement.scrollWidth,
        getComputedStyle(document.querySelector("table") as Element).borderCollapse,
        document.images.length,
      ]);
      expect([width, collapse, images]).toEqual([420, "collapse", 0]);
      expect([asked, complaints]).toEqual([[], []]);
      const pdf = await shown.pdf({ preferCSSPageSize: true });
      // A4 lying down, in points.
      expect(pdf.toString("latin1")).toMatch(/\/MediaBox \[0 0 84[12](?:\.\d+)? 59[45]/);
    } finally {
      await browser.close();
    }
  },
);
