import { describeRule } from "../describe-rule";

describeRule("plan-exceeds-remaining", {
  valid: [
    { name: "what remains is enough", sheets: [{ rows: [{ total: 10000, prior: 8000, plan: 2000 }] }] },
    { name: "nothing known of last year", sheets: [{ rows: [{ prior: null, plan: 9999 }] }] },
    { name: "decimals that doubles get wrong", sheets: [{ rows: [{ total: 0.3, prior: 0.1, plan: 0.2, done: 0.1 }] }] },
  ],
  invalid: [
    {
      name: "昆明 row 11",
      sheets: [{ rows: [{ total: 37459, prior: 28219, plan: 15000, done: 9000 }] }],
      finds: [{ at: ["plan", 0], severity: "warning", says: ["15,000 万元大于剩余投资 9,240 万元"] }],
    },
    { name: "by one", sheets: [{ rows: [{ total: 10000, prior: 8000, plan: 2001 }] }], finds: [{ at: ["plan", 0] }] },
  ],
});
