import { describeRule } from "../describe-rule";

describeRule("outlier-rate", {
  valid: [
    { name: "150 % exactly", sheets: [{ rows: [{ plan: 2000, done: 3000 }] }] },
    {
      name: "fulfilled to the yuan in July",
      asOf: "2020-07",
      sheets: [
        {
          title: "2020年1-7月项目汇总",
          headers: { done: "2020年1-7月完成投资（万元）" },
          rows: [{ plan: 2000, done: 2000 }],
        },
      ],
    },
    { name: "no plan", sheets: [{ rows: [{ plan: 0, done: 0 }] }] },
  ],
  invalid: [
    {
      name: "over 150 %",
      sheets: [
        {
          rows: [
            { plan: 2000, done: 3000.01 },
            { total: 500000, plan: 39614, done: 99597 },
          ],
        },
      ],
      finds: [
        { at: ["done", 0], severity: "info" },
        { at: ["done", 1], says: ["251.42%"] },
      ],
    },
    {
      name: "fulfilled to the yuan in June",
      sheets: [{ rows: [{ plan: 2000, done: 2000 }] }],
      finds: [{ at: ["done", 0], severity: "info", says: ["恰好等于年度计划 2,000 万元"] }],
    },
  ],
});
