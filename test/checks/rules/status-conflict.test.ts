import { describeRule } from "../describe-rule";

describeRule("status-conflict", {
  valid: [
    { name: "前期 without money", sheets: [{ rows: [{ nature: "前期", prior: null, done: 0 }] }] },
    { name: "续建 with nothing before this year: no finding", sheets: [{ rows: [{ prior: 0 }] }] },
    { name: "竣工 as nature in mid-year is a promise", sheets: [{ rows: [{ nature: "竣工" }] }] },
    {
      name: "finished with nine tenths",
      sheets: [{ rows: [{ total: 10000, prior: 8000, plan: 2000, done: 1000, text: "已竣工" }] }],
    },
    { name: "part of the works not begun", sheets: [{ rows: [{ text: "主体施工中，附属工程尚未开工" }] }] },
    {
      name: "手续办理中 beside money for land",
      sheets: [{ rows: [{ nature: "新建", prior: null, text: "手续办理中" }] }],
    },
    {
      name: "finished, but what was spent before is not told",
      sheets: [{ columns: ["seq", "name", "district", "nature", "total", "plan", "done"], rows: [{ text: "已竣工" }] }],
    },
    {
      name: "started and finished in order",
      sheets: [{ rows: [{ total: 2200, started: "2019年5月", finished: "2020年6月", text: "已竣工" }] }],
    },
  ],
  invalid: [
    {
      name: "前期 with money this year",
      sheets: [{ rows: [{ nature: "前期", prior: null, done: 10 }] }],
      finds: [{ at: ["done", 0], severity: "warning", says: ["前期", "10 万元"] }],
    },
    {
      name: "未开工 with money this year",
      sheets: [{ rows: [{ text: "尚未开工" }] }],
      finds: [{ at: ["done", 0], says: ["「尚未开工」", "1,200 万元"] }],
    },
    {
      name: "新建 with money before this year",
      sheets: [{ rows: [{ nature: "新建", prior: 500 }] }],
      finds: [{ at: ["prior", 0], says: ["新建", "500 万元"] }],
    },
    {
      name: "广州 row 5: finished at 88.9 % of the total",
      sheets: [{ rows: [{ total: 750000, prior: 600000, plan: 100000, done: 66424, text: "已完工" }] }],
      finds: [{ at: ["done", 0], says: ["666,424 万元", "88.86%", "不到 90%"] }],
    },
    {
      name: "started after it was finished",
      sheets: [{ rows: [{ total: 2200, started: "2020年6月", finished: "2020年3月" }] }],
      finds: [{ at: ["finished", 0], says: ["早于实际开工"] }],
    },
    {
      name: "finished while 在建",
      sheets: [{ rows: [{ total: 2200, finished: "2020年3月", text: "正在进行主体施工" }] }],
      finds: [{ at: ["text", 0], says: ["「正在进行主体施工」"] }],
    },
  ],
});
