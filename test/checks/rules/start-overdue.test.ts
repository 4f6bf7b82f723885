import { describeRule } from "../describe-rule";

const fresh = { nature: "新建", prior: null, done: 0 };

describeRule("start-overdue", {
  valid: [
    {
      name: "not due",
      sheets: [
        {
          rows: [
            { ...fresh, start: "2020年7月" },
            { ...fresh, start: "四季度" },
          ],
        },
      ],
    },
    { name: "money done", sheets: [{ rows: [{ ...fresh, done: 50, start: "2020年3月" }] }] },
    {
      name: "the text says that it began",
      sheets: [{ rows: [{ ...fresh, start: "2020年3月", text: "已开工，正在开挖基坑" }] }],
    },
    { name: "an actual start", sheets: [{ rows: [{ ...fresh, start: "2020年3月", started: "2020年4月" }] }] },
    {
      name: "前期 has no start to miss",
      sheets: [{ rows: [{ nature: "前期", prior: null, done: null, start: "2020年3月" }] }],
    },
  ],
  invalid: [
    {
      name: "due and not begun",
      sheets: [{ rows: [{}, { ...fresh, start: "2020年3月", text: "尚未开工，手续办理中" }] }],
      finds: [
        {
          at: ["start", 1],
          severity: "warning",
          says: ["计划 2020年3月开工，截至2020年6月没有开工迹象", "「尚未开工，手续办理中」"],
        },
      ],
    },
    {
      name: "due this very month",
      sheets: [{ rows: [{ ...fresh, done: null, start: "上半年" }] }],
      finds: [{ at: ["start", 0] }],
    },
    {
      name: "by 建设年限",
      sheets: [{ rows: [{ ...fresh, years: "2019-2021" }] }],
      finds: [{ at: ["years", 0], says: ["2019年12月"] }],
    },
  ],
});
