import { describeRule } from "../describe-rule";
import { sanming, sanming2021 } from "../plan";
import { line } from "../workbook-of";

describeRule("unknown-group", {
  valid: [
    { name: "the sheet's name says it", plan: sanming, sheets: [{ name: "交通", rows: [{}, {}] }] },
    {
      name: "a column with names and aliases",
      plan: sanming,
      sheets: [
        {
          name: "汇总",
          title: "2020年1-6月重点项目汇总",
          rows: [{ group: "服务业" }, { group: "现代农业" }, { group: "生态新城" }],
        },
      ],
    },
    {
      name: "headings say it",
      plan: sanming,
      sheets: [
        {
          name: "汇总",
          title: "2020年1-6月重点项目汇总",
          rows: [line({ name: "（一）交通项目" }), {}, line({ name: "（二）城建项目" }), {}],
        },
      ],
    },
    { name: "not checked without a 方案", sheets: [{ name: "Sheet1", rows: [{}] }] },
    { name: "a table of districts knows no groups", plan: sanming2021, sheets: [{ name: "Sheet1", rows: [{}] }] },
  ],
  invalid: [
    {
      name: "no such group",
      plan: sanming,
      sheets: [
        {
          name: "汇总",
          title: "2020年1-6月重点项目汇总",
          rows: [{ group: "交通" }, { group: "航天" }, { group: null }],
        },
      ],
      finds: [
        { at: ["group", 1], severity: "error", says: ["「航天」不在方案中"] },
        { at: ["group", 2], says: ["工作组为空"] },
      ],
    },
    {
      name: "nothing says it: once on the header",
      plan: sanming,
      sheets: [{ name: "Sheet1", title: "2020年1-6月重点项目汇总", rows: [{}, {}] }],
      finds: [{ at: ["name", -1], says: ["2 个项目"] }],
    },
  ],
});
