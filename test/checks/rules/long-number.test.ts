import { describeRule } from "../describe-rule";
import { sanming } from "../plan";

describeRule("long-number", {
  valid: [
    { name: "a code as text", plan: sanming, sheets: [{ rows: [{ code: "2020-350403-48-01-012345" }] }] },
    { name: "without dashes, as text", sheets: [{ rows: [{ code: "20203504034801012345" }] }] },
    {
      name: "since November 2020 with year and month",
      plan: sanming,
      sheets: [{ rows: [{ code: "2103-350403-04-01-123456" }] }],
    },
    { name: "an office's own numbering", sheets: [{ rows: [{ code: "JT-2020-01" }, { code: 20200123 }] }] },
    { name: "the city's own code", plan: sanming, sheets: [{ rows: [{ code: "2020-350400-48-01-012345" }] }] },
    { name: "a code of another province", plan: sanming, sheets: [{ rows: [{ code: "2020-530100-76-01-041471" }] }] },
  ],
  invalid: [
    {
      name: "kept as a number",
      sheets: [{ rows: [{}, { code: 2.02035040348e19 }] }],
      finds: [{ at: ["code", 1], severity: "error", fix: null, says: ["存成了数值", "设为文本格式"] }],
    },
    {
      name: "a digit short: information only",
      sheets: [{ rows: [{ code: "2020-350403-48-01-01234" }] }],
      finds: [{ at: ["code", 0], severity: "info", says: ["24 位"] }],
    },
    {
      name: "another district than the row's: information only",
      plan: sanming,
      sheets: [{ rows: [{ code: "2020-350481-48-01-012345" }] }],
      finds: [{ at: ["code", 0], severity: "info", says: ["350481 是永安市，本行却是三元区"] }],
    },
  ],
});
