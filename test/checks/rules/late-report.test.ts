import { describeRule } from "../describe-rule";
import { sanming } from "../plan";

const day = (v: number) => ({ v, s: "yyyy-mm-dd" });
/** Serials of 2020-06-25, 07-05, 07-06, 07-20, 07-21. */
const june25 = day(44007);
const july5 = day(44017);
const july6 = day(44018);
const july20 = day(44032);
const july21 = day(44033);

describeRule("late-report", {
  valid: [
    {
      name: "on the city's day",
      plan: sanming,
      sheets: [{ rows: [{ updated: july5 }, { updated: "2020年6月30日" }] }],
    },
    {
      name: "on the group's day",
      plan: sanming,
      sheets: [
        { name: "生态新城", rows: [{ updated: july20 }] },
        { name: "现代农业", rows: [{ name: "高标准农田", updated: june25 }] },
      ],
    },
    { name: "no day given", plan: sanming, sheets: [{ rows: [{ updated: null }, {}] }] },
    { name: "no 方案", sheets: [{ rows: [{ updated: july21 }] }] },
  ],
  invalid: [
    {
      name: "after the city's day",
      plan: sanming,
      sheets: [{ rows: [{ updated: july5 }, { updated: july6 }] }],
      finds: [{ at: ["updated", 1], severity: "info", says: ["2020年7月6日", "交通组应报日期 2020年7月5日 1 天"] }],
    },
    {
      name: "after the group's day",
      plan: sanming,
      sheets: [{ name: "生态新城", rows: [{ updated: july21 }] }],
      finds: [{ at: ["updated", 0], says: ["2020年7月20日"] }],
    },
    {
      name: "after the 25th",
      plan: sanming,
      sheets: [{ name: "现代农业", rows: [{ updated: july5 }] }],
      finds: [{ at: ["updated", 0], says: ["2020年6月25日", "10 天"] }],
    },
  ],
});
