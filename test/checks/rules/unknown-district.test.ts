import { describeRule } from "../describe-rule";
import { sanming, sanming2021 } from "../plan";

describeRule("unknown-district", {
  valid: [
    {
      name: "districts, short forms, several, holders, other counties",
      plan: sanming,
      sheets: [
        {
          rows: ["三元区", "三元", "沙 县", "永安", "梅列区政府", "梅列区、三元区", "两区", "市直", "明溪县"].map(
            (district) => ({ district }),
          ),
        },
      ],
    },
    { name: "blank is missing-required's business", plan: sanming, sheets: [{ rows: [{ district: null }] }] },
    { name: "not checked without a 方案", sheets: [{ rows: [{ district: "火星区" }] }] },
  ],
  invalid: [
    {
      name: "no such district",
      plan: sanming,
      sheets: [{ rows: [{}, { district: "火星区" }] }],
      finds: [{ at: ["district", 1], severity: "error", fix: null, says: ["「火星区」不在方案的名单中"] }],
    },
    {
      name: "the ending mistaken: certain",
      plan: sanming,
      sheets: [{ rows: [{ district: "永安县" }] }],
      finds: [{ at: ["district", 0], fix: { kind: "value", value: "永安市" }, says: ["是否应为永安市"] }],
    },
    {
      name: "a name that is no more in 2021",
      plan: sanming2021,
      asOf: "2021-06",
      sheets: [{ title: "2021年1-6月重点项目汇总", rows: [{ district: "梅列区" }] }],
      finds: [{ at: ["district", 0], fix: null, says: ["已撤并，现为三元区"] }],
    },
  ],
});
