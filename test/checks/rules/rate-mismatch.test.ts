import { describeRule } from "../describe-rule";
import { line } from "../workbook-of";

describeRule("rate-mismatch", {
  valid: [
    {
      name: "0.6, 60 and 60 %",
      sheets: [{ rows: [{ rate: 0.6 }, { rate: 60 }, { rate: "60%" }, { rate: { v: 0.6, s: "0.00%" } }] }],
    },
    { name: "cut off instead of rounded", sheets: [{ rows: [{ plan: 3000, done: 2000, rate: "66.6%" }] }] },
    { name: "a tenth of a point exactly", sheets: [{ rows: [{ plan: 1000, done: 500, rate: 0.501 }] }] },
    { name: "no rate", sheets: [{ rows: [{ rate: null }, { rate: "—" }] }] },
    { name: "no plan", sheets: [{ rows: [{ nature: "前期", plan: null, done: null, rate: 0.5 }] }] },
    {
      name: "a total's rate is Σ ÷ Σ",
      sheets: [
        {
          rows: [
            { plan: 1000, done: 900 },
            { plan: 3000, done: 300 },
            line({ name: "合计", plan: 4000, done: 1200, rate: 0.3 }),
          ],
        },
      ],
    },
  ],
  invalid: [
    {
      name: "长乐: 84.1 for 83.91",
      sheets: [{ rows: [{ total: 9999999, plan: 3966000, done: 3327900, rate: "84.1%" }] }],
      finds: [{ at: ["rate", 0], severity: "warning", says: ["完成率写 84.1%", "是 83.91%", "0.19 个百分点"] }],
    },
    {
      name: "just over a tenth of a point",
      sheets: [{ rows: [{ plan: 1000, done: 500, rate: 0.5011 }] }],
      finds: [{ at: ["rate", 0] }],
    },
    {
      name: "a mean of rates in the total row",
      sheets: [
        {
          rows: [
            { plan: 1000, done: 900 },
            { plan: 3000, done: 300 },
            line({ name: "合计", plan: 4000, done: 1200, rate: 0.5 }),
          ],
        },
      ],
      finds: [{ at: ["rate", 2], says: ["「合计」的完成率写 50%", "30%", "不是各行的平均"] }],
    },
  ],
});
