import { describeRule } from "../describe-rule";
import type { Row, TestSheet } from "../workbook-of";

const may = (rows: readonly Row[], title = "2020年1-5月交通重点项目汇总"): TestSheet[] => [
  { title, headers: { done: "2020年1-5月完成投资（万元）" }, rows },
];

describeRule("done-decreased", {
  valid: [
    { name: "more than last month", previous: may([{ done: 1000 }]), sheets: [{ rows: [{ done: 1200 }] }] },
    { name: "the same", previous: may([{ done: 1200 }]), sheets: [{ rows: [{ done: 1200 }] }] },
    {
      name: "another year begins at 0",
      previous: [
        {
          title: "2019年1-12月交通重点项目汇总",
          headers: { done: "2019年1-12月完成投资（万元）" },
          rows: [{ done: 9000 }],
        },
      ],
      sheets: [{ rows: [{ done: 1200 }] }],
    },
    { name: "blank is not-reported's business", previous: may([{ done: 1000 }]), sheets: [{ rows: [{ done: null }] }] },
    {
      name: "rows in another order",
      previous: may([{ done: 100 }, { done: 900 }]),
      sheets: [
        {
          rows: [
            { name: "客运北站", done: 900 },
            { name: "莲花山隧道", done: 100 },
          ],
        },
      ],
    },
    { name: "no previous workbook", sheets: [{ rows: [{ done: 0 }] }] },
  ],
  invalid: [
    {
      name: "less than last month",
      previous: may([{}, { done: 1500 }]),
      sheets: [{ rows: [{}, { done: 1200 }] }],
      finds: [
        { at: ["done", 1], severity: "error", says: ["1,200 万元", "上期（2020年5月）的 1,500 万元减少 300 万元"] },
      ],
    },
    {
      name: "the same project under another writing",
      previous: may([{ name: "国道534线槐林至荆东公路", done: 1500 }]),
      sheets: [{ rows: [{ name: "G534槐林至荆东段", done: 1200 }] }],
      finds: [{ at: ["done", 0] }],
    },
    {
      name: "the same project with the station's name put in",
      previous: may([{ name: "G205市区过境线台江连接线", done: 1500 }]),
      sheets: [{ rows: [{ name: "国道205线市区过境线至台江(三明站)连接线", done: 1200 }] }],
      finds: [{ at: ["done", 0] }],
    },
  ],
});
