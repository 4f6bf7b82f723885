import { describeRule } from "../describe-rule";
import { line } from "../workbook-of";

describeRule("stray-cells", {
  valid: [
    { name: "nothing beside or below", sheets: [{ rows: [{}, {}] }] },
    { name: "a note below the table", sheets: [{ rows: [{}, line({ name: "注：带★的为省重点项目。" })] }] },
    {
      name: "a hidden column without data",
      sheets: [
        {
          columns: ["seq", "name", "district", "nature", "total", "plan", "done", "note"],
          rows: [{}],
          extra: { hiddenColumns: [40] },
        },
      ],
    },
  ],
  invalid: [
    {
      name: "data beside the table",
      sheets: [{ rows: [{}, {}], extra: { cells: { M3: 32890747.21, N3: 0 } } }],
      finds: [{ at: "M3", severity: "info", says: ["M3:N3"] }],
    },
    {
      name: "a project in a hidden row",
      sheets: [{ rows: [{}, {}, {}], extra: { hiddenRows: [3, 4] } }],
      finds: [{ at: ["name", 1], says: ["2 个项目在隐藏的行中（第 4–5 行）", "照常计入合计"] }],
    },
    {
      name: "a hidden column with data",
      sheets: [{ rows: [{}], extra: { hiddenColumns: [5] } }],
      finds: [{ at: ["prior", -1], says: ["隐藏的 F 列"] }],
    },
  ],
});
