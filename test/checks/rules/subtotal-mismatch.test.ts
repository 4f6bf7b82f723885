import { describeRule } from "../describe-rule";
import { formula, line } from "../workbook-of";

const inYi = {
  total: "总投资（亿元）",
  prior: "至2019年底累计完成投资（亿元）",
  plan: "2020年计划投资（亿元）",
  done: "2020年1-6月完成投资（亿元）",
};
const transport = [0.96, 0.36, 0.48, 1.2, 0.1, 0.025, 0.03].map((plan) => ({ total: 10, prior: 0, plan, done: 0 }));

describeRule("subtotal-mismatch", {
  valid: [
    { name: "right", sheets: [{ rows: [{}, {}, line({ name: "合计", total: 20000, plan: 4000, done: 2400 })] }] },
    { name: "first and right", sheets: [{ rows: [line({ name: "合计", total: 20000, plan: 4000 }), {}, {}] }] },
    {
      name: "by rounding: 3.16 for 3.155 亿元",
      sheets: [{ headers: inYi, rows: [...transport, line({ name: "合计", plan: 3.16 })] }],
    },
    {
      name: "exact in decimals, not in doubles",
      sheets: [{ headers: inYi, rows: [...transport, line({ name: "合计", plan: 3.155 })] }],
    },
    {
      name: "by the rounding of its rows",
      sheets: [{ rows: [{ total: 10000 }, { total: 10000 }, { total: 10000 }, line({ name: "合计", total: 30001 })] }],
    },
    {
      name: "sections and the whole",
      sheets: [
        {
          rows: [
            line({ seq: "一", name: "续建项目", total: 20000 }),
            {},
            {},
            line({ seq: "二", name: "续建二批项目", total: 10000 }),
            {},
            line({ name: "总计", total: 30000 }),
          ],
        },
      ],
    },
    {
      name: "amounts by heading only",
      sheets: [
        {
          rows: [
            line({ seq: "一", name: "续建项目", total: 466168 }),
            { total: null, plan: 100, prior: null, done: 60 },
          ],
        },
      ],
    },
    {
      name: "an amount that cannot be read proves nothing",
      sheets: [{ rows: [{}, { total: "约5000" }, line({ name: "合计", total: 99999 })] }],
    },
    { name: "a formula", sheets: [{ rows: [{}, {}, line({ name: "合计", total: formula("SUM(E3:E4)", 20000) })] }] },
    {
      name: "SUBTOTAL of what a filter shows",
      sheets: [
        {
          rows: [{}, {}, {}, line({ name: "合计", total: formula("SUBTOTAL(109,E3:E5)", 20000) })],
          extra: { hiddenRows: [3] },
        },
      ],
    },
    {
      name: "a formula that leaves rows out is broken-formula",
      sheets: [{ rows: [{}, {}, line({ name: "合计", total: formula("SUM(E3:E3)", 10000) })] }],
    },
  ],
  invalid: [
    {
      name: "typed wrong: a SUM is offered",
      sheets: [{ rows: [{}, {}, line({ name: "合计", total: 21000, plan: 4000 })] }],
      finds: [
        {
          at: ["total", 2],
          severity: "error",
          fix: { kind: "formula", formula: "SUM(E3:E4)", value: 20000 },
          says: [
            "「合计」的总投资为 21,000 万元",
            "第 3–4 行 2 个项目的和是 20,000 万元",
            "多 1,000 万元",
            "=SUM(E3:E4)",
          ],
        },
      ],
    },
    {
      name: "first and wrong",
      sheets: [{ rows: [line({ name: "合计", plan: 3000 }), {}, {}] }],
      finds: [{ at: ["plan", 0], fix: { kind: "formula", formula: "SUM(G4:G5)", value: 4000 } }],
    },
    {
      name: "长乐: 285.4 + 110.3 is not 396.6",
      sheets: [
        {
          headers: inYi,
          rows: [
            { total: 900, prior: 0, plan: 285.4, done: 100 },
            { total: 900, prior: 0, plan: 110.3, done: 60 },
            line({ name: "合计", plan: 396.6 }),
          ],
        },
      ],
      finds: [{ at: ["plan", 2], says: ["9,000 万元"] }],
    },
    {
      name: "a section: no SUM over rows that do not follow each other",
      sheets: [
        { rows: [line({ seq: "一", name: "续建项目", total: 30000 }), {}, {}, line({ name: "总计", total: 20000 })] },
      ],
      finds: [{ at: ["total", 0], says: ["「续建项目」"] }],
    },
    {
      name: "a SUM that left a text out",
      sheets: [{ rows: [{ total: "10,000" }, {}, line({ name: "合计", total: formula("SUM(E3:E4)", 10000) })] }],
      finds: [{ at: ["total", 2], fix: null, says: ["少 10,000 万元", "其中 1 个数是文本"] }],
    },
    {
      name: "text in a row: Excel would not add it, so no SUM is offered",
      sheets: [{ rows: [{ total: "10,000" }, {}, line({ name: "合计", total: 30000 })] }],
      finds: [{ at: ["total", 2], fix: null }],
    },
    {
      name: "a formula with a wrong result",
      sheets: [{ rows: [{}, {}, line({ name: "合计", total: formula("SUM(E3:E4)*1.1", 22000) })] }],
      finds: [{ at: ["total", 2], fix: null }],
    },
  ],
});
