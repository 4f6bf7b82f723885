import { describeRule } from "../describe-rule";

describeRule("done-exceeds-total", {
  valid: [
    { name: "within the total", sheets: [{ rows: [{ total: 10000, prior: 8000, done: 2000 }] }] },
    { name: "no total", sheets: [{ rows: [{ total: null, done: 99999 }] }] },
    { name: "totalDone equal to the total", sheets: [{ rows: [{ total: 10000, totalDone: 10000 }] }] },
  ],
  invalid: [
    {
      name: "a little more is a warning",
      sheets: [{ rows: [{ total: 10000, prior: 9000, plan: 1000, done: 1500 }] }],
      finds: [{ at: ["done", 0], severity: "warning", says: ["累计完成投资 10,500 万元", "105%"] }],
    },
    {
      name: "120 % exactly is a warning still",
      sheets: [{ rows: [{ total: 10000, prior: 9000, done: 3000 }] }],
      finds: [{ at: ["done", 0], severity: "warning" }],
    },
    {
      name: "beyond it an error",
      sheets: [{ rows: [{ total: 10000, prior: 9000, done: 3000.01 }] }],
      finds: [{ at: ["done", 0], severity: "error" }],
    },
    {
      name: "many times over",
      sheets: [{ rows: [{ total: 0.85, prior: 3300, plan: 0.5, done: 1400 }] }],
      finds: [{ at: ["done", 0], severity: "error", says: ["为总投资的 5,529 倍"] }],
    },
    {
      name: "the stated total since the start",
      sheets: [{ rows: [{ total: 10000, totalDone: 11000 }] }],
      finds: [{ at: ["totalDone", 0], severity: "warning", says: ["11,000 万元大于总投资 10,000 万元"] }],
    },
  ],
});
