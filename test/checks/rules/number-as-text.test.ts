import { describeRule } from "../describe-rule";

const value = (number: number) => ({ kind: "value", value: number });

describeRule("number-as-text", {
  valid: [
    { name: "numbers", sheets: [{ rows: [{ total: 1584.5, done: 0 }] }] },
    { name: "a placeholder", sheets: [{ rows: [{ nature: "前期", plan: "—", done: "/" }] }] },
    { name: "words in a column of words", sheets: [{ rows: [{ text: "已完成1，584平方米", note: "约2.8亿元" }] }] },
  ],
  invalid: [
    {
      name: "separators",
      sheets: [{ rows: [{ total: "10,000" }, { total: "1，584", plan: 100, done: 60, prior: 0 }] }],
      finds: [
        { at: ["total", 0], severity: "error", fix: value(10000), says: ["带有分隔符", "请改为数字 10,000（万元）"] },
        { at: ["total", 1], fix: value(1584) },
      ],
    },
    {
      name: "full width",
      sheets: [{ rows: [{ done: "１２００" }] }],
      finds: [{ at: ["done", 0], fix: value(1200), says: ["全角"] }],
    },
    {
      name: "text format only",
      sheets: [{ rows: [{ done: "1200" }] }],
      finds: [{ at: ["done", 0], fix: value(1200), says: ["文本格式"] }],
    },
    {
      name: "、 as point, in the cell's own unit",
      sheets: [
        {
          headers: {
            total: "总投资（亿元）",
            prior: "至2019年底累计完成投资（亿元）",
            plan: "2020年计划投资（亿元）",
            done: "2020年1-6月完成投资（亿元）",
          },
          rows: [{ total: 80, prior: 0, plan: "53、04", done: 30 }],
        },
      ],
      finds: [{ at: ["plan", 0], fix: value(53.04), says: ["顿号", "53.04（亿元）"] }],
    },
    {
      name: "another unit than the column's: the number is converted",
      sheets: [{ rows: [{ total: "3.5亿元", plan: 2000 }] }],
      finds: [{ at: ["total", 0], fix: value(35000), says: ["35,000（万元）"] }],
    },
    {
      name: "the column's own unit",
      sheets: [{ rows: [{ total: "12000万元" }] }],
      finds: [{ at: ["total", 0], fix: value(12000) }],
    },
    {
      name: "about",
      sheets: [{ rows: [{ done: "约1200" }] }],
      finds: [{ at: ["done", 0], fix: null, says: ["请填写确数"] }],
    },
    { name: "a range", sheets: [{ rows: [{ done: "1000-1200" }] }], finds: [{ at: ["done", 0], fix: null }] },
    { name: "words", sheets: [{ rows: [{ done: "已完成大半" }] }], finds: [{ at: ["done", 0], fix: null }] },
  ],
});
