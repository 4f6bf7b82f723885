import { ruleCodes } from "../../src/model/finding";
import { noSettings } from "../../src/model/settings";
import { reportHtml } from "../../src/output/report";
import { review } from "../../src/review";
import { findingText } from "../../src/text/rules";
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
const page = document(reportHtml(judged));

function document(html: string): { html: string; text: string } {
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
