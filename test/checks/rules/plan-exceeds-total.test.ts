import { describeRule } from "../describe-rule";

describeRule("plan-exceeds-total", {
  valid: [
    { name: "less than the total", sheets: [{ rows: [{ total: 12000, plan: 9600 }] }] },
    { name: "the whole in one year", sheets: [{ rows: [{ total: 9600, prior: 0, plan: 9600 }] }] },
    {
      name: "0.3 亿元 of 3000 万元: equal, exactly",
      sheets: [{ headers: { total: "总投资（亿元）" }, rows: [{ total: 0.3, prior: 0, plan: 3000 }] }],
    },
    { name: "no total", sheets: [{ rows: [{ total: null }] }] },
  ],
  invalid: [
    {
      name: "more than the total",
      sheets: [{ rows: [{}, { total: 9600, prior: 0, plan: 12000 }] }],
      finds: [
        {
          at: ["plan", 1],
          severity: "error",
          fix: null,
          says: ["年度计划投资 12,000 万元大于总投资 9,600 万元。请核对其中一个数，或检查单位。"],
        },
      ],
    },
    {
      name: "by a hundredth",
      sheets: [{ rows: [{ total: 9600, prior: 0, plan: 9600.01 }] }],
      finds: [{ at: ["plan", 0], says: ["9,600.01 万元"] }],
    },
    {
      name: "a total of 0",
      sheets: [{ rows: [{ total: 0, prior: 0, plan: 1, done: 0 }] }],
      finds: [{ at: ["plan", 0] }],
    },
  ],
});
