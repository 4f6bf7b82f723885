import { monthCode } from "../../src/model/month";
import { statedAsOf } from "../../src/reading/as-of";
import type { CellInput, SheetInput } from "../workbooks/sheet-input";
import { onlyTable, readBook, readRows } from "./read-sheet";

const cells = (line: string): CellInput[] => line.split("|").map((text) => (text === "" ? null : text));
const DATA: CellInput[][] = [cells("项目名称|总投资|年度计划投资|完成投资"), ["甲公路工程", 10, 5, 2]];

describe("title, unit, preparer, count", () => {
  it.each<[string, CellInput[][], string, string]>([
    ["a plain title and a unit line", [["2020年重点项目汇总表"], ["单位：万元"]], "2020年重点项目汇总表", "万元"],
    [
      "annex, title, preparer and unit in one row",
      [["附件1"], ["2020年重点项目计划"], cells("编制单位：某办公室|||单位：亿元")],
      "2020年重点项目计划",
      "亿元",
    ],
    [
      "annex beside the title",
      [["附件1：", null, "2020年重点项目申报表"], ["填报单位（盖章）："]],
      "2020年重点项目申报表",
      "未注明",
    ],
    [
      "the unit inside the title",
      [["2020年重点项目汇总表（单位：万元）"]],
      "2020年重点项目汇总表（单位：万元）",
      "万元",
    ],
    [
      "a spaced-out title",
      [["2 0 2 0 年 重 点 项 目 汇 总 表"], ["（单位：元）"]],
      "2 0 2 0 年 重 点 项 目 汇 总 表",
      "元",
    ],
    [
      "a remark in brackets below the title",
      [["2020年重点项目汇总表"], ["(单个项目总投资额达1千万元人民币以上)"]],
      "2020年重点项目汇总表",
      "未注明",
    ],
    ["a unit in brackets", [["2020年重点项目汇总表"], ["单位（亿元）"]], "2020年重点项目汇总表", "亿元"],
    ["金额 for 单位", [["2020年重点项目汇总表"], ["金额：元"]], "2020年重点项目汇总表", "元"],
    ["a unit in a cell of its own", [["2020年重点项目汇总表"], cells("||单位：|亿元")], "2020年重点项目汇总表", "亿元"],
    ["万元 beside 个", [["2020年重点项目汇总表"], ["单位：万元、个"]], "2020年重点项目汇总表", "万元"],
    ["no title at all", [], "", "未注明"],
  ])("%s", (_, above, title, unit) => {
    const table = onlyTable(readRows([...above, ...DATA]));
    expect([table.title, table.moneyUnit]).toEqual([title, unit]);
    expect(table.reasons.some(({ kind }) => kind === "unit-not-stated")).toBe(unit === "未注明");
  });

  it("a unit that only a note below states", () => {
    const recognition = readRows([["2020年重点项目汇总表"], ...DATA, ["注：表中金额单位为亿元。"]]);
    expect(onlyTable(recognition).moneyUnit).toBe("亿元");
    expect(recognition.projects[0]?.totalInvestment).toBe(100000);
  });

  it("two unit notes that disagree, and a unit line against all headers, are doubts", () => {
    const two = onlyTable(readRows([["重点项目汇总表"], cells("单位：亿元|||单位：万元"), ...DATA]));
    const against = onlyTable(
      readRows([
        ["重点项目汇总表"],
        ["单位：亿元"],
        cells("项目名称|总投资（万元）|年度计划投资（万元）"),
        ["甲公路工程", 10, 5],
      ]),
    );
    for (const table of [two, against]) {
      expect(table.reasons.map(({ kind }) => kind)).toContain("units-disagree");
      expect(table.confidence).toBeLessThan(1);
    }
    expect(against.columnOf.yearPlan).toMatchObject({ unit: "万元", unitStated: true });
  });

  it.each<[string, number | null]>([
    ["2020年城建重点项目汇总表（共19个）", 19],
    ["2020年城建重点项目43项（19个）", 19],
    ["2020年城建重点项目汇总表", null],
  ])("count in %s", (title, count) => {
    expect(onlyTable(readRows([[title], ...DATA])).titleCount?.count ?? null).toBe(count);
  });
});

describe("where group, district and nature come from", () => {
  it.each<[string, Partial<SheetInput>, CellInput[][], [string, string, string]]>([
    ["the title", {}, [["2020年市区交通重点项目汇总表"]], ["交通", "", ""]],
    ["a title with city and months", {}, [["三明市2020年1-6月交通重点项目进展情况表"]], ["交通", "", ""]],
    ["a title with a period", {}, [["2020年上半年城建重点项目完成情况"]], ["城建", "", ""]],
    ["a title with a quarter", {}, [["2020年第二季度社会事业重点项目进展"]], ["社会事业", "", ""]],
    ["months and no group", { name: "Sheet1" }, [["2020年1-6月重点项目进展情况表"]], ["", "", ""]],
    ["the title before the sheet name", { name: "城建" }, [["2020年市区交通重点项目汇总表"]], ["交通", "", ""]],
    ["the sheet name", { name: "社会事业" }, [["2020年重点项目汇总表"]], ["社会事业", "", ""]],
    ["a decorated sheet name", { name: "附件3-现代农业项目汇总表" }, [], ["现代农业", "", ""]],
    ["生态新城 is a group", { name: "生态新城" }, [], ["生态新城", "", ""]],
    ["a name that says nothing", { name: "Sheet1" }, [["2022年项目储备计划表"]], ["", "", ""]],
    ["a district in the title", {}, [["三元区2020年重点项目汇总表"]], ["", "三元区", ""]],
    ["a city is no district", {}, [["三明市2020年重点项目汇总表"]], ["", "", ""]],
    ["市区 is no district", {}, [["2020年市区重点项目汇总表"]], ["", "", ""]],
    ["the preparer", {}, [["2020年重点项目汇总表"], ["填报单位：梅列区人民政府"]], ["", "梅列区", ""]],
    ["a sheet per district", { name: "永安市" }, [["2020年重点项目汇总表"]], ["", "永安市", ""]],
    ["the nature in the title", {}, [["2020年市区重点前期项目汇总表"]], ["", "", "前期"]],
    ["two natures in a title give none", {}, [["2020年在建项目、预备项目汇总表"]], ["", "", ""]],
    ["a sheet per nature", { name: "续建项目" }, [["2020年重点项目汇总表"]], ["", "", "续建"]],
  ])("%s", (_, sheet, above, expected) => {
    const [project] = readRows([...above, ...DATA], sheet).projects;
    expect([project?.groupText, project?.districtText, project?.natureText]).toEqual(expected);
  });

  it("section rows: nature, district and group each from their own heading, until the next of its kind", () => {
    const recognition = readRows([
      ["2020年重点项目汇总表"],
      cells("序号|项目名称|总投资（万元）|年度计划投资（万元）|形象进度|项目业主"),
      [null, "一、交通"],
      [null, "（一）梅列区"],
      [null, "续建项目"],
      [1, "甲公路", 10, 5, "施工中", "某公司"],
      [null, "新建项目"],
      [2, "乙公路", 10, 5, "施工中", "某公司"],
      [null, "（二）三元区"],
      [3, "丙公路", 10, 5, "施工中", "某公司"],
      [null, "二、城建"],
      [4, "丁公园", 10, 5, "施工中", "某公司"],
    ]);
    expect(
      recognition.projects.map(({ groupText, districtText, natureText }) => [groupText, districtText, natureText]),
    ).toEqual([
      ["交通", "梅列区", "续建"],
      ["交通", "梅列区", "新建"],
      ["交通", "三元区", ""],
      ["城建", "", ""],
    ]);
    expect(recognition.projects[0]).toMatchObject({
      groupFrom: "section",
      districtFrom: "section",
      natureFrom: "section",
    });
  });

  it.each<[string, string, string]>([
    ["（一）教育建设项目", "社会事业", "社会事业"],
    ["一、信息经济产业园", "工业", "工业"],
    ["（一）城建", "重点项目汇总", "城建"],
    ["（一）城建", "交通", "城建"],
    ["（一）教育", "Sheet1", "教育"],
    ["（二）社会事业工作组", "汇总", "社会事业工作组"],
    ["一、综合攻坚", "Sheet1", "综合攻坚"],
  ])("heading %s on sheet %s: group %s", (heading, name, group) => {
    const recognition = readRows(
      [
        cells("序号|项目名称|总投资（万元）|年度计划投资（万元）|形象进度|项目业主"),
        [null, heading],
        [1, "甲", 10, 5, "施工中", "某公司"],
      ],
      { name },
    );
    expect(recognition.projects.map(({ groupText }) => groupText)).toEqual([group]);
  });

  it("what the row says itself goes first", () => {
    const recognition = readRows(
      [
        ["2020年市区交通重点项目汇总表"],
        cells("项目名称|工作组|县(市、区)|建设性质|总投资（万元）|年度计划投资（万元）"),
        ["甲公路工程", "城建", "沙县", "竣工", 10, 5],
      ],
      { name: "交通" },
    );
    expect(recognition.projects[0]).toMatchObject({
      groupText: "城建",
      groupFrom: "column",
      districtText: "沙县",
      natureText: "竣工",
    });
  });
});

describe("the month that a workbook states", () => {
  const stated = (...sheets: SheetInput[]): string | null => {
    const found = statedAsOf(readBook(sheets));
    return found === null ? null : `${monthCode(found.month)} ${found.source}`;
  };
  const sheet = (title: string, header: string, name = "Sheet1"): SheetInput => ({
    name,
    rows: [[title], cells(`项目名称|总投资（万元）|年度计划投资（万元）|${header}`), ["甲公路工程", 10, 5, 2]],
  });

  it.each<[string, string | null, SheetInput[]]>([
    ["the title", "2020-06 title", [sheet("2020年1-6月重点项目进展情况表", "完成投资")]],
    ["a bracket in the title", "2020-06 title", [sheet("2020年重点项目汇总表（截至6月底）", "完成投资")]],
    ["year in the title, month in the header", "2020-06 header", [sheet("2020年重点项目汇总表", "1-6月完成投资")]],
    ["year and month in the header", "2020-05 header", [sheet("重点项目汇总表", "2020年1-5月完成投资")]],
    ["the sheet name", "2020-04 sheet-name", [sheet("2020年重点项目汇总表", "本年累计完成投资", "2020年4月")]],
    ["上半年", "2020-06 title", [sheet("2020年上半年重点项目完成情况表", "完成投资")]],
    [
      "the latest of several sheets",
      "2020-06 header",
      [sheet("2020年重点项目", "1-5月完成投资", "交通"), sheet("2020年重点项目", "1-6月完成投资", "城建")],
    ],
    [
      "a year from another sheet",
      "2020-06 header",
      [sheet("重点项目", "1-6月完成投资", "交通"), sheet("2020年重点项目", "完成投资", "城建")],
    ],
    [
      "a stale title against headers with a year",
      "2020-06 header",
      [sheet("2019年重点项目汇总表", "2020年1-6月完成投资")],
    ],
    ["a year only", null, [sheet("2020年重点项目汇总表", "完成投资")]],
    ["a month only", null, [sheet("重点项目汇总表", "1-6月完成投资")]],
    ["the end of last year is no report", null, [sheet("2020年重点项目汇总表", "至2019年12月底累计完成投资")]],
    [
      "the day of filling in is no report",
      null,
      [{ name: "Sheet1", rows: [["2020年重点项目汇总表"], ["填报日期：2020年7月3日"], ...DATA] }],
    ],
  ])("%s", (_, expected, sheets) => {
    expect(stated(...sheets)).toBe(expected);
  });
});

describe("sheets of ours", () => {
  it("are left alone, whatever they hold", () => {
    const recognition = readBook([
      { name: "交通", rows: DATA },
      { name: "序时·明细", own: "detail", rows: DATA },
    ]);
    expect(recognition.tables).toHaveLength(1);
    expect(recognition.others).toMatchObject([{ sheet: 1, reason: "own" }]);
  });
});

test.each(["千元", "百万元", "十亿元"])("a unit that is none of ours is said, and the table is doubted: %s", (unit) => {
  const { reasons, confidence, moneyUnit } = onlyTable(
    readRows([["2020年重点项目汇总表"], [`单位：${unit}`], ...DATA]),
  );
  expect(reasons).toContainEqual({ kind: "unit-unknown", detail: unit });
  expect(confidence).toBeLessThanOrEqual(0.5);
  expect(moneyUnit).toBe("未注明");
});
