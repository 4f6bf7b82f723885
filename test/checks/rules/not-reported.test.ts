import { describeRule } from "../describe-rule";

describeRule("not-reported", {
  valid: [
    { name: "reported", sheets: [{ rows: [{}, { done: 0 }] }] },
    { name: "前期 reports nothing", sheets: [{ rows: [{ nature: "前期", done: null }] }] },
    { name: "no year plan", sheets: [{ rows: [{ plan: 0, done: null }] }] },
    {
      name: "starts after the reporting month",
      sheets: [{ rows: [{ nature: "新建", prior: null, start: "2020年第四季度", done: null }] }],
    },
    { name: "unknown though not blank", sheets: [{ rows: [{ done: "约1200" }] }] },
    {
      name: "a plan without the column",
      sheets: [{ columns: ["seq", "name", "district", "nature", "total", "plan"], rows: [{}] }],
    },
  ],
  invalid: [
    {
      name: "blank in a project under way",
      sheets: [{ rows: [{}, { done: null }] }],
      finds: [{ at: ["done", 1], severity: "warning", fix: null, says: ["年度计划 2,000 万元仍计入分母"] }],
    },
    {
      name: "blank though the start is due",
      sheets: [{ rows: [{ nature: "新建", prior: null, start: "2020年6月", done: null }] }],
      finds: [{ at: ["done", 0] }],
    },
  ],
});
