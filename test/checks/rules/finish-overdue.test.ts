import { describeRule } from "../describe-rule";

describeRule("finish-overdue", {
  valid: [
    { name: "not due", sheets: [{ rows: [{ finish: "2020年12月" }, { finish: "年内" }] }] },
    { name: "an actual finish", sheets: [{ rows: [{ total: 2200, finish: "2020年5月", finished: "2020年6月" }] }] },
    { name: "the text says so", sheets: [{ rows: [{ total: 2200, finish: "2020年5月", text: "已通过竣工验收" }] }] },
  ],
  invalid: [
    {
      name: "due and not finished",
      sheets: [{ rows: [{}, { finish: "2020年6月", text: "收尾，附属工程施工中" }] }],
      finds: [{ at: ["finish", 1], severity: "warning", says: ["计划 2020年6月竣工", "「收尾，附属工程施工中」"] }],
    },
    {
      name: "money alone never finishes",
      sheets: [{ rows: [{ total: 2200, finish: "2020年5月", done: 1200 }] }],
      finds: [{ at: ["finish", 0] }],
    },
  ],
});
