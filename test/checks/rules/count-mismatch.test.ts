import { describeRule } from "../describe-rule";
import { line } from "../workbook-of";
import { sanming } from "../plan";

describeRule("count-mismatch", {
  valid: [
    { name: "a heading's count", sheets: [{ rows: [line({ name: "一、续建项目（2项）" }), {}, {}] }] },
    { name: "a title's count", sheets: [{ title: "2020年1-6月交通重点项目汇总（共2个）", rows: [{}, {}] }] },
    {
      name: "sub-items of a package are no projects of their own",
      sheets: [{ rows: [line({ name: "一、续建项目（2项）" }), { seq: 1 }, { seq: null }, { seq: null }, { seq: 2 }] }],
    },
    {
      name: "a group as the 方案 counts it",
      plan: sanming,
      sheets: [{ name: "旅游产业", rows: [{}, {}, {}, {}, {}, {}] }],
    },
    {
      name: "no group of the 方案",
      plan: sanming,
      sheets: [{ name: "Sheet1", title: "2020年1-6月项目汇总", rows: [{}] }],
    },
  ],
  invalid: [
    {
      name: "a heading's count",
      sheets: [{ rows: [line({ name: "一、续建项目（3项）" }), {}, {}] }],
      finds: [{ at: ["name", 0], severity: "warning", says: ["写明 3 个项目，其下实有 2 个"] }],
    },
    {
      name: "a title's count",
      sheets: [{ title: "2020年1-6月交通重点项目汇总（共19个）", rows: [{}, {}] }],
      finds: [{ at: "A1", says: ["19 个", "实有 2 个"] }],
    },
    {
      name: "a group short of the 方案, on the sheet",
      plan: sanming,
      sheets: [{ name: "旅游产业", rows: [{}, {}] }],
      finds: [{ at: null, sheet: "旅游产业", says: ["旅游产业组在表中有 2 个项目，方案为 6 个"] }],
    },
    {
      name: "a group short of the 方案, on its total row",
      plan: sanming,
      sheets: [{ name: "旅游产业", rows: [{}, {}, line({ name: "合计", total: 20000 })] }],
      finds: [{ at: ["name", 2] }],
    },
  ],
});
