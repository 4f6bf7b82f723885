import { describeRule } from "../describe-rule";

const inYi = {
  total: "总投资（亿元）",
  prior: "至2019年底累计完成投资（亿元）",
  plan: "2020年计划投资（亿元）",
  done: "2020年1-6月完成投资（亿元）",
};

describeRule("unit-scale", {
  valid: [
    {
      name: "亿元 and 万元 side by side, as the headers say",
      sheets: [
        { headers: { total: "总投资（亿元）" }, rows: [{ total: 1 }, { total: 7.58 }, { total: 0.96 }, { total: 43 }] },
      ],
    },
    { name: "unit line and headers agree", sheets: [{ lines: [["单位：万元"]], rows: [{}, {}] }] },
    {
      name: "a unit line that announces both",
      sheets: [{ lines: [["单位：亿元、万元"]], headers: { total: "总投资（亿元）" }, rows: [{ total: 1 }] }],
    },
    { name: "two notes that agree", sheets: [{ lines: [["单位：个，万元", null, null, "单位：万元"]], rows: [{}] }] },
    {
      name: "a giant among small ones",
      sheets: [
        {
          rows: [
            { total: 2000, prior: 0, plan: 500, done: 300 },
            { total: 3000, prior: 0, plan: 600, done: 300 },
            { total: 4000000, prior: 0, plan: 200000, done: 120000 },
          ],
        },
      ],
    },
    { name: "little done of a large plan", sheets: [{ rows: [{ total: 900000, prior: 0, plan: 100000, done: 10 }] }] },
    { name: "a suffix that is the column's own", sheets: [{ rows: [{ total: "12000万元" }] }] },
  ],
  invalid: [
    {
      name: "unit line against header",
      sheets: [{ lines: [["单位：万元"]], headers: { total: "总投资（亿元）" }, rows: [{ total: 1 }] }],
      finds: [{ at: ["total", -1], severity: "error", says: ["表头注明亿元", "单位行注明万元"] }],
    },
    {
      name: "two notes that contradict each other",
      sheets: [
        {
          lines: [["单位：万元"], ["金额单位：亿元"]],
          headers: {
            total: "总投资",
            prior: "至2019年底累计完成投资",
            plan: "2020年计划投资",
            done: "2020年1-6月完成投资",
          },
          rows: [{}],
        },
      ],
      finds: [{ at: "A3", says: ["亿元", "万元"] }],
    },
    {
      name: "a suffix unlike the column",
      sheets: [{ rows: [{ total: "3.5亿元" }] }],
      finds: [{ at: ["total", 0], says: ["自带单位亿元", "本列单位是万元"] }],
    },
    {
      name: "a total in 亿元 in a column of 万元",
      sheets: [
        {
          rows: [
            { total: 75800 },
            { total: 60000 },
            { total: 7.58, prior: 0, plan: 9600, done: 5000 },
            { total: 80000 },
          ],
        },
      ],
      finds: [{ at: ["total", 2], says: ["疑似单位填反", "改为 75,800 万元"] }],
    },
    {
      name: "a plan in 万元 in a column of 亿元",
      sheets: [
        {
          headers: inYi,
          rows: [
            { total: 43, prior: 0, plan: 3160, done: 0.1 },
            { total: 10, prior: 0, plan: 0.3, done: 0.2 },
            { total: 8, prior: 0, plan: 0.4, done: 0.2 },
            { total: 8, prior: 0, plan: 0.5, done: 0.3 },
          ],
        },
      ],
      finds: [{ at: ["plan", 0], says: ["改为 3,160 万元"] }],
    },
    {
      name: "a plan more than a thousand times its total",
      sheets: [{ rows: [{ total: 100, prior: 0, plan: 200000, done: 100 }] }],
      finds: [{ at: ["plan", 0], says: ["总投资的一千倍以上"] }],
    },
    {
      name: "a plan below a hundred thousandth of its total",
      sheets: [{ rows: [{ total: 500000, prior: 0, plan: 0.41, done: 0.2 }] }],
      finds: [{ at: ["plan", 0], says: ["改为 4,100 万元"] }],
    },
    {
      name: "money done in yuan",
      sheets: [{ rows: [{ done: 41000000 }] }],
      finds: [{ at: ["done", 0], says: ["年度计划的一千倍以上", "改为 4,100 万元"] }],
    },
    {
      name: "money done in 亿元",
      sheets: [{ rows: [{ total: 75800, plan: 9600, done: 0.41 }] }],
      finds: [{ at: ["done", 0], says: ["改为 4,100 万元"] }],
    },
  ],
});
