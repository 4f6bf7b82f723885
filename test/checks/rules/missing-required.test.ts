import { describeRule } from "../describe-rule";
import { line } from "../workbook-of";

describeRule("missing-required", {
  valid: [
    { name: "everything is filled in", sheets: [{ rows: [{}, {}] }] },
    { name: "前期 needs no year plan", sheets: [{ rows: [{ nature: "前期", plan: null, done: null }] }] },
    { name: "a dash in a 前期 row is blank", sheets: [{ rows: [{ nature: "前期", plan: "—", done: "—" }] }] },
    { name: "a blank 本年累计 is not-reported's business", sheets: [{ rows: [{ done: null }] }] },
    {
      name: "a placeholder in 本年累计 of a project that is not yet due",
      sheets: [{ rows: [{ nature: "新建", prior: null, start: "2020年10月", done: "/" }] }],
    },
    {
      name: "headings give the nature where no column does",
      sheets: [
        {
          columns: ["seq", "name", "district", "total", "plan", "done"],
          rows: [line({ name: "一、续建项目" }), {}, line({ name: "二、新建项目" }), {}],
        },
      ],
    },
    {
      name: "one district merged over its rows",
      sheets: [{ rows: [{}, { district: null }], extra: { merges: ["C3:C4"] } }],
    },
    { name: "数字 0 is an amount", sheets: [{ rows: [{ plan: 0, done: 0 }] }] },
  ],
  invalid: [
    { name: "no name", sheets: [{ rows: [{}, { name: null }] }], finds: [{ at: ["name", 1], severity: "error" }] },
    {
      name: "a placeholder for a name",
      sheets: [{ rows: [{ name: "待定" }, {}] }],
      finds: [{ at: ["name", 0], says: ["占位符「待定」"] }],
    },
    {
      name: "no district",
      sheets: [{ rows: [{ district: null }, {}] }],
      finds: [{ at: ["district", 0], says: ["县(市、区)为空"] }],
    },
    {
      name: "a placeholder for a district",
      sheets: [{ rows: [{ district: "/" }, {}] }],
      finds: [{ at: ["district", 0] }],
    },
    { name: "no nature", sheets: [{ rows: [{}, { nature: null }] }], finds: [{ at: ["nature", 1] }] },
    { name: "no year plan", sheets: [{ rows: [{ plan: null }, {}] }], finds: [{ at: ["plan", 0], severity: "error" }] },
    {
      name: "a placeholder for a year plan",
      sheets: [{ rows: [{ plan: "待定" }, {}] }],
      finds: [{ at: ["plan", 0], says: ["「待定」"] }],
    },
    {
      name: "a placeholder for 本年累计 of a project that should report",
      sheets: [{ rows: [{ done: "—" }, {}] }],
      finds: [{ at: ["done", 0], says: ["本年累计完成投资填的是占位符「—」"] }],
    },
    {
      name: "neither column nor heading gives district and nature: once on the header",
      sheets: [
        {
          title: "2020年1-6月重点项目汇总",
          name: "Sheet1",
          columns: ["seq", "name", "total", "plan", "done"],
          rows: [{}, {}, {}],
        },
      ],
      finds: [
        { at: ["name", -1], severity: "error", says: ["3 个项目"] },
        { at: ["name", -1], says: ["3 个项目"] },
      ],
    },
  ],
});
