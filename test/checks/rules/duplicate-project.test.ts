import { describeRule } from "../describe-rule";
import { sanming } from "../plan";

describeRule("duplicate-project", {
  valid: [
    { name: "different projects", sheets: [{ rows: [{}, {}, {}] }] },
    {
      name: "stages",
      sheets: [{ rows: [{ name: "公交首末站建设工程（一期）" }, { name: "公交首末站建设工程（二期）" }] }],
    },
    {
      name: "共线 and 非共线",
      sheets: [
        { rows: [{ name: "G534荆西至黄砂改建工程（共线段）" }, { name: "G534荆西至黄砂改建工程（非共线段）" }] },
      ],
    },
    {
      name: "the notice's look-alikes",
      plan: sanming,
      sheets: [
        {
          rows: [
            "洋溪文旅小镇",
            "洋溪智慧农业产业园",
            "洋溪中央坂现代农业产业园",
            "洋溪镇上街村田园综合体",
            "三明市江滨路延伸段(G205)道路改造(一期)工程",
            "国道205线市区过境线至台江(三明站)连接线",
            "后山(狮子坑)地灾点治理及景观提升工程",
            "后山滑坡治理工程",
            "G534线槐林至荆东公路",
            "G534荆西至黄砂改建工程(与莆炎高速连接线共线段)",
            "G534官洋坑至黄砂段(莆炎高速连接线非共线段)",
            "格氏栲森林康养基地",
            "格氏栲森林康养基地—楼源森工小镇",
          ].map((name) => ({ name })),
        },
      ],
    },
    {
      name: "numbered points",
      sheets: [{ rows: Array.from({ length: 30 }, (_, index) => ({ name: `农村饮水安全示范点${index + 1}` })) }],
    },
    {
      name: "near names with codes that differ",
      sheets: [
        {
          rows: [
            { name: "格氏栲森林康养基地", code: "2020-350403-48-01-000001" },
            { name: "格氏栲森林康养示范基地", code: "2020-350403-48-01-000002" },
          ],
        },
      ],
    },
  ],
  invalid: [
    {
      name: "the hospital in two groups: told on the later row",
      plan: sanming,
      sheets: [
        { name: "社会事业", rows: [{ name: "三明市第一医院生态新城分院建设项目" }] },
        { name: "生态新城", rows: [{ name: "★三明市第一医院 生态新城分院建设工程" }] },
      ],
      finds: [{ at: "B3", sheet: "生态新城", severity: "warning", says: ["社会事业第 3 行", "只计一次"] }],
    },
    {
      name: "one name, two totals",
      sheets: [
        {
          rows: [
            { name: "滨江绿道项目", total: 10000 },
            { name: "滨江绿道", total: 12000 },
          ],
        },
      ],
      finds: [{ at: ["name", 1], says: ["同名", "12,000 万元", "都已计入合计"] }],
    },
    {
      name: "nearly one name",
      sheets: [
        {
          rows: [
            { name: "格氏栲森林康养基地" },
            { name: "格氏栲森林康养示范基地" },
            { name: "G534槐林至荆东段" },
            { name: "国道534线槐林至荆东公路" },
          ],
        },
      ],
      finds: [{ at: ["name", 1], says: ["相近"] }, { at: ["name", 3] }],
    },
    {
      name: "a whole and its parts, as the 方案 knows",
      plan: sanming,
      sheets: [
        { name: "交通", rows: [{ name: "徐碧公交枢纽站" }] },
        { name: "城建", rows: [{ name: "公交(枢纽站、首末站)建设工程(二期)" }] },
      ],
      finds: [{ at: "B3", sheet: "城建", says: ["整体与部分"] }],
    },
  ],
});
