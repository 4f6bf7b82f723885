import { describeRule } from "../describe-rule";
import { formula, line } from "../workbook-of";

describeRule("broken-formula", {
  valid: [
    {
      name: "sums over all rows",
      sheets: [{ rows: [{}, {}, line({ name: "合计", total: formula("SUM(E3:E4)", 20000) })] }],
    },
    {
      name: "sums of subtotals",
      sheets: [
        {
          rows: [
            line({ seq: "一", name: "续建项目", total: formula("SUM(E4:E5)", 20000) }),
            {},
            {},
            line({ seq: "二", name: "新建项目", total: formula("E7", 10000) }),
            { nature: "新建", prior: 0 },
            line({ name: "总计", total: formula("E3+E6", 30000) }),
          ],
        },
      ],
    },
    {
      name: "a formula of another kind is not judged",
      sheets: [{ rows: [{}, {}, line({ name: "合计", total: formula('SUMIF(D3:D4,"续建",E3:E4)', 20000) })] }],
    },
    {
      name: "a row without money may be left out",
      sheets: [{ rows: [{}, { total: null }, line({ name: "合计", total: formula("SUM(E3:E3)", 10000) })] }],
    },
  ],
  invalid: [
    {
      name: "an error value in a row",
      sheets: [{ rows: [{}, { total: { e: "#REF!" } }] }],
      finds: [{ at: ["total", 1], severity: "error", says: ["错误值 #REF!"] }],
    },
    {
      name: "an error value in a total",
      sheets: [{ rows: [{}, {}, line({ name: "合计", total: { e: "#REF!", f: "SUM(#REF!)" }, plan: 4000 })] }],
      finds: [{ at: ["total", 2] }],
    },
    {
      name: "a SUM that stops too early",
      sheets: [{ rows: [{}, {}, {}, line({ name: "合计", total: formula("SUM(E3:E4)", 20000) })] }],
      finds: [
        {
          at: ["total", 3],
          fix: { kind: "formula", formula: "SUM(E3:E5)", value: 30000 },
          says: ["=SUM(E3:E4) 漏了 1 个项目，如第 5 行「第二水厂扩容」", "请改为 =SUM(E3:E5)"],
        },
      ],
    },
    {
      name: "a row left out of a chain",
      sheets: [{ rows: [{}, {}, {}, line({ name: "合计", plan: formula("G3+G5", 4000) })] }],
      finds: [{ at: ["plan", 3], says: ["第 4 行"] }],
    },
  ],
});
