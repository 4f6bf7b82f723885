import { describeRule } from "../describe-rule";
import { sanming } from "../plan";
import type { Row, TestSheet } from "../workbook-of";

const may = (rows: readonly Row[]): TestSheet[] => [
  { title: "2020年1-5月交通重点项目汇总", headers: { done: "2020年1-5月完成投资（万元）" }, rows },
];

/** One project under two names, as papers of one city write it (the first pair), and as a unit might. */
const renamed = [
  ["G205市区过境线台江连接线", "国道205线市区过境线至台江(三明站)连接线"],
  ["国道534线槐林至荆东公路", "G534槐林至荆东段"],
  ["三明市第一医院生态新城分院建设项目", "★三明市第一医院 生态新城分院建设工程"],
] as const;

describeRule("plan-changed", {
  valid: [
    { name: "nothing changed", previous: may([{}, {}]), sheets: [{ rows: [{}, {}] }] },
    {
      name: "a note says why",
      previous: may([{ plan: 2000 }]),
      sheets: [{ rows: [{ plan: 2500, note: "概算调整" }] }],
    },
    {
      name: "a project was added, as its note says",
      previous: may([{}]),
      sheets: [{ rows: [{}, { note: "9月增补" }] }],
    },
    {
      name: "sorted anew",
      previous: may([{ plan: 100 }, { plan: 900 }]),
      sheets: [
        {
          rows: [
            { name: "客运北站", plan: 900 },
            { name: "莲花山隧道", plan: 100 },
          ],
        },
      ],
    },
    {
      name: "the same amount in another unit, rounded",
      previous: [
        {
          title: "2020年1-5月交通重点项目汇总",
          headers: { done: "2020年1-5月完成投资（万元）", total: "总投资（亿元）" },
          rows: [{ total: 1.23 }],
        },
      ],
      sheets: [{ rows: [{ total: 12345, prior: 0 }] }],
    },
    {
      name: "a group that the other workbook does not hold",
      plan: sanming,
      previous: may([{}]),
      sheets: [{ rows: [{}] }, { name: "旅游产业", rows: [{ name: "竹洲水上乐园" }] }],
    },
    { name: "no previous workbook", sheets: [{ rows: [{}] }] },
    ...renamed.map(([earlier, now]) => ({
      name: `${earlier} is called ${now}`,
      previous: may([{ name: earlier }, {}]),
      sheets: [{ rows: [{ name: now }, {}] }],
    })),
  ],
  invalid: [
    {
      name: "the plan changed",
      previous: may([{}, { plan: 2000 }]),
      sheets: [{ rows: [{}, { plan: 2500 }] }],
      finds: [
        {
          at: ["plan", 1],
          severity: "warning",
          says: ["由上期（2020年5月）的 2,000 万元变为 2,500 万元", "备注没有说明"],
        },
      ],
    },
    ...renamed.map(([earlier, now]) => ({
      name: `the plan of what was ${earlier}`,
      previous: may([{ name: earlier, plan: 2000 }, {}]),
      sheets: [{ rows: [{ name: now, plan: 2500 }, {}] }],
      finds: [{ at: ["plan", 0] as const, says: ["由上期（2020年5月）的 2,000 万元变为 2,500 万元"] }],
    })),
    {
      name: "an old note explains nothing",
      previous: may([{ total: 9000, note: "省重点" }]),
      sheets: [{ rows: [{ note: "省重点" }] }],
      finds: [{ at: ["total", 0] }],
    },
    {
      name: "a project was added",
      previous: may([{}]),
      sheets: [{ rows: [{}, {}] }],
      finds: [{ at: ["name", 1], says: ["没有这个项目"] }],
    },
    {
      name: "a project is gone",
      previous: may([{}, {}]),
      sheets: [{ rows: [{}] }],
      finds: [{ at: null, sheet: "交通", says: ["「客运北站」本期不见了"] }],
    },
  ],
});
