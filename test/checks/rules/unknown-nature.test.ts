import { describeRule } from "../describe-rule";
import { sanming } from "../plan";

describeRule("unknown-nature", {
  valid: [
    {
      name: "words of the notice and of other lists",
      plan: sanming,
      sheets: [
        {
          rows: ["新建", "新开工", "在建", "完工", "前期", "部分投产", "竣工投产类", "预备类", "未开工项目"].map(
            (nature) => ({ nature, prior: 0, done: 0 }),
          ),
        },
      ],
    },
    { name: "blank is missing-required's business", sheets: [{ rows: [{ nature: null }] }] },
    { name: "a placeholder likewise", sheets: [{ rows: [{ nature: "/" }] }] },
  ],
  invalid: [
    {
      name: "another kind of word",
      sheets: [{ rows: [{}, { nature: "其他" }] }],
      finds: [{ at: ["nature", 1], severity: "error", says: ["「其他」"] }],
    },
    {
      name: "what is built and not how far it is",
      sheets: [{ rows: [{ nature: "扩建" }] }],
      finds: [{ at: ["nature", 0] }],
    },
  ],
});
