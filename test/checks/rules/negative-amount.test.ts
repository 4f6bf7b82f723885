import { describeRule } from "../describe-rule";

describeRule("negative-amount", {
  valid: [{ name: "0 and more", sheets: [{ rows: [{ done: 0 }, {}] }] }],
  invalid: [
    {
      name: "a negative amount",
      sheets: [{ rows: [{}, { done: -5 }] }],
      finds: [{ at: ["done", 1], severity: "error", says: ["-5 万元", "小于 0"] }],
    },
    {
      name: "shown in brackets by its format",
      sheets: [{ rows: [{ prior: { v: -500, s: "0_);(0)" } }] }],
      finds: [{ at: ["prior", 0], says: ["-500 万元"] }],
    },
    {
      name: "two in one row",
      sheets: [{ rows: [{ total: -1, plan: -1, done: 0, prior: null }] }],
      finds: [{ at: ["total", 0] }, { at: ["plan", 0] }],
    },
  ],
});
