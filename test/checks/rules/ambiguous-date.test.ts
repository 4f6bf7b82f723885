import { describeRule } from "../describe-rule";

describeRule("ambiguous-date", {
  valid: [
    { name: "text", sheets: [{ rows: [{ finish: "2022.10" }, { finish: "2022.1" }] }] },
    { name: "a number that shows two decimals", sheets: [{ rows: [{ finish: { v: 2022.1, s: "0.00" } }] }] },
    { name: "a number with two digits of month", sheets: [{ rows: [{ finish: 2022.04 }] }] },
    { name: "a serial", sheets: [{ rows: [{ finish: { v: 44835, s: "yyyy-mm-dd" } }] }] },
  ],
  invalid: [
    {
      name: "January or October",
      sheets: [{ rows: [{}, { finish: 2022.1 }] }],
      finds: [
        {
          at: ["finish", 1],
          severity: "warning",
          fix: null,
          says: ["2022.1 可能是2022年1月，也可能是2022年10月", "请改为文本"],
        },
      ],
    },
  ],
});
