import { describeRule } from "../describe-rule";

describeRule("bad-date", {
  valid: [
    {
      name: "months and periods",
      sheets: [
        {
          rows: [
            "2020年6月底前",
            "上半年",
            "2020年第四季度",
            "年内",
            "2020.06",
            "2020-06",
            { v: 43983, s: "yyyy-mm" },
            "2021年",
          ].map((finish) => ({ finish })),
        },
      ],
    },
    { name: "started and finished in one month", sheets: [{ rows: [{ start: "2020年6月", finish: "2020年6月" }] }] },
    { name: "blank, and 无", sheets: [{ rows: [{ start: null, finish: "无" }, { finish: "/" }] }] },
    { name: "建设年限", sheets: [{ rows: [{ years: "2018-2021" }, { years: "2020" }] }] },
  ],
  invalid: [
    {
      name: "no date",
      sheets: [{ rows: [{ start: "看情况" }] }],
      finds: [{ at: ["start", 0], severity: "error", says: ["「看情况」不是日期"] }],
    },
    {
      name: "outside 1990–2099",
      sheets: [{ rows: [{ finish: "1920年6月" }] }],
      finds: [{ at: ["finish", 0], says: ["1990–2099"] }],
    },
    {
      name: "finish before start",
      sheets: [{ rows: [{ start: "2020年5月", finish: "2019年5月" }] }],
      finds: [{ at: ["finish", 0], says: ["计划竣工 2019年5月早于计划开工 2020年5月"] }],
    },
  ],
});
