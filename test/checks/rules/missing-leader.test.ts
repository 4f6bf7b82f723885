import { describeRule } from "../describe-rule";
import { sanming } from "../plan";

describeRule("missing-leader", {
  valid: [
    { name: "both named", sheets: [{ rows: [{}] }] },
    {
      name: "merged over several rows",
      sheets: [{ rows: [{}, { leader: null, responsible: null }], extra: { merges: ["I3:I4", "J3:J4"] } }],
    },
    {
      name: "no such columns",
      sheets: [{ columns: ["seq", "name", "district", "nature", "total", "plan", "done"], rows: [{}] }],
    },
  ],
  invalid: [
    {
      name: "no leader: the group's own sentence",
      plan: sanming,
      sheets: [{ name: "生态新城", rows: [{}, { leader: null }] }],
      finds: [
        {
          at: ["leader", 1],
          severity: "warning",
          says: ["没有填写挂包领导", "生态新城组方案要求", "一名处级挂包领导"],
        },
      ],
    },
    {
      name: "neither",
      sheets: [{ rows: [{ leader: "待定", responsible: null }] }],
      finds: [{ at: ["leader", 0], says: ["一个项目、一名处级挂包领导、一个责任单位"] }, { at: ["responsible", 0] }],
    },
  ],
});
