import { describeRule } from "../describe-rule";
import { line } from "../workbook-of";
import { sanming } from "../plan";

const inYi = {
  total: "总投资（亿元）",
  prior: "至2019年底累计完成投资（亿元）",
  plan: "2020年计划投资（亿元）",
  done: "2020年1-6月完成投资（亿元）",
};
/** The notice's seven plans of 交通, 31,550 万元 together, and totals that make 43.02 亿元. */
const plans = [0.96, 0.36, 0.48, 1.2, 0.1, 0.025, 0.03, 0];
const totals = [7.58, 5, 6, 9, 4, 3, 2.44, 6];
const transport = plans.map((plan, index) => ({ total: totals[index] ?? 0, prior: 0, plan, done: 0 }));

describeRule("target-mismatch", {
  valid: [
    {
      name: "31,550 and 3.16亿元: exactly on the border of its rounding",
      plan: sanming,
      sheets: [{ headers: inYi, rows: transport }],
    },
    {
      name: "「以上」 is a floor",
      plan: sanming,
      sheets: [{ name: "工业", rows: [{ total: 900000, plan: 400000, done: 200000, prior: 0 }] }],
    },
    {
      name: "no amounts, nothing said",
      plan: sanming,
      sheets: [
        {
          columns: ["seq", "name", "district", "nature", "plan", "done"],
          rows: transport.map(() => ({ plan: null, done: null })),
        },
      ],
    },
  ],
  invalid: [
    {
      name: "one more than the rounding",
      plan: sanming,
      sheets: [{ headers: inYi, rows: [...transport.slice(0, 7), { total: 6, prior: 0, plan: 0.0101, done: 0 }] }],
      finds: [
        { at: null, sheet: "交通", severity: "warning", says: ["年度计划投资合计 31,651 万元", "方案为 31,600 万元"] },
      ],
    },
    {
      name: "below a floor, on the total row",
      plan: sanming,
      sheets: [
        {
          name: "工业",
          rows: [{ total: 900000, plan: 300000, done: 200000, prior: 0 }, line({ name: "合计", plan: 300000 })],
        },
      ],
      finds: [{ at: ["plan", 1], says: ["350,000 万元以上"] }],
    },
  ],
});
