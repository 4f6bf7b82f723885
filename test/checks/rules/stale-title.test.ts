import { describeRule } from "../describe-rule";

describeRule("stale-title", {
  valid: [
    { name: "this period", sheets: [{ rows: [{}] }] },
    { name: "a year alone", sheets: [{ title: "2020年市区重点项目汇总", rows: [{}] }] },
    { name: "a period that ends this year", sheets: [{ title: "2018—2020年交通重点项目汇总", rows: [{}] }] },
    { name: "last year's column beside this year's", sheets: [{ rows: [{ prior: 500 }] }] },
    { name: "the latest month that a sheet states is taken", asOf: null, sheets: [{ rows: [{}] }] },
  ],
  invalid: [
    {
      name: "last year's title",
      sheets: [{ title: "2019年市区交通重点项目汇总", rows: [{}] }],
      finds: [{ at: "A1", severity: "warning", says: ["2020年6月"] }],
    },
    {
      name: "last month's title",
      sheets: [{ title: "2020年1-5月交通重点项目汇总", rows: [{}] }],
      finds: [{ at: "A1" }],
    },
    {
      name: "last month's header",
      sheets: [{ headers: { done: "2020年1-5月完成投资（万元）" }, rows: [{}] }],
      finds: [{ at: ["done", -1], says: ["1-5月完成投资"] }],
    },
    {
      name: "headers of last year under a title without a year",
      sheets: [
        {
          title: "市区交通重点项目汇总",
          headers: { plan: "2019年计划投资（万元）", done: "2019年1-6月完成投资（万元）" },
          columns: ["seq", "name", "district", "nature", "total", "plan", "done"],
          rows: [{}],
        },
      ],
      finds: [{ at: ["plan", -1] }, { at: ["done", -1] }],
    },
    {
      name: "the sheet's name",
      sheets: [{ name: "2020年5月", rows: [{}] }],
      finds: [{ at: null, sheet: "2020年5月" }],
    },
    {
      name: "sheets that disagree: the earlier one",
      asOf: null,
      sheets: [
        {
          name: "交通",
          title: "2020年1-5月交通重点项目汇总",
          headers: { done: "2020年1-5月完成投资（万元）" },
          rows: [{}],
        },
        { name: "城建", title: "2020年1-6月城建重点项目汇总", rows: [{ name: "体育公园" }] },
      ],
      finds: [
        { at: "A1", sheet: "交通" },
        { at: ["done", -1], sheet: "交通" },
      ],
    },
  ],
});
