import type { FlagRule } from "../../src/model/edit";
import { OWN_PREFIX } from "../../src/model/edit";
import { flagEdits } from "../../src/output/flag-rules";
import { markEdits } from "../../src/output/marks";
import { markFills, markTints } from "../../src/output/mark-colours";
import { shippedPlans } from "../../src/plans/shipped";
import { review } from "../../src/review";
import { snapshotOf } from "../workbooks/snapshot-of";
import { sampleWorkbook } from "./sample-workbook";

const found = review(snapshotOf(sampleWorkbook()), { plans: shippedPlans });
const edits = flagEdits(found);
const short = ({ mark, part, areas, formula, fill }: FlagRule) => [mark, part, areas, formula, fill];

describe("the flag rules of a user's sheet", () => {
  test("full fills on the cells concerned, graver marks first, then the tints of the rows", () => {
    const city = edits.find(({ sheet }) => sheet === "城建");
    const rows = { top: 3, bottom: 15 };
    const whole = { ...rows, left: 0, right: 15 };
    expect(city!.rules.map(short)).toEqual([
      ["竣工逾期", "cell", [{ ...rows, left: 9, right: 9 }], "COUNTIF(_xushi.mark.finish,1048576+ROW())>0", "#F4B183"],
      ["开工滞后", "cell", [{ ...rows, left: 8, right: 8 }], "COUNTIF(_xushi.mark.start,1048576+ROW())>0", "#9DC3E6"],
      ["投资滞后", "cell", [{ ...rows, left: 7, right: 7 }], "COUNTIF(_xushi.mark.late,1048576+ROW())>0", "#FFE08A"],
      ["未报", "cell", [{ ...rows, left: 7, right: 7 }], "COUNTIF(_xushi.mark.unreported,1048576+ROW())>0", "#C4C4C4"],
      ["竣工逾期", "row", [whole], "COUNTIF(_xushi.mark.finish,1048576+ROW())>0", markTints.竣工逾期],
      ["开工滞后", "row", [whole], "COUNTIF(_xushi.mark.start,1048576+ROW())>0", markTints.开工滞后],
      ["投资滞后", "row", [whole], "COUNTIF(_xushi.mark.late,1048576+ROW())>0", markTints.投资滞后],
      ["未报", "row", [whole], "COUNTIF(_xushi.mark.unreported,1048576+ROW())>0", markTints.未报],
    ]);
  });

  test("the first table's places are plain row numbers", () => {
    expect(edits[0]!.rules[0]!.formula).toBe("COUNTIF(_xushi.mark.finish,ROW())>0");
  });

  test("eight rules per table at most, all of them known as ours", () => {
    for (const { rules } of edits) {
      expect(rules).toHaveLength(8);
      expect(rules.every(({ formula }) => formula.includes(OWN_PREFIX))).toBe(true);
    }
  });

  test("without row tints the cells alone", () => {
    const plain = flagEdits({ ...found, settings: { ...found.settings, tintRows: false } });
    expect(plain.flatMap(({ rules }) => rules.map(({ part }) => part))).not.toContain("row");
    expect(plain.every(({ rules }) => rules.length === 4)).toBe(true);
  });

  test("two tables of a sheet keep their own places and areas", () => {
    const head = [
      "序号",
      "项目名称",
      "县(市、区)",
      "建设性质",
      "总投资（万元）",
      "年度计划投资（万元）",
      "1-6月完成投资（万元）",
      "建设年限",
    ];
    const rows = (name: string) => [
      [`三明市2020年1-6月${name}重点项目`],
      head,
      [1, `${name}甲`, "三元区", "续建", 100, 50, 3, "2018-2019"],
      [2, `${name}乙`, "永安市", "续建", 200, 60, null, "2018-2021"],
    ];
    const two = review(
      snapshotOf({
        sheets: [
          {
            name: "表",
            rows: [...rows("交通"), [], [], ...rows("城建").map((row, at) => (at === 1 ? [...row, "备注"] : row))],
          },
        ],
      }),
      {
        plans: shippedPlans,
      },
    );
    const [edit] = flagEdits(two);
    expect(two.recognition.tables).toHaveLength(2);
    expect(edit!.rules).toHaveLength(16);
    const tints = edit!.rules.filter(({ mark, part }) => mark === "未报" && part === "row");
    expect(tints.map(({ areas, formula }) => [areas[0]!.top, areas[0]!.bottom, formula])).toEqual([
      [2, 3, "COUNTIF(_xushi.mark.unreported,ROW())>0"],
      [8, 9, "COUNTIF(_xushi.mark.unreported,1048576+ROW())>0"],
    ]);
    // Without a column of planned dates the promise stands in 建设年限.
    expect(edit!.rules[0]).toMatchObject({ mark: "竣工逾期", part: "cell", fill: markFills.竣工逾期 });
    expect(edit!.rules[0]!.areas).toEqual([{ top: 2, bottom: 3, left: 7, right: 7 }]);
  });

  test.each([20, 5000])("%i flagged rows take the same rules, each one area and one short formula", (count) => {
    const rows = Array.from({ length: count }, (_, at) => [
      at + 1,
      `项目*?~"${"长".repeat(200)}${String(at)}`,
      "三元区",
      "续建",
      1000,
      500,
      at % 2 === 0 ? 1 : null,
      "2018年1月",
      "2020年3月",
    ]);
    const head = [
      ...["序号", "项目名称", "县(市、区)", "建设性质", "总投资（万元）", "年度计划投资（万元）"],
      ...["1-6月完成投资（万元）", "计划开工", "计划竣工"],
    ];
    const input = { sheets: [{ name: "城建", rows: [["三明市2020年1-6月城建重点项目"], head, ...rows] }] };
    const many = review(snapshotOf(input), { plans: shippedPlans });
    expect(many.standings.filter(({ flags, progress }) => flags.length > 0 || progress === "未报")).toHaveLength(count);
    const edits = markEdits(many, snapshotOf(input));

    const flags = edits.flatMap((edit) => (edit.kind === "put-flags" ? [edit] : []));
    expect(flags.map(({ rules }) => rules.length)).toEqual([8]);
    expect(flags[0]!.rules.map(({ areas }) => areas.length)).toEqual(Array(8).fill(1));
    expect(Math.max(...flags[0]!.rules.map(({ formula }) => formula.length))).toBeLessThan(60);
    // And so it is in the sheets of ours that grow with the projects.
    const own = edits.flatMap((edit) => (edit.kind === "put-sheet" ? [edit.sheet] : []));
    expect(own.map(({ key, rules }) => [key, rules.length])).toEqual([
      ["rollup", 4],
      ["detail", 10],
      ["findings", 0],
      ["supervision", 0],
    ]);
    const longest = own.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map((cell) => cell?.formula?.length ?? 0)),
    );
    expect(longest.reduce((most, length) => Math.max(most, length), 0)).toBeLessThan(600);
  });
});
